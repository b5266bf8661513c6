/* The XML of office files as it is written. */
#ifndef ISMSDOC_OFFICE_MARKUP_H
#define ISMSDOC_OFFICE_MARKUP_H

#include <stddef.h>

#include "base/buf.h"

/* Begins a part. */
#define MARKUP_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* Appends LEN bytes of TEXT as text or as what stands between the quotes of an attribute; what XML
   has no way to write is left out. */
void markup_put(struct buf *out, const char *text, size_t len);
void markup_puts(struct buf *out, const char *text);

/* Appends ` NAME="VALUE"`; nothing where VALUE is NULL. */
void markup_attribute(struct buf *out, const char *name, const char *value);

#endif
