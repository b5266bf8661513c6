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

/* A directory that is not there yet is the stage itself. */
static bool move_whole(struct outputs *outputs)
{
	if (!directory_sync(outputs->stage) ||
		renameat(outputs->parent, outputs->stage_name, outputs->parent, outputs->name) != 0)
		return false;
	outputs->stage_name = NULL;
	return fsync(outputs->parent) == 0;
}

/* A look through the root for what is not of these outputs. */
struct look {
	struct outputs *outputs;
	const char *above; /* the path of the directory, with a slash behind it, or "" */
	unsigned depth;
};

static bool is_item(const struct outputs *outputs, const char *path)
{
	for (size_t i = 0; i < outputs->items; i++)
		if (strcmp(outputs->item[i], path) == 0)
			return true;
	return false;
}

static bool refuse_other(struct outputs *outputs, const char *path)
{
	struct place place = {.path = staging_join(outputs, outputs->shown, path, "")};

	diag_add(outputs->diags, DIAG_ERROR, place, "not-replaced",
		"this is none of the files that are written here, so the directory is not replaced: "
		"move it away");
	return false;
}

static bool look_at(int dir, const char *name, const struct stat *status, void *context)
{
	struct look *look = context;
	const char *path = staging_join(look->outputs, look->above, name, "");
	struct look inner = {look->outputs, staging_join(look->outputs, path, "/", ""),
		look->depth + 1};
	bool done;
	int below;

	if (!S_ISDIR(status->st_mode))
		return (S_ISREG(status->st_mode) && is_item(look->outputs, path)) ||
			refuse_other(look->outputs, path);
	below = look->depth < DIRECTORY_MAX_DEPTH ? directory_open(dir, name) : -1;
	if (below < 0)
		return refuse_other(look->outputs, path);
	done = directory_each(below, look_at, &inner);
	close(below);
	return done;
}

/* Whether the directory that is there may be replaced by a new one. */
static bool is_replaceable(struct outputs *outputs)
{
	struct look look = {outputs, "", 0};
	struct stat status;

	if (outputs->whole && fstatat(outputs->root, outputs->whole, &status, AT_SYMLINK_NOFOLLOW) == 0)
		return staging_fail_root(outputs, "the directory cannot be made", EEXIST);
	if (directory_each(outputs->root, look_at, &look))
		return true;
	if (!diags_failed(outputs->diags))
		staging_fail_root(outputs, "the directory cannot be read", errno);
	return false;
}

/* Puts the stage in the place of what an older run has left there unfinished. */
static bool replace(struct outputs *outputs)
{
	if (!directory_sync(outputs->stage))
		return staging_fail_root(outputs, "the directory cannot be made", errno);
	if (exchange(outputs->parent, outputs->stage_name, outputs->name) != 0)
		return (directory_remove(outputs->parent, outputs->name) && move_whole(outputs)) ||
			staging_fail_root(outputs, "the directory cannot be made", errno);
	fsync(outputs->parent);
	if (directory_remove(outputs->parent, outputs->stage_name))
		outputs->stage_name = NULL;
	return true;
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
	if (outputs->root < 0)
		return move_whole(outputs) ||
			staging_fail_root(outputs, "the directory cannot be made", errno);
	if (outputs->kind == OUTPUTS_NEW)
		return is_replaceable(outputs) && replace(outputs);
	if (!targets_are_free(outputs))
		return false;
	return (outputs->beside && outputs->kind == OUTPUTS_SET && swap(outputs)) || move_each(outputs);
}
