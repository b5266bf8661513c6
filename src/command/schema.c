#include <stdio.h>

#include "command/printed.h"

static int run_schema(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "", command->usage))
		return 2;
	if (options.operands > 0) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	struct printed wanted = {"schema_json", "isms.yaml", NULL};
	return printed(command, &options, &wanted, false);
}

const struct command command_schema = {
	"schema",
	"ismsdoc schema",
	"print the JSON Schema of isms.yaml for editors",
	run_schema,
};
