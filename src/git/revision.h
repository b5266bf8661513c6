/* A project as it stood at a git revision, on disk for as long as it is looked at. The repository
   may be a stranger's: its objects are read, and nothing that it configures is run or heard. */
#ifndef ISMSDOC_GIT_REVISION_H
#define ISMSDOC_GIT_REVISION_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "git/scratch.h"

struct revision {
	struct scratch scratch;
	struct buf tree;    /* SCRATCH/tree/: stands for the top of the repository */
	struct buf project; /* the project below TREE */
};

/* Copies the project in DIRECTORY as it stood at the git revision NAME to a private temporary
   directory, which is gone when the program is. False when that failed, after printing why;
   revision_close must be called in any case. */
bool revision_open(struct revision *revision, const char *directory, const char *name);

/* Adds the messages of FROM to TO; a path below the copy is named `NAME:path`, as git does. */
void revision_report(const struct revision *revision, const char *name, const struct diags *from,
	struct diags *to);

/* Removes the copy. */
void revision_close(struct revision *revision);

#endif
