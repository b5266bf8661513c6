#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

struct diags {
	struct arena *arena;
	struct diag *item;
	size_t count, cap;
	enum diag_level worst;
	bool hides_notes;
};

struct diags *diags_new(void)
{
	struct diags *diags = mem_alloc(sizeof *diags);

	diags->arena = arena_new();
	return diags;
}

void diags_free(struct diags *diags)
{
	if (!diags)
		return;
	arena_free(diags->arena);
	free(diags->item);
	free(diags);
}

/* C0, DEL and C1 drive terminals, bidirectional controls reorder what a reader sees, and bytes that
   are no UTF-8 have no form at all. */
static bool is_plain(uint32_t c, size_t size)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c == 0xFFFD && size == 1))
		return false;
	return !((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
}

/* Appends TEXT with every byte of a character that must not reach a terminal as \xNN. */
static void put_clean(struct buf *out, const char *text, size_t len)
{
	for (size_t pos = 0, start = 0; pos < len; start = pos) {
		uint32_t c = utf8_next(text, len, &pos);

		if (is_plain(c, pos - start)) {
			buf_put(out, text + start, pos - start);
			continue;
		}
		for (size_t i = start; i < pos; i++)
			buf_printf(out, "\\x%02X", (unsigned)(unsigned char)text[i]);
	}
}

static const char *format_text(struct arena *arena, const char *format, va_list args)
{
	struct buf raw = {0}, clean = {0};
	const char *copy;

	buf_vprintf(&raw, format, args);
	put_clean(&clean, raw.data, raw.len);
	copy = arena_copy(arena, clean.data, clean.len);
	buf_free(&clean);
	buf_free(&raw);
	return copy;
}

void diag_add(struct diags *diags, enum diag_level level, struct place place, const char *code,
	const char *format, ...)
{
	struct diag *diag;
	va_list args;

	mem_grow(&diags->item, &diags->cap, diags->count + 1, sizeof *diags->item);
	diag = &diags->item[diags->count++];
	diag->level = level;
	diag->place = place;
	diag->place.path = place.path ? arena_string(diags->arena, place.path) : NULL;
	diag->code = arena_string(diags->arena, code);
	va_start(args, format);
	diag->text = format_text(diags->arena, format, args);
	va_end(args);
	if (level > diags->worst)
		diags->worst = level;
}

void diag_about(struct diags *diags, const char *subject)
{
	if (diags->count > 0)
		diags->item[diags->count - 1].subject = arena_string(diags->arena, subject);
}

size_t diags_count(const struct diags *diags)
{
	return diags->count;
}

const struct diag *diags_get(const struct diags *diags, size_t i)
{
	return &diags->item[i];
}

bool diags_failed(const struct diags *diags)
{
	return diags->worst >= DIAG_ERROR;
}

int diags_status(const struct diags *diags)
{
	return diags->worst == DIAG_FAILURE ? 2 : diags->worst == DIAG_ERROR;
}

static int compare_numbers(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int compare_places(const struct place *a, const struct place *b)
{
	int order = strcmp(a->path ? a->path : "", b->path ? b->path : "");

	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	return order ? order : (a->col > b->col) - (a->col < b->col);
}

static int compare_messages(const struct diag *a, const struct diag *b)
{
	int order = compare_places(&a->place, &b->place);

	if (order == 0)
		order = compare_numbers(a->level, b->level);
	if (order == 0)
		order = strcmp(a->code, b->code);
	return order ? order : strcmp(a->text, b->text);
}

/* The items lie in one array in the order they were added; their addresses make sorts stable. */
static int by_message(const void *a, const void *b)
{
	const struct diag *const *x = a, *const *y = b;
	int order = compare_messages(*x, *y);

	return order ? order : (*x > *y) - (*x < *y);
}

static int by_place(const void *a, const void *b)
{
	const struct diag *const *x = a, *const *y = b;
	int order = compare_places(&(*x)->place, &(*y)->place);

	return order ? order : (*x > *y) - (*x < *y);
}

/* Keeps the first of equal messages; equal ones are neighbours. */
static size_t drop_repeats(const struct diag **list, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (kept == 0 || compare_messages(list[kept - 1], list[i]) != 0)
			list[kept++] = list[i];
	return kept;
}

static void print_one(const struct diag *diag, FILE *out)
{
	static const char *const names[] = {"note", "warning", "error", "error"};
	const struct place *place = &diag->place;
	struct buf line = {0};

	if (place->path) {
		put_clean(&line, place->path, strlen(place->path));
		if (place->line > 0)
			buf_printf(&line, ":%d", place->line);
		if (place->line > 0 && place->col > 0)
			buf_printf(&line, ":%d", place->col);
		buf_puts(&line, ": ");
	}
	buf_printf(&line, "%s: %s [%s]\n", names[diag->level], diag->text, diag->code);
	fwrite(line.data, 1, line.len, out);
	buf_free(&line);
}

const struct diag **diags_sorted(const struct diags *diags, size_t *count)
{
	const struct diag **list = mem_alloc((diags->count + 1) * sizeof *list);

	*count = diags->count;
	for (size_t i = 0; i < diags->count; i++)
		list[i] = &diags->item[i];
	qsort(list, *count, sizeof *list, by_message);
	*count = drop_repeats(list, *count);
	qsort(list, *count, sizeof *list, by_place);
	return list;
}

void diags_hide_notes(struct diags *diags)
{
	diags->hides_notes = true;
}

void diags_print(const struct diags *diags, FILE *out)
{
	size_t count;
	const struct diag **list = diags_sorted(diags, &count);

	for (size_t i = 0; i < count; i++)
		if (list[i]->level > DIAG_NOTE || !diags->hides_notes)
			print_one(list[i], out);
	free(list);
}
