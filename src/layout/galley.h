/* The galley: strips of set matter (a line, a table row) waiting to be placed, and the pages they
   are placed on. */
#ifndef ISMSDOC_LAYOUT_GALLEY_H
#define ISMSDOC_LAYOUT_GALLEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "layout/pages.h"
#include "layout/style.h"

/* A bar at the left of everything inside a block quote, or the ground of an alert; inner bars point
   to outer ones. */
struct bar {
	const struct bar *outer;
	mpt x, width;
	uint32_t colour;
};

/* A table's header row, printed again at the top of every further page; y counts from
   the row's top. */
struct repeat {
	mpt height;
	const struct mark *mark;
	size_t marks;
};

/* A stretch of a galley that no page may be cut within. Its marks stand in the galley's pools up to
   these ends. */
struct strip {
	mpt gap; /* space before it, dropped at the top of a page */
	mpt height;
	bool keep;    /* stays on one page with the next strip */
	bool follows; /* stays on one page with the strip before it */
	const struct bar *bars;
	const struct repeat *repeat;
	size_t marks, hotspots, landings;
};

enum { OPEN_BOXES = 16, MOST_BARS = 256 };

struct galley {
	struct arena *arena;
	const struct style *style;
	size_t before, behind; /* slots for marks that every page keeps: watermark; header and footer */

	struct strip *strip; /* waiting for a place where a page may end */
	size_t strips, strip_cap;
	struct mark *mark; /* the waiting strips' marks, y from the strip's top */
	size_t marks, mark_cap;
	struct hotspot *hotspot;
	size_t hotspots, hotspot_cap;
	struct landing *landing; /* of strips waiting; page and y are set when they are placed */
	size_t landings, landing_cap;

	struct mark *set; /* the current page */
	size_t sets, set_cap;
	struct hotspot *spot;
	size_t spots, spot_cap;
	mpt y;
	bool fresh;                     /* nothing stands on the current page yet */
	const struct bar *bars;         /* of the strip placed last */
	size_t open[OPEN_BOXES], opens; /* boxes a box right below them would continue */

	struct page *page;
	size_t pages, page_cap;
	struct landing *landed;
	size_t landeds, landed_cap;
};

/* Starts an empty galley on page 0. Pages and their marks are owned by ARENA. */
void galley_begin(struct galley *galley, struct arena *arena, const struct style *style);

/* Adds a mark to the strip being made, y from the strip's top. */
void galley_word(struct galley *galley, const struct mark *mark);
void galley_box(struct galley *galley, mpt x, mpt y, mpt width, mpt height, uint32_t colour);

/* Likewise below the marks from AT on. */
struct area {
	mpt x, y, width, height;
};
void galley_box_below(struct galley *galley, size_t at, const struct area *area, uint32_t colour);
void galley_spot(struct galley *galley, mpt x, mpt y, mpt width, mpt height,
	const struct node *link);

/* The strip being made is where NODE lands. */
void galley_land(struct galley *galley, const struct node *node);

/* Ends the strip being made; only gap, height, keep, follows, bars and repeat of STRIP are read. */
void galley_strip(struct galley *galley, const struct strip *strip);

/* Takes the marks of the strip being made out of it, as a header to be repeated HEIGHT high, while
   they also stay in it. */
const struct repeat *galley_repeat(struct galley *galley, mpt height);

/* Places everything that waits. */
void galley_flush(struct galley *galley);

/* Places everything that waits and starts a new page, unless the current one is empty. */
void galley_break(struct galley *galley);

/* Moves down to Y from the page's top, on a page where nothing stands below it. */
void galley_advance(struct galley *galley, mpt y);

/* Ends the last page and hands the pages over; there is always at least one. */
struct pages *galley_finish(struct galley *galley);

/* Releases what the arena does not own. */
void galley_free(struct galley *galley);

#endif
