#include <stdio.h>
#include <string.h>

#include "command/call.h"
#include "command/version.h"

static int print_help(FILE *out)
{
	struct buf usage = {0};

	fputs("ismsdoc writes the documents of an information security management system.\n\n", out);
	for (size_t i = 0; command_table[i]; i++) {
		usage.len = 0;
		command_usage(command_table[i], &usage);
		fprintf(out, "  %s\n      %s\n", usage.data, command_table[i]->summary);
	}
	buf_free(&usage);
	fputs("  ismsdoc --help | --version\n\n"
		  "Exit status: 0 clean, 1 the inputs are wrong, 2 wrong usage or the system failed.\n",
		out);
	return out == stdout ? 0 : 2;
}

/* STATUS, or 2 where what a command said could not be written: its reader has not got all of it. */
static int finish(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	fputs("error: standard output could not be written [write-failed]\n", stderr);
	return 2;
}

static int run(const struct command *command, int argc, char **argv)
{
	struct arguments arguments;

	if (!arguments_read(&arguments, command, argc, argv))
		return 2;
	return command->run ? command->run(command, &arguments) : call_module(command, &arguments);
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return print_help(stderr);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
		strcmp(argv[1], "help") == 0)
		return finish(print_help(stdout));
	if (strcmp(argv[1], "--version") == 0) {
		puts("ismsdoc " ISMSDOC_VERSION);
		return finish(0);
	}
	for (size_t i = 0; command_table[i]; i++)
		if (strcmp(argv[1], command_table[i]->name) == 0)
			return finish(run(command_table[i], argc - 2, argv + 2));
	fprintf(stderr, "ismsdoc: no such command: %s\n", argv[1]);
	print_help(stderr);
	return 2;
}
