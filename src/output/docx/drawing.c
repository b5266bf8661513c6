#include "output/docx/drawing.h"

#include <stdlib.h>

#include "office/markup.h"
#include "output/docx/raster.h"
#include "picture/encode.h"

static int shown_order(const void *a, const void *b)
{
	const struct shown *x = a, *y = b;

	if (x->image->number != y->image->number)
		return x->image->number > y->image->number ? 1 : -1;
	if (x->page != y->page)
		return x->page > y->page ? 1 : -1;
	return (x->mark > y->mark) - (x->mark < y->mark);
}

static bool is_shown(const struct mark *mark)
{
	return mark->kind == MARK_PICTURE && mark->node && mark->role == ROLE_CONTENT;
}

void drawing_collect(struct docx *docx)
{
	const struct pages *pages = docx->pages;
	struct shown *shown = NULL;
	size_t count = 0, cap = 0;

	for (size_t p = 0; p < pages->count; p++)
		for (size_t m = 0; m < pages->page[p].marks; m++) {
			if (!is_shown(&pages->page[p].mark[m]))
				continue;
			mem_grow(&shown, &cap, count + 1, sizeof *shown);
			shown[count++] = (struct shown){pages->page[p].mark[m].node, &pages->page[p], m};
		}
	if (count > 0)
		qsort(shown, count, sizeof *shown, shown_order);
	docx->shown = shown;
	docx->showns = count;
}

const struct shown *drawing_find(const struct docx *docx, const struct node *image)
{
	size_t low = 0, high = docx->showns;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (docx->shown[middle].image->number < image->number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < docx->showns && docx->shown[low].image == image ? &docx->shown[low] : NULL;
}

/* Puts the picture of MARK into the package as its NUMBER. */
static void add_media(struct docx *docx, const struct mark *mark, size_t marks, size_t number)
{
	const struct picture *picture = mark->is.picture.picture;
	struct buf name = {0}, bytes = {0};

	if (picture->kind == PICTURE_JPEG) {
		buf_printf(&name, "word/media/image%zu.jpeg", number);
		pack_store(docx->pack, name.data, picture->bytes, picture->len);
	} else {
		if (picture->kind == PICTURE_VECTOR)
			picture = raster_draw(docx->arena, mark, marks);
		buf_printf(&name, "word/media/image%zu.png", number);
		picture_encode(picture, &bytes);
		pack_store(docx->pack, name.data, bytes.data ? bytes.data : "", bytes.len);
	}
	buf_free(&name);
	buf_free(&bytes);
}

/* The number of the picture of MARK, which more marks follow, in the package. */
static size_t media_number(struct docx *docx, const struct mark *mark, size_t marks)
{
	const struct picture *picture = mark->is.picture.picture;

	for (size_t i = 0; i < docx->medias; i++)
		if (docx->media[i] == picture)
			return i + 1;
	mem_grow(&docx->media, &docx->media_cap, docx->medias + 1, sizeof *docx->media);
	docx->media[docx->medias++] = picture;
	add_media(docx, mark, marks, docx->medias);
	return docx->medias;
}

static unsigned relate(struct docx *docx, const struct mark *mark, size_t marks)
{
	struct buf target = {0};
	unsigned id;

	buf_printf(&target, "media/image%zu.%s", media_number(docx, mark, marks),
		mark->is.picture.picture->kind == PICTURE_JPEG ? "jpeg" : "png");
	id = docx_relate(docx, "image", target.data, false);
	buf_free(&target);
	return id;
}

/* Appends the picture of MARK, whose text is ALT, which may be NULL. */
static void put(struct docx *docx, const struct mark *mark, size_t marks, const char *alt)
{
	struct buf *out = &docx->in->xml;
	long long width = docx_emu(mark->is.picture.width), height = docx_emu(mark->is.picture.height);
	unsigned id = relate(docx, mark, marks), number = ++docx->drawings;

	width = width > 0 ? width : 1;
	height = height > 0 ? height : 1;
	buf_printf(out,
		"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
		"<wp:extent cx=\"%lld\" cy=\"%lld\"/><wp:docPr id=\"%u\" name=\"Picture %u\"",
		width, height, number, number);
	markup_attribute(out, "descr", alt);
	buf_printf(out,
		"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>"
		"</wp:cNvGraphicFramePr><a:graphic><a:graphicData "
		"uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
		"<pic:cNvPr id=\"%u\" name=\"Picture %u\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
		"<a:blip r:embed=\"rId%u\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
		"<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%lld\" cy=\"%lld\"/></a:xfrm>"
		"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
		"</a:graphic></wp:inline></w:drawing></w:r>",
		number, number, id, width, height);
}

void drawing_write(struct docx *docx, const struct shown *shown)
{
	struct buf alt = {0};

	document_text(shown->image, &alt);
	put(docx, &shown->page->mark[shown->mark], shown->page->marks - shown->mark,
		alt.data ? alt.data : "");
	buf_free(&alt);
}

void drawing_logo(struct docx *docx)
{
	const struct page *page = docx->pages->count ? &docx->pages->page[0] : NULL;

	for (size_t m = 0; page && docx->document->logo && m < page->marks; m++) {
		const struct mark *mark = &page->mark[m];

		if (mark->kind != MARK_PICTURE || mark->is.picture.picture != docx->document->logo)
			continue;
		put(docx, mark, page->marks - m, docx->document->front.author);
		return;
	}
}
