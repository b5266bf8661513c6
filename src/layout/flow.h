/* Blocks in a column. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_FLOW_H
#define ISMSDOC_LAYOUT_FLOW_H

#include <stdbool.h>

#include "layout/style.h"
#include "markdown/tree.h"

struct setting;

/* Sets NODE and what follows it up to UNTIL (NULL: to the end). */
void flow_blocks(struct setting *setting, const struct node *node, const struct node *until);

/* Sets a paragraph's or heading's inlines from LEFT in TYPE; KEEP: its last line stays
   with what follows. */
void flow_text(struct setting *setting, const struct node *node, const struct type *type, mpt left,
	bool keep);

#endif
