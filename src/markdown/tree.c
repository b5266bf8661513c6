#include "markdown/tree.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "markdown/builder.h"
#include "markdown/html.h"
#include "markdown/raw.h"

#include "text/character.h"

enum { LONGEST_LINE = 1 << 14 }; /* of a source line is looked at, which is done for each link */

static const char *copy_string(struct builder *b, const char *text)
{
	size_t len = strlen(text);

	return builder_copy(b, text, &len);
}

/* Line LINE of the file, or an empty one; *LEN is its length without the line feed. */
static const char *source_line(struct builder *b, int line, size_t *len)
{
	const char *text = b->body->text, *end = text + b->body->len, *feed;

	while (b->at_line < line && (feed = memchr(text + b->at, '\n', (size_t)(end - text) - b->at))) {
		b->at = (size_t)(feed - text) + 1;
		b->at_line++;
	}
	feed = memchr(text + b->at, '\n', (size_t)(end - text) - b->at);
	*len = (size_t)((feed ? feed : end) - (text + b->at));
	return text + b->at;
}

/* cmark calls an open task done when `[x]` stands anywhere in its line, so the box itself
   is looked at. */
static int task_state(struct builder *b, int line)
{
	size_t len;
	const char *text = source_line(b, line, &len);
	const char *box = memchr(text, '[', len);

	return box && box + 1 < text + len && (box[1] == 'x' || box[1] == 'X') ? 2 : 1;
}

static void enter_list(struct builder *b, cmark_node *from, int line)
{
	struct node *list = builder_open(b, NODE_LIST, line);

	list->ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
	list->start = list->ordered ? cmark_node_get_list_start(from) : 0;
	list->tight = cmark_node_get_list_tight(from);
}

static void enter_code(struct builder *b, cmark_node *from, int line)
{
	struct node *code = builder_leaf(b, NODE_CODE_BLOCK, line);
	const char *literal = cmark_node_get_literal(from), *info = cmark_node_get_fence_info(from);

	size_t len = strcspn(info, "\n\r");
	int length, offset;
	char character;
	bool fenced = cmark_node_get_fenced(from, &length, &offset, &character);

	builder_text(b, code, literal, strlen(literal));
	code->start = fenced;
	while (len && (info[len - 1] == ' ' || info[len - 1] == '\t'))
		len--;
	if (len)
		code->title = builder_copy(b, info, &len);
}

static void enter_footnote(struct builder *b, int line)
{
	struct node *note = builder_open(b, NODE_FOOTNOTE, line);

	mem_grow(&b->note, &b->note_cap, b->notes + 1, sizeof *b->note);
	b->note[b->notes++] = note;
}

static void enter_item(struct builder *b, int line)
{
	struct node *item = builder_open(b, NODE_ITEM, line);

	item->start = item->prev ? item->prev->start + 1 : item->parent->start;
}

static void enter_html_block(struct builder *b, cmark_node *from, int line)
{
	const char *html = copy_string(b, cmark_node_get_literal(from));

	if (!b->open->parent && (b->right ? html_closes_right(html) : html_opens_right(html))) {
		b->right = !b->right;
		return;
	}
	b->line = line;
	raw_block(b, html);
}

/* Blanks around a URL, which only an entity can put there, are dropped by every reader. */
/* The LEN bytes of URL without blanks and controls at the end, as the web reads an address. */
static size_t address_end(const char *url, size_t len)
{
	while (len && url[len - 1] > 0 && url[len - 1] <= ' ')
		len--;
	return len;
}

static void enter_link(struct builder *b, enum node_kind kind, cmark_node *from)
{
	struct node *link = builder_open(b, kind, b->line);
	const char *title = cmark_node_get_title(from), *url = cmark_node_get_url(from);
	size_t len;

	while (*url > 0 && *url <= ' ')
		url++;
	len = address_end(url, strlen(url));
	link->url = builder_copy(b, url, &len);
	if (title && *title)
		link->title = copy_string(b, title);
}

static void enter_code_span(struct builder *b, cmark_node *from)
{
	const char *literal = cmark_node_get_literal(from);

	builder_text(b, builder_leaf(b, NODE_CODE, b->line), literal, strlen(literal));
}

static void enter_mark(struct builder *b, cmark_node *from)
{
	struct node *mark = builder_leaf(b, NODE_FOOTNOTE_MARK, b->line);

	mark->start = atoi(cmark_node_get_literal(from));
}

/* The length of the attributes that TEXT starts with, which follows a picture or link; they are
   none where they are escaped. A picture may have a width. */
static size_t take_attributes(struct builder *b, const char *text)
{
	struct node *before = b->text.len ? NULL : b->open->last;
	struct attributes attributes;
	struct buf source = {0};
	size_t len, line_len;
	const char *line;

	if (*text != '{' || !before || (before->kind != NODE_IMAGE && before->kind != NODE_LINK))
		return 0;
	len = attributes_read(b->document->arena, text, strlen(text), &attributes);
	line = source_line(b, b->line, &line_len);
	buf_put(&source, line, line_len < LONGEST_LINE ? line_len : LONGEST_LINE);
	buf_puts(&source, "");
	for (const char *at = source.data; len && (at = strchr(at, '{')); at++)
		if (strncmp(at, text, len) == 0 && at > source.data && strchr(")]>", at[-1])) {
			if (before->kind == NODE_IMAGE && attributes.width)
				before->width = attributes.width;
			buf_free(&source);
			return len;
		}
	buf_free(&source);
	return 0;
}

static void enter_text(struct builder *b, const char *text)
{
	if (!b->mute)
		buf_puts(&b->text, text + take_attributes(b, text));
}

/* An address in a link that raw HTML opened is no link. */
static bool is_in_link(const struct builder *b)
{
	for (const struct node *node = b->open; node; node = node->parent)
		if (node->kind == NODE_LINK)
			return true;
	return false;
}

static void enter_inline(struct builder *b, cmark_node *from)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_TEXT:
		enter_text(b, cmark_node_get_literal(from));
		return;
	case CMARK_NODE_HTML_INLINE:
		raw_inline(b, copy_string(b, cmark_node_get_literal(from)));
		return;
	case CMARK_NODE_SOFTBREAK:
		builder_break(b, NODE_SOFT_BREAK);
		return;
	case CMARK_NODE_LINEBREAK:
		builder_break(b, NODE_HARD_BREAK);
		return;
	case CMARK_NODE_CODE:
		enter_code_span(b, from);
		return;
	case CMARK_NODE_EMPH:
		if (!b->emphasis++)
			builder_open(b, NODE_EMPHASIS, b->line);
		return;
	case CMARK_NODE_STRONG:
		if (!b->strong++)
			builder_open(b, NODE_STRONG, b->line);
		return;
	case CMARK_NODE_LINK:
		if (!is_in_link(b))
			enter_link(b, NODE_LINK, from);
		return;
	case CMARK_NODE_IMAGE:
		enter_link(b, NODE_IMAGE, from);
		return;
	case CMARK_NODE_FOOTNOTE_REFERENCE:
		enter_mark(b, from);
		return;
	default: /* of the inline extensions only this one is attached */
		if (!b->strike++)
			builder_open(b, NODE_STRIKE, b->line);
	}
}

static void enter_table(struct builder *b, cmark_node *from, int line)
{
	struct node *table = builder_open(b, NODE_TABLE, line);

	table->columns = cmark_gfm_extensions_get_table_columns(from);
	b->align = cmark_gfm_extensions_get_table_alignments(from);
}

static void enter_row(struct builder *b, cmark_node *from, int line)
{
	builder_open(b, NODE_ROW, line)->header = cmark_gfm_extensions_get_table_row_is_header(from);
}

static enum node_align align_of(uint8_t letter)
{
	switch (letter) {
	case 'l':
		return ALIGN_LEFT;
	case 'c':
		return ALIGN_CENTRE;
	case 'r':
		return ALIGN_RIGHT;
	default:
		return ALIGN_DEFAULT;
	}
}

static void enter_cell(struct builder *b, int line)
{
	int column = b->open->last ? b->open->last->column + 1 : 0;
	struct node *cell = builder_open(b, NODE_CELL, line);
	uint8_t align = b->align[column];

	cell->header = cell->parent->header;
	cell->column = column;
	cell->align = align_of(align);
}

/* Table nodes have no constant of their own in cmark's headers. */
static void enter_extension(struct builder *b, cmark_node *from, int line)
{
	const char *type = cmark_node_get_type_string(from);

	if (strcmp(type, "table") == 0)
		enter_table(b, from, line);
	else if (strcmp(type, "table_cell") == 0)
		enter_cell(b, line);
	else
		enter_row(b, from, line);
}

/* cmark sees no tasks in quotes, so one in a quote that raw HTML opened has its box as text. */
static void enter_task(struct builder *b, int line)
{
	const struct node *node = b->open;
	int state = task_state(b, line);

	while (node && node->kind != NODE_QUOTE)
		node = node->parent;
	*(node ? &b->box : &b->open->task) = state;
}

static void put_text_box(struct builder *b)
{
	if (b->box)
		buf_puts(&b->text, b->box == 2 ? "[x] " : "[ ] ");
	b->box = 0;
}

static void enter_block(struct builder *b, cmark_node *from, int line)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_BLOCK_QUOTE:
		builder_open(b, NODE_QUOTE, line);
		return;
	case CMARK_NODE_LIST:
		enter_list(b, from, line);
		return;
	case CMARK_NODE_ITEM:
		enter_item(b, line);
		if (strcmp(cmark_node_get_type_string(from), "tasklist") == 0)
			enter_task(b, line);
		return;
	case CMARK_NODE_CODE_BLOCK:
		enter_code(b, from, line);
		return;
	case CMARK_NODE_HTML_BLOCK:
		enter_html_block(b, from, line);
		return;
	case CMARK_NODE_PARAGRAPH:
		builder_open(b, NODE_PARAGRAPH, line);
		put_text_box(b);
		return;
	case CMARK_NODE_HEADING:
		builder_open(b, NODE_HEADING, line)->level = cmark_node_get_heading_level(from);
		return;
	case CMARK_NODE_THEMATIC_BREAK:
		builder_leaf(b, NODE_RULE, line);
		return;
	case CMARK_NODE_FOOTNOTE_DEFINITION:
		enter_footnote(b, line);
		return;
	default:
		enter_extension(b, from, line);
	}
}

static bool is_inline(cmark_node *node)
{
	return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
}

static bool is_leaf(cmark_node_type type)
{
	switch (type) {
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_HTML_BLOCK:
	case CMARK_NODE_THEMATIC_BREAK:
	case CMARK_NODE_FOOTNOTE_REFERENCE:
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
	case CMARK_NODE_HTML_INLINE:
		return true;
	default:
		return false;
	}
}

static void enter_node(struct builder *b, cmark_node *from)
{
	int line = cmark_node_get_start_line(from);

	if (is_inline(from)) {
		enter_inline(b, from);
		return;
	}
	/* A cell that its row lacks has no place of its own. */
	line = line > 0 ? line + b->body->line - 1 : b->open->line;
	b->line = line;
	enter_block(b, from, line);
}

/* Enters FROM, which remembers whether a node was opened for it: emphasis in emphasis and links in
   links open none, be the outer ones Markdown or raw HTML. */
static void enter(struct builder *b, cmark_node *from)
{
	const struct node *outer = b->open;

	enter_node(b, from);
	if (!is_leaf(cmark_node_get_type(from)) && b->open != outer)
		cmark_node_set_user_data(from, b->open);
}

/* The counter of the emphasis that TYPE is, or NULL. */
static int *open_count(struct builder *b, cmark_node_type type)
{
	if (type == CMARK_NODE_STRONG)
		return &b->strong;
	if (type == CMARK_NODE_EMPH)
		return &b->emphasis;
	if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
		return NULL;
	return (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE ? &b->strike : NULL;
}

/* The name stands on the last line of the heading's text. */
static void leave_heading(struct builder *b)
{
	size_t len;
	const char *line = source_line(b, b->line, &len);

	builder_flush(b);
	heading_take_name(b->document, b->open, line, len, b->manner.named);
	if (b->open->last && b->open->last->kind == NODE_TEXT && b->open->last->len == 0)
		tree_remove(b->open->last);
}

/* `> [!NOTE]` with something below it is an alert of GitHub's. */
static void leave_quote(struct builder *b)
{
	static const char *const kinds[] = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"};
	struct node *paragraph = b->open->first, *text = paragraph ? paragraph->first : NULL;

	if (!text || paragraph->kind != NODE_PARAGRAPH || text->kind != NODE_TEXT || text->len < 4 ||
		memcmp(text->text, "[!", 2) != 0 || text->text[text->len - 1] != ']' ||
		(text->next ? text->next->kind != NODE_SOFT_BREAK && text->next->kind != NODE_HARD_BREAK
					: !paragraph->next))
		return;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strlen(kinds[i]) == text->len - 3 &&
			strncasecmp(kinds[i], text->text + 2, text->len - 3) == 0)
			b->open->title = kinds[i];
	if (!b->open->title)
		return;
	tree_remove(text);
	if (paragraph->first)
		tree_remove(paragraph->first);
	else
		tree_remove(paragraph);
}

/* What LaTeX and others write alone where a page is to end. */
static void leave_paragraph(struct builder *b)
{
	static const char *const words[] = {"\\newpage", "\\pagebreak", "\\clearpage",
		"{{< pagebreak >}}", "{{< pagebreak >}}"};
	struct node *paragraph = b->open, *text;

	builder_flush(b);
	text = paragraph->first;
	if (!text || text->next || text->kind != NODE_TEXT || paragraph->parent->kind == NODE_FOOTNOTE)
		return;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (strlen(words[i]) != text->len || memcmp(words[i], text->text, text->len) != 0)
			continue;
		tree_remove(text);
		paragraph->kind = NODE_PAGE_BREAK;
		return;
	}
}

/* Where the address TEXT ends: before the first character that is written without blanks between
   words, as in a line of Japanese. */
static size_t address_length(const char *text, size_t len)
{
	for (size_t at = 0, next = 0; at < len; at = next)
		if (character_is_east_asian(utf8_next(text, len, &next)))
			return at;
	return len;
}

/* Whether TEXT stands in the line that is read as a link that was written as such: `<text>` or
   `[text](…`. */
static bool is_written_link(struct builder *b, const char *text)
{
	size_t len;
	const char *line = source_line(b, b->line, &len);
	struct buf source = {0}, autolink = {0}, link = {0};
	bool found;

	buf_put(&source, line, len < LONGEST_LINE ? len : LONGEST_LINE);
	buf_printf(&autolink, "<%s>", text);
	buf_printf(&link, "[%s](", text);
	found = source.len && (strstr(source.data, autolink.data) || strstr(source.data, link.data));
	buf_free(&source);
	buf_free(&autolink);
	buf_free(&link);
	return found;
}

/* An address in a line of Japanese, as GFM finds it, runs on to the next blank. */
static void leave_address(struct builder *b, struct node *link)
{
	struct node *text = link->first;
	size_t len, extra;

	if (!text || text->next || text->kind != NODE_TEXT || link->title ||
		(len = address_length(text->text, text->len)) == text->len ||
		text->len > strlen(link->url) ||
		strcmp(link->url + strlen(link->url) - text->len, text->text) != 0)
		return;
	if (is_written_link(b, text->text))
		return;
	extra = text->len - len;
	buf_put(&b->text, text->text + len, extra);
	text->len = len;
	text->text = arena_copy(b->document->arena, text->text, len);
	link->url = arena_copy(b->document->arena, link->url,
		address_end(link->url, strlen(link->url) - extra));
}

static void leave(struct builder *b, cmark_node *from)
{
	cmark_node_type type = cmark_node_get_type(from);
	int *count = is_leaf(type) ? NULL : open_count(b, type);

	if (count)
		--*count;
	if (!cmark_node_get_user_data(from))
		return;
	raw_leave(b);
	if (type == CMARK_NODE_HEADING)
		leave_heading(b);
	if (type == CMARK_NODE_BLOCK_QUOTE)
		leave_quote(b);
	if (type == CMARK_NODE_PARAGRAPH)
		leave_paragraph(b);
	builder_close(b);
	if (type == CMARK_NODE_LINK)
		leave_address(b, b->open->last);
}

/* Footnote marks stand for cmark's numbers until all definitions, which come last, are known. */
static void link_marks(struct builder *b)
{
	struct node *root = b->document->root;

	for (struct node *node = root; node; node = node_next(node, root)) {
		if (node->kind != NODE_FOOTNOTE_MARK)
			continue;
		node->target = b->note[node->start - 1];
		node->start = 0;
	}
}

bool tree_build(struct document *document, const struct body *body, cmark_node *root,
	struct manner_of_reading manner, struct diags *diags)
{
	struct builder b = {
		.document = document,
		.body = body,
		.diags = diags,
		.at_line = body->line,
		.manner = manner,
	};
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	document->root = b.open = tree_add(document, NULL, NODE_DOCUMENT, 1);
	while (!b.failed && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *from = cmark_iter_get_node(iter);

		if (from == root)
			continue;
		if (event == CMARK_EVENT_ENTER)
			enter(&b, from);
		else
			leave(&b, from);
	}
	cmark_iter_free(iter);
	if (!b.failed)
		raw_end(&b);
	if (!b.failed)
		link_marks(&b);
	buf_free(&b.text);
	free(b.note);
	raw_free(&b);
	return !b.failed;
}
