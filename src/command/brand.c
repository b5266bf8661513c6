#include "command/brand.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "markdown/document.h"

static bool same(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* The fonts asked for by the first of WORKS, all of which must ask for the same. */
static bool read_wish(const struct work *works, size_t count, struct front_fonts *wish,
	size_t *from, struct diags *diags)
{
	const struct work *first = NULL;

	for (size_t i = 0; i < count; i++) {
		struct front_fonts asked;

		if (!works[i].document)
			continue;
		asked = works[i].document->front.fonts;
		if (!first) {
			first = &works[i];
			*wish = asked;
		}
		if (same(asked.sans, wish->sans) && same(asked.mono, wish->mono))
			continue;
		*from = i;
		if (!asked.place.path)
			asked.place = (struct place){.path = works[i].path};
		diag_add(diags, DIAG_ERROR, asked.place, "fonts-differ",
			"this document asks for other fonts than %s; render it in a run of its own",
			first->path);
		return false;
	}
	return true;
}

static void add_text(struct characters *characters, const char *text)
{
	if (text)
		characters_add(characters, text, strlen(text));
}

/* All that a document prints, and what its figures are drawn from. */
static void add_work(struct characters *characters, const struct work *work)
{
	const struct document *document = work->document;
	const struct front *front = &document->front;

	for (const struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->text)
			characters_add(characters, node->text, node->len);
	add_text(characters, front->title);
	add_text(characters, front->contents);
	add_text(characters, front->watermark);
	add_text(characters, front->page_references);
	for (int i = 0; i < 2; i++) {
		add_text(characters, front->header[i]);
		add_text(characters, front->footer[i]);
	}
	for (size_t i = 0; i < work->pictures.count; i++)
		characters_add(characters, work->pictures.drawn[i].bytes, work->pictures.drawn[i].len);
}

static struct characters *needed_by(const struct work *works, size_t count)
{
	struct characters *needed = mem_alloc(sizeof *needed);

	for (size_t i = 0; i < count; i++)
		if (works[i].document)
			add_work(needed, &works[i]);
	return needed;
}

struct fonts *brand_fonts(const struct work *works, size_t count, const char *root, size_t *from,
	struct diags *diags)
{
	const char *sans[] = {NULL, "Noto Sans", "Noto Sans CJK JP", NULL};
	const char *mono[] = {NULL, "Noto Sans Mono", "Noto Sans CJK JP", NULL};
	struct font_choice choice = {.root = root, .sets = true};
	struct front_fonts wish = {0};
	struct characters *needed;
	struct fonts *fonts;

	*from = 0;
	if (count == 0 || !read_wish(works, count, &wish, from, diags))
		return NULL;
	sans[0] = wish.sans;
	mono[0] = wish.mono;
	choice.sans = sans + !wish.sans;
	choice.mono = mono + !wish.mono;
	choice.where = wish.place;
	choice.needed = needed = needed_by(works, count);
	fonts = fonts_open(&choice, diags);
	free(needed);
	return fonts;
}
