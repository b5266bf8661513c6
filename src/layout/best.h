/* All lines of a passage at once. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_BEST_H
#define ISMSDOC_LAYOUT_BEST_H

#include "layout/parts.h"

struct best;

/* Chooses the lines of the COUNT parts that BROKEN counts from, in a passage of SIZE; where a word
   is divided the parts are made anew. */
void best_choose(struct setting *setting, const struct pool *pool, struct broken *broken,
	size_t count, mpt size, mpt width, const struct manner *manner);

/* Releases the scratch of best_choose; BEST may be NULL. */
void best_free(struct best *best);

#endif
