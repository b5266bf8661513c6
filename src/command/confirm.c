#include "command/call.h"

/* Says to the module which facts were typed, one on each line, and in which project. */
static int run_confirm(const struct command *command, struct arguments *arguments)
{
	const char *project = arguments_get(arguments, "in");
	struct buf facts = {0};
	int status;

	for (size_t i = 0; i < arguments->operands; i++)
		buf_printf(&facts, "%s%s", i > 0 ? "\n" : "", arguments->operand[i]);
	arguments_set(arguments, "facts", facts.data);
	arguments_set(arguments, "project", project ? project : ".");
	status = call_locked(command, arguments);
	buf_free(&facts);
	return status;
}

const struct command command_confirm = {
	.name = "confirm",
	.summary = "keep facts as init wrote them: they are no examples any more",
	.operand = {{.name = "fact", .shown = "FACT..."}},
	.option = {{.name = "in", .value = "DIR"}},
	.module = "command.confirm",
	.run = run_confirm,
};
