#include "script/pattern.h"

#include <string.h>

/* Tries of a single pattern item; some hundred million take a second. */
static const double MOST_TRIES = 1e8;

/* Bytes of a pattern that are looked at in the time of one try: a long row of characters, or a long
   set, costs as many tries as it holds times this. */
enum { BYTES_PER_TRY = 16 };

/* The offset just past the item at AT: a class, a set, a pair of brackets, a frontier, or one
   character. */
static size_t item_end(const char *pattern, size_t len, size_t at)
{
	if (pattern[at] == '%' && at + 1 < len) {
		if (pattern[at + 1] == 'b')
			return at + 4 < len ? at + 4 : len;
		if (pattern[at + 1] == 'f' && at + 2 < len && pattern[at + 2] == '[')
			return item_end(pattern, len, at + 2);
		return at + 2;
	}
	if (pattern[at] != '[')
		return at + 1;
	at++;
	if (at < len && pattern[at] == '^')
		at++;
	do { /* a bracket that comes first stands for itself */
		if (at < len && pattern[at] == '%')
			at++;
		at++;
	} while (at < len && pattern[at] != ']');
	return at < len ? at + 1 : len;
}

/* Every item that can match in many ways is tried in all of them when something after it fails: the
   tries multiply. Items at the end of the pattern are never tried again, because nothing after them
   can fail. */
bool pattern_is_quick(const char *pattern, size_t len, size_t subject)
{
	double length = (double)subject + 1, tries = length, waiting = 1;
	double single = 1 + (double)(len / BYTES_PER_TRY);
	size_t at = 0;

	if (len > 0 && pattern[0] == '^') {
		tries = 1;
		at = 1;
	}
	while (at < len) {
		size_t end = item_end(pattern, len, at);
		bool marks = pattern[at] == '(' || pattern[at] == ')';
		bool scans = pattern[at] == '%' && at + 1 < len && strchr("b123456789", pattern[at + 1]);
		char suffix = end < len && !marks && !scans ? pattern[end] : '\0';

		if (scans)
			tries *= length;
		if (!marks && (suffix == '\0' || !strchr("*-?", suffix))) { /* it can fail */
			tries *= waiting;
			waiting = 1;
		}
		if (suffix && strchr("*+-", suffix))
			waiting *= length;
		if (suffix == '?')
			waiting *= 2;
		at = end + (suffix && strchr("*+-?", suffix) ? 1 : 0);
	}
	return tries * single <= MOST_TRIES;
}
