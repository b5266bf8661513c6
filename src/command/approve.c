#include "command/call.h"

/* Says to the module which documents were typed, "a,b" as `only`, and in which project. */
static int run_approve(const struct command *command, struct arguments *arguments)
{
	const char *project = arguments_get(arguments, "in");
	struct buf ids = {0};
	int status;

	for (size_t i = 0; i < arguments->operands; i++)
		buf_printf(&ids, "%s%s", i > 0 ? "," : "", arguments->operand[i]);
	if (arguments->operands > 0)
		arguments_set(arguments, "only", ids.data);
	arguments_set(arguments, "project", project ? project : ".");
	status = call_module(command, arguments);
	buf_free(&ids);
	return status;
}

const struct command command_approve = {
	.name = "approve",
	.summary = "record who approved which version of documents, with what they say",
	.operand = {{.name = "documents", .shown = "ID...", .optional = true}},
	.option = {{.name = "by", .value = "ROLE", .required = true},
		{.name = "on", .value = "DATE", .required = true}, {.name = "reviewed-by", .value = "ROLE"},
		{.name = "reviewed-on", .value = "DATE"}, {.name = "version", .value = "VERSION"},
		{.name = "changes", .value = "TEXT"}, {.name = "evidence", .value = "TEXT"},
		{.name = "unchanged-facts"}, {.name = "in", .value = "DIR"}, OPTION_AS_OF},
	.module = "command.approve",
	.run = run_approve,
};
