/* Drawings as pixels, for programs that show no other. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_RASTER_H
#define ISMSDOC_OUTPUT_DOCX_RASTER_H

#include "layout/pages.h"

/* Draws the vector picture of MARK on a clear ground; its shapes and words are the marks after it,
   COUNT with it and those of other nodes behind them. ARENA owns what is returned. */
const struct picture *raster_draw(struct arena *arena, const struct mark *mark, size_t count);

#endif
