#include <stdio.h>

#include "command/printed.h"

static int run_list(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "", command->usage))
		return 2;
	if (options.operands < 1 || options.operands > 2) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	const char *project = options.operands == 2 ? options.operand[1] : NULL;
	struct printed wanted = {"command.list", options.operand[0], project};
	return printed(command, &options, &wanted, false);
}

const struct command command_list = {
	"list",
	"ismsdoc list documents|policies|standards|controls|checks|codes|facts|registers [DIR]",
	"show what the library and the project have",
	run_list,
};
