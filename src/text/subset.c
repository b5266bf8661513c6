#include "text/subset.h"

#include <hb-subset.h>
#include <hb.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/cff.h"

/* PDF asks for outlines and metrics only; names, characters and layout are said elsewhere in it.
   HarfBuzz is not shown the rest: it would read all of cmap, which takes five times as long as the
   subset of a Japanese font. */
static hb_blob_t *show_table(hb_face_t *face, hb_tag_t tag, void *source)
{
	static const char shown[][5] = {"CFF ", "glyf", "head", "hhea", "hmtx", "loca", "maxp"};

	(void)face;
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
		if (tag == hb_tag_from_string(shown[i], 4))
			return hb_face_reference_table(source, tag);
	return NULL;
}

static hb_subset_input_t *describe(const uint16_t *glyphs, size_t count)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();

	if (!input)
		return NULL;
	/* Subroutines pay off in a whole font: the few glyphs of a document deflate
	   better without them. */
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
	for (size_t i = 0; i < count; i++)
		hb_set_add(hb_subset_input_glyph_set(input), glyphs[i]);
	return input;
}

/* Turns the new glyph ids in CIDS into what the charset of the CFF table calls them. */
static bool name_by_charset(hb_blob_t *cff, unsigned glyphs, uint16_t *cids, size_t count)
{
	unsigned len;
	const char *bytes = hb_blob_get_data(cff, &len);
	uint16_t *charset = mem_alloc(glyphs * sizeof *charset);
	bool done = cff_read_cids((const unsigned char *)bytes, len, charset, glyphs);

	for (size_t i = 0; i < count && done; i++) {
		done = cids[i] < glyphs;
		if (done)
			cids[i] = charset[cids[i]];
	}
	free(charset);
	return done;
}

static hb_blob_t *embeddable(const struct face *face, hb_face_t *subset)
{
	if (face->outlines == FONT_CFF)
		return hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
	return hb_face_reference_blob(subset);
}

static bool take(const struct face *face, hb_face_t *subset, size_t count, struct buf *out,
	uint16_t *cids)
{
	hb_blob_t *blob = embeddable(face, subset);
	unsigned len, glyphs = hb_face_get_glyph_count(subset);
	const char *bytes = hb_blob_get_data(blob, &len);
	bool done = len > 0;

	if (done && face->outlines == FONT_CFF)
		done = name_by_charset(blob, glyphs, cids, count);
	if (done)
		buf_put(out, bytes, len);
	hb_blob_destroy(blob);
	return done;
}

static bool execute(const struct face *face, hb_subset_plan_t *plan, const uint16_t *glyphs,
	size_t count, struct buf *out, uint16_t *cids)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
	hb_face_t *subset;
	bool done = true;

	for (size_t i = 0; i < count && done; i++) {
		done = hb_map_has(map, glyphs[i]); /* a glyph id past the font's last is in no plan */
		cids[i] = (uint16_t)hb_map_get(map, glyphs[i]);
	}
	if (!done)
		return false;
	subset = hb_subset_plan_execute_or_fail(plan);
	if (!subset)
		return false;
	done = take(face, subset, count, out, cids);
	hb_face_destroy(subset);
	return done;
}

bool subset_face(const struct face *face, const uint16_t *glyphs, size_t count, struct buf *out,
	uint16_t *cids)
{
	hb_subset_input_t *input = describe(glyphs, count);
	hb_face_t *outlines;
	hb_subset_plan_t *plan;
	bool done;

	if (!input)
		return false;
	outlines = hb_face_create_for_tables(show_table, hb_font_get_face(face->shaper), NULL);
	plan = hb_subset_plan_create_or_fail(outlines, input);
	hb_face_destroy(outlines);
	hb_subset_input_destroy(input);
	if (!plan)
		return false;
	done = execute(face, plan, glyphs, count, out, cids);
	hb_subset_plan_destroy(plan);
	return done;
}
