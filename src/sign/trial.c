#define _XOPEN_SOURCE 700 /* setrlimit */
#include "sign/trial.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/child.h"

enum trial trial(void (*work)(void *context), void *context, unsigned seconds)
{
	pid_t worker = child_start();
	int status;

	if (worker < 0)
		return TRIAL_NONE;
	if (worker == 0) {
		setrlimit(RLIMIT_CPU, &(struct rlimit){seconds, seconds});
		setrlimit(RLIMIT_CORE, &(struct rlimit){0});
		work(context);
		_exit(0);
	}
	if (!child_wait(worker, &status))
		return TRIAL_NONE;
	return WIFSIGNALED(status) ? TRIAL_LONG : TRIAL_ENDS;
}
