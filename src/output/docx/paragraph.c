#include "output/docx/paragraph.h"

static void put_placing(struct buf *out, const struct paragraph *paragraph)
{
	if (!paragraph->placed)
		return;
	buf_printf(out, "<w:ind w:left=\"%ld\"", docx_twips(paragraph->left));
	if (paragraph->hanging > 0)
		buf_printf(out, " w:hanging=\"%ld\"", docx_twips(paragraph->hanging));
	else
		buf_puts(out, " w:firstLine=\"0\"");
	buf_puts(out, "/>");
}

static void put_spacing(struct docx *docx, const struct paragraph *paragraph)
{
	struct buf *out = &docx->in->xml;
	bool below = docx->gap > 0 && !paragraph->heads;

	if (!below && paragraph->after < 0)
		return;
	buf_puts(out, "<w:spacing");
	if (below)
		buf_printf(out, " w:before=\"%ld\"", docx_twips(docx->gap));
	if (paragraph->after >= 0)
		buf_printf(out, " w:after=\"%ld\"", docx_twips(paragraph->after));
	buf_puts(out, "/>");
}

/* In the order that the schema wants. */
void paragraph_open(struct docx *docx, const struct paragraph *paragraph)
{
	static const char *const sides[] = {[ALIGN_CENTRE] = "center", [ALIGN_RIGHT] = "right"};
	struct buf *out = &docx->in->xml;

	buf_printf(out, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", paragraph->style);
	if (paragraph->keep)
		buf_puts(out, "<w:keepNext/>");
	if (docx->breaks)
		buf_puts(out, "<w:pageBreakBefore/>");
	if (paragraph->list)
		buf_printf(out, "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%u\"/></w:numPr>",
			paragraph->level, paragraph->list);
	if (paragraph->right)
		buf_puts(out, "<w:bidi/>");
	put_spacing(docx, paragraph);
	put_placing(out, paragraph);
	if (paragraph->align == ALIGN_CENTRE || paragraph->align == ALIGN_RIGHT)
		buf_printf(out, "<w:jc w:val=\"%s\"/>", sides[paragraph->align]);
	buf_puts(out, "</w:pPr>");
	docx->breaks = docx->tabled = false;
	docx->gap = 0;
	docx->started = true;
}

void paragraph_close(struct docx *docx)
{
	buf_puts(&docx->in->xml, "</w:p>");
}

void paragraph_empty(struct docx *docx, const char *style)
{
	const struct paragraph paragraph = {.style = style, .after = -1, .heads = true};

	paragraph_open(docx, &paragraph);
	paragraph_close(docx);
}

void paragraph_part(struct docx *docx)
{
	static const struct paragraph gap = {.style = "TableGap", .after = -1};

	if (docx->breaks || docx->gap > 0) {
		paragraph_open(docx, &gap);
		paragraph_close(docx);
	}
	docx->started = true;
}
