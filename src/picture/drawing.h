/* Shapes as they are collected: coordinates of the SVG go in, mpt come out. */
#ifndef ISMSDOC_PICTURE_DRAWING_H
#define ISMSDOC_PICTURE_DRAWING_H

#include "picture/picture.h"

/* How a shape is painted; what SVG elements inherit. */
struct paint {
	int32_t fill, stroke;
	double stroke_width, font_size;
	bool bold;
	enum text_anchor anchor;
	double dx, dy; /* translation */
};

struct drawing {
	struct arena *arena;
	double scale, x, y; /* mpt to a unit of the SVG, and its place of the picture's corner */
	double dx, dy;      /* translation of the shape being drawn */
	struct shape *shape;
	size_t shapes, shapes_cap;
	struct segment *segment; /* of the shape being drawn */
	size_t segments, segments_cap;
	size_t total;      /* segments of all shapes */
	const char *fault; /* what is wrong with the shapes so far, or NULL */
};

/* Adds to the path being drawn. */
void drawing_move(struct drawing *drawing, double x, double y);
void drawing_line(struct drawing *drawing, double x, double y);
void drawing_curve(struct drawing *drawing, const double point[6]);
void drawing_close(struct drawing *drawing);

/* Adds a rectangle whose corners are rounded by RX and RY, or an ellipse, to the path. */
void drawing_rectangle(struct drawing *drawing, const double box[4], double rx, double ry);
void drawing_ellipse(struct drawing *drawing, double cx, double cy, double rx, double ry);

/* Ends the path being drawn and keeps it as a shape if PAINT shows it. */
void drawing_keep_path(struct drawing *drawing, const struct paint *paint);

/* Keeps the LEN bytes at TEXT, if there are any, as a shape whose anchor is at (X, Y). */
void drawing_keep_text(struct drawing *drawing, const struct paint *paint, double x, double y,
	const char *text, size_t len);

/* Hands the shapes to PICTURE and releases what is left. */
void drawing_finish(struct drawing *drawing, struct picture *picture);

#endif
