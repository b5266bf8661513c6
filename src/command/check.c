#include "command/command.h"

const struct command command_check = {
	.name = "check",
	.summary = "find what an auditor would find",
	.operand = {OPERAND_PROJECT},
	.option = {{.name = "format", .value = "text|json|sarif"}, {.name = "strict"}, OPTION_AS_OF},
	.module = "command.check",
};
