/* Objects → the bytes of a file: object streams and a cross-reference stream. */
#ifndef ISMSDOC_OUTPUT_PDF_SAVE_H
#define ISMSDOC_OUTPUT_PDF_SAVE_H

#include "output/pdf/pdf.h"

/* Appends the whole file to PDF's out. Its ID is a hash of its content. */
void save_write(struct pdf *pdf);

#endif
