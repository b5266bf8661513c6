#define _XOPEN_SOURCE 700 /* setrlimit */
#include "sign/trial.h"

#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum trial trial(void (*work)(void *context), void *context, unsigned seconds)
{
	int status;
	pid_t worker;

	fflush(NULL);
	worker = fork();
	if (worker < 0)
		return TRIAL_NONE;
	if (worker == 0) {
		setrlimit(RLIMIT_CPU, &(struct rlimit){seconds, seconds});
		setrlimit(RLIMIT_CORE, &(struct rlimit){0});
		work(context);
		_exit(0);
	}
	while (waitpid(worker, &status, 0) < 0)
		if (errno != EINTR)
			return TRIAL_NONE;
	return WIFSIGNALED(status) ? TRIAL_LONG : TRIAL_ENDS;
}
