/* Pictures as data: read once, checked whole, known to no device. */
#ifndef ISMSDOC_PICTURE_PICTURE_H
#define ISMSDOC_PICTURE_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/mem.h"
#include "text/measure.h"

enum {
	PICTURE_MAX_BYTES = 64 << 20,
	PICTURE_MAX_SIDE = 32767,
	PICTURE_MAX_PIXELS = 50 * 1000 * 1000,
	PICTURE_MAX_SHAPES = 100 * 1000,
	PICTURE_MAX_SEGMENTS = 1000 * 1000,
	PICTURE_MAX_TEXT = 10 * 1000, /* bytes of one text shape */
	PICTURE_MAX_SVG_BYTES = 16 << 20,
};

enum picture_kind {
	PICTURE_VECTOR, /* shapes */
	PICTURE_RGB,    /* bytes: 8-bit sRGB, three to a pixel, row by row from the top */
	PICTURE_GREY,   /* bytes: 8-bit sRGB grey, one to a pixel */
	PICTURE_JPEG,   /* bytes: the file, grey or YCbCr, decoded once without complaint */
};

/* The colour of what is not painted; all others are 0xRRGGBB. */
enum { PICTURE_NO_COLOUR = -1 };

/* Lengths from the picture's top left corner, y downwards. */
struct point {
	mpt x, y;
};

enum segment_kind {
	SEGMENT_MOVE,  /* to point[0] */
	SEGMENT_LINE,  /* to point[0] */
	SEGMENT_CURVE, /* to point[2]; point[0] and point[1] are the control points */
	SEGMENT_CLOSE,
};

struct segment {
	enum segment_kind kind;
	struct point point[3];
};

enum shape_kind {
	SHAPE_PATH,
	SHAPE_TEXT,
};

enum text_anchor {
	ANCHOR_START,
	ANCHOR_MIDDLE,
	ANCHOR_END,
};

/* One path or one line of text. A path is filled first (non-zero rule; open parts are closed), then
   stroked (butt ends, miter joins). */
struct shape {
	enum shape_kind kind;
	int32_t fill, stroke; /* text has no stroke */
	mpt stroke_width;
	union {
		struct {
			const struct segment *segment; /* the first is a SEGMENT_MOVE */
			size_t segments;
		} path;
		struct {
			const char *text; /* UTF-8, one line, never empty */
			size_t len;
			struct point at; /* on the baseline, at the anchor */
			mpt size;
			bool bold;
			enum text_anchor anchor;
		} text;
	} is;
};

/* Owned by the arena that it was read into. */
struct picture {
	enum picture_kind kind;
	mpt width, height; /* natural size: the resolution in the file, else 96 pixels to the inch */
	const struct shape *shape; /* vector: in painting order; may reach beyond the picture's box,
	                              which the device clips */
	size_t shapes;
	int columns, rows; /* the others: size in pixels */
	int components;    /* 1 or 3 */
	const unsigned char *bytes;
	size_t len;
	const unsigned char *alpha; /* one byte to a pixel, 255 is opaque; NULL: opaque everywhere */
};

/* What PICTURE is counted as where pictures are limited together: bytes of its pixels or shapes, of
   a JPEG one for each pixel. */
size_t picture_bytes(const struct picture *picture);

/* Reads the LEN bytes of the picture file PATH, a PNG, JPEG or SVG by its content. A corrupt,
   oversized or unsupported one is an error, at WHERE for pixels (WHERE.path NULL: at PATH), at the
   line of PATH for SVG; then NULL is returned. */
const struct picture *picture_read(struct arena *arena, const char *path, const void *bytes,
	size_t len, struct place where, struct diags *diags);

#endif
