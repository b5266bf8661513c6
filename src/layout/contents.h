/* The list of contents. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_CONTENTS_H
#define ISMSDOC_LAYOUT_CONTENTS_H

struct node;
struct pages;
struct setting;

/* Adds the list of contents to the tree, after AFTER (NULL: at the start). Returns it, or NULL when
   nothing is to be listed. */
struct node *contents_add(struct setting *setting, struct node *after);

/* Sets the list of contents; its page numbers stay open. */
void contents_set(struct setting *setting, const struct node *contents);

/* Fills the page numbers in. */
void contents_number(struct setting *setting, struct pages *pages);

#endif
