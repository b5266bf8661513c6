/* The commands: each reads its own words of the command line and returns the exit status. */
#ifndef ISMSDOC_COMMAND_COMMAND_H
#define ISMSDOC_COMMAND_COMMAND_H

struct command {
	const char *name;
	const char *usage;
	const char *summary; /* one line for --help */
	/* ARGV[0] is the first word after the command's name; returns 0, 1 (inputs wrong) or 2 (usage,
	   system). */
	int (*run)(const struct command *command, int argc, char **argv);
};

extern const struct command command_init, command_import, command_check, command_build,
	command_render, command_list, command_explain, command_schema, command_publish, command_release,
	command_verify, command_diff;

#endif
