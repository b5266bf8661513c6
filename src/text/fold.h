/* Text as it is compared where its spelling must not count. */
#ifndef ISMSDOC_TEXT_FOLD_H
#define ISMSDOC_TEXT_FOLD_H

#include <stddef.h>

#include "base/buf.h"

/* The byte that stands in folded text where a sentence or a part of one ends. */
enum { FOLD_STOP = '\n' };

/* Where a byte of folded text comes from: bytes FROM up to TO of the text. */
struct fold_place {
	size_t from, to;
};

/* What does not count in text that is compared: beside the blanks, width, accents and variants of
   characters either all but the letters, or nothing else. */
enum fold_kind { FOLD_LETTERS, FOLD_SPELLING };

struct fold {
	enum fold_kind kind;
	struct buf text;          /* valid UTF-8 */
	struct fold_place *place; /* one for each byte of it */
	size_t places_cap;
};

/* Replaces what FOLD holds by LEN bytes of UTF-8 TEXT: its letters and digits alone, in
   compatibility form and lower case, without accents; katakana as hiragana without marks of length,
   variant kanji of names and look-alike letters as the usual ones; %, ★ and ✓, and FOLD_STOP for
   what ends a part of a sentence. All else, such as blanks, line breaks, brackets, marks of
   emphasis and what is not seen, is left out. As FOLD_SPELLING, case, kana and signs stay as they
   are: what is left out are blanks, line breaks, accents and what is not seen. */
void fold_text(struct fold *fold, const char *text, size_t len);

/* Frees what FOLD holds: it is empty then. */
void fold_free(struct fold *fold);

/* Appends to OUT LEN bytes of UTF-8 TEXT in compatibility form, without what is not seen, and with
   one form for each kind of dash, quote and blank, and digits for those in circles. */
void fold_plain(struct buf *out, const char *text, size_t len);

#endif
