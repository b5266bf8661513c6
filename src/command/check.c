#include <stdio.h>

#include "command/printed.h"

static int run_check(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "fa", command->usage))
		return 2;
	if (options.operands > 1) {
		fprintf(stderr, "ismsdoc: one project at a time\nusage: %s\n", command->usage);
		return 2;
	}
	const char *format = options.formats != NULL ? options.formats : "text";
	const char *project = options.operands == 1 ? options.operand[0] : ".";
	struct printed wanted = {"command.check", format, project};
	return printed(command, &options, &wanted, true);
}

const struct command command_check = {
	"check",
	"ismsdoc check [DIR] [--format text|json|sarif] [--as-of DATE]",
	"find what an auditor would find",
	run_check,
};
