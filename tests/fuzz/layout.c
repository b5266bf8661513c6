/* Markdown → pages → trace and PDF. */
#include "fuzz.h"
#include "layout/layout.h"
#include "output/output.h"

extern const struct output output_trace, output_pdf;

static struct fonts *usual_fonts(void)
{
	static struct fonts *fonts;
	struct diags *diags;

	if (!fonts) {
		diags = diags_new();
		fonts = fonts_open(&(struct font_choice){0}, diags);
		HOLD(fonts != NULL);
		diags_free(diags);
	}
	return fonts;
}

static void write_out(const struct output *output, const struct document *document,
	const struct pages *pages)
{
	struct diags *diags = diags_new();
	struct buf bytes = {0};

	HOLD(output->write(document, pages, &bytes, diags));
	HOLD(bytes.len > 0);
	buf_free(&bytes);
	diags_free(diags);
}

static void set(struct document *document)
{
	struct shaper *shaper = shaper_new(usual_fonts());
	struct diags *diags = diags_new();
	struct pages *pages = layout_document(document, shaper, diags);

	if (pages && !diags_failed(diags)) {
		HOLD(pages->count > 0);
		write_out(&output_trace, document, pages);
		write_out(&output_pdf, document, pages);
	}
	diags_free(diags);
	shaper_free(shaper);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("text.md", (const char *)data, size, diags);

	if (document)
		set(document);
	document_free(document);
	diags_free(diags);
	return 0;
}
