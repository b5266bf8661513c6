/* Blocks of text. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_BLOCKS_H
#define ISMSDOC_OUTPUT_DOCX_BLOCKS_H

#include "output/docx/docx.h"

/* Writes the document's text into the body, and its footnotes. */
void blocks_write(struct docx *docx);

#endif
