/* One output format behind one small struct. */
#ifndef ISMSDOC_OUTPUT_OUTPUT_H
#define ISMSDOC_OUTPUT_OUTPUT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "layout/pages.h"
#include "markdown/document.h"

struct output {
	const char *name;      /* as in --format */
	const char *extension; /* without the dot */
	bool paged;            /* needs pages; else PAGES is NULL */
	/* Appends the document to OUT; returns false after an error. */
	bool (*write)(const struct document *document, const struct pages *pages, struct buf *out,
		struct diags *diags);
};

extern const struct output output_md, output_html, output_pdf, output_trace;

/* Appends the style of HTML pages as the one file that all pages of DOCUMENT's site share. */
void html_style(const struct document *document, struct buf *out);

/* Returns the format called NAME, or NULL. */
const struct output *output_find(const char *name, size_t len);

#endif
