/* The canonical writer. It writes our own tree and not cmark's: what the tree does not hold
   (comments, link definitions, the spelling of a list) cannot appear, and the bytes do not depend
   on the version of cmark-gfm, whose own renderer differs from release to release and loses pipes
   in code, ordered tasks and adjacent emphasis. */
#include <string.h>

#include "markdown/parse.h"

/* PREFIX is what every further line of the open blocks starts with. */
struct writer {
	struct buf *out;
	struct buf prefix;
	bool matter; /* there is front matter, so a rule at the top cannot be taken for it */
};

static void write_blocks(struct writer *w, const struct node *parent, bool tight);

/* Starts a line inside the open blocks; an empty one must not end in white space. */
static void start_line(struct writer *w, bool empty)
{
	size_t len = w->prefix.len;

	while (empty && len && w->prefix.data[len - 1] == ' ')
		len--;
	if (len)
		buf_put(w->out, w->prefix.data, len);
}

/* Writes TEXT, whose lines are LF-terminated or end with it, line by line; the first one goes on
   the line that is open. */
static void write_lines(struct writer *w, const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		const char *feed = memchr(text + at, '\n', len - at);
		size_t line = feed ? (size_t)(feed - text) - at : len - at;

		if (at)
			start_line(w, !line);
		buf_put(w->out, text + at, line);
		buf_putc(w->out, '\n');
		at += line + 1;
	}
}

static void write_inlines(struct writer *w, const struct node *block)
{
	struct buf text = {0};

	inline_write(block, false, &text);
	if (text.len)
		write_lines(w, text.data, text.len);
	else
		buf_putc(w->out, '\n');
	buf_free(&text);
}

static void write_heading(struct writer *w, const struct node *heading)
{
	buf_put(w->out, "######", (size_t)heading->level);
	if (heading->first || heading->id)
		buf_putc(w->out, ' ');
	if (heading->id)
		inline_write_anchor(heading->id, w->out);
	write_inlines(w, heading);
}

/* The length of the longest run of C in TEXT. */
static size_t longest_run(const char *text, size_t len, char c)
{
	size_t longest = 0, run = 0;

	for (size_t i = 0; i < len; i++) {
		run = text[i] == c ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	return longest;
}

static void write_fence(struct writer *w, char c, size_t count)
{
	while (count--)
		buf_putc(w->out, c);
}

/* What stands after a fence is read with its entities and backslashes resolved. */
static void write_info(struct writer *w, const char *info)
{
	for (; *info; info++) {
		if (*info == '\\' || *info == '&')
			buf_putc(w->out, '\\');
		buf_putc(w->out, *info);
	}
}

static void write_code(struct writer *w, const struct node *code)
{
	char c = code->title && strchr(code->title, '`') ? '~' : '`';
	size_t fence = longest_run(code->text, code->len, c) + 1;

	fence = fence < 3 ? 3 : fence;
	write_fence(w, c, fence);
	if (code->title)
		write_info(w, code->title);
	buf_putc(w->out, '\n');
	if (code->len) {
		start_line(w, code->text[0] == '\n');
		write_lines(w, code->text, code->len);
	}
	start_line(w, false);
	write_fence(w, c, fence);
	buf_putc(w->out, '\n');
}

static void write_delimiter_row(struct writer *w, const struct node *header)
{
	static const char *const marks[] = {
		[ALIGN_DEFAULT] = " --- |",
		[ALIGN_LEFT] = " :-- |",
		[ALIGN_CENTRE] = " :-: |",
		[ALIGN_RIGHT] = " --: |",
	};

	start_line(w, false);
	buf_putc(w->out, '|');
	for (const struct node *cell = header->first; cell; cell = cell->next)
		buf_puts(w->out, marks[cell->align]);
	buf_putc(w->out, '\n');
}

/* GFM has no table without a header row: that of one that lost it is empty. */
static void write_empty_header(struct writer *w, const struct node *row)
{
	buf_putc(w->out, '|');
	for (const struct node *cell = row->first; cell; cell = cell->next)
		buf_puts(w->out, " |");
	buf_putc(w->out, '\n');
	write_delimiter_row(w, row);
	start_line(w, false);
}

static void write_table(struct writer *w, const struct node *table)
{
	if (!table->first->header)
		write_empty_header(w, table->first);
	for (const struct node *row = table->first; row; row = row->next) {
		if (row != table->first)
			start_line(w, false);
		buf_putc(w->out, '|');
		for (const struct node *cell = row->first; cell; cell = cell->next) {
			buf_putc(w->out, ' ');
			inline_write(cell, true, w->out);
			buf_puts(w->out, cell->first ? " |" : "|");
		}
		buf_putc(w->out, '\n');
		if (row->header)
			write_delimiter_row(w, row);
	}
}

/* The marker of ITEM, the N-th of its list, with the blank after it; numbers stop at the nine
   digits that a marker may have. */
static void make_marker(const struct node *item, bool turn, long n, struct buf *marker)
{
	const struct node *list = item->parent;
	long number = list->start + n;

	if (list->ordered)
		buf_printf(marker, "%ld%c ", number > 999999999 ? 999999999 : number, turn ? ')' : '.');
	else
		buf_puts(marker, turn ? "* " : "- ");
}

static void write_item(struct writer *w, const struct node *item, bool turn, long n)
{
	struct buf marker = {0};
	size_t outer = w->prefix.len;

	make_marker(item, turn, n, &marker);
	buf_put(w->out, marker.data, marker.len - (!item->first || tree_needs_line(item)));
	for (size_t i = 0; i < marker.len; i++)
		buf_putc(&w->prefix, ' ');
	if (item->task)
		buf_puts(w->out, item->task == 2 ? "[x] " : "[ ] ");
	if (tree_needs_line(item)) {
		buf_putc(w->out, '\n');
		start_line(w, false);
	}
	if (item->first)
		write_blocks(w, item, item->parent->tight);
	else
		buf_putc(w->out, '\n');
	w->prefix.len = outer;
	buf_free(&marker);
}

static void write_list(struct writer *w, const struct node *list, bool turn)
{
	long n = 0;

	for (const struct node *item = list->first; item; item = item->next) {
		if (n && !list->tight) {
			start_line(w, true);
			buf_putc(w->out, '\n');
		}
		if (n)
			start_line(w, false);
		write_item(w, item, turn, n++);
	}
}

static void write_quote(struct writer *w, const struct node *quote)
{
	size_t outer = w->prefix.len;

	buf_puts(w->out, "> ");
	buf_puts(&w->prefix, "> ");
	if (quote->title) {
		buf_printf(w->out, "[!%s]\n", quote->title);
		start_line(w, quote->first->kind != NODE_PARAGRAPH);
		if (quote->first->kind != NODE_PARAGRAPH) {
			buf_putc(w->out, '\n');
			start_line(w, false);
		}
	}
	write_blocks(w, quote, false);
	w->prefix.len = outer;
}

static void write_footnote(struct writer *w, const struct node *note)
{
	bool paragraph = note->first && note->first->kind == NODE_PARAGRAPH;
	size_t outer = w->prefix.len;

	buf_printf(w->out, "[^%d]:%s", note->start, paragraph ? " " : "\n");
	buf_puts(&w->prefix, "    ");
	if (note->first && !paragraph)
		start_line(w, false);
	if (note->first)
		write_blocks(w, note, false);
	w->prefix.len = outer;
}

/* `---` would be the list item's own marker in an item and front matter at the top
   of a document. */
static void write_rule(struct writer *w, const struct node *rule)
{
	enum node_kind parent = rule->parent->kind;
	bool risky = parent == NODE_ITEM || (parent == NODE_DOCUMENT && !w->matter);

	buf_puts(w->out, !rule->prev && risky ? "___\n" : "---\n");
}

static void write_block(struct writer *w, const struct node *node, bool turn)
{
	switch (node->kind) {
	case NODE_HEADING:
		write_heading(w, node);
		break;
	case NODE_LIST:
		write_list(w, node, turn);
		break;
	case NODE_QUOTE:
		write_quote(w, node);
		break;
	case NODE_CODE_BLOCK:
		write_code(w, node);
		break;
	case NODE_RULE:
		write_rule(w, node);
		break;
	case NODE_TABLE:
		write_table(w, node);
		break;
	case NODE_FOOTNOTE:
		write_footnote(w, node);
		break;
	case NODE_PAGE_BREAK:
		buf_puts(w->out, "<div style=\"page-break-after: always\"></div>\n");
		break;
	default:
		write_inlines(w, node);
	}
}

static bool continues(const struct node *list, const struct node *prev)
{
	return prev && prev->kind == list->kind && prev->ordered == list->ordered;
}

/* Blocks of the document itself, not cells, which are no blocks. */
static bool is_right(const struct node *block)
{
	return block && block->align == ALIGN_RIGHT;
}

/* Writes the blocks below PARENT; the first one goes on the line that is open. The depth is bounded
   by TREE_MAX_DEPTH. */
static void write_blocks(struct writer *w, const struct node *parent, bool tight)
{
	bool turn = false;

	for (const struct node *node = parent->first; node; node = node->next) {
		if (node->prev && !tight) {
			start_line(w, true);
			buf_putc(w->out, '\n');
		}
		if (node->prev)
			start_line(w, false);
		/* Lists that follow one another stay apart by taking turns with their markers. */
		turn = continues(node, node->prev) && !turn;
		if (is_right(node) && !is_right(node->prev))
			buf_puts(w->out, "<div align=\"right\">\n\n");
		write_block(w, node, turn);
		if (is_right(node) && !is_right(node->next))
			buf_puts(w->out, "\n</div>\n");
	}
}

void canonical_write(struct document *document)
{
	struct writer w = {&document->canonical, {0}, document->matter != NULL};

	if (document->matter)
		front_write(document->matter, w.out);
	if (document->matter && document->root->first)
		buf_putc(w.out, '\n');
	write_blocks(&w, document->root, false);
	buf_free(&w.prefix);
}
