/* The design as styles of Word. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_STYLES_H
#define ISMSDOC_OUTPUT_DOCX_STYLES_H

#include "output/docx/docx.h"

/* Chooses fonts and languages for the document. */
void styles_choose(struct docx *docx);

/* Appends the parts styles.xml and numbering.xml. */
void styles_write(const struct docx *docx, struct buf *out);
void styles_write_lists(const struct docx *docx, struct buf *out);

#endif
