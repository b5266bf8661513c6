/* "Did you mean": what was typed, against the words that could have been. */
#ifndef ISMSDOC_COMMAND_NEAR_H
#define ISMSDOC_COMMAND_NEAR_H

#include <stddef.h>

/* The search for the word that is nearest to the first LEN bytes of TYPED: begins with these. */
struct near {
	const char *typed;
	size_t len;
	const char *word; /* the nearest one so far, not terminated; NULL: none is near */
	size_t word_len;
	size_t edits; /* between the two */
};

/* Offers the first LEN bytes of WORD, which stays where it is. */
void near_offer(struct near *near, const char *word, size_t len);

#endif
