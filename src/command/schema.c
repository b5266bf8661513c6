#include "command/command.h"

const struct command command_schema = {
	.name = "schema",
	.summary = "print the JSON Schema of isms.yaml, or the reference of facts or checks",
	.operand = {{.name = "page", .shown = "json|facts|checks", .absent = "json"}},
	.module = "command.schema",
};
