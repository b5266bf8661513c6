/* Front matter: the bytes are a document's head, or all of it when they bring their own fence. What
   is read can be written and read again. */
#include <string.h>

#include "fuzz.h"
#include "markdown/document.h"

static struct document *parse(const char *text, size_t len, struct diags *diags)
{
	return document_parse("front.md", text, len, diags);
}

static void check_again(const struct document *first)
{
	struct diags *diags = diags_new();
	struct document *again = parse(first->canonical.data, first->canonical.len, diags);

	HOLD(again != NULL);
	HOLD(strcmp(again->front.title, first->front.title) == 0);
	HOLD(strcmp(again->front.language, first->front.language) == 0);
	HOLD(again->canonical.len == first->canonical.len &&
		memcmp(again->canonical.data, first->canonical.data, again->canonical.len) == 0);
	document_free(again);
	diags_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags *diags = diags_new();
	struct buf text = {0};
	struct document *document;

	if (size < 4 || memcmp(data, "---\n", 4) != 0)
		buf_puts(&text, "---\n");
	buf_put(&text, data, size);
	buf_puts(&text, "\n---\n\ntext\n");
	document = parse(text.data, text.len, diags);
	HOLD((document == NULL) == diags_failed(diags));
	if (document)
		check_again(document);
	document_free(document);
	buf_free(&text);
	diags_free(diags);
	return 0;
}
