/* CSV per RFC 4180 as spreadsheets write it. */
#ifndef ISMSDOC_INPUT_CSV_H
#define ISMSDOC_INPUT_CSV_H

#include "base/diag.h"
#include "base/mem.h"
#include "input/value.h"

enum {
	CSV_MAX_BYTES = 64 << 20,
	CSV_MAX_COLUMNS = 200,
	CSV_MAX_VALUES = 2 << 20,
};

/* Reads LEN bytes of TEXT whose first record names the columns and returns a list of maps, owned by
   ARENA. An apostrophe before what a spreadsheet would run as a formula is taken away. Takes UTF-8
   with or without BOM, CRLF or LF, quoted line breaks; text in another encoding that text_decode
   knows is converted, with a note. A dotted column name `a.b` gives nested maps. Every cell is a
   string value (an empty cell is left out of its map); typing and the splitting of list cells are
   the schema's work. Keys have their place in the first line, values in their own cell, a row at
   the start of its line. Where the first line with a separator has no comma, a semicolon or tab
   separates, or what a line `sep=;` before it says. Rows of empty cells, cells that a short row
   lacks and empty columns without a name are passed over, and so are titles above the names, with
   a note; names are folded, `Next review` to `next_review`. A long row, what stands in a column
   without a name, a repeated name, a quote that does not close, text over a limit are errors; then
   NULL is returned. Lines and columns count as a text editor shows them. */
struct value *csv_read(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags);

/* Reads the same bytes as tables of cells, as every reader of spreadsheets gives them: a list of
   sheets, each a map of `rows` (a list of records, each a list of cells: strings, or null for a
   blank one), `name` (none here) and `encoding`. Nothing is said about the first record; blank
   records are skipped and records may differ in length. Lines and columns of cells count as a
   person sees them in a spreadsheet: row 3, column E = 5, however many lines a cell has. */
struct value *csv_read_sheets(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags);

/* The same for a text that is no CSV: a sheet has `text`, as UTF-8, instead of rows. */
struct value *csv_read_text(struct arena *arena, const char *path, const char *text, size_t len,
	struct diags *diags);

#endif
