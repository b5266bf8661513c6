/* How long a Lua pattern may take. */
#ifndef ISMSDOC_SCRIPT_PATTERN_H
#define ISMSDOC_SCRIPT_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

/* Says whether matching the pattern (LEN bytes) anywhere in SUBJECT bytes of text ends soon,
   whatever the text is. */
bool pattern_is_quick(const char *pattern, size_t len, size_t subject);

#endif
