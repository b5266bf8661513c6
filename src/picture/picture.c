#include "picture/picture.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "picture/source.h"

struct picture *source_refuse(const struct source *source, const char *code, const char *format,
	...)
{
	struct place place = source->where;
	struct buf text = {0};
	va_list args;

	if (!place.path)
		place = (struct place){.path = source->path};
	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	diag_add(source->diags, DIAG_ERROR, place, code, "%s %s", source->path, text.data);
	buf_free(&text);
	return NULL;
}

bool source_admits(const struct source *source, size_t columns, size_t rows)
{
	bool sides = columns <= PICTURE_MAX_SIDE && rows <= PICTURE_MAX_SIDE;

	if (columns > 0 && rows > 0 && sides && columns * rows <= PICTURE_MAX_PIXELS)
		return true;
	source_refuse(source, "picture-too-large",
		"has %zu × %zu pixels, expected at most %d to a side and %d million in all", columns, rows,
		PICTURE_MAX_SIDE, PICTURE_MAX_PIXELS / 1000000);
	return false;
}

mpt source_length(size_t count, size_t dots, double length)
{
	const double inch = 72000;
	double per_dot = dots > 0 ? length / (double)dots : 0;

	if (per_dot < inch / 4800 || per_dot > inch / 10)
		per_dot = inch / 96;
	return (mpt)lround((double)count * per_dot);
}

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
