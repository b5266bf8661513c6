/* What the files that read a workbook share. */
#ifndef ISMSDOC_OFFICE_BOOK_H
#define ISMSDOC_OFFICE_BOOK_H

#include "base/buf.h"
#include "office/xlsx.h"
#include "office/zip.h"

struct book_text {
	const char *text;
	size_t len;
};

/* A number format by its id. */
struct book_format {
	long id;
	const char *text;
};

/* A sheet before it is read. */
struct book_sheet {
	const char *name;
	const char *relation; /* id of the relation that leads to its part */
	bool hidden;
};

struct book {
	struct arena *arena;
	struct diags *diags;
	const char *path;
	struct zip *zip;
	bool from_1904;
	struct book_sheet *sheet;
	size_t sheets, sheet_cap;
	struct book_text *shared; /* strings that cells share */
	size_t shareds, shared_cap;
	struct book_format *format;
	size_t formats, format_cap;
	const char **style; /* codes of formats by the number that cells give, NULL for none */
	size_t styles, style_cap;
	size_t values, texts; /* against the limits */
};

/* Reads PART with READER; CONTEXT is what the reader is given. */
struct xml_reader;
bool book_read_part(struct book *book, const char *part, const struct xml_reader *reader,
	void *context);

/* Tells that the file is over a limit; returns false. */
bool book_refuse_size(struct book *book, const char *what);

/* Reads what the workbook PART says of its sheets, its shared strings, its formats of numbers. */
bool book_read_sheets(struct book *book, const char *part);
bool book_read_shared(struct book *book, const char *part);
bool book_read_styles(struct book *book, const char *part);

/* Puts the text of a cell as it is stored (`_x000D_` stands for a return) in the place of TEXT. */
void book_unescape(struct buf *text);

/* Values that grow, until they are a list. */
struct book_list {
	struct value **item;
	size_t count, cap;
};

void book_add(struct book_list *list, struct value *value);

/* A value of the book, counted against its limits. */
struct value *book_value(struct book *book, enum value_kind kind, int line, int col);

/* A list of what LIST has, which is released. */
struct value *book_list(struct book *book, struct book_list *list);

/* What is read of a sheet. */
struct book_cells {
	struct book_list rows, merged, hidden_rows, hidden_columns;
};

/* Reads the cells of PART; SHEET is their path for diagnostics. The caller releases what CELLS has,
   also after an error. */
bool book_read_cells(struct book *book, const char *part, const char *sheet,
	struct book_cells *cells);

#endif
