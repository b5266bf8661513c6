#include "output/pdf/embed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <libdeflate.h>

#include "base/mem.h"
#include "output/pdf/syntax.h"
#include "text/subset.h"

enum {
	EM = 1000,
	FLAG_FIXED_PITCH = 1,
	FLAG_SYMBOLIC = 4,
	FLAG_ITALIC = 64,
	BFCHARS = 100,       /* entries of one section of a CMap, at most */
	UNICODE_BYTES = 512, /* of one entry's value, at most */
	NAME_MAX_BYTES = 127,
	BOLD = 600, /* weight from which a stem is called bold */
};

static const char cmap_head[] = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
								"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
								"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
								"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
static const char cmap_tail[] = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

/* A glyph can have several codes; the last one made stands for all of them. */
static bool stands_for_glyph(const struct font *font, size_t code)
{
	return font->first[font->code[code].glyph] == code;
}

static size_t list_glyphs(struct pdf *pdf, const struct font *font)
{
	size_t count = 0;

	free(pdf->glyphs);
	free(pdf->cids);
	pdf->glyphs = mem_alloc(font->codes * sizeof *pdf->glyphs);
	pdf->cids = mem_alloc(font->codes * sizeof *pdf->cids);
	for (size_t i = 1; i < font->codes; i++)
		if (stands_for_glyph(font, i))
			pdf->glyphs[count++] = font->code[i].glyph;
	return count;
}

/* A code of a TrueType font is its own CID, and a map leads from there to the glyph; a CFF font
   knows its glyphs by CID. */
static void number_codes(const struct pdf *pdf, struct font *font)
{
	size_t at = 0;

	for (size_t i = 1; i < font->codes; i++)
		if (stands_for_glyph(font, i))
			font->code[i].glyph_cid = pdf->cids[at++];
	for (size_t i = 1; i < font->codes; i++) {
		struct code *code = &font->code[i];

		code->glyph_cid = font->code[font->first[code->glyph]].glyph_cid;
		if (font->face->outlines == FONT_CFF)
			code->cid = code->glyph_cid;
	}
}

static uint32_t put_stream(struct pdf *pdf, const char *entries)
{
	uint32_t stream = haru_stream(pdf->haru);

	buf_puts(haru_body(pdf->haru, stream), entries);
	pdf_fill(pdf, stream);
	return stream;
}

/* The face's name behind a tag that differs where the subset does. */
static void put_font_name(struct buf *out, const struct face *face, uint32_t tag)
{
	char name[NAME_MAX_BYTES + 1] = "AAAAAA+";

	for (size_t i = 0; i < 6; i++, tag /= 26)
		name[i] = (char)('A' + tag % 26);
	strncat(name, face->name, sizeof name - strlen(name) - 1);
	syntax_name(out, name);
}

static int to_em(const struct face *face, int units)
{
	return units * EM / face->units_per_em;
}

static void put_metrics(struct buf *out, const struct face *face)
{
	int flags = FLAG_SYMBOLIC | (face->fixed_pitch ? FLAG_FIXED_PITCH : 0) |
		(face->italic_angle ? FLAG_ITALIC : 0);

	buf_printf(out, "/Flags %d/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/StemV %d", flags,
		face->italic_angle, to_em(face, face->ascent), to_em(face, face->descent),
		to_em(face, face->cap_height), face->weight >= BOLD ? 140 : 80);
	buf_puts(out, "/FontBBox[");
	for (size_t i = 0; i < 4; i++)
		buf_printf(out, "%s%d", i ? " " : "", to_em(face, face->bbox[i]));
	buf_putc(out, ']');
}

static uint32_t put_descriptor(struct pdf *pdf, const struct face *face, uint32_t tag)
{
	char entries[64] = "/Subtype/CIDFontType0C";
	bool cff = face->outlines == FONT_CFF;
	uint32_t descriptor = haru_dictionary(pdf->haru), file;
	struct buf *body = haru_body(pdf->haru, descriptor);

	if (!cff)
		snprintf(entries, sizeof entries, "/Length1 %zu", pdf->scratch.len);
	file = put_stream(pdf, entries);
	buf_puts(body, "/Type/FontDescriptor/FontName");
	put_font_name(body, face, tag);
	put_metrics(body, face);
	buf_puts(body, cff ? "/FontFile3 " : "/FontFile2 ");
	syntax_reference(body, file);
	return descriptor;
}

static int compare_cids(const void *left, const void *right)
{
	const struct code *a = left, *b = right;

	return (a->cid > b->cid) - (a->cid < b->cid);
}

/* Widths in runs of consecutive CIDs; a full em, the most frequent one in Japanese,
   is the default. */
static void put_widths(struct buf *out, const struct code *code, size_t count)
{
	long last = -1;

	buf_puts(out, "/DW 1000/W[");
	for (size_t i = 0; i < count; i++) {
		if (code[i].width == EM)
			continue;
		if (last < 0 || code[i].cid != last + 1)
			buf_printf(out, "%s%u[", last < 0 ? "" : "]", code[i].cid);
		else
			buf_putc(out, ' ');
		syntax_integer(out, code[i].width);
		last = code[i].cid;
	}
	buf_puts(out, last < 0 ? "]" : "]]");
}

static void put_sorted_widths(struct buf *out, const struct font *font)
{
	struct code *sorted = mem_alloc(font->codes * sizeof *sorted);

	memcpy(sorted, font->code, font->codes * sizeof *sorted);
	qsort(sorted + 1, font->codes - 1, sizeof *sorted, compare_cids);
	put_widths(out, sorted + 1, font->codes - 1);
	free(sorted);
}

static uint32_t put_glyph_map(struct pdf *pdf, const struct font *font)
{
	pdf->scratch.len = 0;
	for (size_t i = 0; i < font->codes; i++) {
		buf_putc(&pdf->scratch, (char)(font->code[i].glyph_cid >> 8));
		buf_putc(&pdf->scratch, (char)(font->code[i].glyph_cid & 0xFF));
	}
	return put_stream(pdf, "");
}

static uint32_t put_cid_font(struct pdf *pdf, const struct font *font, uint32_t tag)
{
	uint32_t object = haru_dictionary(pdf->haru);
	uint32_t descriptor = put_descriptor(pdf, font->face, tag);
	struct buf *body = haru_body(pdf->haru, object);
	bool cff = font->face->outlines == FONT_CFF;

	buf_printf(body, "/Type/Font/Subtype/CIDFontType%d/BaseFont", cff ? 0 : 2);
	put_font_name(body, font->face, tag);
	buf_puts(body,
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ");
	syntax_reference(body, descriptor);
	put_sorted_widths(body, font);
	if (!cff) {
		buf_puts(body, "/CIDToGIDMap ");
		syntax_reference(body, put_glyph_map(pdf, font));
	}
	return object;
}

static void put_unicode(struct buf *out, const struct code *code)
{
	bool is_mark = code->len == 3 && memcmp(code->text, "\xEF\xBB\xBF", 3) == 0;

	buf_printf(out, "<%04X><", code->cid);
	/* U+FEFF may not be a value: its modern form is U+2060 */
	if (is_mark)
		buf_puts(out, "2060");
	else
		syntax_utf16(out, code->text, code->len, UNICODE_BYTES);
	buf_puts(out, ">\n");
}

static uint32_t put_unicode_map(struct pdf *pdf, const struct font *font)
{
	struct buf *out = &pdf->scratch;

	out->len = 0;
	buf_puts(out, cmap_head);
	for (size_t i = 1; i < font->codes; i++) {
		size_t left = font->codes - i;

		if (i % BFCHARS == 1)
			buf_printf(out, "%zu beginbfchar\n", left < BFCHARS ? left : BFCHARS);
		put_unicode(out, &font->code[i]);
		if (i % BFCHARS == 0 || left == 1)
			buf_puts(out, "endbfchar\n");
	}
	buf_puts(out, cmap_tail);
	return put_stream(pdf, "");
}

/* Writes the font whose program is in scratch. */
static void put_font(struct pdf *pdf, struct font *font)
{
	uint32_t tag = (uint32_t)libdeflate_crc32(0, pdf->scratch.data, pdf->scratch.len);
	uint32_t cid_font = put_cid_font(pdf, font, tag);
	uint32_t unicode = put_unicode_map(pdf, font);
	struct buf *body;

	font->object = haru_dictionary(pdf->haru);
	body = haru_body(pdf->haru, font->object);
	buf_puts(body, "/Type/Font/Subtype/Type0/BaseFont");
	put_font_name(body, font->face, tag);
	buf_puts(body, "/Encoding/Identity-H/DescendantFonts[");
	syntax_reference(body, cid_font);
	buf_puts(body, "]/ToUnicode ");
	syntax_reference(body, unicode);
}

static bool embed(struct pdf *pdf, struct font *font)
{
	size_t count = list_glyphs(pdf, font);

	pdf->scratch.len = 0;
	if (!subset_face(font->face, pdf->glyphs, count, &pdf->scratch, pdf->cids)) {
		diag_add(pdf->diags, DIAG_ERROR, (struct place){font->face->path, 0, 0}, "font-refused",
			"the font cannot be embedded: HarfBuzz cannot make a subset of it");
		return false;
	}
	number_codes(pdf, font);
	put_font(pdf, font);
	return true;
}

bool embed_fonts(struct pdf *pdf)
{
	struct buf *body;

	for (size_t i = 0; i < codes_fonts(pdf->codes); i++)
		if (!embed(pdf, codes_font(pdf->codes, i)))
			return false;
	pdf->resources = haru_dictionary(pdf->haru);
	body = haru_body(pdf->haru, pdf->resources);
	buf_puts(body, "/Font<<");
	for (size_t i = 0; i < codes_fonts(pdf->codes); i++) {
		buf_printf(body, "/F%zu ", i);
		syntax_reference(body, codes_font(pdf->codes, i)->object);
	}
	buf_puts(body, ">>");
	return true;
}
