/* A document as a tree of nodes: what every back end reads. */
#ifndef ISMSDOC_MARKDOWN_TREE_H
#define ISMSDOC_MARKDOWN_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum node_kind {
	/* blocks */
	NODE_DOCUMENT,
	NODE_HEADING,
	NODE_PARAGRAPH,
	NODE_LIST,
	NODE_ITEM,
	NODE_QUOTE,
	NODE_CODE_BLOCK,
	NODE_RULE,
	NODE_TABLE,
	NODE_ROW,
	NODE_CELL,
	NODE_FOOTNOTE,
	NODE_CONTENTS, /* list of headings with page numbers; made by layout, not by the parser */
	NODE_CONTENTS_ITEM,
	NODE_PAGE_BREAK,
	/* inlines */
	NODE_TEXT,
	NODE_STRONG,
	NODE_EMPHASIS,
	NODE_STRIKE,
	NODE_CODE,
	NODE_LINK,
	NODE_IMAGE,
	NODE_FOOTNOTE_MARK,
	NODE_SOFT_BREAK,
	NODE_HARD_BREAK,
	NODE_MARKUP, /* an element of HTML: sub, sup, kbd, mark, u, ins, ruby, rt … */
	NODE_ANCHOR, /* a place that links lead to; nothing is printed */
};

enum node_align { ALIGN_DEFAULT, ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

struct picture;

struct node {
	enum node_kind kind;
	unsigned number; /* place in document order, from 0; unique in its document */
	int line;        /* line of the Markdown text it starts on, from 1 */
	struct node *parent, *prev, *next, *first, *last;
	const char *text; /* text, code, code block (lines, each with its line feed); else NULL */
	size_t len;
	int level;          /* heading: 1 to 6; contents item: level of its heading */
	const char *anchor; /* heading, footnote: its id in the document, unique; else NULL */
	const char *id;     /* heading, anchor: what the text itself calls the place; else NULL */
	const char *name;   /* heading: what its text calls it, see document_read; else NULL */
	bool unnumbered;    /* heading: likewise */
	const char *url;    /* link, image: where to; `#anchor` is inside the document */
	size_t page;        /* link to a section of another document: the page it stands on there, from
	                       1, set after parsing; 0: not known */
	const char *title;  /* link, image: its title; code block: its info string; quote: what
	                       an alert is, such as NOTE; markup: its element; else NULL */
	const char *width;  /* image: "50%", "200px", "8cm"; NULL: its own */
	bool linked;        /* document: addresses in its text are links */
	const struct picture *picture; /* image: what it shows, set after parsing; NULL: its text
	                                  stands for it */
	struct node *target; /* link in the document, contents item, footnote mark: where it leads */
	bool ordered, tight; /* list */
	int start;           /* ordered list: first number; its item, footnote: its number; code block:
	                          how many lines stand above its text, 1 for a fence */
	int task;            /* item: 0 no task, 1 open, 2 done */
	bool header;         /* row and cell: belongs to the header row */
	bool row_header;     /* cell: names its row, in a table whose header row is empty */
	int column;          /* cell: from 0 */
	int columns;         /* table; one whose header row is empty has none */
	enum node_align align; /* cell; block of the document itself: ALIGN_RIGHT in a
	                          `<div align="right">`, else ALIGN_DEFAULT */
};

/* The next node after NODE in document order inside ROOT (children first), or NULL. */
struct node *node_next(const struct node *node, const struct node *root);

/* Appends the plain text of NODE and everything below it to OUT; a line end is a space. */
void tree_text(const struct node *node, struct buf *out);

/* Likewise at most MOST bytes, with an ellipsis behind them when there are more: what many nodes
   say of one must not grow with it. */
void tree_excerpt(const struct node *node, size_t most, struct buf *out);

#endif
