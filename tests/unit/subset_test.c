#include "text/subset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>
#include <hb-ot.h>
#include <hb.h>

#include "text/cff.h"
#include "text/shape.h"

enum { MANY = 100 };

static struct fonts *fonts;

static int open_all(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	fonts = fonts_open(NULL, diags);
	diags_free(diags);
	return fonts ? 0 : -1;
}

static int close_all(void **state)
{
	(void)state;
	fonts_close(fonts);
	return 0;
}

static const struct face *japanese_face(void)
{
	size_t count;

	return fonts_chain(fonts, FONT_REGULAR, &count)[1];
}

static uint16_t glyph_of(const struct face *face, hb_codepoint_t character)
{
	hb_codepoint_t glyph;

	assert_true(hb_font_get_nominal_glyph(face->shaper, character, &glyph));
	return (uint16_t)glyph;
}

static void assert_same_glyph(const struct face *face, uint16_t old, hb_font_t *font,
	hb_codepoint_t new)
{
	hb_glyph_extents_t wanted, got;

	assert_true(hb_font_get_glyph_extents(face->shaper, old, &wanted));
	assert_true(hb_font_get_glyph_extents(font, new, &got));
	assert_memory_equal(&wanted, &got, sizeof got);
}

static hb_font_t *font_of(hb_face_t *face)
{
	hb_font_t *font = hb_font_create(face);

	hb_face_destroy(face);
	return font;
}

static hb_font_t *load_truetype(const struct buf *bytes)
{
	hb_blob_t *blob =
		hb_blob_create(bytes->data, (unsigned)bytes->len, HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);

	hb_blob_destroy(blob);
	return font_of(face);
}

static void add_table(hb_face_t *builder, const char *tag, const char *bytes, size_t len)
{
	hb_blob_t *blob = hb_blob_create(bytes, (unsigned)len, HB_MEMORY_MODE_DUPLICATE, NULL, NULL);

	assert_true(hb_face_builder_add_table(builder, hb_tag_from_string(tag, -1), blob));
	hb_blob_destroy(blob);
}

/* A bare CFF table becomes a face again with just enough around it. */
static hb_font_t *load_cff(const struct buf *bytes, const struct face *original, unsigned glyphs)
{
	hb_face_t *builder = hb_face_builder_create();
	hb_blob_t *head =
		hb_face_reference_table(hb_font_get_face(original->shaper), HB_TAG('h', 'e', 'a', 'd'));
	const char maxp[] = {0, 0, 0x50, 0, (char)(glyphs >> 8), (char)glyphs};

	assert_true(hb_face_builder_add_table(builder, HB_TAG('h', 'e', 'a', 'd'), head));
	hb_blob_destroy(head);
	add_table(builder, "maxp", maxp, sizeof maxp);
	add_table(builder, "CFF ", bytes->data, bytes->len);
	return font_of(builder);
}

static void test_truetype_subset_draws_the_same(void **state)
{
	const struct face *face = fonts_first(fonts, FONT_REGULAR);
	const uint16_t glyphs[] = {glyph_of(face, 'z'), glyph_of(face, 'A'), glyph_of(face, 0x1EC7), 0,
		glyph_of(face, 'A')};
	uint16_t cids[5];
	struct buf out = {0};
	hb_font_t *font;

	(void)state;
	assert_true(subset_face(face, glyphs, 5, &out, cids));
	assert_true(out.len < 20000);
	font = load_truetype(&out);
	assert_int_equal(cids[3], 0);
	assert_int_equal(cids[1], cids[4]);
	for (size_t i = 0; i < 3; i++) {
		assert_same_glyph(face, glyphs[i], font, cids[i]);
		assert_int_equal(hb_font_get_glyph_h_advance(face->shaper, glyphs[i]),
			hb_font_get_glyph_h_advance(font, cids[i]));
	}
	hb_font_destroy(font);
	buf_free(&out);
}

static void test_truetype_subset_has_outlines_only(void **state)
{
	const struct face *face = fonts_first(fonts, FONT_BOLD);
	const uint16_t glyph = glyph_of(face, 'x');
	hb_tag_t tags[32];
	unsigned count = 32;
	uint16_t cid;
	struct buf out = {0};
	hb_font_t *font;

	(void)state;
	assert_true(subset_face(face, &glyph, 1, &out, &cid));
	font = load_truetype(&out);
	hb_face_get_table_tags(hb_font_get_face(font), 0, &count, tags);
	for (unsigned i = 0; i < count; i++)
		assert_true(memchr("ghlm", (int)(tags[i] >> 24), 4)); /* glyf head hhea hmtx loca maxp */
	assert_int_equal(count, 6);
	hb_font_destroy(font);
	buf_free(&out);
}

/* The glyph that the CFF table's charset calls CID. */
static hb_codepoint_t find_cid(const uint16_t *charset, size_t count, uint16_t cid)
{
	for (size_t i = 0; i < count; i++)
		if (charset[i] == cid)
			return (hb_codepoint_t)i;
	fail_msg("no glyph has CID %u", (unsigned)cid);
	return 0;
}

static void test_cff_subset_knows_its_glyphs_by_cid(void **state)
{
	const struct face *face = japanese_face();
	const uint16_t glyphs[] = {glyph_of(face, 0x20BB7), glyph_of(face, 0x3042),
		glyph_of(face, 0x9AD9), 0};
	uint16_t cids[4], charset[4];
	struct buf out = {0};
	hb_font_t *font;

	(void)state;
	assert_int_equal(face->outlines, FONT_CFF);
	assert_true(subset_face(face, glyphs, 4, &out, cids));
	assert_true(out.len < 20000);
	assert_true(cff_read_cids((const unsigned char *)out.data, out.len, charset, 4));
	font = load_cff(&out, face, 4);
	for (size_t i = 0; i < 4; i++)
		assert_same_glyph(face, glyphs[i], font, find_cid(charset, 4, cids[i]));
	hb_font_destroy(font);
	buf_free(&out);
}

static void test_same_glyphs_same_bytes(void **state)
{
	struct buf first = {0}, second = {0};
	uint16_t glyphs[MANY], turned[MANY], cids[MANY], turned_cids[MANY];

	(void)state;
	for (size_t number = 0; number < fonts_count(fonts); number++) {
		const struct face *face = fonts_face(fonts, number);

		for (uint16_t i = 0; i < MANY; i++)
			turned[MANY - 1 - i] = glyphs[i] = (uint16_t)(i * 7);
		assert_true(subset_face(face, glyphs, MANY, &first, cids));
		assert_true(subset_face(face, turned, MANY, &second, turned_cids));
		for (size_t i = 0; i < MANY; i++)
			assert_int_equal(cids[i], turned_cids[MANY - 1 - i]);
	}
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.data, second.data, first.len);
	buf_free(&first);
	buf_free(&second);
}

static void test_glyph_that_the_face_lacks_is_refused(void **state)
{
	const uint16_t glyph = 65000;
	struct buf out = {0};
	uint16_t cid;

	(void)state;
	assert_false(subset_face(fonts_first(fonts, FONT_REGULAR), &glyph, 1, &out, &cid));
	assert_int_equal(out.len, 0);
}

/* Header; names "A"; top DICT; no strings; no subroutines; charset 5, 9 in format 0 at byte 24. */
static const unsigned char named[] = {1, 0, 4, 1, 0, 1, 1, 1, 2, 'A', 0, 1, 1, 1, 4, 163, 15, 17, 0,
	0, 0, 0, 0, 0, 0, 0, 5, 0, 9};
static const unsigned char keyed[] = {1, 0, 4, 1, 0, 1, 1, 1, 2, 'A', 0, 1, 1, 1, 8, 139, 139, 139,
	12, 30, 163, 15, 0, 0, 0, 0, 5, 0, 9};
static const unsigned char ranged[] = {1, 0, 4, 1, 0, 1, 1, 1, 2, 'A', 0, 1, 1, 1, 8, 139, 139, 139,
	12, 30, 163, 15, 0, 0, 2, 0, 5, 0, 1};

static void test_charset_names_cids(void **state)
{
	uint16_t cids[3];

	(void)state;
	assert_true(cff_read_cids(named, sizeof named, cids, 3));
	assert_int_equal(cids[1], 1);
	assert_int_equal(cids[2], 2);
	assert_true(cff_read_cids(keyed, sizeof keyed, cids, 3));
	assert_int_equal(cids[0], 0);
	assert_int_equal(cids[1], 5);
	assert_int_equal(cids[2], 9);
	assert_true(cff_read_cids(ranged, sizeof ranged, cids, 3));
	assert_int_equal(cids[1], 5);
	assert_int_equal(cids[2], 6);
}

/* A changed byte may give any answer, but no step outside the table. */
static void test_broken_charset_is_refused(void **state)
{
	unsigned char copy[sizeof keyed];
	uint16_t cids[3];

	(void)state;
	for (size_t len = 0; len < sizeof keyed; len++)
		assert_false(cff_read_cids(keyed, len, cids, 3));
	for (size_t i = 0; i < sizeof keyed; i++)
		for (unsigned byte = 0; byte < 256; byte++) {
			memcpy(copy, keyed, sizeof keyed);
			copy[i] = (unsigned char)byte;
			cff_read_cids(copy, sizeof copy, cids, 3);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_truetype_subset_draws_the_same),
		cmocka_unit_test(test_truetype_subset_has_outlines_only),
		cmocka_unit_test(test_cff_subset_knows_its_glyphs_by_cid),
		cmocka_unit_test(test_same_glyphs_same_bytes),
		cmocka_unit_test(test_glyph_that_the_face_lacks_is_refused),
		cmocka_unit_test(test_charset_names_cids),
		cmocka_unit_test(test_broken_charset_is_refused),
	};

	return cmocka_run_group_tests(tests, open_all, close_all);
}
