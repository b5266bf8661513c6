#include "base/child.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>

/* Ends this process together with PARENT, which may have ended already. */
static void end_with(pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
}
#else
static void end_with(pid_t parent)
{
	(void)parent;
}
#endif

pid_t child_start(void)
{
	pid_t parent = getpid(), child;

	fflush(NULL);
	child = fork();
	if (child == 0)
		end_with(parent);
	return child;
}

bool child_wait(pid_t child, int *status)
{
	while (waitpid(child, status, 0) < 0)
		if (errno != EINTR)
			return false;
	return true;
}
