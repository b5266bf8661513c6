#include "base/outputs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/directory.h"
#include "base/staging.h"

struct outputs *outputs_new(const char *base, const char *below, enum outputs_kind kind,
	struct diags *diags)
{
	struct outputs *outputs = mem_alloc(sizeof *outputs);
	struct arena *arena = arena_new();

	outputs->arena = arena;
	outputs->diags = diags;
	outputs->kind = kind;
	outputs->base = arena_string(arena, base[0] ? base : ".");
	outputs->shown = base[0] ? staging_join(outputs, base, "/", "") : "";
	if (below) {
		outputs->below = arena_string(arena, below);
		outputs->shown = staging_join(outputs, outputs->shown, below, "/");
	}
	outputs->parent = outputs->root = outputs->stage = -1;
	return outputs;
}

bool outputs_may_be(const char *path)
{
	for (const char *step = path;; step++) {
		size_t len = strcspn(step, "/");

		if (len == 0 || (step[0] == '.' && (len == 1 || (len == 2 && step[1] == '.'))))
			return false;
		step += len;
		if (*step == '\0')
			return true;
	}
}

static int write_all(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t put = write(fd, bytes, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return put < 0 ? errno : ENOSPC;
		bytes += put;
		len -= (size_t)put;
	}
	return 0;
}

/* Returns 0 or the first errno; a full network disk may only tell at fsync or close. */
static int write_and_close(int fd, const void *bytes, size_t len)
{
	int error = write_all(fd, bytes, len);

	if (error == 0 && fsync(fd) != 0)
		error = errno;
	if (close(fd) != 0 && error == 0)
		error = errno;
	return error;
}

/* Returns 0 or errno. */
static int write_staged(struct outputs *outputs, const char *relative, const void *bytes,
	size_t len)
{
	const char *name;
	int dir = directory_open_parent(outputs->stage, relative, true, &name);
	int fd, error;

	if (dir < 0)
		return errno;
	fd = openat(dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
	error = fd < 0 ? errno : write_and_close(fd, bytes, len);
	close(dir);
	return error;
}

static void note(struct outputs *outputs, const char ***list, size_t *count, size_t *cap,
	const char *relative)
{
	mem_grow(list, cap, *count + 1, sizeof **list);
	(*list)[(*count)++] = arena_string(outputs->arena, relative);
}

bool outputs_add(struct outputs *outputs, const char *relative, const void *bytes, size_t len)
{
	static const char what[] = "the file cannot be written";
	int error;

	if (!outputs_may_be(relative))
		return staging_fail(outputs, relative, what, EINVAL);
	if (outputs->stage < 0 && !staging_begin(outputs))
		return false;
	if (!staging_is_free(outputs, relative, what))
		return false;
	error = write_staged(outputs, relative, bytes, len);
	if (error)
		return staging_fail(outputs, staging_join(outputs, outputs->shown, relative, ""), what,
			error);
	note(outputs, &outputs->item, &outputs->items, &outputs->item_cap, relative);
	return true;
}

void outputs_drop(struct outputs *outputs, const char *relative)
{
	note(outputs, &outputs->drop, &outputs->drops, &outputs->drop_cap, relative);
}

void outputs_whole_with(struct outputs *outputs, const char *relative)
{
	outputs->whole = arena_string(outputs->arena, relative);
}

bool outputs_commit(struct outputs *outputs)
{
	bool done;
	int lock;

	if (diags_failed(outputs->diags))
		return false;
	if (outputs->stage < 0)
		return true;
	lock = staging_lock(outputs);
	if (lock < 0)
		return false;
	done = placing_run(outputs);
	close(lock);
	return done;
}

bool outputs_finish(const char *base, struct diags *diags)
{
	struct outputs *outputs = outputs_new(base, NULL, OUTPUTS_AMONG, diags);
	int lock = staging_find_root(outputs) ? staging_lock(outputs) : -1;
	bool done = lock >= 0 && staging_finish_journal(outputs);

	if (lock >= 0)
		close(lock);
	outputs_free(outputs);
	return done;
}

void outputs_free(struct outputs *outputs)
{
	if (!outputs)
		return;
	if (outputs->stage_name)
		directory_remove(outputs->beside ? outputs->parent : outputs->root, outputs->stage_name);
	/* A directory that holds anything stays, so one with a committed file in it does. */
	for (size_t i = outputs->mades; i > 0; i--) {
		unlinkat(outputs->made[i - 1].dir, outputs->made[i - 1].name, AT_REMOVEDIR);
		close(outputs->made[i - 1].dir);
	}
	if (outputs->stage >= 0)
		close(outputs->stage);
	if (outputs->root >= 0)
		close(outputs->root);
	if (outputs->parent >= 0)
		close(outputs->parent);
	free(outputs->made);
	free(outputs->item);
	free(outputs->drop);
	arena_free(outputs->arena);
	free(outputs);
}

struct search {
	const char *shown, *before;
	void (*found)(const char *path, void *context);
	void *context;
};

/* Tells of a stage in DIR whose run is not alive. */
static bool tell_one(int dir, const char *name, const struct stat *status, void *context)
{
	struct search *search = context;
	struct buf path = {0};
	enum staging_run run;
	int stage;

	if (!S_ISDIR(status->st_mode) || !staging_has_mark(name, search->before))
		return true;
	run = staging_run(dir, name, &stage);
	if (stage >= 0)
		close(stage);
	if (run == STAGING_ALIVE)
		return true;
	buf_printf(&path, "%s/%s", search->shown, name);
	search->found(path.data, search->context);
	buf_free(&path);
	return true;
}

/* The directory that ROOT stands in. */
static const char *beside(struct outputs *outputs, const char *root)
{
	const char *slash = strrchr(root, '/');
	const char *step = slash ? slash + 1 : root;

	if (step[strspn(step, ".")] == '\0')
		return staging_join(outputs, root, "/", "..");
	return slash ? arena_copy(outputs->arena, root, (size_t)(slash - root)) : ".";
}

/* Under the lock, as those who sweep: a stage that was just made is not locked yet. */
static void tell_locked(struct outputs *outputs, const char *root, struct search *search)
{
	if (outputs->root >= 0)
		directory_each(outputs->root, tell_one, search);
	if (outputs->parent < 0)
		return;
	search->shown = beside(outputs, root);
	search->before = staging_swept(outputs);
	directory_each(outputs->parent, tell_one, search);
}

void outputs_left(const char *root, enum outputs_kind kind,
	void (*found)(const char *path, void *context), void *context)
{
	struct diags *unheard = diags_new();
	struct outputs *outputs = outputs_new(root, NULL, kind, unheard);
	struct search search = {root, NULL, found, context};
	int lock = staging_find_root(outputs) ? staging_lock(outputs) : -1;

	if (lock >= 0) {
		tell_locked(outputs, root, &search);
		close(lock);
	}
	outputs_free(outputs);
	diags_free(unheard);
}
