#include "command/command.h"

#include <stdio.h>
#include <string.h>

#include "base/diag.h"

bool command_lists(const char *shown)
{
	if (!shown || !strpbrk(shown, "|,"))
		return false;
	for (; *shown; shown++)
		if ((*shown >= 'A' && *shown <= 'Z') || *shown == '.')
			return false;
	return true;
}

bool command_may_lack(const struct operand *operand)
{
	return operand->optional || operand->absent;
}

static void show_option(const struct option *option, struct buf *out)
{
	buf_puts(out, option->required ? " " : " [");
	if (option->letter)
		buf_printf(out, "-%c", option->letter);
	else
		buf_printf(out, "--%s", option->name);
	if (option->value)
		buf_printf(out, " %s", option->value);
	buf_puts(out, option->required ? "" : "]");
}

void command_usage(const struct command *command, struct buf *out)
{
	buf_printf(out, "ismsdoc %s", command->name);
	for (const struct operand *operand = command->operand; operand->name; operand++)
		buf_printf(out, command_may_lack(operand) ? " [%s]" : " %s", operand->shown);
	for (const struct option *option = command->option; option->name; option++)
		show_option(option, out);
}

int command_refuse(const struct command *command, const char *what, const char *word)
{
	struct buf usage = {0};

	command_usage(command, &usage);
	if (what && word)
		diag_print_line(stderr, "ismsdoc: %s: %s: %s", command->name, what, word);
	else if (what)
		fprintf(stderr, "ismsdoc: %s: %s\n", command->name, what);
	fprintf(stderr, "usage: %s\n", usage.data);
	buf_free(&usage);
	return 2;
}
