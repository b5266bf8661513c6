/* The cache of shaped words: text in, words out, each shaped once. */
#ifndef ISMSDOC_TEXT_WORDS_H
#define ISMSDOC_TEXT_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "text/fonts.h"
#include "text/shape.h"

/* HarfBuzz makes at most 64 glyphs of a byte: with this, counts and offsets stay within 16 bits. */
enum { WORD_MAX_BYTES = 1000 };

struct words;

/* What one stretch of text was shaped to: COUNT words in the order of the text, at least one. */
struct shaped {
	const struct word *word;
	uint32_t count;
};

struct words *words_new(const struct fonts *fonts);
void words_free(struct words *words);

/* The number by which the functions below know the language TAG ("en", "ja"). */
uint16_t words_language(struct words *words, const char *tag);

/* Shapes LEN (up to WORD_MAX_BYTES) bytes of TEXT, choosing a face per grapheme
   from STYLE's chain. */
struct shaped words_shape(struct words *words, const char *text, size_t len, enum font_style style,
	uint16_t language);

/* Shapes them in FACE, whatever it lacks. */
const struct word *words_shape_in(struct words *words, const char *text, size_t len,
	const struct face *face, uint16_t language);

/* Shapes the text of WORD in its face from right to left. */
const struct word *words_turn(struct words *words, const struct word *word, uint16_t language);

/* The face of STYLE's chain that suits the whole of TEXT best. */
const struct face *words_face(struct words *words, const char *text, size_t len,
	enum font_style style, uint16_t language);

#endif
