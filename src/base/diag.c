#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

/* The messages of one level and code. */
struct kind {
	size_t kept;
	size_t last; /* the index of the last one that is kept */
};

/* Hashes of texts with their places; a slot of 0 is free. */
struct seen {
	uint64_t *slot;
	size_t count, cap; /* CAP is a power of two */
};

struct diags {
	struct arena *arena;
	struct diag *item;
	size_t count, cap;
	struct kind *kind;
	size_t kinds, kind_cap;
	struct kind *added; /* that of the message added last */
	bool kept;          /* whether that one is */
	struct seen seen;
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
	free(diags->kind);
	free(diags->seen.slot);
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

void diag_put_clean(struct buf *out, const char *text, size_t len)
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

void diag_print_line(FILE *out, const char *format, ...)
{
	struct buf raw = {0}, clean = {0};
	va_list args;

	va_start(args, format);
	buf_vprintf(&raw, format, args);
	va_end(args);
	diag_put_clean(&clean, raw.data, raw.len);
	buf_putc(&clean, '\n');
	fwrite(clean.data, 1, clean.len, out);
	buf_free(&clean);
	buf_free(&raw);
}

/* FNV-1a over TEXT and the NUL behind it. */
static uint64_t hash_text(uint64_t hash, const char *text)
{
	do {
		hash = (hash ^ (unsigned char)*text) * 0x100000001B3;
	} while (*text++ != '\0');
	return hash;
}

static uint64_t hash_message(enum diag_level level, struct place place, const char *code,
	const char *text)
{
	uint64_t hash = 0xCBF29CE484222325;

	hash = hash_text(hash_text(hash_text(hash, place.path ? place.path : ""), code), text);
	hash = (hash ^ (uint64_t)place.line) * 0x100000001B3;
	hash = (hash ^ (uint64_t)place.col) * 0x100000001B3;
	hash = (hash ^ (uint64_t)level) * 0x100000001B3;
	return hash ? hash : 1;
}

/* Puts HASH into a slot; false when it is in one already. */
static bool put_hash(struct seen *seen, uint64_t hash)
{
	size_t at = (size_t)hash & (seen->cap - 1);

	while (seen->slot[at] != 0 && seen->slot[at] != hash)
		at = (at + 1) & (seen->cap - 1);
	if (seen->slot[at] == hash)
		return false;
	seen->slot[at] = hash;
	seen->count++;
	return true;
}

/* Says whether the message of HASH is the first of its like; at most half of the slots are used. */
static bool is_first(struct seen *seen, uint64_t hash)
{
	struct seen wider = {.cap = seen->cap ? seen->cap * 2 : 64};

	if (seen->count * 2 >= seen->cap) {
		wider.slot = mem_alloc(wider.cap * sizeof *wider.slot);
		for (size_t i = 0; i < seen->cap; i++)
			if (seen->slot[i] != 0)
				put_hash(&wider, seen->slot[i]);
		free(seen->slot);
		*seen = wider;
	}
	return put_hash(seen, hash);
}

static struct kind *kind_of(struct diags *diags, enum diag_level level, const char *code)
{
	for (size_t i = 0; i < diags->kinds; i++) {
		const struct diag *last = &diags->item[diags->kind[i].last];

		if (last->level == level && strcmp(last->code, code) == 0)
			return &diags->kind[i];
	}
	mem_grow(&diags->kind, &diags->kind_cap, diags->kinds + 1, sizeof *diags->kind);
	return &diags->kind[diags->kinds++];
}

static void keep(struct diags *diags, struct diag diag)
{
	mem_grow(&diags->item, &diags->cap, diags->count + 1, sizeof *diags->item);
	diag.place.path = diag.place.path ? arena_string(diags->arena, diag.place.path) : NULL;
	diag.code = arena_string(diags->arena, diag.code);
	diag.text = arena_string(diags->arena, diag.text);
	diags->added->kept++;
	diags->added->last = diags->count;
	diags->item[diags->count++] = diag;
}

/* Appends RAW to CLEAN as it is told, and no more of it than somebody reads. */
static void put_short(struct buf *clean, const struct buf *raw)
{
	size_t len = raw->len < DIAG_LONGEST_TEXT ? raw->len : DIAG_LONGEST_TEXT;

	for (int i = 1; i < 4 && len < raw->len && (raw->data[len] & 0xC0) == 0x80; i++)
		len--;
	diag_put_clean(clean, raw->data, len);
	buf_puts(clean, len < raw->len ? "…" : "");
}

void diag_add(struct diags *diags, enum diag_level level, struct place place, const char *code,
	const char *format, ...)
{
	struct buf raw = {0}, clean = {0};
	bool first;
	va_list args;

	va_start(args, format);
	buf_vprintf(&raw, format, args);
	va_end(args);
	put_short(&clean, &raw);
	first = is_first(&diags->seen, hash_message(level, place, code, clean.data));
	diags->added = kind_of(diags, level, code);
	diags->kept = diags->added->kept < DIAGS_OF_A_KIND;
	if (diags->kept)
		keep(diags,
			(struct diag){.level = level, .place = place, .code = code, .text = clean.data});
	else if (first)
		diag_more(diags, 1);
	if (level > diags->worst)
		diags->worst = level;
	buf_free(&clean);
	buf_free(&raw);
}

void diag_about(struct diags *diags, const char *subject)
{
	if (diags->count > 0 && diags->kept)
		diags->item[diags->count - 1].subject = arena_string(diags->arena, subject);
}

void diag_more(struct diags *diags, size_t more)
{
	if (diags->count > 0)
		diags->item[diags->added->last].more += more;
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

void diag_put_text(struct buf *out, const struct diag *diag)
{
	buf_puts(out, diag->text);
	if (diag->more > 0)
		buf_printf(out, " (and %zu more like this)", diag->more);
}

/* Appends the letters of the column COL of a sheet: A to Z, AA, AB... */
static void put_letters(struct buf *out, int col)
{
	char letters[8];
	size_t at = sizeof letters;

	for (; col > 0 && at > 0; col = (col - 1) / 26)
		letters[--at] = (char)('A' + (col - 1) % 26);
	buf_put(out, letters + at, sizeof letters - at);
}

static void put_place(struct buf *out, const struct place *place)
{
	size_t len = strlen(place->path);

	diag_put_clean(out, place->path, len);
	if (len > 0 && place->path[len - 1] == '!') {
		put_letters(out, place->col > 0 ? place->col : 1);
		buf_printf(out, "%d", place->line > 0 ? place->line : 1);
		return;
	}
	if (place->line > 0)
		buf_printf(out, ":%d", place->line);
	if (place->line > 0 && place->col > 0)
		buf_printf(out, ":%d", place->col);
}

static void print_one(const struct diag *diag, FILE *out)
{
	static const char *const names[] = {"note", "warning", "error", "error"};
	const struct place *place = &diag->place;
	struct buf line = {0};

	if (place->path) {
		put_place(&line, place);
		buf_puts(&line, ": ");
	}
	buf_printf(&line, "%s: ", names[diag->level]);
	diag_put_text(&line, diag);
	buf_printf(&line, " [%s]\n", diag->code);
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
