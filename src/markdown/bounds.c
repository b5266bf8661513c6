/* What the parser multiplies is counted before it does: each row of a table gets all columns, and
   each use of a link definition all of its text. */
#include <string.h>

#include "markdown/parse.h"

enum {
	MOST_COLUMNS = 500,
	FREE_CELLS = 500000,      /* in any text */
	BYTES_PER_CELL = 8,       /* in a longer one: as many cells as are written out, not filled in */
	MOST_EXPANDED = 64 << 20, /* bytes of link definitions, written out for each use */
};

/* A text while its lines are looked at. */
struct bounds {
	const char *path;
	struct diags *diags;
	int line;
	size_t columns;           /* of the table that these lines may belong to; 0: none */
	size_t cells, most_cells; /* so far, and in all */
	size_t brackets, definition, longest;
	int longest_line, definition_line;
};

static bool refuse(struct bounds *b, size_t count, const char *what, size_t most)
{
	diag_add(b->diags, DIAG_ERROR, (struct place){b->path, b->line, 0}, "markdown-tables",
		"%zu %s; expected at most %zu", count, what, most);
	return false;
}

/* The columns that a line of LEN bytes may give a table, as its delimiter row; 0: it is none. */
static size_t count_columns(const char *line, size_t len)
{
	size_t columns = 0;
	bool pipe = false, dash = false;

	for (size_t i = 0; i < len; i++) {
		if (!strchr(" \t|:->*+.)0123456789", line[i]) || line[i] == '\0')
			return 0;
		columns += line[i] == '-' && !dash;
		pipe |= line[i] == '|';
		dash = line[i] == '-' || (dash && line[i] != '|');
	}
	return pipe ? columns : 0;
}

static bool is_blank(const char *line, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (line[i] != ' ' && line[i] != '\t' && line[i] != '>')
			return false;
	return true;
}

static bool hold_cells(struct bounds *b, const char *line, size_t len)
{
	size_t columns = count_columns(line, len);

	if (columns > MOST_COLUMNS)
		return refuse(b, columns, "columns in a table", MOST_COLUMNS);
	b->columns = columns > b->columns ? columns : b->columns;
	b->cells += b->columns;
	if (b->cells <= b->most_cells)
		return true;
	return refuse(b, b->cells, "cells in the tables up to here", b->most_cells);
}

/* Says whether the line starts a footnote, of which no use is a copy. */
static bool is_note(const char *line, size_t len)
{
	size_t at = 0, blanks = 0;

	for (; at < len && line[at] != '[' && strchr(" \t>-*+.)0123456789", line[at]); at++)
		blanks = line[at] == ' ' ? blanks + 1 : line[at] == '\t' ? 4 : 0;
	if (blanks > 3 || len - at < 2 || line[at] != '[' || line[at + 1] != '^')
		return false;
	while (at < len && line[at] != ' ' && line[at] != '\t' && line[at] != ']')
		at++;
	return at < len && line[at] == ']';
}

/* A definition runs to the next one or to a blank line. */
static void count_definition(struct bounds *b, const char *line, size_t len, bool blank)
{
	bool starts = false;

	for (size_t i = 0; i < len; i++) {
		b->brackets += line[i] == '[';
		starts |= line[i] == ':' && i > 0 && line[i - 1] == ']';
	}
	blank |= starts && is_note(line, len);
	starts &= !blank;
	if (starts || blank)
		b->definition = 0;
	if (starts)
		b->definition_line = b->line;
	if (starts || b->definition > 0)
		b->definition += len + 1;
	if (b->definition <= b->longest)
		return;
	b->longest = b->definition;
	b->longest_line = b->definition_line;
}

bool bounds_hold(const char *path, const struct body *body, struct diags *diags)
{
	struct bounds b = {.path = path, .diags = diags, .line = body->line};
	const char *at = body->text, *end = body->text + body->len;

	b.most_cells =
		body->len / BYTES_PER_CELL > FREE_CELLS ? body->len / BYTES_PER_CELL : FREE_CELLS;
	for (; at < end; b.line++) {
		const char *feed = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((feed ? feed : end) - at);
		bool blank = is_blank(at, len);

		if (blank)
			b.columns = 0;
		else if (!hold_cells(&b, at, len))
			return false;
		count_definition(&b, at, len, blank);
		at += len + 1;
	}
	if (b.longest == 0 || b.brackets <= MOST_EXPANDED / b.longest)
		return true;
	diag_add(diags, DIAG_ERROR, (struct place){path, b.longest_line, 0}, "markdown-references",
		"a link definition of %zu bytes, which up to %zu links may use; expected at most %d bytes "
		"in all of them together",
		b.longest, b.brackets, MOST_EXPANDED);
	return false;
}
