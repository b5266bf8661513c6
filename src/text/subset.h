/* The part of a face that a document uses, ready to embed. */
#ifndef ISMSDOC_TEXT_SUBSET_H
#define ISMSDOC_TEXT_SUBSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/fonts.h"

/* Subsets FACE to the COUNT glyph ids in GLYPHS (any order, no layout tables, no hints) and appends
   the bytes to embed to OUT: a TrueType file, or for CFF outlines the bare `CFF ` table. CIDS[i]
   becomes the number by which the embedded program knows GLYPHS[i]: the new glyph id for TrueType,
   the CID of the charset for CFF. Returns false when HarfBuzz refuses. */
bool subset_face(const struct face *face, const uint16_t *glyphs, size_t count, struct buf *out,
	uint16_t *cids);

#endif
