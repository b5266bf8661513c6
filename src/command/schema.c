#include <stdio.h>

#include "command/printed.h"

static int run_schema(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "", command->usage))
		return 2;
	if (options.operands > 1) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	struct printed wanted = {"command.schema", options.operands ? options.operand[0] : "json",
		NULL};
	return printed(command, &options, &wanted, false);
}

const struct command command_schema = {
	"schema",
	"ismsdoc schema [json|facts|checks]",
	"print the JSON Schema of isms.yaml, or the reference of facts or checks",
	run_schema,
};
