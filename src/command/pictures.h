/* What a document's images show: files that the model drew, or files below a directory. */
#ifndef ISMSDOC_COMMAND_PICTURES_H
#define ISMSDOC_COMMAND_PICTURES_H

#include <stdatomic.h>

#include "base/diag.h"
#include "markdown/attachment.h"
#include "markdown/document.h"

/* Where pictures are found; what is named there is the caller's. */
struct pictures {
	const struct attachment *drawn; /* names are paths from where the document's path starts */
	size_t count;
	const char *root; /* the directory that any other picture must be in; NULL: there are none */
	const char *base; /* the document's own path below that, from where pictures are named; NULL:
	                          from the directory itself */
	const char *logo_root; /* and the one that the logo must be in */
	atomic_size_t *of_all; /* bytes of pixels and shapes of all documents so far; NULL: one alone */
};

/* Sets the picture of every image of DOCUMENT; ARENA owns them. One that is elsewhere, missing, not
   to be read, or more than a document may show is a warning at its line and has none: its text is
   shown instead. Finds its logo too; without that the document is not what was asked for, so what
   is wrong with it is an error; so it is when all documents show more than they may together. */
void pictures_find(struct document *document, const struct pictures *from, struct arena *arena,
	struct diags *diags);

/* Takes logo and pictures from DOCUMENT again, before their arena is freed. */
void pictures_forget(struct document *document);

/* Says whether FILE, which is to stand beside documents at PATH, may: an SVG has the elements and
   attributes that are read as a picture and no others: no scripts, events, foreign content or
   references. Else that is reported at its line of PATH. */
bool pictures_hold(const char *path, const struct buf *file, struct diags *diags);

#endif
