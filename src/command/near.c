#include "command/near.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST_WORD = 64 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Whether the letters before I of A and before J of B are the same two, swapped. */
static bool is_swap(const char *a, const char *b, size_t i, size_t j)
{
	return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
}

/* Letters added, left out, changed or two swapped that turn A into B. */
static size_t distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t row[LONGEST_WORD + 1][LONGEST_WORD + 1];

	for (size_t i = 0; i <= a_len; i++)
		for (size_t j = 0; j <= b_len; j++) {
			if (i == 0 || j == 0) {
				row[i][j] = i + j;
				continue;
			}
			row[i][j] = least(least(row[i - 1][j], row[i][j - 1]) + 1,
				row[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
			if (is_swap(a, b, i, j))
				row[i][j] = least(row[i][j], row[i - 2][j - 2] + 1);
		}
	return row[a_len][b_len];
}

void near_offer(struct near *near, const char *word, size_t len)
{
	size_t edits;

	if (near->len > LONGEST_WORD || len > LONGEST_WORD)
		return;
	edits = distance(near->typed, near->len, word, len);
	if (edits > (near->len < 6 ? 1 : near->len / 3) || (near->word && edits >= near->edits))
		return;
	near->word = word;
	near->word_len = len;
	near->edits = edits;
}
