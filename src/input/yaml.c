#include "input/yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "input/problem.h"
#include "input/scalar.h"
#include "input/text.h"

enum { MAX_ERRORS = 100 };

struct reader {
	yaml_parser_t parser;
	struct arena *arena;
	struct diags *diags;
	const char *path, *text;
	size_t len;
	int first_line;
	size_t values;
	int errors;
	bool stopped; /* nothing more can be read; NULL values are passed up */
};

static struct place place_of(const struct reader *r, yaml_mark_t mark)
{
	return (struct place){r->path, r->first_line + (int)mark.line, (int)mark.column + 1};
}

/* Counts an error; a file with very many is no YAML, and reading stops. */
static void count_error(struct reader *r)
{
	if (++r->errors >= MAX_ERRORS)
		r->stopped = true;
}

static void complain(struct reader *r, yaml_mark_t mark, const char *code, const char *text)
{
	if (r->stopped)
		return;
	diag_add(r->diags, DIAG_ERROR, place_of(r, mark), code, "%s", text);
	count_error(r);
}

/* Ends the reading with an error. */
static void stop(struct reader *r, yaml_mark_t mark, const char *code, const char *text)
{
	complain(r, mark, code, text);
	r->stopped = true;
}

static bool follows_newline(const struct reader *r, size_t i)
{
	return i + 1 < r->len && r->text[i + 1] == '\n';
}

/* The byte at MARK, or NUL: libyaml counts characters, so the line is walked. */
static char byte_at(const struct reader *r, yaml_mark_t mark)
{
	size_t line = 0, col = 0;

	for (size_t i = 0; i < r->len; i++) {
		bool continues = ((unsigned char)r->text[i] & 0xC0) == 0x80;

		if (line == mark.line && col == mark.column && !continues)
			return r->text[i];
		if (r->text[i] == '\n' || (r->text[i] == '\r' && !follows_newline(r, i))) {
			line++;
			col = 0;
		} else if (!continues) {
			col++;
		}
	}
	return '\0';
}

static void report_syntax(struct reader *r)
{
	struct problem problem;

	r->stopped = true;
	r->errors++;
	if (r->parser.error == YAML_MEMORY_ERROR) {
		diag_add(r->diags, DIAG_FAILURE, (struct place){.path = r->path}, "out-of-memory",
			"the system has no memory left");
		return;
	}
	problem = problem_describe(&r->parser, byte_at(r, r->parser.problem_mark));
	if (problem.has_start) {
		struct place start = place_of(r, problem.start);

		diag_add(r->diags, DIAG_ERROR, place_of(r, problem.mark), problem.code,
			"%s (it starts at line %d, column %d)", problem.text, start.line, start.col);
		return;
	}
	diag_add(r->diags, DIAG_ERROR, place_of(r, problem.mark), problem.code, "%s", problem.text);
}

/* Gets the next event, to be deleted by the caller; false when there is none to be had. */
static bool next(struct reader *r, yaml_event_t *event)
{
	if (r->stopped)
		return false;
	if (yaml_parser_parse(&r->parser, event))
		return true;
	report_syntax(r);
	return false;
}

static struct value *new_value(struct reader *r, enum value_kind kind, yaml_mark_t mark)
{
	struct value *value = arena_alloc(r->arena, sizeof *value);
	struct place place = place_of(r, mark);

	if (++r->values > YAML_MAX_VALUES && !r->stopped)
		stop(r, mark, "yaml-size", "the file has more than a million values");
	value->kind = kind;
	value->line = place.line;
	value->col = place.col;
	return value;
}

static size_t count_characters(const char *text, size_t len)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		count += ((unsigned char)text[i] & 0xC0) != 0x80;
	return count;
}

/* libyaml drops the tag '!': what is left is a wrong style, or a mark too wide for the text. */
static bool has_hidden_tag(const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t width = event->end_mark.index - event->start_mark.index;

	if (!event->data.scalar.plain_implicit || event->data.scalar.anchor)
		return false;
	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		return true;
	return event->start_mark.line == event->end_mark.line &&
		width != count_characters(text, event->data.scalar.length);
}

static void refuse_properties(struct reader *r, yaml_mark_t mark, const void *anchor, bool tag)
{
	if (anchor)
		complain(r, mark, "yaml-anchor",
			"anchors are not supported; put a text that starts with '&' in quotes");
	if (tag)
		complain(r, mark, "yaml-tag",
			"tags are not supported; put a text that starts with '!' in quotes");
}

/* What the file itself may not hold was refused before; an escape such as "\0" brings it back. */
static void check_escapes(struct reader *r, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	struct text_fault fault;

	if (event->data.scalar.style != YAML_DOUBLE_QUOTED_SCALAR_STYLE)
		return;
	if (!text_check(text, event->data.scalar.length, &fault))
		diag_add(r->diags, DIAG_ERROR, place_of(r, event->start_mark), "yaml-character",
			"an escape makes the character U+%04lX, which no text may hold", fault.code);
	else if (memchr(text, '\r', event->data.scalar.length))
		diag_add(r->diags, DIAG_ERROR, place_of(r, event->start_mark), "yaml-character",
			"an escape makes a carriage return; write \\n for a new line");
	else
		return;
	count_error(r);
}

static struct value *read_scalar(struct reader *r, const yaml_event_t *event)
{
	struct value *value = new_value(r, VALUE_STRING, event->start_mark);
	const char *wrong = NULL;
	bool tag = event->data.scalar.tag || has_hidden_tag(event);

	refuse_properties(r, event->start_mark, event->data.scalar.anchor, tag);
	check_escapes(r, event);
	value->len = event->data.scalar.length;
	value->text = arena_copy(r->arena, (const char *)event->data.scalar.value, value->len);
	value->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	if (!value->quoted && !tag)
		wrong = scalar_resolve(value);
	if (wrong)
		complain(r, event->start_mark, "yaml-number", wrong);
	return value;
}

static struct value *read_node(struct reader *r, yaml_event_t *event, int depth);

static struct value *read_list(struct reader *r, const yaml_event_t *start, int depth)
{
	struct value *list = new_value(r, VALUE_LIST, start->start_mark);
	struct value **items = NULL;
	size_t count = 0, cap = 0;
	yaml_event_t event;

	refuse_properties(r, start->start_mark, start->data.sequence_start.anchor,
		start->data.sequence_start.tag);
	while (next(r, &event) && event.type != YAML_SEQUENCE_END_EVENT) {
		mem_grow(&items, &cap, count + 1, sizeof *items);
		items[count++] = read_node(r, &event, depth);
	}
	list->is.list.item = arena_alloc(r->arena, count * sizeof *items);
	if (count)
		memcpy(list->is.list.item, items, count * sizeof *items);
	list->is.list.count = count;
	free(items);
	return list;
}

/* Reads the key that EVENT starts; a wrong key is reported and gets the name "", never seen. */
static struct entry read_key(struct reader *r, yaml_event_t *event, int depth)
{
	yaml_mark_t mark = event->start_mark;
	struct place place = place_of(r, mark);
	struct entry entry = {.key = "", .line = place.line, .col = place.col};
	bool scalar = event->type == YAML_SCALAR_EVENT;
	bool merge = scalar && event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
		strcmp((const char *)event->data.scalar.value, "<<") == 0;
	struct value *key = NULL;

	if (scalar) {
		key = read_scalar(r, event);
		yaml_event_delete(event);
	} else {
		read_node(r, event, depth);
	}
	if (merge)
		complain(r, mark, "yaml-merge", "merge keys are not supported; write the keys out");
	else if (!key)
		complain(r, mark, "yaml-key",
			"a key must be a word; put a text that starts with "
			"'{', '[' or '*' in quotes");
	else if (key->len == 0)
		complain(r, mark, "yaml-key", "a key is missing before ':'");
	else
		entry.key = key->text;
	return entry;
}

static int by_key(const void *a, const void *b)
{
	const struct entry *const *x = a, *const *y = b;
	int order = strcmp((*x)->key, (*y)->key);

	return order ? order : (*x > *y) - (*x < *y);
}

/* Equal keys become neighbours by sorting: a map of very many keys must not take for ever. */
static void refuse_repeats(struct reader *r, const struct entry *entries, size_t count)
{
	const struct entry **sorted = mem_alloc(count * sizeof *sorted);

	for (size_t i = 0; i < count; i++)
		sorted[i] = &entries[i];
	qsort(sorted, count, sizeof *sorted, by_key);
	for (size_t i = 1; i < count && !r->stopped; i++) {
		const struct entry *first = sorted[i - 1], *again = sorted[i];

		if (again->key[0] == '\0' || strcmp(first->key, again->key) != 0)
			continue;
		diag_add(r->diags, DIAG_ERROR, (struct place){r->path, again->line, again->col},
			"yaml-duplicate-key", "the key '%.80s' is given a second time, after line %d",
			again->key, first->line);
		count_error(r);
	}
	free(sorted);
}

static struct value *read_map(struct reader *r, const yaml_event_t *start, int depth)
{
	struct value *map = new_value(r, VALUE_MAP, start->start_mark);
	struct entry *entries = NULL;
	size_t count = 0, cap = 0;
	yaml_event_t event;

	refuse_properties(r, start->start_mark, start->data.mapping_start.anchor,
		start->data.mapping_start.tag);
	while (next(r, &event) && event.type != YAML_MAPPING_END_EVENT) {
		struct entry entry = read_key(r, &event, depth);

		if (!next(r, &event))
			break;
		entry.value = read_node(r, &event, depth);
		mem_grow(&entries, &cap, count + 1, sizeof *entries);
		entries[count++] = entry;
	}
	refuse_repeats(r, entries, count);
	map->is.map.entry = arena_alloc(r->arena, count * sizeof *entries);
	if (count)
		memcpy(map->is.map.entry, entries, count * sizeof *entries);
	map->is.map.count = count;
	free(entries);
	return map;
}

static struct value *read_alias(struct reader *r, const yaml_event_t *event)
{
	complain(r, event->start_mark, "yaml-alias",
		"aliases are not supported; write the value out, "
		"or put a text that starts with '*' in quotes");
	return new_value(r, VALUE_NULL, event->start_mark);
}

/* Reads the node that EVENT starts and deletes the event; DEPTH collections stand around it. */
static struct value *read_node(struct reader *r, yaml_event_t *event, int depth)
{
	struct value *value = NULL;

	if (event->type == YAML_SCALAR_EVENT)
		value = read_scalar(r, event);
	else if (event->type == YAML_ALIAS_EVENT)
		value = read_alias(r, event);
	else if (depth >= YAML_MAX_DEPTH)
		stop(r, event->start_mark, "yaml-depth", "lists and maps are nested more than 32 deep");
	else if (event->type == YAML_SEQUENCE_START_EVENT)
		value = read_list(r, event, depth + 1);
	else
		value = read_map(r, event, depth + 1);
	yaml_event_delete(event);
	return value;
}

static void check_version(struct reader *r, const yaml_event_t *event)
{
	const yaml_version_directive_t *version = event->data.document_start.version_directive;

	if (version && (version->major != 1 || version->minor != 2))
		complain(r, event->start_mark, "yaml-directive", "only YAML 1.2 is supported");
}

static bool is_blank(const struct value *value)
{
	return value && value->kind == VALUE_NULL && value->len == 0 && !value->quoted;
}

/* Reads the document whose start is EVENT, up to its end. */
static struct value *read_document(struct reader *r, yaml_event_t *event)
{
	struct value *root = NULL;

	check_version(r, event);
	yaml_event_delete(event);
	if (next(r, event))
		root = read_node(r, event, 0);
	if (next(r, event))
		yaml_event_delete(event); /* the document's end */
	if (is_blank(root))
		root->kind = VALUE_MAP;
	return root;
}

static struct value *read_stream(struct reader *r)
{
	struct value *root;
	yaml_event_t event;

	if (!next(r, &event))
		return NULL;
	yaml_event_delete(&event); /* the stream's start */
	if (!next(r, &event))
		return NULL;
	if (event.type == YAML_STREAM_END_EVENT)
		return new_value(r, VALUE_MAP, (yaml_mark_t){0});
	root = read_document(r, &event);
	if (!next(r, &event))
		return NULL;
	if (event.type == YAML_DOCUMENT_START_EVENT)
		complain(r, event.start_mark, "yaml-documents",
			"a second document starts here; one file holds one document");
	yaml_event_delete(&event);
	return root;
}

/* Refuses tag directives before libyaml sees them, because it compares each with all before it. A
   carriage return alone may end a line too. */
static bool check_directives(struct reader *r)
{
	size_t line = 0;
	char before = '\n';

	for (size_t i = 0; i < r->len; before = r->text[i++]) {
		bool starts_line = before == '\n' || (before == '\r' && r->text[i] != '\n');

		line += starts_line && i > 0;
		if (!starts_line || r->len - i < 4 || memcmp(r->text + i, "%TAG", 4) != 0)
			continue;
		stop(r, (yaml_mark_t){.line = line}, "yaml-tag", "tags are not supported; remove %TAG");
		return false;
	}
	return true;
}

/* Refuses what no text may hold before libyaml sees it, whose own message would lack the place. */
static bool check_bytes(struct reader *r)
{
	struct text_fault fault;
	struct place place;

	if (r->len > YAML_MAX_BYTES) {
		diag_add(r->diags, DIAG_ERROR, (struct place){.path = r->path}, "yaml-size",
			"the file is larger than the limit of %d MiB", YAML_MAX_BYTES >> 20);
		return false;
	}
	if (text_check(r->text, r->len, &fault))
		return true;
	place = (struct place){r->path, r->first_line + fault.line - 1, fault.col};
	if (fault.encoding)
		diag_add(r->diags, DIAG_ERROR, place, "yaml-encoding",
			"the byte 0x%02lX is not UTF-8; save the file as UTF-8", fault.code);
	else
		diag_add(r->diags, DIAG_ERROR, place, "yaml-character",
			"the character U+%04lX may not stand in a text", fault.code);
	return false;
}

struct value *yaml_read(struct arena *arena, const char *path, int first_line, const char *text,
	size_t len, struct diags *diags)
{
	size_t bom = text_bom(text, len);
	struct reader r = {.arena = arena,
		.diags = diags,
		.path = path,
		.text = text + bom,
		.len = len - bom,
		.first_line = first_line};
	struct value *root;

	if (!check_bytes(&r) || !check_directives(&r))
		return NULL;
	if (!yaml_parser_initialize(&r.parser)) {
		report_syntax(&r);
		return NULL;
	}
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)r.text, r.len);
	root = read_stream(&r);
	yaml_parser_delete(&r.parser);
	return r.errors ? NULL : root;
}
