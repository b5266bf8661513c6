#include "layout/style.h"

#include <string.h>

enum {
	ACCENT = 0x1F4E79,
	INK = 0x1A1A1A,
	GREY = 0x5F6670,
};

static const struct style standard = {
	.width = 595276, .height = 841890,
	.left = PT(68), .right = PT(68), .top = PT(78), .bottom = PT(72),
	.header = PT(50), .footer = PT(42),

	.heading = {
		{ .size = PT(22), .leading = PT(28), .before = PT(30), .after = PT(14), .colour = ACCENT, .font = FONT_BOLD },
		{ .size = PT(15), .leading = PT(20), .before = PT(24), .after = PT(8), .colour = ACCENT, .font = FONT_BOLD },
		{ .size = PT(12), .leading = PT(16), .before = PT(17), .after = PT(5), .colour = INK, .font = FONT_BOLD },
		{ .size = PT(10.5), .leading = PT(15), .before = PT(13), .after = PT(4), .colour = INK, .font = FONT_BOLD },
		{ .size = PT(10), .leading = PT(14.5), .before = PT(11), .after = PT(3), .colour = GREY, .font = FONT_BOLD },
		{ .size = PT(10), .leading = PT(14.5), .before = PT(11), .after = PT(3), .colour = GREY,
			.font = FONT_BOLD_ITALIC },
	},
	.body = { .size = PT(10), .leading = PT(14.5), .before = PT(7), .after = PT(7), .colour = INK },
	.quote = { .size = PT(10), .leading = PT(14.5), .before = PT(7), .after = PT(7), .colour = 0x3D444D },
	.note = { .size = PT(8.5), .leading = PT(12), .before = PT(4), .after = PT(4), .colour = INK },
	.code = { .size = PT(8.5), .leading = PT(12.5), .before = PT(9), .after = PT(10), .colour = INK, .font = FONT_MONO },
	.cell = { .size = PT(9), .leading = PT(12.25), .before = PT(8), .after = PT(14), .colour = INK },
	.head = { .size = PT(9), .leading = PT(12.25), .before = PT(8), .after = PT(14), .colour = ACCENT,
		.font = FONT_BOLD },
	.running = { .size = PT(8), .leading = PT(11), .colour = GREY },
	.cover = { .size = PT(12), .leading = PT(17), .before = PT(4), .after = PT(4), .colour = GREY },
	.title = { .size = PT(30), .leading = PT(37), .before = PT(0), .after = PT(12), .colour = ACCENT,
		.font = FONT_BOLD },
	.contents = {
		{ .size = PT(10), .leading = PT(14.5), .before = PT(6), .after = PT(1.5), .colour = INK },
		{ .size = PT(9.5), .leading = PT(13.5), .before = PT(1), .after = PT(1), .colour = GREY },
	},

	.accent = ACCENT, .link = 0x1B5E9E, .hairline = 0xC9CED6, .rule = 0x8A939F, .shade = 0xF1F4F8, .quiet = GREY,
	.watermark = 0xE9EBEE,
	.hairline_width = PT(0.5), .rule_width = PT(0.9), .accent_width = PT(1.5),

	.tight = PT(2.5), .loose = PT(6), .indent = PT(17), .label_gap = PT(5.5),
	.quote_indent = PT(13), .quote_bar = PT(2.5), .narrowest = PT(90),
	.code_pad = PT(7), .code_scale = 920, .mark_scale = 680, .mark_raise = 340,
	.contents_indent = PT(15), .contents_number = PT(26), .contents_gap = PT(5),
	.watermark_size = PT(130), .title_at = PT(262), .cover_bar = PT(7),

	.cell_pad_x = PT(5), .cell_pad_y = PT(3.6), .cell_smallest = PT(7),
	.word_cap = PT(120), .column_smallest = PT(15), .table_fill = 600,
};

/* Characters that fill their square need more air between lines. */
static void open_lines(struct style *style)
{
	style->body.leading = PT(17);
	style->body.after = style->body.before = PT(7.5);
	style->quote.leading = PT(17);
	style->cell.size = style->head.size = PT(8.5);
	style->cell.leading = style->head.leading = PT(13.25);
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
		open_lines(&style);
	return style;
}
