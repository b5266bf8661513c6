/* Pages as data: every mark has its place in points and the tree node it belongs to. No device
   knows more than this. */
#ifndef ISMSDOC_LAYOUT_PAGES_H
#define ISMSDOC_LAYOUT_PAGES_H

#include <stddef.h>
#include <stdint.h>

#include "markdown/tree.h"
#include "picture/picture.h"
#include "text/measure.h"
#include "text/shape.h"

enum mark_kind {
	MARK_WORD,    /* a shaped word at a baseline */
	MARK_BOX,     /* a filled rectangle: rules, table lines, backgrounds */
	MARK_PICTURE, /* the box of a picture: pixels fill it; the shapes and words of a vector picture
	                 follow, which are clipped to it and belong to the same node */
	MARK_SHAPE,   /* a path of a vector picture */
};

/* A path, filled first (non-zero rule) and then stroked; its points count from its mark. */
struct outline {
	const struct segment *segment;
	size_t segments;
	int32_t fill, stroke; /* 0xRRGGBB or PICTURE_NO_COLOUR */
	mpt stroke_width;
};

/* What a mark that belongs to no node is for (PDF artifact types). */
enum mark_role {
	ROLE_CONTENT, /* belongs to `node` */
	ROLE_HEADER,  /* running header */
	ROLE_FOOTER,  /* running footer */
	ROLE_WATERMARK,
	ROLE_REPEAT,     /* header row of a table, printed again on a further page */
	ROLE_DECORATION, /* rules, backgrounds, leaders */
};

/* x and y count from the page's top left corner, y downwards. */
struct mark {
	enum mark_kind kind;
	enum mark_role role;
	uint32_t colour;         /* 0xRRGGBB; of words and boxes */
	mpt x, y;                /* word: start of the baseline; else: top left corner */
	const struct node *node; /* leaf it belongs to: text, code, item or footnote (its label) … */
	union {
		struct {
			const struct word *word;
			mpt size;
			int16_t turn; /* degrees anticlockwise about (x, y): watermark */
		} text;
		struct {
			mpt width, height;
		} box;
		struct {
			const struct picture *picture;
			mpt width, height;
		} picture;
		const struct outline *shape;
	} is;
};

/* The area of one line of a link. */
struct hotspot {
	mpt x, y, width, height;
	const struct node *link; /* link, contents item, footnote mark, footnote (back to its mark) */
};

struct page {
	mpt width, height;
	struct mark *mark; /* in painting order */
	size_t marks;
	struct hotspot *hotspot;
	size_t hotspots;
};

/* Where a heading, footnote or footnote mark came to stand, for links, contents and bookmarks; in
   document order. */
struct landing {
	const struct node *node;
	size_t page; /* index of the page, from 0 */
	mpt y;
};

/* How a table that fits was laid out. */
struct ruling {
	const struct node *table;
	mpt size;         /* of its type */
	mpt pad_x, pad_y; /* around the text of a cell */
	const mpt *width; /* of each column, padding included */
	size_t columns;
};

/* Owned by the arena that layout was given; words live in the shaper. */
struct pages {
	struct page *page;
	size_t count;
	struct landing *landing;
	size_t landings;
	struct ruling *ruling; /* in document order */
	size_t rulings;
};

/* Returns where NODE landed, or NULL. */
const struct landing *pages_landing(const struct pages *pages, const struct node *node);

/* Returns how TABLE was laid out; NULL: no page is wide enough for it. */
const struct ruling *pages_ruling(const struct pages *pages, const struct node *table);

#endif
