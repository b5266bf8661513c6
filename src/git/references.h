/* The names that a repository gives to revisions. */
#ifndef ISMSDOC_GIT_REFERENCES_H
#define ISMSDOC_GIT_REFERENCES_H

#include <stdbool.h>

#include "base/diag.h"

/* Copies into the directory TO, which becomes a git directory, the references and their logs of the
   git directory OWN, which shares those of COMMON, and of its configuration what branches follow.
   False, with a message, when one is no plain file inside of OWN or COMMON. */
bool references_take(int to, const char *own, const char *common, struct diags *diags);

#endif
