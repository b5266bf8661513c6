/* Paragraph text → pieces that a line can be made of: shaped words and spaces, with the places
   where a line may end. */
#ifndef ISMSDOC_TEXT_SHAPE_H
#define ISMSDOC_TEXT_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fonts.h"
#include "text/measure.h"

/* One glyph and the text it stands for; lengths in font units. Where one cluster has several
   glyphs, the first one carries the text and the others have text_len 0. */
struct glyph {
	uint16_t id;
	uint16_t text_at;  /* offset in the word's text */
	uint16_t text_len; /* bytes */
	int16_t dx, dy;
	int32_t advance;
};

/* A shaped stretch of text in one face; lives in the shaper's cache until shaper_free
   and never changes. */
struct word {
	const struct face *face;
	const char *text; /* UTF-8, as given: never normalised */
	uint16_t len;     /* bytes; longer stretches are cut into several words */
	uint16_t count;   /* glyphs */
	int32_t width;    /* sum of the advances, font units */
	uint32_t missing; /* the first character that no face has, or 0 */
	bool boxed;       /* a box with the code point of MISSING: its glyphs are set at WORD_BOX_SCALE
	                     thousandths of the size, above WORD_BOX_BOTTOM and below WORD_BOX_TOP, with
	                     WORD_BOX_ASIDE at both sides; a reader finds the character */
	const struct glyph *glyph;
};

enum { WORD_BOX_SCALE = 380, WORD_BOX_TOP = 790, WORD_BOX_BOTTOM = -50, WORD_BOX_ASIDE = 60 };

/* The width of WORD set at SIZE. */
mpt word_width(const struct word *word, mpt size);

/* A stretch of a paragraph in one style. */
struct span {
	size_t end; /* offset just past the stretch in the paragraph's text */
	enum font_style style;
};

enum piece_break {
	BREAK_NO,     /* the line may not end after this piece */
	BREAK_MAY,    /* it may */
	BREAK_HYPHEN, /* it may, with a hyphen (soft hyphen or hyphenation) */
	BREAK_MUST,   /* it must: a line break in the text */
};

struct piece {
	const struct word *word;
	size_t at;     /* offset in the paragraph's text */
	uint32_t span; /* index of its span */
	bool space;    /* white space: vanishes at the end of a line, may be stretched */
	enum piece_break after;
};

/* The shaping state of one thread: buffers, line-break iterator, and the cache of shaped words. */
struct shaper;

struct shaper *shaper_new(const struct fonts *fonts);
void shaper_free(struct shaper *shaper);

/* Cuts the LEN bytes of TEXT into pieces. SPANS (COUNT of them) cover the text in order; what they
   leave over at the end goes to the last one (no span: regular). LANGUAGE ("en", "ja") chooses
   line-break rules (ICU, `ja@lb=strict`) and glyph forms. A line feed is a forced break: the piece
   before it has BREAK_MUST, an empty space piece where there is none; a tab is a space; the last
   piece of the text may be followed by a break. Faces are chosen per grapheme: the first of the
   style's chain that has all its characters; a character that none has is a box with its code
   point, and word->missing tells. Returns *PIECES, valid until the next call, and their number. */
size_t shaper_cut(struct shaper *shaper, const char *text, size_t len, const struct span *spans,
	size_t count, const char *language, const struct piece **pieces);

/* One word in one face for a short text that is not broken into lines (bullets, page numbers,
   headers); never NULL. */
const struct word *shaper_word(struct shaper *shaper, const char *text, size_t len,
	enum font_style style, const char *language);

/* Cuts a WORD that is too long for its line between graphemes, after a sign such as `/` where one
   is in reach, so that *HEAD set at SIZE is as long as WIDTH allows, but at least one grapheme.
   Returns false when WORD is a single grapheme. */
bool shaper_split(struct shaper *shaper, const struct word *word, const char *language, mpt size,
	mpt width, const struct word **head, const struct word **tail);

/* Where WORD may be divided by a hyphen: *COUNT offsets in its text, ascending, none for a
   language whose patterns are not installed. Found once for each word; valid until shaper_free. */
const uint8_t *shaper_hyphenate(struct shaper *shaper, const struct word *word,
	const char *language, size_t *count);

/* WORD with its first letter small, as patterns for hyphenation want it, if that is a capital of
   ASCII; else WORD itself. */
const struct word *shaper_small(struct shaper *shaper, const struct word *word,
	const char *language);

/* Divides WORD before byte AT of its text, between graphemes: *HEAD is without a hyphen. */
void shaper_divide(struct shaper *shaper, const struct word *word, const char *language, size_t at,
	const struct word **head, const struct word **tail);

/* WORD as it looks where it is read from right to left: its brackets are mirrored. */
const struct word *shaper_turn(struct shaper *shaper, const struct word *word,
	const char *language);

/* The hyphen that ends a line: it looks like one, and its text is U+00AD, which tells readers of
   the text that the word goes on. */
const struct word *shaper_hyphen(struct shaper *shaper, enum font_style style,
	const char *language);

#endif
