#include "picture/picture.h"

#include <string.h>

#include "picture/source.h"

static bool starts_with(const struct source *source, const char *magic, size_t len)
{
	return source->len >= len && memcmp(source->bytes, magic, len) == 0;
}

/* Anything that begins as XML: what it is otherwise, its first element says. */
static bool is_markup(const struct source *source)
{
	size_t at = starts_with(source, "\xEF\xBB\xBF", 3) ? 3 : 0;

	while (at < source->len && memchr(" \t\r\n", source->bytes[at], 4))
		at++;
	return at < source->len && source->bytes[at] == '<';
}

size_t picture_bytes(const struct picture *picture)
{
	size_t pixels = (size_t)picture->columns * (size_t)picture->rows;
	size_t bytes = picture->shapes * sizeof *picture->shape;

	if (picture->kind == PICTURE_JPEG)
		return pixels;
	if (picture->kind != PICTURE_VECTOR)
		return picture->len + (picture->alpha ? pixels : 0);
	for (size_t i = 0; i < picture->shapes; i++)
		if (picture->shape[i].kind == SHAPE_PATH)
			bytes += picture->shape[i].is.path.segments * sizeof *picture->shape[i].is.path.segment;
	return bytes;
}

const struct picture *picture_read(struct arena *arena, const char *path, const void *bytes,
	size_t len, struct place where, struct diags *diags)
{
	const struct source source = {arena, path, bytes, len, where, diags};

	if (starts_with(&source, "\x89PNG\r\n\x1A\n", 8))
		return png_picture(&source);
	if (starts_with(&source, "\xFF\xD8\xFF", 3))
		return jpeg_picture(&source);
	if (is_markup(&source))
		return svg_picture(&source);
	return source_refuse(&source, "picture-format",
		"is no picture that can be read, expected PNG, JPEG or SVG");
}
