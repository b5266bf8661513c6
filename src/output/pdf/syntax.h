/* PDF's own notation for numbers, strings and names; nothing here knows the locale. */
#ifndef ISMSDOC_OUTPUT_PDF_SYNTAX_H
#define ISMSDOC_OUTPUT_PDF_SYNTAX_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

enum { SYNTAX_STRING_MAX = 32767 }; /* bytes of a string, by PDF/A */

/* Appends VALUE in decimal. */
void syntax_integer(struct buf *out, int64_t value);

/* Appends THOUSANDTHS / 1000 with as few digits as say it exactly: 12500 is "12.5",
   -250 is "-.25". */
void syntax_fixed(struct buf *out, int64_t thousandths);

/* Appends a reference to object ID. */
void syntax_reference(struct buf *out, uint32_t id);

/* Appends BYTE as it must stand inside a literal string. */
void syntax_string_byte(struct buf *out, unsigned char byte);

/* Appends LEN bytes as a literal string. */
void syntax_string(struct buf *out, const char *bytes, size_t len);

/* Appends LEN bytes of UTF-8 as hexadecimal digits of UTF-16BE, stopping before more than MAX bytes
   of UTF-16. */
void syntax_utf16(struct buf *out, const char *text, size_t len, size_t max);

/* Appends LEN bytes of UTF-8 as a text string: plain when ASCII, else UTF-16BE; what passes
   SYNTAX_STRING_MAX is cut off. */
void syntax_text(struct buf *out, const char *text, size_t len);

/* Appends NAME with its slash; bytes that may not stand in a name become #xx. */
void syntax_name(struct buf *out, const char *name);

#endif
