#include "command/pagerefs.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/url.h"

void section_pages_take(struct section_pages *sections, const struct pages *pages)
{
	sections->section = mem_alloc((pages->landings + 1) * sizeof *sections->section);
	for (size_t i = 0; i < pages->landings; i++) {
		const struct landing *landing = &pages->landing[i];
		struct section_page *section = &sections->section[sections->count];
		struct buf anchor = {0};
		if (!landing->node->anchor)
			continue;
		buf_puts(&anchor, landing->node->anchor);
		*section = (struct section_page){anchor.data, landing->page + 1};
		sections->count++;
	}
}

void section_pages_free(struct section_pages *sections)
{
	for (size_t i = 0; i < sections->count; i++)
		free(sections->section[i].anchor);
	free(sections->section);
}

static size_t page_of(const struct section_pages *sections, const char *anchor)
{
	for (size_t i = 0; sections && i < sections->count; i++)
		if (strcmp(sections->section[i].anchor, anchor) == 0)
			return sections->section[i].page;
	return 0;
}

void pagerefs_set(struct document *document, pagerefs_find *find, void *context)
{
	struct buf relative = {0}, path = {0}, anchor = {0};
	const struct node *root = document->root;
	for (struct node *node = document->root; node; node = node_next(node, root)) {
		const char *hash = node->kind == NODE_LINK ? strchr(node->url, '#') : NULL;
		if (!hash || hash == node->url || hash[1] == '\0')
			continue;
		relative.len = path.len = anchor.len = 0;
		url_decode(node->url, "?#", &relative);
		if (relative.len == 0)
			continue;
		url_join(document->path, relative.data, &path);
		path.data[url_stem(path.data)] = '\0';
		url_decode(hash + 1, "", &anchor);
		node->page = page_of(find(path.data, context), anchor.data);
	}
	buf_free(&relative);
	buf_free(&path);
	buf_free(&anchor);
}
