/* What the file says about itself: catalog, information, XMP, output intent. */
#ifndef ISMSDOC_OUTPUT_PDF_METADATA_H
#define ISMSDOC_OUTPUT_PDF_METADATA_H

#include "output/pdf/pdf.h"

/* Writes it; STRUCTURE is the root of the structure tree, OUTLINE that of the bookmarks or 0. */
void metadata_write(struct pdf *pdf, uint32_t structure, uint32_t outline);

#endif
