#include <stdio.h>

#include "command/run.h"

static void print_file(const char *root, const struct manifest_output *made)
{
	printf("%s/%s  ", root, made->path);
	if (made->pages > 0)
		printf("%zu page%s, ", made->pages, made->pages == 1 ? "" : "s");
	printf("%zu KB\n", (made->bytes + 999) / 1000);
}

/* One line per document: its paged form where there is one, else the first form that was made. */
static void print_made(const struct run_made *made, const char *root)
{
	for (size_t i = 0; i < made->documents * made->forms; i += made->forms) {
		const struct manifest_output *shown = &made->output[i];

		for (size_t f = 1; f < made->forms && shown->pages == 0; f++)
			if (made->output[i + f].pages > 0)
				shown = &made->output[i + f];
		print_file(root, shown);
	}
	for (size_t i = made->count - made->exports; i < made->count; i++)
		print_file(root, &made->output[i]);
}

static int run_build(const struct command *command, struct arguments *arguments)
{
	const char *formats = arguments_get(arguments, "format");
	struct run *run = run_open(command, arguments, formats ? formats : "md,html,pdf");
	struct target target;

	if (!run)
		return 2;
	target = target_new(arguments, "out", NULL);
	if (run_render(run) && run_compose(run, &target, OUTPUTS_SET) && run_commit(run) &&
		!arguments_get(arguments, "quiet")) {
		struct run_made made = run_made(run);

		print_made(&made, target.shown);
	}
	target_free(&target);
	return run_close(run);
}

const struct command command_build = {
	.name = "build",
	.summary = "write the documents of the project in DIR",
	.operand = {OPERAND_PROJECT},
	.option = {OPTION_OUT, {.name = "only", .value = "ID,..."},
		{.name = "lang", .value = "LANG,..."}, {.name = "format", .value = "FORMAT,..."},
		OPTION_AS_OF, {.name = "draft"}, {.name = "strict"}, OPTION_JOBS, OPTION_QUIET},
	.module = "command.build",
	.run = run_build,
};
