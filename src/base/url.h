/* The links between files that belong together. */
#ifndef ISMSDOC_BASE_URL_H
#define ISMSDOC_BASE_URL_H

#include "base/buf.h"

/* Appends TEXT, up to its end or to the first character that is in STOP, with %XX
   decoded; %00 stays. */
void url_decode(const char *text, const char *stop, struct buf *out);

/* Appends the path that RELATIVE leads to from the file at FROM; steps upwards are understood at
   its start only, and end above all directories of FROM. */
void url_join(const char *from, const char *relative, struct buf *out);

#endif
