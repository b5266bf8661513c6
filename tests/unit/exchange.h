/* What tests of paths share that somebody changes while they are read. */
#ifndef ISMSDOC_TESTS_EXCHANGE_H
#define ISMSDOC_TESTS_EXCHANGE_H

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* Exchanges the directory PATH for the link root/link once. */
static inline bool exchange(const char *path)
{
	return renameat2(AT_FDCWD, path, AT_FDCWD, "root/link", RENAME_EXCHANGE) == 0;
}

/* Starts a process that exchanges the directory PATH for the link root/link, which leads out, until
   it is stopped or its parent has died; one of them is always there. Returns it, or -1. */
static inline pid_t exchange_start(const char *path)
{
	pid_t parent = getpid(), child = fork();

	if (child != 0)
		return child;
	while (getppid() == parent)
		if (!exchange(path))
			break;
	_exit(0);
}

static inline void exchange_stop(pid_t child)
{
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

#endif
