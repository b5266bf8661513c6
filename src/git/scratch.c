#define _XOPEN_SOURCE 700 /* nftw */
#include "git/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/directory.h"

enum { OPEN_DIRECTORIES = 16 };

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

static bool write_bytes(int fd, const void *bytes, size_t len)
{
	const char *at = bytes;

	while (len > 0) {
		ssize_t done = write(fd, at, len);

		if (done < 0 && errno != EINTR)
			return false;
		if (done > 0) {
			at += done;
			len -= (size_t)done;
		}
	}
	return true;
}

static bool read_bytes(int fd, void *bytes, size_t len)
{
	char *at = bytes;

	while (len > 0) {
		ssize_t done = read(fd, at, len);

		if (done == 0 || (done < 0 && errno != EINTR))
			return false;
		if (done > 0) {
			at += done;
			len -= (size_t)done;
		}
	}
	return true;
}

/* The keeper: makes the directory PATH of LEN bytes, a template of mkdtemp, says its name, waits
   until nobody holds the other end of the socket, which no signal to the group of processes may
   shorten, and removes it. */
static _Noreturn void keep(char *path, size_t len, const int ends[2])
{
	char byte;
	int error;

	signal(SIGHUP, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	close(ends[1]);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fd != ends[0])
			close(fd);
	error = mkdtemp(path) ? 0 : errno;
	if (write_bytes(ends[0], &error, sizeof error) && error == 0 && write_bytes(ends[0], path, len))
		while (read(ends[0], &byte, 1) < 0 && errno == EINTR)
			continue;
	if (error != 0)
		_exit(1);
	_exit(nftw(path, remove_entry, OPEN_DIRECTORIES, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : 1);
}

/* What the keeper says at END: 0 and the name of the directory, or what failed. */
static int hear(struct scratch *scratch, int end)
{
	int error;

	if (!read_bytes(end, &error, sizeof error))
		return EIO;
	if (error == 0 && !read_bytes(end, scratch->path.data, scratch->path.len))
		return EIO;
	return error;
}

/* Starts the keeper, which makes the directory: no end of this process comes between the two. */
static int start_keeper(struct scratch *scratch)
{
	int ends[2], error;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return errno;
	scratch->keeper = fork();
	if (scratch->keeper == 0)
		keep(scratch->path.data, scratch->path.len, ends);
	error = scratch->keeper < 0 ? errno : 0;
	close(ends[0]);
	scratch->hold = ends[1];
	if (error == 0)
		error = hear(scratch, ends[1]);
	if (error != 0)
		close(ends[1]);
	if (error != 0 && scratch->keeper > 0)
		waitpid(scratch->keeper, NULL, 0);
	return error;
}

int scratch_open(struct scratch *scratch)
{
	const char *parent = getenv("TMPDIR");
	int error;

	*scratch = (struct scratch){0};
	buf_printf(&scratch->path, "%s/ismsdoc-XXXXXX", parent && parent[0] == '/' ? parent : "/tmp");
	error = start_keeper(scratch);
	if (error != 0)
		buf_free(&scratch->path);
	return error;
}

bool scratch_close(struct scratch *scratch)
{
	int status = 0;

	if (scratch->path.len == 0)
		return true;
	close(scratch->hold);
	while (waitpid(scratch->keeper, &status, 0) < 0)
		if (errno != EINTR)
			break;
	buf_free(&scratch->path);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool scratch_write(int directory, const char *path, const char *bytes, size_t len)
{
	const char *name;
	int parent = directory_open_parent(directory, path, true, &name);
	int fd = parent < 0
		? -1
		: openat(parent, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	bool done = fd >= 0 && write_bytes(fd, bytes, len);

	if (fd >= 0 && close(fd) != 0)
		done = false;
	if (parent >= 0)
		close(parent);
	return done;
}
