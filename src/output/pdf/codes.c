#include "output/pdf/codes.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "output/pdf/syntax.h"
#include "text/advance.h"

enum {
	GLYPHS = 65536,
	MAX_CODES = 65536,
	EM = 1000,
};

struct codes {
	struct shown *shown;
	size_t count, cap;
	size_t *slot; /* open addressing on the word's address: index + 1 into shown, 0 is free */
	size_t slots; /* a power of two */
	struct font *font;
	size_t fonts, fonts_cap;
	uint16_t *pool; /* the codes of all codes, in order */
	size_t pooled, pool_cap;
	struct buf content;
};

struct codes *codes_new(void)
{
	struct codes *codes = mem_alloc(sizeof *codes);

	codes->slots = 1024;
	codes->slot = mem_alloc(codes->slots * sizeof *codes->slot);
	return codes;
}

void codes_free(struct codes *codes)
{
	if (!codes)
		return;
	for (size_t i = 0; i < codes->fonts; i++) {
		free(codes->font[i].first);
		free(codes->font[i].code);
	}
	free(codes->font);
	free(codes->shown);
	free(codes->slot);
	free(codes->pool);
	buf_free(&codes->content);
	free(codes);
}

/* Where WORD is or would be. The address only finds the word again: nothing is ever done
   in its order. */
static size_t find_slot(const struct codes *codes, const struct word *word)
{
	size_t mask = codes->slots - 1;
	size_t at = (size_t)(((uint64_t)(uintptr_t)word * UINT64_C(0x9E3779B97F4A7C15)) >> 32) & mask;

	while (codes->slot[at] && codes->shown[codes->slot[at] - 1].word != word)
		at = (at + 1) & mask;
	return at;
}

static void grow_slots(struct codes *codes)
{
	free(codes->slot);
	codes->slots *= 2;
	codes->slot = mem_alloc(codes->slots * sizeof *codes->slot);
	for (size_t i = 0; i < codes->count; i++)
		codes->slot[find_slot(codes, codes->shown[i].word)] = i + 1;
}

const struct shown *codes_find(const struct codes *codes, const struct word *word)
{
	size_t at = codes->slot[find_slot(codes, word)];

	return at ? &codes->shown[at - 1] : NULL;
}

/* UNITS of FACE in thousandths of an em, rounded. */
static int64_t to_thousandths(int64_t units, const struct face *face)
{
	int64_t value = units * EM * 2 + face->units_per_em;
	int64_t unit = (int64_t)face->units_per_em * 2;

	return value >= 0 ? value / unit : -((-value + unit - 1) / unit);
}

static size_t put_code(struct font *font, uint16_t glyph, const char *text, uint16_t len)
{
	mem_grow(&font->code, &font->cap, font->codes + 1, sizeof *font->code);
	font->code[font->codes] = (struct code){
		.glyph = glyph,
		.cid = (uint16_t)font->codes,
		.text = text,
		.len = len,
		.width = (int)to_thousandths(advance_of(font->face, glyph), font->face),
	};
	return font->codes++;
}

static size_t find_font(struct codes *codes, const struct face *face)
{
	struct font *font;

	for (size_t i = 0; i < codes->fonts; i++)
		if (codes->font[i].face == face)
			return i;
	mem_grow(&codes->font, &codes->fonts_cap, codes->fonts + 1, sizeof *codes->font);
	font = &codes->font[codes->fonts];
	font->face = face;
	font->first = mem_alloc(GLYPHS * sizeof *font->first);
	put_code(font, 0, "\xEF\xBF\xBD", 3);
	return codes->fonts++;
}

/* The code for GLYPH as TEXT. A CFF font names its glyphs by its own numbers, one for each: there
   the first text stays. *OTHER becomes true when the code stands for another text. */
static uint16_t find_code(struct font *font, uint16_t glyph, const char *text, uint16_t len,
	bool *other)
{
	uint16_t first = font->first[glyph];
	size_t made;

	for (uint16_t code = first; code; code = font->code[code].next)
		if (font->code[code].len == len && memcmp(font->code[code].text, text, len) == 0)
			return code;
	if ((first && font->face->outlines == FONT_CFF) || font->codes >= MAX_CODES) {
		*other = true;
		return first;
	}
	made = put_code(font, glyph, text, len);
	font->code[made].next = first;
	font->first[glyph] = (uint16_t)made;
	return (uint16_t)made;
}

static bool is_japanese(uint32_t character)
{
	static const uint32_t range[][2] = {
		{0x3041, 0x30FF},
		{0x3400, 0x9FFF},
		{0xF900, 0xFAFF},
		{0xFF66, 0xFF9D},
		{0x20000, 0x3FFFF},
	};

	for (size_t i = 0; i < sizeof range / sizeof *range; i++)
		if (character >= range[i][0] && character <= range[i][1])
			return true;
	return false;
}

static bool is_private(uint32_t character)
{
	return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

/* Says whether the word reads as one: two letters at least, one of them small, and no digit. */
static bool is_english(const struct word *word)
{
	size_t letters = 0, small = 0;

	for (size_t i = 0; i < word->len; i++) {
		unsigned char c = (unsigned char)word->text[i];

		if (c >= 0x80 || (c >= '0' && c <= '9'))
			return false;
		small += c >= 'a' && c <= 'z';
		letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
	}
	return letters > 1 && small > 0;
}

static void look_at_text(struct shown *shown)
{
	const struct word *word = shown->word;

	shown->english = is_english(word);
	for (size_t pos = 0; pos < word->len;) {
		uint32_t character = utf8_next(word->text, word->len, &pos);

		shown->japanese = shown->japanese || is_japanese(character);
		shown->replaced = shown->replaced || is_private(character) || character == 0xFEFF;
	}
}

static size_t count_characters(const char *text, size_t len)
{
	size_t count = 0;

	for (size_t pos = 0; pos < len; count++)
		utf8_next(text, len, &pos);
	return count;
}

/* Gives codes to the COUNT glyphs of one cluster from GLYPH on. As many glyphs as characters share
   the text out (a letter and its accent); else the first has it all and the others, a zero width
   space each, hide behind /ActualText. */
static void add_cluster(struct codes *codes, struct shown *shown, size_t glyph, size_t count)
{
	const struct word *word = shown->word;
	const struct glyph *head = &word->glyph[glyph];
	const char *text = word->text + head->text_at;
	bool shared = count > 1 && count_characters(text, head->text_len) == count;
	struct font *font = &codes->font[shown->font];
	size_t pos = 0;

	for (size_t i = 0; i < count; i++) {
		const char *own = text + pos;
		uint16_t start = (uint16_t)pos, code;

		if (shared)
			utf8_next(text, head->text_len, &pos);
		else
			pos = head->text_len;
		if (pos > start) {
			code = find_code(font, head[i].id, own, (uint16_t)(pos - start), &shown->replaced);
		} else {
			code = find_code(font, head[i].id, "\xE2\x80\x8B", 3, &shown->replaced);
			shown->replaced = true;
		}
		codes->pool[codes->pooled++] = code;
	}
}

static void add_glyphs(struct codes *codes, struct shown *shown)
{
	const struct word *word = shown->word;

	for (size_t i = 0; i < word->count;) {
		size_t end = i + 1;

		while (end < word->count && word->glyph[end].text_len == 0)
			end++;
		add_cluster(codes, shown, i, end - i);
		i = end;
	}
	for (size_t i = 0; i < word->count; i++)
		shown->raised = shown->raised || word->glyph[i].dy != 0;
}

bool codes_add(struct codes *codes, const struct word *word)
{
	struct shown *shown;

	if (codes_find(codes, word))
		return false;
	if (codes->count >= codes->slots / 2)
		grow_slots(codes);
	mem_grow(&codes->shown, &codes->cap, codes->count + 1, sizeof *codes->shown);
	mem_grow(&codes->pool, &codes->pool_cap, codes->pooled + word->count, sizeof *codes->pool);
	shown = &codes->shown[codes->count];
	shown->word = word;
	shown->font = find_font(codes, word->face);
	shown->code = codes->pooled;
	codes->slot[find_slot(codes, word)] = ++codes->count;
	look_at_text(shown);
	add_glyphs(codes, shown);
	return true;
}

size_t codes_fonts(const struct codes *codes)
{
	return codes->fonts;
}

struct font *codes_font(struct codes *codes, size_t i)
{
	return &codes->font[i];
}

/* Kerning and accents move the pen from where the widths alone would leave it; a thousandth of an
   em is let pass. */
static int64_t put_glyph(struct buf *out, const struct code *code, int64_t pen, int64_t wanted)
{
	int64_t back = pen - wanted;

	if (back > 1 || back < -1) {
		buf_putc(out, ')');
		syntax_integer(out, back);
		buf_putc(out, '(');
		pen = wanted;
	}
	syntax_string_byte(out, (unsigned char)(code->cid >> 8));
	syntax_string_byte(out, (unsigned char)(code->cid & 0xFF));
	return pen + code->width;
}

static void encode(struct codes *codes, struct shown *shown)
{
	const struct word *word = shown->word;
	int64_t units = 0, pen = 0;

	shown->at = codes->content.len;
	for (size_t i = 0; i < word->count; i++) {
		pen = put_glyph(&codes->content, codes_code(codes, shown, i), pen,
			to_thousandths(units + word->glyph[i].dx, word->face));
		units += word->glyph[i].advance;
	}
	shown->len = codes->content.len - shown->at;
	shown->width = pen;
}

void codes_encode(struct codes *codes)
{
	for (size_t i = 0; i < codes->count; i++)
		encode(codes, &codes->shown[i]);
}

const char *codes_content(const struct codes *codes, const struct shown *shown)
{
	return codes->content.data + shown->at;
}

const struct code *codes_code(const struct codes *codes, const struct shown *shown, size_t i)
{
	return &codes->font[shown->font].code[codes->pool[shown->code + i]];
}
