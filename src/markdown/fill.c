/* What is put into a tree after it was read: the numbers of headings, and what marks stand for. */
#include <stdlib.h>
#include <string.h>

#include "markdown/parse.h"

/* A text with marks, on the way to what replaces it. */
struct filling {
	struct document *document;
	struct node *after; /* what was put last, at first the text itself */
	struct buf text;    /* waiting to become a node */
	bool flat;          /* no links here */
};

void document_number(struct document *document, struct node *heading, const char *number, int level)
{
	heading->level = level < 6 ? level : 6;
	if (number[0] != '\0') {
		struct node *text = document_add(document, heading, NULL, NODE_TEXT);

		text->text = arena_string(document->arena, number);
		text->len = strlen(number);
	}
}

/* Adds a node of KIND below PARENT, on the line of the text that is being replaced. */
static struct node *put_node(struct filling *filling, struct node *parent, struct node *after,
	enum node_kind kind)
{
	struct node *node = document_add(filling->document, parent, after, kind);

	node->line = filling->after->line;
	return node;
}

static void set_text(struct filling *filling, struct node *node, const char *text, size_t len)
{
	node->text = arena_copy(filling->document->arena, text, len);
	node->len = len;
}

static void put_text(struct filling *filling)
{
	struct node *after = filling->after, *node;

	if (filling->text.len == 0)
		return;
	node = put_node(filling, after->parent, after, NODE_TEXT);
	set_text(filling, node, filling->text.data, filling->text.len);
	filling->text.len = 0;
	filling->after = node;
}

void filling_add(struct filling *filling, const char *text, size_t len, const char *url)
{
	struct node *link;

	if (!url || filling->flat) {
		buf_put(&filling->text, text, len);
		return;
	}
	put_text(filling);
	link = put_node(filling, filling->after->parent, filling->after, NODE_LINK);
	link->url = arena_string(filling->document->arena, url);
	set_text(filling, put_node(filling, link, NULL, NODE_TEXT), text, len);
	filling->after = link;
}

/* The length of the mark that the LEN bytes of TEXT begin with, or 0. */
static size_t mark_length(const char *text, size_t len, long *number)
{
	size_t digits = 0;

	if (len < 3 || text[0] != '\1')
		return 0;
	while (digits < 9 && digits + 2 < len && text[digits + 1] >= '0' && text[digits + 1] <= '9')
		digits++;
	if (digits == 0 || text[digits + 1] != '\3')
		return 0;
	*number = strtol(text + 1, NULL, 10);
	return digits + 2;
}

static bool holds_links(const struct node *node)
{
	if (node->kind != NODE_TEXT)
		return false;
	for (; node; node = node->parent)
		if (node->kind == NODE_LINK || node->kind == NODE_IMAGE)
			return false;
	return true;
}

static void fill_text(struct document *document, struct node *node, document_filler *fill,
	void *context)
{
	struct filling filling = {document, node, {0}, !holds_links(node)};
	long number = 0;

	for (size_t at = 0; at < node->len;) {
		size_t mark = mark_length(node->text + at, node->len - at, &number);

		if (mark > 0)
			fill(context, number, &filling);
		else
			buf_putc(&filling.text, node->text[at]);
		at += mark > 0 ? mark : 1;
	}
	if (filling.flat) {
		set_text(&filling, node, filling.text.len ? filling.text.data : "", filling.text.len);
	} else {
		put_text(&filling);
		tree_remove(node);
	}
	buf_free(&filling.text);
}

void document_fill(struct document *document, document_filler *fill, void *context)
{
	struct node *root = document->root, *next;

	for (struct node *node = root; node; node = next) {
		next = node_next(node, root);
		if (node->text && memchr(node->text, '\1', node->len))
			fill_text(document, node, fill, context);
	}
}
