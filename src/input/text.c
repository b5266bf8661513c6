#include "input/text.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

static bool is_allowed(uint32_t c)
{
	if (c < 0x20)
		return c == '\t' || c == '\n' || c == '\r';
	if (c >= 0x7F && c < 0xA0)
		return false;
	return c != 0x2028 && c != 0x2029 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
}

/* Finds the line and column of the character at END, of which all before are valid. */
static void locate(const char *text, size_t end, struct text_fault *fault)
{
	fault->line = fault->col = 1;
	for (size_t i = 0; i < end; i++) {
		bool ends_line = text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');

		if (ends_line) {
			fault->line++;
			fault->col = 1;
		} else if (((unsigned char)text[i] & 0xC0) != 0x80) {
			fault->col++;
		}
	}
}

bool text_check(const char *text, size_t len, struct text_fault *fault)
{
	for (size_t pos = 0; pos < len;) {
		size_t start = pos;
		uint32_t c;

		if (text[pos] >= ' ' && text[pos] < 0x7F) { /* most text is ASCII: spare it the decoding */
			pos++;
			continue;
		}
		c = utf8_next(text, len, &pos);
		if (c == 0xFFFD && pos - start == 1)
			*fault = (struct text_fault){.encoding = true, .code = (unsigned char)text[start]};
		else if (is_allowed(c))
			continue;
		else
			*fault = (struct text_fault){.code = c};
		locate(text, start, fault);
		return false;
	}
	return true;
}

size_t text_bom(const char *text, size_t len)
{
	return len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* Converts TEXT from the encoding NAME; false when it is not in it, or the system does not know
   it. */
static bool convert(const char *name, const char *text, size_t len, struct buf *out)
{
	iconv_t cd = iconv_open("UTF-8", name);
	char *in = (char *)(uintptr_t)text;
	char chunk[4096];

	out->len = 0;
	if (cd == (iconv_t)-1)
		return false;
	for (bool done = false; !done;) {
		char *to = chunk;
		size_t room = sizeof chunk;

		done = iconv(cd, &in, &len, &to, &room) != (size_t)-1;
		if (!done && errno != E2BIG)
			break;
		buf_put(out, chunk, sizeof chunk - room);
	}
	iconv_close(cd);
	return len == 0;
}

static bool is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_lead(unsigned char c)
{
	return (c >= 0x81 && c <= 0x9F) || (c >= 0xE0 && c <= 0xFC);
}

static bool is_kana(unsigned char c)
{
	return c >= 0xA1 && c <= 0xDF;
}

/* How much the two bytes LEAD and NEXT look like one that Japanese writes often. */
static long score_pair(unsigned char lead, unsigned char next)
{
	if (lead >= 0x82 && lead <= 0x97)
		return is_letter(next) ? 1 : 3;
	if (lead == 0x81)
		return is_letter(next) ? 0 : 2;
	return is_letter(next) ? -3 : 1;
}

/* How much TEXT looks like Japanese of Windows: pairs of kana and frequent kanji, and kana of half
   width in words; single ones among letters are accents and signs of the West. */
static long score_japanese(const unsigned char *text, size_t len)
{
	long score = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char next = i + 1 < len ? text[i + 1] : 0;

		if (is_lead(text[i])) {
			score += score_pair(text[i], next);
			i++;
		} else if (is_kana(text[i])) {
			score += is_kana(next) || (i > 0 && text[i - 1] >= 0x80) ? 1 : -3;
		}
	}
	return score;
}

/* How much a byte of the upper half between BEFORE and AFTER looks like a letter or sign in
   Western text. */
static long score_western_byte(unsigned char c, unsigned char before, unsigned char after)
{
	if (before >= 0x80 && after >= 0x80)
		return -2;
	if (c >= 0xC0)
		return is_letter(before) || is_letter(after) ? 3 : 0;
	return before >= 0x80 || after >= 0x80 ? -1 : 1;
}

static long score_western(const unsigned char *text, size_t len)
{
	long score = 0;

	for (size_t i = 0; i < len; i++)
		if (text[i] >= 0x80)
			score += score_western_byte(text[i], i > 0 ? text[i - 1] : ' ',
				i + 1 < len ? text[i + 1] : ' ');
	return score;
}

static const char *decode_windows(const char *text, size_t len, struct buf *out)
{
	const unsigned char *bytes = (const unsigned char *)text;
	bool japanese = convert("CP932", text, len, out);
	struct buf western = {0};

	if (convert("CP1252", text, len, &western) && score_western(bytes, len) > 0 &&
		(!japanese || score_western(bytes, len) > score_japanese(bytes, len))) {
		buf_free(out);
		*out = western;
		return "CP1252";
	}
	buf_free(&western);
	return japanese ? "CP932" : NULL;
}

/* The name of the UTF-16 that TEXT is in by its mark or by the bytes of zero that ASCII has in
   it. */
static const char *find_utf16(const char *text, size_t len)
{
	size_t even = 0, odd = 0, looked = len < 4096 ? len : 4096;

	if (len >= 2 && memcmp(text, "\xFF\xFE", 2) == 0)
		return "UTF-16LE";
	if (len >= 2 && memcmp(text, "\xFE\xFF", 2) == 0)
		return "UTF-16BE";
	if (len % 2 != 0)
		return NULL;
	for (size_t i = 0; i + 1 < looked; i += 2) {
		even += text[i] == '\0';
		odd += text[i + 1] == '\0';
	}
	if (odd > looked / 4 && even == 0)
		return "UTF-16LE";
	return even > looked / 4 && odd == 0 ? "UTF-16BE" : NULL;
}

const char *text_decode(const char *text, size_t len, struct buf *out)
{
	const char *wide = find_utf16(text, len);
	size_t bad;

	if (wide) {
		size_t mark = text[0] == '\xFF' || text[0] == '\xFE' ? 2 : 0;

		return convert(wide, text + mark, len - mark, out) ? wide : NULL;
	}
	return utf8_valid(text, len, &bad) ? "UTF-8" : decode_windows(text, len, out);
}
