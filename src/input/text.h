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

/* Converts the LEN bytes at TEXT from CP932, the Shift JIS of Windows, to UTF-8 at the end of OUT;
   false when they are not CP932 or the system has no converter. */
bool text_from_cp932(const char *text, size_t len, struct buf *out);

#endif
