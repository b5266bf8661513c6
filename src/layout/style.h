/* Every number of the design, as data. */
#ifndef ISMSDOC_LAYOUT_STYLE_H
#define ISMSDOC_LAYOUT_STYLE_H

#include <stdbool.h>
#include <stdint.h>

#include "markdown/document.h"
#include "text/fonts.h"
#include "text/measure.h"

/* How a kind of text is set: size, line height, and the space kept before and after the block. */
struct type {
	mpt size, leading;
	mpt before, after;
	uint32_t colour;
	enum font_style font;
};

struct style {
	mpt width, height;            /* the page */
	mpt left, right, top, bottom; /* margins */
	mpt header, footer; /* baselines of header and footer, from the page's top and bottom edge */

	struct type heading[6];
	struct type body, quote, note, code, running;
	struct type cell, head, stub; /* tables: text, header row, cells that head their rows */
	struct type cover, title;     /* cover page: paragraphs, and the document's title */
	struct type contents[2];      /* entries for headings of level 2 and 3 */

	uint32_t accent, link, hairline, rule, shade, light, watermark;
	mpt hairline_width, rule_width, accent_width;

	bool dense;    /* Japanese: lines have so many gaps that narrow columns can be justified too */
	mpt tight;     /* between the items of a tight list */
	mpt loose;     /* between those of a loose one */
	mpt indent;    /* list text, from the text around it */
	mpt label_gap; /* between a list label and its text */
	mpt quote_indent, quote_bar, alert_pad;
	mpt measure;   /* lines of text are never longer than this */
	mpt narrowest; /* indentation never leaves less room for text than this */
	mpt code_pad;
	int code_scale; /* size of code in a line of text, in thousandths of the text around it */
	int mark_scale, mark_raise; /* footnote marks, likewise */
	mpt contents_indent, contents_number, contents_gap;
	mpt watermark_size;          /* of a short one; a long one is set smaller */
	mpt title_smallest;          /* a long Japanese title is set smaller, down to this size */
	mpt title_at;                /* the cover's title starts this far from the page's top */
	mpt cover_bar;               /* height of the cover's bar */
	mpt logo_width, logo_height; /* the cover's logo is at most this large */

	mpt cell_pad_x, cell_pad_y;
	mpt cell_smallest;   /* wide tables are set smaller, down to this size */
	mpt word_cap;        /* a word wider than this does not widen its column */
	mpt column_smallest; /* below this a column cannot be read */
	mpt column_air;      /* columns are wider than their text by this, where there is room */
	int table_fill;      /* thousandths of the width: a table that takes more than that takes all */
};

/* The design for a document with this FRONT: its paper, its language's line heights. */
struct style style_for(const struct front *front);

#endif
