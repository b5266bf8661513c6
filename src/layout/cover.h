/* The cover. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_COVER_H
#define ISMSDOC_LAYOUT_COVER_H

struct node;
struct setting;

/* Sets the blocks from the start of the document up to the rule UNTIL as a page of its own. */
void cover_set(struct setting *setting, const struct node *until);

#endif
