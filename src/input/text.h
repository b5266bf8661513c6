/* What every fact's text must be: UTF-8 without control characters. */
#ifndef ISMSDOC_INPUT_TEXT_H
#define ISMSDOC_INPUT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* The first thing in a text that may not be there; lines and columns count from 1,
   columns in characters. */
struct text_fault {
	int line, col;
	bool encoding;      /* a byte that is no UTF-8; otherwise a forbidden character */
	unsigned long code; /* that byte or character */
};

/* Says whether the LEN bytes at TEXT are UTF-8 with tabs and line ends as the only control
   characters; if not, fills FAULT. U+0085, U+2028 and U+2029 are refused too, because programs
   disagree on whether they end a line. */
bool text_check(const char *text, size_t len, struct text_fault *fault);

/* How many of the LEN bytes at TEXT are a byte order mark at its start: 3 or 0. */
size_t text_bom(const char *text, size_t len);

/* Finds the encoding of the LEN bytes at TEXT, without a byte order mark of UTF-8, by what is
   likely for the whole of it: UTF-8, UTF-16LE, UTF-16BE, CP932 (Shift JIS of Windows) or CP1252.
   Returns its name, and the text as UTF-8 in OUT where it was another; NULL when it is none of
   them. */
const char *text_decode(const char *text, size_t len, struct buf *out);

#endif
