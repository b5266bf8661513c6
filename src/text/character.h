/* What single characters of UTF-8 text are to the rest of src/text. */
#ifndef ISMSDOC_TEXT_CHARACTER_H
#define ISMSDOC_TEXT_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The character that starts at AT, or that ends there; 0 at the text's end or start. */
uint32_t character_at(const char *text, size_t len, size_t at);
uint32_t character_before(const char *text, size_t at);

/* White space that separates words or columns, the no-break and full-width ones included;
   no line ends. */
bool character_is_space(uint32_t character);

/* Characters that end a line by force (UAX 14: BK, CR, LF, NL). */
bool character_is_newline(uint32_t character);

/* Never drawn and never missed: joiners, variation selectors, soft hyphen. */
bool character_is_ignorable(uint32_t character);

/* Nothing is drawn for it: controls, white space, line ends, and what is never missed. */
bool character_is_blank(uint32_t character);

bool character_is_variation_selector(uint32_t character);

/* Combines with the character before it: a mark, a joiner, a selector. */
bool character_extends(uint32_t character);

/* An ASCII or full-width digit. */
bool character_is_digit(uint32_t character);

/* Shown as a picture by itself. */
bool character_is_emoji(uint32_t character);

/* Wide, full-width or half-width kana: drawn by a Japanese face. */
bool character_is_east_asian(uint32_t character);

/* A sign that Japanese and Western faces both have, each with a width of its own (quotes, dashes,
   arrows); letters are none. */
bool character_is_ambiguous(uint32_t character);

/* Kana, kanji and their marks of repetition; no punctuation. */
bool character_is_japanese(uint32_t character);

/* Punctuation that fills a square with a blank right half: 、。」 and its like. */
bool character_is_closing(uint32_t character);

/* A letter or digit of a Western face. */
bool character_is_western(uint32_t character);

#endif
