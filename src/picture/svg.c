#include "picture/svg.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "picture/number.h"
#include "picture/path.h"

/* 96 pixels of CSS are an inch. */
static const double PIXEL = 750;

static void read_rectangle(struct svg *svg, const char *element, const char **attributes)
{
	const double box[] = {
		svg_length(svg, element, attributes, "x", 0),
		svg_length(svg, element, attributes, "y", 0),
		svg_length(svg, element, attributes, "width", 0),
		svg_length(svg, element, attributes, "height", 0),
	};
	double rx = svg_length(svg, element, attributes, "rx", -1);
	double ry = svg_length(svg, element, attributes, "ry", rx);

	if (box[2] > 0 && box[3] > 0)
		drawing_rectangle(&svg->drawing, box, rx < 0 ? ry : rx, ry);
}

static void read_line(struct svg *svg, const char *element, const char **attributes)
{
	drawing_move(&svg->drawing, svg_length(svg, element, attributes, "x1", 0),
		svg_length(svg, element, attributes, "y1", 0));
	drawing_line(&svg->drawing, svg_length(svg, element, attributes, "x2", 0),
		svg_length(svg, element, attributes, "y2", 0));
}

static void read_ellipse(struct svg *svg, const char *element, const char **attributes)
{
	double r = svg_length(svg, element, attributes, "r", 0);
	double rx = svg_length(svg, element, attributes, "rx", r);
	double ry = svg_length(svg, element, attributes, "ry", r);

	if (rx > 0 && ry > 0)
		drawing_ellipse(&svg->drawing, svg_length(svg, element, attributes, "cx", 0),
			svg_length(svg, element, attributes, "cy", 0), rx, ry);
}

static void refuse_outline(struct svg *svg, const char *element, const char *at)
{
	if (at)
		svg_fault(svg, "svg-unsupported",
			"<%s> cannot be read from '%.20s' on, expected numbers and absolute M, L, H, V, C, Z",
			element, at);
}

static void read_points(struct svg *svg, const char *element, const char **attributes)
{
	const char *points = svg_attribute(attributes, "points");

	if (points)
		refuse_outline(svg, element,
			path_read_points(&svg->drawing, points, strcmp(element, "polygon") == 0));
}

static void read_path(struct svg *svg, const char *element, const char **attributes)
{
	const char *data = svg_attribute(attributes, "d");

	if (data)
		refuse_outline(svg, element, path_read(&svg->drawing, data));
}

static void read_text(struct svg *svg, const char *element, const char **attributes)
{
	svg->in_text = true;
	svg->text.len = 0;
	svg->text_x = svg_length(svg, element, attributes, "x", 0);
	svg->text_y = svg_length(svg, element, attributes, "y", 0);
	if (svg->paint[svg->depth].stroke != PICTURE_NO_COLOUR)
		svg_fault(svg, "svg-unsupported", "<%s> is stroked, expected text that is filled only",
			element);
}

static void hide(struct svg *svg, const char *element, const char **attributes)
{
	(void)element, (void)attributes;
	svg->hidden = svg->depth;
}

static const struct element {
	const char *name, *attributes;
	/* Adds to the drawing; NULL: the element only says how those inside it are painted. */
	void (*read)(struct svg *svg, const char *element, const char **attributes);
} elements[] = {
	{"g", "", NULL},
	{"rect", "x y width height rx ry", read_rectangle},
	{"line", "x1 y1 x2 y2", read_line},
	{"circle", "cx cy r", read_ellipse},
	{"ellipse", "cx cy rx ry", read_ellipse},
	{"polyline", "points", read_points},
	{"polygon", "points", read_points},
	{"path", "d", read_path},
	{"text", "x y", read_text},
	{"title", "", hide},
	{"desc", "", hide},
};

static const struct element *find_element(const char *name)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (strcmp(elements[i].name, name) == 0)
			return &elements[i];
	return NULL;
}

/* Reads the four numbers of viewBox; false where there is none. */
static bool read_view(struct svg *svg, const char **attributes, double view[4])
{
	const char *text = svg_attribute(attributes, "viewBox");
	const char *at = text;

	if (!text)
		return false;
	for (int i = 0; i < 4; i++) {
		number_skip(&at, i > 0);
		if (!number_read(&at, &view[i]))
			break;
		number_skip(&at, false);
		if (i == 3 && !*at && view[2] > 0 && view[3] > 0)
			return true;
	}
	svg_fault(svg, "svg-unsupported", "<svg> has viewBox=\"%.60s\", expected x, y, width, height",
		text);
	return false;
}

/* The view keeps its form and stands in the middle of the picture, as preserveAspectRatio has
   it by default. */
static void place_view(struct drawing *drawing, double width, double height, const double view[4])
{
	double scale = fmin(width / view[2], height / view[3]);

	drawing->scale = scale * PIXEL;
	drawing->x = view[0] - (width / scale - view[2]) / 2;
	drawing->y = view[1] - (height / scale - view[3]) / 2;
}

static void read_root(struct svg *svg, const char *element, const char **attributes)
{
	double view[4] = {0, 0, 300, 150};
	bool has_view = read_view(svg, attributes, view);
	double width = svg_length(svg, element, attributes, "width", view[2]);
	double height = svg_length(svg, element, attributes, "height", view[3]);

	if (!(width >= 1 && height >= 1 && width <= PICTURE_MAX_SIDE && height <= PICTURE_MAX_SIDE)) {
		svg_fault(svg, "picture-too-large",
			"<svg> has a width or height that is not between 1 and %d", PICTURE_MAX_SIDE);
		svg_stop(svg);
		return;
	}
	if (!has_view) {
		view[2] = width;
		view[3] = height;
	}
	place_view(&svg->drawing, width, height, view);
	svg->picture->width = (mpt)lround(width * PIXEL);
	svg->picture->height = (mpt)lround(height * PIXEL);
}

static void check_root(struct svg *svg, const char *name)
{
	if (strcmp(name, "svg") == 0)
		return;
	svg_fault(svg, "picture-format", "the file holds <%.60s>, expected <svg>", name);
	svg_stop(svg);
}

static void check_drawing(struct svg *svg, const char *name)
{
	if (!svg->drawing.fault)
		return;
	svg_fault(svg, "picture-too-large", "<%.60s> %s", name, svg->drawing.fault);
	svg_stop(svg);
}

static void draw_element(struct svg *svg, const struct element *element, const char **attributes)
{
	struct paint *paint = &svg->paint[svg->depth];

	svg_read_paint(svg, element->name, attributes, element->attributes, paint);
	svg->drawing.dx = paint->dx;
	svg->drawing.dy = paint->dy;
	if (element->read)
		element->read(svg, element->name, attributes);
	drawing_keep_path(&svg->drawing, paint);
}

/* Opens the element one level deeper, with the paint of the one around it. */
static bool descend(struct svg *svg, const char *name)
{
	if (svg->depth == SVG_MAX_DEPTH) {
		svg_fault(svg, "svg-unsupported", "<%.60s> is nested more than %d deep", name,
			SVG_MAX_DEPTH);
		svg_stop(svg);
		return false;
	}
	svg->paint[svg->depth + 1] = svg->paint[svg->depth];
	svg->depth++;
	return true;
}

static void start_element(void *user, const char *name, const char **attributes)
{
	static const struct element root = {"svg", "width height viewBox", read_root};
	struct svg *svg = user;
	const struct element *element = find_element(name);

	if (svg->faults >= SVG_MAX_FAULTS || !descend(svg, name))
		return;
	if (svg->hidden) {
		svg_fault(svg, "svg-unsupported", "<%.60s> is not supported inside a title or description",
			name);
		return;
	}
	if (svg->depth == 1) {
		check_root(svg, name);
		element = &root;
	}
	if (!element || svg->in_text)
		svg_fault(svg, "svg-unsupported", "<%.60s> is not supported%s", name,
			element || svg->in_text ? " inside <text>" : "");
	else if (svg->faults < SVG_MAX_FAULTS)
		draw_element(svg, element, attributes);
	check_drawing(svg, name);
}

/* White space is one space, and none at the ends. */
static void keep_text(struct svg *svg)
{
	size_t len = svg->text.len;

	if (len > 0 && svg->text.data[len - 1] == ' ')
		len--;
	drawing_keep_text(&svg->drawing, &svg->paint[svg->depth], svg->text_x, svg->text_y,
		svg->text.data, len);
	svg->in_text = false;
}

static void end_element(void *user, const char *name)
{
	struct svg *svg = user;

	if (svg->faults >= SVG_MAX_FAULTS)
		return;
	if (svg->in_text && strcmp(name, "text") == 0) {
		keep_text(svg);
		check_drawing(svg, name);
	}
	if (svg->hidden == svg->depth)
		svg->hidden = 0;
	svg->depth--;
}

static void add_characters(void *user, const char *text, int len)
{
	struct svg *svg = user;

	if (!svg->in_text || svg->hidden)
		return;
	if (svg->text.len + (size_t)len > PICTURE_MAX_TEXT) {
		svg_fault(svg, "picture-too-large", "<text> is longer than %d bytes", PICTURE_MAX_TEXT);
		svg_stop(svg);
		return;
	}
	for (int i = 0; i < len; i++) {
		bool space = strchr(" \t\r\n", text[i]);
		bool repeated = svg->text.len == 0 || svg->text.data[svg->text.len - 1] == ' ';

		if (!space)
			buf_putc(&svg->text, text[i]);
		else if (!repeated)
			buf_putc(&svg->text, ' ');
	}
}

/* Entities could only be declared here, and with them all the ways to grow a small file large. */
static void refuse_subset(void *user, const char *name, const char *system, const char *public,
	int has_subset)
{
	struct svg *svg = user;

	(void)name, (void)system, (void)public;
	if (!has_subset)
		return;
	svg_fault(svg, "svg-unsupported", "the document type declares something, expected no '['");
	svg_stop(svg);
}

/* Style sheets of others, say: a browser would fetch them. */
static void refuse_instruction(void *user, const char *target, const char *data)
{
	(void)data;
	svg_fault(user, "svg-unsupported", "<?%.60s ...?> is not supported", target);
}

static struct picture *parse(struct svg *svg)
{
	const struct source *source = svg->source;
	enum XML_Status status;

	XML_SetUserData(svg->parser, svg);
	XML_SetHashSalt(svg->parser, 1);
	XML_SetElementHandler(svg->parser, start_element, end_element);
	XML_SetCharacterDataHandler(svg->parser, add_characters);
	XML_SetProcessingInstructionHandler(svg->parser, refuse_instruction);
	XML_SetStartDoctypeDeclHandler(svg->parser, refuse_subset);
	status = XML_Parse(svg->parser, (const char *)source->bytes, (int)source->len, XML_TRUE);
	if (status != XML_STATUS_OK && svg->faults < SVG_MAX_FAULTS)
		svg_fault(svg, "svg-syntax", "the XML is wrong: %s",
			XML_ErrorString(XML_GetErrorCode(svg->parser)));
	return svg->faults ? NULL : svg->picture;
}

static void set_defaults(struct svg *svg)
{
	svg->picture = arena_alloc(svg->source->arena, sizeof *svg->picture);
	svg->picture->kind = PICTURE_VECTOR;
	svg->drawing.arena = svg->source->arena;
	svg->paint[0] = (struct paint){.fill = 0x000000,
		.stroke = PICTURE_NO_COLOUR,
		.stroke_width = 1,
		.font_size = 16};
}

struct picture *svg_picture(const struct source *source)
{
	struct svg *svg;
	struct picture *picture;

	if (source->len > PICTURE_MAX_SVG_BYTES)
		return source_refuse(source, "picture-too-large", "is an SVG of more than %d MB",
			PICTURE_MAX_SVG_BYTES >> 20);
	svg = mem_alloc(sizeof *svg);
	svg->source = source;
	svg->parser = XML_ParserCreate(NULL);
	set_defaults(svg);
	picture = svg->parser ? parse(svg) : source_refuse(source, "out-of-memory", "cannot be read");
	drawing_finish(&svg->drawing, svg->picture);
	buf_free(&svg->text);
	if (svg->parser)
		XML_ParserFree(svg->parser);
	free(svg);
	return picture;
}
