/* The little HTML that Markdown may contain here; private to src/markdown. */
#ifndef ISMSDOC_MARKDOWN_HTML_H
#define ISMSDOC_MARKDOWN_HTML_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the comment that the LEN bytes at TEXT start with, or 0. One that does not close
   runs to the end. */
size_t html_comment(const char *text, size_t len);

/* The length of the `<br>` (or `<br/>`, `<br />`, in any case) that the LEN bytes at TEXT start
   with, or 0. */
size_t html_break(const char *text, size_t len);

/* Says whether the HTML block TEXT is nothing but what opens or closes a stretch of blocks at the
   right: `<div align="right">` and `</div>`. */
bool html_opens_right(const char *text);
bool html_closes_right(const char *text);

#endif
