/* Advances of single glyphs: what an embedded font's table of widths must say. */
#ifndef ISMSDOC_TEXT_ADVANCE_H
#define ISMSDOC_TEXT_ADVANCE_H

#include <stdint.h>

#include "text/fonts.h"

/* The horizontal advance of glyph ID by FACE's own metrics, without shaping, in font units. */
int advance_of(const struct face *face, uint16_t id);

#endif
