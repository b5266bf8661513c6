/* Inline content as Markdown: as few backslashes as can be, and emphasis that every GFM reader
   closes where we do. */
#include <string.h>
#include <strings.h>

#include "base/url.h"
#include "base/utf8.h"
#include "markdown/parse.h"
#include "text/unicode.h"

/* `*` and `_` take turns from the outside in, so that no closer finds a stranger's opener; the tree
   has no emphasis in emphasis and nothing strong in strong, so two suffice. */
struct writer {
	struct buf *out;
	bool in_cell;
	bool heading;
	bool linked;      /* addresses in text become links */
	int links;        /* open ones, where they do not */
	int emphasis;     /* how many of STRONG and EMPHASIS are open */
	size_t start;     /* where the block begins in `out` */
	size_t delimiter; /* offset just past the last delimiter written, 0: none */
};

static void write_children(struct writer *w, const struct node *parent);

/* A comment is seen by nobody and separates delimiters from text that would keep them from opening
   or closing, and the backticks of two code spans. */
static const char separator[] = "<!-- -->";

static void put_raw(struct writer *w, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (w->in_cell && bytes[i] == '|')
			buf_putc(w->out, '\\');
		buf_putc(w->out, bytes[i]);
	}
}

static bool is_alpha(int c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_alnum(int c)
{
	return (c >= '0' && c <= '9') || is_alpha(c);
}

static bool is_ascii_punct(int c)
{
	return c > 0x20 && c < 0x7F && !is_alnum(c);
}

/* The text node being written and the place in it. AT(-1) and AT(len) are 0 where another node or
   nothing follows. */
struct spot {
	const struct node *node;
	size_t at;
	bool line_start; /* only digits so far on this line */
};

static int peek(const struct spot *s, long offset)
{
	long at = (long)s->at + offset;

	return at < 0 || at >= (long)s->node->len ? 0 : (unsigned char)s->node->text[at];
}

static bool is_gap(int c)
{
	return c == ' ';
}

/* Says whether TEXT, which starts with `&`, starts with an entity. */
static bool is_entity(const char *text)
{
	size_t at = text[1] == '#' ? 2 : 1, name = at;

	while (is_alnum((unsigned char)text[at]))
		at++;
	return at > name && text[at] == ';';
}

/* A run of `*` or `~` with blanks on both sides, or of `_` inside a word, neither opens
   nor closes anything. */
static bool delimits(const struct spot *s, int c)
{
	int before = peek(s, -1), after = peek(s, 1);

	if (c == '_' && is_alnum(before) && is_alnum(after))
		return false;
	return !(is_gap(before) && is_gap(after)) || s->line_start;
}

/* Characters that mean something only where a line starts. */
static bool starts_block(const struct spot *s, int c)
{
	int next = peek(s, 1);

	switch (c) {
	case '>':
	case '=':
	case '|':
		return true;
	case '#':
		return !next || is_gap(next) || next == '#';
	case '+':
		return !next || is_gap(next);
	case '-':
		return !next || is_gap(next) || next == '-' || next == ':' || next == '|';
	case ':':
		return next == '-';
	case '.':
	case ')':
		return s->at && (!next || is_gap(next));
	default:
		return false;
	}
}

static bool ends_heading(const struct spot *s)
{
	size_t at = s->at;

	while (at < s->node->len && s->node->text[at] == '#')
		at++;
	return at == s->node->len && !is_alnum(peek(s, -1));
}

static bool follows_mark(const struct spot *s)
{
	return !s->at && s->node->prev && s->node->prev->kind == NODE_FOOTNOTE_MARK;
}

/* Says whether what follows NODE starts with `[`, which a `!` would make an image. */
static bool precedes_bracket(const struct node *node)
{
	const struct node *next = node->next;

	return next && (next->kind == NODE_LINK || next->kind == NODE_FOOTNOTE_MARK);
}

/* Says whether the text at S ends with WORD before its character. */
static bool follows(const struct spot *s, const char *word)
{
	size_t len = strlen(word);

	return s->at >= len && strncasecmp(s->node->text + s->at - len, word, len) == 0;
}

/* Says whether the character C would make an address of its text, which is none here. A backslash
   does not keep `@` from that. */
static bool links(const struct spot *s, int c)
{
	int before = peek(s, -1), next = peek(s, 1);

	switch (c) {
	case ':':
		return next == '/' && peek(s, 2) == '/' &&
			(follows(s, "http") || follows(s, "https") || follows(s, "ftp"));
	case '.':
		return next && follows(s, "www");
	case '@':
		return is_alnum(next) && (is_alnum(before) || (before && strchr("._-+", before)));
	default:
		return false;
	}
}

static bool needs_escape(const struct writer *w, const struct spot *s, int c)
{
	int next = peek(s, 1);

	if (w->linked && !w->links && links(s, c))
		return true;

	if (s->line_start && !w->in_cell && starts_block(s, c))
		return true;
	switch (c) {
	case '*':
	case '_':
	case '~':
		return delimits(s, c);
	case '`':
	case '[':
	case ']':
	case '|':
		return c != '|' || w->in_cell;
	case '\\':
		return next < 0x20 || next == 0x7F || is_ascii_punct(next);
	case '<':
		return !next || is_alnum(next) || next == '/' || next == '!' || next == '?';
	case '&':
		return is_entity(s->node->text + s->at);
	case '!':
		return !next && precedes_bracket(s->node);
	case '(':
	case ':':
		return follows_mark(s);
	case '{':
		return (w->heading && !s->node->next && s->node->text[s->node->len - 1] == '}') ||
			(s->at == 0 && s->node->prev &&
				(s->node->prev->kind == NODE_IMAGE || s->node->prev->kind == NODE_LINK));
	case '#':
		return w->heading && ends_heading(s);
	default:
		return false;
	}
}

static bool at_line_start(const struct writer *w)
{
	return w->out->len == w->start || w->out->data[w->out->len - 1] == '\n';
}

/* White space that Markdown would take away, and control characters, are written as numbers. */
static bool needs_number(const struct writer *w, const struct spot *s, int c)
{
	if (c < 0x20 || c == 0x7F)
		return true;
	if (c != ' ')
		return false;
	if (at_line_start(w))
		return true;
	return s->at + 1 == s->node->len && !s->node->next && s->node->parent->kind < NODE_TEXT;
}

/* A byte order mark that is text: at the start of a file a reader would drop it. */
static bool is_mark_of_file(const struct writer *w, const struct node *node)
{
	return w->out->len == 0 && node->len >= 3 && memcmp(node->text, "\xEF\xBB\xBF", 3) == 0;
}

static void write_text(struct writer *w, const struct node *node)
{
	struct spot s = {node, 0, at_line_start(w)};

	if (is_mark_of_file(w, node)) {
		buf_puts(w->out, "&#65279;");
		s.at = 3;
	}
	for (; s.at < node->len; s.at++) {
		int c = (unsigned char)node->text[s.at];

		if (needs_number(w, &s, c)) {
			buf_printf(w->out, "&#%d;", c);
		} else {
			if (needs_escape(w, &s, c))
				buf_puts(w->out, c == '@' ? separator : "\\");
			buf_putc(w->out, (char)c);
		}
		s.line_start = s.line_start && c >= '0' && c <= '9';
	}
}

/* The shortest run of backticks that TEXT does not contain. */
static size_t unused_run(const char *text, size_t len)
{
	for (size_t want = 1;; want++) {
		size_t run = 0;
		bool used = false;

		for (size_t i = 0; i <= len && !used; i++) {
			if (i < len && text[i] == '`') {
				run++;
				continue;
			}
			used = run == want;
			run = 0;
		}
		if (!used)
			return want;
	}
}

static void write_code(struct writer *w, const struct node *code)
{
	const char *text = code->text;
	size_t len = code->len, ticks = unused_run(text, len), blanks = 0;
	bool ticked = len && (text[0] == '`' || text[len - 1] == '`'), padded;

	if (code->prev && code->prev->kind == NODE_CODE)
		buf_puts(w->out, separator);
	while (blanks < len && text[blanks] == ' ')
		blanks++;
	padded = ticked || (blanks && blanks < len && text[len - 1] == ' ');
	for (size_t i = 0; i < ticks; i++)
		buf_putc(w->out, '`');
	if (padded)
		buf_putc(w->out, ' ');
	put_raw(w, text, len);
	if (padded)
		buf_putc(w->out, ' ');
	for (size_t i = 0; i < ticks; i++)
		buf_putc(w->out, '`');
}

/* Says whether URL has to stand in angle brackets: blanks, or parentheses that do not pair. */
static bool needs_brackets(const char *url)
{
	int open = 0;

	if (!*url || *url == '<')
		return true;
	for (; *url; url++) {
		if ((unsigned char)*url <= 0x20 || *url == 0x7F)
			return true;
		open += (*url == '(') - (*url == ')');
		if (open < 0 || open > 8)
			return true;
	}
	return open != 0;
}

/* Writes a URL or a title; STOP are the characters that would end it. */
static void write_escaped(struct writer *w, const char *text, const char *stop)
{
	for (; *text; text++) {
		unsigned char next = (unsigned char)text[1];
		bool entity = *text == '&' && is_entity(text);
		bool slash = *text == '\\' && (next < 0x20 || is_ascii_punct(next));

		if ((unsigned char)*text < 0x20) {
			buf_printf(w->out, "&#%d;", *text);
			continue;
		}
		if (entity) { /* readers resolve entities first, then backslashes */
			buf_puts(w->out, "&amp;");
			continue;
		}
		if (slash || strchr(stop, *text))
			buf_putc(w->out, '\\');
		put_raw(w, text, 1);
	}
}

static void write_target(struct writer *w, const struct node *link)
{
	bool brackets = needs_brackets(link->url);

	buf_puts(w->out, brackets ? "(<" : "(");
	write_escaped(w, link->url, brackets ? "<>" : "");
	buf_puts(w->out, brackets ? ">" : "");
	if (link->title) {
		buf_puts(w->out, " \"");
		write_escaped(w, link->title, "\"");
		buf_putc(w->out, '"');
	}
	buf_putc(w->out, ')');
}

/* Writes the attribute NAME of an element. */
static void put_attribute(struct buf *out, const char *name, const char *value, size_t len)
{
	buf_printf(out, " %s=\"", name);
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)value[i];

		if (c < 0x20 || strchr("\"&<>|", c) || c == 0x7F)
			buf_printf(out, "&#%d;", c);
		else
			buf_putc(out, value[i]);
	}
	buf_putc(out, '"');
}

void inline_write_anchor(const char *id, struct buf *out)
{
	buf_puts(out, "<a");
	put_attribute(out, "id", id, strlen(id));
	buf_puts(out, "></a>");
}

/* A picture with a width, which Markdown has no sign for. */
static void write_sized_image(struct writer *w, const struct node *image)
{
	struct buf alt = {0};

	tree_text(image, &alt);
	buf_puts(w->out, "<img");
	put_attribute(w->out, "src", image->url, strlen(image->url));
	put_attribute(w->out, "alt", alt.data ? alt.data : "", alt.len);
	if (image->title)
		put_attribute(w->out, "title", image->title, strlen(image->title));
	put_attribute(w->out, "width", image->width, strlen(image->width));
	buf_putc(w->out, '>');
	buf_free(&alt);
}

static void write_markup(struct writer *w, const struct node *markup)
{
	buf_printf(w->out, "<%s>", markup->title);
	write_children(w, markup);
	buf_printf(w->out, "</%s>", markup->title);
}

/* Says whether the link is its own text and may stand as `<https://…>`. */
static bool is_autolink(const struct node *link)
{
	const struct node *text = link->first;
	const char *url = link->url;

	if (link->title || !text || text->next || text->kind != NODE_TEXT || text->len != strlen(url) ||
		memcmp(text->text, url, text->len) != 0)
		return false;
	if (!url_is_web(url))
		return false;
	for (; *url; url++)
		if ((unsigned char)*url <= 0x20 || *url == 0x7F || strchr("<>|&\\", *url))
			return false;
	return true;
}

static void write_link(struct writer *w, const struct node *link)
{
	if (link->kind == NODE_LINK && is_autolink(link)) {
		buf_printf(w->out, "<%s>", link->url);
		return;
	}
	if (link->kind == NODE_IMAGE && link->width) {
		write_sized_image(w, link);
		return;
	}
	buf_puts(w->out, link->kind == NODE_IMAGE ? "![" : "[");
	w->links++;
	write_children(w, link);
	w->links--;
	buf_putc(w->out, ']');
	write_target(w, link);
}

/* A backslash before the line feed, where both lines have something on them; elsewhere `<br>`. */
static void write_hard_break(struct writer *w, const struct node *node)
{
	const struct node *prev = node->prev, *next = node->next;
	bool inner = prev && next && prev->kind != NODE_HARD_BREAK && next->kind != NODE_HARD_BREAK;

	buf_puts(w->out, inner && !w->in_cell && !w->heading ? "\\\n" : "<br>");
}

/* How a character counts for the delimiter beside it. SYMBOL: releases of the specification
   differ on it (and GFM looks past tildes), so what we write must hold whether it is
   punctuation or not. */
enum flank { SPACE, PUNCTUATION, SYMBOL, LETTER };

static enum flank flank_of(uint32_t c)
{
	if (!c || unicode_is_space(c))
		return SPACE;
	if (c == '~' || (c >= 0x80 && unicode_is_symbol(c)))
		return SYMBOL;
	return unicode_is_punctuation(c) || unicode_is_symbol(c) ? PUNCTUATION : LETTER;
}

static bool is_edge(enum flank flank)
{
	return flank == SPACE || flank == PUNCTUATION;
}

/* The character that ends at the end of what is written; the edge of the block is space. */
static enum flank flank_before(const struct writer *w)
{
	size_t at = w->out->len;

	if (at == w->start)
		return SPACE;
	do
		at--;
	while (at > w->start && ((unsigned char)w->out->data[at] & 0xC0) == 0x80);
	return flank_of(utf8_next(w->out->data, w->out->len, &at));
}

/* The first character that will be written after NODE. */
static enum flank flank_after(const struct node *node)
{
	const struct node *next = node->next;
	size_t at = 0;

	if (!next && node->parent->kind < NODE_TEXT)
		return SPACE;
	if (!next)
		return node->parent->kind == NODE_STRIKE ? SYMBOL : PUNCTUATION;
	if (next->kind == NODE_SOFT_BREAK)
		return SPACE;
	if (next->kind == NODE_STRIKE)
		return SYMBOL;
	return next->kind == NODE_TEXT ? flank_of(utf8_next(next->text, next->len, &at)) : PUNCTUATION;
}

static void insert_separator(struct writer *w, size_t at)
{
	struct buf tail = {0};

	buf_put(&tail, w->out->data + at, w->out->len - at);
	w->out->len = at;
	buf_puts(w->out, separator);
	buf_put(w->out, tail.data, tail.len);
	buf_free(&tail);
	w->delimiter += sizeof separator - 1;
}

static void put_delimiter(struct writer *w, const char *delimiter)
{
	buf_puts(w->out, delimiter);
	w->delimiter = w->out->len;
}

static const char *delimiter_of(const struct writer *w, const struct node *node)
{
	if (node->kind == NODE_STRIKE)
		return "~~";
	if (node->kind == NODE_STRONG)
		return w->emphasis % 2 ? "__" : "**";
	return w->emphasis % 2 ? "_" : "*";
}

/* Closes NODE so that the delimiter is right-flanking whatever follows. */
static void close_emphasis(struct writer *w, const struct node *node, const char *delimiter)
{
	enum flank before = flank_before(w), after = flank_after(node);

	if (before == SPACE) {
		buf_puts(w->out, separator);
		before = PUNCTUATION;
	}
	put_delimiter(w, delimiter);
	if (!is_edge(after) && (before != LETTER || *delimiter == '_'))
		buf_puts(w->out, separator);
}

/* Opens, fills and closes NODE; what its delimiter needs on its left is known only once its content
   is written. */
static void write_emphasis(struct writer *w, const struct node *node)
{
	const char *delimiter = delimiter_of(w, node);
	size_t start = w->out->len, at, content;
	bool touches =
		start > w->start && w->delimiter == start && w->out->data[start - 1] == *delimiter;
	enum flank before = flank_before(w), first;

	put_delimiter(w, delimiter);
	at = content = w->out->len;
	w->emphasis += node->kind != NODE_STRIKE;
	write_children(w, node);
	w->emphasis -= node->kind != NODE_STRIKE;
	first = flank_of(utf8_next(w->out->data, w->out->len, &at));
	if (first == SPACE) {
		insert_separator(w, content);
		first = PUNCTUATION;
	}
	if (touches || (!is_edge(before) && (first != LETTER || *delimiter == '_')))
		insert_separator(w, start);
	close_emphasis(w, node, delimiter);
}

static void write_node(struct writer *w, const struct node *node)
{
	switch (node->kind) {
	case NODE_TEXT:
		write_text(w, node);
		break;
	case NODE_CODE:
		write_code(w, node);
		break;
	case NODE_LINK:
	case NODE_IMAGE:
		write_link(w, node);
		break;
	case NODE_FOOTNOTE_MARK:
		buf_printf(w->out, "[^%d]", node->target->start);
		break;
	case NODE_MARKUP:
		write_markup(w, node);
		break;
	case NODE_ANCHOR:
		inline_write_anchor(node->id, w->out);
		break;
	case NODE_SOFT_BREAK:
		buf_putc(w->out, '\n');
		break;
	case NODE_HARD_BREAK:
		write_hard_break(w, node);
		break;
	default:
		write_emphasis(w, node);
	}
}

/* The depth is bounded by TREE_MAX_DEPTH. */
static void write_children(struct writer *w, const struct node *parent)
{
	for (const struct node *node = parent->first; node; node = node->next)
		write_node(w, node);
}

static const struct node *root_of(const struct node *node)
{
	while (node->parent)
		node = node->parent;
	return node;
}

void inline_write(const struct node *block, bool in_cell, struct buf *out)
{
	struct writer w = {
		.out = out,
		.in_cell = in_cell,
		.heading = block->kind == NODE_HEADING,
		.linked = root_of(block)->linked,
		.start = out->len,
	};

	write_children(&w, block);
}
