/* Files that are put in place together: all of them or, after any fault, none. They are written to
   a directory of their own, the stage, and nothing is reached through a symbolic link. */
#ifndef ISMSDOC_BASE_OUTPUTS_H
#define ISMSDOC_BASE_OUTPUTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct outputs;

enum outputs_kind {
	/* The directory is theirs: the stage stands beside it and takes its place by one exchange.
	   Files of others in it are kept. */
	OUTPUTS_SET,
	/* Likewise, but a directory that is there is replaced only when it is no whole set (see
	   outputs_whole_with) and has nothing but plain files that these have, too, by their path. */
	OUTPUTS_NEW,
	/* They go among files of others: each is renamed to its place. A run that was stopped amid the
	   renames leaves a stage that the next one puts in place first. This is the way of a set, too,
	   where a directory cannot be exchanged: where it is a mount point or the working directory, or
	   the file system has no exchange. */
	OUTPUTS_AMONG,
};

/* Outputs below the directory BASE/BELOW, or BASE where BELOW is NULL. BASE is the user's and may
   be a symbolic link; no step of BELOW may be one. "" is the working directory. What is missing is
   made with the first output. */
struct outputs *outputs_new(const char *base, const char *below, enum outputs_kind kind,
	struct diags *diags);

/* Whether PATH names a file below the directory that it is written to: no step is empty, "." or
   "..". */
bool outputs_may_be(const char *path);

/* Writes LEN bytes to the stage as RELATIVE and makes sure they reached the disk; a failure, a path
   that outputs_may_be refuses, and what is no plain file in its place are a DIAG_FAILURE and
   false. */
bool outputs_add(struct outputs *outputs, const char *relative, const void *bytes, size_t len);

/* Takes the file RELATIVE of an earlier run away when these are put in place. */
void outputs_drop(struct outputs *outputs, const char *relative);

/* Says that the file RELATIVE makes a set whole: a directory that has it, whatever it is, is never
   replaced by OUTPUTS_NEW. */
void outputs_whole_with(struct outputs *outputs, const char *relative);

/* Puts all in place; does nothing and returns false when DIAGS has an error or failure; what fails
   is a DIAG_FAILURE. */
bool outputs_commit(struct outputs *outputs);

/* Puts in place what a run that was stopped amid its renames has left in the directory BASE; what
   fails is a DIAG_FAILURE and false. */
bool outputs_finish(const char *base, struct diags *diags);

/* Removes what was not committed, directories made for it included, and releases the set. */
void outputs_free(struct outputs *outputs);

/* Calls FOUND with the path of each stage that a run which was stopped has left in the directory
   ROOT, or beside it where outputs of KIND at ROOT would take it away. */
void outputs_left(const char *root, enum outputs_kind kind,
	void (*found)(const char *path, void *context), void *context);

#endif
