/* Whether what a project keeps can be read, before anything takes its place. */
#ifndef ISMSDOC_BASE_PROBE_H
#define ISMSDOC_BASE_PROBE_H

#include <stdbool.h>

#include "base/diag.h"

/* Whether all that is there at ROOT/RELATIVE, a file or directory, and DEPTH directories deep below
   it can be opened for reading. What cannot is a DIAG_FAILURE, and each pipe, socket or device an
   error; none is waited for. So is a symbolic link that leads nowhere, or to a file outside of
   ROOT, there or above what is missing, and a file above it. Names that start with a dot, what is
   missing, and what is in directories that a link leads to outside of ROOT are passed over: whoever
   reads them tells. */
bool probe(const char *root, const char *relative, unsigned depth, struct diags *diags);

/* Like probe for a RELATIVE that is to be a directory: a file there is an error, as probe tells one
   above what is missing. */
bool probe_directory(const char *root, const char *relative, unsigned depth, struct diags *diags);

#endif
