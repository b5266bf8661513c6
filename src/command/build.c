#include <stdio.h>
#include <stdlib.h>

#include "command/command.h"
#include "command/options.h"
#include "command/run.h"

/* One line per document: its paged form where there is one, else the first form that was made. */
static void print_documents(const struct run *run, const char *root, size_t formats)
{
	const struct manifest_output *all;
	size_t documents;
	run_made(run, &all, &documents);
	for (size_t i = 0; i < documents * formats; i += formats) {
		const struct manifest_output *made = &all[i];
		for (size_t f = 1; f < formats && made->pages == 0; f++)
			if (all[i + f].pages > 0)
				made = &all[i + f];
		printf("%s/%s  ", root, made->path);
		if (made->pages > 0)
			printf("%zu page%s, ", made->pages, made->pages == 1 ? "" : "s");
		printf("%zu KB\n", (made->bytes + 999) / 1000);
	}
}

static char *default_root(const char *project)
{
	struct buf root = {0};
	buf_puts(&root, project);
	if (root.len > 1 && root.data[root.len - 1] == '/')
		root.data[--root.len] = '\0';
	buf_puts(&root, "/out");
	return root.data;
}

static int run_build(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "oOlfadjq", command->usage))
		return 2;
	if (options.operands > 1) {
		fprintf(stderr, "ismsdoc: one project at a time\nusage: %s\n", command->usage);
		return 2;
	}
	const char *project = options.operands > 0 ? options.operand[0] : ".";
	struct run_wish wish = {.jobs = options.jobs,
		.progress = !options.quiet,
		.quiet = options.quiet,
		.script = {.project = project,
			.only = options.only,
			.languages = options.languages,
			.as_of = options.as_of,
			.draft = options.draft}};
	const char *formats = options.formats != NULL ? options.formats : "md,html,pdf";
	if (!compose_formats(formats, wish.format, &wish.formats))
		return 2;
	char *beside = default_root(project);
	const char *root = options.out != NULL ? options.out : beside;
	struct run *run = run_open(&wish);
	if (run_render(run) && run_write(run, root) && !options.quiet)
		print_documents(run, root, wish.formats);
	free(beside);
	return run_close(run);
}

const struct command command_build = {
	"build",
	"ismsdoc build [DIR] [-o OUT] [--only ID,...] [--lang LANG,...] [--format md,html,pdf]"
	" [--as-of DATE] [--draft] [-j N] [-q]",
	"write the documents of the project in DIR",
	run_build,
};
