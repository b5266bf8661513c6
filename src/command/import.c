#include "command/command.h"

const struct command command_import = {
	.name = "import",
	.summary = "make a register of facts of the project in DIR from a spreadsheet",
	.operand = {{.name = "file", .shown = "FILE"}, OPERAND_PROJECT},
	.option = {{.name = "as", .value = "REGISTER"}, {.name = "update"}, {.name = "delete"},
		{.name = "replace"}, {.name = "dry-run"},
		{.name = "partial"}}, /* of former commands; nothing stops for it any more */
	.module = "command.import",
};
