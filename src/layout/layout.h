/* Tree → pages. */
#ifndef ISMSDOC_LAYOUT_LAYOUT_H
#define ISMSDOC_LAYOUT_LAYOUT_H

#include "base/diag.h"
#include "layout/pages.h"
#include "markdown/document.h"
#include "text/shape.h"

/* Sets DOCUMENT and returns its pages, owned by the document's arena; the words in them live as
   long as SHAPER. The list of contents and the pages that links lead to, when the front matter asks
   for them, are added to the tree. A character that no font has is an error at its line. */
struct pages *layout_document(struct document *document, struct shaper *shaper,
	struct diags *diags);

#endif
