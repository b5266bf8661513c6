#include "output/pdf/outline.h"

#include <stdlib.h>

#include "base/mem.h"
#include "output/pdf/links.h"
#include "output/pdf/syntax.h"

/* A bookmark; 0 is the root, and where no bookmark is meant. */
struct bookmark {
	const struct node *heading;
	uint32_t object;
	int level;
	size_t parent, previous, next, first, last;
	size_t below; /* how many there are below it, all levels */
};

static size_t collect(const struct pdf *pdf, struct bookmark *bookmark)
{
	size_t count = 1;

	for (size_t i = 0; i < pdf->pages->landings; i++) {
		const struct node *node = pdf->pages->landing[i].node;

		if (node->kind == NODE_HEADING)
			bookmark[count++] = (struct bookmark){node, .level = tags_level(pdf->tags, node)};
	}
	return count;
}

static void join(struct bookmark *bookmark, size_t count)
{
	size_t above = 0;

	for (size_t i = 1; i < count; i++) {
		struct bookmark *parent;

		while (above && bookmark[above].level >= bookmark[i].level)
			above = bookmark[above].parent;
		parent = &bookmark[above];
		bookmark[i].parent = above;
		bookmark[i].previous = parent->last;
		if (parent->last)
			bookmark[parent->last].next = i;
		else
			parent->first = i;
		parent->last = i;
		above = i;
	}
	for (size_t i = count; i-- > 1;)
		bookmark[bookmark[i].parent].below += bookmark[i].below + 1;
}

static void put_link(struct buf *out, const char *key, const struct bookmark *bookmark, size_t to,
	bool root)
{
	if (!to && !root)
		return;
	buf_puts(out, key);
	buf_putc(out, ' ');
	syntax_reference(out, bookmark[to].object);
}

static void put_kids(struct buf *out, const struct bookmark *bookmark, size_t i)
{
	put_link(out, "/First", bookmark, bookmark[i].first, false);
	put_link(out, "/Last", bookmark, bookmark[i].last, false);
}

/* Only the first level is open when the document is. */
static void put_bookmark(struct pdf *pdf, const struct bookmark *bookmark, size_t i)
{
	struct buf *out = haru_body(pdf->haru, bookmark[i].object);

	pdf->text.len = 0;
	tree_text(bookmark[i].heading, &pdf->text);
	buf_puts(out, "/Title");
	syntax_text(out, pdf->text.data, pdf->text.len);
	buf_puts(out, "/Dest");
	if (!links_destination(pdf, bookmark[i].heading, out))
		buf_puts(out, "[]");
	put_link(out, "/Parent", bookmark, bookmark[i].parent, true);
	put_link(out, "/Prev", bookmark, bookmark[i].previous, false);
	put_link(out, "/Next", bookmark, bookmark[i].next, false);
	put_kids(out, bookmark, i);
	if (bookmark[i].below > 0)
		buf_printf(out, "/Count -%zu", bookmark[i].below);
}

static size_t count_top(const struct bookmark *bookmark)
{
	size_t count = 0;

	for (size_t i = bookmark[0].first; i; i = bookmark[i].next)
		count++;
	return count;
}

static uint32_t write(struct pdf *pdf, struct bookmark *bookmark, size_t count)
{
	struct buf *root;

	for (size_t i = 0; i < count; i++)
		bookmark[i].object = haru_dictionary(pdf->haru);
	for (size_t i = 1; i < count; i++)
		put_bookmark(pdf, bookmark, i);
	root = haru_body(pdf->haru, bookmark[0].object);
	buf_printf(root, "/Type/Outlines/Count %zu", count_top(bookmark));
	put_kids(root, bookmark, 0);
	return bookmark[0].object;
}

uint32_t outline_write(struct pdf *pdf)
{
	struct bookmark *bookmark = mem_alloc((pdf->pages->landings + 1) * sizeof *bookmark);
	size_t count = collect(pdf, bookmark);
	uint32_t root = 0;

	if (count > 1) {
		join(bookmark, count);
		root = write(pdf, bookmark, count);
	}
	free(bookmark);
	return root;
}
