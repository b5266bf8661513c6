/* A git directory of the program's own, that shows the references and objects of a repository and
   nothing else of it: of its configuration only what branches follow. */
#ifndef ISMSDOC_GIT_VIEW_H
#define ISMSDOC_GIT_VIEW_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

struct view {
	struct buf git;    /* the directory that was made */
	struct buf prefix; /* the way from the top of the repository to the project, "" or "a/b" */
};

/* Finds the repository that DIRECTORY is in, no higher than $GIT_CEILING_DIRECTORIES lets one look,
   and makes the view GIT, a new directory. Each file that libgit2 could come to read is a plain one
   inside of the repository or of what it borrows objects from; otherwise false, with a message.
   view_free must be called in any case. */
bool view_open(struct view *view, const char *directory, const char *git, struct diags *diags);

/* Frees the names; the directory stays. */
void view_free(struct view *view);

#endif
