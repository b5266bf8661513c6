/* Where a line may end in a text. */
#ifndef ISMSDOC_TEXT_BREAKS_H
#define ISMSDOC_TEXT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

#include "text/shape.h"

struct breaks;

/* The rules for Japanese (strict: no small kana or long-vowel mark starts a line) or
   for all else. */
struct breaks *breaks_new(bool japanese);
void breaks_free(struct breaks *breaks);

/* Returns LEN + 1 values of enum piece_break, valid until the next call: the I-th stands for the
   place before byte I. */
const unsigned char *breaks_find(struct breaks *breaks, const char *text, size_t len);

#endif
