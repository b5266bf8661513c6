#include "office/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/file.h"
#include "base/mem.h"

/* Every file says that it was made on 2020-01-01, so that the same content has the same bytes. */
enum { MOST_BYTES = 512 << 20, CREATED = 1577836800 };

struct writer {
	char *path; /* of the file that the library writes; it is gone in the end */
	int file;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *style[WRITER_STYLES];
	lxw_error error; /* the first one */
};

/* The library writes to a file only: one of our own, which nobody else can open. */
static void make_file(struct writer *writer)
{
	const char *place = getenv("TMPDIR");
	struct buf path = {0};

	buf_printf(&path, "%s/ismsdoc-XXXXXX", place && *place ? place : "/tmp");
	writer->path = path.data;
	writer->file = mkstemp(path.data);
}

static void note(struct writer *writer, lxw_error error)
{
	if (writer->error == LXW_NO_ERROR)
		writer->error = error;
}

static void make_styles(struct writer *writer)
{
	static const char *const numbers[WRITER_STYLES] = {
		[WRITER_TEXT] = "@",
		[WRITER_NUMBER] = "General",
		[WRITER_DATE] = "yyyy-mm-dd",
		[WRITER_MOMENT] = "yyyy-mm-dd hh:mm",
		[WRITER_HEADING] = "@",
		[WRITER_COMPUTED] = "General",
		[WRITER_LINK] = "@",
	};

	for (int i = 0; i < WRITER_STYLES; i++) {
		lxw_format *format = workbook_add_format(writer->book);

		format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
		format_set_num_format(format, numbers[i]);
		format_set_font_size(format, 10);
		if (i != WRITER_NUMBER)
			format_set_text_wrap(format);
		if (i != WRITER_TEXT && i != WRITER_HEADING)
			format_set_align(format, LXW_ALIGN_LEFT);
		writer->style[i] = format;
	}
	format_set_bold(writer->style[WRITER_HEADING]);
	format_set_bg_color(writer->style[WRITER_HEADING], 0xDDE6EF);
	format_set_bottom(writer->style[WRITER_HEADING], LXW_BORDER_THIN);
	format_set_bg_color(writer->style[WRITER_COMPUTED], 0xEEEEEE);
	format_set_underline(writer->style[WRITER_LINK], LXW_UNDERLINE_SINGLE);
	format_set_font_color(writer->style[WRITER_LINK], 0x0563C1);
}

struct writer *writer_new(const char *title)
{
	struct writer *writer = mem_alloc(sizeof *writer);
	lxw_doc_properties properties = {.title = (char *)(uintptr_t)title, .created = CREATED};
	lxw_workbook_options options = {.tmpdir = getenv("TMPDIR")};

	make_file(writer);
	writer->book = workbook_new_opt(writer->path, &options);
	if (!writer->book)
		return writer;
	make_styles(writer);
	note(writer, workbook_set_properties(writer->book, &properties));
	return writer;
}

bool writer_is_open(const struct writer *writer)
{
	return writer->book && writer->file >= 0;
}

bool writer_sheet(struct writer *writer, const char *name, bool hidden)
{
	if (workbook_validate_sheet_name(writer->book, name) != LXW_NO_ERROR)
		return false;
	writer->sheet = workbook_add_worksheet(writer->book, name);
	if (writer->sheet && hidden)
		worksheet_hide(writer->sheet);
	return writer->sheet != NULL;
}

static lxw_row_t row_of(int row)
{
	return (lxw_row_t)(row - 1);
}

static lxw_col_t col_of(int col)
{
	return (lxw_col_t)(col - 1);
}

void writer_column(struct writer *writer, int col, double width, enum writer_style style,
	bool folded)
{
	lxw_row_col_options options = {.hidden = folded, .level = folded ? 1 : 0};

	note(writer,
		worksheet_set_column_opt(writer->sheet, col_of(col), col_of(col), width,
			writer->style[style], &options));
}

void writer_hide_row(struct writer *writer, int row)
{
	lxw_row_col_options options = {.hidden = true};

	note(writer,
		worksheet_set_row_opt(writer->sheet, row_of(row), LXW_DEF_ROW_HEIGHT, NULL, &options));
}

void writer_height(struct writer *writer, int row, int lines)
{
	enum { LINE = 14, MOST = 409 }; /* points */

	note(writer,
		worksheet_set_row(writer->sheet, row_of(row), lines * LINE < MOST ? lines * LINE + 2 : MOST,
			NULL));
}

void writer_page(struct writer *writer, const struct writer_page *page)
{
	lxw_worksheet *sheet = writer->sheet;

	worksheet_freeze_panes(sheet, (lxw_row_t)page->rows, (lxw_col_t)page->cols);
	worksheet_set_landscape(sheet);
	worksheet_set_paper(sheet, 9); /* A4 */
	worksheet_fit_to_pages(sheet, (uint16_t)page->wide, 0);
	worksheet_print_across(sheet);
	worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
	/* LibreOffice takes half a second for each sheet that repeats something. */
	if (page->tall)
		note(writer, worksheet_repeat_rows(sheet, 0, row_of(page->rows)));
	if (page->wide > 1)
		note(writer, worksheet_repeat_columns(sheet, 0, col_of(page->cols)));
	note(writer, worksheet_set_footer(sheet, "&L&A&R&P / &N"));
	note(writer,
		worksheet_autofilter(sheet, row_of(page->rows), 0, row_of(page->last),
			col_of(page->columns)));
}

/* Appends TEXT as it is stored: what looks like an escape (_x0041_) is none. */
static void put_escaped(struct buf *out, const char *text)
{
	for (const char *at = text; *at; at++) {
		bool escapes = at[0] == '_' && at[1] == 'x' &&
			strspn(at + 2, "0123456789abcdefABCDEF") == 4 && at[6] == '_';

		buf_puts(out, escapes ? "_x005F_" : "");
		if (!escapes)
			buf_putc(out, *at);
	}
}

/* The day and perhaps the time that TEXT is; false where a spreadsheet has none for it. */
static bool read_moment(const char *text, lxw_datetime *moment)
{
	int fields, end = 0;

	*moment = (lxw_datetime){0};
	fields = sscanf(text, "%4d-%2d-%2d%n", &moment->year, &moment->month, &moment->day, &end);
	if (fields == 3 && text[end] == ' ')
		fields = sscanf(text + end, " %2d:%2d", &moment->hour, &moment->min) == 2 ? 3 : 0;
	return fields == 3 && moment->year > 1900 && moment->year <= 9999;
}

void writer_text(struct writer *writer, int row, int col, const char *text, enum writer_style style)
{
	lxw_datetime moment;
	struct buf escaped = {0};

	if ((style == WRITER_DATE || style == WRITER_MOMENT) && read_moment(text, &moment)) {
		note(writer,
			worksheet_write_datetime(writer->sheet, row_of(row), col_of(col), &moment,
				writer->style[style]));
		return;
	}
	put_escaped(&escaped, text);
	note(writer,
		worksheet_write_string(writer->sheet, row_of(row), col_of(col),
			escaped.len ? escaped.data : "", writer->style[style]));
	buf_free(&escaped);
}

void writer_link(struct writer *writer, int row, int col, const char *text, const char *sheet)
{
	struct buf place = {0}, escaped = {0};

	buf_printf(&place, "internal:'%s'!A1", sheet);
	put_escaped(&escaped, text);
	note(writer,
		worksheet_write_url_opt(writer->sheet, row_of(row), col_of(col), place.data,
			writer->style[WRITER_LINK], escaped.len ? escaped.data : "", NULL));
	buf_free(&place);
	buf_free(&escaped);
}

void writer_number(struct writer *writer, int row, int col, double number, enum writer_style style)
{
	note(writer,
		worksheet_write_number(writer->sheet, row_of(row), col_of(col), number,
			writer->style[style]));
}

void writer_formula(struct writer *writer, int row, int col, const char *formula, const char *text)
{
	char *end;
	double number = strtod(text, &end);
	lxw_format *format = writer->style[WRITER_COMPUTED];

	if (end > text && *end == '\0')
		note(writer,
			worksheet_write_formula_num(writer->sheet, row_of(row), col_of(col), formula, format,
				number));
	else
		note(writer,
			worksheet_write_formula_str(writer->sheet, row_of(row), col_of(col), formula, format,
				text));
}

static void validate(struct writer *writer, int col, int first, int last,
	lxw_data_validation *validation)
{
	if (last >= first)
		note(writer,
			worksheet_data_validation_range(writer->sheet, row_of(first), col_of(col), row_of(last),
				col_of(col), validation));
}

void writer_choices(struct writer *writer, int col, int first, int last, const char *range,
	bool strict)
{
	struct buf formula = {0};

	buf_printf(&formula, "=%s", range);
	validate(writer, col, first, last,
		&(lxw_data_validation){.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
			.value_formula = formula.data,
			.error_type =
				strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING});
	buf_free(&formula);
}

void writer_guard(struct writer *writer, int col, int first, int last, const char *message)
{
	validate(writer, col, first, last,
		&(lxw_data_validation){.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA,
			.value_formula = "=FALSE",
			.error_message = (char *)(uintptr_t)message,
			.error_type = LXW_VALIDATION_ERROR_TYPE_STOP});
}

void writer_colour(struct writer *writer, int col, int first, int last, const char *text,
	unsigned colour)
{
	lxw_format *format = workbook_add_format(writer->book);
	struct buf quoted = {0};
	lxw_conditional_format condition = {.type = LXW_CONDITIONAL_TYPE_CELL,
		.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
		.format = format};

	format_set_bg_color(format, colour);
	buf_puts(&quoted, "\"");
	for (; *text; text++)
		buf_printf(&quoted, *text == '"' ? "\"\"" : "%c", *text);
	buf_puts(&quoted, "\"");
	condition.value_string = quoted.data;
	if (last >= first)
		note(writer,
			worksheet_conditional_format_range(writer->sheet, row_of(first), col_of(col),
				row_of(last), col_of(col), &condition));
	buf_free(&quoted);
}

bool writer_finish(struct writer *writer, struct buf *out, struct diags *diags)
{
	bool ok = writer_is_open(writer);

	if (writer->book)
		note(writer, workbook_close(writer->book));
	if (!ok || writer->error != LXW_NO_ERROR)
		diag_add(diags, DIAG_FAILURE, (struct place){.path = writer->path}, "office-write",
			"the workbook could not be made: %s",
			ok ? lxw_strerror(writer->error) : "there is no place for it");
	ok = ok && writer->error == LXW_NO_ERROR &&
		file_read(writer->path, MOST_BYTES, out, (struct place){0}, diags);
	if (writer->file >= 0) {
		close(writer->file);
		unlink(writer->path);
	}
	free(writer->path);
	free(writer);
	return ok;
}
