/* Raw HTML in Markdown: what it means for the tree; private to src/markdown. */
#ifndef ISMSDOC_MARKDOWN_RAW_H
#define ISMSDOC_MARKDOWN_RAW_H

#include "markdown/builder.h"

/* Takes the tag or comment HTML in a line of text, or the block HTML, into the tree: elements that
   a document has become what they are, the text of others stays, and comments vanish. */
void raw_inline(struct builder *b, const char *html);
void raw_block(struct builder *b, const char *html);

/* Closes what raw HTML has left open in the node that cmark is about to leave. */
void raw_leave(struct builder *b);

/* Likewise at the end, and says once which elements nothing became of. */
void raw_end(struct builder *b);
void raw_free(struct builder *b);

#endif
