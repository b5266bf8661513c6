/* One output format behind one small struct. */
#ifndef ISMSDOC_OUTPUT_OUTPUT_H
#define ISMSDOC_OUTPUT_OUTPUT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "layout/pages.h"
#include "markdown/document.h"

/* What an output is written from. */
enum output_stage { OUTPUT_TREE, OUTPUT_PAGES };

struct output {
	const char *name;        /* as in --format */
	const char *summary;     /* one line of what it is */
	const char *extension;   /* without the dot */
	enum output_stage needs; /* at OUTPUT_TREE the document is all there is, and PAGES is NULL */
	bool paged; /* what is written has the pages that were set, and their number is told */
	bool pictures_beside; /* it shows pictures that stand beside it; else it holds them */
	bool is_sealed;       /* it has the place for a signature where the document is to be sealed */
	bool is_site_page;    /* of a document of a site it is the page itself, at its own address */
	/* Appends the document to OUT; returns false after an error. */
	bool (*write)(const struct document *document, const struct pages *pages, struct buf *out,
		struct diags *diags);
};

/* Every output, by name; NULL ends them. Each file here and in a folder below that defines
   `const struct output output_NAME` adds one: make collects them. */
extern const struct output *const output_table[];

/* Appends the style of HTML pages as the one file that all pages of DOCUMENT's site share. */
void html_style(const struct document *document, struct buf *out);

/* Returns the format called by the LEN bytes of NAME, or NULL. */
const struct output *output_find(const char *name, size_t len);

#endif
