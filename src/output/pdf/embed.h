/* Fonts as the file holds them: a Type0 font for each face, with only the glyphs that are used. */
#ifndef ISMSDOC_OUTPUT_PDF_EMBED_H
#define ISMSDOC_OUTPUT_PDF_EMBED_H

#include <stdbool.h>

#include "output/pdf/pdf.h"

/* Embeds every font of PDF's codes and gives every code its CID; returns false after an error. The
   fonts' names in content are /F0, /F1 … in the order of the codes' fonts. */
bool embed_fonts(struct pdf *pdf);

#endif
