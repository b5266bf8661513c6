#include "markdown/html.h"

#include <string.h>

size_t html_comment(const char *text, size_t len)
{
	if (len < 4 || memcmp(text, "<!--", 4) != 0)
		return 0;
	for (size_t at = 2; at + 3 <= len; at++)
		if (memcmp(text + at, "-->", 3) == 0)
			return at + 3;
	return len;
}

size_t html_break(const char *text, size_t len)
{
	size_t at = 3;

	if (len < 4 || text[0] != '<' || (text[1] | 0x20) != 'b' || (text[2] | 0x20) != 'r')
		return 0;
	while (at < len && text[at] == ' ')
		at++;
	if (at < len && text[at] == '/')
		at++;
	return at < len && text[at] == '>' ? at + 1 : 0;
}

static bool is_alone(const char *text, const char *tag)
{
	size_t len = strlen(tag);

	return strncmp(text, tag, len) == 0 && text[len + strspn(text + len, " \t\n")] == '\0';
}

bool html_opens_right(const char *text)
{
	return is_alone(text, "<div align=\"right\">");
}

bool html_closes_right(const char *text)
{
	return is_alone(text, "</div>");
}
