/* A document for Word and what reads its files: text, styles and tables as on pages, whose ends are
   Word's. */
#include "output/output.h"

#include <stdlib.h>

#include "office/markup.h"
#include "output/docx/blocks.h"
#include "output/docx/drawing.h"
#include "output/docx/margins.h"
#include "output/docx/package.h"
#include "output/docx/styles.h"

/* 1 where the text begins with a heading of the first level, its title, and has no other one. */
static int count_titles(const struct document *document)
{
	const struct node *root = document->root, *first = NULL;
	int count = 0;

	for (const struct node *node = root; node; node = node_next(node, root)) {
		if (node->kind != NODE_HEADING)
			continue;
		first = first ? first : node;
		count += node->level == 1;
	}
	return count == 1 && first->level == 1;
}

static size_t count_notes(const struct document *document)
{
	size_t count = 0;

	for (const struct node *node = document->root->first; node; node = node->next)
		count += node->kind == NODE_FOOTNOTE;
	return count;
}

/* Notes that only part others from the text are parts of every document. */
static const char separators[] =
	"<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
	"<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/>"
	"</w:r></w:p></w:footnote>";

static void write_texts(struct docx *docx)
{
	buf_puts(&docx->body.xml, MARKUP_HEAD "<w:document " PACKAGE_NAMESPACES "><w:body>");
	buf_puts(&docx->notes.xml, MARKUP_HEAD "<w:footnotes " PACKAGE_NAMESPACES ">");
	buf_puts(&docx->notes.xml, separators);
	blocks_write(docx);
	margins_write(docx);
	buf_puts(&docx->body.xml, "</w:body></w:document>");
	buf_puts(&docx->notes.xml, "</w:footnotes>");
}

static void add_part(struct docx *docx, const char *name, const char *type, struct buf *part)
{
	struct buf path = {0};

	buf_printf(&path, "word/%s", name);
	pack_add(docx->pack, path.data, part->data, part->len);
	if (type)
		docx_relate(docx, type, name, false);
	buf_free(part);
	buf_free(&path);
}

static void write_parts(struct docx *docx)
{
	struct buf styles = {0}, lists = {0};

	package_write(docx);
	write_texts(docx);
	styles_write(docx, &styles);
	styles_write_lists(docx, &lists);
	add_part(docx, "document.xml", NULL, &docx->body.xml);
	add_part(docx, "styles.xml", "styles", &styles);
	add_part(docx, "numbering.xml", "numbering", &lists);
	add_part(docx, "footnotes.xml", "footnotes", &docx->notes.xml);
	docx_relate(docx, "settings", "settings.xml", false);
	package_relations(docx, &docx->body, "document.xml");
	if (docx->notes.related > 0)
		package_relations(docx, &docx->notes, "footnotes.xml");
}

static bool write_docx(const struct document *document, const struct pages *pages, struct buf *out,
	struct diags *diags)
{
	struct docx docx = {.document = document,
		.pages = pages,
		.style = style_for(&document->front),
		.arena = arena_new(),
		.pack = pack_new(out),
		.list = 1,
		.titles = count_titles(document),
		.noted = mem_alloc(count_notes(document) + 1)};
	bool fits;

	docx.in = &docx.body;
	styles_choose(&docx);
	drawing_collect(&docx);
	write_parts(&docx);
	fits = pack_finish(docx.pack);
	if (!fits)
		diag_add(diags, DIAG_ERROR, (struct place){.path = document->path}, "docx-size",
			"a Word document of more than 4 GiB cannot be written");
	buf_free(&docx.body.relations);
	buf_free(&docx.notes.relations);
	buf_free(&docx.lists);
	free(docx.noted);
	free((void *)docx.shown);
	free(docx.media);
	arena_free(docx.arena);
	return fits;
}

const struct output output_docx = {
	.name = "docx",
	.summary = "a document for Word, with styles, fields and notes of its own",
	.extension = "docx",
	.needs = OUTPUT_PAGES,
	.write = write_docx,
};
