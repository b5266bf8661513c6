/* Tables. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_TABLE_H
#define ISMSDOC_OUTPUT_DOCX_TABLE_H

#include "output/docx/docx.h"

/* Writes TABLE, LEFT from the margin; false: it is too wide for any page, and was not written. */
bool table_write(struct docx *docx, const struct node *table, mpt left);

/* Appends the id of the style of text of SIZE in tables that NAME begins. */
void table_style(const struct docx *docx, const char *name, mpt size, struct buf *out);

#endif
