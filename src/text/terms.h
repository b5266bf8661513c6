/* Terms found in text in one pass, whatever their number, by the form that fold_text gives both. */
#ifndef ISMSDOC_TEXT_TERMS_H
#define ISMSDOC_TEXT_TERMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fold.h"

struct terms;

/* No terms yet, to be found by the form that is KIND; freed with terms_free. */
struct terms *terms_new(enum fold_kind kind);
void terms_free(struct terms *terms);

/* Adds LEN bytes of UTF-8 TEXT as the term NUMBER, before the first search. A term that ends in *
   may go on in its last word. A term without a letter, digit or sign is never found. */
void terms_add(struct terms *terms, const char *text, size_t len, uint32_t number);

/* Calls TAKE(DATA, number, from, to) for the terms in LEN bytes of UTF-8 TEXT, in the order of
   their ends: bytes FROM up to TO of it; what ends a part of a sentence has the number 0. A term
   stands in whole words, except where a letter of a script without blanks meets it; of those that
   end at one place the longest eight are looked at, so the time is that of the length of TEXT. */
void terms_find(struct terms *terms, const char *text, size_t len,
	void (*take)(void *data, uint32_t number, size_t from, size_t to), void *data);

#endif
