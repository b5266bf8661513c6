/* What the targets behind the tree share: fonts and words that stay, and what a page is made of. */
#ifndef ISMSDOC_FUZZ_PAGES_H
#define ISMSDOC_FUZZ_PAGES_H

#include "blocks.h"
#include "fuzz.h"
#include "layout/layout.h"
#include "output/output.h"

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

/* What is shaped stays shaped, as long as it does not fill the memory. */
static struct shaper *usual_shaper(void)
{
	static struct shaper *shaper;
	static unsigned runs;

	if (runs++ % 4096 == 0) {
		shaper_free(shaper);
		shaper = shaper_new(usual_fonts());
	}
	return shaper;
}

/* Sets the text and writes its pages as OUTPUT, where it can be read and set. */
static void pages_write(const uint8_t *data, size_t size, const struct output *output)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("text.md", (const char *)data, size, diags);
	struct pages *pages = document ? layout_document(document, usual_shaper(), diags) : NULL;
	struct buf bytes = {0};

	if (pages && !diags_failed(diags)) {
		HOLD(pages->count > 0);
		HOLD(output->write(document, pages, &bytes, diags));
		HOLD(bytes.len > 0);
	}
	buf_free(&bytes);
	document_free(document);
	diags_free(diags);
}

#endif
