/* Front matter: the bytes are a document's head, or all of it when they bring their own fence. What
   is read can be written and read again. */
#include <string.h>

#include "fuzz.h"
#include "markdown/document.h"

static const char *const fragments[] = {
	"title: T\n",
	"language: ja\n",
	"lang: en\n",
	"author: [a, { name: b }]\n",
	"date: 2026-11-22\n",
	"attach: true\n",
	"fonts: { sans: [Noto Sans], mono: x.ttf }\n",
	"paper: Letter\n",
	"orientation: landscape\n",
	"header: [a, '{page}']\n",
	"footer: { left: a, right: b }\n",
	"accent: '#00ff00'\n",
	"logo: logo.svg\n",
	"cover: [[a, b], [c, d]]\n",
	"cover: true\n",
	"page_references: 'p. {page}'\n",
	"extra: { a: [1, 2.5, null, { b: ~ }] }\n",
	"| \n  text\n",
	">-\n  text\n\n  more\n",
	"\"\\u00e9\\n\"",
	"'it''s'",
	"&a ",
	"*a",
	"<<: *a\n",
	"? ",
	": ",
	"- ",
	"{",
	"[",
	"# comment\n",
	"---\n",
	"...\n",
	"yes",
	"0x1F",
	"1e400",
	"\xe5\xad\xa6",
};

#include "mutate.h"

static struct document *parse(const char *text, size_t len, struct diags *diags)
{
	return document_parse("front.md", text, len, diags);
}

static void check_again(const struct document *first)
{
	struct diags *diags = diags_new();
	struct document *again = parse(first->canonical.data, first->canonical.len, diags);

	HOLD(again != NULL);
	if (first->matter) { /* one that is no YAML is left out, but for its title */
		HOLD(strcmp(again->front.title, first->front.title) == 0);
		HOLD(strcmp(again->front.language, first->front.language) == 0);
	}
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
