/* The one thing that is asked of a CFF table: by which numbers a PDF names its glyphs. */
#ifndef ISMSDOC_TEXT_CFF_H
#define ISMSDOC_TEXT_CFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Writes the CIDs of the first COUNT glyphs of the LEN bytes at CFF: what the charset of a
   CID-keyed font says, else the glyph ids themselves. Returns false when the table is broken. */
bool cff_read_cids(const unsigned char *cff, size_t len, uint16_t *cids, size_t count);

#endif
