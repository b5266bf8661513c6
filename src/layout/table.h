/* Tables. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_TABLE_H
#define ISMSDOC_LAYOUT_TABLE_H

struct node;
struct setting;

/* Sets the table NODE in the current frame. */
void table_set(struct setting *setting, const struct node *node);

#endif
