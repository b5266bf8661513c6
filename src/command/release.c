#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "command/run.h"

static bool refuse(const char *root, const char *why, struct diags *diags)
{
	diag_add(diags, DIAG_ERROR, (struct place){.path = root}, "release-exists", "%s", why);
	return false;
}

/* Whether nothing is in the directory ROOT of a release. */
static bool is_free(const char *root, struct diags *diags)
{
	size_t count;
	char **names = file_list(root, &count, diags);
	bool manifest = false, empty = names && count == 0;

	for (size_t i = 0; i < count; i++) {
		manifest |= strcmp(names[i], MANIFEST_NAME) == 0;
		free(names[i]);
	}
	free(names);
	if (manifest)
		return refuse(root,
			"this release is there already and is never overwritten: give another --name", diags);
	return empty || !names ||
		refuse(root,
			"this directory is in the way; it has no " MANIFEST_NAME ", so it is no release: "
			"move it away, or give another --name",
			diags);
}

static void print_release(const struct run *run, const char *root, bool is_signed)
{
	struct run_made made = run_made(run);

	printf("%s  %zu documents, %zu files%s\n", root, made.documents, made.count,
		is_signed ? ", signed" : "");
}

/* Renders and freezes in the directory of its name below releases/ of the project; of two that try,
   one succeeds. */
static bool freeze(struct run *run, const struct arguments *arguments)
{
	const char *key = arguments_get(arguments, "sign");
	struct buf below = {0};
	struct target target;
	bool done;

	if ((key && !run_sign(run, key)) || !run_render(run))
		return false;
	buf_printf(&below, "releases/%s", run_release_name(run));
	target = target_new(arguments, below.data, NULL);
	done = is_free(target.shown, run_diags(run)) && run_compose(run, &target, OUTPUTS_NEW) &&
		run_commit(run);
	if (done && !arguments_get(arguments, "quiet"))
		print_release(run, target.shown, key != NULL);
	target_free(&target);
	buf_free(&below);
	return done;
}

static int run_release(const struct command *command, struct arguments *arguments)
{
	struct run *run = run_open(command, arguments, "md,html,pdf");

	if (!run)
		return 2;
	freeze(run, arguments);
	return run_close(run);
}

const struct command command_release = {
	.name = "release",
	.summary = "freeze the approved documents of the project in DIR below releases/",
	.operand = {OPERAND_PROJECT},
	.option = {{.name = "name", .value = "NAME"}, {.name = "sign", .value = "KEY"}, OPTION_AS_OF,
		OPTION_JOBS, OPTION_QUIET},
	.module = "command.release",
	.run = run_release,
};
