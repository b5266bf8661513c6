/* The field of a PDF that is to be sealed, and the place for its signature. */
#ifndef ISMSDOC_OUTPUT_PDF_SIGNATURE_H
#define ISMSDOC_OUTPUT_PDF_SIGNATURE_H

#include "output/pdf/pdf.h"

/* Writes both, for a document that is to be sealed: an annotation of the first page that covers
   nothing of it, so that pages look the same with and without a seal. */
void signature_write(struct pdf *pdf);

#endif
