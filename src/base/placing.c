/* renameat2 is Linux's. */
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.h"
#include "base/staging.h"

static bool is_dropped(const char *path, void *context)
{
	const struct outputs *outputs = context;

	for (size_t i = 0; i < outputs->drops; i++)
		if (strcmp(outputs->drop[i], path) == 0)
			return true;
	return false;
}

/* Stages of others are no part of the set. */
static bool stays_behind(const char *path, void *context)
{
	return staging_has_mark(path, "") || is_dropped(path, context);
}

/* Returns 0 or -1 with errno: EINVAL where nothing can be exchanged. */
static int exchange(int dir, const char *one, const char *other)
{
#ifdef RENAME_EXCHANGE
	return renameat2(dir, one, dir, other, RENAME_EXCHANGE);
#else
	(void)dir, (void)one, (void)other;
	errno = EINVAL;
	return -1;
#endif
}

/* Gives the stage what others have in the root, and exchanges the two; then what came in between
   goes to the new one, and the old one is removed. False when it was not exchanged. */
static bool swap(struct outputs *outputs)
{
	struct stat status;

	if (fstat(outputs->root, &status) != 0 ||
		!directory_link(outputs->root, outputs->stage, stays_behind, outputs) ||
		fchmod(outputs->stage, status.st_mode & 07777) != 0 || !directory_sync(outputs->stage) ||
		exchange(outputs->parent, outputs->stage_name, outputs->name) != 0)
		return false;
	fsync(outputs->parent);
	directory_move(outputs->root, outputs->stage, false, stays_behind, outputs);
	if (directory_remove(outputs->parent, outputs->stage_name))
		outputs->stage_name = NULL;
	return true;
}

static void drop_all(struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->drops; i++) {
		const char *name;
		int dir = directory_open_parent(outputs->root, outputs->drop[i], false, &name);

		if (dir < 0)
			continue;
		unlinkat(dir, name, 0);
		close(dir);
	}
}

/* One file is put in place by one rename. */
static bool move_only(struct outputs *outputs)
{
	const char *name, *path = outputs->item[0];
	int from = directory_open_parent(outputs->stage, path, false, &name);
	int to = directory_open_parent(outputs->root, path, true, &name);
	bool done = from >= 0 && to >= 0 && renameat(from, name, to, name) == 0 && fsync(to) == 0;
	int error = errno;

	if (from >= 0)
		close(from);
	if (to >= 0)
		close(to);
	errno = error;
	return done;
}

/* Renames the stage, wherever it is, to the journal in the root: from now on the set is the new
   one, and whoever comes next finishes it. Then puts its files in place. */
static bool move_each(struct outputs *outputs)
{
	int dir = outputs->beside ? outputs->parent : outputs->root;

	if (outputs->items == 1 && outputs->drops == 0)
		return move_only(outputs) ||
			staging_fail_root(outputs, "the file cannot be put in its place", errno);
	if (!directory_sync(outputs->stage) ||
		renameat(dir, outputs->stage_name, outputs->root, JOURNAL) != 0)
		return staging_fail_root(outputs, "the files cannot be put in their place", errno);
	outputs->stage_name = NULL;
	if (!staging_finish_journal(outputs))
		return false;
	drop_all(outputs);
	return true;
}

/* A directory that is not there yet, or empty, is the stage itself. */
static bool move_whole(struct outputs *outputs)
{
	if (!directory_sync(outputs->stage) ||
		renameat(outputs->parent, outputs->stage_name, outputs->parent, outputs->name) != 0)
		return false;
	outputs->stage_name = NULL;
	return fsync(outputs->parent) == 0;
}

static bool targets_are_free(struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->items; i++)
		if (!staging_is_free(outputs, outputs->item[i], "the file cannot be put in its place"))
			return false;
	return true;
}

/* The root may have come, or been exchanged, since the stage was made. */
static bool reopen_root(struct outputs *outputs)
{
	if (outputs->parent < 0)
		return true;
	if (outputs->root >= 0)
		close(outputs->root);
	outputs->root = directory_open(outputs->parent, outputs->name);
	return outputs->root >= 0 || errno == ENOENT ||
		staging_fail_root(outputs, "the directory cannot be used", errno);
}

bool placing_run(struct outputs *outputs)
{
	if (!reopen_root(outputs))
		return false;
	if (outputs->root < 0 || outputs->kind == OUTPUTS_NEW)
		return move_whole(outputs) ||
			staging_fail_root(outputs, "the directory cannot be made", errno);
	if (!targets_are_free(outputs))
		return false;
	return (outputs->beside && outputs->kind == OUTPUTS_SET && swap(outputs)) || move_each(outputs);
}
