#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "input/yaml.h"
#include "markdown/parse.h"

struct reader {
	struct document *document;
	struct diags *diags;
	bool strict;        /* what does not fit is an error, else it is not used */
	struct buf ignored; /* the keys that are not used */
	bool failed;
	struct buf known; /* the keys that were asked for, each between blanks */
};

/* The value of KEY, which is now known, or NULL. */
static const struct value *take(struct reader *r, const char *key)
{
	buf_printf(&r->known, " %s ", key);
	return value_get(r->document->matter, key);
}

static bool is_fence_of(const char *line, size_t len, const char *signs)
{
	if (len < 3 || memcmp(line, signs, 3) != 0)
		return false;
	for (size_t i = 3; i < len; i++)
		if (line[i] != ' ' && line[i] != '\t')
			return false;
	return true;
}

static bool is_fence(const char *line, size_t len)
{
	return is_fence_of(line, len, "---");
}

/* Front matter ends with the signs that it starts with, or as pandoc has it. */
static bool is_end(const char *line, size_t len)
{
	return is_fence(line, len) || is_fence_of(line, len, "...");
}

static size_t line_length(const char *text, size_t len)
{
	const char *feed = memchr(text, '\n', len);

	return feed ? (size_t)(feed - text) : len;
}

static bool is_blank_line(const char *line, size_t len)
{
	return strspn(line, " \t") >= len;
}

static bool is_name(char c)
{
	if (c == '_' || c == '-' || (c >= '0' && c <= '9'))
		return true;
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Says whether the line reads `name: …` or `"name": …`: what tells front matter from text between
   two thematic breaks. */
static bool is_key(const char *line, size_t len)
{
	size_t quote = len > 0 && line[0] == '"', at = quote;

	while (at < len &&
		(is_name(line[at]) || (unsigned char)line[at] >= 0x80 || (quote && line[at] == ' ')))
		at++;
	if (at == quote || line[0] == '-' || len - at < quote + 1)
		return false;
	if (quote && line[at++] != '"')
		return false;
	if (line[at] != ':')
		return false;
	return at + 1 == len || line[at + 1] == ' ' || line[at + 1] == '\t';
}

/* The length of the YAML in TEXT, which follows the opening fence, or SIZE_MAX when this is no
   front matter. */
static size_t matter_length(const char *text, size_t len)
{
	bool keyed = false;

	for (size_t at = 0; at < len;) {
		size_t line = line_length(text + at, len - at);

		if (keyed && is_end(text + at, line))
			return at;
		keyed = keyed || is_key(text + at, line);
		if (!keyed && text[at] != '#')
			return SIZE_MAX;
		at += line + 1;
	}
	return SIZE_MAX;
}

static void ignore(struct reader *r, const char *key)
{
	struct buf *ignored = &r->ignored;
	struct buf word = {0};

	buf_printf(&word, "`%s`", key);
	if (ignored->len < 400 && !(ignored->len && strstr(ignored->data, word.data)))
		buf_printf(ignored, "%s%s", ignored->len ? ", " : "", word.data);
	buf_free(&word);
}

static void report(struct reader *r, const struct value *value, const char *key,
	const char *expected)
{
	struct place place = {r->document->path, value->line, value->col};

	if (!r->strict) {
		ignore(r, key);
		return;
	}
	diag_add(r->diags, DIAG_ERROR, place, "front-matter", "`%s` in the front matter must be %s",
		key, expected);
	r->failed = true;
}

static bool is_scalar(const struct value *value)
{
	return value->kind != VALUE_LIST && value->kind != VALUE_MAP;
}

/* The text of the scalar KEY, or NULL when it is not given. */
static const char *read_text(struct reader *r, const char *key)
{
	const struct value *value = take(r, key);

	if (!value || value->kind == VALUE_NULL)
		return NULL;
	if (is_scalar(value))
		return value->text;
	report(r, value, key, "a text");
	return NULL;
}

/* Who wrote it: a text, or a list of names, or of maps with one each. */
static const char *read_author(struct reader *r)
{
	const struct value *value = take(r, "author");
	struct buf names = {0};
	const char *author = NULL;

	if (r->strict || !value || value->kind != VALUE_LIST)
		return read_text(r, "author");
	for (size_t i = 0; i < value->is.list.count; i++) {
		const struct value *item = value->is.list.item[i];
		const struct value *name = item->kind == VALUE_MAP ? value_get(item, "name") : item;

		if (name && is_scalar(name) && name->kind != VALUE_NULL)
			buf_printf(&names, "%s%s", names.len ? ", " : "", name->text);
	}
	if (names.len)
		author = arena_copy(r->document->arena, names.data, names.len);
	else
		ignore(r, "author");
	buf_free(&names);
	return author;
}

static bool read_boolean(struct reader *r, const char *key)
{
	const struct value *value = take(r, key);

	if (!value || value->kind == VALUE_NULL)
		return false;
	if (value->kind == VALUE_BOOLEAN)
		return value->is.boolean;
	report(r, value, key, "true or false");
	return false;
}

static void read_pair(struct reader *r, const char *key, const char *pair[2])
{
	const struct value *value = take(r, key);
	bool fits;

	if (!value || value->kind == VALUE_NULL)
		return;
	fits = value->kind == VALUE_LIST && value->is.list.count <= 2;
	for (size_t i = 0; fits && i < value->is.list.count; i++) {
		const struct value *item = value->is.list.item[i];

		fits = is_scalar(item);
		if (fits && item->kind != VALUE_NULL)
			pair[i] = item->text;
	}
	if (!fits)
		report(r, value, key, "a list of two texts: left and right");
}

/* The scalar KEY, which must be A or B; NULL when it is not given. */
static const char *read_choice(struct reader *r, const char *key, const char *a, const char *b)
{
	const char *text = read_text(r, key);
	char expected[64];

	if (!text)
		return NULL;
	if (strcmp(text, a) == 0)
		return a;
	if (strcmp(text, b) == 0)
		return b;
	(void)snprintf(expected, sizeof expected, "%s or %s", a, b);
	report(r, take(r, key), key, expected);
	return NULL;
}

/* A tag as POSIX and others write it, en_US, is one of BCP 47. */
static const char *tag_of(struct reader *r, const char *text)
{
	char *tag;

	if (!text || r->strict)
		return text;
	tag = arena_string(r->document->arena, text);
	for (char *c = tag; *c; c++)
		*c = *c == '_' ? '-' : *c;
	return tag;
}

static const char *read_language(struct reader *r)
{
	bool other = !r->strict && !take(r, "language");
	const char *key = other ? "lang" : "language";
	const struct value *value = take(r, key);
	const char *language = tag_of(r, read_text(r, key));

	for (const char *c = language; c && (*c || c == language); c++) {
		if (is_name(*c) && *c != '_')
			continue;
		report(r, value, key, "a language tag such as en or ja");
		return NULL;
	}
	return language;
}

static bool is_date(const char *text)
{
	static const char shape[] = "0000-00-00";

	for (size_t i = 0; i < sizeof shape; i++)
		if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
			return false;
	return true;
}

static const char *read_date(struct reader *r)
{
	const char *date = read_text(r, "date");

	if (!date || is_date(date))
		return date;
	report(r, take(r, "date"), "date", "a date such as 2026-11-22");
	return NULL;
}

/* What is attached must say of when it is, and no clock may be asked. */
static bool read_attach(struct reader *r, const char *date)
{
	bool attach = read_boolean(r, "attach");

	if (attach && !date)
		report(r, take(r, "attach"), "attach", "with a `date`");
	return attach && date;
}

/* The part of a channel in the brightness of a colour, as WCAG 2 defines relative luminance. */
static double luminance(int32_t colour)
{
	static const double weight[] = {0.0722, 0.7152, 0.2126};
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double channel = (double)(colour >> 8 * i & 0xFF) / 255;

		channel = channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4);
		sum += weight[i] * channel;
	}
	return sum;
}

/* Text in the accent colour stands on white. */
static void check_contrast(struct reader *r, const struct value *value, int32_t colour)
{
	struct place place = {r->document->path, value->line, value->col};
	int tenths = (int)(10.5 / (luminance(colour) + 0.05));

	if (tenths >= 45)
		return;
	diag_add(r->diags, DIAG_ERROR, place, "accent-contrast",
		"the accent colour %s has a contrast of %d.%d:1 on white, expected at least 4.5:1; choose "
		"a darker one",
		value->text, tenths / 10, tenths % 10);
	diag_about(r->diags, value->text);
	r->failed = true;
}

static int32_t read_colour(struct reader *r, const char *key)
{
	const struct value *value = take(r, key);
	const char *text = read_text(r, key);
	int32_t colour;

	if (!text)
		return -1;
	if (strlen(text) != 7 || text[0] != '#' || strspn(text + 1, "0123456789ABCDEFabcdef") != 6) {
		report(r, value, key, "a colour such as \"#1F4E79\", in quotes");
		diag_about(r->diags, text);
		return -1;
	}
	colour = (int32_t)strtol(text + 1, NULL, 16);
	check_contrast(r, value, colour);
	return colour;
}

static void read_fonts(struct reader *r, struct front_fonts *fonts)
{
	const struct value *value = take(r, "fonts");

	if (!value || value->kind == VALUE_NULL)
		return;
	if (value->kind != VALUE_MAP) {
		report(r, value, "fonts", "a map with `sans` and `mono`");
		return;
	}
	fonts->place = (struct place){r->document->path, value->line, value->col};
	for (size_t i = 0; i < value->is.map.count; i++) {
		const struct entry *entry = &value->is.map.entry[i];
		const char **name = NULL;

		if (strcmp(entry->key, "sans") == 0)
			name = &fonts->sans;
		else if (strcmp(entry->key, "mono") == 0)
			name = &fonts->mono;
		if (name && entry->value->kind == VALUE_STRING && entry->value->len)
			*name = entry->value->text;
		else
			report(r, entry->value, "fonts",
				"a map with `sans` and `mono`, each a family or a file");
	}
}

/* Other programs have keys of their own: those that nothing asked for. */
static void ignore_others(struct reader *r)
{
	const struct value *matter = r->document->matter;

	for (size_t i = 0; matter->kind == VALUE_MAP && i < matter->is.map.count; i++) {
		const char *key = matter->is.map.entry[i].key;
		struct buf word = {0};

		buf_printf(&word, " %s ", key);
		if (strchr(key, ' ') || !strstr(r->known.data, word.data))
			ignore(r, key);
		buf_free(&word);
	}
	if (r->ignored.len)
		diag_add(r->diags, DIAG_NOTE, (struct place){r->document->path, 1, 0}, "front-matter",
			"of the front matter nothing is made of %s", r->ignored.data);
}

static bool read_keys(struct document *document, bool strict, struct diags *diags)
{
	struct reader r = {.document = document, .diags = diags, .strict = strict};
	struct front *front = &document->front;
	const char *orientation = read_choice(&r, "orientation", "portrait", "landscape");

	front->title = read_text(&r, "title");
	front->language = read_language(&r);
	front->author = read_author(&r);
	front->subject = read_text(&r, "subject");
	front->contents = read_text(&r, "contents");
	front->watermark = read_text(&r, "watermark");
	front->accent = read_colour(&r, "accent");
	front->logo = read_text(&r, "logo");
	read_fonts(&r, &front->fonts);
	front->paper = read_choice(&r, "paper", "A4", "Letter");
	front->cover = read_boolean(&r, "cover");
	front->sheets = read_boolean(&r, "sheets");
	front->date = read_date(&r);
	front->attach = read_attach(&r, front->date);
	front->landscape = orientation && strcmp(orientation, "landscape") == 0;
	front->page_references = read_text(&r, "page_references");
	read_pair(&r, "header", front->header);
	read_pair(&r, "footer", front->footer);
	if (!strict)
		ignore_others(&r);
	buf_free(&r.ignored);
	buf_free(&r.known);
	return !r.failed;
}

/* Says whether every line could be one of YAML: none of it is a paragraph of text. */
static bool looks_like_yaml(const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		size_t line = line_length(text + at, len - at);
		const char *start = text + at;

		if (!is_blank_line(start, line) && !strchr("#- \t[]{}\"'&*!|>%@`", *start) &&
			!memchr(start, ':', line))
			return false;
		at += line + 1;
	}
	return true;
}

/* What stands behind KEY at the start of a line, without quotes, or NULL. */
static const char *find_line(struct arena *arena, const char *text, size_t len, const char *key)
{
	for (size_t at = 0, line; at < len; at += line + 1) {
		size_t from = strlen(key), end;

		line = end = line_length(text + at, len - at);
		if (line <= from || memcmp(text + at, key, from) != 0)
			continue;
		while (from < end && strchr(" \t\"'", text[at + from]))
			from++;
		while (end > from && strchr(" \t\"'", text[at + end - 1]))
			end--;
		return end > from ? arena_copy(arena, text + at + from, end - from) : NULL;
	}
	return NULL;
}

/* Reads the YAML of LEN bytes at TEXT. Front matter of others that is none that can be read is left
   out with a warning. Returns false after an error. */
static bool read_matter(struct document *document, const char *text, size_t len, bool strict,
	struct diags *diags)
{
	struct diags *found = strict ? diags : diags_new();

	document->matter = yaml_read(document->arena, document->path, 2, text, len, found);
	if (strict)
		return document->matter != NULL;
	if (!document->matter && diags_count(found)) {
		const struct diag *diag = diags_get(found, 0);

		diag_add(diags, DIAG_WARNING, diag->place, "front-matter",
			"the front matter is left out, for it is no YAML that can be read: %s", diag->text);
		document->front.title = find_line(document->arena, text, len, "title:");
		document->front.language = find_line(document->arena, text, len, "lang:");
	}
	diags_free(found);
	return true;
}

/* Front matter of Hugo in TOML is left out. Returns how much of TEXT it is. */
static size_t toml_length(const char *text, size_t len)
{
	size_t at = line_length(text, len) + 1;

	if (!is_fence_of(text, at - 1, "+++"))
		return 0;
	while (at < len) {
		size_t line = line_length(text + at, len - at);

		at += line + 1;
		if (is_fence_of(text + at - line - 1, line, "+++"))
			return at < len ? at : len;
	}
	return 0;
}

static void skip_matter(struct body *body, const char *text, size_t len, size_t skip)
{
	*body = (struct body){text + skip, len - skip, 1};
	for (size_t i = 0; i < skip; i++)
		body->line += text[i] == '\n';
}

bool front_read(struct document *document, const char *text, size_t len, bool strict,
	struct body *body, struct diags *diags)
{
	size_t open = line_length(text, len), matter, close, toml = strict ? 0 : toml_length(text, len);

	*body = (struct body){text, len, 1};
	if (toml) {
		skip_matter(body, text, len, toml);
		diag_add(diags, DIAG_NOTE, (struct place){document->path, 1, 0}, "front-matter",
			"nothing is made of front matter in TOML");
		return true;
	}
	if (!is_fence(text, open) || open == len)
		return true;
	open++;
	matter = matter_length(text + open, len - open);
	if (matter == SIZE_MAX || (!strict && !looks_like_yaml(text + open, matter)))
		return true;
	if (!read_matter(document, text + open, matter, strict, diags))
		return false;
	close = open + matter + line_length(text + open + matter, len - open - matter);
	skip_matter(body, text, len, close + (close < len));
	return !document->matter || read_keys(document, strict, diags);
}

/* Characters that YAML does not take as they are, or that a reader could not see. */
static bool is_hidden(uint32_t c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		return true;
	return c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

static void write_quoted(const char *text, size_t len, struct buf *out)
{
	buf_putc(out, '"');
	for (size_t at = 0; at < len;) {
		size_t start = at;
		uint32_t c = utf8_next(text, len, &at);

		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", (int)c);
		else if (c == '\n')
			buf_puts(out, "\\n");
		else if (is_hidden(c))
			buf_printf(out, "\\u%04X", (unsigned)c);
		else
			buf_put(out, text + start, at - start);
	}
	buf_putc(out, '"');
}

/* Words that some YAML reader takes for something else than a text. */
static bool is_special_word(const char *text)
{
	static const char *const words[] = {
		"null",
		"true",
		"false",
		"yes",
		"no",
		"on",
		"off",
		"y",
		"n",
	};
	char lower[8];
	size_t len = strlen(text);

	if (len >= sizeof lower)
		return false;
	for (size_t i = 0; i <= len; i++)
		lower[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] | 0x20 : text[i]);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(lower, words[i]) == 0)
			return true;
	return false;
}

static bool is_plain(const char *text, size_t len)
{
	unsigned char first = (unsigned char)text[0];

	if (!len || text[len - 1] == ' ' || text[len - 1] == ':' || is_special_word(text))
		return false;
	if (first < 0x80 && !((first | 0x20) >= 'a' && (first | 0x20) <= 'z'))
		return false;
	for (size_t at = 0; at < len;)
		if (is_hidden(utf8_next(text, len, &at)))
			return false;
	return !strstr(text, ": ") && !strstr(text, " #");
}

static void write_scalar(const struct value *value, bool flow, struct buf *out)
{
	if (value->kind == VALUE_NULL)
		buf_puts(out, "null");
	else if (value->kind != VALUE_STRING || (!flow && is_plain(value->text, value->len)))
		buf_put(out, value->text, value->len);
	else
		write_quoted(value->text, value->len, out);
}

static bool is_flat(const struct value *value)
{
	if (value->kind == VALUE_MAP)
		return value->is.map.count == 0;
	for (size_t i = 0; value->kind == VALUE_LIST && i < value->is.list.count; i++)
		if (!is_scalar(value->is.list.item[i]))
			return false;
	return true;
}

/* Writes what fits on the rest of a line: a scalar, a list of scalars, an empty map. */
static void write_flat(const struct value *value, struct buf *out)
{
	buf_putc(out, ' ');
	if (is_scalar(value)) {
		write_scalar(value, false, out);
	} else if (value->kind == VALUE_MAP) {
		buf_puts(out, "{}");
	} else {
		buf_putc(out, '[');
		for (size_t i = 0; i < value->is.list.count; i++) {
			buf_puts(out, i ? ", " : "");
			write_scalar(value->is.list.item[i], true, out);
		}
		buf_putc(out, ']');
	}
	buf_putc(out, '\n');
}

static void write_below(const struct value *value, int indent, struct buf *out);

static void write_value(const struct value *value, int indent, struct buf *out)
{
	if (is_flat(value)) {
		write_flat(value, out);
		return;
	}
	buf_putc(out, '\n');
	write_below(value, indent + 2, out);
}

/* Writes a map or list, one entry a line; as deep as yaml_read lets it be. */
static void write_below(const struct value *value, int indent, struct buf *out)
{
	for (size_t i = 0; value->kind == VALUE_LIST && i < value->is.list.count; i++) {
		buf_printf(out, "%*s-", indent, "");
		write_value(value->is.list.item[i], indent, out);
	}
	for (size_t i = 0; value->kind == VALUE_MAP && i < value->is.map.count; i++) {
		const struct entry *entry = &value->is.map.entry[i];

		buf_printf(out, "%*s", indent, "");
		if (is_plain(entry->key, strlen(entry->key)))
			buf_puts(out, entry->key);
		else
			write_quoted(entry->key, strlen(entry->key), out);
		buf_putc(out, ':');
		write_value(entry->value, indent, out);
	}
}

void front_write(const struct value *matter, struct buf *out)
{
	buf_puts(out, "---\n");
	write_below(matter, 0, out);
	buf_puts(out, "---\n");
}
