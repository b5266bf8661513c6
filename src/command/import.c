#include <stdio.h>

#include "command/command.h"
#include "command/options.h"
#include "command/produce.h"

static int run_import(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "rp", command->usage))
		return 2;
	if (options.operands < 1 || options.operands > 2 || options.as == NULL) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	const char *project = options.operands == 2 ? options.operand[1] : ".";
	const struct script_argument arguments[] = {
		{"project", project},
		{"as", options.as},
		{"partial", options.partial ? "yes" : NULL},
	};
	return produce("command.import", project, options.operand[0], arguments,
		sizeof arguments / sizeof arguments[0]);
}

const struct command command_import = {
	"import",
	"ismsdoc import FILE.csv --as REGISTER [DIR] [--partial]",
	"make a register of facts of the project in DIR from a spreadsheet",
	run_import,
};
