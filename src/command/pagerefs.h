/* Page references: on which pages the sections stand that a document's links lead to in others. */
#ifndef ISMSDOC_COMMAND_PAGEREFS_H
#define ISMSDOC_COMMAND_PAGEREFS_H

#include <stddef.h>

#include "layout/pages.h"
#include "markdown/document.h"

/* The pages of a document's sections, from 1. */
struct section_pages {
	struct section_page {
		char *anchor;
		size_t page;
	} *section;
	size_t count;
};

/* Copies what PAGES say into the empty SECTIONS. */
void section_pages_take(struct section_pages *sections, const struct pages *pages);
void section_pages_free(struct section_pages *sections);

/* Returns the sections of the document whose file is PATH, without `.md`, or NULL. */
typedef const struct section_pages *pagerefs_find(const char *path, void *context);

/* Gives the links of DOCUMENT that lead to a section of another one the page it stands on, where
   FIND knows it. */
void pagerefs_set(struct document *document, pagerefs_find *find, void *context);

#endif
