#include "text/shape.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/bidi.h"
#include "text/breaks.h"
#include "text/character.h"
#include "text/hyphens.h"
#include "text/words.h"

/* Where one word may be divided. */
struct division {
	const struct word *word; /* NULL: free */
	const uint8_t *at;
	size_t count;
};

struct shaper {
	struct words *words;
	const struct fonts *fonts;
	struct arena *arena;       /* of what follows */
	struct division *division; /* by the word's address; DIVISIONS is 0 or a power of two */
	size_t divisions, divided;
	const struct word *hyphen[FONT_STYLES];
	struct breaks *japanese, *other;
	struct piece *piece;
	size_t count, cap;
	unsigned char *level;
	size_t level_cap;
};

enum kind {
	KIND_TEXT,
	KIND_SPACE,
	KIND_TAB,
	KIND_NEWLINE,
};

/* One call of shaper_cut. */
struct cut {
	struct shaper *shaper;
	const char *text;
	size_t len;
	const struct span *span;
	size_t spans;
	uint16_t language;
	const unsigned char *breaks; /* piece_break before each byte */
	const unsigned char *levels; /* of each byte, where some is read from right to left, or NULL */
	size_t current;              /* index of the span */
	bool line_open;              /* there is a piece that a line feed can be put to */
};

mpt word_width(const struct word *word, mpt size)
{
	int64_t unit = word->face->units_per_em;
	int64_t product = (int64_t)word->width * size;

	return (mpt)(product < 0 ? -((-product + unit / 2) / unit) : (product + unit / 2) / unit);
}

struct shaper *shaper_new(const struct fonts *fonts)
{
	struct shaper *shaper = mem_alloc(sizeof *shaper);

	shaper->words = words_new(fonts);
	shaper->fonts = fonts;
	shaper->arena = arena_new();
	shaper->japanese = breaks_new(true);
	shaper->other = breaks_new(false);
	return shaper;
}

void shaper_free(struct shaper *shaper)
{
	if (!shaper)
		return;
	words_free(shaper->words);
	breaks_free(shaper->japanese);
	breaks_free(shaper->other);
	free(shaper->piece);
	free(shaper->level);
	free(shaper->division);
	arena_free(shaper->arena);
	free(shaper);
}

static enum kind kind_of(uint32_t character)
{
	if (character == '\t')
		return KIND_TAB;
	if (character_is_newline(character))
		return KIND_NEWLINE;
	return character_is_space(character) ? KIND_SPACE : KIND_TEXT;
}

/* The kind of the character at *AT, which moves past it. */
static enum kind next_kind(const struct cut *cut, size_t *at)
{
	size_t start = *at;
	unsigned char byte = (unsigned char)cut->text[start];

	*at += 1;
	if (byte > ' ' && byte < 0x80)
		return KIND_TEXT;
	while (*at < cut->len && *at - start < 4 && ((unsigned char)cut->text[*at] & 0xC0) == 0x80)
		*at += 1;
	return kind_of(character_at(cut->text, cut->len, start));
}

static enum font_style style_of(const struct cut *cut)
{
	return cut->spans ? cut->span[cut->current].style : FONT_REGULAR;
}

static void put_piece(struct cut *cut, struct piece piece)
{
	struct shaper *shaper = cut->shaper;

	mem_grow(&shaper->piece, &shaper->cap, shaper->count + 1, sizeof *shaper->piece);
	shaper->piece[shaper->count++] = piece;
	cut->line_open = piece.after != BREAK_MUST;
}

/* Puts the pieces for LEN bytes of TEXT, which stand for the paragraph's text from AT; AFTER
   follows the last of them. */
static void put_text(struct cut *cut, const char *text, size_t len, size_t at, bool space,
	enum piece_break after)
{
	struct shaped shaped = words_shape(cut->shaper->words, text, len, style_of(cut), cut->language);

	for (uint32_t i = 0; i < shaped.count; i++) {
		const struct word *word = &shaped.word[i];
		struct piece piece = {.word = word, .span = (uint32_t)cut->current, .space = space};

		piece.at = at + (size_t)(word->text - shaped.word->text);
		piece.after = i + 1 < shaped.count ? BREAK_NO : after;
		put_piece(cut, piece);
	}
}

static void put_newline(struct cut *cut, size_t at, enum piece_break after)
{
	if (after != BREAK_MUST)
		return; /* the CR of CR LF */
	if (!cut->line_open)
		put_text(cut, "", 0, at, true, BREAK_MUST);
	cut->shaper->piece[cut->shaper->count - 1].after = BREAK_MUST;
	cut->line_open = false;
}

/* Says whether AT is inside a character or before one that combines with what stands before. */
static bool goes_on(const char *text, size_t len, size_t at)
{
	return ((unsigned char)text[at] & 0xC0) == 0x80 ||
		character_extends(character_at(text, len, at));
}

/* Returns where TEXT[START, END) must end at the latest to fit a word: at END or before, between
   graphemes if it can. */
static size_t shorten(const struct cut *cut, size_t start, size_t end)
{
	size_t at = start + WORD_MAX_BYTES;

	if (end <= at)
		return end;
	while (at > start && goes_on(cut->text, cut->len, at))
		at--;
	if (at > start)
		return at;
	at = start + WORD_MAX_BYTES;
	while (at > start + WORD_MAX_BYTES - 4 && ((unsigned char)cut->text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* Where the span that holds AT ends: within the text, past AT, and not inside a grapheme. */
static size_t span_end(struct cut *cut, size_t at)
{
	size_t end;

	while (cut->current + 1 < cut->spans && cut->span[cut->current].end <= at)
		cut->current++;
	if (cut->current + 1 >= cut->spans || cut->span[cut->current].end >= cut->len)
		return cut->len;
	end = cut->span[cut->current].end;
	while (end < cut->len && goes_on(cut->text, cut->len, end))
		end++;
	return end;
}

/* Puts the stretch that starts at AT: up to a break, another kind of text or the end of its span.
   Returns where it ends. */
static size_t put_stretch(struct cut *cut, size_t at, size_t limit)
{
	size_t end = at, next;
	enum kind kind = next_kind(cut, &end);
	enum piece_break after;

	if (limit - at > WORD_MAX_BYTES)
		limit = at + WORD_MAX_BYTES + 1; /* enough to see that it must be shortened */
	while (kind < KIND_TAB && end < limit && cut->breaks[end] == BREAK_NO) {
		next = end;
		if (next_kind(cut, &next) != kind || (cut->levels && cut->levels[end] != cut->levels[at]))
			break;
		end = next;
	}
	end = shorten(cut, at, end);
	after = (enum piece_break)cut->breaks[end];
	if (kind == KIND_NEWLINE)
		put_newline(cut, at, after);
	else if (kind == KIND_TAB)
		put_text(cut, " ", 1, at, true, after);
	else
		put_text(cut, cut->text + at, end - at, at, kind == KIND_SPACE, after);
	return end;
}

static bool is_japanese(const char *language)
{
	return strncmp(language, "ja", 2) == 0;
}

static const unsigned char *levels_of(struct shaper *shaper, const char *text, size_t len,
	bool right)
{
	mem_grow(&shaper->level, &shaper->level_cap, len, 1);
	bidi_levels(text, len, right, shaper->level);
	return shaper->level;
}

size_t shaper_cut(struct shaper *shaper, const char *text, size_t len, const struct span *spans,
	size_t count, const char *language, const struct piece **pieces)
{
	struct cut cut = {.shaper = shaper, .text = text, .len = len, .span = spans, .spans = count};
	size_t at = 0, limit = 0;

	shaper->count = 0;
	cut.language = words_language(shaper->words, language);
	if (len > 0)
		cut.breaks =
			breaks_find(is_japanese(language) ? shaper->japanese : shaper->other, text, len);
	cut.levels = len > 0 && bidi_has_right(text, len)
		? levels_of(shaper, text, len, bidi_is_right(text, len, language))
		: NULL;
	while (at < len) {
		if (at >= limit)
			limit = span_end(&cut, at);
		at = put_stretch(&cut, at, limit);
	}
	*pieces = shaper->piece;
	return shaper->count;
}

const struct word *shaper_word(struct shaper *shaper, const char *text, size_t len,
	enum font_style style, const char *language)
{
	struct cut whole = {.text = text, .len = len};
	uint16_t number = words_language(shaper->words, language);
	const struct face *face;

	len = shorten(&whole, 0, len);
	face = words_face(shaper->words, text, len, style, number);
	return words_shape_in(shaper->words, text, len, face, number);
}

/* Signs after which a path or an address may be cut. */
static bool is_joint(char byte)
{
	return strchr("/._-@:?&=#+,;", byte) && byte;
}

/* Where to cut WORD, before byte BELOW, so that what stands before the cut is no wider than ROOM
   (font units): between graphemes, after the first one at the earliest, after a joint if there is
   one in the last third. Returns 0 when there is no such place. */
static size_t find_cut(const struct word *word, int64_t room, size_t below)
{
	bool backward =
		word->count > 0 && word->glyph[0].text_at > word->glyph[word->count - 1].text_at;
	size_t fit = 0, joint = 0;
	int64_t sum = 0;

	for (size_t i = 0; i < word->count; i++) {
		const struct glyph *glyph = &word->glyph[backward ? word->count - 1u - i : i];

		if (glyph->text_at != fit) {
			if (glyph->text_at >= below || (fit > 0 && sum > room))
				break;
			fit = glyph->text_at;
			if (is_joint(word->text[fit - 1]))
				joint = fit;
		}
		sum += glyph->advance;
	}
	return joint * 3 >= fit * 2 ? joint : fit;
}

bool shaper_split(struct shaper *shaper, const struct word *word, const char *language, mpt size,
	mpt width, const struct word **head, const struct word **tail)
{
	int64_t room = size > 0 ? (int64_t)width * word->face->units_per_em / size : 0;
	size_t at = find_cut(word, room, word->len), shorter = at;
	uint16_t number = words_language(shaper->words, language);

	if (at == 0)
		return false;
	/* The head's last glyph loses its kerning with the tail: shaped anew it may be wider than it
	   was in the word. */
	do {
		at = shorter;
		*head = words_shape_in(shaper->words, word->text, at, word->face, number);
		shorter = (*head)->width > room ? find_cut(word, room, at) : 0;
	} while (shorter > 0);
	*tail = words_shape_in(shaper->words, word->text + at, word->len - at, word->face, number);
	return true;
}

/* The entry that holds WORD, or the free one where it belongs. */
static struct division *find_division(const struct shaper *shaper, const struct word *word)
{
	size_t mask = shaper->divisions - 1;
	uint64_t hash = ((uint64_t)(uintptr_t)word >> 3) * 0x9E3779B97F4A7C15u;
	size_t i = (size_t)(hash >> 32) & mask;

	while (shaper->division[i].word && shaper->division[i].word != word)
		i = (i + 1) & mask;
	return &shaper->division[i];
}

static void grow_divisions(struct shaper *shaper)
{
	struct division *old = shaper->division;
	size_t count = shaper->divisions;

	if (shaper->divided * 2 < count)
		return;
	shaper->divisions = count ? count * 2 : 256;
	shaper->division = mem_alloc(shaper->divisions * sizeof *shaper->division);
	for (size_t i = 0; i < count; i++)
		if (old[i].word)
			*find_division(shaper, old[i].word) = old[i];
	free(old);
}

const uint8_t *shaper_hyphenate(struct shaper *shaper, const struct word *word,
	const char *language, size_t *count)
{
	uint8_t at[HYPHENS_LONGEST], *kept;
	struct division *division;

	*count = 0;
	if (word->len < HYPHENS_SHORTEST || is_japanese(language))
		return NULL;
	grow_divisions(shaper);
	division = find_division(shaper, word);
	if (!division->word) {
		division->word = word;
		division->count =
			hyphens_find(fonts_hyphens(shaper->fonts), language, word->text, word->len, at);
		kept = arena_alloc(shaper->arena, division->count + 1);
		memcpy(kept, at, division->count);
		division->at = kept;
		shaper->divided++;
	}
	*count = division->count;
	return division->at;
}

const struct word *shaper_small(struct shaper *shaper, const struct word *word,
	const char *language)
{
	char *text;

	if (word->len < 2 || word->text[0] < 'A' || word->text[0] > 'Z')
		return word;
	text = arena_copy(shaper->arena, word->text, word->len);
	text[0] = (char)(text[0] | 0x20);
	return words_shape_in(shaper->words, text, word->len, word->face,
		words_language(shaper->words, language));
}

void shaper_divide(struct shaper *shaper, const struct word *word, const char *language, size_t at,
	const struct word **head, const struct word **tail)
{
	uint16_t number = words_language(shaper->words, language);

	*head = words_shape_in(shaper->words, word->text, at, word->face, number);
	*tail = words_shape_in(shaper->words, word->text + at, word->len - at, word->face, number);
}

const struct word *shaper_turn(struct shaper *shaper, const struct word *word, const char *language)
{
	if (word->boxed || word->len == 0)
		return word;
	return words_turn(shaper->words, word, words_language(shaper->words, language));
}

const struct word *shaper_hyphen(struct shaper *shaper, enum font_style style, const char *language)
{
	static const char text[] = "\u00AD";
	const struct word *drawn;
	struct glyph *glyph;
	struct word *word;

	if (shaper->hyphen[style])
		return shaper->hyphen[style];
	drawn = shaper_word(shaper, "-", 1, style, language);
	word = arena_alloc(shaper->arena, sizeof *word);
	glyph = arena_alloc(shaper->arena, drawn->count * sizeof *glyph + 1);
	memcpy(glyph, drawn->glyph, drawn->count * sizeof *glyph);
	if (drawn->count > 0)
		glyph[0].text_len = sizeof text - 1;
	*word = *drawn;
	word->text = text;
	word->len = sizeof text - 1;
	word->glyph = glyph;
	return shaper->hyphen[style] = word;
}
