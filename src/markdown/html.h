/* The little HTML that Markdown may contain here; private to src/markdown. */
#ifndef ISMSDOC_MARKDOWN_HTML_H
#define ISMSDOC_MARKDOWN_HTML_H

#include <stddef.h>

/* The length of the comment that the LEN bytes at TEXT start with, or 0. One that does not close
   runs to the end. */
size_t html_comment(const char *text, size_t len);

/* The length of the `<br>` (or `<br/>`, `<br />`, in any case) that the LEN bytes at TEXT start
   with, or 0. */
size_t html_break(const char *text, size_t len);

#endif
