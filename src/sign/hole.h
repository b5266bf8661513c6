/* The hole for a signature in a PDF: which bytes are signed is all but those of the signature. */
#ifndef ISMSDOC_SIGN_HOLE_H
#define ISMSDOC_SIGN_HOLE_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

#include "base/buf.h"

enum {
	HOLE_BYTES = 15000,        /* that a PDF keeps for its signature */
	HOLE = 2 * HOLE_BYTES + 2, /* their digits, with brackets */
};

/* Where the digits of the signature stand with their brackets: from START to before END. */
struct hole {
	size_t start;
	size_t end;
};

/* Appends the entries of a signature dictionary with a hole to OUT. They must stand in the first
   object of the file. */
void hole_put(struct buf *out);

/* Whether PDF has such entries, filled in or not. */
bool hole_find(const struct buf *pdf, struct hole *hole);

/* Writes the time AT and what of PDF is signed into the entries around HOLE; false: AT is no time.
 */
bool hole_fill(struct buf *pdf, const struct hole *hole, time_t at);

/* Whether the entries around HOLE say a time, and that all of PDF is signed. */
bool hole_is_filled(const struct buf *pdf, const struct hole *hole);

/* Appends the time that they say, as 2026-11-29T08:00:00Z, to OUT. */
void hole_put_time(const struct buf *pdf, const struct hole *hole, struct buf *out);

/* Appends what of PDF is signed to OUT. */
void hole_put_signed(const struct buf *pdf, const struct hole *hole, struct buf *out);

/* Makes HOLE and the entries around it as hole_put wrote them. */
void hole_clear(struct buf *pdf, const struct hole *hole);

#endif
