#include "command/call.h"

/* What a translation that is brought under an approval leaves as it stands. */
static const char *const fixed[] = {"version", "changes", "corrects", "corrected", "author",
	"reviewed-by", "unchanged-facts"};

/* The option that was typed beside --translations and does not go with it, or NULL. */
static const char *unfit(const struct arguments *arguments)
{
	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
		if (arguments_get(arguments, "translations") && arguments_get(arguments, fixed[i]))
			return fixed[i];
	return NULL;
}

/* Says to the module which documents were typed, "a,b" as `only`, and in which project. */
static int run_approve(const struct command *command, struct arguments *arguments)
{
	const char *project = arguments_get(arguments, "in");
	struct buf ids = {0};
	int status;

	if (unfit(arguments))
		return command_refuse(command, "not with --translations", unfit(arguments));

	for (size_t i = 0; i < arguments->operands; i++)
		buf_printf(&ids, "%s%s", i > 0 ? "," : "", arguments->operand[i]);
	if (arguments->operands > 0)
		arguments_set(arguments, "only", ids.data);
	arguments_set(arguments, "project", project ? project : ".");
	status = call_locked(command, arguments);
	buf_free(&ids);
	return status;
}

const struct command command_approve = {
	.name = "approve",
	.summary = "record who approved which version of documents, with what they say",
	.operand = {{.name = "documents", .shown = "ID...", .optional = true}},
	.option = {{.name = "by", .value = "ROLE", .required = true},
		{.name = "on", .value = "DATE", .required = true}, {.name = "reviewed-by", .value = "ROLE"},
		{.name = "reviewed-on", .value = "DATE"}, {.name = "author", .value = "PERSON"},
		{.name = "version", .value = "VERSION"}, {.name = "changes", .value = "TEXT"},
		{.name = "corrects", .value = "TEXT"}, {.name = "corrected", .value = "FACTS"},
		{.name = "evidence", .value = "TEXT"}, {.name = "unchanged-facts"},
		{.name = "translations"}, {.name = "in", .value = "DIR"}, OPTION_AS_OF},
	.module = "command.approve",
	.run = run_approve,
};
