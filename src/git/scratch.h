/* A private temporary directory that is gone when the program is, however it ends. */
#ifndef ISMSDOC_GIT_SCRATCH_H
#define ISMSDOC_GIT_SCRATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/buf.h"

struct scratch {
	struct buf path; /* absolute; empty: there is none */
	pid_t keeper;    /* the process that removes the directory once this one lets go of it */
	int hold;        /* what this process holds as long as it needs the directory */
};

/* Makes a directory that only the user can enter, below $TMPDIR or /tmp, and a process that removes
   it when this one closes it or dies, by whatever signal. Returns 0 or the system's error. */
int scratch_open(struct scratch *scratch);

/* Writes LEN bytes as the new file PATH of DIRECTORY, readable by the user alone; directories in
   between are made. False leaves errno. */
bool scratch_write(int directory, const char *path, const char *bytes, size_t len);

/* Removes the directory and waits until it is gone; false when something of it is left. */
bool scratch_close(struct scratch *scratch);

#endif
