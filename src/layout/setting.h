/* What the parts of layout share while a document is set. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_SETTING_H
#define ISMSDOC_LAYOUT_SETTING_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "layout/frame.h"
#include "layout/galley.h"
#include "layout/parts.h"
#include "layout/style.h"
#include "markdown/document.h"
#include "text/shape.h"

/* A document while it is set. */
struct setting {
	struct document *document;
	const char *language;
	struct style style;
	struct shaper *shaper;
	struct diags *diags;
	struct arena *arena;
	struct galley galley;

	struct frame *frame, *spare;
	mpt after;           /* space that the block before wants below it */
	struct label *label; /* waiting labels */
	size_t labels, label_cap;

	struct node *contents;
	struct ruling *ruling; /* of the tables so far */
	size_t rulings, ruling_cap;
	size_t cuts; /* of words in the table at hand, without a hyphen and not after a sign */

	/* scratch: the text of the passage being read, its spans, lines, and parts made to fit */
	struct buf text;
	struct span *span;
	size_t spans, span_cap;
	struct pool pool;
	struct line *line;
	size_t lines, line_cap;
	struct part *fitted;
	size_t fitteds, fitted_cap;
	struct best *best;

	struct {
		int line;
		uint32_t character;
	} *missing;
	size_t missings, missing_cap;
};

#endif
