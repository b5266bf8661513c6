/* The commands that print one text which the library's Lua makes. */
#ifndef ISMSDOC_COMMAND_PRINTED_H
#define ISMSDOC_COMMAND_PRINTED_H

#include "command/command.h"
#include "command/options.h"

/* What to call, with what, for which project (NULL: none). */
struct printed {
	const char *module;
	const char *argument;
	const char *project;
};

/* Prints the text of WANTED on standard output. Messages go to standard error, unless the text
   REPORTS them itself. Returns the exit status: as the messages ask for, and 2 with COMMAND's usage
   when the module does not know the argument. */
int printed(const struct command *command, const struct options *options,
	const struct printed *wanted, bool reports);

#endif
