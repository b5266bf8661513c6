/* Commands that write files of a project: what a module of the library made, all or nothing, and
   never over a file that is there. */
#ifndef ISMSDOC_COMMAND_PRODUCE_H
#define ISMSDOC_COMMAND_PRODUCE_H

#include <stddef.h>

#include "script/script.h"

/* Calls MODULE with the COUNT ARGUMENTS and GIVEN (see script_produce), writes its files below the
   directory PROJECT, prints what it says and every message, and returns the exit status. */
int produce(const char *module, const char *project, const char *given,
	const struct script_argument *arguments, size_t count);

#endif
