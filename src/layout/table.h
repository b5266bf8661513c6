/* Tables. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_TABLE_H
#define ISMSDOC_LAYOUT_TABLE_H

#include <stdbool.h>

struct node;
struct setting;

/* Sets the table NODE in the current frame. False: it has too many columns for that, and nothing
   was set. */
bool table_set(struct setting *setting, const struct node *node);

#endif
