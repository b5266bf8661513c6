#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "markdown/parse.h"
#include "text/unicode.h"

static bool is_break(const struct node *node)
{
	return node && (node->kind == NODE_SOFT_BREAK || node->kind == NODE_HARD_BREAK);
}

static bool is_inline(const struct node *node)
{
	return node->kind >= NODE_TEXT;
}

static bool is_emphasis(const struct node *node)
{
	return node->kind == NODE_STRONG || node->kind == NODE_EMPHASIS || node->kind == NODE_STRIKE ||
		node->kind == NODE_MARKUP;
}

static bool holds_inlines(const struct node *node)
{
	return node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING || node->kind == NODE_CELL;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Takes white space away from NODE where it stands at the end of a line; the characters stay where
   they are in memory. */
static void trim_text(struct document *document, struct node *node, bool start, bool end)
{
	size_t from = 0, to = node->len;

	while (start && from < to && is_blank(node->text[from]))
		from++;
	while (end && to > from && is_blank(node->text[to - 1]))
		to--;
	if (to - from == node->len)
		return;
	node->text = arena_copy(document->arena, node->text + from, to - from);
	node->len = to - from;
}

static void join_text(struct document *document, struct node *node)
{
	struct node *next = node->next;
	struct buf text = {0};

	buf_put(&text, node->text, node->len);
	buf_put(&text, next->text, next->len);
	node->text = arena_copy(document->arena, text.data, text.len);
	node->len = text.len;
	buf_free(&text);
	tree_remove(next);
}

/* The character that the text before NODE ends with, or 0. */
static uint32_t character_before(const struct node *node)
{
	size_t at;

	for (node = node->prev; node && node->last; node = node->last)
		;
	if (!node || node->kind != NODE_TEXT || !node->len)
		return 0;
	for (at = node->len - 1; at && ((unsigned char)node->text[at] & 0xC0) == 0x80; at--)
		;
	return utf8_next(node->text, node->len, &at);
}

static uint32_t character_after(const struct node *node)
{
	size_t at = 0;

	for (node = node->next; node && node->first; node = node->first)
		;
	return node && node->kind == NODE_TEXT && node->len ? utf8_next(node->text, node->len, &at) : 0;
}

/* A line feed in text that is written without spaces is no space either. */
static bool joins_lines(const struct node *node)
{
	return unicode_joins_lines(character_before(node)) &&
		unicode_joins_lines(character_after(node));
}

/* Says whether CHILD says nothing where it stands. */
static bool is_void(const struct node *child, bool block)
{
	const struct node *prev = child->prev, *next = child->next;

	if (is_emphasis(child))
		return !child->first;
	switch (child->kind) {
	case NODE_TEXT:
		return !child->len;
	case NODE_SOFT_BREAK:
		if (is_break(prev) || (next && next->kind == NODE_HARD_BREAK))
			return true;
		return (block && (!prev || !next)) || joins_lines(child);
	case NODE_HARD_BREAK:
		return block && (!prev || !next);
	default:
		return false;
	}
}

/* A line may not start or end between emphasis and its delimiter. */
static bool tidy_edge(struct node *child)
{
	if (child->kind != NODE_SOFT_BREAK || (child->prev && child->next))
		return false;
	child->kind = NODE_TEXT;
	child->text = " ";
	child->len = 1;
	return true;
}

/* Joins texts that came to touch and trims them at the ends of lines. */
static void tidy_texts(struct document *document, struct node *parent)
{
	bool block = !is_inline(parent);

	for (struct node *child = parent->first; child; child = child->next) {
		if (child->kind != NODE_TEXT)
			continue;
		while (child->next && child->next->kind == NODE_TEXT)
			join_text(document, child);
		trim_text(document, child, child->prev ? is_break(child->prev) : block,
			child->next ? is_break(child->next) : block);
	}
}

/* One pass over the children of PARENT; returns whether another is needed. */
static bool tidy_pass(struct document *document, struct node *parent)
{
	bool block = !is_inline(parent), changed = false;

	tidy_texts(document, parent);
	for (struct node *child = parent->first, *next; child; child = next) {
		next = child->next;
		if (is_emphasis(parent) && tidy_edge(child)) {
			changed = true;
		} else if (is_void(child, block)) {
			tree_remove(child);
			changed = true;
		}
	}
	return changed;
}

static void tidy_inlines(struct document *document, struct node *parent)
{
	for (struct node *child = parent->first; child; child = child->next)
		tidy_inlines(document, child);
	while (tidy_pass(document, parent))
		;
}

bool tree_needs_line(const struct node *item)
{
	const struct node *list = item->first, *first;

	if (!list || list->kind != NODE_LIST)
		return false;
	first = list->first;
	return first->task || !first->first || tree_needs_line(first);
}

/* Says whether NODE is a list that can follow a paragraph without a blank line: one that starts
   with something, and with 1. */
static bool can_interrupt(const struct node *node)
{
	const struct node *item = node->first;

	if (node->kind != NODE_LIST || (node->ordered && node->start != 1))
		return false;
	return item->first && !tree_needs_line(item);
}

/* An item of a tight list looks like one only if its children need no blank line between them. */
static bool item_fits_tight(const struct node *item)
{
	const struct node *child = item->first;

	if (!child || !child->next)
		return true;
	if (child->kind != NODE_PARAGRAPH && child->kind != NODE_LIST)
		return false;
	for (child = child->next; child; child = child->next)
		if (!can_interrupt(child))
			return false;
	return true;
}

static bool item_fits_loose(const struct node *item)
{
	return item->first && (item->next || item->first->next);
}

static void tidy_list(struct node *list)
{
	bool tight = true, loose = false;

	for (struct node *item = list->first; item; item = item->next) {
		tight = tight && item_fits_tight(item);
		loose = loose || item_fits_loose(item);
	}
	list->tight = (list->tight && tight) || !loose;
}

/* A task box needs a paragraph to stand in; without one it is text. */
static void tidy_task(struct document *document, struct node *item)
{
	struct node *first = item->first, *paragraph, *text;

	if (!item->task || (first && first->kind == NODE_PARAGRAPH))
		return;
	paragraph = tree_add(document, item, NODE_PARAGRAPH, item->line);
	text = tree_add(document, paragraph, NODE_TEXT, item->line);
	text->text = item->task == 2 ? "[x]" : "[ ]";
	text->len = 3;
	item->task = 0;
	if (!first)
		return;
	tree_remove(paragraph);
	paragraph->parent = item;
	paragraph->next = first;
	first->prev = paragraph;
	item->first = paragraph;
}

static bool is_row_empty(const struct node *row)
{
	for (const struct node *cell = row->first; cell; cell = cell->next)
		if (cell->first)
			return false;
	return true;
}

/* An empty header row heads nothing: it goes, and the first column heads its rows instead, as in a
   table that has none. */
static void tidy_table(struct node *table)
{
	if (table->first->header && !is_row_empty(table->first))
		return;
	if (table->first->header)
		tree_remove(table->first);
	for (struct node *row = table->first; row; row = row->next)
		row->first->row_header = row->first->first != NULL;
}

static bool is_empty(const struct node *node)
{
	return !node->first &&
		(node->kind == NODE_PARAGRAPH || node->kind == NODE_QUOTE || node->kind == NODE_TABLE);
}

/* Says whether NODE is a paragraph of nothing but places. */
static bool is_place(const struct node *node)
{
	if (node->kind != NODE_PARAGRAPH || !node->first)
		return false;
	for (const struct node *child = node->first; child; child = child->next)
		if (child->kind != NODE_ANCHOR && !is_break(child))
			return false;
	return true;
}

static void insert_first(struct node *parent, struct node *child)
{
	child->parent = parent;
	child->prev = NULL;
	child->next = parent->first;
	*(child->next ? &child->next->prev : &parent->last) = child;
	parent->first = child;
}

/* A place before a heading or paragraph is that of the block itself. */
static void join_place(struct node *place)
{
	struct node *next = place->next;

	if (!next || !holds_inlines(next))
		return;
	while (place->last) {
		struct node *child = place->last;

		tree_remove(child);
		if (child->kind == NODE_ANCHOR)
			insert_first(next, child);
	}
}

/* The first of the places that a heading starts with is its own name. */
static void tidy_heading(struct node *heading)
{
	struct node *first = heading->first;

	if (heading->id || !first || first->kind != NODE_ANCHOR)
		return;
	heading->id = first->id;
	tree_remove(first);
}

/* Children first: what becomes of a node depends on what is left in it. The depth is
   bounded by TREE_MAX_DEPTH. */
static void tidy_block(struct document *document, struct node *node)
{
	if (holds_inlines(node)) {
		tidy_inlines(document, node);
		return;
	}
	for (struct node *child = node->first, *next; child; child = next) {
		next = child->next;
		if (is_place(child))
			join_place(child);
		if (child->kind == NODE_HEADING)
			tidy_heading(child);
		tidy_block(document, child);
		if (is_empty(child))
			tree_remove(child);
	}
	if (node->kind == NODE_ITEM)
		tidy_task(document, node);
	if (node->kind == NODE_LIST)
		tidy_list(node);
	if (node->kind == NODE_TABLE)
		tidy_table(node);
}

/* Moves the footnotes that marks below FROM lead to, and that have no number yet, to the end
   of the tree. */
static void collect_notes(struct document *document, const struct node *from, int *count)
{
	for (const struct node *node = from; node; node = node_next(node, from)) {
		struct node *note = node->target, *root = document->root;

		if (node->kind != NODE_FOOTNOTE_MARK || note->start)
			continue;
		note->start = ++*count;
		note->parent = root;
		note->prev = root->last;
		if (root->last)
			root->last->next = note;
		else
			root->first = note;
		root->last = note;
	}
}

/* Footnotes come last, in the order of their marks; those that no mark leads to vanish. Walking
   reaches notes just moved. */
static void tidy_notes(struct document *document)
{
	struct node *root = document->root;
	int count = 0;

	for (struct node *child = root->first, *next; child; child = next) {
		next = child->next;
		if (child->kind == NODE_FOOTNOTE)
			tree_remove(child);
	}
	for (struct node *child = root->first; child; child = child->next)
		collect_notes(document, child, &count);
}

void tree_tidy(struct document *document)
{
	unsigned number = 0;

	tidy_block(document, document->root);
	tidy_notes(document);
	for (struct node *node = document->root; node; node = node_next(node, document->root))
		node->number = number++;
	document->nodes = number;
}
