/* A table's cells, and how wide its columns are. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_COLUMNS_H
#define ISMSDOC_LAYOUT_COLUMNS_H

#include <stdbool.h>

#include "layout/passage.h"

struct cell {
	const struct node *node; /* NULL: the row ends early */
	struct passage passage;
	mpt narrow, wide;
};

struct grid {
	const struct node *table;
	struct pool pool;
	struct cell *cell; /* rows × columns */
	size_t rows, columns;
	bool headed;                  /* row 0 is a header */
	struct type type, head, stub; /* sizes fit the table's width */
	mpt pad_x, pad_y;
	mpt *width; /* of each column, padding included */
};

/* Sets the type size of cells and header, and the line height to match. */
void grid_size(struct grid *grid, mpt size);

/* Chooses type size, padding and column widths so that the grid is at most WIDTH wide. False: it
   cannot be. */
bool columns_choose(const struct style *style, struct grid *grid, mpt width);

#endif
