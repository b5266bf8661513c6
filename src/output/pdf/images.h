/* Pictures of pixels: each is in the file once, however often it is shown. */
#ifndef ISMSDOC_OUTPUT_PDF_IMAGES_H
#define ISMSDOC_OUTPUT_PDF_IMAGES_H

#include "output/pdf/pdf.h"

/* Writes the pictures of pixels on PDF's pages; the resources are there. Their names in content are
   /I0, /I1 … */
void images_write(struct pdf *pdf);

/* Which of them PICTURE is. */
size_t images_find(const struct pdf *pdf, const struct picture *picture);

#endif
