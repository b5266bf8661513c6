/* Pixels as a file. */
#ifndef ISMSDOC_PICTURE_ENCODE_H
#define ISMSDOC_PICTURE_ENCODE_H

#include <stdbool.h>

#include "base/buf.h"
#include "picture/picture.h"

/* Appends PICTURE, which is of pixels and no JPEG, as a PNG to OUT; false: it could not be made. */
bool picture_encode(const struct picture *picture, struct buf *out);

#endif
