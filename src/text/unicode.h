/* What a character is, as Unicode has it; the same on every machine and in every locale. */
#ifndef ISMSDOC_TEXT_UNICODE_H
#define ISMSDOC_TEXT_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

/* The lower-case form of CHARACTER where that is one character, else CHARACTER itself. */
uint32_t unicode_lower(uint32_t character);

/* Says whether CHARACTER belongs to a word: a letter, mark, decimal digit or connector
   such as `_`. */
bool unicode_in_word(uint32_t character);

/* Says whether CHARACTER is white space: a separator, tab, line feed, form feed
   or carriage return. */
bool unicode_is_space(uint32_t character);

/* Says whether CHARACTER is punctuation (general category P), or a symbol (S). */
bool unicode_is_punctuation(uint32_t character);
bool unicode_is_symbol(uint32_t character);

/* Says whether two lines that meet between two such characters join without a space: Han, kana and
   full-width forms, which are written without spaces, but not Hangul. */
bool unicode_joins_lines(uint32_t character);

#endif
