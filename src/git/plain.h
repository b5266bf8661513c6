/* Files of a repository that may be a stranger's: what the readers of its parts share. */
#ifndef ISMSDOC_GIT_PLAIN_H
#define ISMSDOC_GIT_PLAIN_H

#include <stdbool.h>

#include "base/diag.h"

/* Whether there is a file ROOT/PATH, of any kind. */
bool plain_exists(const char *root, const char *path);

/* Adds to DIAGS that PATH has PROBLEM; false. */
bool plain_refuse(struct diags *diags, const char *path, const char *code, const char *problem);

/* Returns DONE; where that is false and DIAGS say nothing yet, adds errno's problem with PATH. */
bool plain_done(bool done, struct diags *diags, const char *path);

/* Whether PATH, a true path, is one of those that LIST names between colons; NULL names none. */
bool plain_lists(const char *list, const char *path);

#endif
