/* Libraries that are loaded when they are asked for, so that other runs start without them. */
#ifndef ISMSDOC_BASE_SHARED_H
#define ISMSDOC_BASE_SHARED_H

#include <stddef.h>

/* A function of a library, and where the pointer to it stands in the table of its user. */
struct shared_function {
	const char *name;
	size_t at;
};

/* Loads LIBRARY, which is never given back, and puts its FUNCTIONS into TABLE. Returns NULL, or why
   the system has none that has them all: valid until the next call. */
const char *shared_load(const char *library, const struct shared_function *function,
	size_t functions, void *table);

#endif
