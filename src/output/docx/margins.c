#include "output/docx/margins.h"

#include <string.h>

#include "office/markup.h"
#include "output/docx/package.h"
#include "output/docx/paragraph.h"
#include "output/docx/runs.h"

enum { ASCENT = 8, BELOW = 3 }; /* of a running line, in points, about its baseline */

/* Text of a running line, whose page numbers are fields. */
static void put_running(struct docx *docx, const char *text)
{
	size_t from = 0, at = 0, len = strlen(text);

	while (at < len) {
		bool page = strncmp(text + at, "{page}", 6) == 0;

		if (!page && strncmp(text + at, "{pages}", 7) != 0) {
			at++;
			continue;
		}
		runs_text(docx, "", text + from, at - from);
		runs_field(docx, page ? "PAGE" : "NUMPAGES", "", "1");
		from = at += page ? 6 : 7;
	}
	runs_text(docx, "", text + from, len - from);
}

/* The word across pages that were set, or NULL. */
static const struct mark *find_watermark(const struct docx *docx)
{
	const struct page *page = docx->pages->count ? &docx->pages->page[0] : NULL;

	if (!page || page->marks == 0 || page->mark[0].role != ROLE_WATERMARK)
		return NULL;
	return page->mark[0].kind == MARK_WORD && page->mark[0].is.text.word ? &page->mark[0] : NULL;
}

static void put_points(struct buf *out, mpt length)
{
	buf_printf(out, "%ld.%02ldpt", (long)length / 1000, (long)length / 10 % 100);
}

/* As Word writes its own watermarks, by which it finds them again. */
static void put_watermark(struct docx *docx, const char *id)
{
	const struct mark *mark = find_watermark(docx);
	struct buf *out = &docx->in->xml;

	if (!mark)
		return;
	buf_printf(out,
		"<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id=\"_x0000_t136\" "
		"coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" "
		"path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/>"
		"<v:f eqn=\"prod #0 2 1\"/><v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/>"
		"<v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/><v:f eqn=\"if @0 21600 @1\"/>"
		"<v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/></v:formulas><v:path "
		"textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/>"
		"</v:shapetype><v:shape id=\"PowerPlusWaterMarkObject%s\" o:spid=\"_x0000_s%s\" "
		"type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;width:",
		id, id);
	put_points(out, word_width(mark->is.text.word, mark->is.text.size));
	buf_puts(out, ";height:");
	put_points(out, mark->is.text.size * 85 / 100);
	buf_printf(out,
		";rotation:%d;z-index:-251658752;mso-position-horizontal:center;"
		"mso-position-horizontal-relative:page;mso-position-vertical:center;"
		"mso-position-vertical-relative:page\" o:allowincell=\"f\" fillcolor=\"#%06X\" "
		"stroked=\"f\"><v:textpath style=\"font-family:&quot;",
		360 - mark->is.text.turn, (unsigned)mark->colour);
	markup_puts(out, docx->style.dense ? docx->eastern : docx->latin);
	buf_puts(out, "&quot;;font-size:1pt;font-weight:bold\"");
	markup_attribute(out, "string", docx->document->front.watermark);
	buf_puts(out, "/></v:shape></w:pict></w:r>");
}

/* A header or footer of the two texts in PAIR, which may be NULL, as the part NAME; returns the
   number of the body's relation to it. */
struct margin {
	const char *name, *element, *style, *type;
	const char *const *pair;
	const char *watermark; /* a number for it, or NULL */
};

static bool has_text(const char *const *pair)
{
	return pair && ((pair[0] && *pair[0]) || (pair[1] && *pair[1]));
}

static unsigned write_margin(struct docx *docx, const struct margin *margin)
{
	struct story story = {0}, *outer = docx->in;
	bool text = has_text(margin->pair);
	const struct paragraph paragraph = {.style = text ? margin->style : "Normal", .after = -1};
	struct buf path = {0};

	docx->in = &story;
	buf_printf(&story.xml, MARKUP_HEAD "<w:%s " PACKAGE_NAMESPACES ">", margin->element);
	paragraph_open(docx, &paragraph);
	if (margin->watermark)
		put_watermark(docx, margin->watermark);
	if (text && margin->pair[0])
		put_running(docx, margin->pair[0]);
	if (text && margin->pair[1] && *margin->pair[1]) {
		buf_puts(&story.xml, "<w:r><w:tab/></w:r>");
		put_running(docx, margin->pair[1]);
	}
	paragraph_close(docx);
	buf_printf(&story.xml, "</w:%s>", margin->element);
	docx->in = outer;
	buf_printf(&path, "word/%s", margin->name);
	pack_add(docx->pack, path.data, story.xml.data, story.xml.len);
	buf_free(&path);
	buf_free(&story.xml);
	return docx_relate(docx, margin->type, margin->name, false);
}

static void put_page(struct docx *docx)
{
	const struct style *style = &docx->style;
	struct buf *out = &docx->in->xml;

	buf_printf(out, "<w:pgSz w:w=\"%ld\" w:h=\"%ld\"%s/>", docx_twips(style->width),
		docx_twips(style->height), style->width > style->height ? " w:orient=\"landscape\"" : "");
	buf_printf(out,
		"<w:pgMar w:top=\"%ld\" w:right=\"%ld\" w:bottom=\"%ld\" w:left=\"%ld\" "
		"w:header=\"%ld\" w:footer=\"%ld\" w:gutter=\"0\"/>",
		docx_twips(style->top), docx_twips(style->right), docx_twips(style->bottom),
		docx_twips(style->left), docx_twips(style->header - PT(ASCENT)),
		docx_twips(style->footer - PT(BELOW)));
}

void margins_write(struct docx *docx)
{
	const struct front *front = &docx->document->front;
	const struct margin margins[] = {
		{"header1.xml", "hdr", "Header", "header", front->header, "1"},
		{"header2.xml", "hdr", "Header", "header", front->cover ? NULL : front->header, "2"},
		{"footer1.xml", "ftr", "Footer", "footer", front->footer, NULL},
		{"footer2.xml", "ftr", "Footer", "footer", front->footer, NULL},
	};
	unsigned id[4];

	for (size_t i = 0; i < 4; i++)
		id[i] = write_margin(docx, &margins[i]);
	buf_printf(&docx->in->xml,
		"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId%u\"/><w:headerReference "
		"w:type=\"first\" r:id=\"rId%u\"/><w:footerReference w:type=\"default\" r:id=\"rId%u\"/>"
		"<w:footerReference w:type=\"first\" r:id=\"rId%u\"/>",
		id[0], id[1], id[2], id[3]);
	put_page(docx);
	buf_puts(&docx->in->xml, "<w:titlePg/></w:sectPr>");
}
