#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command/command.h"
#include "command/options.h"
#include "command/run.h"

static bool fail(struct diags *diags, const char *path)
{
	if (errno == EEXIST)
		diag_add(diags, DIAG_ERROR, (struct place){.path = path}, "release-exists",
			"this release is there already and is never overwritten: give another --name");
	else
		diag_add(diags, DIAG_FAILURE, (struct place){.path = path}, "write-failed",
			"the directory cannot be made: %s", strerror(errno));
	return false;
}

/* Makes the directory of a release and the one above it; of two that try, one succeeds. */
static bool claim(const char *releases, const char *root, struct diags *diags)
{
	if (mkdir(releases, 0777) != 0 && errno != EEXIST)
		return fail(diags, releases);
	if (mkdir(root, 0777) != 0)
		return fail(diags, root);
	return true;
}

static void print_release(const struct run *run, const char *root)
{
	const struct manifest_output *made;
	size_t documents, files = run_made(run, &made, &documents);
	printf("%s  %zu documents, %zu files\n", root, documents, files);
}

static int freeze(const struct run_wish *wish, bool quiet)
{
	struct run *run = run_open(wish);
	struct buf releases = {0}, root = {0};
	bool claimed = false, written = false;
	if (run_render(run)) {
		buf_printf(&releases, "%s/releases", wish->script.project);
		buf_printf(&root, "%s/%s", releases.data, run_release_name(run));
		claimed = claim(releases.data, root.data, run_diags(run));
		written = claimed && run_write(run, root.data);
	}
	if (written && !quiet)
		print_release(run, root.data);
	int status = run_close(run);
	if (claimed && !written && rmdir(root.data) == 0)
		rmdir(releases.data); /* other releases keep it */
	buf_free(&releases);
	buf_free(&root);
	return status;
}

static int run_release(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "najq", command->usage))
		return 2;
	if (options.operands > 1) {
		fprintf(stderr, "ismsdoc: one project at a time\nusage: %s\n", command->usage);
		return 2;
	}
	struct run_wish wish = {.jobs = options.jobs,
		.progress = !options.quiet,
		.quiet = options.quiet,
		.script = {.project = options.operands > 0 ? options.operand[0] : ".",
			.as_of = options.as_of,
			.name = options.name,
			.release = true}};
	if (!compose_formats("md,html,pdf", wish.format, &wish.formats))
		return 2;
	return freeze(&wish, options.quiet);
}

const struct command command_release = {
	"release",
	"ismsdoc release [DIR] [--name NAME] [--as-of DATE] [-j N] [-q]",
	"freeze the approved documents of the project in DIR below releases/",
	run_release,
};
