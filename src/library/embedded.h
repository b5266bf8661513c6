/* What tools/embed and tools/prepare wrote into the program, sorted by name. */
#ifndef ISMSDOC_LIBRARY_EMBEDDED_H
#define ISMSDOC_LIBRARY_EMBEDDED_H

#include <stddef.h>

/* NAME is as in the source tree ("lua/build.lua"); a zero byte follows the LEN bytes. The modules
   of the program (lua/) are compiled by the Lua that runs them, with all that messages need. */
struct embedded {
	const char *name;
	const unsigned char *bytes;
	size_t len;
};

extern const struct embedded embedded_files[];
extern const size_t embedded_count;

/* What tools/prepare made of some of them, under their names: compiled chunks of Lua, which carry
   the names of state_name_prepared. */
extern const struct embedded prepared_files[];
extern const size_t prepared_count;

#endif
