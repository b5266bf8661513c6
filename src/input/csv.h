/* CSV per RFC 4180 as spreadsheets write it. */
#ifndef ISMSDOC_INPUT_CSV_H
#define ISMSDOC_INPUT_CSV_H

#include "base/diag.h"
#include "base/mem.h"
#include "input/value.h"

enum {
	CSV_MAX_BYTES = 64 << 20,
	CSV_MAX_COLUMNS = 200,
};

/* Reads LEN bytes of TEXT whose first record names the columns and returns a list of maps, owned by ARENA. Takes UTF-8
   with or without BOM, CRLF or LF, quoted line breaks; text that is no UTF-8 but valid CP932 is converted, with a note.
   A dotted column name `a.b` gives nested maps. Every cell is a string value (an empty cell is left out of its map); typing
   and the splitting of list cells are the schema's work. A short or long row, an empty or repeated column name, a quote
   that does not close are errors; then NULL is returned. Lines and columns count as a text editor shows them. */
struct value *csv_read(struct arena *arena, const char *path, const char *text, size_t len, struct diags *diags);

#endif
