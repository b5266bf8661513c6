/* Where words may be divided. */
#ifndef ISMSDOC_TEXT_HYPHENS_H
#define ISMSDOC_TEXT_HYPHENS_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

enum {
	HYPHENS_SHORTEST = 6, /* letters: shorter words stay whole */
	HYPHENS_LONGEST = 60,
	HYPHENS_BEFORE = 2, /* letters that stay together at the start of a word */
	HYPHENS_AFTER = 3,  /* and at its end */
};

struct hyphens;

/* Finds the patterns of American English; where they are not installed, that is an error with the
   Debian package that has them, and NULL is returned: without them lines would end elsewhere. */
struct hyphens *hyphens_open(struct diags *diags);

/* Begins to load the patterns in a thread of its own, once, before any word asks; else they are
   loaded when the first word asks. */
void hyphens_prepare(struct hyphens *hyphens);

void hyphens_close(struct hyphens *hyphens);

/* Finds the places in the LEN bytes of WORD where it may be divided in LANGUAGE, as offsets in
   ascending order, and returns how many they are. Signs around the word are skipped; what is left
   must be small letters only (no names, ids or numbers; in other languages than English the first
   may be a capital), else there is none. Other languages have places where their patterns are
   installed. Threads may call it at the same time. */
size_t hyphens_find(struct hyphens *hyphens, const char *language, const char *word, size_t len,
	uint8_t at[HYPHENS_LONGEST]);

#endif
