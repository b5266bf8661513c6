#include "markdown/document.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "markdown/parse.h"
#include "text/language.h"

enum { MARKDOWN_MAX_BYTES = 64 << 20 };

/* cmark keeps its table of special characters in a global that every parse changes and restores. */
static pthread_mutex_t cmark_lock = PTHREAD_MUTEX_INITIALIZER;

/* LINKED: addresses in the text become links. */
static void attach_extensions(cmark_parser *parser, bool linked)
{
	static const char *const names[] = {"table", "strikethrough", "tasklist", "autolink"};

	cmark_gfm_core_extensions_ensure_registered();
	for (size_t i = 0; i < sizeof names / sizeof *names - !linked; i++) {
		cmark_syntax_extension *extension = cmark_find_syntax_extension(names[i]);

		if (!extension)
			abort();
		cmark_parser_attach_syntax_extension(parser, extension);
	}
}

static cmark_node *parse_cmark(const char *text, size_t len, bool linked)
{
	cmark_parser *parser;
	cmark_node *root;

	(void)pthread_mutex_lock(&cmark_lock);
	parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
	attach_extensions(parser, linked);
	cmark_parser_feed(parser, text, len);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	(void)pthread_mutex_unlock(&cmark_lock);
	return root;
}

/* Line and column (in characters, counted as utf8_next does) of the byte at AT. */
static struct place place_of(const char *path, const char *text, size_t at)
{
	struct place place = {path, 1, 1};

	for (size_t i = 0; i < at;) {
		bool feed = text[i] == '\n';

		(void)utf8_next(text, at, &i);
		place.col = feed ? 1 : place.col + 1;
		place.line += feed;
	}
	return place;
}

static bool check_text(const char *path, const char *text, size_t len, struct diags *diags)
{
	size_t bad = 0;

	if (len > MARKDOWN_MAX_BYTES) {
		diag_add(diags, DIAG_ERROR, (struct place){path, 0, 0}, "markdown-size",
			"the document has more than %d MiB", MARKDOWN_MAX_BYTES >> 20);
		return false;
	}
	if (utf8_valid(text, len, &bad))
		return true;
	diag_add(diags, DIAG_ERROR, place_of(path, text, bad), "utf8",
		"byte 0x%02X is not valid UTF-8 here; save the file as UTF-8", (unsigned char)text[bad]);
	return false;
}

/* Copies TEXT without a byte order mark and with LF line ends. */
static void clean_text(const char *text, size_t len, struct buf *out)
{
	size_t at = len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	buf_puts(out, "");
	while (at < len) {
		size_t run = 0;

		while (at + run < len && text[at + run] != '\r')
			run++;
		buf_put(out, text + at, run);
		at += run;
		if (at == len)
			break;
		buf_putc(out, '\n');
		at += at + 1 < len && text[at + 1] == '\n' ? 2 : 1;
	}
}

static const char *first_heading(struct document *document)
{
	for (struct node *node = document->root; node; node = node_next(node, document->root)) {
		struct buf text = {0};
		const char *title = NULL;

		if (node->kind != NODE_HEADING)
			continue;
		tree_text(node, &text);
		if (text.len)
			title = arena_copy(document->arena, text.data, text.len);
		buf_free(&text);
		if (title)
			return title;
	}
	return NULL;
}

static const char *file_name(struct document *document)
{
	const char *slash = strrchr(document->path, '/');
	const char *name = slash ? slash + 1 : document->path;
	const char *dot = strrchr(name, '.');
	size_t len = dot && dot > name ? (size_t)(dot - name) : strlen(name);

	return arena_copy(document->arena, name, len);
}

static void fill_front(struct document *document)
{
	struct front *front = &document->front;

	if (!front->title)
		front->title = first_heading(document);
	if (!front->title)
		front->title = file_name(document);
	if (!front->language)
		front->language = "en";
	if (!front->paper)
		front->paper = "A4";
	if (!document->matter)
		front->accent = -1;
}

static bool read_into(struct document *document, const char *text, size_t len, bool named,
	struct diags *diags)
{
	struct manner_of_reading manner = {.named = named};
	struct buf eased = {0};
	struct body body;
	cmark_node *root;
	bool built;

	if (!front_read(document, text, len, named, &body, diags) ||
		!bounds_hold(document->path, &body, diags))
		return false;
	manner.eased = ease_emphasis(body.text, body.len, &eased);
	root = manner.eased ? parse_cmark(eased.data, eased.len, !named)
						: parse_cmark(body.text, body.len, !named);
	buf_free(&eased);
	built = tree_build(document, &body, root, manner, diags);
	cmark_node_free(root);
	document->root->linked = !named;
	return built;
}

static struct document *read_text(const char *path, const char *text, size_t len, bool named,
	struct diags *diags)
{
	struct document *document;
	struct buf clean = {0};

	if (!check_text(path, text, len, diags))
		return NULL;
	document = mem_alloc(sizeof *document);
	document->arena = arena_new();
	document->path = arena_string(document->arena, path);
	clean_text(text, len, &clean);
	if (!read_into(document, clean.data ? clean.data : "", clean.len, named, diags)) {
		document_free(document);
		document = NULL;
	}
	buf_free(&clean);
	return document;
}

struct document *document_read(const char *path, const char *text, size_t len, struct diags *diags)
{
	return read_text(path, text, len, true, diags);
}

void document_settle(struct document *document)
{
	tree_tidy(document);
	anchors_give(document);
	fill_front(document);
}

void document_aim(struct document *document)
{
	anchors_aim(document, NULL);
}

void document_write(struct document *document)
{
	if (!document->canonical.len)
		canonical_write(document);
}

void document_text(const struct node *node, struct buf *out)
{
	tree_text(node, out);
}

/* Finds the language of a text that does not say it. */
static void find_language(struct document *document, struct diags *diags)
{
	struct buf text = {0};
	const char *found;

	if (document->front.language)
		return;
	for (struct node *node = document->root; node; node = node_next(node, document->root)) {
		if (node->kind == NODE_TEXT)
			buf_put(&text, node->text, node->len);
		if (node->kind < NODE_TEXT)
			buf_putc(&text, '\n');
	}
	found = language_guess(text.data, text.len);
	buf_free(&text);
	document->front.language = found;
	if (strcmp(found, "en") != 0)
		diag_add(diags, DIAG_NOTE, (struct place){document->path, 1, 0}, "language-found",
			"no language is given, and the text is taken to be in `%s`; say so with `lang: %s`",
			found, found);
}

struct document *document_parse(const char *path, const char *text, size_t len, struct diags *diags)
{
	struct document *document = read_text(path, text, len, false, diags);

	if (!document)
		return NULL;
	find_language(document, diags);
	document_settle(document);
	anchors_aim(document, diags);
	document_write(document);
	return document;
}

struct node *document_add(struct document *document, struct node *parent, struct node *after,
	enum node_kind kind)
{
	struct node *node = arena_alloc(document->arena, sizeof *node);
	struct node *next = after ? after->next : parent->first;

	node->kind = kind;
	node->number = document->nodes++;
	node->line = parent->line;
	node->parent = parent;
	node->prev = after;
	node->next = next;
	*(after ? &after->next : &parent->first) = node;
	*(next ? &next->prev : &parent->last) = node;
	return node;
}

void document_free(struct document *document)
{
	if (!document)
		return;
	buf_free(&document->canonical);
	arena_free(document->arena);
	free(document);
}
