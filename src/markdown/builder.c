#include "markdown/builder.h"

#include <string.h>

struct node *tree_add(struct document *document, struct node *parent, enum node_kind kind, int line)
{
	struct node *node = arena_alloc(document->arena, sizeof *node);

	node->kind = kind;
	node->line = line;
	node->parent = parent;
	if (!parent)
		return node;
	node->prev = parent->last;
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

void tree_remove(struct node *node)
{
	if (node->prev)
		node->prev->next = node->next;
	else if (node->parent)
		node->parent->first = node->next;
	if (node->next)
		node->next->prev = node->prev;
	else if (node->parent)
		node->parent->last = node->prev;
	node->parent = node->prev = node->next = NULL;
}

struct node *node_next(const struct node *node, const struct node *root)
{
	if (node->first)
		return node->first;
	for (; node != root; node = node->parent)
		if (node->next)
			return node->next;
	return NULL;
}

/* Appends what stands below NODE until OUT has more than MOST bytes. */
static void put_text(const struct node *node, size_t most, struct buf *out)
{
	for (const struct node *n = node; n && out->len <= most; n = node_next(n, node)) {
		size_t room = most - out->len;

		if (n->text)
			buf_put(out, n->text, n->len > room ? room + 1 : n->len);
		else if (n->kind == NODE_SOFT_BREAK || n->kind == NODE_HARD_BREAK)
			buf_putc(out, ' ');
	}
}

void tree_text(const struct node *node, struct buf *out)
{
	put_text(node, SIZE_MAX, out);
}

void tree_excerpt(const struct node *node, size_t most, struct buf *out)
{
	size_t end = out->len + most;

	put_text(node, end, out);
	if (out->len <= end)
		return;
	while (end > 0 && ((unsigned char)out->data[end] & 0xC0) == 0x80)
		end--;
	out->len = end;
	buf_puts(out, "\u2026");
}

char *builder_copy(struct builder *b, const char *text, size_t *len)
{
	char *copy = arena_copy(b->document->arena, text, *len);

	if (b->manner.eased)
		*len = ease_strip(copy, *len);
	return copy;
}

void builder_text(struct builder *b, struct node *node, const char *text, size_t len)
{
	node->text = builder_copy(b, text, &len);
	node->len = len;
}

void builder_flush(struct builder *b)
{
	if (!b->text.len)
		return;
	builder_text(b, tree_add(b->document, b->open, NODE_TEXT, b->line), b->text.data, b->text.len);
	b->text.len = 0;
}

struct node *builder_leaf(struct builder *b, enum node_kind kind, int line)
{
	struct node *node;

	builder_flush(b);
	node = tree_add(b->document, b->open, kind, line);
	if (b->right && !b->open->parent && kind != NODE_FOOTNOTE)
		node->align = ALIGN_RIGHT;
	return node;
}

struct node *builder_open(struct builder *b, enum node_kind kind, int line)
{
	struct node *node = builder_leaf(b, kind, line);

	b->open = node;
	if (++b->depth <= TREE_MAX_DEPTH)
		return node;
	diag_add(b->diags, DIAG_ERROR, (struct place){b->document->path, line, 0}, "markdown-depth",
		"lists, quotes and emphasis are nested more than %d deep", TREE_MAX_DEPTH);
	b->failed = true;
	return node;
}

void builder_close(struct builder *b)
{
	builder_flush(b);
	b->open = b->open->parent;
	b->depth--;
}

/* A heading is one line of canonical text, so lines in it are parted by a blank only. */
void builder_break(struct builder *b, enum node_kind kind)
{
	bool heading = false;

	for (struct node *n = b->open; n && !heading; n = n->parent)
		heading = n->kind == NODE_HEADING;
	if (heading && kind == NODE_SOFT_BREAK)
		buf_putc(&b->text, ' ');
	else
		builder_leaf(b, kind, b->line);
	b->line++;
}
