#include "layout/frame.h"

#include "layout/setting.h"

struct frame *frame_push(struct setting *setting)
{
	struct frame *frame = setting->spare;

	if (frame)
		setting->spare = frame->outer;
	else
		frame = arena_alloc(setting->arena, sizeof *frame);
	*frame = *setting->frame;
	frame->outer = setting->frame;
	setting->frame = frame;
	return frame;
}

void frame_pop(struct setting *setting)
{
	struct frame *frame = setting->frame;

	setting->frame = frame->outer;
	frame->outer = setting->spare;
	setting->spare = frame;
}

mpt frame_left(const struct setting *setting)
{
	return setting->frame->left;
}

mpt frame_right(const struct setting *setting)
{
	return setting->style.width - setting->style.right;
}

mpt frame_gap(const struct setting *setting, mpt before)
{
	return before > setting->after ? before : setting->after;
}

void frame_labels(struct setting *setting, mpt baseline)
{
	for (size_t i = 0; i < setting->labels; i++) {
		const struct label *label = &setting->label[i];
		struct mark mark = {.kind = MARK_WORD,
			.role = ROLE_CONTENT,
			.colour = label->type->colour,
			.node = label->item,
			.x = label->x,
			.y = baseline};
		mpt size = label->type->size;

		mark.is.text.word = label->word;
		mark.is.text.size = size;
		galley_word(&setting->galley, &mark);
		if (label->item->kind != NODE_FOOTNOTE)
			continue;
		galley_land(&setting->galley, label->item);
		galley_spot(&setting->galley, label->x, baseline - size, word_width(label->word, size),
			size * 125 / 100, label->item);
	}
	setting->labels = 0;
}

void frame_strip(struct setting *setting, mpt gap, mpt height, bool keep,
	const struct repeat *repeat)
{
	struct strip strip = {.gap = gap,
		.height = height,
		.keep = keep,
		.bars = setting->frame->bars,
		.repeat = repeat};

	galley_strip(&setting->galley, &strip);
}

void frame_land(struct setting *setting, const struct node *block)
{
	for (const struct node *node = block; node; node = node_next(node, block))
		if (node->kind == NODE_ANCHOR)
			galley_land(&setting->galley, node);
}
