#include "base/url.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

/* The length of URL's scheme without the colon, 0 where there is none before it; SIZE_MAX: URL has
   no colon before its path, query or fragment. */
static size_t scheme_length(const char *url)
{
	size_t len = strcspn(url, ":/?#");

	return url[len] == ':' ? len : SIZE_MAX;
}

static bool is_scheme(const char *url, size_t len, const char *scheme)
{
	return strlen(scheme) == len && strncasecmp(url, scheme, len) == 0;
}

enum url_kind url_kind(const char *url)
{
	static const char *const schemes[] = {"http", "https", "mailto", "tel"};
	size_t len = scheme_length(url);

	if (len == SIZE_MAX)
		return strncmp(url, "//", 2) == 0 ? URL_HOST : URL_LOCAL;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (is_scheme(url, len, schemes[i]))
			return URL_ABROAD;
	return URL_REFUSED;
}

bool url_is_web(const char *url)
{
	return strncmp(url, "https://", 8) == 0 || strncmp(url, "http://", 7) == 0;
}

/* The length of the first LEN bytes of PATH without the ending of a Markdown file. */
static size_t stem_length(const char *path, size_t len)
{
	static const char *const endings[] = {".md", ".markdown"};

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t tail = strlen(endings[i]);

		if (len > tail && path[len - tail - 1] != '/' &&
			strncasecmp(path + len - tail, endings[i], tail) == 0)
			return len - tail;
	}
	return len;
}

size_t url_stem(const char *path)
{
	return stem_length(path, strlen(path));
}

void url_as(const char *url, const char *extension, struct buf *out)
{
	size_t path = strcspn(url, "?#");
	size_t stem = url_kind(url) == URL_LOCAL ? stem_length(url, path) : path;

	buf_put(out, url, stem);
	if (stem < path)
		buf_printf(out, ".%s", extension);
	buf_puts(out, url + path);
}

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
