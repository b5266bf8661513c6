/* Writes a workbook (.xlsx), sheet by sheet; the same calls give the same bytes. */
#ifndef ISMSDOC_OFFICE_WRITER_H
#define ISMSDOC_OFFICE_WRITER_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

/* How cells look and what they hold; all but numbers and days are text, whatever it is like. */
enum writer_style {
	WRITER_TEXT,
	WRITER_NUMBER,
	WRITER_DATE,
	WRITER_MOMENT, /* day and time */
	WRITER_HEADING,
	WRITER_COMPUTED, /* grey: it follows from others */
	WRITER_LINK,     /* leads to another place of the workbook */
	WRITER_STYLES,
};

enum { WRITER_MAX_TEXT = 32767 }; /* characters of a cell */

struct writer;

/* A workbook of the TITLE. */
struct writer *writer_new(const char *title);

/* Whether there is a place for it; else only writer_finish may be called, which tells. */
bool writer_is_open(const struct writer *writer);

/* The next sheet, which the calls below are about; false where NAME is none of one, or is taken. */
bool writer_sheet(struct writer *writer, const char *name, bool hidden);

/* Columns and rows count from 1. A column is WIDTH characters wide, its cells have STYLE where they
   have none of their own; a FOLDED one is hidden until a person opens it. */
void writer_column(struct writer *writer, int col, double width, enum writer_style style,
	bool folded);
void writer_hide_row(struct writer *writer, int row);

/* Makes ROW so many LINES of text high. */
void writer_height(struct writer *writer, int row, int lines);

/* How a sheet is looked at and printed: on A4, wider than high. */
struct writer_page {
	int rows, cols;    /* the first ones stay in sight, and stand on each page */
	int last, columns; /* rows up to LAST can be filtered by what their COLUMNS hold */
	int wide;          /* how many pages stand beside each other */
	bool tall;         /* more than one page stands below each other */
};

void writer_page(struct writer *writer, const struct writer_page *page);

/* A cell. TEXT of a day is 2026-04-01, of a moment 2026-04-01 09:30. */
void writer_text(struct writer *writer, int row, int col, const char *text,
	enum writer_style style);
void writer_number(struct writer *writer, int row, int col, double number, enum writer_style style);

/* A cell with TEXT that leads to the first cell of SHEET, whose name has no quotation mark. */
void writer_link(struct writer *writer, int row, int col, const char *text, const char *sheet);

/* A cell that is computed by FORMULA, and now is TEXT, or a number where it is one. */
void writer_formula(struct writer *writer, int row, int col, const char *formula, const char *text);

/* Offers the cells from FIRST to LAST of a column the texts in RANGE (Lists!$A$2:$A$9); STRICT: no
   other is taken. */
void writer_choices(struct writer *writer, int col, int first, int last, const char *range,
	bool strict);

/* Refuses whatever is typed into the cells from FIRST to LAST of a column, saying MESSAGE. */
void writer_guard(struct writer *writer, int col, int first, int last, const char *message);

/* Colours the cells from FIRST to LAST of a column that are TEXT. */
void writer_colour(struct writer *writer, int col, int first, int last, const char *text,
	unsigned colour);

/* Appends the file to OUT and releases the workbook; a failure of the system is told. */
bool writer_finish(struct writer *writer, struct buf *out, struct diags *diags);

#endif
