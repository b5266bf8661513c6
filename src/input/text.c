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

bool text_from_cp932(const char *text, size_t len, struct buf *out)
{
	iconv_t cd = iconv_open("UTF-8", "CP932");
	char *in = (char *)(uintptr_t)text;
	char chunk[4096];

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
