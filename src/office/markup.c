#include "office/markup.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

static bool is_writable(uint32_t character)
{
	if (character < 0x20)
		return character == '\t' || character == '\n';
	return character != 0xFFFE && character != 0xFFFF;
}

static const char *entity(uint32_t character)
{
	switch (character) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

void markup_put(struct buf *out, const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		size_t from = at;
		uint32_t character = utf8_next(text, len, &at);

		if (entity(character))
			buf_puts(out, entity(character));
		else if (is_writable(character))
			buf_put(out, text + from, at - from);
	}
}

void markup_puts(struct buf *out, const char *text)
{
	markup_put(out, text, strlen(text));
}

void markup_attribute(struct buf *out, const char *name, const char *value)
{
	if (!value)
		return;
	buf_printf(out, " %s=\"", name);
	markup_puts(out, value);
	buf_putc(out, '"');
}
