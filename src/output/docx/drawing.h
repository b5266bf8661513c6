/* Pictures in a Word document. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_DRAWING_H
#define ISMSDOC_OUTPUT_DOCX_DRAWING_H

#include "output/docx/docx.h"

/* Finds the pictures of the pages; drawing_find knows them then. */
void drawing_collect(struct docx *docx);

/* Returns where IMAGE is shown on the pages; NULL: nowhere, its text stands for it. */
const struct shown *drawing_find(const struct docx *docx, const struct node *image);

/* Appends the picture SHOWN to the line being written, as large as on the pages. */
void drawing_write(struct docx *docx, const struct shown *shown);

/* Likewise the logo. */
void drawing_logo(struct docx *docx);

#endif
