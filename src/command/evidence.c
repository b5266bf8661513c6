#include "command/command.h"

const struct command command_evidence = {
	.name = "evidence",
	.summary = "list what an auditor can be handed for each control",
	.operand = {OPERAND_PROJECT},
	.option = {{.name = "format", .value = "text|json"}, OPTION_AS_OF},
	.module = "command.evidence",
};
