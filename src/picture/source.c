#include "picture/source.h"

#include <math.h>
#include <stdarg.h>

#include "base/buf.h"

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
