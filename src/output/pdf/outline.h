/* Bookmarks: the document's headings. */
#ifndef ISMSDOC_OUTPUT_PDF_OUTLINE_H
#define ISMSDOC_OUTPUT_PDF_OUTLINE_H

#include "output/pdf/pdf.h"

/* Writes them and returns their root, or 0 when the document has no heading. */
uint32_t outline_write(struct pdf *pdf);

#endif
