/* Deflated streams, by one compressor that is used again and again. */
#ifndef ISMSDOC_OUTPUT_PDF_FLATE_H
#define ISMSDOC_OUTPUT_PDF_FLATE_H

#include <stddef.h>

#include "base/buf.h"

struct flate;

/* Returns a compressor, owned by the caller, or NULL when there is no memory for it. */
struct flate *flate_new(void);
void flate_free(struct flate *flate);

/* Appends the LEN bytes at DATA to OUT as PDF's FlateDecode reads them. */
void flate_put(struct flate *flate, const void *data, size_t len, struct buf *out);

#endif
