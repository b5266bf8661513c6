#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/run.h"

static bool is_made(const struct run *run, const char *path)
{
	struct run_made made = run_made(run);

	for (size_t i = 0; i < made.count; i++)
		if (strcmp(made.output[i].path, path) == 0)
			return true;
	return false;
}

/* Removes OUTPUT of an earlier run, unless somebody has changed it since. */
static void remove_output(const char *root, const struct manifest_output *output,
	struct diags *diags)
{
	struct diags *unheard = diags_new(); /* what is gone needs no removal */
	enum manifest_file found = manifest_compare(root, output, unheard);
	struct buf path = {0};
	buf_printf(&path, "%s/%s", root, output->path);
	if (found == MANIFEST_CHANGED || (found == MANIFEST_SAME && unlink(path.data) != 0))
		diag_add(diags, DIAG_WARNING, (struct place){.path = path.data}, "file-stale",
			"an earlier run wrote this file, which is no part of the site any more: remove it");
	buf_free(&path);
	diags_free(unheard);
}

/* Takes away what the site had by its last manifest OLD and has no more: a page in a language that
   was given up, say. */
static void remove_stale(struct run *run, const char *root, const struct manifest *old)
{
	for (size_t i = 0; i < old->outputs; i++)
		if (!is_made(run, old->output[i].path))
			remove_output(root, &old->output[i], run_diags(run));
}

static bool write_site(struct run *run, const char *root)
{
	struct arena *arena = arena_new();
	struct diags *unheard = diags_new(); /* without a manifest there is nothing to take away */
	struct manifest old;
	if (!manifest_read(arena, root, &old, unheard))
		old.outputs = 0;
	bool written = run_write(run, root);
	if (written)
		remove_stale(run, root, &old);
	diags_free(unheard);
	arena_free(arena);
	return written;
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
	char *root;

	if (!run)
		return 2;
	root = run_root(arguments, "out", "public");
	if (run_render(run) && write_site(run, root) && !arguments_get(arguments, "quiet"))
		print_files(run, root);
	free(root);
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
