/* Parts → lines → marks. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_LINES_H
#define ISMSDOC_LAYOUT_LINES_H

#include "layout/passage.h"

/* Where a line is put. */
struct seat {
	mpt size;
	mpt x, right; /* white space at its end stays left of RIGHT */
	mpt baseline; /* below the strip's top */
	bool fill;    /* it is to end at RIGHT, unless it ends where the text asks for it */
};

/* Forgets all broken passages. */
void lines_reset(struct setting *setting);

/* Chooses where the lines of PASSAGE end, none wider than WIDTH; words are cut where nothing else
   helps. The lines stand in SETTING->line until lines_reset. */
struct broken lines_break(struct setting *setting, const struct pool *pool,
	const struct passage *passage, mpt width, const struct manner *manner);

/* Adds LINE's marks to the strip being made. */
void lines_set(struct setting *setting, const struct pool *pool, const struct part *part,
	const struct line *line, const struct seat *seat);

/* Where the baseline stands in a line of TYPE, from the line's top. */
mpt lines_baseline(const struct type *type);

/* How many lines of TYPE LINE takes: more than one where a picture stands on it. */
size_t lines_slots(const struct line *line, const struct type *type);

#endif
