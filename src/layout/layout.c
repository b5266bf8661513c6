#include "layout/layout.h"

#include <stdlib.h>
#include <string.h>

#include "layout/best.h"
#include "layout/contents.h"
#include "layout/cover.h"
#include "layout/flow.h"
#include "layout/furniture.h"
#include "layout/setting.h"

/* Footnotes get their numbers, in the order they stand in; and each one leads back to the first
   mark that leads to it. */
static void number_notes(struct document *document)
{
	int number = 0;

	for (struct node *node = document->root->first; node; node = node->next)
		if (node->kind == NODE_FOOTNOTE)
			node->start = ++number;
	if (number == 0)
		return;
	for (struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->kind == NODE_FOOTNOTE_MARK && node->target && !node->target->target)
			node->target->target = node;
}

/* Adds to LINK what PATTERN says of its page. */
static void refer_to_page(struct document *document, struct node *link, const char *pattern)
{
	const char *at = strstr(pattern, "{page}");
	struct node *node = document_add(document, link, link->last, NODE_TEXT);
	struct buf text = {0};

	buf_put(&text, pattern, at ? (size_t)(at - pattern) : strlen(pattern));
	if (at)
		buf_printf(&text, "%zu%s", link->page, at + strlen("{page}"));
	node->text = arena_copy(document->arena, text.data, text.len);
	node->len = text.len;
	buf_free(&text);
}

/* A reader of paper cannot follow a link, but can turn to a page. */
static void refer_to_pages(struct document *document)
{
	const char *pattern = document->front.page_references;

	if (!pattern || !*pattern)
		return;
	for (struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->kind == NODE_LINK && node->page > 0)
			refer_to_page(document, node, pattern);
}

/* The rule that ends the cover, or NULL when there is no cover. */
static struct node *cover_end(const struct document *document)
{
	struct node *node = document->front.cover ? document->root->first : NULL;

	while (node && node->kind != NODE_RULE)
		node = node->next;
	return node;
}

static struct node *first_title(const struct node *root)
{
	struct node *node = root->first;

	return node && node->kind == NODE_HEADING && node->level == 1 ? node : NULL;
}

static void set_document(struct setting *setting)
{
	struct node *root = setting->document->root, *cover = cover_end(setting->document);

	if (setting->document->front.contents)
		setting->contents = contents_add(setting, cover ? cover : first_title(root));
	if (!cover) {
		flow_blocks(setting, root->first, NULL);
		return;
	}
	cover_set(setting, cover);
	if (setting->contents) {
		flow_blocks(setting, setting->contents, setting->contents->next);
		galley_break(&setting->galley);
		setting->after = 0;
	}
	flow_blocks(setting, setting->contents ? setting->contents->next : cover->next, NULL);
}

static void take_rulings(const struct setting *setting, struct pages *pages)
{
	pages->rulings = setting->rulings;
	pages->ruling = arena_alloc(setting->arena, setting->rulings * sizeof *pages->ruling + 1);
	if (setting->rulings)
		memcpy(pages->ruling, setting->ruling, setting->rulings * sizeof *pages->ruling);
}

static int ruling_order(const void *a, const void *b)
{
	const struct ruling *x = a, *y = b;

	return (x->table->number > y->table->number) - (x->table->number < y->table->number);
}

const struct ruling *pages_ruling(const struct pages *pages, const struct node *table)
{
	struct ruling key = {.table = table};

	if (pages->rulings == 0)
		return NULL;
	return bsearch(&key, pages->ruling, pages->rulings, sizeof *pages->ruling, ruling_order);
}

static void setting_free(struct setting *setting)
{
	galley_free(&setting->galley);
	pool_free(&setting->pool);
	buf_free(&setting->text);
	free(setting->label);
	free(setting->span);
	free(setting->line);
	free(setting->fitted);
	free(setting->missing);
	free(setting->ruling);
	best_free(setting->best);
}

struct pages *layout_document(struct document *document, struct shaper *shaper, struct diags *diags)
{
	struct setting setting = {.document = document,
		.language = document->front.language,
		.shaper = shaper,
		.diags = diags,
		.arena = document->arena,
		.style = style_for(&document->front)};
	struct frame outermost = {.type = &setting.style.body, .left = setting.style.left};
	struct furniture *furniture;
	struct pages *pages;

	setting.frame = &outermost;
	galley_begin(&setting.galley, setting.arena, &setting.style);
	furniture = furniture_new(&setting);
	number_notes(document);
	refer_to_pages(document);
	set_document(&setting);
	pages = galley_finish(&setting.galley);
	take_rulings(&setting, pages);
	furniture_set(&setting, furniture, pages, cover_end(document) ? 1 : 0);
	contents_number(&setting, pages);
	setting_free(&setting);
	return pages;
}
