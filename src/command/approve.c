#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/directory.h"
#include "base/outputs.h"
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

/* Locks PROJECT for the one who approves, for the register is read, extended and written again, and
   ends what an approval that was stopped has begun. Sets *LOCK to a handle to close, or -1 where
   there is no project. Returns 0, or the exit status when the project cannot be used. */
static int lock_project(const char *project, int *lock)
{
	struct diags *diags = diags_new();
	struct buf path = {0};
	int status;

	buf_printf(&path, "%s/isms.yaml", project[0] ? project : ".");
	*lock = open(path.data, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	buf_free(&path);
	if (*lock >= 0 && !directory_lock(*lock))
		diag_add(diags, DIAG_FAILURE, (struct place){.path = project}, "write-failed",
			"another approval is recorded here: wait for its end");
	else if (*lock >= 0)
		outputs_finish(project, diags);
	diags_print(diags, stderr);
	status = diags_status(diags);
	diags_free(diags);
	return status;
}

/* Says to the module which documents were typed, "a,b" as `only`, and in which project. */
static int run_approve(const struct command *command, struct arguments *arguments)
{
	const char *project = arguments_get(arguments, "in");
	struct buf ids = {0};
	int lock, status;

	if (unfit(arguments))
		return command_refuse(command, "not with --translations", unfit(arguments));

	for (size_t i = 0; i < arguments->operands; i++)
		buf_printf(&ids, "%s%s", i > 0 ? "," : "", arguments->operand[i]);
	if (arguments->operands > 0)
		arguments_set(arguments, "only", ids.data);
	project = project ? project : ".";
	arguments_set(arguments, "project", project);
	status = lock_project(project, &lock);
	if (status == 0)
		status = call_module(command, arguments);
	if (lock >= 0)
		close(lock);
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
