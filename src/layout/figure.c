#include "layout/figure.h"

#include "layout/extent.h"
#include "layout/frame.h"
#include "layout/passage.h"
#include "layout/setting.h"

/* A picture on its way to the page. */
struct canvas {
	struct setting *setting;
	const struct picture *picture;
	const struct node *node;
	mpt x, y, width, height; /* as printed */
};

bool figure_is(const struct node *node)
{
	const struct node *image = node->first;

	return node->kind == NODE_PARAGRAPH && image && image == node->last &&
		image->kind == NODE_IMAGE && image->picture;
}

static mpt scaled(const struct canvas *canvas, mpt length)
{
	return (mpt)((int64_t)length * canvas->width / canvas->picture->width);
}

static struct mark mark_for(const struct canvas *canvas, enum mark_kind kind)
{
	return (struct mark){.kind = kind,
		.role = canvas->node ? ROLE_CONTENT : ROLE_DECORATION,
		.node = canvas->node,
		.x = canvas->x,
		.y = canvas->y};
}

static const struct segment *scale_path(const struct canvas *canvas, const struct shape *shape)
{
	size_t count = shape->is.path.segments;
	struct segment *segment = arena_alloc(canvas->setting->arena, count * sizeof *segment + 1);

	for (size_t i = 0; i < count; i++) {
		segment[i].kind = shape->is.path.segment[i].kind;
		for (int p = 0; p < 3; p++) {
			const struct point *from = &shape->is.path.segment[i].point[p];

			segment[i].point[p] = (struct point){scaled(canvas, from->x), scaled(canvas, from->y)};
		}
	}
	return segment;
}

static void draw_path(const struct canvas *canvas, const struct shape *shape)
{
	struct outline *outline = arena_alloc(canvas->setting->arena, sizeof *outline);
	struct mark mark = mark_for(canvas, MARK_SHAPE);

	outline->segment = scale_path(canvas, shape);
	outline->segments = shape->is.path.segments;
	outline->fill = shape->fill;
	outline->stroke = shape->stroke;
	outline->stroke_width = scaled(canvas, shape->stroke_width);
	mark.is.shape = outline;
	galley_word(&canvas->setting->galley, &mark);
}

static mpt passage_width(const struct pool *pool, const struct passage *passage)
{
	int64_t width = 0;

	for (size_t i = 0; i < passage->parts; i++)
		width += pool->part[passage->part + i].width +
			(i + 1 < passage->parts ? parts_gap(&pool->part[passage->part + i], passage->size) : 0);
	return width > PT(10000) ? PT(10000) : (mpt)width;
}

static void draw_text(const struct canvas *canvas, const struct shape *shape)
{
	struct setting *setting = canvas->setting;
	struct pool own = {0}, *pool = &own;
	const struct type type = {.size = scaled(canvas, shape->is.text.size),
		.font = shape->is.text.bold ? FONT_BOLD : FONT_REGULAR};
	const struct node nobody = {.kind = NODE_TEXT};
	const struct reading reading = {.type = &type, .owner = canvas->node ? canvas->node : &nobody};
	struct mark mark = mark_for(canvas, MARK_WORD);
	struct passage passage;
	mpt width;

	if (shape->fill == PICTURE_NO_COLOUR)
		return;
	passage = passage_plain(setting, pool, shape->is.text.text, shape->is.text.len, &reading, true);
	width = passage_width(pool, &passage);
	mark.colour = (uint32_t)shape->fill;
	mark.x += scaled(canvas, shape->is.text.at.x);
	mark.y += scaled(canvas, shape->is.text.at.y);
	if (shape->is.text.anchor == ANCHOR_END)
		mark.x -= width;
	else if (shape->is.text.anchor == ANCHOR_MIDDLE)
		mark.x -= width / 2;
	mark.is.text.size = type.size;
	for (size_t i = 0; i < passage.parts; i++) {
		const struct part *part = &pool->part[passage.part + i];

		mark.is.text.word = part->word;
		galley_word(&setting->galley, &mark);
		mark.x += part->width + parts_gap(part, type.size);
	}
	pool_free(&own);
}

static void draw(const struct canvas *canvas)
{
	const struct picture *picture = canvas->picture;
	struct mark mark = mark_for(canvas, MARK_PICTURE);

	mark.is.picture.picture = picture;
	mark.is.picture.width = canvas->width;
	mark.is.picture.height = canvas->height;
	galley_word(&canvas->setting->galley, &mark);
	for (size_t i = 0; i < picture->shapes; i++)
		if (picture->shape[i].kind == SHAPE_PATH)
			draw_path(canvas, &picture->shape[i]);
		else
			draw_text(canvas, &picture->shape[i]);
}

mpt figure_draw(struct setting *setting, const struct picture *picture, const struct node *node,
	mpt x, mpt width, mpt height)
{
	struct canvas canvas = {.setting = setting, .picture = picture, .node = node, .x = x};

	extent_fit(picture, node, width, height, &canvas.width, &canvas.height);
	draw(&canvas);
	return canvas.height;
}

void figure_put(struct setting *setting, const struct node *image, mpt x, mpt y, mpt width,
	mpt height)
{
	struct canvas canvas = {setting, image->picture, image, x, y, width, height};

	draw(&canvas);
}

/* Says whether NODE is the line below a picture: nothing but emphasis. */
static bool is_caption(const struct node *node)
{
	return node && node->kind == NODE_PARAGRAPH && node->first && node->first == node->last &&
		(node->first->kind == NODE_EMPHASIS || node->first->kind == NODE_STRONG);
}

void figure_set(struct setting *setting, const struct node *paragraph)
{
	const struct style *style = &setting->style;
	mpt left = frame_left(setting), room = style->height - style->top - style->bottom, height;

	frame_labels(setting, style->body.size);
	height = figure_draw(setting, paragraph->first->picture, paragraph->first, left,
		frame_right(setting) - left, room * 4 / 5);
	frame_strip(setting, frame_gap(setting, style->body.before * 3 / 2), height,
		is_caption(paragraph->next), NULL);
	setting->after = is_caption(paragraph->next) ? style->body.after : style->body.after * 3 / 2;
}
