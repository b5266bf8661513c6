#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

static bool is_made(const struct run *run, const char *path)
{
	const struct manifest_output *made;
	size_t documents, count = run_made(run, &made, &documents);
	for (size_t i = 0; i < count; i++)
		if (strcmp(made[i].path, path) == 0)
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
		.quiet = options.quiet,
		.script = {.project = project, .as_of = options.as_of, .publish = true}};
	if (!compose_formats("html,md,pdf", wish.format, &wish.formats))
		return 2;
	char *root = site_root(project, options.out);
	struct run *run = run_open(&wish);
	if (run_render(run) && write_site(run, root) && !options.quiet)
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
