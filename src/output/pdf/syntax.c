#include "output/pdf/syntax.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

static const char hex_digits[] = "0123456789ABCDEF";

static void put_unsigned(struct buf *out, uint64_t value)
{
	char digits[20];
	size_t at = sizeof digits;

	do {
		digits[--at] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	buf_put(out, digits + at, sizeof digits - at);
}

static uint64_t magnitude(int64_t value)
{
	return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

void syntax_integer(struct buf *out, int64_t value)
{
	if (value < 0)
		buf_putc(out, '-');
	put_unsigned(out, magnitude(value));
}

void syntax_fixed(struct buf *out, int64_t thousandths)
{
	uint64_t value = magnitude(thousandths);
	unsigned fraction = (unsigned)(value % 1000);
	char digits[4] = {'.', (char)('0' + fraction / 100), (char)('0' + fraction / 10 % 10),
		(char)('0' + fraction % 10)};
	size_t len = sizeof digits;

	if (thousandths < 0)
		buf_putc(out, '-');
	if (value >= 1000 || fraction == 0)
		put_unsigned(out, value / 1000);
	if (fraction == 0)
		return;
	while (digits[len - 1] == '0')
		len--;
	buf_put(out, digits, len);
}

void syntax_reference(struct buf *out, uint32_t id)
{
	put_unsigned(out, id);
	buf_puts(out, " 0 R");
}

void syntax_string_byte(struct buf *out, unsigned char byte)
{
	if (byte == '\r') {
		buf_puts(out, "\\r");
		return;
	}
	if (byte == '(' || byte == ')' || byte == '\\')
		buf_putc(out, '\\');
	buf_putc(out, (char)byte);
}

void syntax_string(struct buf *out, const char *bytes, size_t len)
{
	buf_putc(out, '(');
	for (size_t i = 0; i < len; i++)
		syntax_string_byte(out, (unsigned char)bytes[i]);
	buf_putc(out, ')');
}

static void put_unit(struct buf *out, uint32_t unit)
{
	for (int shift = 12; shift >= 0; shift -= 4)
		buf_putc(out, hex_digits[unit >> shift & 15]);
}

void syntax_utf16(struct buf *out, const char *text, size_t len, size_t max)
{
	size_t bytes = 0;

	for (size_t pos = 0; pos < len;) {
		uint32_t character = utf8_next(text, len, &pos);

		bytes += character > 0xFFFF ? 4 : 2;
		if (bytes > max)
			return;
		if (character <= 0xFFFF) {
			put_unit(out, character);
			continue;
		}
		character -= 0x10000;
		put_unit(out, 0xD800 | character >> 10);
		put_unit(out, 0xDC00 | (character & 0x3FF));
	}
}

static bool is_plain(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] < 0x20 || text[i] > 0x7E)
			return false;
	return len <= SYNTAX_STRING_MAX;
}

void syntax_text(struct buf *out, const char *text, size_t len)
{
	if (is_plain(text, len)) {
		syntax_string(out, text, len);
		return;
	}
	buf_puts(out, "<FEFF");
	syntax_utf16(out, text, len, SYNTAX_STRING_MAX - 2);
	buf_putc(out, '>');
}

void syntax_name(struct buf *out, const char *name)
{
	buf_putc(out, '/');
	for (; *name; name++) {
		unsigned char byte = (unsigned char)*name;

		if (byte > 0x20 && byte < 0x7F && !strchr("()<>[]{}/%#", byte))
			buf_putc(out, *name);
		else
			buf_printf(out, "#%02X", byte);
	}
}
