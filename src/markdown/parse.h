/* The steps of document_parse; private to src/markdown. */
#ifndef ISMSDOC_MARKDOWN_PARSE_H
#define ISMSDOC_MARKDOWN_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "markdown/cmark.h"
#include "markdown/document.h"

enum {
	TREE_MAX_DEPTH = 100, /* nodes inside nodes; back ends may recurse as deep */
};

/* The Markdown below the front matter, with LF line ends. */
struct body {
	const char *text;
	size_t len;
	int line; /* number of its first line in the file */
};

/* Reads the front matter at the start of TEXT, if there is one, into DOCUMENT->matter and
   ->front (title and language may stay NULL) and sets BODY to what follows. STRICT: what does not
   fit is an error, else it is not used, which is told. Returns false after an error. */
bool front_read(struct document *document, const char *text, size_t len, bool strict,
	struct body *body, struct diags *diags);

/* Appends MATTER as front matter to OUT, so that front_read gives the same again. */
void front_write(const struct value *matter, struct buf *out);

/* Says whether BODY, a part of the file PATH, stays within what the parser may multiply: columns
   and cells of tables, uses of link definitions. Else that is reported at its line. */
bool bounds_hold(const char *path, const struct body *body, struct diags *diags);

/* Appends TEXT to OUT with marks that let cmark see emphasis beside Chinese, Japanese and Korean
   punctuation. Returns whether there are any. */
bool ease_emphasis(const char *text, size_t len, struct buf *out);

/* Takes the marks out of the LEN bytes of TEXT, which a 0 follows; returns how long it is then. */
size_t ease_strip(char *text, size_t len);

/* How a text is read: NAMED: see document_read; EASED: with the marks of ease_emphasis. */
struct manner_of_reading {
	bool named, eased;
};

/* Copies the tree that cmark made of BODY into DOCUMENT->root. Returns false after an error. */
bool tree_build(struct document *document, const struct body *body, cmark_node *root,
	struct manner_of_reading manner, struct diags *diags);

/* Takes `{#name .unnumbered}` off the last text of HEADING, which may be empty then, if it stands
   as such in the LEN bytes of LINE, the last of its lines in the file; unless it is NAMED by that,
   the name is its anchor. */
void heading_take_name(struct document *document, struct node *heading, const char *line,
	size_t len, bool named);

/* What stands in braces: `{#id .class key=value}`, also with a colon or blanks inside. */
struct attributes {
	const char *id, *width; /* or NULL */
	bool unnumbered;
};

/* Reads the attributes that the LEN bytes of TEXT start with, copied to ARENA; returns their
   length, or 0 where there are none. */
size_t attributes_read(struct arena *arena, const char *text, size_t len,
	struct attributes *attributes);

/* Brings the tree into the one form that canonical Markdown can say: no empty paragraphs, no
   breaks at the ends of a block, lists tight only where they look so, footnotes in the order of
   their marks. Numbers the nodes. */
void tree_tidy(struct document *document);

/* Says whether the list that ITEM starts with must start a line of its own: cmark sees a task only
   where nothing but one marker stands before its box, and `- - -` is a thematic break. */
bool tree_needs_line(const struct node *item);

/* A new node below PARENT (which may be NULL), as its last child. */
struct node *tree_add(struct document *document, struct node *parent, enum node_kind kind,
	int line);

/* Takes NODE with everything below it out of the tree. */
void tree_remove(struct node *node);

/* Gives headings and footnotes their anchors. */
void anchors_give(struct document *document);

/* Gives links inside the document their targets. That one leads nowhere is told to DIAGS, which may
   be NULL. */
void anchors_aim(struct document *document, struct diags *diags);

/* Writes DOCUMENT->canonical. */
void canonical_write(struct document *document);

/* Appends the inline content below BLOCK as one line or more; IN_CELL: as one line,
   with pipes escaped. */
void inline_write(const struct node *block, bool in_cell, struct buf *out);

/* Appends the place ID as an element. */
void inline_write_anchor(const char *id, struct buf *out);

#endif
