/* The list of contents. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_CONTENTS_H
#define ISMSDOC_OUTPUT_DOCX_CONTENTS_H

#include "output/docx/docx.h"

/* Writes CONTENTS as a field that Word can compute anew, filled in with the pages that were set. */
void contents_write(struct docx *docx, const struct node *contents);

#endif
