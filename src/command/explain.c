#include "command/call.h"

/* Without a project there is the library alone. */
static int run_explain(const struct command *command, struct arguments *arguments)
{
	const char *project = arguments_get(arguments, "in");

	if (project)
		arguments_set(arguments, "project", project);
	return call_module(command, arguments);
}

const struct command command_explain = {
	.name = "explain",
	.summary = "say what a message or a fact means",
	.operand = {{.name = "name", .shown = "CODE|FACT.PATH"}},
	.option = {{.name = "in", .value = "DIR"}},
	.module = "command.explain",
	.run = run_explain,
};
