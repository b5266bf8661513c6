/* Attributes: `## Scope {#scope .unnumbered}`, `![](a.png){width=50%}`. */
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

/* The length of the word of attributes at the start of TEXT: what is in quotes may have blanks. */
static size_t word_length(const char *text, size_t len)
{
	size_t at = 0;
	char quote = 0;

	for (; at < len && (quote || (!is_blank(text[at]) && text[at] != '}' && text[at] != '{')); at++)
		if (text[at] == '"' || text[at] == '\'')
			quote = quote == text[at] ? 0 : quote ? quote : text[at];
	return at;
}

static const char *copy_value(struct arena *arena, const char *text, size_t len)
{
	if (len > 1 && (text[0] == '"' || text[0] == '\'') && text[len - 1] == text[0]) {
		text++;
		len -= 2;
	}
	return len > 0 ? arena_copy(arena, text, len) : NULL;
}

static bool starts(const char *word, size_t len, const char *with)
{
	return len > strlen(with) && memcmp(word, with, strlen(with)) == 0;
}

/* Takes one word; false: it is none. */
static bool take_word(struct arena *arena, const char *word, size_t len,
	struct attributes *attributes)
{
	if (len == 1 && word[0] == '-') {
		attributes->unnumbered = true;
		return true;
	}
	if (len < 2)
		return false;
	if (word[0] == '#') {
		attributes->id = attributes->id ? attributes->id : arena_copy(arena, word + 1, len - 1);
		return true;
	}
	if (word[0] == '.') {
		attributes->unnumbered |=
			len == strlen(".unnumbered") && memcmp(word, ".unnumbered", strlen(".unnumbered")) == 0;
		return true;
	}
	if (starts(word, len, "width="))
		attributes->width = copy_value(arena, word + 6, len - 6);
	return memchr(word, '=', len) && word[0] != '=';
}

size_t attributes_read(struct arena *arena, const char *text, size_t len,
	struct attributes *attributes)
{
	size_t at = 1, word;
	bool any = false;

	*attributes = (struct attributes){0};
	if (len < 3 || text[0] != '{')
		return 0;
	at += text[at] == ':';
	for (;; at += word) {
		while (at < len && is_blank(text[at]))
			at++;
		if (at < len && text[at] == '}')
			return any ? at + 1 : 0;
		word = word_length(text + at, len - at);
		if (word == 0 || !take_word(arena, text + at, word, attributes))
			return 0;
		any = true;
	}
}

/* Where the attributes begin that the LEN bytes of TEXT end with, or LEN. */
static size_t braces_at(struct arena *arena, const char *text, size_t len,
	struct attributes *attributes)
{
	size_t at = len;

	if (len == 0 || text[len - 1] != '}')
		return len;
	while (at > 0 && text[at - 1] != '{' && (at == len || text[at - 1] != '}'))
		at--;
	if (at == 0 || text[at - 1] != '{' ||
		attributes_read(arena, text + at - 1, len - at + 1, attributes) != len - at + 1)
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

void heading_take_name(struct document *document, struct node *heading, const char *line,
	size_t len, bool named)
{
	struct node *last = heading->last;
	struct attributes attributes;
	size_t end, at;

	if (!last || last->kind != NODE_TEXT)
		return;
	end = trim(last->text, last->len);
	at = braces_at(document->arena, last->text, end, &attributes);
	if (at == end || !is_written(line, len, last->text + at, end - at))
		return;
	if (named)
		heading->name = attributes.id;
	else
		heading->id = attributes.id;
	heading->unnumbered = attributes.unnumbered;
	last->len = trim(last->text, at);
	last->text = arena_copy(document->arena, last->text, last->len);
}
