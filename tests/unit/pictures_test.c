#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "command/pictures.h"
#include "picture/picture.h"

static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"8\">"
						  "<rect width=\"9\" height=\"8\"/></svg>";

static char root[] = "/tmp/ismsdoc-pictures-XXXXXX";

static void write_file(const char *name, const char *text)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", root, name);
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static int make_root(void **state)
{
	char inside[64];

	(void)state;
	if (!mkdtemp(root))
		return -1;
	snprintf(inside, sizeof inside, "%s/in", root);
	if (mkdir(inside, 0777) != 0)
		return -1;
	write_file("outside.svg", svg);
	write_file("in/a b.svg", svg);
	write_file("in/bad.png", "\x89PNG\r\n\x1A\nno more");
	return 0;
}

static int remove_root(void **state)
{
	static const char *const names[] = {"outside.svg", "in/a b.svg", "in/bad.png", "in"};
	char path[128];

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(path, sizeof path, "%s/%s", root, names[i]);
		if (remove(path) != 0)
			return -1;
	}
	return rmdir(root);
}

/* Finds the picture of an image with the address URL in the document at PATH; holds that there is
   one, or else one warning with CODE. */
static void assert_found(const char *path, const char *url, const struct pictures *from,
	const char *code)
{
	char text[256];
	struct diags *diags = diags_new();
	struct arena *arena = arena_new();
	struct document *document;
	struct node *image;

	snprintf(text, sizeof text, "text\n\n![alt](%s)\n", url);
	document = document_parse(path, text, strlen(text), diags);
	assert_non_null(document);
	pictures_find(document, from, arena, diags);
	image = document->root->last->first;
	assert_int_equal(image->kind, NODE_IMAGE);
	if ((image->picture == NULL) != (code != NULL))
		fail_msg("%s", url);
	assert_int_equal(diags_count(diags), code != NULL);
	if (code) {
		assert_string_equal(diags_get(diags, 0)->code, code);
		assert_int_equal(diags_get(diags, 0)->level, DIAG_WARNING);
		assert_string_equal(diags_get(diags, 0)->place.path, path);
		assert_int_equal(diags_get(diags, 0)->place.line, 3);
	}
	pictures_forget(document);
	assert_null(image->picture);
	arena_free(arena);
	document_free(document);
	diags_free(diags);
}

static void test_drawn_pictures_are_found_from_the_document(void **state)
{
	const struct attachment drawn = {"en/figures/f.svg", "image/svg+xml", "F", svg, sizeof svg - 1};
	const struct pictures from = {.drawn = &drawn, .count = 1};

	(void)state;
	assert_found("en/plan", "figures/f.svg", &from, NULL);
	assert_found("en/policies/p", "../figures/f.svg", &from, NULL);
	assert_found("en/policies/p", "figures/f.svg", &from, "picture-missing");
	assert_found("en/plan", "../../../figures/f.svg", &from, "picture-missing");
}

static void test_files_are_found_inside_the_root(void **state)
{
	char inside[64];
	const struct pictures from = {.root = inside};

	(void)state;
	snprintf(inside, sizeof inside, "%s/in", root);
	assert_found("d.md", "a%20b.svg", &from, NULL);
	assert_found("d.md", "<a b.svg>", &from, NULL);
	assert_found("d.md", "bad.png", &from, "picture-corrupt");
	assert_found("d.md", "none.svg", &from, "file-missing");
	assert_found("d.md", "../outside.svg", &from, "file-outside");
	assert_found("d.md", "%2e%2e/outside.svg", &from, "file-outside");
}

static void test_nothing_is_fetched(void **state)
{
	static const char *const urls[] = {"https://example.com/a.png", "//host/a.png", "/etc/a.png",
		"file:///etc/a.png", "data:image/png;base64,x"};
	const struct pictures from = {.root = root};

	(void)state;
	for (size_t i = 0; i < sizeof urls / sizeof *urls; i++)
		assert_found("d.md", urls[i], &from, "picture-elsewhere");
}

static void test_a_picture_shown_twice_is_one(void **state)
{
	static const char text[] = "![a](a%20b.svg) ![b](a%20b.svg)\n";
	char inside[64];
	const struct pictures from = {.root = inside};
	struct diags *diags = diags_new();
	struct arena *arena = arena_new();
	struct document *document = document_parse("d.md", text, strlen(text), diags);

	(void)state;
	snprintf(inside, sizeof inside, "%s/in", root);
	pictures_find(document, &from, arena, diags);
	assert_non_null(document->root->first->first->picture);
	assert_ptr_equal(document->root->first->first->picture, document->root->first->last->picture);
	arena_free(arena);
	document_free(document);
	diags_free(diags);
}

/* Holds that of the images of TEXT, each a block of its own, the first MOST show their picture and
   that the others, if there are any, are warned of at their lines. */
static void assert_shown(const struct buf *text, const struct pictures *from, size_t most)
{
	struct diags *diags = diags_new();
	struct arena *arena = arena_new();
	struct document *document = document_parse("d.md", text->data, text->len, diags);
	size_t shown = 0;

	pictures_find(document, from, arena, diags);
	for (const struct node *block = document->root->first; block; block = block->next)
		if (block->first->picture)
			assert_int_equal(block->line, 2 * (int)shown++ + 1);
	assert_int_equal(shown, most);
	assert_int_equal(diags_count(diags) > 0, document->root->last->line > 2 * (int)most);
	if (diags_count(diags) > 0) {
		assert_string_equal(diags_get(diags, 0)->code, "picture-too-large");
		assert_int_equal(diags_get(diags, 0)->level, DIAG_WARNING);
		assert_int_equal(diags_get(diags, 0)->place.line, 2 * (int)most + 1);
	}
	arena_free(arena);
	document_free(document);
	diags_free(diags);
}

static void test_different_pictures_are_counted(void **state)
{
	char inside[64];
	const struct pictures from = {.root = inside};
	struct buf text = {0};

	(void)state;
	snprintf(inside, sizeof inside, "%s/in", root);
	for (int i = 1; i <= 1000; i++)
		buf_printf(&text, "![a](a%%20b.svg?%d)\n\n", i);
	assert_shown(&text, &from, 1000);
	buf_puts(&text, "![a](a%20b.svg?1)\n\n");
	assert_shown(&text, &from, 1001);
	buf_puts(&text, "![a](a%20b.svg?0)\n\n![a](a%20b.svg)\n");
	assert_shown(&text, &from, 1001);
	buf_free(&text);
}

/* A short text that shows a drawing of many parts again and again makes long pages. */
static void test_parts_are_counted_each_time(void **state)
{
	struct attachment drawn = {"f.svg", "image/svg+xml", "F", NULL, 0};
	const struct pictures from = {.drawn = &drawn, .count = 1};
	struct buf text = {0}, parts = {0};
	size_t segment = sizeof(struct segment), once;

	(void)state;
	buf_puts(&parts,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0");
	for (int i = 1; i < 200000; i++)
		buf_puts(&parts, i % 2 ? "V9" : "H9");
	buf_puts(&parts, "\"/></svg>");
	drawn.bytes = parts.data;
	drawn.len = parts.len;
	once = 200000 * segment + sizeof(struct shape);
	for (int i = 0; i < 200; i++)
		buf_puts(&text, "![a](f.svg)\n\n");
	assert_shown(&text, &from, ((size_t)512 << 20) / once);
	buf_free(&text);
	buf_free(&parts);
}

/* Each document may show its part, and all together so much that one of them goes beyond it. */
static void test_all_documents_together_have_a_limit(void **state)
{
	atomic_size_t shown = (size_t)4 << 30;
	char inside[64];
	const struct pictures from = {.root = inside, .of_all = &shown};
	static const char text[] = "![a](a%20b.svg)\n\n![b](a%20b.svg?2)\n";

	(void)state;
	snprintf(inside, sizeof inside, "%s/in", root);
	for (int more = 0; more < 2; more++) {
		struct diags *diags = diags_new();
		struct arena *arena = arena_new();
		struct document *document = document_parse("d.md", text, strlen(text), diags);

		pictures_find(document, &from, arena, diags);
		assert_int_equal(document->root->first->first->picture != NULL, more == 0);
		assert_null(document->root->last->first->picture);
		assert_int_equal(diags_count(diags), 1);
		assert_int_equal(diags_get(diags, 0)->level, DIAG_ERROR);
		assert_string_equal(diags_get(diags, 0)->code, "picture-too-large");
		arena_free(arena);
		document_free(document);
		diags_free(diags);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_drawn_pictures_are_found_from_the_document),
		cmocka_unit_test(test_files_are_found_inside_the_root),
		cmocka_unit_test(test_nothing_is_fetched),
		cmocka_unit_test(test_a_picture_shown_twice_is_one),
		cmocka_unit_test(test_different_pictures_are_counted),
		cmocka_unit_test(test_parts_are_counted_each_time),
		cmocka_unit_test(test_all_documents_together_have_a_limit),
	};

	return cmocka_run_group_tests(tests, make_root, remove_root);
}
