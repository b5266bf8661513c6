/* The links between files that belong together: which schemes may be followed, and what a link to
   a Markdown file is in other formats. */
#ifndef ISMSDOC_BASE_URL_H
#define ISMSDOC_BASE_URL_H

#include <stdbool.h>

#include "base/buf.h"

/* The schemes that may be followed, as messages name them; the list itself is behind url_kind. */
#define URL_SCHEMES "http, https, mailto or tel"

/* Where a link leads. */
enum url_kind {
	URL_REFUSED, /* a scheme that is not in the list, or none before a colon */
	URL_ABROAD,  /* one of URL_SCHEMES, in any case */
	URL_HOST,    /* `//host/path`: where it leads depends on how the file is read */
	URL_LOCAL,   /* a path; it may be empty, and a query or fragment may follow */
};

/* Says where URL leads. */
enum url_kind url_kind(const char *url);

/* Says whether URL is a whole address of the web: `http://` or `https://` begins it, in small
   letters. */
bool url_is_web(const char *url);

/* The length of PATH without the ending of a Markdown file, `.md` or `.markdown` in any case; the
   whole length for any other file, and where nothing stands before the ending. */
size_t url_stem(const char *path);

/* Appends URL to OUT, a local one to a Markdown file with EXTENSION (such as "html") instead of
   its own; what follows the path stays. */
void url_as(const char *url, const char *extension, struct buf *out);

/* Appends TEXT, up to its end or to the first character that is in STOP, with %XX decoded; %00
   stays. */
void url_decode(const char *text, const char *stop, struct buf *out);

/* Appends the path that RELATIVE leads to from the file at FROM; steps upwards are understood at
   its start only, and end above all directories of FROM. */
void url_join(const char *from, const char *relative, struct buf *out);

#endif
