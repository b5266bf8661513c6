/* Pages' content streams. */
#ifndef ISMSDOC_OUTPUT_PDF_CONTENT_H
#define ISMSDOC_OUTPUT_PDF_CONTENT_H

#include <stdbool.h>

#include "output/pdf/pdf.h"

/* Takes in every word of the pages; a word with a glyph that its font does not have is an error at
   its line. */
bool content_collect(struct pdf *pdf);

/* Writes the content of every page; the words are encoded, the pages made. */
void content_write(struct pdf *pdf);

#endif
