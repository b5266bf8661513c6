/* What the files that put outputs in place share: staging.c finds the root and makes the stage,
   placing.c moves files from it, outputs.c takes them. */
#ifndef ISMSDOC_BASE_STAGING_H
#define ISMSDOC_BASE_STAGING_H

#include "base/mem.h"
#include "base/outputs.h"

/* What a stage is called: MARK and a number, and beside a directory that one's name before it. The
   stage of a run that has begun to rename its files is called JOURNAL. */
#define MARK ".ismsdoc-"
#define JOURNAL MARK "set"

struct step {
	int dir; /* in which it was made; its own handle */
	const char *name;
};

struct outputs {
	struct arena *arena;
	struct diags *diags;
	enum outputs_kind kind;
	const char *base, *shown; /* as the user knows them; SHOWN ends with a slash or is empty */
	const char *below;        /* the steps of the root that BASE has not, or NULL */

	/* Handles, -1: none. PARENT/NAME is the root. */
	int parent, root, stage;
	const char *name;
	const char *stage_name;
	bool beside; /* the stage is in PARENT, not in ROOT */

	const char *whole; /* the file that makes a set whole, or NULL */
	const char **item, **drop;
	size_t items, item_cap, drops, drop_cap;
	struct step *made; /* directories that were made, outer before inner */
	size_t mades, made_cap;
};

/* BEFORE, BETWEEN and AFTER in one, owned by the arena. */
const char *staging_join(struct outputs *outputs, const char *before, const char *between,
	const char *after);

/* Report that WHAT has failed at PATH, or at the root, for the errno ERROR; false. */
bool staging_fail(struct outputs *outputs, const char *path, const char *what, int error);
bool staging_fail_root(struct outputs *outputs, const char *what, int error);

/* Opens PARENT and, where it is there, ROOT; false after a failure. */
bool staging_find_root(struct outputs *outputs);

/* Likewise, then takes away the stages of dead runs, ends what a run that was stopped has begun,
   and makes and locks a stage of its own. */
bool staging_begin(struct outputs *outputs);

/* A handle of the directory whose lock those who write here hold while they begin and end; -1 after
   a failure. Closing it gives the lock back. */
int staging_lock(struct outputs *outputs);

/* Whether NAME is that of a stage, or journal, with BEFORE in front of the mark. BEFORE NULL: of
   any stage. */
bool staging_has_mark(const char *name, const char *before);

/* What stands in front of the mark of a stage beside the root. */
const char *staging_before_mark(struct outputs *outputs);

/* Likewise of the stages of dead runs that these outputs take away there: any (NULL) where the
   directories beside the root are outputs, too. */
const char *staging_swept(struct outputs *outputs);

/* Says how the run of the stage NAME in DIR is, and sets *STAGE to a handle that has it locked
   where it is dead, else to -1. */
enum staging_run { STAGING_DEAD, STAGING_ALIVE, STAGING_UNKNOWN };
enum staging_run staging_run(int dir, const char *name, int *stage);

/* Puts in place what a run that was stopped amid its renames has left in the root. */
bool staging_finish_journal(struct outputs *outputs);

/* Whether nothing but a plain file is in the place of RELATIVE; otherwise WHAT has failed. */
bool staging_is_free(struct outputs *outputs, const char *relative, const char *what);

/* Puts the items in their place, under the lock; false after a failure. */
bool placing_run(struct outputs *outputs);

#endif
