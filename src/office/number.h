/* Numbers of cells as a person sees them. */
#ifndef ISMSDOC_OFFICE_NUMBER_H
#define ISMSDOC_OFFICE_NUMBER_H

#include <stdbool.h>

#include "base/buf.h"

/* The number format that all spreadsheets know by ID, or NULL. */
const char *number_format(long id);

/* Appends NUMBER as FORMAT (NULL: none) shows it: days as 2026-04-01, times as 13:30, ids with
   their letters and zeros. No figure is ever lost: where FORMAT shows fewer than there are, all are
   written, and those in thousands have no separators. Days count from 1900 as Excel does, or
   FROM_1904; a day that is none, such as 29 February 1900, stays one that is none. */
void number_put(struct buf *out, double number, const char *format, bool from_1904);

#endif
