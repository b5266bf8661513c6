/* Preloaded into a program, makes one call of the system fail: the FAULT_AT-th of those that FAULT_CALL names ("memory",
   "map", "open", "read", "write", "sync", "close", "state", "rename", "link", "mkdir", "list", "entry", "fork"), from 1. With FAULT_COUNT, a path, all succeed and their
   number is written there. glibc only. */
#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static atomic_long calls;
static const char *chosen, *count_path;
static long point;

__attribute__((constructor)) static void begin(void)
{
	const char *number = getenv("FAULT_AT");

	count_path = getenv("FAULT_COUNT");
	point = number ? atol(number) : 0;
	chosen = getenv("FAULT_CALL");
}

__attribute__((destructor)) static void end(void)
{
	char text[32];
	int fd, len = snprintf(text, sizeof text, "%ld\n", (long)calls);

	if (!chosen || !count_path)
		return;
	fd = (int)syscall(SYS_openat, AT_FDCWD, count_path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
	if (fd >= 0)
		syscall(SYS_write, fd, text, (size_t)len);
}

/* Whether this call, a WHAT, is the one to fail, with ERROR. */
static int fails(const char *what, int error)
{
	if (!chosen || strcmp(chosen, what) != 0 || atomic_fetch_add(&calls, 1) + 1 != point)
		return 0;
	errno = error;
	return 1;
}

void *malloc(size_t size)
{
	return fails("memory", ENOMEM) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails("memory", ENOMEM) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
	return fails("memory", ENOMEM) ? NULL : __libc_realloc(block, size);
}

ssize_t read(int fd, void *bytes, size_t len)
{
	return fails("read", EIO) ? -1 : syscall(SYS_read, fd, bytes, len);
}

ssize_t write(int fd, const void *bytes, size_t len)
{
	return fails("write", ENOSPC) ? -1 : syscall(SYS_write, fd, bytes, len);
}

int fsync(int fd)
{
	return fails("sync", EIO) ? -1 : (int)syscall(SYS_fsync, fd);
}

int renameat(int from, const char *old, int to, const char *new)
{
	return fails("rename", EIO) ? -1 : (int)syscall(SYS_renameat2, from, old, to, new, 0);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags)
{
	return fails("rename", EIO) ? -1 : (int)syscall(SYS_renameat2, from, old, to, new, flags);
}

int linkat(int from, const char *old, int to, const char *new, int flags)
{
	return fails("link", EPERM) ? -1 : (int)syscall(SYS_linkat, from, old, to, new, flags);
}

int mkdirat(int dir, const char *name, mode_t mode)
{
	return fails("mkdir", EACCES) ? -1 : (int)syscall(SYS_mkdirat, dir, name, mode);
}

struct dirent *readdir(DIR *dir)
{
	struct dirent *(*next)(DIR *) = (struct dirent * (*)(DIR *)) dlsym(RTLD_NEXT, "readdir");

	return fails("entry", EIO) ? NULL : next(dir);
}

/* The handle is closed all the same, as Linux does. */
int close(int fd)
{
	int done = (int)syscall(SYS_close, fd);

	return fails("close", EIO) ? -1 : done;
}

static int open_at(int dir, const char *path, int flags, va_list rest)
{
	mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;

	return fails("open", EMFILE) ? -1 : (int)syscall(SYS_openat, dir, path, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list rest;
	int fd;

	va_start(rest, flags);
	fd = open_at(AT_FDCWD, path, flags, rest);
	va_end(rest);
	return fd;
}

int openat(int dir, const char *path, int flags, ...)
{
	va_list rest;
	int fd;

	va_start(rest, flags);
	fd = open_at(dir, path, flags, rest);
	va_end(rest);
	return fd;
}

FILE *fopen(const char *path, const char *mode)
{
	FILE *(*next)(const char *, const char *) =
		(FILE * (*)(const char *, const char *)) dlsym(RTLD_NEXT, "fopen");

	return fails("open", EMFILE) ? NULL : next(path, mode);
}

int fstat(int fd, struct stat *status)
{
	return fails("state", EIO) ? -1 : (int)syscall(SYS_newfstatat, fd, "", status, AT_EMPTY_PATH);
}

int stat(const char *path, struct stat *status)
{
	return fails("state", EIO) ? -1 : (int)syscall(SYS_newfstatat, AT_FDCWD, path, status, 0);
}

int lstat(const char *path, struct stat *status)
{
	return fails("state", EIO)
		? -1
		: (int)syscall(SYS_newfstatat, AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW);
}

int fstatat(int dir, const char *path, struct stat *status, int flags)
{
	return fails("state", EIO) ? -1 : (int)syscall(SYS_newfstatat, dir, path, status, flags);
}

void *mmap(void *at, size_t len, int access, int flags, int fd, off_t from)
{
	return fails("map", ENOMEM) ? MAP_FAILED
								: (void *)syscall(SYS_mmap, at, len, access, flags, fd, from);
}

DIR *fdopendir(int fd)
{
	DIR *(*next)(int) = (DIR * (*)(int)) dlsym(RTLD_NEXT, "fdopendir");

	return fails("list", EMFILE) ? NULL : next(fd);
}

DIR *opendir(const char *path)
{
	DIR *(*next)(const char *) = (DIR * (*)(const char *)) dlsym(RTLD_NEXT, "opendir");

	return fails("list", EMFILE) ? NULL : next(path);
}

pid_t fork(void)
{
	pid_t (*next)(void) = (pid_t(*)(void))dlsym(RTLD_NEXT, "fork");

	return fails("fork", EAGAIN) ? -1 : next();
}
