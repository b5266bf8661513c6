#include <stdio.h>
#include <stdlib.h>

#include "command/command.h"
#include "command/options.h"
#include "command/run.h"

/* OUT/public, or public below the project's out. */
static char *site_root(const char *project, const char *out)
{
	struct buf root = {0};
	buf_puts(&root, out != NULL ? out : project);
	while (root.len > 1 && root.data[root.len - 1] == '/')
		root.data[--root.len] = '\0';
	buf_puts(&root, out != NULL ? "/public" : "/out/public");
	return root.data;
}

static void print_files(const struct run *run, const char *root)
{
	const struct manifest_output *made;
	size_t documents, count = run_made(run, &made, &documents);
	for (size_t i = 0; i < count; i++)
		printf("%s/%s\n", root, made[i].path);
}

static int run_publish(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "oajq", command->usage))
		return 2;
	if (options.operands > 1) {
		fprintf(stderr, "ismsdoc: one project at a time\nusage: %s\n", command->usage);
		return 2;
	}
	const char *project = options.operands > 0 ? options.operand[0] : ".";
	struct run_wish wish = {.jobs = options.jobs,
		.script = {.project = project, .as_of = options.as_of, .publish = true}};
	if (!compose_formats("html,md,pdf", wish.format, &wish.formats))
		return 2;
	char *root = site_root(project, options.out);
	struct run *run = run_open(&wish);
	if (run_render(run) && run_write(run, root) && !options.quiet)
		print_files(run, root);
	free(root);
	return run_close(run);
}

const struct command command_publish = {
	"publish",
	"ismsdoc publish [DIR] [-o OUT] [--as-of DATE] [-j N] [-q]",
	"write the public security summary of the project in DIR as a web site",
	run_publish,
};
