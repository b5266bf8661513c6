/* Markdown → tree → canonical text and HTML; canonical text read again gives itself. */
#include <string.h>

#include "blocks.h"
#include "fuzz.h"
#include "output/output.h"

extern const struct output output_html;

static void check_stable(const struct document *first)
{
	struct diags *diags = diags_new();
	struct document *again =
		document_parse("text.md", first->canonical.data, first->canonical.len, diags);

	HOLD(again != NULL);
	HOLD(again->canonical.len == first->canonical.len);
	HOLD(again->canonical.len == 0 ||
		memcmp(again->canonical.data, first->canonical.data, again->canonical.len) == 0);
	document_free(again);
	diags_free(diags);
}

static void check_html(const struct document *document)
{
	struct diags *diags = diags_new();
	struct buf html = {0};

	HOLD(output_html.write(document, NULL, &html, diags));
	HOLD(html.len > 0 && strstr(html.data, "<script") == NULL);
	buf_free(&html);
	diags_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("text.md", (const char *)data, size, diags);

	HOLD((document == NULL) == diags_failed(diags));
	if (document) {
		check_stable(document);
		check_html(document);
	}
	document_free(document);
	diags_free(diags);
	return 0;
}
