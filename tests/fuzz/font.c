/* A font of a stranger's project: small fonts, one with TrueType and one with CFF outlines, in which the bytes change what
   they say. It is set and embedded, or refused. */
#define _XOPEN_SOURCE 700
#include <hb-subset.h>

#include "base/file.h"
#include "fuzz.h"
#include "layout/layout.h"
#include "output/output.h"
#include "scratch.h"

extern const struct output output_pdf;

static const char text[] = "# Office\n\nOffice 1, *fi* \xe3\x81\x82\n";

static struct buf base[2];

/* The characters of the text in FACE, with all tables that a small font can keep. */
static void make_base(const struct face *face, struct buf *out)
{
	hb_blob_t *file = hb_blob_create_from_file(face->path), *small;
	hb_face_t *whole = hb_face_create(file, (unsigned)face->index), *subset;
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	const char *bytes;
	unsigned len;

	HOLD(input != NULL);
	for (const char *at = text; *at; at++)
		if ((unsigned char)*at < 0x80)
			hb_set_add(hb_subset_input_unicode_set(input), (unsigned char)*at);
	hb_set_add(hb_subset_input_unicode_set(input), 0x3042);
	hb_set_add(hb_subset_input_unicode_set(input), 0x8A9E);
	subset = hb_subset_or_fail(whole, input);
	HOLD(subset != NULL);
	small = hb_face_reference_blob(subset);
	bytes = hb_blob_get_data(small, &len);
	buf_put(out, bytes, len);
	hb_blob_destroy(small);
	hb_face_destroy(subset);
	hb_subset_input_destroy(input);
	hb_face_destroy(whole);
	hb_blob_destroy(file);
}

static void make_bases(void)
{
	struct diags *diags = diags_new();
	struct fonts *fonts = fonts_open(&(struct font_choice){0}, diags);

	HOLD(fonts != NULL);
	for (size_t i = 0; i < fonts_count(fonts); i++) {
		struct buf *out = &base[fonts_face(fonts, i)->outlines == FONT_CFF];

		if (out->len == 0)
			make_base(fonts_face(fonts, i), out);
	}
	HOLD(base[0].len > 0 && base[1].len > 0);
	fonts_close(fonts);
	diags_free(diags);
}

static unsigned number(const char *at, unsigned len)
{
	unsigned value = 0;

	while (len-- > 0)
		value = value << 8 | (unsigned char)*at++;
	return value;
}

/* Four bytes change one: the first names a table, the next two a place in it, the last what stands there then. Of the
   table `head` number the directory itself is changed. */
static void change(struct buf *font, const uint8_t *data, size_t size)
{
	unsigned tables = number(font->data + 4, 2);

	for (; size >= 4; data += 4, size -= 4) {
		unsigned table = data[0] % (tables + 1), at = 0, len = 12 + 16 * tables;

		if (table < tables) {
			at = number(font->data + 12 + 16 * table + 8, 4);
			len = number(font->data + 12 + 16 * table + 12, 4);
		}
		if (len == 0 || at >= font->len)
			continue;
		at += number((const char *)data + 1, 2) % len;
		if (at < font->len && (at < 4 || at > 5))
			font->data[at] = (char)data[3];
	}
}

static void set_text(struct fonts *fonts, struct diags *diags)
{
	struct document *document = document_parse("text.md", text, sizeof text - 1, diags);
	struct shaper *shaper = shaper_new(fonts);
	struct pages *pages = layout_document(document, shaper, diags);
	struct buf bytes = {0};

	if (pages && !diags_failed(diags))
		HOLD(output_pdf.write(document, pages, &bytes, diags) == !diags_failed(diags));
	buf_free(&bytes);
	shaper_free(shaper);
	document_free(document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *const family[] = {"f/font.ttf", NULL};
	struct font_choice choice = {.sans = family, .mono = family};
	struct diags *diags = diags_new();
	struct buf font = {0};
	struct fonts *fonts;

	if (base[0].len == 0)
		make_bases();
	buf_put(&font, base[size % 2].data, base[size % 2].len);
	change(&font, data, size);
	choice.root = scratch_write("f/font.ttf", (const uint8_t *)font.data, font.len);
	fonts = fonts_open(&choice, diags);
	HOLD((fonts == NULL) == diags_failed(diags));
	if (fonts) {
		set_text(fonts, diags);
		fonts_close(fonts);
	}
	buf_free(&font);
	diags_free(diags);
	return 0;
}
