/* What a heading is called: `## Scope {#scope .unnumbered}`. */
#include <string.h>

#include "markdown/parse.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t trim(const char *text, size_t len)
{
	while (len > 0 && is_blank(text[len - 1]))
		len--;
	return len;
}

/* Where `{#…}` or `{.…}` begins that the LEN bytes of TEXT end with, or LEN. */
static size_t braces_at(const char *text, size_t len)
{
	size_t at = len;

	if (len == 0 || text[len - 1] != '}')
		return len;
	while (at > 0 && text[at - 1] != '{' && (at == len || text[at - 1] != '}'))
		at--;
	if (at == 0 || text[at - 1] != '{' || (text[at] != '#' && text[at] != '.'))
		return len;
	return at - 1;
}

/* The length of LINE without the number signs that may close a heading. */
static size_t without_closing(const char *line, size_t len)
{
	size_t end = len;

	while (end > 0 && line[end - 1] == '#')
		end--;
	return end > 0 && end < len && is_blank(line[end - 1]) ? trim(line, end) : len;
}

/* Says whether LINE ends with the LEN bytes at BRACES as they are: what is escaped is no name. */
static bool is_written(const char *line, size_t line_len, const char *braces, size_t len)
{
	size_t end = without_closing(line, trim(line, line_len)), at = end - len;
	size_t slashes = 0;

	if (end < len || memcmp(line + at, braces, len) != 0)
		return false;
	while (slashes < at && line[at - slashes - 1] == '\\')
		slashes++;
	return slashes % 2 == 0;
}

static size_t name_length(const char *text, size_t len)
{
	size_t end = 0;

	while (end < len &&
		(text[end] == '-' || (text[end] >= '0' && text[end] <= '9') ||
			((text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z')))
		end++;
	return end;
}

static const char *find_name(struct arena *arena, const char *text, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		size_t name = text[i] == '#' ? name_length(text + i + 1, len - i - 1) : 0;

		if (name > 0)
			return arena_copy(arena, text + i + 1, name);
	}
	return NULL;
}

void heading_take_name(struct document *document, struct node *heading, const char *line,
	size_t len)
{
	struct node *last = heading->last;
	size_t end, at;

	if (!last || last->kind != NODE_TEXT)
		return;
	end = trim(last->text, last->len);
	at = braces_at(last->text, end);
	if (at == end || !is_written(line, len, last->text + at, end - at))
		return;
	heading->name = find_name(document->arena, last->text + at, end - at);
	heading->unnumbered = strstr(last->text + at, ".unnumbered") != NULL;
	last->len = trim(last->text, at);
	last->text = arena_copy(document->arena, last->text, last->len);
}
