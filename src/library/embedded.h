/* The files that tools/embed wrote into the program, sorted by name. */
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

#endif
