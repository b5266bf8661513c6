/* An SVG as it is read: what svg.c (elements), attributes.c and fault.c share. */
#ifndef ISMSDOC_PICTURE_SVG_H
#define ISMSDOC_PICTURE_SVG_H

#include <stdarg.h>

#include <expat.h>

#include "base/buf.h"
#include "picture/drawing.h"
#include "picture/source.h"

enum {
	SVG_MAX_DEPTH = 64,
	SVG_MAX_FAULTS = 20, /* then reading stops */
};

struct svg {
	const struct source *source;
	XML_Parser parser;
	struct picture *picture;
	struct drawing drawing;
	struct paint paint[SVG_MAX_DEPTH + 1]; /* [depth] is the innermost element's */
	int depth;
	int hidden; /* depth of the title or description being read, else 0 */
	bool in_text;
	double text_x, text_y;
	struct buf text; /* of the text element being read */
	int faults;
};

/* Reports what is wrong with the element being read, at its line. */
void svg_fault(struct svg *svg, const char *code, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Ends reading: no more faults are reported. */
void svg_stop(struct svg *svg);

/* Returns the value of NAME in ATTRIBUTES, or NULL. */
const char *svg_attribute(const char **attributes, const char *name);

/* Returns the length NAME of ELEMENT's ATTRIBUTES, DEFAULT_VALUE where there is none; one that is
   no length is a fault. */
double svg_length(struct svg *svg, const char *element, const char **attributes, const char *name,
	double default_value);

/* Takes what says how ELEMENT and those inside it are painted into PAINT. Any attribute that is
   neither this, nor without influence on the picture, nor among the words of OWN is a fault. */
void svg_read_paint(struct svg *svg, const char *element, const char **attributes, const char *own,
	struct paint *paint);

#endif
