#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "command/call.h"

static bool ends_in_xlsx(const char *path)
{
	size_t len = strlen(path);

	return len > 5 && strcasecmp(path + len - 5, ".xlsx") == 0;
}

/* What stands where the workbook shall be is looked at before it is replaced. */
static int run_export(const struct command *command, struct arguments *arguments)
{
	const char *output = arguments_get(arguments, "output");
	struct stat status;

	if (!ends_in_xlsx(output))
		return command_refuse(command, "FILE has to end in .xlsx", output);
	if (stat(output, &status) == 0)
		arguments_set(arguments, "file", output);
	return call_module(command, arguments);
}

const struct command command_export = {
	.name = "export",
	.summary = "write all registers of the project in DIR as one workbook",
	.operand = {OPERAND_PROJECT},
	.option = {{.name = "output", .letter = 'o', .value = "FILE.xlsx", .required = true},
		OPTION_AS_OF},
	.module = "command.export",
	.run = run_export,
};
