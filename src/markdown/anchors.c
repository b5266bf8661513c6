#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/url.h"
#include "base/utf8.h"
#include "markdown/parse.h"
#include "text/unicode.h"

/* One anchor, or one slug that is taken and how often. */
struct anchor {
	const char *name;
	struct node *node;
	unsigned repeated;
};

/* Open addressing; SIZE is a power of two and at least twice the number of anchors. */
struct table {
	struct document *document;
	struct anchor *slot;
	size_t size;
};

void document_slug(const char *text, size_t len, struct buf *out)
{
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(text, len, &at);
		char bytes[4];

		if (c == ' ')
			c = '-';
		else if (c != '-' && !unicode_in_word(c))
			continue;
		buf_put(out, bytes, utf8_put(unicode_lower(c), bytes));
	}
}

static struct anchor *find(const struct table *table, const char *name)
{
	size_t hash = 5381;

	for (const char *c = name; *c; c++)
		hash = hash * 33 + (unsigned char)*c;
	for (size_t i = hash ^ hash >> 15;; i++) {
		struct anchor *anchor = &table->slot[i & (table->size - 1)];

		if (!anchor->name || strcmp(anchor->name, name) == 0)
			return anchor;
	}
}

static void give(struct table *table, struct node *node, const char *slug)
{
	struct anchor *anchor = find(table, slug), *base = anchor;
	struct buf name = {0};

	buf_puts(&name, slug);
	while (anchor->name) {
		name.len = 0;
		buf_printf(&name, "%s-%u", slug, ++base->repeated);
		anchor = find(table, name.data);
	}
	anchor->name = node->anchor = arena_copy(table->document->arena, name.data, name.len);
	anchor->node = node;
	buf_free(&name);
}

static void give_heading(struct table *table, struct node *node)
{
	struct buf text = {0}, slug = {0};

	tree_text(node, &text);
	if (text.len)
		document_slug(text.data, text.len, &slug);
	if (node->id && slug.len && strcmp(node->id, slug.data) == 0)
		node->id = NULL;
	give(table, node, node->id ? node->id : slug.len ? slug.data : "section");
	buf_free(&text);
	buf_free(&slug);
}

static void give_all(struct table *table)
{
	struct node *root = table->document->root;
	unsigned notes = 0;

	for (struct node *node = root; node; node = node_next(node, root))
		if (node->kind == NODE_HEADING)
			give_heading(table, node);
		else if (node->kind == NODE_ANCHOR)
			give(table, node, node->id);
	for (struct node *node = root->first; node; node = node->next) {
		char name[32];

		if (node->kind != NODE_FOOTNOTE)
			continue;
		(void)snprintf(name, sizeof name, "footnote-%u", ++notes);
		give(table, node, name);
	}
}

static struct table open_table(struct document *document)
{
	struct table table = {document, NULL, 16};
	struct node *root = document->root;
	size_t count = 0;

	for (struct node *node = root; node; node = node_next(node, root))
		count +=
			node->kind == NODE_HEADING || node->kind == NODE_FOOTNOTE || node->kind == NODE_ANCHOR;
	while (table.size < 6 * count + 2)
		table.size *= 2;
	table.slot = mem_alloc(table.size * sizeof *table.slot);
	return table;
}

void anchors_give(struct document *document)
{
	struct table table = open_table(document);

	give_all(&table);
	free(table.slot);
}

/* The heading, place or footnote that the link `#…` leads to, or NULL: the one that is called so,
   else one whose text is that, in whatever case. */
static struct node *find_target(const struct table *table, const char *url)
{
	struct buf name = {0}, slug = {0};
	struct node *node;

	url_decode(url + 1, "", &name);
	node = find(table, name.data)->node;
	if (!node && name.len)
		document_slug(name.data, name.len, &slug);
	if (!node && slug.len)
		node = find(table, slug.data)->node;
	buf_free(&slug);
	buf_free(&name);
	return node;
}

static void aim(const struct table *table, struct node *link, struct diags *diags)
{
	if (link->kind != NODE_LINK || link->url[0] != '#' || !link->url[1])
		return;
	link->target = find_target(table, link->url);
	if (!link->target && diags)
		diag_add(diags, DIAG_WARNING, (struct place){table->document->path, link->line, 0},
			"link-anchor", "the document has no heading with the anchor `%s`: its text is no link",
			link->url);
}

static void add_other_name(const struct table *table, struct node *node, const char *text,
	size_t len)
{
	struct buf slug = {0};

	document_slug(text, len, &slug);
	if (slug.len && !find(table, slug.data)->name)
		*find(table, slug.data) =
			(struct anchor){arena_copy(table->document->arena, slug.data, slug.len), node, 0};
	buf_free(&slug);
}

/* Other names by which NODE may be found, unless they are those of another: its own in small
   letters, and what its text would make. */
static void add_other_names(const struct table *table, struct node *node)
{
	struct buf text = {0};

	add_other_name(table, node, node->anchor, strlen(node->anchor));
	if (node->kind == NODE_HEADING && node->id)
		tree_text(node, &text);
	if (text.len)
		add_other_name(table, node, text.data, text.len);
	buf_free(&text);
}

void anchors_aim(struct document *document, struct diags *diags)
{
	struct table table = open_table(document);
	struct node *root = document->root;

	for (struct node *node = root; node; node = node_next(node, root))
		if (node->anchor)
			*find(&table, node->anchor) = (struct anchor){node->anchor, node, 0};
	for (struct node *node = root; node; node = node_next(node, root))
		if (node->anchor)
			add_other_names(&table, node);
	for (struct node *node = root; node; node = node_next(node, root))
		aim(&table, node, diags);
	free(table.slot);
}
