#include <stdio.h>
#include <string.h>

#include "command/command.h"
#include "command/completion.h"
#include "command/version.h"

static const struct command *const commands[] = {&command_init, &command_import, &command_check,
	&command_build, &command_render, &command_list, &command_explain, &command_schema,
	&command_publish, &command_release, &command_verify, &command_diff};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

static int print_help(FILE *out)
{
	fputs("ismsdoc writes the documents of an information security management system.\n\n", out);
	for (size_t i = 0; i < COMMANDS; i++)
		fprintf(out, "  %s\n      %s\n", commands[i]->usage, commands[i]->summary);
	fputs("  ismsdoc completion bash|zsh|fish\n      print what a shell completes words by\n"
		  "  ismsdoc --help | --version\n\n"
		  "Exit status: 0 clean, 1 the inputs are wrong, 2 wrong usage or the system failed.\n",
		out);
	return out == stdout && fflush(out) == 0 ? 0 : 2;
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return print_help(stderr);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
		strcmp(argv[1], "help") == 0)
		return print_help(stdout);
	if (strcmp(argv[1], "--version") == 0)
		return puts("ismsdoc " ISMSDOC_VERSION) < 0 || fflush(stdout) != 0 ? 2 : 0;
	if (strcmp(argv[1], "completion") == 0)
		return completion_print(commands, COMMANDS, argc == 3 ? argv[2] : NULL);
	for (size_t i = 0; i < COMMANDS; i++)
		if (strcmp(argv[1], commands[i]->name) == 0)
			return commands[i]->run(commands[i], argc - 2, argv + 2);
	fprintf(stderr, "ismsdoc: no such command: %s\n", argv[1]);
	print_help(stderr);
	return 2;
}
