#include <stdio.h>

#include "command/command.h"
#include "command/options.h"
#include "command/today.h"
#include "script/script.h"

static int run_list(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "", command->usage))
		return 2;
	if (options.operands < 1 || options.operands > 2) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	struct diags *diags = diags_new();
	const char *project = options.operands == 2 ? options.operand[1] : NULL;
	struct library *library = library_open(project);
	struct script *script = script_new(library, diags);
	struct script_options wanted = {.project = project};
	struct today today;
	today_set(&wanted, &today);
	struct buf out = {0};
	bool known = script_list(script, options.operand[0], &wanted, &out);
	diags_print(diags, stderr);
	int status = diags_status(diags);
	if (!known && status == 0) {
		fprintf(stderr, "ismsdoc: there is no list of %s\nusage: %s\n", options.operand[0],
			command->usage);
		status = 2;
	}
	if (status == 0 && (fwrite(out.data, 1, out.len, stdout) != out.len || fflush(stdout) != 0))
		status = 2;
	buf_free(&out);
	script_free(script);
	library_close(library);
	diags_free(diags);
	return status;
}

const struct command command_list = {
	"list",
	"ismsdoc list documents|policies|standards|controls|checks [DIR]",
	"show what the library and the project have",
	run_list,
};
