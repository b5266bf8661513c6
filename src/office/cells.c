/* The cells of one sheet. */
#include <stdlib.h>
#include <string.h>

#include "input/text.h"
#include "office/book.h"
#include "office/number.h"
#include "office/xml.h"

struct cell {
	int col;
	char type; /* the first letter of its type, 'S' for "str" */
	size_t style;
	bool has_formula;
};

struct cells {
	struct book *book;
	const char *sheet; /* its path */
	struct book_cells *read;
	struct value **item; /* the cells of this row by column, the first at 0 */
	size_t item_cap;
	int line, col, most; /* the row, its last cell, and the last column of the sheet with content */
	bool row_hidden;
	struct cell cell;
	struct buf text;
	int aloud;
	bool takes, in_cell, in_rows;
};

static struct place place_of(const struct cells *cells, int col)
{
	return (struct place){cells->sheet, cells->line, col};
}

static bool refuse(struct cells *cells, const char *code, const char *what)
{
	diag_add(cells->book->diags, DIAG_ERROR, place_of(cells, cells->col), code, "%s", what);
	return false;
}

static int number_in(const char *text, int most)
{
	long number = text ? strtol(text, NULL, 10) : 0;

	return number < 1 || number > most ? 0 : (int)number;
}

/* Reads a reference such as E3 into *COL and *LINE; returns what stands behind it, or NULL. */
static const char *read_reference(const char *text, int *col, int *line)
{
	char *end;

	for (*col = 0; *text >= 'A' && *text <= 'Z' && *col <= XLSX_MAX_COLUMNS; text++)
		*col = *col * 26 + (*text - 'A' + 1);
	*line = 0;
	if (*text < '0' || *text > '9')
		return NULL;
	*line = number_in(text, XLSX_MAX_ROWS);
	strtol(text, &end, 10);
	return *col >= 1 && *col <= XLSX_MAX_COLUMNS && *line >= 1 ? end : NULL;
}

static bool is_within(struct cells *cells)
{
	if (cells->book->values > XLSX_MAX_VALUES)
		return book_refuse_size(cells->book, "the file has more than two million rows and cells");
	if (cells->book->texts > XLSX_MAX_TEXTS)
		return book_refuse_size(cells->book, "the cells have more than 128 MiB of text");
	return true;
}

static void read_columns(struct cells *cells, const char **attributes)
{
	int first = number_in(xml_attribute(attributes, "min"), XLSX_MAX_COLUMNS);
	int last = number_in(xml_attribute(attributes, "max"), XLSX_MAX_COLUMNS);

	if (!xml_is_set(attributes, "hidden") || first == 0)
		return;
	for (int i = first; i <= last && cells->read->hidden_columns.count < XLSX_MAX_COLUMNS; i++)
		book_add(&cells->read->hidden_columns, book_value(cells->book, VALUE_NULL, 1, i));
}

static bool start_row(struct cells *cells, const char **attributes)
{
	const char *number = xml_attribute(attributes, "r");
	int line = number ? number_in(number, XLSX_MAX_ROWS) : cells->line + 1;

	if (line <= cells->line || line > XLSX_MAX_ROWS)
		return refuse(cells, "office-xml", "the rows of the sheet are not in their order");
	cells->line = line;
	cells->col = 0;
	cells->in_rows = true;
	cells->row_hidden = xml_is_set(attributes, "hidden");
	return true;
}

static bool start_cell(struct cells *cells, const char **attributes)
{
	const char *reference = xml_attribute(attributes, "r"), *type = xml_attribute(attributes, "t");
	const char *style = xml_attribute(attributes, "s"), *end = "";
	int col = cells->col + 1, line = cells->line;

	if (reference)
		end = read_reference(reference, &col, &line);
	if (!end || *end || line != cells->line || col <= cells->col || col > XLSX_MAX_COLUMNS)
		return refuse(cells, "office-xml", "the cells of the row are not in their order");
	cells->col = col;
	cells->text.len = 0;
	cells->in_cell = true;
	cells->cell = (struct cell){.col = col,
		.type = !type                  ? 'n'
			: strcmp(type, "str") == 0 ? 'S'
									   : type[0],
		.style = style ? (size_t)strtoul(style, NULL, 10) : 0};
	return true;
}

static bool start_inside(struct cells *cells, const char *name)
{
	cells->aloud += strcmp(name, "rPh") == 0;
	if (strcmp(name, "f") == 0)
		cells->cell.has_formula = true;
	cells->takes = strcmp(name, "v") == 0 || (strcmp(name, "t") == 0 && cells->aloud == 0);
	return true;
}

/* The number of the first row at LINE or below it. */
static size_t find_row(const struct book_list *rows, int line)
{
	size_t from = 0, to = rows->count;

	while (from < to) {
		size_t middle = (from + to) / 2;

		if (rows->item[middle]->line < line)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static struct value *cell_at(const struct value *row, int col)
{
	return (size_t)col <= row->is.list.count ? row->is.list.item[col - 1] : NULL;
}

/* Gives ROW the text of SOURCE in its column, where the row has none. */
static void fill_cell(struct cells *cells, struct value *row, const struct value *source)
{
	struct value *cell = cell_at(row, source->col), **item = row->is.list.item;
	size_t count = row->is.list.count;

	if (cell && cell->kind != VALUE_NULL)
		return;
	if (!cell) {
		row->is.list.item = arena_alloc(cells->book->arena, (size_t)source->col * sizeof *item);
		if (count)
			memcpy(row->is.list.item, item, count * sizeof *item);
		row->is.list.count = (size_t)source->col;
		for (size_t i = count; i < row->is.list.count; i++)
			row->is.list.item[i] = book_value(cells->book, VALUE_NULL, row->line, (int)i + 1);
		cell = row->is.list.item[source->col - 1];
	}
	cell->kind = source->kind;
	cell->text = source->text;
	cell->len = source->len;
	cells->book->texts += source->len;
	book_add(&cells->read->merged, book_value(cells->book, VALUE_NULL, row->line, source->col));
}

/* Merged cells show one text, which is stored in the first: each row below it has it, too. */
static bool read_merged(struct cells *cells, const char **attributes)
{
	const char *range = xml_attribute(attributes, "ref");
	int col, first, last_col, last;
	const char *end = range ? read_reference(range, &col, &first) : NULL;
	const struct book_list *rows = &cells->read->rows;
	const struct value *source = NULL;
	size_t at;

	if (!end || *end != ':' || !read_reference(end + 1, &last_col, &last) || last <= first)
		return true;
	at = find_row(rows, first);
	if (at < rows->count && rows->item[at]->line == first)
		source = cell_at(rows->item[at], col);
	if (!source || source->kind == VALUE_NULL)
		return true;
	for (at++; at < rows->count && rows->item[at]->line <= last; at++) {
		cells->book->values++;
		fill_cell(cells, rows->item[at], source);
		if (!is_within(cells))
			return false;
	}
	return true;
}

static bool start(void *context, const char *name, const char **attributes)
{
	struct cells *cells = context;

	cells->takes = false;
	if (cells->in_cell)
		return start_inside(cells, name);
	if (cells->in_rows)
		return strcmp(name, "c") != 0 || start_cell(cells, attributes);
	if (strcmp(name, "col") == 0)
		read_columns(cells, attributes);
	if (strcmp(name, "mergeCell") == 0)
		return read_merged(cells, attributes);
	return strcmp(name, "row") != 0 || start_row(cells, attributes);
}

static void take_text(void *context, const char *text, int len)
{
	struct cells *cells = context;

	if (cells->takes && cells->text.len <= XLSX_MAX_TEXT)
		buf_put(&cells->text, text, (size_t)len);
}

static struct value *string_value(struct cells *cells, const char *text, size_t len)
{
	struct value *value = book_value(cells->book, VALUE_STRING, cells->line, cells->cell.col);

	value->text = text;
	value->len = len;
	value->quoted = true;
	cells->book->texts += len;
	return value;
}

/* One that has no text to read: the error in it, or "=" for a formula that nobody computed. */
static struct value *void_value(struct cells *cells, const char *text, size_t len)
{
	struct value *value = string_value(cells, arena_copy(cells->book->arena, text, len), len);

	value->kind = VALUE_NULL;
	return value;
}

static struct value *shared_value(struct cells *cells)
{
	const struct book *book = cells->book;
	char *end;
	unsigned long index = strtoul(cells->text.data, &end, 10);

	if (end == cells->text.data || *end || index >= book->shareds) {
		refuse(cells, "office-part", "the text of the cell is not in the file");
		return NULL;
	}
	return string_value(cells, book->shared[index].text, book->shared[index].len);
}

/* Makes the text of the cell what a person sees of the value in it. */
static void show(struct cells *cells)
{
	struct buf *text = &cells->text;
	const struct book *book = cells->book;
	char *end;
	double number;

	if (cells->cell.type == 'b') {
		bool yes = text->data[0] == '1' || text->data[0] == 't';

		text->len = 0;
		buf_puts(text, yes ? "TRUE" : "FALSE");
		return;
	}
	if (cells->cell.type == 'd' && text->len > 10 && strncmp(text->data + 10, "T00:00:00", 9) == 0)
		text->len = 10;
	if (cells->cell.type != 'n')
		return;
	number = strtod(text->data, &end);
	if (end == text->data || *end)
		return;
	text->len = 0;
	number_put(text, number,
		cells->cell.style < book->styles ? book->style[cells->cell.style] : NULL, book->from_1904);
}

/* Looks whether TEXT is clean; what is not is told. */
static bool is_clean(struct cells *cells, const struct value *value)
{
	struct text_fault fault;

	if (text_check(value->text, value->len, &fault))
		return true;
	diag_add(cells->book->diags, DIAG_ERROR, place_of(cells, value->col), "office-character",
		"the character U+%04lX may not stand in a text", fault.code);
	return false;
}

/* The value of the cell, or NULL: it is blank, or *OK is false. */
static struct value *cell_value(struct cells *cells, bool *ok)
{
	struct buf *text = &cells->text;
	const struct cell *cell = &cells->cell;
	struct value *value;

	if (text->len > XLSX_MAX_TEXT) {
		*ok = book_refuse_size(cells->book, "a cell has more than 128 KiB of text");
		return NULL;
	}
	if (text->len == 0)
		return cell->has_formula && cell->type != 'S' ? void_value(cells, "=", 1) : NULL;
	if (cell->type == 'e')
		return void_value(cells, text->data, text->len);
	if (cell->type == 's') {
		value = shared_value(cells);
	} else {
		if (cell->type == 'S' || cell->type == 'i')
			book_unescape(text);
		show(cells);
		value = string_value(cells,
			arena_copy(cells->book->arena, text->len ? text->data : "", text->len), text->len);
	}
	*ok = value && is_clean(cells, value);
	return value;
}

static bool end_cell(struct cells *cells)
{
	bool ok = true;
	struct value *value = cell_value(cells, &ok);

	cells->in_cell = cells->takes = false;
	cells->aloud = 0;
	if (!ok)
		return false;
	mem_grow(&cells->item, &cells->item_cap, (size_t)cells->cell.col, sizeof *cells->item);
	cells->item[cells->cell.col - 1] = value;
	return is_within(cells);
}

/* Whether the cell shows anything; blanks alone do not. */
static bool shows(const struct value *value)
{
	static const char blanks[] = " \t\n\r";

	return value && strspn(value->text, blanks) < value->len;
}

static bool end_row(struct cells *cells)
{
	size_t count = (size_t)cells->col;
	struct value *row;

	cells->in_rows = false;
	while (count > 0 && !shows(cells->item[count - 1]))
		count--;
	if (count > 0) {
		row = book_value(cells->book, VALUE_LIST, cells->line, 1);
		row->is.list.item = arena_alloc(cells->book->arena, count * sizeof *cells->item);
		row->is.list.count = count;
		for (size_t i = 0; i < count; i++)
			row->is.list.item[i] = cells->item[i]
				? cells->item[i]
				: book_value(cells->book, VALUE_NULL, cells->line, (int)i + 1);
		book_add(&cells->read->rows, row);
		if (cells->row_hidden)
			book_add(&cells->read->hidden_rows,
				book_value(cells->book, VALUE_NULL, cells->line, 1));
	}
	if (cells->most < (int)count)
		cells->most = (int)count;
	for (int i = 0; i < cells->col; i++)
		cells->item[i] = NULL;
	return is_within(cells);
}

static bool end(void *context, const char *name)
{
	struct cells *cells = context;

	cells->takes = false;
	if (cells->in_cell) {
		cells->aloud -= strcmp(name, "rPh") == 0;
		return strcmp(name, "c") != 0 || end_cell(cells);
	}
	return strcmp(name, "row") != 0 || !cells->in_rows || end_row(cells);
}

/* Forgets the columns behind the last one with content. */
static void trim_columns(struct cells *cells)
{
	struct book_list *hidden = &cells->read->hidden_columns;
	size_t kept = 0;

	for (size_t i = 0; i < hidden->count; i++)
		if (hidden->item[i]->col <= cells->most)
			hidden->item[kept++] = hidden->item[i];
	hidden->count = kept;
}

bool book_read_cells(struct book *book, const char *part, const char *sheet,
	struct book_cells *cells)
{
	static const struct xml_reader reader = {start, end, take_text};
	struct cells state = {.book = book, .sheet = sheet, .read = cells};
	bool ok = book_read_part(book, part, &reader, &state);

	trim_columns(&state);
	free(state.item);
	buf_free(&state.text);
	return ok;
}
