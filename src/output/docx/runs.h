/* Text in a line: runs, links, marks of notes, pictures. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_RUNS_H
#define ISMSDOC_OUTPUT_DOCX_RUNS_H

#include "output/docx/docx.h"

/* Appends a run of LEN bytes of plain TEXT with PROPERTIES (XML, or ""). */
void runs_text(struct docx *docx, const char *properties, const char *text, size_t len);

/* Appends what stands below PARENT, a block of text. */
void runs_write(struct docx *docx, const struct node *parent);

/* Appends FIELD, an instruction that Word computes; it shows TEXT with PROPERTIES until then. */
void runs_field(struct docx *docx, const char *field, const char *properties, const char *text);

/* Whether the text below NODE is read from right to left. */
bool runs_are_right(const struct docx *docx, const struct node *node);

#endif
