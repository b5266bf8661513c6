#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
	struct run_made made = run_made(run);

	printf("%s  %zu documents, %zu files\n", root, made.documents, made.count);
}

/* Renders and freezes below the directory RELEASES, ends RUN and returns the exit status. */
static int freeze(struct run *run, const char *releases, bool quiet)
{
	struct buf root = {0};
	bool claimed = false, written = false;
	int status;

	if (run_render(run)) {
		buf_printf(&root, "%s/%s", releases, run_release_name(run));
		claimed = claim(releases, root.data, run_diags(run));
		written = claimed && run_write(run, root.data);
	}
	if (written && !quiet)
		print_release(run, root.data);
	status = run_close(run);
	if (claimed && !written && rmdir(root.data) == 0)
		rmdir(releases); /* other releases keep it */
	buf_free(&root);
	return status;
}

static int run_release(const struct command *command, struct arguments *arguments)
{
	struct run *run = run_open(command, arguments, "md,html,pdf");
	char *releases;
	int status;

	if (!run)
		return 2;
	releases = run_root(arguments, "releases", NULL);
	status = freeze(run, releases, arguments_get(arguments, "quiet") != NULL);
	free(releases);
	return status;
}

const struct command command_release = {
	.name = "release",
	.summary = "freeze the approved documents of the project in DIR below releases/",
	.operand = {OPERAND_PROJECT},
	.option = {{.name = "name", .value = "NAME"}, OPTION_AS_OF, OPTION_JOBS, OPTION_QUIET},
	.module = "command.release",
	.run = run_release,
};
