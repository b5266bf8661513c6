/* What was typed behind a command's name, as names and values: what its module is called with. */
#ifndef ISMSDOC_COMMAND_ARGUMENTS_H
#define ISMSDOC_COMMAND_ARGUMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "script/script.h"

struct command;

/* More than the operands and options of a command, today, and what a command adds. */
enum { MOST_ARGUMENTS = 24 };

/* Options by their long names (a flag is "yes") and operands by those of the command; and where
   today is not given, what says it: "source-date-epoch", as in the environment, and "today", the
   system's local date. Strings belong to the command line and the environment. */
struct arguments {
	struct script_argument item[MOST_ARGUMENTS];
	size_t count;
	const char *const *operand; /* all that are no options, NULL-terminated */
	size_t operands;
	bool help; /* --help was typed, so nothing else was read */
	char today[11];
};

/* Reads the ARGC words ARGV as COMMAND takes them; operands are moved to the front of ARGV. A
   mistake is printed with the command's usage; then false. */
bool arguments_read(struct arguments *arguments, const struct command *command, int argc,
	char **argv);

/* The value of NAME, or NULL. */
const char *arguments_get(const struct arguments *arguments, const char *name);

/* The number that NAME has, or 0. */
long arguments_number(const struct arguments *arguments, const char *name);

/* Gives NAME the VALUE; both outlive ARGUMENTS. */
void arguments_set(struct arguments *arguments, const char *name, const char *value);

#endif
