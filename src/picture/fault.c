#include <limits.h>

#include "picture/svg.h"

static struct place place_of(struct svg *svg)
{
	unsigned long line = XML_GetCurrentLineNumber(svg->parser);
	unsigned long column = XML_GetCurrentColumnNumber(svg->parser);

	return (struct place){.path = svg->source->path,
		.line = line < INT_MAX ? (int)line : 0,
		.col = column < INT_MAX ? (int)column + 1 : 0};
}

void svg_stop(struct svg *svg)
{
	svg->faults = SVG_MAX_FAULTS;
	XML_StopParser(svg->parser, XML_FALSE);
}

void svg_fault(struct svg *svg, const char *code, const char *format, ...)
{
	struct buf text = {0};
	va_list args;

	if (svg->faults >= SVG_MAX_FAULTS)
		return;
	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	diag_add(svg->source->diags, DIAG_ERROR, place_of(svg), code, "%s", text.data);
	buf_free(&text);
	if (++svg->faults == SVG_MAX_FAULTS)
		svg_stop(svg);
}
