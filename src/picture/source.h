/* What the reader of each format is given, and what all of them need. */
#ifndef ISMSDOC_PICTURE_SOURCE_H
#define ISMSDOC_PICTURE_SOURCE_H

#include "picture/picture.h"

struct source {
	struct arena *arena;
	const char *path;
	const unsigned char *bytes;
	size_t len;
	struct place where;
	struct diags *diags;
};

/* The readers: each returns NULL after an error. */
struct picture *png_picture(const struct source *source);
struct picture *jpeg_picture(const struct source *source);
struct picture *svg_picture(const struct source *source);

/* Reports why the picture is refused; the text continues "<path> ". Returns NULL. */
struct picture *source_refuse(const struct source *source, const char *code, const char *format,
	...) __attribute__((format(printf, 3, 4)));

/* Says whether a picture of this many pixels is within the limits; if not, refuses it. */
bool source_admits(const struct source *source, size_t columns, size_t rows);

/* The length of COUNT pixels of which DOTS cover LENGTH (mpt); where the resolution is none that a
   picture has, of 96 pixels to the inch. */
mpt source_length(size_t count, size_t dots, double length);

#endif
