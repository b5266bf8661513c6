/* flock is older than POSIX and stands outside it. */
#define _DEFAULT_SOURCE

#include "base/directory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"

enum { LOCK_TRIES = 1000, LOCK_PAUSE = 10 * 1000 * 1000 }; /* nanoseconds */

int directory_open(int dir, const char *name)
{
	int found = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (found < 0 && errno == ELOOP)
		errno = ENOTDIR;
	return found;
}

/* Closes DIR and keeps errno. */
static void close_quietly(int dir)
{
	int error = errno;

	close(dir);
	errno = error;
}

/* Opens the first LEN bytes of STEP in DIR, which is closed. */
static int open_step(int dir, const char *step, size_t len, bool make)
{
	struct buf name = {0};
	int inner = -1;

	buf_put(&name, step, len);
	if (!make || mkdirat(dir, name.data, 0777) == 0 || errno == EEXIST)
		inner = directory_open(dir, name.data);
	buf_free(&name);
	close_quietly(dir);
	return inner;
}

int directory_open_parent(int root, const char *path, bool make, const char **name)
{
	int dir = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	const char *step = path;

	for (const char *slash; dir >= 0 && (slash = strchr(step, '/')); step = slash + 1)
		if (slash > step)
			dir = open_step(dir, step, (size_t)(slash - step), make);
	*name = step;
	return dir;
}

static bool is_itself(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static bool visit_all(DIR *stream, directory_visit *visit, void *context)
{
	int dir = dirfd(stream);
	const struct dirent *item;
	struct stat status;

	for (errno = 0; (item = readdir(stream)); errno = 0) {
		if (is_itself(item->d_name))
			continue;
		if (fstatat(dir, item->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
			if (errno != ENOENT)
				return false;
			continue; /* somebody was faster */
		}
		if (!visit(dir, item->d_name, &status, context))
			return false;
	}
	return errno == 0;
}

bool directory_each(int dir, directory_visit *visit, void *context)
{
	int own = openat(dir, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *stream = own < 0 ? NULL : fdopendir(own);
	bool done;
	int error;

	if (!stream) {
		if (own >= 0)
			close_quietly(own);
		return false;
	}
	done = visit_all(stream, visit, context);
	error = errno;
	closedir(stream);
	errno = error;
	return done;
}

/* Calls VISIT for what is in NAME of DIR, one level deeper. */
static bool each_below(int dir, const char *name, directory_visit *visit, void *context)
{
	int inner = directory_open(dir, name);
	bool done;

	if (inner < 0)
		return false;
	done = directory_each(inner, visit, context);
	close_quietly(inner);
	return done;
}

static bool remove_one(int dir, const char *name, const struct stat *status, void *context)
{
	unsigned *depth = context;
	bool emptied;

	if (!S_ISDIR(status->st_mode))
		return unlinkat(dir, name, 0) == 0;
	if (*depth == DIRECTORY_MAX_DEPTH) {
		errno = ENAMETOOLONG;
		return false;
	}
	++*depth;
	emptied = each_below(dir, name, remove_one, depth);
	--*depth;
	return emptied && unlinkat(dir, name, AT_REMOVEDIR) == 0;
}

bool directory_remove(int dir, const char *name)
{
	struct stat status;
	unsigned depth = 0;

	if (fstatat(dir, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT;
	return remove_one(dir, name, &status, &depth);
}

static bool sync_one(int dir, const char *name, const struct stat *status, void *context)
{
	int inner;
	bool done;

	(void)context;
	if (!S_ISDIR(status->st_mode))
		return true;
	inner = directory_open(dir, name);
	if (inner < 0)
		return false;
	done = directory_sync(inner);
	close_quietly(inner);
	return done;
}

bool directory_sync(int dir)
{
	return directory_each(dir, sync_one, NULL) && fsync(dir) == 0;
}

/* A walk through one tree beside another one; TO and PATH go down with it. */
struct walk {
	int to;
	struct buf path; /* of the directory, with a slash behind it */
	unsigned depth;
	bool over;
	directory_leaves *leaves;
	void *context;
};

/* Whether the walk is to leave out NAME. */
static bool leaves_out(struct walk *walk, const char *name)
{
	size_t len = walk->path.len;
	bool out;

	if (!walk->leaves)
		return false;
	buf_puts(&walk->path, name);
	out = walk->leaves(walk->path.data, walk->context);
	walk->path.len = len;
	walk->path.data[len] = '\0';
	return out;
}

/* Walks on below NAME of DIR, beside NAME of what the walk stands beside, which is made with MODE
   when it is not there, and taken away again when all in it was left out. */
static bool walk_below(struct walk *walk, int dir, const char *name, mode_t mode,
	directory_visit *visit)
{
	size_t len = walk->path.len;
	int outer = walk->to;
	bool made, done;

	if (walk->depth == DIRECTORY_MAX_DEPTH) {
		errno = ENAMETOOLONG;
		return false;
	}
	made = mkdirat(outer, name, 0700) == 0;
	if (!made && errno != EEXIST)
		return false;
	walk->to = directory_open(outer, name);
	done = walk->to >= 0 && (!made || fchmod(walk->to, mode & 07777) == 0);
	if (done) {
		walk->depth++;
		buf_printf(&walk->path, "%s/", name);
		done = each_below(dir, name, visit, walk);
		walk->path.len = len;
		walk->path.data[len] = '\0';
		walk->depth--;
	}
	if (walk->to >= 0)
		close_quietly(walk->to);
	walk->to = outer;
	if (done && made && walk->leaves)
		unlinkat(outer, name, AT_REMOVEDIR); /* fails where anything is in it */
	return done;
}

static bool link_one(int dir, const char *name, const struct stat *status, void *context)
{
	struct walk *walk = context;

	if (leaves_out(walk, name))
		return true;
	if (S_ISDIR(status->st_mode))
		return walk_below(walk, dir, name, status->st_mode, link_one);
	return linkat(dir, name, walk->to, name, 0) == 0 || errno == EEXIST;
}

static bool walk_tree(int from, int to, directory_visit *visit, struct walk *walk)
{
	bool done;

	walk->to = to;
	buf_puts(&walk->path, "");
	done = directory_each(from, visit, walk);
	buf_free(&walk->path);
	return done;
}

bool directory_link(int from, int to, directory_leaves *leaves, void *context)
{
	struct walk walk = {.leaves = leaves, .context = context};

	return walk_tree(from, to, link_one, &walk);
}

/* Puts the file NAME of DIR in its place; a second link to what is there already stays behind. */
static bool put_over(struct walk *walk, int dir, const char *name, const struct stat *status)
{
	struct stat there;

	if (!S_ISREG(status->st_mode))
		return unlinkat(dir, name, 0) == 0;
	if (fstatat(walk->to, name, &there, AT_SYMLINK_NOFOLLOW) == 0 &&
		there.st_dev == status->st_dev && there.st_ino == status->st_ino)
		return unlinkat(dir, name, 0) == 0;
	return renameat(dir, name, walk->to, name) == 0;
}

static bool move_one(int dir, const char *name, const struct stat *status, void *context)
{
	struct walk *walk = context;
	struct stat there;

	if (leaves_out(walk, name))
		return directory_remove(dir, name);
	if (S_ISDIR(status->st_mode))
		return walk_below(walk, dir, name, status->st_mode, move_one);
	if (walk->over)
		return put_over(walk, dir, name, status);
	if (fstatat(walk->to, name, &there, AT_SYMLINK_NOFOLLOW) == 0)
		return unlinkat(dir, name, 0) == 0;
	return errno == ENOENT && renameat(dir, name, walk->to, name) == 0;
}

bool directory_move(int from, int to, bool over, directory_leaves *leaves, void *context)
{
	struct walk walk = {.over = over, .leaves = leaves, .context = context};

	return walk_tree(from, to, move_one, &walk);
}

bool directory_try_lock(int dir)
{
	return flock(dir, LOCK_EX | LOCK_NB) == 0;
}

bool directory_lock(int dir)
{
	const struct timespec pause = {.tv_nsec = LOCK_PAUSE};

	for (int i = 0; i < LOCK_TRIES; i++) {
		if (directory_try_lock(dir))
			return true;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return true;
		nanosleep(&pause, NULL);
	}
	errno = EWOULDBLOCK;
	return false;
}

static bool is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Goes up from the working directory to the root of the system, whose parent it is itself. */
bool directory_is_worked_in(int root)
{
	struct stat wanted, at, above;
	int dir = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool found = false, top = false;

	if (fstat(root, &wanted) != 0)
		return false;
	while (dir >= 0 && !found && !top && fstat(dir, &at) == 0) {
		int up = openat(dir, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

		found = is_same(&at, &wanted);
		top = up >= 0 && fstat(up, &above) == 0 && is_same(&at, &above);
		close(dir);
		dir = up;
	}
	if (dir >= 0)
		close(dir);
	return found;
}
