/* realpath is not in the base of POSIX.1-2008 but in its XSI part. */
#define _XOPEN_SOURCE 700

#include "base/probe.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"

static bool can_open(const char *path)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

	if (fd < 0)
		return false;
	close(fd);
	return true;
}

/* Whether the file can be read after all; its reader says why not. */
static bool try_file(const char *root, const char *relative, struct diags *diags)
{
	struct buf unread = {0};
	bool done = file_read_inside(root, relative, SIZE_MAX, &unread, (struct place){0}, diags);

	buf_free(&unread);
	return done;
}

/* Looks at what is in the directory PATH, which is ROOT/RELATIVE, unless DEPTH is 0. */
static bool probe_names(const char *root, const char *relative, const char *path, unsigned depth,
	struct diags *diags)
{
	size_t count;
	char **name = file_list(path, &count, diags);
	bool whole = name != NULL;
	struct buf below = {0};

	for (size_t i = 0; i < count; i++) {
		below.len = 0;
		buf_printf(&below, "%s/%s", relative, name[i]);
		whole = (depth == 0 || probe(root, below.data, depth - 1, diags)) && whole;
		free(name[i]);
	}
	free(name);
	buf_free(&below);
	return whole;
}

static bool leads_outside(const char *root, const char *path)
{
	char *real_root = realpath(root, NULL);
	char *real = real_root ? realpath(path, NULL) : NULL;
	bool outside = real && !file_is_within(real_root, real);

	free(real);
	free(real_root);
	return outside;
}

/* Looks at what a missing RELATIVE would stand in: a link that leads nowhere, or a pipe, hides
   it. */
static bool probe_above(const char *root, const char *relative, struct diags *diags)
{
	const char *slash = strrchr(relative, '/');
	struct buf above = {0};
	bool whole;

	if (!slash)
		return true;
	buf_put(&above, relative, (size_t)(slash - relative));
	whole = probe_directory(root, above.data, 0, diags);
	buf_free(&above);
	return whole;
}

/* What is below a link is looked at where it stands. */
static bool probe_path(const char *root, const char *relative, const char *path, unsigned depth,
	struct diags *diags)
{
	struct stat link, status;

	if (lstat(path, &link) != 0)
		return errno == ENOENT || errno == ENOTDIR ? probe_above(root, relative, diags)
												   : try_file(root, relative, diags);
	if (stat(path, &status) != 0)
		return try_file(root, relative, diags);
	if (S_ISLNK(link.st_mode) && leads_outside(root, path))
		return S_ISDIR(status.st_mode) || try_file(root, relative, diags);
	if (S_ISDIR(status.st_mode))
		return probe_names(root, relative, path, S_ISLNK(link.st_mode) ? 0 : depth, diags);
	return (S_ISREG(status.st_mode) && can_open(path)) || try_file(root, relative, diags);
}

static void put_path(struct buf *path, const char *root, const char *relative)
{
	const char *slash = root[0] && root[strlen(root) - 1] == '/' ? "" : "/";

	if (strcmp(root, ".") == 0)
		buf_puts(path, relative);
	else
		buf_printf(path, "%s%s%s", root, slash, relative);
}

bool probe(const char *root, const char *relative, unsigned depth, struct diags *diags)
{
	struct buf path = {0};
	bool whole;

	put_path(&path, root, relative);
	whole = probe_path(root, relative, path.data, depth, diags);
	buf_free(&path);
	return whole;
}

bool probe_directory(const char *root, const char *relative, unsigned depth, struct diags *diags)
{
	struct buf path = {0};
	struct stat status;
	bool whole = probe(root, relative, depth, diags);

	put_path(&path, root, relative);
	if (whole && stat(path.data, &status) == 0 && S_ISREG(status.st_mode)) {
		diag_add(diags, DIAG_ERROR, (struct place){.path = path.data}, "file-not-regular",
			"it is a file, a directory was expected");
		whole = false;
	}
	buf_free(&path);
	return whole;
}
