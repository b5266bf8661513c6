/* Where a repository has its objects: its own store, and those that it borrows from. */
#ifndef ISMSDOC_GIT_STORES_H
#define ISMSDOC_GIT_STORES_H

#include <stdbool.h>

#include "base/diag.h"

/* Makes in GIT, a directory that becomes a git directory, stores that show the objects of COMMON's
   store, by symbolic links, and of those that it names as alternates and the user names in
   $GIT_ALTERNATE_OBJECT_DIRECTORIES: another one is refused. False, with a message, where
   anything but plain files is among the objects. */
bool stores_show(const char *git, const char *common, struct diags *diags);

#endif
