#include "layout/style.h"

#include <string.h>

enum {
	ACCENT = 0x1F4E79,
	INK = 0x1A1A1A,
	GREY = 0x5F6670,
};

static const struct style standard = {
	.width = 595276,
	.height = 841890,
	.left = PT(68),
	.right = PT(68),
	.top = PT(78),
	.bottom = PT(72),
	.header = PT(50),
	.footer = PT(42),

	/* size, leading, before, after, colour, font */
	.heading =
		{
			{PT(22), PT(28), PT(30), PT(14), ACCENT, FONT_BOLD},
			{PT(15), PT(20), PT(24), PT(8), ACCENT, FONT_BOLD},
			{PT(12), PT(16), PT(17), PT(5), INK, FONT_BOLD},
			{PT(10.5), PT(15), PT(13), PT(4), INK, FONT_BOLD},
			{PT(10), PT(14.5), PT(11), PT(3), GREY, FONT_BOLD},
			{PT(10), PT(14.5), PT(11), PT(3), GREY, FONT_BOLD_ITALIC},
		},
	.body = {PT(10), PT(14.5), PT(7), PT(7), INK, FONT_REGULAR},
	.quote = {PT(10), PT(14.5), PT(7), PT(7), 0x3D444D, FONT_REGULAR},
	.note = {PT(8.5), PT(12), PT(4), PT(4), INK, FONT_REGULAR},
	.code = {PT(8.5), PT(12.5), PT(9), PT(10), INK, FONT_MONO},
	.cell = {PT(9), PT(12.25), PT(8), PT(14), INK, FONT_REGULAR},
	.head = {PT(9), PT(12.25), PT(8), PT(14), ACCENT, FONT_BOLD},
	.stub = {PT(9), PT(12.25), PT(8), PT(14), 0x3D444D, FONT_BOLD},
	.running = {PT(8), PT(11), PT(0), PT(0), GREY, FONT_REGULAR},
	.cover = {PT(12), PT(17), PT(4), PT(4), GREY, FONT_REGULAR},
	.title = {PT(30), PT(37), PT(0), PT(12), ACCENT, FONT_BOLD},
	.contents =
		{
			{PT(10), PT(14.5), PT(6), PT(1.5), INK, FONT_REGULAR},
			{PT(9.5), PT(13.5), PT(1), PT(1), GREY, FONT_REGULAR},
		},

	.accent = ACCENT,
	.link = 0x1B5E9E,
	.hairline = 0xC9CED6,
	.rule = 0x8A939F,
	.shade = 0xF1F4F8,
	.light = 0xFFF2A8,
	.watermark = 0xE9EBEE,
	.hairline_width = PT(0.5),
	.rule_width = PT(0.9),
	.accent_width = PT(1.5),

	.tight = PT(2.5),
	.loose = PT(6),
	.indent = PT(17),
	.label_gap = PT(5.5),
	.quote_indent = PT(13),
	.quote_bar = PT(2.5),
	.alert_pad = PT(6),
	.measure = PT(520),
	.narrowest = PT(90),
	.code_pad = PT(7),
	.code_scale = 920,
	.mark_scale = 680,
	.mark_raise = 340,
	.contents_indent = PT(15),
	.contents_number = PT(26),
	.contents_gap = PT(5),
	.watermark_size = PT(130),
	.title_at = PT(262),
	.title_smallest = PT(20),
	.cover_bar = PT(7),
	.logo_width = PT(190),
	.logo_height = PT(56),

	.cell_pad_x = PT(5),
	.cell_pad_y = PT(3.6),
	.cell_smallest = PT(7),
	.word_cap = PT(120),
	.column_smallest = PT(15),
	.column_air = PT(24),
	.table_fill = 600,
};

/* Characters that fill their square need more air between lines. */
static void set_japanese(struct style *style)
{
	style->dense = true;
	style->body.leading = PT(17);
	style->body.after = style->body.before = PT(7.5);
	style->quote.leading = PT(17);
	style->cell.size = style->head.size = style->stub.size = PT(8.5);
	style->cell.leading = style->head.leading = style->stub.leading = PT(13.25);
	style->note.leading = PT(13.5);
	style->contents[0].leading = PT(16);
	style->contents[1].leading = PT(15);
}

static void turn(struct style *style)
{
	mpt width = style->width;

	style->width = style->height;
	style->height = width;
	style->title_at = PT(170);
	style->left = style->right = PT(60);
	style->top = PT(70);
	style->bottom = PT(62);
}

static void set_accent(struct style *style, uint32_t accent)
{
	style->accent = style->title.colour = style->head.colour = accent;
	style->heading[0].colour = style->heading[1].colour = accent;
}

struct style style_for(const struct front *front)
{
	struct style style = standard;

	if (front->paper && strcmp(front->paper, "Letter") == 0) {
		style.width = PT(612);
		style.height = PT(792);
	}
	if (front->landscape)
		turn(&style);
	if (strncmp(front->language, "ja", 2) == 0)
		set_japanese(&style);
	if (front->accent >= 0)
		set_accent(&style, (uint32_t)front->accent);
	return style;
}
