#include "base/url.h"

#include <string.h>

static int hex_value(char digit)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = digit ? strchr(digits, digit | 0x20) : NULL;

	return at ? (int)(at - digits) : -1;
}

void url_decode(const char *text, const char *stop, struct buf *out)
{
	for (size_t len = strcspn(text, stop), i = 0; i < len; i++) {
		int high = text[i] == '%' ? hex_value(text[i + 1]) : -1;
		int low = high >= 0 ? hex_value(text[i + 2]) : -1;

		if (low > 0 || (low == 0 && high > 0)) {
			buf_putc(out, (char)(high << 4 | low));
			i += 2;
		} else {
			buf_putc(out, text[i]);
		}
	}
}

/* Takes the last directory, or all that is left, off the directories in PATH. */
static void leave_directory(struct buf *path)
{
	while (path->len > 0 && path->data[--path->len] != '/')
		;
	path->data[path->len] = '\0';
}

void url_join(const char *from, const char *relative, struct buf *out)
{
	buf_puts(out, from);
	leave_directory(out);
	while (strncmp(relative, "../", 3) == 0 && out->len > 0) {
		leave_directory(out);
		relative += 3;
	}
	if (out->len > 0)
		buf_putc(out, '/');
	buf_puts(out, relative);
}
