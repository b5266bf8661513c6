#include "text/breaks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/mem.h"
#include "text/character.h"

enum {
	SOFT_HYPHEN = 0xAD,
	ORDINAL_PREFIX = 0x7B2C, /* 第 */
};

struct breaks {
	bool japanese;
	UBreakIterator *lines;
	UText *utext;
	unsigned char *at;
	size_t cap;
};

/* ICU carries its rules in its library: only want of memory makes these calls fail. */
static void demand(UErrorCode status)
{
	if (U_SUCCESS(status))
		return;
	fprintf(stderr, "error: ICU cannot break lines: %s [system]\n", u_errorName(status));
	exit(2);
}

struct breaks *breaks_new(bool japanese)
{
	struct breaks *breaks = mem_alloc(sizeof *breaks);
	UErrorCode status = U_ZERO_ERROR;

	breaks->japanese = japanese;
	breaks->lines = ubrk_open(UBRK_LINE, japanese ? "ja@lb=strict" : "en", NULL, 0, &status);
	demand(status);
	return breaks;
}

void breaks_free(struct breaks *breaks)
{
	if (!breaks)
		return;
	ubrk_close(breaks->lines);
	utext_close(breaks->utext);
	free(breaks->at);
	free(breaks);
}

/* Dashes and dots that are set in pairs. */
static bool is_doubled(uint32_t character)
{
	return character == 0x2014 || character == 0x2015 || character == 0x2025 || character == 0x2026;
}

/* What stands right after a number in Japanese and belongs to it. */
static bool is_counter(uint32_t character)
{
	static const uint32_t counters[] = {
		U'年', U'月', U'日', U'時', U'分', U'秒', U'週', U'期', U'歳', U'件', U'名', U'人', U'個', U'台', U'社', U'本', U'枚', U'回',
		U'条', U'項', U'章', U'節', U'号', U'版', U'頁', U'円', U'億', U'万', U'兆', U'千', U'百', U'点', U'倍', U'割', U'度', U'階',
		U'次', U'位', U'種', U'類', U'か', U'カ', U'ヶ', U'ヵ', U'箇', U'つ', U'％', U'℃', U'㎡', U'㎏', U'㎞',
	};

	for (size_t i = 0; i < sizeof counters / sizeof *counters; i++)
		if (counters[i] == character)
			return true;
	return false;
}

/* Says whether the word that starts at TEXT is a unit of measurement as written after a number and a space. */
static bool is_unit(const char *text, size_t len)
{
	static const char *const units[] = {"%", "kB", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "bit", "ms", "s", "min",
		"h", "mm", "cm", "m", "km", "kg", "g", "Hz", "kHz", "MHz", "GHz", "W", "kW", "V", "°C"};
	size_t end = 0;

	while (end < len && end < 8 && !strchr(" ,.;:)\n\t", text[end]))
		end++;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strlen(units[i]) == end && memcmp(units[i], text, end) == 0)
			return true;
	return false;
}

static bool is_latin(uint32_t character)
{
	return character < 0x80 && character_is_western(character);
}

/* Japanese text: numbers keep their counters, and Western words break at their ends only, not at `/` or `-`. */
static bool binds_japanese(const char *text, size_t at, uint32_t before, uint32_t after)
{
	if (character_is_digit(before))
		return character_is_digit(after) || is_counter(after);
	if (before == ORDINAL_PREFIX)
		return character_is_digit(after);
	if (before == '-' || before == '/')
		return is_latin(after) && is_latin(character_before(text, at - 1));
	return false;
}

/* The house's own rules, the only ones beside ICU's: says whether the places before and after AT stay on one line. */
static bool binds(const struct breaks *breaks, const char *text, size_t len, size_t at)
{
	uint32_t before = character_before(text, at);
	uint32_t after = character_at(text, len, at);

	if (before == ' ' && at > 1)
		return character_is_digit(character_before(text, at - 1)) && is_unit(text + at, len - at);
	if (before == after && is_doubled(before))
		return true;
	return breaks->japanese && binds_japanese(text, at, before, after);
}

static enum piece_break judge(const struct breaks *breaks, const char *text, size_t len, size_t at)
{
	if (ubrk_getRuleStatus(breaks->lines) >= UBRK_LINE_HARD)
		return BREAK_MUST;
	if (at < len && binds(breaks, text, len, at))
		return BREAK_NO;
	return character_before(text, at) == SOFT_HYPHEN ? BREAK_HYPHEN : BREAK_MAY;
}

const unsigned char *breaks_find(struct breaks *breaks, const char *text, size_t len)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t at;

	mem_grow(&breaks->at, &breaks->cap, len + 1, 1);
	memset(breaks->at, BREAK_NO, len + 1);
	breaks->utext = utext_openUTF8(breaks->utext, text, (int64_t)len, &status);
	ubrk_setUText(breaks->lines, breaks->utext, &status);
	demand(status);
	while ((at = ubrk_next(breaks->lines)) != UBRK_DONE)
		breaks->at[at] = (unsigned char)judge(breaks, text, len, (size_t)at);
	return breaks->at;
}
