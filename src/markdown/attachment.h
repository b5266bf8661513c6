/* A file that travels inside a document. */
#ifndef ISMSDOC_MARKDOWN_ATTACHMENT_H
#define ISMSDOC_MARKDOWN_ATTACHMENT_H

#include <stddef.h>

/* All of it belongs to whoever made it. */
struct attachment {
	const char *name;       /* "risks.csv" */
	const char *media_type; /* "text/csv" */
	const char *description;
	const char *bytes;
	size_t len;
};

#endif
