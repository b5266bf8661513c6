/* The colour profile of all our colours. */
#ifndef ISMSDOC_OUTPUT_PDF_ICC_H
#define ISMSDOC_OUTPUT_PDF_ICC_H

#include "base/buf.h"

/* Appends an ICC profile of the sRGB colour space (IEC 61966-2-1) to OUT. */
void icc_srgb(struct buf *out);

#endif
