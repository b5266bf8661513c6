/* Says where a command spends its time, function of Lua by function: linked with every call of
   lua_newstate, lua_sethook and script_free led to here, it is ismsdoc that prints at its end, for each function,
   the seconds in itself (with what it calls in C) and in all that it calls, and where it stands. A
   clock stops Lua at its next instruction, which is where a call into C returns to. */
#include <lua.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INTERVAL = 200000, MOST_FUNCTIONS = 8192, SHOWN = 60 }; /* nanoseconds */

struct function {
	char place[LUA_IDSIZE + 12];
	double self, all;
	unsigned long
		stamp; /* the look that counted it last, since one that calls itself counts once */
};

static struct function functions[MOST_FUNCTIONS];
static size_t count;
static double last;
static unsigned long looks;
static bool started;
static lua_State *volatile watched; /* the newest */
static lua_Hook limits;             /* the hook that the program itself set, and how */
static int limits_mask, limits_interval;

lua_State *__real_lua_newstate(lua_Alloc allocate, void *context);
lua_State *__wrap_lua_newstate(lua_Alloc allocate, void *context);
struct script;
void __real_script_free(struct script *script);
void __wrap_script_free(struct script *script);
void __real_lua_sethook(lua_State *state, lua_Hook hook, int mask, int interval);
void __wrap_lua_sethook(lua_State *state, lua_Hook hook, int mask, int interval);

static double seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* The function at FRAME; templates, whose chunks are many, count as one. */
static struct function *find(const lua_Debug *frame)
{
	char place[sizeof functions->place];
	size_t i = 5381;

	if (*frame->short_src == '#')
		strcpy(place, "templates");
	else
		snprintf(place, sizeof place, "%s:%d", frame->short_src, frame->linedefined);
	for (const char *at = place; *at; at++)
		i = i * 33 + (unsigned char)*at;
	for (i %= MOST_FUNCTIONS; *functions[i].place; i = (i + 1) % MOST_FUNCTIONS)
		if (strcmp(functions[i].place, place) == 0)
			return &functions[i];
	if (++count == MOST_FUNCTIONS)
		abort();
	strcpy(functions[i].place, place);
	return &functions[i];
}

static void look(lua_State *state, lua_Debug *event)
{
	double taken = seconds() - last;
	lua_Debug frame;
	int own = 1;

	looks++;
	for (int level = 0; lua_getstack(state, level, &frame); level++) {
		struct function *function;

		lua_getinfo(state, "S", &frame);
		if (*frame.what == 'C')
			continue;
		function = find(&frame);
		function->self += own ? taken : 0;
		own = 0;
		function->all += function->stamp != looks ? taken : 0;
		function->stamp = looks;
	}
	(void)event;
	__real_lua_sethook(state, limits, limits_mask, limits_interval);
	last = seconds();
}

/* Of what a signal may call, lua_sethook is made for it. */
static void stop(int number)
{
	(void)number;
	if (watched)
		__real_lua_sethook(watched, look, LUA_MASKCOUNT, 1);
}

static void start_clock(void)
{
	struct sigaction action = {.sa_handler = stop, .sa_flags = SA_RESTART};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGALRM};
	struct itimerspec every = {{0, INTERVAL}, {0, INTERVAL}};
	timer_t timer;

	sigaction(SIGALRM, &action, NULL);
	if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 ||
		timer_settime(timer, 0, &every, NULL) != 0)
		abort();
}

static int compare(const void *a, const void *b)
{
	const struct function *left = a, *right = b;

	return (left->self < right->self) - (left->self > right->self);
}

static void print(void)
{
	qsort(functions, MOST_FUNCTIONS, sizeof *functions, compare);
	fputs("   self     all  function\n", stderr);
	for (size_t i = 0; i < SHOWN && *functions[i].place; i++)
		fprintf(stderr, "%7.3f %7.3f  %s\n", functions[i].self, functions[i].all,
			functions[i].place);
}

lua_State *__wrap_lua_newstate(lua_Alloc allocate, void *context)
{
	lua_State *state = __real_lua_newstate(allocate, context);

	watched = state;
	limits = NULL;
	limits_mask = limits_interval = 0;
	if (state && !started) {
		started = true;
		last = seconds();
		start_clock();
		atexit(print);
	}
	return state;
}

void __wrap_script_free(struct script *script)
{
	watched = NULL;
	__real_script_free(script);
}

void __wrap_lua_sethook(lua_State *state, lua_Hook hook, int mask, int interval)
{
	if (state == watched)
		limits = hook, limits_mask = mask, limits_interval = interval;
	__real_lua_sethook(state, hook, mask, interval);
}
