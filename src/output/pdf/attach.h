/* Files inside the file: the document's Markdown, and its data. */
#ifndef ISMSDOC_OUTPUT_PDF_ATTACH_H
#define ISMSDOC_OUTPUT_PDF_ATTACH_H

#include "output/pdf/pdf.h"

/* Writes the files that the document carries, if any, and appends the catalog's entries for
   them to CATALOG. */
void attach_write(struct pdf *pdf, struct buf *catalog);

#endif
