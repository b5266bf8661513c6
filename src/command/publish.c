#include <stdio.h>
#include <string.h>

#include "command/run.h"

static bool is_made(const struct run *run, const char *path)
{
	struct run_made made = run_made(run);

	for (size_t i = 0; i < made.count; i++)
		if (strcmp(made.output[i].path, path) == 0)
			return true;
	return false;
}

/* Takes OUTPUT of an earlier run away with the commit, unless somebody has changed it since. */
static void drop_output(struct run *run, const char *root, const struct manifest_output *output)
{
	struct diags *unheard = diags_new(); /* what is gone needs no removal */
	enum manifest_file found = manifest_compare(root, output, unheard);
	struct buf path = {0};

	if (found == MANIFEST_SAME)
		run_drop(run, output->path);
	if (found == MANIFEST_CHANGED) {
		buf_printf(&path, "%s/%s", root, output->path);
		diag_add(run_diags(run), DIAG_WARNING, (struct place){.path = path.data}, "file-stale",
			"an earlier run wrote this file, which is no part of the site any more: remove it");
	}
	buf_free(&path);
	diags_free(unheard);
}

/* Takes away what the site in ROOT had by its last manifest and has no more: a page in a language
   that was given up, say. */
static void drop_stale(struct run *run, const char *root)
{
	struct arena *arena = arena_new();
	struct diags *unheard = diags_new(); /* without a manifest there is nothing to take away */
	struct manifest old;

	if (manifest_read(arena, root, &old, unheard))
		for (size_t i = 0; i < old.outputs; i++)
			if (!is_made(run, old.output[i].path))
				drop_output(run, root, &old.output[i]);
	diags_free(unheard);
	arena_free(arena);
}

static bool write_site(struct run *run, const struct target *target)
{
	if (!run_compose(run, target, OUTPUTS_SET))
		return false;
	drop_stale(run, target->shown);
	return run_commit(run);
}

static void print_files(const struct run *run, const char *root)
{
	struct run_made made = run_made(run);

	for (size_t i = 0; i < made.count; i++)
		printf("%s/%s\n", root, made.output[i].path);
}

static int run_publish(const struct command *command, struct arguments *arguments)
{
	struct run *run = run_open(command, arguments, "html,md,pdf");
	struct target target;

	if (!run)
		return 2;
	target = target_new(arguments, "out", "public");
	if (run_render(run) && write_site(run, &target) && !arguments_get(arguments, "quiet"))
		print_files(run, target.shown);
	target_free(&target);
	return run_close(run);
}

const struct command command_publish = {
	.name = "publish",
	.summary = "write the public security summary of the project in DIR as a web site",
	.operand = {OPERAND_PROJECT},
	.option = {OPTION_OUT, OPTION_AS_OF, OPTION_JOBS, OPTION_QUIET},
	.module = "command.publish",
	.run = run_publish,
};
