#include "layout/table.h"

#include <stdlib.h>

#include "layout/columns.h"
#include "layout/lines.h"
#include "layout/setting.h"

/* A row while it is set. */
struct row {
	const struct grid *grid;
	const struct cell *cell;
	struct broken *broken; /* one for each cell */
	const struct type *type;
	size_t lines; /* of its highest cell */
	mpt left;
	const struct repeat *repeat;
};

static void count_cells(const struct node *table, size_t *rows, size_t *columns)
{
	*rows = *columns = 0;
	for (const struct node *row = table->first; row; row = row->next) {
		size_t cells = 0;

		for (const struct node *cell = row->first; cell; cell = cell->next)
			cells++;
		*columns = cells > *columns ? cells : *columns;
		++*rows;
	}
}

static void read_row(struct setting *setting, struct grid *grid, const struct node *row,
	struct cell *cell)
{
	struct reading reading = {.compact = true};

	for (const struct node *node = row->first; node; node = node->next, cell++) {
		reading.type = row->header ? &grid->head : node->row_header ? &grid->stub : &grid->type;
		cell->node = node;
		cell->passage = passage_read(setting, &grid->pool, node, &reading);
		passage_extent(&grid->pool, &cell->passage, &cell->narrow, &cell->wide);
	}
}

static void grid_read(struct setting *setting, struct grid *grid)
{
	size_t at = 0;

	grid->headed = grid->table->first->header;
	grid->cell = mem_alloc(grid->rows * grid->columns * sizeof *grid->cell);
	grid->width = mem_alloc(grid->columns * sizeof *grid->width);
	for (const struct node *row = grid->table->first; row; row = row->next, at += grid->columns)
		read_row(setting, grid, row, grid->cell + at);
}

static void grid_free(struct grid *grid)
{
	free(grid->cell);
	free(grid->width);
	pool_free(&grid->pool);
}

static mpt table_width(const struct grid *grid)
{
	mpt width = 0;

	for (size_t c = 0; c < grid->columns; c++)
		width += grid->width[c];
	return width;
}

/* As few lines as can be, and of those ways the best. */
static struct broken break_cell(struct setting *setting, const struct grid *grid,
	const struct passage *passage, mpt width)
{
	static const struct manner greedy, best = {.best = true};
	size_t lines = setting->lines, fitteds = setting->fitteds;
	struct broken few = lines_break(setting, &grid->pool, passage, width, &greedy), good;

	if (few.lines < 2)
		return few;
	setting->lines = lines;
	setting->fitteds = fitteds;
	good = lines_break(setting, &grid->pool, passage, width, &best);
	if (good.lines <= few.lines)
		return good;
	setting->lines = lines;
	setting->fitteds = fitteds;
	return lines_break(setting, &grid->pool, passage, width, &greedy);
}

/* How many lines of TYPE a cell takes. */
static size_t cell_slots(const struct setting *setting, const struct broken *broken,
	const struct type *type)
{
	size_t slots = 0;

	for (size_t i = 0; i < broken->lines; i++)
		slots += lines_slots(&setting->line[broken->first + i], type);
	return slots;
}

static void break_row(struct setting *setting, struct row *row)
{
	const struct grid *grid = row->grid;

	lines_reset(setting);
	row->lines = 1;
	for (size_t c = 0; c < grid->columns; c++) {
		row->broken[c] =
			break_cell(setting, grid, &row->cell[c].passage, grid->width[c] - 2 * grid->pad_x);
		if (cell_slots(setting, &row->broken[c], row->type) > row->lines)
			row->lines = cell_slots(setting, &row->broken[c], row->type);
	}
}

static mpt line_x(const struct cell *cell, const struct line *line, mpt left, mpt right)
{
	if (cell->node->align == ALIGN_RIGHT)
		return right - line->width;
	if (cell->node->align == ALIGN_CENTRE)
		return left + (right - left - line->width) / 2;
	return left;
}

/* Sets the lines FROM up to TO of every cell, the first of them Y below the strip's top. */
static void set_lines(struct setting *setting, const struct row *row, size_t from, size_t to, mpt y)
{
	const struct grid *grid = row->grid;
	mpt x = row->left;

	for (size_t c = 0; c < grid->columns; x += grid->width[c++]) {
		const struct broken *broken = &row->broken[c];
		const struct part *part = parts_of(setting, &grid->pool, broken);
		mpt left = x + grid->pad_x, right = x + grid->width[c] - grid->pad_x;
		struct seat seat = {.size = row->type->size, .right = right};

		for (size_t i = 0, slot = 0; i < broken->lines; i++) {
			const struct line *line = &setting->line[broken->first + i];

			slot += lines_slots(line, row->type);
			if (slot <= from || slot > to)
				continue;
			seat.baseline =
				y + (mpt)(slot - 1 - from) * row->type->leading + lines_baseline(row->type);
			seat.x = line_x(&row->cell[c], line, left, right);
			lines_set(setting, &grid->pool, part, line, &seat);
		}
	}
}

static mpt row_height(const struct row *row)
{
	return (mpt)row->lines * row->type->leading + 2 * row->grid->pad_y;
}

static mpt page_room(const struct setting *setting)
{
	return setting->style.height - setting->style.top - setting->style.bottom;
}

/* The row as one strip with a line below it. */
static void set_whole(struct setting *setting, const struct row *row, mpt gap, bool keep)
{
	const struct style *style = &setting->style;
	mpt height = row_height(row);

	frame_labels(setting, row->grid->pad_y + lines_baseline(row->type));
	set_lines(setting, row, 0, row->lines, row->grid->pad_y);
	galley_box(&setting->galley, row->left, height, table_width(row->grid), style->hairline_width,
		style->hairline);
	frame_strip(setting, gap, height + style->hairline_width, keep, row->repeat);
}

/* The header above the rest of a row, which starts without the row's own padding. */
static const struct repeat *padded(struct setting *setting, const struct row *row)
{
	struct repeat *repeat;

	if (!row->repeat)
		return NULL;
	repeat = arena_alloc(setting->arena, sizeof *repeat);
	*repeat = *row->repeat;
	repeat->height += row->grid->pad_y;
	return repeat;
}

/* A row higher than a third of a page: a strip for every line. */
static void set_sliced(struct setting *setting, const struct row *row, mpt gap)
{
	const struct style *style = &setting->style;
	const struct repeat *rest = padded(setting, row);

	for (size_t i = 0; i < row->lines; i++) {
		bool first = i == 0, last = i + 1 == row->lines;
		mpt above = first ? row->grid->pad_y : 0;
		mpt height = above + row->type->leading + (last ? row->grid->pad_y : 0);

		frame_labels(setting, above + lines_baseline(row->type));
		set_lines(setting, row, i, i + 1, above);
		if (last)
			galley_box(&setting->galley, row->left, height, table_width(row->grid),
				style->hairline_width, style->hairline);
		frame_strip(setting, first ? gap : 0, height + (last ? style->hairline_width : 0),
			first || i + 2 == row->lines, first ? row->repeat : rest);
	}
}

static const struct repeat *set_header(struct setting *setting, const struct row *row, mpt gap)
{
	const struct style *style = &setting->style;
	mpt height = row_height(row), width = table_width(row->grid);
	const struct repeat *repeat;

	if (height > page_room(setting) / 3) {
		set_sliced(setting, row, gap);
		return NULL;
	}
	galley_box(&setting->galley, row->left, 0, width, height, style->shade);
	set_lines(setting, row, 0, row->lines, row->grid->pad_y);
	galley_box(&setting->galley, row->left, height, width, style->rule_width, style->accent);
	repeat = galley_repeat(&setting->galley, height + style->rule_width);
	frame_labels(setting, row->grid->pad_y + lines_baseline(row->type));
	frame_strip(setting, gap, height + style->rule_width, true, NULL);
	return repeat;
}

/* A short table that is low too stays on one page. */
static bool stays_together(struct setting *setting, struct row *row)
{
	enum { SHORT = 10 };
	const struct grid *grid = row->grid;
	mpt height = 0;

	if (grid->rows > SHORT)
		return false;
	for (size_t i = 0; i < grid->rows; i++) {
		row->cell = &grid->cell[i * grid->columns];
		break_row(setting, row);
		height += row_height(row);
	}
	return height < page_room(setting) * 2 / 5;
}

static void set_row(struct setting *setting, struct row *row, size_t i, mpt gap, bool keep)
{
	const struct grid *grid = row->grid;
	bool header = grid->headed && i == 0;

	row->cell = &grid->cell[i * grid->columns];
	row->type = header ? &grid->head : &grid->type;
	break_row(setting, row);
	for (size_t c = 0; c < grid->columns; c++)
		if (row->cell[c].node)
			frame_land(setting, row->cell[c].node);
	if (header)
		row->repeat = set_header(setting, row, gap);
	else if (row_height(row) > page_room(setting) / 3)
		set_sliced(setting, row, gap);
	else
		set_whole(setting, row, gap, keep);
}

/* Says whether row I stays with the next one: no page starts with a table's last row, nor ends with
   its header and a single row. */
static bool row_keeps(const struct grid *grid, size_t i)
{
	return i + 1 < grid->rows && (i + 2 == grid->rows || i == (grid->headed ? 1 : 0));
}

static void set_rows(struct setting *setting, const struct grid *grid)
{
	struct row row = {.grid = grid, .left = frame_left(setting), .type = &grid->type};
	bool together;

	if (grid->table->align == ALIGN_RIGHT)
		row.left = frame_right(setting) - table_width(grid);
	row.broken = mem_alloc(grid->columns * sizeof *row.broken);
	together = stays_together(setting, &row);
	if (!grid->headed)
		galley_box(&setting->galley, row.left, 0, table_width(grid), setting->style.hairline_width,
			setting->style.hairline);
	for (size_t i = 0; i < grid->rows; i++)
		set_row(setting, &row, i, i ? 0 : frame_gap(setting, grid->type.before),
			row_keeps(grid, i) || (together && i + 1 < grid->rows));
	free(row.broken);
}

static void note_ruling(struct setting *setting, const struct grid *grid)
{
	mpt *width = arena_alloc(setting->arena, grid->columns * sizeof *width);

	for (size_t c = 0; c < grid->columns; c++)
		width[c] = grid->width[c];
	mem_grow(&setting->ruling, &setting->ruling_cap, setting->rulings + 1, sizeof *setting->ruling);
	setting->ruling[setting->rulings++] = (struct ruling){.table = grid->table,
		.size = grid->type.size,
		.pad_x = grid->pad_x,
		.pad_y = grid->pad_y,
		.width = width,
		.columns = grid->columns};
}

bool table_set(struct setting *setting, const struct node *node)
{
	struct grid grid = {.table = node,
		.type = setting->style.cell,
		.head = setting->style.head,
		.stub = setting->style.stub};
	mpt width = frame_right(setting) - frame_left(setting);
	bool fits;

	count_cells(node, &grid.rows, &grid.columns);
	if (grid.columns == 0)
		return true;
	grid_size(&grid,
		setting->style.cell.size - (grid.columns > 4) * PT(0.5) - (grid.columns > 7) * PT(0.5));
	grid_read(setting, &grid);
	setting->cuts = 0;
	fits = columns_choose(&setting->style, &grid, width);
	if (fits) {
		note_ruling(setting, &grid);
		set_rows(setting, &grid);
	}
	if (setting->cuts > 0)
		diag_add(setting->diags, DIAG_WARNING,
			(struct place){.path = setting->document->path, .line = node->line}, "table-words-cut",
			"words of this table are wider than its columns and were cut%s",
			setting->document->front.landscape
				? "; split the table, or choose shorter words"
				: "; `orientation: landscape` in the front matter gives them room");
	grid_free(&grid);
	setting->after = setting->style.cell.after;
	return fits;
}
