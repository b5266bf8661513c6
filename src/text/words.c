#include "text/words.h"

#include <hb.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/character.h"

enum {
	FIRST_SLOTS = 1 << 12, /* a power of two, as every size of the table */
	IN_FACE = 1 << 8,      /* a key's `how`: a style, or this plus a face's number … */
	TURNED = 1 << 12,      /* … and this, where it is read from right to left */
};

/* How much of a grapheme a face must have, strictest first. */
enum coverage {
	COVER_VARIATIONS, /* every character, and the glyph that a variation selector asks for */
	COVER_CHARACTERS,
	COVERAGES,
};

/* The box that stands for a character that no face has, in thousandths of an em: its code point in
   two rows of digits, set at WORD_BOX_SCALE. */
enum {
	BOX_TEXT = 140, /* where the rows start */
	BOX_UPPER = 420,
	BOX_LOWER = 50, /* their baselines */
};

struct key {
	const char *text;
	uint32_t len;
	uint16_t how;
	uint16_t language;
};

struct slot {
	uint64_t hash;
	struct key key; /* text is NULL: free */
	struct shaped shaped;
};

struct language {
	char *tag;
	hb_language_t hb;
	bool japanese;
};

struct words {
	const struct fonts *fonts;
	struct arena *arena;
	hb_buffer_t *buffer;
	UBreakIterator *graphemes;
	UText *utext;
	struct language *language;
	size_t languages, language_cap;
	struct slot *slot;
	size_t slots, used;
	struct word *run; /* words of the stretch being shaped */
	size_t run_cap;
};

/* ICU carries its rules in its library: only want of memory makes these calls fail. */
static void demand(UErrorCode status)
{
	if (U_SUCCESS(status))
		return;
	fprintf(stderr, "error: ICU cannot find graphemes: %s [system]\n", u_errorName(status));
	exit(2);
}

struct words *words_new(const struct fonts *fonts)
{
	struct words *words = mem_alloc(sizeof *words);
	UErrorCode status = U_ZERO_ERROR;

	words->fonts = fonts;
	words->arena = arena_new();
	words->buffer = hb_buffer_create();
	words->graphemes = ubrk_open(UBRK_CHARACTER, "en", NULL, 0, &status);
	demand(status);
	words->slots = FIRST_SLOTS;
	words->slot = mem_alloc(words->slots * sizeof *words->slot);
	return words;
}

void words_free(struct words *words)
{
	if (!words)
		return;
	for (size_t i = 0; i < words->languages; i++)
		free(words->language[i].tag);
	free(words->language);
	free(words->slot);
	free(words->run);
	utext_close(words->utext);
	ubrk_close(words->graphemes);
	hb_buffer_destroy(words->buffer);
	arena_free(words->arena);
	free(words);
}

/* FNV-1a. */
static uint64_t hash_key(const struct key *key)
{
	uint64_t hash = 0xCBF29CE484222325u ^ key->how ^ (uint64_t)key->language << 16;

	for (size_t i = 0; i < key->len; i++)
		hash = (hash ^ (unsigned char)key->text[i]) * 0x100000001B3u;
	return hash;
}

static bool same_key(const struct key *a, const struct key *b)
{
	return a->len == b->len && a->how == b->how && a->language == b->language &&
		memcmp(a->text, b->text, a->len) == 0;
}

/* The slot that holds KEY, or the free one where it belongs. */
static struct slot *find_slot(const struct words *words, const struct key *key, uint64_t hash)
{
	size_t mask = words->slots - 1;
	size_t i = (hash ^ hash >> 32) & mask;

	while (words->slot[i].key.text &&
		(words->slot[i].hash != hash || !same_key(&words->slot[i].key, key)))
		i = (i + 1) & mask;
	return &words->slot[i];
}

static void grow_table(struct words *words)
{
	struct slot *old = words->slot;
	size_t slots = words->slots;

	words->slots = slots * 2;
	words->slot = mem_alloc(words->slots * sizeof *words->slot);
	for (size_t i = 0; i < slots; i++)
		if (old[i].key.text)
			*find_slot(words, &old[i].key, old[i].hash) = old[i];
	free(old);
}

static int16_t clamp16(int32_t value)
{
	return (int16_t)(value < INT16_MIN ? INT16_MIN : value > INT16_MAX ? INT16_MAX : value);
}

/* The first character in TEXT[AT, END) that FACE has no glyph for. */
static uint32_t first_missing(const struct face *face, const char *text, size_t at, size_t end)
{
	size_t start = at;
	hb_codepoint_t glyph;

	while (at < end) {
		uint32_t character = utf8_next(text, end, &at);

		if (!character_is_ignorable(character) &&
			!hb_font_get_nominal_glyph(face->shaper, character, &glyph))
			return character;
	}
	return character_at(text, end, start);
}

/* Where the cluster of glyph I ends in the text: where its neighbour on the far side begins. */
static size_t cluster_end(const hb_glyph_info_t *info, unsigned count, unsigned i, bool backward,
	size_t len)
{
	unsigned j = i;

	while (j < count && info[j].cluster == info[i].cluster)
		j = backward ? j - 1 : j + 1; /* below 0 it wraps, past COUNT */
	return j < count ? info[j].cluster : len;
}

static void read_glyphs(struct words *words, struct word *word)
{
	unsigned count;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(words->buffer, &count);
	const hb_glyph_position_t *position = hb_buffer_get_glyph_positions(words->buffer, NULL);
	bool backward = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(words->buffer));
	struct glyph *glyph = arena_alloc(words->arena, count * sizeof *glyph);

	for (unsigned i = 0; i < count; i++) {
		size_t end = cluster_end(info, count, i, backward, word->len);
		bool first = i == 0 || info[i - 1].cluster != info[i].cluster;

		glyph[i].id = (uint16_t)info[i].codepoint;
		glyph[i].text_at = (uint16_t)info[i].cluster;
		glyph[i].text_len = (uint16_t)(first ? end - info[i].cluster : 0);
		glyph[i].dx = clamp16(position[i].x_offset);
		glyph[i].dy = clamp16(position[i].y_offset);
		glyph[i].advance = position[i].x_advance;
		word->width += glyph[i].advance;
		if (glyph[i].id == 0 && (backward || !word->missing))
			word->missing = first_missing(word->face, word->text, info[i].cluster, end);
	}
	word->glyph = glyph;
	word->count = (uint16_t)count;
}

/* Fills WORD with LEN bytes at TEXT, which stay where they are, set in FACE. Characters that are
   never drawn get no glyph; their text goes to a neighbour. */
static void shape_turned(struct words *words, struct word *word, const char *text, size_t len,
	const struct face *face, hb_language_t language, bool turned)
{
	hb_buffer_t *buffer = words->buffer;

	*word = (struct word){.face = face, .text = text, .len = (uint16_t)len};
	hb_buffer_reset(buffer);
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_set_language(buffer, language);
	hb_buffer_add_utf8(buffer, text, (int)len, 0, (int)len);
	hb_buffer_guess_segment_properties(buffer);
	if (turned)
		hb_buffer_set_direction(buffer, HB_DIRECTION_RTL);
	hb_shape(face->shaper, buffer, NULL, 0);
	read_glyphs(words, word);
}

static void shape_word(struct words *words, struct word *word, const char *text, size_t len,
	const struct face *face, hb_language_t language)
{
	shape_turned(words, word, text, len, face, language, false);
}

/* Says whether FACE has the CHARACTER before *AT, with the variation that follows there if
   that is wanted. */
static bool has_glyph(const struct face *face, uint32_t character, const char *text, size_t end,
	size_t at, bool variation)
{
	uint32_t next = variation ? character_at(text, end, at) : 0;
	hb_codepoint_t glyph;

	if (character_is_ignorable(character))
		return true;
	if (character_is_variation_selector(next))
		return hb_font_get_variation_glyph(face->shaper, character, next, &glyph);
	return hb_font_get_nominal_glyph(face->shaper, character, &glyph);
}

static bool covers(const struct face *face, const char *text, size_t at, size_t end,
	enum coverage coverage)
{
	while (at < end) {
		uint32_t character = utf8_next(text, end, &at);

		if (!has_glyph(face, character, text, end, at, coverage == COVER_VARIATIONS))
			return false;
	}
	return true;
}

/* Full-width text, and signs that are as wide as it unless they stand between
   Western letters (5×5). */
static bool prefers_japanese(const char *text, size_t len, size_t at, size_t end)
{
	uint32_t character = character_at(text, end, at);

	if (character_is_east_asian(character))
		return true;
	return character_is_ambiguous(character) &&
		!(character_is_western(character_before(text, at)) &&
			character_is_western(character_at(text, len, end)));
}

/* The face for TEXT[AT, END): the first of the chain that has all of it, or NULL. */
static const struct face *choose_face(const struct words *words, const char *text, size_t at,
	size_t end, enum font_style style, bool japanese)
{
	size_t count;
	const struct face *const *chain = fonts_chain(words->fonts, style, &count);

	for (int coverage = 0; coverage < COVERAGES; coverage++) {
		for (size_t i = 0; japanese && i < count; i++)
			if (chain[i]->japanese && covers(chain[i], text, at, end, (enum coverage)coverage))
				return chain[i];
		for (size_t i = 0; i < count; i++)
			if (covers(chain[i], text, at, end, (enum coverage)coverage))
				return chain[i];
	}
	return NULL;
}

/* The runs of one stretch of text while it is shaped: words of the same face each. */
struct runs {
	struct words *words;
	const struct key *key;
	const struct language *language;
	const struct face *face; /* of the open run */
	size_t start;            /* where that begins */
	size_t count;
};

static struct word *run_add(struct runs *runs)
{
	struct words *words = runs->words;

	mem_grow(&words->run, &words->run_cap, runs->count + 1, sizeof *words->run);
	return &words->run[runs->count++];
}

/* Ends the open run before END. */
static void run_end(struct runs *runs, size_t end)
{
	if (end > runs->start)
		shape_word(runs->words, run_add(runs), runs->key->text + runs->start, end - runs->start,
			runs->face, runs->language->hb);
	runs->start = end;
}

static void run_extend(struct runs *runs, size_t at, const struct face *face)
{
	if (runs->face != face)
		run_end(runs, at);
	runs->face = face;
}

/* A digit of a box: column I of its row, after PASSED digits of the row above. */
static struct glyph box_digit(const struct face *face, char digit, int passed, bool lower)
{
	hb_codepoint_t glyph = 0;
	struct glyph made = {0};
	int em = face->units_per_em;

	(void)hb_font_get_nominal_glyph(face->shaper, (unsigned char)digit, &glyph);
	made.id = (uint16_t)glyph;
	made.advance = hb_font_get_glyph_h_advance(face->shaper, glyph);
	made.dx = clamp16(BOX_TEXT * em / WORD_BOX_SCALE - passed * made.advance);
	made.dy = clamp16((lower ? BOX_LOWER : BOX_UPPER) * em / WORD_BOX_SCALE);
	return made;
}

/* Fills WORD with the box that stands for the CHARACTER of LEN bytes at TEXT. */
static void box_word(struct words *words, struct word *word, const char *text, size_t len,
	uint32_t character)
{
	const struct face *face = fonts_first(words->fonts, FONT_MONO);
	char code[16];
	int digits = snprintf(code, sizeof code, "%04X", (unsigned)character), row = (digits + 1) / 2;
	struct glyph *glyph = arena_alloc(words->arena, (size_t)digits * sizeof *glyph);

	for (int i = 0; i < digits; i++) {
		glyph[i] = box_digit(face, code[i], i < row ? 0 : row, i >= row);
		glyph[i].text_at = (uint16_t)(i > 0 ? len : 0);
	}
	glyph[0].text_len = (uint16_t)len;
	*word = (struct word){.face = face,
		.text = text,
		.len = (uint16_t)len,
		.count = (uint16_t)digits,
		.width = row * glyph[0].advance * WORD_BOX_SCALE / 1000 +
			2 * BOX_TEXT * face->units_per_em / 1000,
		.missing = character,
		.boxed = true,
		.glyph = glyph};
}

/* A grapheme that no face has all of: character by character, and boxes for those that
   no face has. */
static void run_apart(struct runs *runs, size_t at, size_t end)
{
	const struct key *key = runs->key;

	run_end(runs, at);
	while (at < end) {
		size_t next = at;
		uint32_t character = utf8_next(key->text, end, &next);
		const struct face *face = choose_face(runs->words, key->text, at, next,
			(enum font_style)key->how, runs->language->japanese);

		if (face)
			run_extend(runs, at, face);
		else {
			run_end(runs, at);
			box_word(runs->words, run_add(runs), key->text + at, next - at, character);
			runs->start = next;
		}
		at = next;
	}
}

/* Shapes KEY's text, whose bytes stay where they are, one word per run of graphemes of
   the same face. */
static struct shaped shape_runs(struct words *words, const struct key *key,
	const struct language *language)
{
	struct runs runs = {.words = words,
		.key = key,
		.language = language,
		.face = fonts_first(words->fonts, (enum font_style)key->how)};
	UErrorCode status = U_ZERO_ERROR;
	size_t at = 0;
	struct word *run;

	words->utext = utext_openUTF8(words->utext, key->text, key->len, &status);
	ubrk_setUText(words->graphemes, words->utext, &status);
	demand(status);
	for (int32_t next; (next = ubrk_next(words->graphemes)) != UBRK_DONE; at = (size_t)next) {
		bool japanese =
			language->japanese && prefers_japanese(key->text, key->len, at, (size_t)next);
		const struct face *face =
			choose_face(words, key->text, at, (size_t)next, (enum font_style)key->how, japanese);

		if (face)
			run_extend(&runs, at, face);
		else
			run_apart(&runs, at, (size_t)next);
	}
	run_end(&runs, key->len);
	if (runs.count == 0)
		shape_word(words, run_add(&runs), key->text, key->len, runs.face, language->hb);
	run = arena_alloc(words->arena, runs.count * sizeof *run);
	memcpy(run, words->run, runs.count * sizeof *run);
	return (struct shaped){run, (uint32_t)runs.count};
}

/* A short text in one face goes without what that lacks, which is told. */
static void drop_missing(struct words *words, struct word *word)
{
	struct glyph *kept;

	if (!word->missing)
		return;
	kept = arena_alloc(words->arena, word->count * sizeof *kept + 1);
	for (size_t i = 0, count = word->count; i < count; i++) {
		if (i == 0)
			word->count = 0, word->width = 0;
		if (word->glyph[i].id == 0)
			continue;
		kept[word->count++] = word->glyph[i];
		word->width += word->glyph[i].advance;
	}
	word->glyph = kept;
}

static struct shaped shape_in_face(struct words *words, const struct key *key,
	const struct language *language)
{
	struct word *word = arena_alloc(words->arena, sizeof *word);

	bool turned = key->how & TURNED;
	size_t face = (size_t)(key->how - IN_FACE - (turned ? TURNED : 0));

	shape_turned(words, word, key->text, key->len, fonts_face(words->fonts, face), language->hb,
		turned);
	drop_missing(words, word);
	return (struct shaped){word, 1};
}

static struct shaped look_up(struct words *words, struct key key)
{
	uint64_t hash = hash_key(&key);
	struct slot *slot = find_slot(words, &key, hash);
	const struct language *language = &words->language[key.language];

	if (slot->key.text)
		return slot->shaped;
	if (words->used * 2 >= words->slots) {
		grow_table(words);
		slot = find_slot(words, &key, hash);
	}
	key.text = arena_copy(words->arena, key.text, key.len);
	slot->hash = hash;
	slot->key = key;
	if (key.how >= IN_FACE)
		slot->shaped = shape_in_face(words, &key, language);
	else
		slot->shaped = shape_runs(words, &key, language);
	words->used++;
	return slot->shaped;
}

/* Languages are numbered as they come. */
uint16_t words_language(struct words *words, const char *tag)
{
	struct language *language;
	size_t i;

	for (i = 0; i < words->languages; i++)
		if (strcmp(words->language[i].tag, tag) == 0)
			return (uint16_t)i;
	if (i > UINT16_MAX)
		return UINT16_MAX; /* more than there are: the last one does for them */
	mem_grow(&words->language, &words->language_cap, i + 1, sizeof *language);
	language = &words->language[words->languages++];
	language->tag = mem_alloc(strlen(tag) + 1);
	memcpy(language->tag, tag, strlen(tag));
	language->hb = hb_language_from_string(tag, -1);
	language->japanese = strncmp(tag, "ja", 2) == 0;
	return (uint16_t)i;
}

struct shaped words_shape(struct words *words, const char *text, size_t len, enum font_style style,
	uint16_t language)
{
	return look_up(words, (struct key){text, (uint32_t)len, (uint16_t)style, language});
}

const struct word *words_shape_in(struct words *words, const char *text, size_t len,
	const struct face *face, uint16_t language)
{
	uint16_t how = (uint16_t)(IN_FACE + face->number);

	return look_up(words, (struct key){text, (uint32_t)len, how, language}).word;
}

const struct word *words_turn(struct words *words, const struct word *word, uint16_t language)
{
	uint16_t how = (uint16_t)(IN_FACE + TURNED + word->face->number);

	return look_up(words, (struct key){word->text, word->len, how, language}).word;
}

const struct face *words_face(struct words *words, const char *text, size_t len,
	enum font_style style, uint16_t language)
{
	bool japanese = words->language[language].japanese && prefers_japanese(text, len, 0, len);

	const struct face *face = choose_face(words, text, 0, len, style, japanese);

	return face ? face : fonts_first(words->fonts, style);
}
