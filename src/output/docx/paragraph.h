/* How a paragraph begins and ends. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_PARAGRAPH_H
#define ISMSDOC_OUTPUT_DOCX_PARAGRAPH_H

#include "output/docx/docx.h"

struct paragraph {
	const char *style; /* its id */
	bool keep;         /* on the page of the next one */
	unsigned list;     /* numbered or marked as one of its items, of LEVEL from 0; 0: of none */
	int level;
	bool placed; /* LEFT and HANGING are its own, else the style's */
	mpt left, hanging;
	mpt after;  /* -1: what its style says */
	bool heads; /* its style keeps its distance from a table above it */
	enum node_align align;
	bool right; /* it is read from right to left */
};

/* Begins PARAGRAPH, on a new page where one is due. */
void paragraph_open(struct docx *docx, const struct paragraph *paragraph);
void paragraph_close(struct docx *docx);

/* Writes an empty one of STYLE. */
void paragraph_empty(struct docx *docx, const char *style);

/* Before a table: a page that is due begins, and tables that meet are kept apart. */
void paragraph_part(struct docx *docx);

#endif
