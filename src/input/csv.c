#include "input/csv.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "input/text.h"

enum {
	MAX_ERRORS = 100,
	MAX_DOTS = 7,
};

/* A column of the header, or the map that dotted ones make; the columns below it form a list. */
struct column {
	const char *name;
	int line, col;
	int cell; /* its number in a record, -1 for a map */
	size_t children;
	struct column *first, *next;
};

/* One cell of the record being read: its bytes are in the reader's scratch buffer. */
struct cell {
	size_t start, len;
	int line, col;
	bool quoted;
};

struct reader {
	struct arena *arena;
	struct diags *diags;
	const char *path, *text, *encoding;
	size_t len, pos;
	int line, col;
	int row; /* as a spreadsheet counts: a record or an empty line each */
	char separator;
	struct buf scratch;
	struct cell cell[CSV_MAX_COLUMNS];
	int cells; /* of this record, those beyond the limit included */
	int record_line;
	struct column root;
	int columns;
	bool named[CSV_MAX_COLUMNS]; /* whether each column has a name */
	size_t values;
	int errors;
	bool stopped;
};

static void complain(struct reader *r, int line, int col, const char *code, const char *text)
{
	diag_add(r->diags, DIAG_ERROR, (struct place){r->path, line, col}, code, "%s", text);
	if (++r->errors >= MAX_ERRORS)
		r->stopped = true;
}

static void stop(struct reader *r, int line, int col, const char *code, const char *text)
{
	complain(r, line, col, code, text);
	r->stopped = true;
}

static bool at_end(const struct reader *r)
{
	return r->pos >= r->len;
}

static bool at_line_end(const struct reader *r)
{
	return at_end(r) || r->text[r->pos] == '\n' || r->text[r->pos] == '\r';
}

static void skip_byte(struct reader *r)
{
	r->pos++;
	r->col++;
}

/* Moves over one line end: LF, CRLF or CR. */
static void skip_line_end(struct reader *r)
{
	if (at_end(r))
		return;
	if (r->text[r->pos] == '\r' && r->pos + 1 < r->len && r->text[r->pos + 1] == '\n')
		r->pos++;
	r->pos++;
	r->line++;
	r->col = 1;
}

/* Moves over the bytes up to the next one of STOPS or the end, and adds them to the cell. */
static void take_until(struct reader *r, const char stops[256])
{
	size_t start = r->pos;

	for (; !at_end(r) && !stops[(unsigned char)r->text[r->pos]]; r->pos++)
		r->col += ((unsigned char)r->text[r->pos] & 0xC0) != 0x80;
	buf_put(&r->scratch, r->text + start, r->pos - start);
}

static void read_quoted(struct reader *r, const struct cell *cell)
{
	static const char stops[256] = {['"'] = 1, ['\r'] = 1, ['\n'] = 1};

	for (;;) {
		skip_byte(r); /* the quote that opens, or the second of a doubled one */
		take_until(r, stops);
		while (!at_end(r) && r->text[r->pos] != '"') {
			skip_line_end(r);
			buf_putc(&r->scratch, '\n');
			take_until(r, stops);
		}
		if (at_end(r)) {
			stop(r, cell->line, cell->col, "csv-quote",
				"the quote that opens here is never closed");
			return;
		}
		skip_byte(r);
		if (at_end(r) || r->text[r->pos] != '"')
			return;
		buf_putc(&r->scratch, '"');
	}
}

static void read_plain(struct reader *r)
{
	char stops[256] = {['"'] = 1, ['\r'] = 1, ['\n'] = 1};

	stops[(unsigned char)r->separator] = 1;
	take_until(r, stops);
	if (at_end(r) || r->text[r->pos] != '"')
		return;
	complain(r, r->line, r->col, "csv-quote",
		"a quote inside a cell; put the whole cell in quotes "
		"and write each quote in it twice");
	stops['"'] = 0;
	take_until(r, stops);
}

static void read_cell(struct reader *r)
{
	struct cell cell = {.start = r->scratch.len, .line = r->line, .col = r->col};

	if (!at_end(r) && r->text[r->pos] == '"') {
		cell.quoted = true;
		read_quoted(r, &cell);
		if (!at_line_end(r) && r->text[r->pos] != r->separator)
			stop(r, r->line, r->col, "csv-quote",
				"expected a separator or the end of the line "
				"after the closing quote; a quote inside a cell is written twice");
	} else {
		read_plain(r);
	}
	cell.len = r->scratch.len - cell.start;
	if (r->cells < CSV_MAX_COLUMNS)
		r->cell[r->cells] = cell;
	r->cells++;
}

/* Reads the next record, empty lines skipped; false at the end of the file or of the reading. */
static bool read_record(struct reader *r)
{
	for (; !at_end(r) && at_line_end(r); r->row++)
		skip_line_end(r);
	if (at_end(r) || r->stopped)
		return false;
	r->row++;
	r->record_line = r->line;
	r->scratch.len = 0;
	r->cells = 0;
	for (;;) {
		read_cell(r);
		if (r->stopped)
			return false;
		if (at_line_end(r))
			break;
		skip_byte(r); /* the separator */
	}
	skip_line_end(r);
	return true;
}

/* How many bytes of blank (ASCII, no-break or ideographic space) start TEXT. */
static size_t blank_at(const char *text, size_t len)
{
	if (len && strchr(" \t\n", text[0]))
		return 1;
	if (len >= 2 && memcmp(text, "\xC2\xA0", 2) == 0)
		return 2;
	return len >= 3 && memcmp(text, "\xE3\x80\x80", 3) == 0 ? 3 : 0;
}

static bool is_blank(const char *text, size_t len)
{
	size_t step;

	for (; len && (step = blank_at(text, len)); text += step)
		len -= step;
	return len == 0;
}

static bool is_blank_record(const struct reader *r)
{
	return is_blank(r->scratch.data, r->scratch.len);
}

static struct column *find_column(const struct column *parent, const char *name)
{
	for (struct column *child = parent->first; child; child = child->next)
		if (strcmp(child->name, name) == 0)
			return child;
	return NULL;
}

static struct column *add_column(struct reader *r, struct column *parent, const char *name,
	const struct cell *cell)
{
	struct column *child = arena_alloc(r->arena, sizeof *child);
	struct column **link = &parent->first;

	while (*link)
		link = &(*link)->next;
	*link = child;
	parent->children++;
	*child = (struct column){.name = name, .line = cell->line, .col = cell->col, .cell = -1};
	return child;
}

static void refuse_column(struct reader *r, const struct cell *cell, const char *name,
	const char *what)
{
	diag_add(r->diags, DIAG_ERROR, (struct place){r->path, cell->line, cell->col}, "csv-column",
		"the column '%.80s' %s", name, what);
	r->errors++;
}

/* Enters the column NAME, whose dots part maps from keys; PART is a copy, to be cut at the dots. */
static void enter_column(struct reader *r, const struct cell *cell, const char *name, char *part)
{
	struct column *at = &r->root, *child = NULL;
	int dots = 0;

	for (char *dot = part; dot; at = child, part = dot) {
		dot = strchr(part, '.');
		if (dot)
			*dot++ = '\0';
		child = find_column(at, part);
		if (*part == '\0' || (dot && dots++ >= MAX_DOTS)) {
			refuse_column(r, cell, name, "has an empty name between its dots, or too many dots");
			return;
		}
		if (child && !dot) {
			refuse_column(r, cell, name,
				child->cell < 0 ? "is also the start of dotted columns" : "is given a second time");
			return;
		}
		if (child && child->cell >= 0) {
			refuse_column(r, cell, name, "goes below a column that holds text itself");
			return;
		}
		if (!child)
			child = add_column(r, at, part, cell);
	}
	at->cell = (int)(cell - r->cell);
}

/* NAME as the fact is called: people write `ID` and `Next review` for `id` and `next_review`.
   An own column, which begins with x-, is called as they like. */
static char *fact_name(char *name)
{
	if (strncmp(name, "x-", 2) == 0)
		return name;
	for (char *c = name; *c; c++) {
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
		if (*c == ' ')
			*c = '_';
	}
	return name;
}

static void read_column(struct reader *r, const struct cell *cell)
{
	const char *text = r->scratch.data + cell->start;
	size_t start = 0, end = 0, step;

	while (start < cell->len && (step = blank_at(text + start, cell->len - start)))
		start += step;
	for (size_t i = start; i < cell->len; i += step ? step : 1) {
		step = blank_at(text + i, cell->len - i);
		if (step == 0)
			end = i + 1;
	}
	if (end > 0)
		enter_column(r, cell, fact_name(arena_copy(r->arena, text + start, end - start)),
			fact_name(arena_copy(r->arena, text + start, end - start)));
}

/* Reports the first cell of the record that says something and has no column with a name. */
static bool refuse_nameless(struct reader *r)
{
	for (int i = 0; i < r->cells && i < CSV_MAX_COLUMNS; i++) {
		const struct cell *cell = &r->cell[i];

		if ((i < r->columns && r->named[i]) || is_blank(r->scratch.data + cell->start, cell->len))
			continue;
		complain(r, cell->line, cell->col, "csv-column",
			"the cell stands in a column that has no name in the first line");
		return true;
	}
	return false;
}

static int count_said(const struct reader *r)
{
	int count = 0;

	for (int i = 0; i < r->cells && i < CSV_MAX_COLUMNS; i++)
		count += !is_blank(r->scratch.data + r->cell[i].start, r->cell[i].len);
	return count;
}

struct mark {
	size_t pos;
	int line, col, row;
};

static struct mark mark_of(const struct reader *r)
{
	return (struct mark){r->pos, r->line, r->col, r->row};
}

static void go_back(struct reader *r, const struct mark *mark)
{
	r->pos = mark->pos;
	r->line = mark->line;
	r->col = mark->col;
	r->row = mark->row;
}

/* Whether the record that was read is a title: one cell over a record of more. Nothing is read
   on. */
static bool is_title(struct reader *r)
{
	struct mark after = mark_of(r);
	bool title = count_said(r) == 1;

	while (title && (title = read_record(r)) && count_said(r) == 0)
		;
	title = title && count_said(r) > 1;
	go_back(r, &after);
	return title;
}

/* Reads the record that names the columns. Titles above it are passed over, and that is said
   once. */
static bool read_names(struct reader *r)
{
	bool titles = false;

	for (;;) {
		struct mark before = mark_of(r);

		if (!read_record(r))
			return false;
		if (count_said(r) == 0)
			continue;
		if (!is_title(r)) {
			go_back(r, &before);
			break;
		}
		titles = true;
	}
	if (titles)
		diag_add(r->diags, DIAG_NOTE, (struct place){r->path, r->line, 0}, "csv-title",
			"what stands above the names of the columns is no fact");
	return read_record(r);
}

static bool read_header(struct reader *r)
{
	if (!read_names(r)) {
		if (!r->stopped)
			complain(r, 1, 1, "csv-empty",
				"the file is empty; a first line with column names was expected");
		return false;
	}
	if (r->cells > CSV_MAX_COLUMNS) {
		stop(r, r->record_line, 1, "csv-column", "there are more than 200 columns");
		return false;
	}
	r->columns = r->cells;
	for (int i = 0; i < r->columns; i++) {
		r->named[i] = !is_blank(r->scratch.data + r->cell[i].start, r->cell[i].len);
		read_column(r, &r->cell[i]);
	}
	return r->errors == 0;
}

static struct value *new_value(struct reader *r, enum value_kind kind, int line, int col)
{
	struct value *value = arena_alloc(r->arena, sizeof *value);

	if (++r->values > CSV_MAX_VALUES && !r->stopped)
		stop(r, line, col, "csv-size", "the file has more than two million rows and cells");
	value->kind = kind;
	value->line = line;
	value->col = col;
	return value;
}

/* Whether a spreadsheet would run TEXT, apostrophes before it aside, as a formula. */
static bool is_formula(const char *text, size_t len)
{
	for (; len && *text == '\''; text++)
		len--;
	if (len && strchr("=+-@\t\r", *text))
		return true;
	return len >= 3 &&
		(memcmp(text, "＝", 3) == 0 || memcmp(text, "＋", 3) == 0 || memcmp(text, "－", 3) == 0 ||
			memcmp(text, "＠", 3) == 0);
}

static struct value *cell_value(struct reader *r, const struct cell *cell)
{
	const char *text = r->scratch.data + cell->start;
	size_t len = cell->len;
	struct value *value;

	if (is_blank(text, len))
		return NULL;
	if (*text == '\'' && is_formula(text, len)) { /* the apostrophe was set by who wrote the file */
		text++;
		len--;
	}
	value = new_value(r, VALUE_STRING, cell->line, cell->col);
	value->text = arena_copy(r->arena, text, len);
	value->len = len;
	value->quoted = cell->quoted;
	return value;
}

/* Makes the value of COLUMN from the record; NULL when all its cells are empty. Keys have their
   place in the header, so that a mistake in a name is told once and not for every row. */
static struct value *column_value(struct reader *r, const struct column *column)
{
	struct value *map = NULL;

	if (column->cell >= 0) /* a short row ends with empty cells */
		return column->cell < r->cells ? cell_value(r, &r->cell[column->cell]) : NULL;
	for (const struct column *child = column->first; child; child = child->next) {
		struct value *value = column_value(r, child);

		if (!value)
			continue;
		if (!map) {
			map = new_value(r, VALUE_MAP, value->line, value->col);
			map->is.map.entry = arena_alloc(r->arena, column->children * sizeof(struct entry));
		}
		map->is.map.entry[map->is.map.count++] =
			(struct entry){child->name, child->line, child->col, value};
	}
	return map;
}

/* Whether a cell behind the last column says something. */
static bool says_more(const struct reader *r)
{
	for (int i = r->columns; i < r->cells && i < CSV_MAX_COLUMNS; i++)
		if (!is_blank(r->scratch.data + r->cell[i].start, r->cell[i].len))
			return true;
	return r->cells > CSV_MAX_COLUMNS;
}

static struct value *read_row(struct reader *r)
{
	struct value *row;

	if (r->cells > r->columns && says_more(r)) {
		diag_add(r->diags, DIAG_ERROR, (struct place){r->path, r->record_line, 1}, "csv-row",
			"expected %d cells, as many as the first line has; found %d", r->columns, r->cells);
		if (++r->errors >= MAX_ERRORS)
			r->stopped = true;
		return NULL;
	}
	if (refuse_nameless(r))
		return NULL;
	row = column_value(r, &r->root);
	if (row) {
		row->line = r->record_line;
		row->col = 1;
	}
	return row;
}

/* A list of COUNT ROWS, which are released. */
static struct value *list_of(struct reader *r, struct value **rows, size_t count)
{
	struct value *list = new_value(r, VALUE_LIST, 1, 1);

	list->is.list.item = arena_alloc(r->arena, count * sizeof *rows);
	if (count)
		memcpy(list->is.list.item, rows, count * sizeof *rows);
	list->is.list.count = count;
	free(rows);
	return list;
}

static struct value *read_rows(struct reader *r)
{
	struct value **rows = NULL;
	size_t count = 0, cap = 0;

	while (read_record(r)) {
		struct value *row = is_blank_record(r) ? NULL : read_row(r);

		if (!row)
			continue;
		mem_grow(&rows, &cap, count + 1, sizeof *rows);
		rows[count++] = row;
	}
	return list_of(r, rows, count);
}

/* Takes the line `sep=;` that Excel understands and hides. */
static bool take_separator_line(struct reader *r)
{
	if (r->len < 5 || memcmp(r->text, "sep=", 4) != 0 || !strchr(",;\t|", r->text[4]))
		return false;
	if (r->len > 5 && r->text[5] != '\r' && r->text[5] != '\n')
		return false;
	r->separator = r->text[4];
	r->pos = 5;
	skip_line_end(r);
	return true;
}

/* Which of comma, semicolon and tab the line at I has outside quotes, in this order; 0: none.
   Moves I behind the line. */
static char separator_of_line(const struct reader *r, size_t *i)
{
	bool quoted = false, comma = false, semicolon = false, tab = false;

	for (; *i < r->len; (*i)++) {
		char c = r->text[*i];

		if (c == '"')
			quoted = !quoted;
		if (quoted)
			continue;
		if (c == '\n' || c == '\r')
			break;
		comma = comma || c == ',';
		semicolon = semicolon || c == ';';
		tab = tab || c == '\t';
	}
	(*i)++;
	if (comma)
		return ',';
	return semicolon ? ';' : tab ? '\t' : 0;
}

/* What the first line that has a separator is parted by. Titles may stand above it. */
static char guess_separator(const struct reader *r)
{
	char separator = 0;

	for (size_t i = 0; i < r->len && !separator;)
		separator = separator_of_line(r, &i);
	return separator ? separator : ',';
}

static int line_of(const struct reader *r, size_t pos)
{
	int line = 1;

	for (size_t i = 0; i < pos; i++)
		line += r->text[i] == '\n';
	return line;
}

static bool refuse_character(struct reader *r, const struct text_fault *fault)
{
	diag_add(r->diags, DIAG_ERROR, (struct place){r->path, fault->line, fault->col},
		"csv-character", "the character U+%04lX may not stand in a text", fault->code);
	return false;
}

static bool refuse_encoding(struct reader *r)
{
	size_t bad = 0;

	utf8_valid(r->text, r->len, &bad);
	diag_add(r->diags, DIAG_ERROR, (struct place){r->path, line_of(r, bad), 0}, "csv-encoding",
		"the byte 0x%02X is not UTF-8, and the file is not UTF-16, CP932 or CP1252 either; "
		"save it as 'CSV UTF-8'",
		(unsigned)(unsigned char)r->text[bad]);
	return false;
}

/* Makes sure that the reader's text is clean UTF-8; CONVERTED holds it when it was something
   else. */
static bool check_bytes(struct reader *r, struct buf *converted)
{
	struct text_fault fault;

	if (r->len > CSV_MAX_BYTES) {
		diag_add(r->diags, DIAG_ERROR, (struct place){.path = r->path}, "csv-size",
			"the file is larger than the limit of %d MiB", CSV_MAX_BYTES >> 20);
		return false;
	}
	if (text_check(r->text, r->len, &fault))
		return true;
	r->encoding = text_decode(r->text, r->len, converted);
	if (!r->encoding)
		return refuse_encoding(r);
	if (converted->len > 0) {
		diag_add(r->diags, DIAG_NOTE, (struct place){.path = r->path}, "csv-read-as",
			"the file is not UTF-8 and was read as %s", r->encoding);
		r->text = converted->data;
		r->len = converted->len;
	}
	return text_check(r->text, r->len, &fault) || refuse_character(r, &fault);
}

static struct value *row_of_cells(struct reader *r)
{
	size_t cells = (size_t)(r->cells < CSV_MAX_COLUMNS ? r->cells : CSV_MAX_COLUMNS);
	struct value *row = new_value(r, VALUE_LIST, r->row, 1);

	row->is.list.item = arena_alloc(r->arena, cells * sizeof *row->is.list.item);
	row->is.list.count = cells;
	for (size_t i = 0; i < cells; i++) {
		struct value *value = cell_value(r, &r->cell[i]);

		if (!value) {
			value = new_value(r, VALUE_NULL, 0, 0);
			value->text = "";
		}
		value->line = r->row;
		value->col = (int)i + 1;
		row->is.list.item[i] = value;
	}
	return row;
}

static struct value *read_cells(struct reader *r)
{
	struct value **rows = NULL;
	size_t count = 0, cap = 0;

	while (read_record(r)) {
		if (is_blank_record(r))
			continue;
		if (r->cells > CSV_MAX_COLUMNS)
			stop(r, r->record_line, 1, "csv-column", "there are more than 200 columns");
		mem_grow(&rows, &cap, count + 1, sizeof *rows);
		rows[count++] = row_of_cells(r);
	}
	return list_of(r, rows, count);
}

static struct value *read_with(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags, struct value *(*read)(struct reader *r))
{
	size_t bom = text_bom(text, len);
	struct reader r = {.arena = arena,
		.diags = diags,
		.path = path,
		.text = text + bom,
		.len = len - bom,
		.line = 1,
		.col = 1,
		.root.cell = -1};
	struct buf converted = {0};
	struct value *rows = NULL;

	r.encoding = bom ? "UTF-8 with a byte order mark" : "UTF-8";
	if (check_bytes(&r, &converted)) {
		if (!take_separator_line(&r))
			r.separator = guess_separator(&r);
		rows = read(&r);
	} else {
		r.errors++;
	}
	buf_free(&r.scratch);
	buf_free(&converted);
	return r.errors ? NULL : rows;
}

static struct value *read_register(struct reader *r)
{
	return read_header(r) ? read_rows(r) : NULL;
}

struct value *csv_read(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags)
{
	return read_with(arena, path, text, len, diags, read_register);
}

static struct value *text_value(struct reader *r, const char *text, size_t len)
{
	struct value *value = new_value(r, VALUE_STRING, 1, 1);

	value->text = arena_copy(r->arena, text, len);
	value->len = len;
	return value;
}

/* A list of one sheet, a map from KEY to VALUE and from "encoding" to its name. */
static struct value *sheets_of(struct reader *r, const char *key, struct value *value)
{
	struct value *list = new_value(r, VALUE_LIST, 1, 1), *sheet = new_value(r, VALUE_MAP, 1, 1);

	sheet->is.map.entry = arena_alloc(r->arena, 2 * sizeof(struct entry));
	sheet->is.map.entry[0] = (struct entry){key, 1, 1, value};
	sheet->is.map.entry[1] =
		(struct entry){"encoding", 1, 1, text_value(r, r->encoding, strlen(r->encoding))};
	sheet->is.map.count = 2;
	list->is.list.item = arena_alloc(r->arena, sizeof sheet);
	list->is.list.item[0] = sheet;
	list->is.list.count = 1;
	return list;
}

static struct value *read_sheet(struct reader *r)
{
	struct value *rows = read_cells(r);

	return sheets_of(r, "rows", rows);
}

static struct value *read_text(struct reader *r)
{
	return sheets_of(r, "text", text_value(r, r->text, r->len));
}

struct value *csv_read_sheets(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags)
{
	return read_with(arena, path, text, len, diags, read_sheet);
}

struct value *csv_read_text(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags)
{
	return read_with(arena, path, text, len, diags, read_text);
}
