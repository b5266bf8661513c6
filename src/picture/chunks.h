/* The chunks of a PNG, before libpng is given any. */
#ifndef ISMSDOC_PICTURE_CHUNKS_H
#define ISMSDOC_PICTURE_CHUNKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* The number in the four BYTES, the highest first. */
size_t chunks_number(const unsigned char *bytes);

/* The data of the first chunk NAME that stands whole before the pixels of the LEN BYTES of a PNG,
   and their SIZE; NULL when there is none. */
const unsigned char *chunks_find(const unsigned char *bytes, size_t len, const char *name,
	size_t *size);

/* Appends the PNG to OUT without the chunks that say nothing of its pixels: libpng would unpack
   every text among them. */
void chunks_put_bare(const unsigned char *bytes, size_t len, struct buf *out);

/* Says whether the compressed pixels of the PNG hold more bytes than its head makes room for; the
   head must be there and name an admissible size. */
bool chunks_swell(const unsigned char *bytes, size_t len);

#endif
