#include <stdio.h>

#include "command/printed.h"

static int run_explain(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "", command->usage))
		return 2;
	if (options.operands != 1) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	struct printed wanted = {"command.explain", options.operand[0], NULL};
	return printed(command, &options, &wanted, false);
}

const struct command command_explain = {
	"explain",
	"ismsdoc explain CODE|FACT.PATH",
	"say what a message or a fact means",
	run_explain,
};
