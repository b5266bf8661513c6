/* Where the copying of cmark's tree stands; private to src/markdown. */
#ifndef ISMSDOC_MARKDOWN_BUILDER_H
#define ISMSDOC_MARKDOWN_BUILDER_H

#include "markdown/parse.h"

struct raw_element;

struct builder {
	struct document *document;
	const struct body *body;
	struct diags *diags;
	struct node *open; /* the node that gets children now */
	int depth;
	int strong, emphasis, strike; /* open ones of each: one inside another says nothing new */
	int box;                      /* a task's, to be put before its text, or 0 */
	int line;                     /* of the inline content being read */
	struct buf text;              /* characters waiting to become a text node */
	struct node **note;           /* footnotes, by cmark's number */
	size_t notes, note_cap;
	size_t at; /* offset of line AT_LINE in the body: lines are looked up in order */
	int at_line;
	uint8_t *align; /* of the open table */
	bool mute;      /* text is left out */
	bool right;     /* blocks of the document itself stand at the right */
	struct manner_of_reading manner;
	struct raw_element *raw; /* what raw HTML has opened */
	size_t raws, raw_cap;
	struct buf left_out; /* the names of elements that nothing became of */
	int left_line;       /* of the first of them */
	bool failed;
};

/* A copy of the *LEN bytes of TEXT without the marks that only cmark may see. */
char *builder_copy(struct builder *b, const char *text, size_t *len);

/* Copies LEN bytes of TEXT into NODE. */
void builder_text(struct builder *b, struct node *node, const char *text, size_t len);

/* Makes a node of the characters that wait. */
void builder_flush(struct builder *b);

/* Adds a node of KIND below the open one, on LINE; builder_open opens it, too. */
struct node *builder_leaf(struct builder *b, enum node_kind kind, int line);
struct node *builder_open(struct builder *b, enum node_kind kind, int line);

/* Closes the open node. */
void builder_close(struct builder *b);

/* Adds a break of KIND; lines of a heading are parted by a blank. */
void builder_break(struct builder *b, enum node_kind kind);

#endif
