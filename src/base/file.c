/* realpath is not in the base of POSIX.1-2008 but in its XSI part. */
#define _XOPEN_SOURCE 700

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sha2.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.h"
#include "base/mem.h"

/* What is being read, and where to complain about it. */
struct source {
	const char *name;
	struct place where;
	struct diags *diags;
};

/* Names the file in the message only where the place does not. */
static bool refuse_at(const struct source *source, enum diag_level level, const char *code,
	const char *what)
{
	struct place place = source->where;

	if (place.path) {
		diag_add(source->diags, level, place, code, "the file %s %s", source->name, what);
		return false;
	}
	place = (struct place){.path = source->name};
	diag_add(source->diags, level, place, code, "the file %s", what);
	return false;
}

static bool refuse(const struct source *source, const char *code, const char *what)
{
	return refuse_at(source, DIAG_ERROR, code, what);
}

static bool refuse_errno(const struct source *source, int error)
{
	struct buf what = {0};

	if (error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG)
		return refuse(source, "file-missing", "does not exist");
	buf_printf(&what, "cannot be read: %s", strerror(error));
	refuse_at(source, DIAG_FAILURE, "file-unreadable", what.data);
	buf_free(&what);
	return false;
}

static bool refuse_size(const struct source *source, size_t max)
{
	struct buf what = {0};

	buf_printf(&what, "is larger than the limit of %zu bytes", max);
	refuse(source, "file-too-large", what.data);
	buf_free(&what);
	return false;
}

enum { CHUNK = 32 << 10 };

static bool read_by(char chunk[CHUNK], int fd, size_t max, struct buf *out,
	const struct source *source)
{
	size_t start = out->len;
	ssize_t got;

	buf_put(out, "", 0); /* so that the data of an empty file is no NULL either */
	while ((got = read(fd, chunk, CHUNK)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return refuse_errno(source, errno);
		if ((size_t)got > max - (out->len - start))
			return refuse_size(source, max);
		buf_put(out, chunk, (size_t)got);
	}
	return true;
}

/* What is read may be a key: none of it stays but in OUT. */
static bool read_all(int fd, size_t max, struct buf *out, const struct source *source)
{
	char chunk[CHUNK];
	bool done = read_by(chunk, fd, max, out, source);

	mem_wipe(chunk, sizeof chunk);
	return done;
}

/* Anything but a directory will do, unless REGULAR asks for a regular file. */
static bool is_kind(const struct stat *st, bool regular, const struct source *source)
{
	if (S_ISDIR(st->st_mode))
		return refuse(source, "file-not-regular", "is a directory, a file was expected");
	if (regular && !S_ISREG(st->st_mode))
		return refuse(source, "file-not-regular", "is a pipe or device, a plain file was expected");
	return true;
}

static bool has_parent_step(const char *path)
{
	for (const char *step = path; *step; step += strspn(step, "/")) {
		size_t len = strcspn(step, "/");

		if (len == 2 && step[0] == '.' && step[1] == '.')
			return true;
		step += len;
	}
	return false;
}

/* Whether PATH is spelt as the system names what is open already, such as /dev/stdin and /dev/fd/63
   for what a shell puts in the place of a file. No project can place anything there. */
static bool is_system_path(const char *path)
{
	static const char *const roots[] = {"/dev/", "/proc/"};
	bool found = false;

	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		found = found || strncmp(path, roots[i], strlen(roots[i])) == 0;
	return found && !has_parent_step(path);
}

/* A plain file is opened so that nothing that takes its place meanwhile is waited for. */
static bool read_path(const char *path, size_t max, struct buf *out, const struct source *source)
{
	bool regular = !is_system_path(path), done;
	struct stat st;
	int fd;

	if (stat(path, &st) != 0)
		return refuse_errno(source, errno);
	if (!is_kind(&st, regular, source))
		return false;
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (regular ? O_NONBLOCK : 0));
	if (fd < 0)
		return refuse_errno(source, errno);
	done = fstat(fd, &st) == 0 ? is_kind(&st, regular, source) : refuse_errno(source, errno);
	done = done && read_all(fd, max, out, source);
	close(fd); /* nothing was written, so nothing can be lost here */
	return done;
}

bool file_read(const char *path, size_t max, struct buf *out, struct place where,
	struct diags *diags)
{
	struct source source = {path, where, diags};

	return read_path(path, max, out, &source);
}

static bool stays_inside(const char *relative, const struct source *source)
{
	if (relative[0] == '/')
		return refuse(source, "file-outside",
			"is an absolute path, one inside the project was expected");
	if (has_parent_step(relative))
		return refuse(source, "file-outside", "leaves the project by '..'");
	if (relative[0] == '\0')
		return refuse(source, "file-missing", "has no name");
	return true;
}

bool file_is_within(const char *root, const char *path)
{
	size_t len = strlen(root);

	if (strncmp(path, root, len) != 0)
		return false;
	return path[len] == '\0' || path[len] == '/' || (len > 0 && root[len - 1] == '/');
}

bool file_has_ending(const char *path, const char *ending)
{
	size_t len = strlen(path), tail = strlen(ending);

	return len > tail && strcasecmp(path + len - tail, ending) == 0;
}

/* Opens the directory that ROOT/RELATIVE stands in, and sets *NAME, inside RELATIVE, to its last
   step; -1 with errno. No step of RELATIVE that is a symbolic link is followed. */
static int open_parent(const char *root, const char *relative, const char **name)
{
	int top = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC), dir, error;

	dir = top < 0 ? -1 : directory_open_parent(top, relative, false, name);
	error = errno;
	if (top >= 0)
		close(top);
	errno = error;
	return dir;
}

/* Likewise for the canonical PATH below the canonical ROOT. All its steps were directories when it
   was resolved: one that is none any more was exchanged, which is ELOOP. */
static int open_parent_below(const char *root, const char *path, const char **name)
{
	const char *below = path + strlen(root);
	int dir = open_parent(root, below + strspn(below, "/"), name);

	if (dir < 0 && errno == ENOTDIR)
		errno = ELOOP;
	return dir;
}

/* Opens the plain file NAME of DIR and sets *STATUS; -1 after an error. A pipe or device is not
   opened, and not waited for when it has come in between. */
static int open_plain(int dir, const char *name, struct stat *status, const struct source *source)
{
	int fd;

	if (fstatat(dir, name, status, AT_SYMLINK_NOFOLLOW) != 0) {
		refuse_errno(source, errno);
		return -1;
	}
	if (!is_kind(status, true, source))
		return -1;
	fd = openat(dir, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	if (fd < 0 || fstat(fd, status) != 0)
		refuse_errno(source, errno);
	else if (is_kind(status, true, source))
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

static bool read_in(int dir, const char *name, size_t max, struct buf *out,
	const struct source *source)
{
	struct stat status;
	int fd = open_plain(dir, name, &status, source);
	bool done = fd >= 0 && read_all(fd, max, out, source);

	if (fd >= 0)
		close(fd); /* nothing was written, so nothing can be lost here */
	return done;
}

static bool read_below(const char *root, const char *path, size_t max, struct buf *out,
	const struct source *source)
{
	const char *name = NULL;
	int dir = open_parent_below(root, path, &name);
	bool done;

	if (dir < 0)
		return refuse_errno(source, errno);
	done = read_in(dir, name[0] ? name : ".", max, out, source);
	close(dir);
	return done;
}

/* Says of PATH, which cannot be resolved for ERROR, whether a link of that name is there. */
static bool leads_nowhere(const char *path, int error)
{
	struct stat status;

	return error == ENOENT && lstat(path, &status) == 0;
}

static bool read_resolved(const char *root, const char *joined, size_t max, struct buf *out,
	const struct source *source)
{
	char *real_root = realpath(root, NULL);
	char *real = real_root ? realpath(joined, NULL) : NULL;
	int error = errno;
	bool done;

	if (!real)
		done = leads_nowhere(joined, error)
			? refuse(source, "file-missing", "is a symbolic link that leads nowhere")
			: refuse_errno(source, error);
	else if (!file_is_within(real_root, real))
		done = refuse(source, "file-outside", "is a symbolic link that leaves the project");
	else
		done = read_below(real_root, real, max, out, source);
	free(real);
	free(real_root);
	return done;
}

bool file_read_inside(const char *root, const char *relative, size_t max, struct buf *out,
	struct place where, struct diags *diags)
{
	struct source source = {relative, where, diags};
	struct buf joined = {0};
	bool done;

	if (!stays_inside(relative, &source))
		return false;
	buf_printf(&joined, "%s/%s", root, relative);
	if (!where.path)
		source.name = joined.data;
	done = read_resolved(root, joined.data, max, out, &source);
	buf_free(&joined);
	return done;
}

static bool digest_all(int fd, size_t max, char out[65], const struct source *source)
{
	char chunk[CHUNK];
	size_t done = 0;
	SHA2_CTX context;
	ssize_t got;

	SHA256Init(&context);
	while ((got = read(fd, chunk, sizeof chunk)) != 0) {
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return refuse_errno(source, errno);
		if ((size_t)got > max - done)
			return refuse_size(source, max);
		done += (size_t)got;
		SHA256Update(&context, (const uint8_t *)chunk, (size_t)got);
	}
	SHA256End(&context, out);
	return true;
}

/* Says whether a step of RELATIVE below ROOT is a symbolic link. */
static bool has_link_step(const char *root, const char *relative)
{
	struct buf path = {0};
	struct stat st;
	bool found = false;

	buf_printf(&path, "%s", root);
	for (const char *step = relative; *step && !found; step += strspn(step, "/")) {
		size_t len = strcspn(step, "/");

		buf_printf(&path, "/%.*s", (int)len, step);
		found = lstat(path.data, &st) == 0 && S_ISLNK(st.st_mode);
		step += len;
	}
	buf_free(&path);
	return found;
}

/* Digests the file NAME of DIR. */
static bool digest_in(int dir, const char *name, size_t max, char out[65],
	const struct source *source)
{
	struct stat status;
	int fd = open_plain(dir, name, &status, source);
	bool done;

	if (fd < 0)
		return false;
	done = (uintmax_t)status.st_size > max ? refuse_size(source, max)
										   : digest_all(fd, max, out, source);
	close(fd); /* nothing was written, so nothing can be lost here */
	return done;
}

bool file_digest_inside(const char *root, const char *relative, size_t max, char out[65],
	struct place where, struct diags *diags)
{
	struct source source = {relative, where, diags};
	const char *name = relative;
	bool done;
	int dir;

	if (!stays_inside(relative, &source))
		return false;
	if (has_link_step(root, relative))
		return refuse(&source, "file-not-regular",
			"is, or lies behind, a symbolic link; a plain file was expected");
	dir = open_parent(root, relative, &name);
	done = dir < 0 ? refuse_errno(&source, errno) : digest_in(dir, name, max, out, &source);
	if (dir >= 0)
		close(dir);
	return done;
}

static int by_bytes(const void *a, const void *b)
{
	char *const *x = a, *const *y = b;

	return strcmp(*x, *y);
}

static char *copy_string(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(mem_alloc(size), text, size);
}

/* Reads the names in DIR; false (with errno set) when the system failed. */
static bool list_names(DIR *dir, char ***names, size_t *count)
{
	const struct dirent *item;
	size_t cap = 0;

	mem_grow(names, &cap, 1, sizeof **names);
	for (errno = 0; (item = readdir(dir)); errno = 0) {
		if (item->d_name[0] == '.')
			continue;
		mem_grow(names, &cap, *count + 1, sizeof **names);
		(*names)[(*count)++] = copy_string(item->d_name);
	}
	return errno == 0;
}

static char **refuse_list(const char *path, struct diags *diags)
{
	diag_add(diags, DIAG_FAILURE, (struct place){.path = path}, "file-unreadable",
		"the directory cannot be read: %s", strerror(errno));
	return NULL;
}

/* Lists STREAM, which is the directory PATH and is closed. */
static char **list_stream(DIR *stream, const char *path, size_t *count, struct diags *diags)
{
	char **names = NULL;

	if (!list_names(stream, &names, count)) {
		refuse_list(path, diags);
		while (*count > 0)
			free(names[--*count]);
		free(names);
		names = NULL;
	}
	closedir(stream);
	if (names)
		qsort(names, *count, sizeof *names, by_bytes);
	return names;
}

/* Lists STREAM, that of the directory PATH; where it is NULL, errno says why: what is missing is an
   empty list. */
static char **list_opened(DIR *stream, const char *path, size_t *count, struct diags *diags)
{
	*count = 0;
	if (stream)
		return list_stream(stream, path, count, diags);
	if (errno != ENOENT && errno != ENOTDIR)
		return refuse_list(path, diags);
	return mem_alloc(sizeof(char *));
}

char **file_list(const char *path, size_t *count, struct diags *diags)
{
	return list_opened(opendir(path), path, count, diags);
}

/* Opens the directory NAME of PARENT, a step of a canonical path: what is no directory and yet no
   file either is a link, or was one a moment ago, which is ELOOP. */
static int open_last(int parent, const char *name)
{
	int dir = directory_open(parent, name);
	struct stat status;

	if (dir >= 0 || errno != ENOTDIR)
		return dir;
	errno = fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0 || S_ISLNK(status.st_mode) ||
			S_ISDIR(status.st_mode)
		? ELOOP
		: ENOTDIR;
	return -1;
}

/* The stream of the directory that the canonical PATH below ROOT names; NULL with errno. */
static DIR *open_stream_below(const char *root, const char *path)
{
	const char *name = NULL;
	int parent = open_parent_below(root, path, &name);
	int dir = parent < 0 ? -1 : open_last(parent, name[0] ? name : ".");
	DIR *stream = dir < 0 ? NULL : fdopendir(dir);
	int error = errno;

	if (dir >= 0 && !stream)
		close(dir);
	if (parent >= 0)
		close(parent);
	errno = error;
	return stream;
}

char **file_list_inside(const char *root, const char *path, size_t *count, struct diags *diags)
{
	char *real_root = realpath(root, NULL);
	char *real = real_root ? realpath(path, NULL) : NULL;
	bool outside = real && !file_is_within(real_root, real);
	DIR *stream = real && !outside ? open_stream_below(real_root, real) : NULL;
	int error = errno;

	free(real);
	free(real_root);
	errno = error;
	if (!outside)
		return list_opened(stream, path, count, diags);
	*count = 0;
	diag_add(diags, DIAG_ERROR, (struct place){.path = path}, "file-outside",
		"the directory is a symbolic link that leaves the project");
	return NULL;
}

void file_sha256(const void *bytes, size_t len, char out[65])
{
	SHA256Data(len ? bytes : "", len, out);
}
