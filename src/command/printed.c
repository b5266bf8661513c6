#include "command/printed.h"

#include <stdio.h>

#include "command/today.h"
#include "script/script.h"

static int complain(const struct command *command, const struct printed *wanted)
{
	fprintf(stderr, "ismsdoc: %s: there is no such thing: %s\nusage: %s\n", command->name,
		wanted->argument, command->usage);
	return 2;
}

int printed(const struct command *command, const struct options *options,
	const struct printed *wanted, bool reports)
{
	struct diags *diags = diags_new();
	struct library *library = library_open(wanted->project);
	struct script *script = script_new(library, diags);
	struct script_options given = {.project = wanted->project, .as_of = options->as_of};
	struct today today;
	struct buf out = {0};

	today_set(&given, &today);
	bool made = script_print(script, wanted->module, wanted->argument, &given, &out);
	if (!made || !reports)
		diags_print(diags, stderr);
	int status = diags_status(diags);
	if (!made && status == 0)
		status = complain(command, wanted);
	if (made && (status == 0 || reports) &&
		(fwrite(out.data, 1, out.len, stdout) != out.len || fflush(stdout) != 0))
		status = 2;
	buf_free(&out);
	script_free(script);
	library_close(library);
	diags_free(diags);
	return status;
}
