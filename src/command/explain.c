#include "command/command.h"

const struct command command_explain = {
	.name = "explain",
	.summary = "say what a message or a fact means",
	.operand = {{.name = "name", .shown = "CODE|FACT.PATH"}},
	.module = "command.explain",
};
