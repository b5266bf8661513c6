/* Preloaded into a program, makes one call of the system fail: the FAULT_AT-th of those that FAULT_CALL names ("memory",
   "read", "write", "sync", "rename", "link", "mkdir", "list"), from 1. With FAULT_COUNT, a path, all succeed and their
   number is written there. glibc only. */
#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static atomic_long calls;
static const char *chosen, *count_path;
static long at;

__attribute__((constructor)) static void begin(void)
{
	const char *number = getenv("FAULT_AT");

	count_path = getenv("FAULT_COUNT");
	at = number ? atol(number) : 0;
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
	if (!chosen || strcmp(chosen, what) != 0 || atomic_fetch_add(&calls, 1) + 1 != at)
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
