/* The widths of a table's columns: from what stands in them, so that the table becomes as low
   as it can. */
#include "layout/columns.h"

#include <stdlib.h>

#include "base/root.h"

struct column {
	mpt word;       /* the widest stretch without a place to break */
	mpt narrow;     /* the least it is given at first: that, or all of a short text */
	mpt wide;       /* the widest line, if lines were never broken */
	mpt body;       /* likewise without the header */
	size_t fullest; /* the row that has it */
	int64_t area;   /* of all its text in one line */
	mpt width;
};

enum {
	SAMPLE = 32,       /* rows that are looked at to balance the columns */
	ROUNDS = 5,        /* of balancing in steps of one size */
	LINE = 64,         /* what a row's line costs when the columns are balanced */
	BROKEN_SHORT = 64, /* and a short text on several lines */
	HIGH_HEAD = 256,   /* and a header cell on three or more */
	BALANCED = 16,     /* more columns than this are not balanced */
	SHORT_SIZES = 11,  /* text narrower than this many times its type size stays in one line */
};

static mpt larger(mpt a, mpt b)
{
	return a > b ? a : b;
}

static mpt smaller(mpt a, mpt b)
{
	return a < b ? a : b;
}

static void measure(const struct style *style, const struct grid *grid, struct column *column)
{
	for (size_t c = 0; c < grid->columns; c++)
		column[c] = (struct column){0};
	for (size_t i = 0; i < grid->rows * grid->columns; i++) {
		const struct cell *cell = &grid->cell[i];
		struct column *in = &column[i % grid->columns];

		in->word = in->narrow = larger(in->word, smaller(cell->narrow, style->word_cap));
		in->wide = larger(in->wide, cell->wide);
		in->area += cell->wide;
		if ((grid->headed && i < grid->columns) || cell->wide <= in->body)
			continue;
		in->body = cell->wide;
		in->fullest = i / grid->columns;
	}
}

static int64_t sum_narrow(const struct column *column, size_t count)
{
	int64_t sum = 0;

	for (size_t c = 0; c < count; c++)
		sum += column[c].narrow;
	return sum;
}

static int64_t sum_wide(const struct column *column, size_t count)
{
	int64_t sum = 0;

	for (size_t c = 0; c < count; c++)
		sum += column[c].wide;
	return sum;
}

/* Everything in one line, with some air for every column; a table that nearly fills the width fills
   it, with what is left for those that hold most. */
static void natural(const struct style *style, struct column *column, size_t count, mpt room)
{
	int64_t sum = sum_wide(column, count), spare = room - sum, air = spare / (int64_t)count;

	air = air < style->column_air ? air : style->column_air;
	spare -= air * (int64_t)count;
	if (sum * 1000 < (int64_t)room * style->table_fill)
		spare = 0;
	for (size_t c = 0; c < count; c++) {
		column[c].width = column[c].wide + (mpt)air;
		column[c].width += sum ? (mpt)(spare * column[c].wide / sum) : 0;
	}
}

/* Ids, dates, states: as wide as they are, while the long texts keep most of the room. */
static void keep_short(const struct grid *grid, struct column *column, size_t count, mpt room)
{
	int64_t spare = (room - sum_narrow(column, count)) / 2;
	mpt limit = grid->type.size * SHORT_SIZES;

	for (mpt most = limit / 4; most <= limit; most += limit / 4) {
		for (size_t c = 0; c < count; c++) {
			mpt more = column[c].body - column[c].narrow;

			if (more <= 0 || column[c].body > most || more > spare / 2)
				continue;
			column[c].narrow += more;
			spare -= more;
		}
	}
}

/* One round of sharing ROOM by weight among the columns that have no width yet: those whose share
   lies outside what they need get what they need. Returns false when every share was fine. */
static bool share_round(struct column *column, size_t count, int64_t room)
{
	int64_t weights = 0;
	bool fixed = false, low = false;

	for (size_t c = 0; c < count; c++)
		if (column[c].width)
			room -= column[c].width;
		else
			weights += root_of(column[c].area) + 1;
	for (int pass = 0; pass < 2 && !fixed; pass++, low = true) {
		for (size_t c = 0; c < count; c++) {
			int64_t share = weights ? room * (root_of(column[c].area) + 1) / weights : 0;

			if (column[c].width ||
				(low ? share <= larger(column[c].wide, column[c].narrow)
					 : share >= column[c].narrow))
				continue;
			column[c].width =
				larger(low ? larger(column[c].wide, column[c].narrow) : column[c].narrow, 1);
			fixed = true;
		}
	}
	return fixed;
}

/* Shares what is LEFT when every column has got what it needs among those that could use more. */
static void share_rest(struct column *column, size_t count, int64_t left)
{
	int64_t wanted = sum_wide(column, count);

	for (size_t c = 0; c < count; c++)
		wanted -= smaller(column[c].width, column[c].wide);
	for (size_t c = 0; c < count && left > 0 && wanted > 0; c++)
		if (column[c].wide > column[c].width)
			column[c].width += (mpt)(left * (column[c].wide - column[c].width) / wanted);
}

static void share(struct column *column, size_t count, mpt room)
{
	int64_t left = room, weights = 0;

	while (share_round(column, count, room))
		continue;
	for (size_t c = 0; c < count; c++) {
		left -= column[c].width;
		weights += column[c].width ? 0 : root_of(column[c].area) + 1;
	}
	for (size_t c = 0; c < count; c++)
		if (!column[c].width)
			column[c].width = (mpt)(left * (root_of(column[c].area) + 1) / weights);
	if (weights == 0)
		share_rest(column, count, left);
}

/* How bad one row would be, about: lines of its highest cell, a little for all others, and more for
   a short text that is broken. */
static int64_t row_cost(const struct grid *grid, const struct column *column,
	const struct cell *cell)
{
	mpt size = grid->type.size, limit = size * SHORT_SIZES; /* a line ends about a size too early */
	int64_t most = 1, sum = 0;

	for (size_t c = 0; c < grid->columns; c++) {
		int64_t wide = cell[c].wide, full = larger(column[c].width - size, column[c].width / 2) + 1;
		int64_t lines = wide <= column[c].width ? 1 : (wide - size + full - 1) / full;

		most = lines > most ? lines : most;
		sum += lines + (lines > 1 && wide <= limit ? BROKEN_SHORT : 0);
	}
	return sum + most * LINE;
}

/* A header stands on every page of the table, and is read first: at most two lines. */
static int64_t head_cost(const struct grid *grid, const struct column *column)
{
	int64_t sum = row_cost(grid, column, grid->cell);

	for (size_t c = 0; c < grid->columns; c++)
		sum += grid->cell[c].wide > 2 * (int64_t)column[c].width ? HIGH_HEAD : 0;
	return sum;
}

/* Of some of the rows, and of those that have the widest cell of a column: a rare long
   word counts, too. */
static int64_t cost(const struct grid *grid, const struct column *column)
{
	size_t step = grid->rows / SAMPLE + 1;
	int64_t sum = 0;

	for (size_t row = grid->headed ? 1 : 0; row < grid->rows; row += step)
		sum += row_cost(grid, column, &grid->cell[row * grid->columns]);
	if (grid->headed)
		sum += head_cost(grid, column);
	for (size_t c = 0; c < grid->columns; c++)
		sum += row_cost(grid, column, &grid->cell[column[c].fullest * grid->columns]);
	return sum;
}

/* Moves STEP from one column to another wherever that lowers the cost. False: nowhere. */
static bool balance_step(const struct grid *grid, struct column *column, mpt step)
{
	int64_t best = cost(grid, column);
	bool moved = false;

	for (size_t i = 0; i < grid->columns * grid->columns; i++) {
		struct column *from = &column[i / grid->columns], *to = &column[i % grid->columns];
		int64_t now;

		if (from == to || from->width - step < from->word || to->width >= to->wide)
			continue;
		from->width -= step;
		to->width += step;
		now = cost(grid, column);
		if (now < best) {
			best = now;
			moved = true;
			continue;
		}
		from->width += step;
		to->width -= step;
	}
	return moved;
}

static void balance(const struct grid *grid, struct column *column, mpt room)
{
	if (grid->columns > BALANCED)
		return;
	for (mpt part = 12; part <= 96; part *= 2)
		for (int round = 0; round < ROUNDS && balance_step(grid, column, room / part); round++)
			continue;
}

/* Words have to be cut: every column gets what can be read at least, and more the longer
   its words are. */
static bool squeeze(const struct style *style, struct column *column, size_t count, mpt room)
{
	int64_t least = 0, wanted = 0;

	for (size_t c = 0; c < count; c++) {
		column[c].width = smaller(column[c].narrow, style->column_smallest);
		least += column[c].width;
		wanted += column[c].narrow - column[c].width;
	}
	if (least > room)
		return false;
	for (size_t c = 0; c < count && wanted > 0; c++)
		column[c].width += (mpt)((room - least) * (column[c].narrow - column[c].width) / wanted);
	return true;
}

static bool choose(const struct style *style, const struct grid *grid, struct column *column,
	mpt room)
{
	size_t count = grid->columns;

	if (sum_wide(column, count) <= room) {
		natural(style, column, count, room);
		return true;
	}
	if (sum_narrow(column, count) > room)
		return squeeze(style, column, count, room);
	keep_short(grid, column, count, room);
	share(column, count, room);
	balance(grid, column, room);
	return true;
}

void grid_size(struct grid *grid, mpt size)
{
	grid->type.leading = (mpt)((int64_t)grid->type.leading * size / grid->type.size);
	grid->type.size = size;
	grid->head.leading = grid->stub.leading = grid->type.leading;
	grid->head.size = grid->stub.size = size;
}

static void resize(struct grid *grid, mpt size)
{
	for (size_t i = 0; i < grid->rows * grid->columns; i++) {
		struct cell *cell = &grid->cell[i];

		passage_resize(&grid->pool, &cell->passage, size);
		passage_extent(&grid->pool, &cell->passage, &cell->narrow, &cell->wide);
	}
	grid_size(grid, size);
}

/* The size at which the longest words fit, not below the smallest. */
static mpt size_for(const struct style *style, const struct grid *grid, const struct column *column,
	mpt room)
{
	int64_t need = sum_narrow(column, grid->columns) * 201 / 200 + 1, size;

	if (need <= room)
		return grid->type.size;
	size = (int64_t)grid->type.size * room / need;
	return larger((mpt)size - (mpt)size % PT(0.25), style->cell_smallest);
}

static mpt padding(const struct style *style, size_t columns)
{
	if (columns <= 6)
		return style->cell_pad_x;
	return columns <= 12 ? style->cell_pad_x * 7 / 10 : style->cell_pad_x * 3 / 10;
}

bool columns_choose(const struct style *style, struct grid *grid, mpt width)
{
	struct column *column = mem_alloc(grid->columns * sizeof *column);
	int64_t room;
	mpt size;
	bool can;

	grid->pad_x = padding(style, grid->columns);
	grid->pad_y = style->cell_pad_y;
	room = width - (int64_t)grid->columns * 2 * grid->pad_x;
	can = room > 0;
	if (can) {
		measure(style, grid, column);
		size = size_for(style, grid, column, (mpt)room);
		if (size < grid->type.size) {
			resize(grid, size);
			measure(style, grid, column);
		}
		can = choose(style, grid, column, (mpt)room);
	}
	for (size_t c = 0; c < grid->columns; c++)
		grid->width[c] = column[c].width + 2 * grid->pad_x;
	free(column);
	return can;
}
