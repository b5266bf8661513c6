#include "output/docx/raster.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/root.h"
#include "text/contour.h"

/* All in whole numbers, so that every machine draws alike: FINE parts of a pixel. */
enum {
	FINE = 256,
	LINES = 4,             /* rows of samples in a pixel */
	STEPS = 12,            /* lines that stand for a curve */
	SCALE = 3,             /* pixels to a point: 216 to the inch */
	MOST_SIDE = 6000,      /* pixels */
	MOST_WORK = 200 << 20, /* crossings of edges and rows of samples */
	MITER = 4,             /* a longer corner is cut, as in SVG */
};

struct spot {
	int64_t x, y;
};

struct edge {
	struct spot from, to; /* downwards */
	int winding;
};

struct crossing {
	int64_t x;
	int winding;
};

struct raster {
	struct picture *picture;
	unsigned char *pixel, *alpha;
	mpt left, top;          /* of the picture on its page */
	int64_t scale, divisor; /* FINE parts to a thousandth of a point */
	struct edge *edge;
	size_t edges, edge_cap;
	struct crossing *crossing;
	size_t crossing_cap;
	size_t *active;
	size_t active_cap;
	uint32_t *cover; /* of each pixel of a row: LINES * FINE is all */
	struct spot start, at;
	struct spot *line; /* the path as lines, to be stroked */
	size_t lines, line_cap;
	int64_t work;
};

/* What lies far outside is brought nearer, so that no product of two lengths is too large. */
static int64_t scaled(const struct raster *raster, int64_t length)
{
	const int64_t most = INT64_C(1) << 29;
	int64_t fine = length * raster->scale / raster->divisor;

	return fine > most ? most : fine < -most ? -most : fine;
}

static void add_edge(struct raster *raster, struct spot from, struct spot to)
{
	bool down = from.y < to.y;

	if (from.y == to.y)
		return;
	mem_grow(&raster->edge, &raster->edge_cap, raster->edges + 1, sizeof *raster->edge);
	raster->edge[raster->edges++] =
		(struct edge){down ? from : to, down ? to : from, down ? 1 : -1};
}

static int edge_order(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	return (x->from.y > y->from.y) - (x->from.y < y->from.y);
}

static int crossing_order(const void *a, const void *b)
{
	const struct crossing *x = a, *y = b;

	return (x->x > y->x) - (x->x < y->x);
}

static void cover(struct raster *raster, int64_t from, int64_t to)
{
	int64_t end = (int64_t)raster->picture->columns * FINE;

	from = from < 0 ? 0 : from;
	to = to > end ? end : to;
	while (from < to) {
		int64_t next = (from / FINE + 1) * FINE;

		next = next < to ? next : to;
		raster->cover[from / FINE] += (uint32_t)(next - from);
		from = next;
	}
}

/* Covers what lies between the COUNT crossings of a row of samples (non-zero rule). */
static void cover_between(struct raster *raster, size_t count)
{
	int winding = 0;

	if (count > 1)
		qsort(raster->crossing, count, sizeof *raster->crossing, crossing_order);
	for (size_t i = 0; i + 1 < count; i++) {
		winding += raster->crossing[i].winding;
		if (winding != 0)
			cover(raster, raster->crossing[i].x, raster->crossing[i + 1].x);
	}
}

/* Lays COLOUR over a pixel of which PART (of WHOLE) is covered; the rest stays as it is. */
static void blend_pixel(unsigned char *pixel, unsigned char *alpha, int part, int32_t colour)
{
	enum { WHOLE = LINES * FINE };
	int over = part * 0xFF, under = *alpha * (WHOLE - part), sum = over + under;

	for (int c = 0; c < 3; c++) {
		int ink = colour >> (16 - 8 * c) & 0xFF;

		pixel[c] = (unsigned char)((ink * over + pixel[c] * under) / sum);
	}
	*alpha = (unsigned char)((sum + WHOLE / 2) / WHOLE);
}

static void blend(struct raster *raster, int64_t row, int32_t colour)
{
	size_t columns = (size_t)raster->picture->columns, at = (size_t)row * columns;

	for (size_t i = 0; i < columns; i++, at++) {
		int part = (int)(raster->cover[i] < LINES * FINE ? raster->cover[i] : LINES * FINE);

		if (part > 0)
			blend_pixel(raster->pixel + at * 3, raster->alpha + at, part, colour);
	}
	memset(raster->cover, 0, columns * sizeof *raster->cover);
}

/* Crosses the edges with the row of samples at Y; the first COUNT of `active` are those that may
   reach it. Returns how many of them do so still. */
static size_t cross(struct raster *raster, size_t count, int64_t y)
{
	size_t kept = 0;

	mem_grow(&raster->crossing, &raster->crossing_cap, count + 1, sizeof *raster->crossing);
	for (size_t i = 0; i < count; i++) {
		const struct edge *edge = &raster->edge[raster->active[i]];
		int64_t height = edge->to.y - edge->from.y;

		if (edge->to.y <= y)
			continue;
		raster->crossing[kept].x =
			edge->from.x + (y - edge->from.y) * (edge->to.x - edge->from.x) / height;
		raster->crossing[kept].winding = edge->winding;
		raster->active[kept++] = raster->active[i];
	}
	return kept;
}

/* Fills the edges that were collected. */
static void fill(struct raster *raster, int32_t colour)
{
	int64_t rows = raster->picture->rows, row;
	size_t next = 0, count = 0;

	if (raster->edges > 0)
		qsort(raster->edge, raster->edges, sizeof *raster->edge, edge_order);
	mem_grow(&raster->active, &raster->active_cap, raster->edges + 1, sizeof *raster->active);
	row = raster->edges > 0 && raster->edge[0].from.y > 0 ? raster->edge[0].from.y / FINE : 0;
	for (; row < rows && (next < raster->edges || count > 0); row++) {
		for (int i = 0; i < LINES && raster->work < MOST_WORK; i++) {
			int64_t y = row * FINE + i * FINE / LINES + FINE / LINES / 2;

			while (next < raster->edges && raster->edge[next].from.y <= y)
				raster->active[count++] = next++;
			count = cross(raster, count, y);
			raster->work += (int64_t)count;
			cover_between(raster, count);
		}
		blend(raster, row, colour);
	}
	raster->edges = 0;
}

/* Adds a polygon, always the same way round, so that overlapping ones are one. */
static void add_polygon(struct raster *raster, const struct spot *corner, size_t count)
{
	int64_t area = 0;

	for (size_t i = 0; i < count; i++) {
		const struct spot *a = &corner[i], *b = &corner[(i + 1) % count];

		area += a->x * b->y - b->x * a->y;
	}
	for (size_t i = 0; i < count; i++) {
		const struct spot *a = &corner[i], *b = &corner[(i + 1) % count];

		if (area > 0)
			add_edge(raster, *a, *b);
		else
			add_edge(raster, *b, *a);
	}
}

/* Half the stroke's WIDTH, at a right angle to the line. */
static struct spot normal(struct spot from, struct spot to, int64_t width)
{
	int64_t x = to.x - from.x, y = to.y - from.y, length = root_of(x * x + y * y);

	if (length == 0)
		return (struct spot){0, 0};
	return (struct spot){-y * width / (2 * length), x * width / (2 * length)};
}

static void add_join(struct raster *raster, struct spot at, struct spot a, struct spot b)
{
	int64_t square = a.x * a.x + a.y * a.y, turn = a.x * b.y - a.y * b.x;
	int64_t along = square + a.x * b.x + a.y * b.y, sign = turn > 0 ? -1 : 1;
	struct spot corner[4] = {at, {at.x + sign * a.x, at.y + sign * a.y}, at,
		{at.x + sign * b.x, at.y + sign * b.y}};

	if (turn == 0 || square == 0)
		return;
	corner[2] = (struct spot){(corner[1].x + corner[3].x) / 2, (corner[1].y + corner[3].y) / 2};
	if (along * MITER * MITER >= 2 * square)
		corner[2] = (struct spot){at.x + sign * (a.x + b.x) * square / along,
			at.y + sign * (a.y + b.y) * square / along};
	add_polygon(raster, corner, 4);
}

/* Adds the stroke of the lines that were collected. */
static void stroke(struct raster *raster, int64_t width, bool closed)
{
	size_t count = raster->lines;
	struct spot before = {0, 0};

	if (closed && count > 2)
		before = normal(raster->line[count - 2], raster->line[count - 1], width);
	for (size_t i = 0; i + 1 < count; i++) {
		struct spot a = raster->line[i], b = raster->line[i + 1], n = normal(a, b, width);
		const struct spot corner[4] = {{a.x + n.x, a.y + n.y}, {b.x + n.x, b.y + n.y},
			{b.x - n.x, b.y - n.y}, {a.x - n.x, a.y - n.y}};

		add_polygon(raster, corner, 4);
		add_join(raster, a, before, n);
		before = n;
	}
}

static void add_spot(struct raster *raster, struct spot spot)
{
	struct spot *last = raster->lines ? &raster->line[raster->lines - 1] : NULL;

	if (last && last->x == spot.x && last->y == spot.y)
		return;
	mem_grow(&raster->line, &raster->line_cap, raster->lines + 1, sizeof *raster->line);
	raster->line[raster->lines++] = spot;
}

static void line_to(struct raster *raster, struct spot to)
{
	add_spot(raster, to);
	raster->at = to;
}

static int64_t curve_at(const int64_t *p, int64_t t)
{
	int64_t u = STEPS - t;

	return (u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3]) /
		(STEPS * STEPS * STEPS);
}

static void curve_to(struct raster *raster, const struct spot *spot)
{
	const int64_t x[4] = {raster->at.x, spot[0].x, spot[1].x, spot[2].x};
	const int64_t y[4] = {raster->at.y, spot[0].y, spot[1].y, spot[2].y};

	for (int64_t t = 1; t <= STEPS; t++)
		line_to(raster, (struct spot){curve_at(x, t), curve_at(y, t)});
}

/* How the lines of a path become edges: filled, or stroked where WIDTH is not 0. */
static void end_part(struct raster *raster, int64_t width, bool closed)
{
	if (closed)
		line_to(raster, raster->start);
	if (width > 0)
		stroke(raster, width, closed);
	for (size_t i = 0; width == 0 && i < raster->lines; i++)
		add_edge(raster, raster->line[i], raster->line[(i + 1) % raster->lines]);
	raster->lines = 0;
}

static void begin_part(struct raster *raster, struct spot at)
{
	raster->start = raster->at = at;
	add_spot(raster, at);
}

static void step(struct raster *raster, enum contour_kind kind, const struct spot *spot,
	int64_t width)
{
	if (kind == CONTOUR_MOVE) {
		end_part(raster, width, false);
		begin_part(raster, spot[0]);
	} else if (kind == CONTOUR_LINE) {
		line_to(raster, spot[0]);
	} else if (kind == CONTOUR_CURVE) {
		curve_to(raster, spot);
	} else {
		end_part(raster, width, true);
		begin_part(raster, raster->start);
	}
}

static void draw_path(struct raster *raster, const struct mark *mark, int64_t width)
{
	static const enum contour_kind kinds[] = {[SEGMENT_MOVE] = CONTOUR_MOVE,
		[SEGMENT_LINE] = CONTOUR_LINE,
		[SEGMENT_CURVE] = CONTOUR_CURVE,
		[SEGMENT_CLOSE] = CONTOUR_CLOSE};
	const struct outline *outline = mark->is.shape;

	for (size_t i = 0; i < outline->segments; i++) {
		const struct segment *segment = &outline->segment[i];
		struct spot spot[3];

		for (size_t p = 0; p < 3; p++)
			spot[p] =
				(struct spot){scaled(raster, (int64_t)mark->x - raster->left + segment->point[p].x),
					scaled(raster, (int64_t)mark->y - raster->top + segment->point[p].y)};
		step(raster, kinds[segment->kind], spot, width);
	}
	end_part(raster, width, false);
}

static void draw_shape(struct raster *raster, const struct mark *mark)
{
	const struct outline *outline = mark->is.shape;
	const int64_t most = (int64_t)MOST_SIDE * FINE;
	int64_t width = scaled(raster, outline->stroke_width);

	width = width < 1 ? 1 : width > most ? most : width;
	if (outline->fill != PICTURE_NO_COLOUR) {
		draw_path(raster, mark, 0);
		fill(raster, outline->fill);
	}
	if (outline->stroke == PICTURE_NO_COLOUR || outline->stroke_width <= 0)
		return;
	draw_path(raster, mark, width);
	fill(raster, outline->stroke);
}

/* A glyph that is drawn. */
struct pen {
	struct raster *raster;
	int64_t x, y; /* of its origin, in thousandths of a point */
	mpt size;
	int units;
};

static void pen_step(void *context, enum contour_kind kind, const int32_t *at)
{
	const struct pen *pen = context;
	size_t count = kind == CONTOUR_CURVE ? 3 : kind == CONTOUR_CLOSE ? 0 : 1;
	struct spot spot[3] = {{0, 0}, {0, 0}, {0, 0}};

	for (size_t i = 0; i < count; i++)
		spot[i] =
			(struct spot){scaled(pen->raster, pen->x + (int64_t)at[2 * i] * pen->size / pen->units),
				scaled(pen->raster, pen->y - (int64_t)at[2 * i + 1] * pen->size / pen->units)};
	step(pen->raster, kind, spot, 0);
}

static void draw_word(struct raster *raster, const struct mark *mark)
{
	const struct word *word = mark->is.text.word;
	struct pen pen = {.raster = raster,
		.size = mark->is.text.size,
		.units = word->face->units_per_em};
	int64_t along = 0;

	for (size_t i = 0; i < word->count && !word->boxed; i++) {
		const struct glyph *glyph = &word->glyph[i];

		pen.x = mark->x - raster->left + (along + glyph->dx) * pen.size / pen.units;
		pen.y = mark->y - raster->top - (int64_t)glyph->dy * pen.size / pen.units;
		contour_draw(word->face, glyph->id, pen_step, &pen);
		end_part(raster, 0, false);
		along += glyph->advance;
	}
	fill(raster, (int32_t)mark->colour);
}

static void open_canvas(struct raster *raster, struct arena *arena, const struct mark *mark)
{
	int64_t width = mark->is.picture.width, height = mark->is.picture.height;
	int64_t longest = width > height ? width : height;
	struct picture *picture = arena_alloc(arena, sizeof *picture);
	size_t bytes;

	raster->left = mark->x;
	raster->top = mark->y;
	raster->scale = SCALE * FINE;
	raster->divisor = 1000;
	if (longest * SCALE / 1000 > MOST_SIDE) {
		raster->scale = (int64_t)MOST_SIDE * FINE;
		raster->divisor = longest;
	}
	picture->kind = PICTURE_RGB;
	picture->components = 3;
	picture->columns = (int)(scaled(raster, width) / FINE) + 1;
	picture->rows = (int)(scaled(raster, height) / FINE) + 1;
	bytes = (size_t)picture->columns * (size_t)picture->rows * 3;
	picture->bytes = raster->pixel = arena_alloc(arena, bytes);
	picture->len = bytes;
	picture->alpha = raster->alpha = arena_alloc(arena, bytes / 3);
	raster->picture = picture;
	raster->cover = mem_alloc((size_t)picture->columns * sizeof *raster->cover);
}

const struct picture *raster_draw(struct arena *arena, const struct mark *mark, size_t count)
{
	struct raster raster = {0};

	open_canvas(&raster, arena, mark);
	for (size_t i = 1; i < count; i++) {
		const struct mark *next = &mark[i];

		if (next->node != mark->node || next->role != mark->role)
			break;
		if (next->kind == MARK_SHAPE)
			draw_shape(&raster, next);
		else if (next->kind == MARK_WORD && next->is.text.word)
			draw_word(&raster, next);
		else
			break;
	}
	free(raster.edge);
	free(raster.crossing);
	free(raster.active);
	free(raster.cover);
	free(raster.line);
	return raster.picture;
}
