/* What stands on every page: headers, footers, the watermark. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_MARGINS_H
#define ISMSDOC_OUTPUT_DOCX_MARGINS_H

#include "output/docx/docx.h"

/* Adds the parts to the package, and appends to the body how pages are: their size, their margins
   and what stands there. */
void margins_write(struct docx *docx);

#endif
