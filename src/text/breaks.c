#include "text/breaks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/character.h"

enum {
	SOFT_HYPHEN = 0xAD,
	ORDINAL_PREFIX = 0x7B2C, /* 第 */
	COUNTER_BYTES = 3,
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

/* Says whether the string LIST has CHARACTER. */
static bool is_one_of(uint32_t character, const char *list)
{
	size_t len = strlen(list), at = 0;

	while (at < len)
		if (utf8_next(list, len, &at) == character)
			return true;
	return false;
}

/* What stands right after a number in Japanese and belongs to it. */
static bool is_counter(uint32_t character)
{
	return is_one_of(character,
		"年月日時分秒週期歳件名人個台社本枚回条項章節号版頁"
		"円億万兆千百点倍割度階次位種類かカヶヵ箇つ％℃㎡㎏㎞");
}

/* What a counter can go on with: 年度, 時間, 万円, 件目, か所, か月. */
static bool is_counter_tail(uint32_t character)
{
	return is_one_of(character, "度間円目所月年国社");
}

/* Says whether the word that starts at TEXT is a unit of measurement as written after a number and
   a space. */
static bool is_unit(const char *text, size_t len)
{
	static const char *const units[] = {"%", "kB", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB",
		"TiB", "bit", "ms", "s", "min", "h", "mm", "cm", "m", "km", "kg", "g", "Hz", "kHz", "MHz",
		"GHz", "W", "kW", "V", "°C"};
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

/* Japanese text: numbers keep their counters, and Western words break at their ends only, not at
   `/` or `-`. */
static bool binds_japanese(const char *text, size_t at, uint32_t before, uint32_t after)
{
	if (character_is_digit(before))
		return character_is_digit(after) || is_counter(after);
	if (is_one_of(before, "年月時分") && character_is_digit(after))
		return character_is_digit(character_before(text, at - COUNTER_BYTES));
	if (before == ORDINAL_PREFIX)
		return character_is_digit(after);
	if (is_counter_tail(after) && is_counter(before))
		return character_is_digit(character_before(text, at - COUNTER_BYTES));
	if (before == '-' || before == '/')
		return is_latin(after) && is_latin(character_before(text, at - 1));
	return false;
}

/* The house's own rules, the only ones beside ICU's: says whether the places before and after AT
   stay on one line. */
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
