#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"

struct output {
	const char *path, *temp;
	bool committed;
};

struct outputs {
	struct arena *arena;
	struct diags *diags;
	const char *root;
	struct output *item;
	size_t count, cap;
	const char **made; /* directories that were made, outer before inner */
	size_t made_count, made_cap;
	unsigned serial;
};

struct outputs *outputs_new(const char *root, struct diags *diags)
{
	struct outputs *outputs = mem_alloc(sizeof *outputs);

	outputs->arena = arena_new();
	outputs->diags = diags;
	outputs->root = root ? arena_string(outputs->arena, root[0] ? root : ".") : NULL;
	return outputs;
}

static bool fail(struct outputs *outputs, const char *path, const char *what, int error)
{
	diag_add(outputs->diags, DIAG_FAILURE, (struct place){.path = path}, "write-failed", "%s: %s",
		what, strerror(error));
	return false;
}

static bool make_dir(struct outputs *outputs, const char *path)
{
	struct stat st;

	if (mkdir(path, 0777) == 0) {
		mem_grow(&outputs->made, &outputs->made_cap, outputs->made_count + 1,
			sizeof *outputs->made);
		outputs->made[outputs->made_count++] = arena_string(outputs->arena, path);
		return true;
	}
	if (errno != EEXIST)
		return fail(outputs, path, "the directory cannot be made", errno);
	if (stat(path, &st) != 0)
		return fail(outputs, path, "the directory cannot be used", errno);
	return S_ISDIR(st.st_mode) || fail(outputs, path, "the directory cannot be made", ENOTDIR);
}

/* Makes the directories that PATH names before its last slash. */
static bool make_parents(struct outputs *outputs, const char *path)
{
	char *copy = arena_string(outputs->arena, path);
	struct stat st;

	for (char *slash = strchr(copy + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		bool made;

		*slash = '\0';
		made = (stat(copy, &st) == 0 && S_ISDIR(st.st_mode)) || make_dir(outputs, copy);
		*slash = '/';
		if (!made)
			return false;
	}
	return true;
}

/* Rename would tell of a directory too late, when others are in place, and replace a device. */
static bool target_is_free(struct outputs *outputs, const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0 || S_ISREG(st.st_mode))
		return true;
	if (S_ISDIR(st.st_mode))
		return fail(outputs, path, "the file cannot be written", EISDIR);
	diag_add(outputs->diags, DIAG_FAILURE, (struct place){.path = path}, "write-failed",
		"the file cannot be written: it is a pipe or device, a plain file was expected");
	return false;
}

/* Not mkstemp: its files are private, and those in OUT are to follow the umask as others do. */
static int open_temp(struct outputs *outputs, const char *path, const char **temp)
{
	const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	struct buf try = {0};
	int fd, error;

	do {
		try.len = 0;
		buf_put(&try, path, (size_t)(name - path));
		buf_printf(&try, ".%.200s.%ld-%u", name, (long)getpid(), outputs->serial++);
		fd = open(try.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	} while (fd < 0 && errno == EEXIST);
	error = errno;
	*temp = arena_string(outputs->arena, try.data);
	buf_free(&try);
	errno = error;
	return fd;
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

bool outputs_add(struct outputs *outputs, const char *relative, const void *bytes, size_t len)
{
	struct buf joined = {0};
	const char *path, *temp;
	int fd, error;

	if (outputs->root)
		buf_printf(&joined, "%s/", outputs->root);
	buf_puts(&joined, relative);
	path = arena_string(outputs->arena, joined.data);
	buf_free(&joined);
	if (!make_parents(outputs, path) || !target_is_free(outputs, path))
		return false;
	fd = open_temp(outputs, path, &temp);
	if (fd < 0)
		return fail(outputs, path, "the file cannot be written", errno);
	mem_grow(&outputs->item, &outputs->cap, outputs->count + 1, sizeof *outputs->item);
	outputs->item[outputs->count++] = (struct output){.path = path, .temp = temp};
	error = write_and_close(fd, bytes, len);
	return error == 0 || fail(outputs, path, "the file cannot be written", error);
}

bool outputs_commit(struct outputs *outputs)
{
	if (diags_failed(outputs->diags))
		return false;
	for (size_t i = 0; i < outputs->count; i++) {
		struct output *item = &outputs->item[i];

		if (item->committed)
			continue;
		if (rename(item->temp, item->path) != 0)
			return fail(outputs, item->path, "the file cannot be put in its place", errno);
		item->committed = true;
	}
	return true;
}

void outputs_free(struct outputs *outputs)
{
	if (!outputs)
		return;
	for (size_t i = 0; i < outputs->count; i++)
		if (!outputs->item[i].committed)
			unlink(outputs->item[i].temp);
	/* rmdir leaves a directory that holds anything, so one with a committed file in it stays. */
	for (size_t i = outputs->made_count; i > 0; i--)
		rmdir(outputs->made[i - 1]);
	free(outputs->made);
	free(outputs->item);
	arena_free(outputs->arena);
	free(outputs);
}
