#include "picture/drawing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Control points this far along the tangents make a curve the quarter of an ellipse. */
static const double QUARTER = 0.5522847498307936;

static mpt to_mpt(struct drawing *drawing, double length)
{
	const double limit = 1e9;
	double value = length * drawing->scale;

	if (fabs(value) <= limit)
		return (mpt)lround(value);
	drawing->fault = "reaches too far beyond the picture";
	return 0;
}

static struct point to_point(struct drawing *drawing, double x, double y)
{
	return (struct point){
		to_mpt(drawing, x + drawing->dx - drawing->x),
		to_mpt(drawing, y + drawing->dy - drawing->y),
	};
}

/* Returns the next segment of the path; one beyond the limit is a fault and is not kept. */
static struct segment *add_segment(struct drawing *drawing, enum segment_kind kind)
{
	struct segment *segment;

	if (drawing->total + drawing->segments >= PICTURE_MAX_SEGMENTS) {
		drawing->fault = "has more lines and curves than a picture may have";
		drawing->segments = 0;
	}
	mem_grow(&drawing->segment, &drawing->segments_cap, drawing->segments + 1, sizeof *segment);
	segment = &drawing->segment[drawing->segments++];
	*segment = (struct segment){.kind = kind};
	return segment;
}

void drawing_move(struct drawing *drawing, double x, double y)
{
	add_segment(drawing, SEGMENT_MOVE)->point[0] = to_point(drawing, x, y);
}

void drawing_line(struct drawing *drawing, double x, double y)
{
	add_segment(drawing, SEGMENT_LINE)->point[0] = to_point(drawing, x, y);
}

void drawing_curve(struct drawing *drawing, const double point[6])
{
	struct segment *segment = add_segment(drawing, SEGMENT_CURVE);

	for (int i = 0; i < 3; i++)
		segment->point[i] = to_point(drawing, point[2 * i], point[2 * i + 1]);
}

void drawing_close(struct drawing *drawing)
{
	add_segment(drawing, SEGMENT_CLOSE);
}

/* A quarter of an ellipse from (X0, Y0) to (X1, Y1), whose tangents meet at (X, Y). */
static void add_quarter(struct drawing *drawing, double x0, double y0, double x, double y,
	double x1, double y1)
{
	drawing_curve(drawing,
		(double[]){x0 + (x - x0) * QUARTER, y0 + (y - y0) * QUARTER, x1 + (x - x1) * QUARTER,
			y1 + (y - y1) * QUARTER, x1, y1});
}

void drawing_rectangle(struct drawing *drawing, const double box[4], double rx, double ry)
{
	double left = box[0], top = box[1], right = left + box[2], bottom = top + box[3];
	bool round = rx > 0 && ry > 0;

	rx = round ? fmin(rx, box[2] / 2) : 0;
	ry = round ? fmin(ry, box[3] / 2) : 0;
	drawing_move(drawing, left + rx, top);
	drawing_line(drawing, right - rx, top);
	if (round)
		add_quarter(drawing, right - rx, top, right, top, right, top + ry);
	drawing_line(drawing, right, bottom - ry);
	if (round)
		add_quarter(drawing, right, bottom - ry, right, bottom, right - rx, bottom);
	drawing_line(drawing, left + rx, bottom);
	if (round) {
		add_quarter(drawing, left + rx, bottom, left, bottom, left, bottom - ry);
		drawing_line(drawing, left, top + ry);
		add_quarter(drawing, left, top + ry, left, top, left + rx, top);
	}
	drawing_close(drawing);
}

void drawing_ellipse(struct drawing *drawing, double cx, double cy, double rx, double ry)
{
	double left = cx - rx, right = cx + rx, top = cy - ry, bottom = cy + ry;

	drawing_move(drawing, right, cy);
	add_quarter(drawing, right, cy, right, bottom, cx, bottom);
	add_quarter(drawing, cx, bottom, left, bottom, left, cy);
	add_quarter(drawing, left, cy, left, top, cx, top);
	add_quarter(drawing, cx, top, right, top, right, cy);
	drawing_close(drawing);
}

static struct shape *add_shape(struct drawing *drawing, const struct paint *paint)
{
	struct shape *shape;

	if (drawing->shapes >= PICTURE_MAX_SHAPES) {
		drawing->fault = "has more shapes than a picture may have";
		drawing->shapes = 0;
	}
	mem_grow(&drawing->shape, &drawing->shapes_cap, drawing->shapes + 1, sizeof *shape);
	shape = &drawing->shape[drawing->shapes++];
	*shape = (struct shape){.fill = paint->fill, .stroke = PICTURE_NO_COLOUR};
	return shape;
}

static const void *keep(struct drawing *drawing, const void *items, size_t size)
{
	void *copy = arena_alloc(drawing->arena, size);

	if (size)
		memcpy(copy, items, size);
	return copy;
}

void drawing_keep_path(struct drawing *drawing, const struct paint *paint)
{
	bool stroked = paint->stroke != PICTURE_NO_COLOUR && paint->stroke_width > 0;
	struct shape *shape;

	if (drawing->segments > 1 && (stroked || paint->fill != PICTURE_NO_COLOUR)) {
		shape = add_shape(drawing, paint);
		shape->kind = SHAPE_PATH;
		shape->stroke = stroked ? paint->stroke : PICTURE_NO_COLOUR;
		shape->stroke_width = stroked ? to_mpt(drawing, paint->stroke_width) : 0;
		shape->is.path.segments = drawing->segments;
		shape->is.path.segment =
			keep(drawing, drawing->segment, drawing->segments * sizeof *drawing->segment);
	}
	drawing->total += drawing->segments;
	drawing->segments = 0;
}

void drawing_keep_text(struct drawing *drawing, const struct paint *paint, double x, double y,
	const char *text, size_t len)
{
	struct shape *shape;

	if (len == 0 || paint->fill == PICTURE_NO_COLOUR || !(paint->font_size > 0))
		return;
	shape = add_shape(drawing, paint);
	shape->kind = SHAPE_TEXT;
	shape->is.text.text = arena_copy(drawing->arena, text, len);
	shape->is.text.len = len;
	shape->is.text.at = to_point(drawing, x, y);
	shape->is.text.size = to_mpt(drawing, paint->font_size);
	shape->is.text.bold = paint->bold;
	shape->is.text.anchor = paint->anchor;
}

void drawing_finish(struct drawing *drawing, struct picture *picture)
{
	picture->shapes = drawing->shapes;
	picture->shape = keep(drawing, drawing->shape, drawing->shapes * sizeof *drawing->shape);
	free(drawing->shape);
	free(drawing->segment);
	drawing->shape = NULL;
	drawing->segment = NULL;
}
