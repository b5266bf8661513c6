#include "output/output.h"

#include <stdlib.h>

#include "base/mem.h"
#include "output/pdf/content.h"
#include "output/pdf/embed.h"
#include "output/pdf/images.h"
#include "output/pdf/links.h"
#include "output/pdf/metadata.h"
#include "output/pdf/outline.h"
#include "output/pdf/pdf.h"
#include "output/pdf/save.h"
#include "output/pdf/signature.h"

static void make_pages(struct pdf *pdf)
{
	pdf->page = mem_alloc(pdf->pages->count * sizeof *pdf->page);
	for (size_t i = 0; i < pdf->pages->count; i++)
		pdf->page[i] = haru_page(pdf->haru, pdf->pages->page[i].width, pdf->pages->page[i].height);
}

/* The order matters: fonts need all words, content needs the fonts' codes, the structure needs all
   that was marked. */
static void make(void *data)
{
	struct pdf *pdf = data;
	uint32_t structure;

	if (!content_collect(pdf) || !embed_fonts(pdf))
		return;
	codes_encode(pdf->codes);
	make_pages(pdf);
	images_write(pdf);
	content_write(pdf);
	signature_write(pdf);
	links_write(pdf);
	structure = haru_dictionary(pdf->haru);
	metadata_write(pdf, structure, outline_write(pdf));
	tags_write(pdf->tags, pdf->haru, pdf->page, structure);
	save_write(pdf);
	pdf->complete = true;
}

static void release(struct pdf *pdf)
{
	haru_free(pdf->haru);
	flate_free(pdf->flate);
	codes_free(pdf->codes);
	tags_free(pdf->tags);
	free(pdf->page);
	free(pdf->image);
	free(pdf->glyphs);
	free(pdf->cids);
	free(pdf->where);
	buf_free(&pdf->scratch);
	buf_free(&pdf->text);
	buf_free(&pdf->packed);
}

static bool write_pdf(const struct document *document, const struct pages *pages, struct buf *out,
	struct diags *diags)
{
	const struct place here = {document->path, 0, 0};
	struct pdf pdf = {
		.document = document,
		.pages = pages,
		.diags = diags,
		.out = out,
		.attaches = document->front.attach,
		.haru = haru_new(),
		.flate = flate_new(),
		.codes = codes_new(),
		.tags = tags_new(document, pages->count),
	};

	if (!pdf.haru)
		diag_add(diags, DIAG_FAILURE, here, "pdf-library",
			"the libharu found is not of the release this program was built for");
	else if (!pdf.flate)
		diag_add(diags, DIAG_FAILURE, here, "out-of-memory",
			"the system has no memory to compress with");
	else if (!haru_run(pdf.haru, make, &pdf))
		diag_add(diags, DIAG_FAILURE, here, "pdf-limit",
			"the PDF grew beyond what libharu can hold (0x%04lX)", haru_error(pdf.haru));
	release(&pdf);
	return pdf.complete;
}

const struct output output_pdf = {
	.name = "pdf",
	.summary = "pages for print, an archive and a screen reader",
	.extension = "pdf",
	.needs = OUTPUT_PAGES,
	.paged = true,
	.is_sealed = true,
	.write = write_pdf,
};
