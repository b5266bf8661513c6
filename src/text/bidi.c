#include "text/bidi.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/utf16.h>

#include "base/mem.h"
#include "base/utf8.h"

static bool is_right(UCharDirection direction)
{
	return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
		direction == U_ARABIC_NUMBER;
}

bool bidi_has_right(const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		if ((unsigned char)text[at] < 0xD6) { /* U+0590 and above */
			at++;
			continue;
		}
		if (is_right(u_charDirection((UChar32)utf8_next(text, len, &at))))
			return true;
	}
	return false;
}

static bool is_right_language(const char *language)
{
	static const char *const tags[] = {"ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "sd", "ug"};
	size_t len = strcspn(language, "-");

	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (strlen(tags[i]) == len && strncmp(tags[i], language, len) == 0)
			return true;
	return false;
}

bool bidi_is_right(const char *text, size_t len, const char *language)
{
	enum {
		LEAST_OWN = 3
	}; /* the document's own letters are 1 of so many, or the text is no text of it */
	size_t right = 0, left = 0;

	for (size_t at = 0; at < len;) {
		UCharDirection direction = u_charDirection((UChar32)utf8_next(text, len, &at));

		left += direction == U_LEFT_TO_RIGHT;
		right += direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
	}
	if (is_right_language(language))
		return left <= (left + right) * (LEAST_OWN - 1) / LEAST_OWN;
	return right > (left + right) * (LEAST_OWN - 1) / LEAST_OWN;
}

/* Only want of memory makes these calls fail. */
static void demand(UErrorCode status)
{
	if (U_SUCCESS(status))
		return;
	fprintf(stderr, "error: ICU cannot order a line: %s [system]\n", u_errorName(status));
	exit(2);
}

/* Copies the text of LINE as UTF-16, and where its words begin there; returns its length. */
static int32_t convert(const struct bidi_line *line, UChar *text, int32_t *start)
{
	size_t word = 0, at = 0;
	int32_t len = 0;

	while (at < line->len) {
		uint32_t character;

		while (word < line->count && line->start[word] <= at)
			start[word++] = len;
		character = utf8_next(line->text, line->len, &at);
		U16_APPEND_UNSAFE(text, len, character);
	}
	while (word < line->count)
		start[word++] = len;
	return len;
}

void bidi_levels(const char *text, size_t len, bool right, unsigned char *level)
{
	UChar *units = mem_alloc((len + 1) * sizeof *units);
	UErrorCode status = U_ZERO_ERROR;
	UBiDi *bidi = ubidi_open();
	int32_t count = 0, unit = 0;

	for (size_t at = 0; at < len;) {
		uint32_t character = utf8_next(text, len, &at);

		U16_APPEND_UNSAFE(units, count, character);
	}
	ubidi_setPara(bidi, units, count, right ? 1 : 0, NULL, &status);
	demand(status);
	for (size_t at = 0, next = 0; at < len; at = next) {
		uint32_t character = utf8_next(text, len, &next);
		unsigned char found = ubidi_getLevelAt(bidi, unit);

		for (size_t i = at; i < next; i++)
			level[i] = found;
		unit += U16_LENGTH(character);
	}
	ubidi_close(bidi);
	free(units);
}

void bidi_order(const struct bidi_line *line, int32_t *order, bool *turned)
{
	UBiDiLevel *level = mem_alloc(line->count + 1), base = line->right ? 1 : 0;
	int32_t *start = mem_alloc((line->count + 1) * sizeof *start);
	UChar *text = mem_alloc((line->len + 1) * 2 * sizeof *text);
	UErrorCode status = U_ZERO_ERROR;
	UBiDi *bidi = ubidi_open();
	int32_t len = convert(line, text, start);

	ubidi_setPara(bidi, text, len, base, NULL, &status);
	demand(status);
	for (size_t i = 0; i < line->count; i++) {
		level[i] = start[i] < len ? ubidi_getLevelAt(bidi, start[i]) : base;
		turned[i] = level[i] % 2 == 1;
	}
	ubidi_reorderVisual(level, (int32_t)line->count, order);
	ubidi_close(bidi);
	free(text);
	free(start);
	free(level);
}
