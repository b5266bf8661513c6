/* Emphasis beside the punctuation of Chinese, Japanese and Korean, as the amendments of
   markdown-cjk-friendly to CommonMark have it: such punctuation lets emphasis open and close as
   letters do, and such characters as blanks do. cmark sees a mark, which is a letter to it, where
   the two rules differ; nothing else may see it. */
#include <string.h>

#include "base/utf8.h"
#include "markdown/parse.h"
#include "text/character.h"
#include "text/unicode.h"

const char ease_mark[] = "\xEF\xB7\x91"; /* U+FDD1, no character */

enum flank { FLANK_OTHER, FLANK_SPACE, FLANK_SIGN, FLANK_CJK_SIGN, FLANK_CJK };

static enum flank flank_of(uint32_t c)
{
	bool cjk = character_is_east_asian(c) && !character_is_emoji(c);

	if (!c || c < ' ' || unicode_is_space(c))
		return FLANK_SPACE;
	if (unicode_is_punctuation(c) || unicode_is_symbol(c))
		return cjk ? FLANK_CJK_SIGN : FLANK_SIGN;
	return cjk ? FLANK_CJK : FLANK_OTHER;
}

static bool is_cjk(enum flank flank)
{
	return flank == FLANK_CJK || flank == FLANK_CJK_SIGN;
}

static bool is_escaped(const char *text, size_t at)
{
	size_t slashes = 0;

	while (slashes < at && text[at - slashes - 1] == '\\')
		slashes++;
	return slashes % 2 != 0;
}

/* Copies the run of delimiters at AT with the marks that it needs; returns where it ends. */
static size_t ease_run(const char *text, size_t len, size_t at, struct buf *out)
{
	enum flank before = flank_of(character_before(text, at)), after;
	size_t end = at;

	while (end < len && text[end] == text[at])
		end++;
	after = flank_of(character_at(text, len, end));
	if (before == FLANK_CJK_SIGN || (before == FLANK_SIGN && is_cjk(after)))
		buf_puts(out, ease_mark);
	buf_put(out, text + at, end - at);
	if (after == FLANK_CJK_SIGN || (after == FLANK_SIGN && is_cjk(before)))
		buf_puts(out, ease_mark);
	return end;
}

static size_t run_start(const char *text, size_t len, size_t at)
{
	while (at < len && text[at] != '*' && text[at] != '~')
		at++;
	return at;
}

bool ease_emphasis(const char *text, size_t len, struct buf *out)
{
	size_t start = out->len;

	if (strstr(text, ease_mark))
		return false;
	for (size_t at = 0; at < len;) {
		size_t run = run_start(text, len, at);

		buf_put(out, text + at, run - at);
		at = run;
		if (at < len && is_escaped(text, at))
			buf_putc(out, text[at++]);
		if (at < len && (text[at] == '*' || text[at] == '~'))
			at = ease_run(text, len, at, out);
	}
	return out->len - start > len;
}

size_t ease_strip(char *text, size_t len)
{
	size_t mark = sizeof ease_mark - 1, kept = 0;

	for (size_t at = 0; at < len;)
		if (len - at >= mark && memcmp(text + at, ease_mark, mark) == 0)
			at += mark;
		else
			text[kept++] = text[at++];
	text[kept] = '\0';
	return kept;
}
