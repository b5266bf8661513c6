#include "layout/cover.h"

#include "layout/figure.h"
#include "layout/flow.h"
#include "layout/passage.h"
#include "layout/setting.h"

static void set_bar(struct setting *setting)
{
	const struct style *style = &setting->style;
	mpt left = frame_left(setting);

	galley_box(&setting->galley, left, 0, frame_right(setting) - left, style->cover_bar,
		style->accent);
	frame_strip(setting, 0, style->cover_bar, false, NULL);
	setting->after = PT(22);
}

static void set_logo(struct setting *setting)
{
	const struct picture *logo = setting->document->logo;
	mpt height;

	if (!logo)
		return;
	height = figure_draw(setting, logo, NULL, frame_left(setting), setting->style.logo_width,
		setting->style.logo_height);
	frame_strip(setting, PT(26), height, false, NULL);
}

/* A Japanese title has no spaces to break at: one that is a little too long for its line is set
   smaller instead of being broken inside a word. */
static struct type title_type(struct setting *setting, const struct node *heading)
{
	const struct style *style = &setting->style;
	struct type type = style->title;
	const struct reading reading = {.type = &type};
	mpt room = frame_right(setting) - frame_left(setting), narrow, wide, size;
	struct passage passage;

	setting->pool.parts = setting->pool.inks = 0;
	passage = passage_read(setting, &setting->pool, heading, &reading);
	passage_extent(&setting->pool, &passage, &narrow, &wide);
	size = wide > room ? (mpt)((int64_t)type.size * room / wide) : type.size;
	size -= size % PT(0.5);
	if (!style->dense || size < style->title_smallest)
		return type;
	type.leading = (mpt)((int64_t)type.leading * size / type.size);
	type.size = size;
	return type;
}

/* The title starts at the same height on every cover, unless what stands above it
   reaches further down. */
static void set_title(struct setting *setting, const struct node *heading)
{
	const struct style *style = &setting->style;
	const struct type type = title_type(setting, heading);
	mpt left = frame_left(setting);

	galley_advance(&setting->galley, style->title_at);
	setting->after = 0;
	galley_land(&setting->galley, heading);
	flow_text(setting, heading, &type, left, true);
	galley_box(&setting->galley, left, 0, PT(64), style->accent_width * 2, style->accent);
	frame_strip(setting, PT(8), style->accent_width * 2, false, NULL);
	setting->after = PT(20);
}

void cover_set(struct setting *setting, const struct node *until)
{
	const struct node *root = setting->document->root, *node = root->first;

	set_bar(setting);
	set_logo(setting);
	for (; node && node != until; node = node->next)
		if (node->kind == NODE_HEADING && node->level == 1)
			set_title(setting, node);
		else if (node->kind == NODE_PARAGRAPH)
			flow_text(setting, node, &setting->style.cover, frame_left(setting), false);
		else
			flow_blocks(setting, node, node->next);
	galley_break(&setting->galley);
	setting->after = 0;
}
