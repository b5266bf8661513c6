/* Workbooks of spreadsheet programs (.xlsx) as sheets of cells, each with the text that a person
   sees in it. */
#ifndef ISMSDOC_OFFICE_XLSX_H
#define ISMSDOC_OFFICE_XLSX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/mem.h"
#include "input/value.h"

enum {
	XLSX_MAX_BYTES = 64 << 20,
	XLSX_MAX_TEXT = 128 << 10,   /* bytes of a cell; a spreadsheet has 32,767 characters at most */
	XLSX_MAX_TEXTS = 128 << 20,  /* bytes of all cells */
	XLSX_MAX_VALUES = 2 << 20,   /* rows and cells of all sheets, and steps through merged ones */
	XLSX_MAX_COLUMNS = 16 << 10, /* as in a spreadsheet */
	XLSX_MAX_ROWS = 1 << 20,
};

/* Whether the LEN BYTES begin as workbooks do, also those that are encrypted or of old programs. */
bool xlsx_is(const char *bytes, size_t len);

/* Reads the LEN BYTES of the file PATH as a list of sheets in the order of the workbook, owned by
   ARENA. A sheet is a map of
     name
     rows            a list of rows, each a list of cells: strings, or null for a blank one; rows
                     without content are left out, and line and col are those of the sheet. A null
                     has a text where its formula has no value that could be read: the error in it,
                     or "=" where no program has computed it yet. A cell that is merged with those
                     below it has its text in each row.
     merged          a list of nulls, at the place of each cell that has its text from one above it
     hidden          where the sheet is: "yes"
     hidden_rows     a list of nulls, one in each row that is hidden and has content
     hidden_columns  likewise
   Diagnostics name cells by the path "book.xlsx:Risks!" (see base/diag.h). NULL after an error,
   which is told once: what zip.h and xml.h say, a part that is missing, a limit, a cell out of its
   order. */
struct value *xlsx_read(struct arena *arena, const char *path, const char *bytes, size_t len,
	struct diags *diags);

#endif
