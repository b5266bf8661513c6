/* The parts of a workbook that are no sheets: which sheets there are, strings, formats. */
#include "office/book.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "office/number.h"
#include "office/xml.h"

bool book_read_part(struct book *book, const char *part, const struct xml_reader *reader,
	void *context)
{
	struct buf text = {0};
	bool ok = zip_read(book->zip, part, &text) &&
		xml_read(book->path, part, &text, reader, context, book->diags);

	buf_free(&text);
	return ok;
}

bool book_refuse_size(struct book *book, const char *what)
{
	diag_add(book->diags, DIAG_ERROR, (struct place){.path = book->path}, "office-size", "%s",
		what);
	return false;
}

void book_add(struct book_list *list, struct value *value)
{
	mem_grow(&list->item, &list->cap, list->count + 1, sizeof *list->item);
	list->item[list->count++] = value;
}

struct value *book_value(struct book *book, enum value_kind kind, int line, int col)
{
	struct value *value = arena_alloc(book->arena, sizeof *value);

	book->values++;
	*value = (struct value){.kind = kind, .line = line, .col = col, .text = ""};
	return value;
}

struct value *book_list(struct book *book, struct book_list *list)
{
	struct value *value = book_value(book, VALUE_LIST, 1, 1);

	value->is.list.item = arena_alloc(book->arena, (list->count + 1) * sizeof *list->item);
	if (list->count)
		memcpy(value->is.list.item, list->item, list->count * sizeof *list->item);
	value->is.list.count = list->count;
	free(list->item);
	*list = (struct book_list){0};
	return value;
}

static bool end_nothing(void *context, const char *name)
{
	(void)context, (void)name;
	return true;
}

static void add_sheet(struct book *book, const char **attributes)
{
	const char *name = xml_attribute(attributes, "name"), *id = xml_attribute(attributes, "id");
	const char *state = xml_attribute(attributes, "state");

	if (!name || !id)
		return;
	mem_grow(&book->sheet, &book->sheet_cap, book->sheets + 1, sizeof *book->sheet);
	book->sheet[book->sheets++] = (struct book_sheet){.name = arena_string(book->arena, name),
		.relation = arena_string(book->arena, id),
		.hidden = state && strcmp(state, "visible") != 0};
}

static bool start_workbook(void *context, const char *name, const char **attributes)
{
	struct book *book = context;

	if (strcmp(name, "workbookPr") == 0)
		book->from_1904 = xml_is_set(attributes, "date1904");
	else if (strcmp(name, "sheet") == 0)
		add_sheet(book, attributes);
	return book->sheets <= ZIP_MAX_ENTRIES || book_refuse_size(book, "there are too many sheets");
}

bool book_read_sheets(struct book *book, const char *part)
{
	static const struct xml_reader reader = {start_workbook, end_nothing, NULL};

	return book_read_part(book, part, &reader, book);
}

/* Strings: a text, or runs of it; how a Japanese one is read aloud (rPh) is no part of it. */
struct strings {
	struct book *book;
	struct buf text;
	int aloud; /* elements rPh that are open */
	bool takes;
};

static bool start_string(void *context, const char *name, const char **attributes)
{
	struct strings *strings = context;

	(void)attributes;
	if (strcmp(name, "si") == 0)
		strings->text.len = 0;
	strings->aloud += strcmp(name, "rPh") == 0;
	strings->takes = strcmp(name, "t") == 0 && strings->aloud == 0;
	return true;
}

static void text_of_string(void *context, const char *text, int len)
{
	struct strings *strings = context;

	if (strings->takes && strings->text.len <= XLSX_MAX_TEXT)
		buf_put(&strings->text, text, (size_t)len);
}

static bool add_string(struct strings *strings)
{
	struct book *book = strings->book;
	struct buf *text = &strings->text;

	if (text->len > XLSX_MAX_TEXT)
		return book_refuse_size(book, "a cell has more than 128 KiB of text");
	if (book->shareds >= XLSX_MAX_VALUES)
		return book_refuse_size(book, "the file has more than two million rows and cells");
	book_unescape(text);
	mem_grow(&book->shared, &book->shared_cap, book->shareds + 1, sizeof *book->shared);
	book->shared[book->shareds++] =
		(struct book_text){arena_copy(book->arena, text->len ? text->data : "", text->len),
			text->len};
	return true;
}

static bool end_string(void *context, const char *name)
{
	struct strings *strings = context;

	strings->takes = false;
	strings->aloud -= strcmp(name, "rPh") == 0;
	return strcmp(name, "si") != 0 || add_string(strings);
}

bool book_read_shared(struct book *book, const char *part)
{
	static const struct xml_reader reader = {start_string, end_string, text_of_string};
	struct strings strings = {.book = book};
	bool ok = book_read_part(book, part, &reader, &strings);

	buf_free(&strings.text);
	return ok;
}

struct styles {
	struct book *book;
	bool of_cells; /* inside cellXfs */
};

static void add_format(struct book *book, const char **attributes)
{
	const char *id = xml_attribute(attributes, "numFmtId");
	const char *format = xml_attribute(attributes, "formatCode");

	if (!id || !format)
		return;
	mem_grow(&book->format, &book->format_cap, book->formats + 1, sizeof *book->format);
	book->format[book->formats++] =
		(struct book_format){strtol(id, NULL, 10), arena_string(book->arena, format)};
}

static const char *find_format(const struct book *book, long id)
{
	for (size_t i = 0; i < book->formats; i++)
		if (book->format[i].id == id)
			return book->format[i].text;
	return number_format(id);
}

static void add_style(struct book *book, const char **attributes)
{
	const char *id = xml_attribute(attributes, "numFmtId");

	mem_grow(&book->style, &book->style_cap, book->styles + 1, sizeof *book->style);
	book->style[book->styles++] = id ? find_format(book, strtol(id, NULL, 10)) : NULL;
}

static bool start_style(void *context, const char *name, const char **attributes)
{
	enum { MOST = 65536 }; /* as in a spreadsheet */
	struct styles *styles = context;
	struct book *book = styles->book;

	if (strcmp(name, "cellXfs") == 0)
		styles->of_cells = true;
	else if (strcmp(name, "numFmt") == 0 && book->formats < MOST)
		add_format(book, attributes);
	else if (strcmp(name, "xf") == 0 && styles->of_cells && book->styles < MOST)
		add_style(book, attributes);
	return true;
}

static bool end_style(void *context, const char *name)
{
	struct styles *styles = context;

	if (strcmp(name, "cellXfs") == 0)
		styles->of_cells = false;
	return true;
}

bool book_read_styles(struct book *book, const char *part)
{
	static const struct xml_reader reader = {start_style, end_style, NULL};
	struct styles styles = {.book = book};

	return book_read_part(book, part, &reader, &styles);
}

/* The character that `_xHHHH_` at AT stands for, or 0. */
static uint32_t escaped(const char *at, size_t len)
{
	uint32_t code = 0;

	if (len < 7 || at[0] != '_' || at[1] != 'x' || at[6] != '_')
		return 0;
	for (int i = 2; i < 6; i++) {
		const char *digit = strchr("0123456789ABCDEFabcdef", at[i]);
		int value = digit ? (int)(digit - "0123456789ABCDEFabcdef") : 0;

		if (!digit || !at[i])
			return 0;
		code = code * 16 + (uint32_t)(value > 15 ? value - 6 : value);
	}
	return code >= 0xD800 && code < 0xE000 ? 0 : code;
}

/* What ends a line or a page in any program ends a line in a text. */
static bool is_line_end(uint32_t c)
{
	return c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void book_unescape(struct buf *text)
{
	size_t to = 0;
	char bytes[4];

	for (size_t at = 0, next = 0; at < text->len; at = next) {
		uint32_t c = escaped(text->data + at, text->len - at);
		size_t len = 0;

		next = c ? at + 7 : at;
		if (!c)
			c = utf8_next(text->data, text->len, &next);
		if (is_line_end(c))
			c = c == '\r' && next < text->len && text->data[next] == '\n' ? 0 : '\n';
		if (c)
			len = utf8_put(c, bytes);
		memcpy(text->data + to, bytes, len);
		to += len;
	}
	text->len = to;
}
