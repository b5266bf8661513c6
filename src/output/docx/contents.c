#include "output/docx/contents.h"

#include <string.h>

#include "output/docx/paragraph.h"
#include "output/docx/runs.h"

static void write_title(struct docx *docx)
{
	const struct paragraph paragraph = {.style = "TOCHeading", .after = -1, .heads = true};
	const char *title = docx->document->front.contents;

	paragraph_open(docx, &paragraph);
	runs_text(docx, "", title, strlen(title));
	paragraph_close(docx);
}

/* The field that all entries together are. */
static void begin_field(struct docx *docx)
{
	int first = 2 - docx->titles;

	buf_printf(&docx->in->xml,
		"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
		"xml:space=\"preserve\"> TOC \\o \"%d-%d\" \\h \\z \\u </w:instrText></w:r>"
		"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
		first, first + 1);
}

static void write_page(struct docx *docx, const struct node *heading)
{
	const struct landing *landing = pages_landing(docx->pages, heading);
	struct buf code = {0}, page = {0};

	buf_puts(&code, "PAGEREF ");
	docx_bookmark(&code, heading->anchor);
	buf_puts(&code, " \\h");
	buf_printf(&page, "%zu", landing ? landing->page + 1 : 1);
	runs_field(docx, code.data, "", page.data);
	buf_free(&code);
	buf_free(&page);
}

static void write_item(struct docx *docx, const struct node *item)
{
	const struct node *heading = item->target;
	struct buf *out = &docx->in->xml, style = {0}, text = {0};
	struct paragraph paragraph = {.after = -1, .heads = true};

	buf_printf(&style, "TOC%d", docx_level(docx, heading));
	paragraph.style = style.data;
	paragraph_open(docx, &paragraph);
	if (!item->prev)
		begin_field(docx);
	buf_puts(out, "<w:hyperlink w:anchor=\"");
	docx_bookmark(out, heading->anchor);
	buf_puts(out, "\" w:history=\"1\">");
	document_text(heading, &text);
	runs_text(docx, "", text.data ? text.data : "", text.len);
	buf_puts(out, "<w:r><w:tab/></w:r>");
	write_page(docx, heading);
	buf_puts(out, "</w:hyperlink>");
	if (!item->next)
		buf_puts(out, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
	paragraph_close(docx);
	buf_free(&style);
	buf_free(&text);
}

void contents_write(struct docx *docx, const struct node *contents)
{
	struct buf *out = &docx->in->xml;

	if (docx->tabled)
		paragraph_part(docx);
	buf_puts(out,
		"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
		"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
	write_title(docx);
	for (const struct node *item = contents->first; item; item = item->next)
		write_item(docx, item);
	buf_puts(out, "</w:sdtContent></w:sdt>");
	docx->gap = docx->style.heading[1].before;
}
