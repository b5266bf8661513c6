/* Runs the commands of a file in turns and prints for each the median of the wall time and the largest peak memory.
   usage: measure RUNS COMMANDS      COMMANDS: one `name<TAB>shell command` a line
   prints: name<TAB>milliseconds<TAB>MiB, or name<TAB>failed<TAB>- */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_RUNS = 100, MAX_COMMANDS = 100 };

struct contestant {
	char name[128];
	char command[8192];
	double wall[MAX_RUNS];
	long peak;
	int failed;
};

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void run(struct contestant *c, int turn)
{
	double start = now();
	pid_t pid = fork();
	struct rusage usage = {0};
	int status = -1;
	double wall;

	if (pid == 0) {
		int null = open("/dev/null", O_RDWR);
		for (int fd = 0; fd < 3; fd++)
			dup2(null, fd);
		execl("/bin/sh", "sh", "-c", c->command, (char *)NULL);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid || status != 0)
		c->failed = 1;
	wall = now() - start;
	if (turn < 0)
		return;
	c->wall[turn] = wall;
	if (usage.ru_maxrss > c->peak)
		c->peak = usage.ru_maxrss;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

int main(int argc, char **argv)
{
	static struct contestant list[MAX_COMMANDS];
	int runs, count = 0;
	FILE *in;

	if (argc != 3)
		return 2;
	runs = atoi(argv[1]);
	in = fopen(argv[2], "r");
	if (in == NULL || runs < 1 || runs > MAX_RUNS)
		return 2;
	while (count < MAX_COMMANDS &&
		fscanf(in, "%127[^\t]\t%8191[^\n]\n", list[count].name, list[count].command) == 2)
		count++;
	fclose(in);
	for (int turn = -1; turn < runs; turn++)
		for (int i = 0; i < count; i++)
			run(&list[i], turn);
	for (int i = 0; i < count; i++) {
		qsort(list[i].wall, (size_t)runs, sizeof list[i].wall[0], by_size);
		if (list[i].failed)
			printf("%s\tfailed\t-\n", list[i].name);
		else
			printf("%s\t%.1f\t%.0f\n", list[i].name, list[i].wall[runs / 2],
				(double)list[i].peak / 1024);
	}
	return 0;
}
