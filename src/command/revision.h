/* A project as it stood at a git revision, on disk for as long as it is looked at. */
#ifndef ISMSDOC_COMMAND_REVISION_H
#define ISMSDOC_COMMAND_REVISION_H

#include <signal.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"

struct revision {
	struct buf root;    /* temporary directory, or empty */
	struct buf tree;    /* ROOT/tree/: stands for the top of the repository */
	struct buf project; /* the project below TREE */
	sigset_t signals;   /* that were blocked before */
};

/* Copies the project in DIRECTORY as it stood at the git revision NAME to a temporary directory, by
   the user's git. False when that failed, after printing why. Until revision_close, which must be
   called in any case, the signals that end a program wait. */
bool revision_open(struct revision *revision, const char *directory, const char *name);

/* Adds the messages of FROM to TO; a path below the copy is named `NAME:path`, as git does. */
void revision_report(const struct revision *revision, const char *name, const struct diags *from,
	struct diags *to);

/* Removes the copy. */
void revision_close(struct revision *revision);

#endif
