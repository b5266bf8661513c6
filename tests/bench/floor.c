/* The floor of the benchmark: the least that any Markdown-to-PDF program with embedded fonts has to do. Parses with cmark-gfm, wraps
   words naively by nominal advances, subsets one font per document, writes glyph ids in deflated streams. No tables, no tags, no
   file structure worth the name: nobody could use what it writes, and nothing useful can be faster by much.
   usage: floor FONT-FILE INDEX OUTDIR FILE.md... */
#include <cmark-gfm-core-extensions.h>
#include <hb-subset.h>
#include <hb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { LINE_UNITS = 170 * 1000 / 10, LINES_PER_PAGE = 52 };

struct page_text {
	char data[1 << 16];
	size_t len;
	int lines;
	int x;
};

struct floor {
	hb_face_t *face;
	hb_font_t *font;
	hb_set_t *glyphs;
	struct page_text page;
	FILE *out;
};

static void *must(void *pointer)
{
	if (pointer == NULL)
		exit(2);
	return pointer;
}

static void put_deflated(FILE *out, const void *bytes, size_t len)
{
	uLongf size = compressBound((uLong)len);
	unsigned char *packed = must(malloc(size));
	if (compress2(packed, &size, bytes, (uLong)len, 6) != Z_OK ||
		fwrite(packed, 1, size, out) != size)
		exit(2);
	free(packed);
}

static void end_page(struct floor *floor)
{
	put_deflated(floor->out, floor->page.data, floor->page.len);
	floor->page.len = 0;
	floor->page.lines = 0;
}

static void end_line(struct floor *floor)
{
	struct page_text *page = &floor->page;
	page->x = 0;
	page->data[page->len++] = '\n';
	if (++page->lines == LINES_PER_PAGE || page->len > sizeof page->data - 4096)
		end_page(floor);
}

static void put_word(struct floor *floor, const char *text, size_t len, hb_buffer_t *buffer)
{
	struct page_text *page = &floor->page;
	hb_glyph_info_t *info;
	unsigned count;
	int width = 0;

	hb_buffer_clear_contents(buffer);
	hb_buffer_add_utf8(buffer, text, (int)len, 0, (int)len);
	info = hb_buffer_get_glyph_infos(buffer, &count);
	for (unsigned i = 0; i < count; i++) {
		hb_codepoint_t glyph = 0;
		hb_font_get_nominal_glyph(floor->font, info[i].codepoint, &glyph);
		info[i].codepoint = glyph;
		width += hb_font_get_glyph_h_advance(floor->font, glyph);
		hb_set_add(floor->glyphs, glyph);
	}
	if (page->x + width > LINE_UNITS)
		end_line(floor);
	page->x += width;
	for (unsigned i = 0; i < count && page->len < sizeof page->data - 8; i++)
		page->len +=
			(size_t)snprintf(page->data + page->len, 5, "%04x", info[i].codepoint & 0xFFFF);
}

static void put_text(struct floor *floor, const char *text, hb_buffer_t *buffer)
{
	while (*text != '\0') {
		size_t len = strcspn(text, " \n");
		if (len > 1000)
			len = 1000;
		if (text[len] == ' ')
			len++;
		else if (len == 0)
			len = 1;
		put_word(floor, text, len, buffer);
		text += len;
	}
}

static void put_font(struct floor *floor)
{
	hb_subset_input_t *input = must(hb_subset_input_create_or_fail());
	hb_face_t *subset;
	hb_blob_t *blob;
	const char *data;
	unsigned len;

	hb_set_union(hb_subset_input_glyph_set(input), floor->glyphs);
	subset = must(hb_subset_or_fail(floor->face, input));
	blob = hb_face_reference_blob(subset);
	data = hb_blob_get_data(blob, &len);
	put_deflated(floor->out, data, len);
	hb_blob_destroy(blob);
	hb_face_destroy(subset);
	hb_subset_input_destroy(input);
}

static cmark_node *parse(const char *file)
{
	static const char *const names[] = {"table", "strikethrough", "tasklist"};
	static char chunk[1 << 16];
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
	cmark_node *root;
	FILE *in;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		cmark_parser_attach_syntax_extension(parser, must(cmark_find_syntax_extension(names[i])));
	in = must(fopen(file, "rb"));
	for (size_t len; (len = fread(chunk, 1, sizeof chunk, in)) > 0;)
		cmark_parser_feed(parser, chunk, len);
	fclose(in);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return root;
}

static void render(struct floor *floor, const char *file, hb_buffer_t *buffer)
{
	cmark_node *root = parse(file);
	cmark_iter *iter;

	hb_set_clear(floor->glyphs);
	iter = cmark_iter_new(root);
	for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
		cmark_node *node = cmark_iter_get_node(iter);
		if (event == CMARK_EVENT_ENTER && cmark_node_get_literal(node) != NULL)
			put_text(floor, cmark_node_get_literal(node), buffer);
		else if (event == CMARK_EVENT_EXIT &&
			cmark_node_get_type(node) >> 12 == CMARK_NODE_TYPE_BLOCK >> 12)
			end_line(floor);
	}
	end_page(floor);
	put_font(floor);
	cmark_iter_free(iter);
	cmark_node_free(root);
}

int main(int argc, char **argv)
{
	static struct floor floor;
	hb_buffer_t *buffer;
	hb_blob_t *blob;

	if (argc < 5)
		return 2;
	cmark_gfm_core_extensions_ensure_registered();
	blob = hb_blob_create_from_file(argv[1]);
	floor.face = hb_face_create(blob, (unsigned)atoi(argv[2]));
	floor.font = hb_font_create(floor.face);
	floor.glyphs = hb_set_create();
	buffer = hb_buffer_create();
	for (int i = 4; i < argc; i++) {
		char path[4096];
		const char *slash = strrchr(argv[i], '/');
		snprintf(path, sizeof path, "%s/%s.bin", argv[3], slash == NULL ? argv[i] : slash + 1);
		floor.out = must(fopen(path, "wb"));
		render(&floor, argv[i], buffer);
		if (fclose(floor.out) != 0)
			return 2;
	}
	return 0;
}
