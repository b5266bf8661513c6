/* In which order the words of a line stand where some of them are read from right to left. */
#ifndef ISMSDOC_TEXT_BIDI_H
#define ISMSDOC_TEXT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Says whether the LEN bytes of TEXT have anything that is read from right to left. */
bool bidi_has_right(const char *text, size_t len);

/* Says whether they are read so as a whole: most of their letters are in a document of LANGUAGE. */
bool bidi_is_right(const char *text, size_t len, const char *language);

/* Sets LEVEL[I] to the level of the character that byte I is of. */
void bidi_levels(const char *text, size_t len, bool right, unsigned char *level);

/* The words of a line: the I-th starts at START[I] of TEXT. */
struct bidi_line {
	const char *text;
	size_t len;
	const size_t *start;
	size_t count;
	bool right; /* the paragraph is read from right to left */
};

/* Sets ORDER[I] to the word that is the I-th from the left, and TURNED[I] to whether the word I is
   read from right to left. */
void bidi_order(const struct bidi_line *line, int32_t *order, bool *turned);

#endif
