/* UTF-8 as RFC 3629 has it: no surrogates, nothing above U+10FFFF, no over-long forms. */
#ifndef ISMSDOC_BASE_UTF8_H
#define ISMSDOC_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes the character at TEXT[*POS] and moves *POS past it; an invalid byte gives U+FFFD and
   moves by one. */
uint32_t utf8_next(const char *text, size_t len, size_t *pos);

/* Writes CHARACTER to OUT (at most 4 bytes, no NUL) and returns how many bytes it took. */
size_t utf8_put(uint32_t character, char out[4]);

/* Says whether the LEN bytes at TEXT are valid UTF-8; if not, *BAD (may be NULL) is the offset of
   the first bad byte. */
bool utf8_valid(const char *text, size_t len, size_t *bad);

#endif
