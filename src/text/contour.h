/* The outlines of glyphs, for those that paint them themselves. */
#ifndef ISMSDOC_TEXT_CONTOUR_H
#define ISMSDOC_TEXT_CONTOUR_H

#include "text/fonts.h"

enum contour_kind { CONTOUR_MOVE, CONTOUR_LINE, CONTOUR_CURVE, CONTOUR_CLOSE };

/* A step of an outline; AT has as many points as KIND needs (1, 1, 3, 0), x before y, in font units
   upwards from the baseline. */
typedef void contour_step(void *context, enum contour_kind kind, const int32_t *at);

/* Gives each step of the outline of glyph ID of FACE to STEP. */
void contour_draw(const struct face *face, unsigned id, contour_step *step, void *context);

#endif
