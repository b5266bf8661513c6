/* The command line: one table of options for every command. */
#ifndef ISMSDOC_COMMAND_OPTIONS_H
#define ISMSDOC_COMMAND_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/* What was typed; NULL, 0 and false mean "not given". Strings belong to the command line. */
struct options {
	const char *const *operand; /* what is no option, NULL-terminated */
	size_t operands;
	const char *out;
	const char *only;
	const char *languages;
	const char *formats;
	const char *as_of;
	const char *name;
	const char *standards;
	const char *as;
	long jobs;
	bool draft;
	bool quiet;
	bool partial;
	bool only_public;
};

/* Reads the words after the command's name; ALLOWED lists the letters of the options the command
   takes ("o" out, "l" lang, see the table in options.c). Operands are moved to the front of ARGV. A
   mistake is printed with USAGE; then false. */
bool options_read(struct options *options, int argc, char **argv, const char *allowed,
	const char *usage);

#endif
