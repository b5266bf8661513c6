#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "command/call.h"
#include "command/near.h"
#include "command/version.h"

static int print_help(void)
{
	struct buf usage = {0};

	fputs("ismsdoc writes the documents of an information security management system.\n\n", stdout);
	for (size_t i = 0; command_table[i]; i++) {
		usage.len = 0;
		command_usage(command_table[i], &usage);
		printf("  %s\n      %s\n", usage.data, command_table[i]->summary);
	}
	buf_free(&usage);
	fputs("  ismsdoc --help | --version\n\n"
		  "Exit status: 0 clean, 1 the inputs are wrong, 2 wrong usage or the system failed.\n",
		stdout);
	return 0;
}

/* What can be done, short enough for one screen. */
static int print_commands(void)
{
	fputs("usage: ismsdoc COMMAND ...\n\n", stderr);
	for (size_t i = 0; command_table[i]; i++)
		fprintf(stderr, "  %-10s  %s\n", command_table[i]->name, command_table[i]->summary);
	fputs("\nismsdoc COMMAND --help shows how one is typed, ismsdoc --help all of them.\n", stderr);
	return 2;
}

static int refuse_command(const char *name)
{
	struct near near = {.typed = name, .len = strlen(name)};

	for (size_t i = 0; command_table[i]; i++)
		near_offer(&near, command_table[i]->name, strlen(command_table[i]->name));
	if (near.word)
		diag_print_line(stderr, "ismsdoc: no such command: %s; did you mean '%s'?", name,
			near.word);
	else
		diag_print_line(stderr, "ismsdoc: no such command: %s", name);
	fputs("ismsdoc --help lists the commands.\n", stderr);
	return 2;
}

static int print_command(const struct command *command)
{
	struct buf usage = {0};

	command_usage(command, &usage);
	printf("usage: %s\n\n  %s\n\nman ismsdoc says what each option does.\n", usage.data,
		command->summary);
	buf_free(&usage);
	return 0;
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
	if (arguments.help)
		return print_command(command);
	return command->run ? command->run(command, &arguments) : call_module(command, &arguments);
}

/* The command NAME, or NULL. */
static const struct command *find_command(const char *name)
{
	for (size_t i = 0; command_table[i]; i++)
		if (strcmp(name, command_table[i]->name) == 0)
			return command_table[i];
	return NULL;
}

static int help_on(const char *name)
{
	const struct command *command = find_command(name);

	return command ? finish(print_command(command)) : refuse_command(name);
}

int main(int argc, char **argv)
{
	const struct command *command;

	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is told as one that cannot be written */
	if (argc < 2)
		return print_commands();
	if (strcmp(argv[1], "help") == 0 && argc > 2)
		return help_on(argv[2]);
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
		strcmp(argv[1], "help") == 0)
		return finish(print_help());
	if (strcmp(argv[1], "--version") == 0) {
		puts("ismsdoc " ISMSDOC_VERSION);
		return finish(0);
	}
	command = find_command(argv[1]);
	return command ? finish(run(command, argc - 2, argv + 2)) : refuse_command(argv[1]);
}
