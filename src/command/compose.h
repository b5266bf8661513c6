/* Documents → output files: set, write; all of them or none. */
#ifndef ISMSDOC_COMMAND_COMPOSE_H
#define ISMSDOC_COMMAND_COMPOSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "command/pagerefs.h"
#include "command/pictures.h"
#include "markdown/attachment.h"
#include "output/output.h"

/* One document to be composed; it and the names stay the caller's. */
struct work {
	const char *path;          /* for messages */
	struct document *document; /* parsed, or aimed; composing adds to it. NULL: nothing is done */
	const char *target; /* where the caller will write it, without extension; not used here */
	const struct output *const *format;
	size_t formats;                      /* 0: it is set for the pages of its sections alone */
	const struct attachment *attachment; /* what its PDF carries, if its front matter says so */
	size_t attachments;
	const struct site *site;  /* that its HTML is a page of; NULL: none */
	const char *style;        /* of its HTML */
	bool sealed;              /* its PDF has a place for a signature */
	bool listed;              /* a manifest will list what is made: digests are wanted */
	struct pictures pictures; /* where its images are found */

	/* set by compose */
	struct diags *diags; /* what this text had to say; freed by compose_free */
	struct made {
		struct buf bytes;
		char sha256[65]; /* "" where the work is not listed */
	} *made;             /* one for each format */
	size_t pages;
	struct section_pages sections;
	bool *faces; /* faces[number] is true where the document uses that face */
};

/* Called in the order of the works, on the calling thread, as each is done; may take over the bytes
   made. */
typedef void compose_done(struct work *work, void *context);

/* Composes COUNT works on JOBS threads (0: as many as there are processors); the result does not
   depend on JOBS. FONTS may be NULL when no format needs pages. Every work's messages are in its
   own diags. A work whose front matter has `page_references` is told on which pages the sections
   stand that its links lead to in those works that have none, and no others: pages that waited
   for each other would never be done. */
void compose(struct work *works, size_t count, struct fonts *fonts, long jobs, compose_done *done,
	void *context);

void compose_free(struct work *works, size_t count);

#endif
