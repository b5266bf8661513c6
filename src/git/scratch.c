#define _XOPEN_SOURCE 700 /* nftw */
#include "git/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
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

/* The keeper: waits until nobody holds the other end of the pipe, which no signal to the group of
   processes may shorten, and removes PATH. */
static _Noreturn void keep(const char *path, const int ends[2])
{
	char byte;

	signal(SIGHUP, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	close(ends[1]);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fd != ends[0])
			close(fd);
	while (read(ends[0], &byte, 1) < 0 && errno == EINTR)
		continue;
	_exit(nftw(path, remove_entry, OPEN_DIRECTORIES, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : 1);
}

/* Starts the keeper of the directory, which is still empty. */
static int start_keeper(struct scratch *scratch)
{
	int ends[2], error;

	if (pipe(ends) != 0)
		return errno;
	scratch->keeper = fork();
	if (scratch->keeper == 0)
		keep(scratch->path.data, ends);
	error = scratch->keeper < 0 ? errno : 0;
	close(ends[0]);
	scratch->hold = ends[1];
	if (error != 0)
		close(ends[1]);
	return error;
}

int scratch_open(struct scratch *scratch)
{
	const char *parent = getenv("TMPDIR");
	int error;

	*scratch = (struct scratch){0};
	buf_printf(&scratch->path, "%s/ismsdoc-XXXXXX", parent && parent[0] == '/' ? parent : "/tmp");
	error = mkdtemp(scratch->path.data) ? 0 : errno;
	if (error == 0 && (error = start_keeper(scratch)) != 0)
		rmdir(scratch->path.data);
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

static bool write_bytes(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(fd, bytes, len);

		if (done < 0 && errno != EINTR)
			return false;
		if (done > 0) {
			bytes += done;
			len -= (size_t)done;
		}
	}
	return true;
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
