#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "script/state.h"

enum {
	HOOK_INTERVAL = 2000,
	CLOSE_INTERVAL = 20,
	LARGE_BLOCK = 1 << 20,
	PAUSE = 1000,           /* per cent of what is in use, from one collection to the next */
	UNCOLLECTED = 48 << 20, /* bytes up to which nothing is collected */
	RUN_MEMORY = 128 << 20,
	RUN_STRING = 16 << 20,
	RUNS = 10,               /* that may use up what they may; then all is stopped */
	MOST_TEXT = 8 << 20,     /* bytes of the texts of all documents */
	TEXT_PER_BYTE = 16,      /* and so many for each byte that the project gave */
	GIVEN_SHARE = 256 << 10, /* bytes that it gave for which one run may do as much again */
	GIVEN_MOST = 1 << 30,    /* more of them do not count */
	SLOW_STEP = 20000000,
	SLOW_BYTE = 8,
	ERROR_MARGIN = 1 << 20,
};

/* What one run may do in a project that gives nothing. */
static const struct work run_work = {
	.steps = 30000000,
	.churn = (int64_t)1 << 30,
	.slow = 700000000,
	.time = 10000000000,
};

static const char out_of_steps[] =
	"the template was stopped after too many steps; does a loop end?";

static const char out_of_runs[] =
	"the templates and Lua of this project were stopped: all together they take too many steps";

static int64_t grown(const struct limits *limits, int64_t amount)
{
	return amount + amount / 1024 * (limits->given / (GIVEN_SHARE / 1024));
}

/* What is left for a run that may do AMOUNT in a project that gives nothing, where DONE was done
   before. */
static int64_t rest(const struct limits *limits, int64_t amount, int64_t done)
{
	int64_t run = grown(limits, amount), all = run + (RUNS - 1) * amount - done;

	return run < all ? run : all;
}

/* What a run may do that starts now. */
static struct work work_of_run(const struct limits *limits)
{
	return (struct work){
		.steps = rest(limits, run_work.steps, limits->done.steps),
		.churn = grown(limits, run_work.churn),
		.slow = rest(limits, run_work.slow, limits->done.slow),
		.time = rest(limits, run_work.time, limits->done.time),
	};
}

void limits_give(struct limits *limits, size_t len)
{
	int64_t given = limits->given + (int64_t)len;

	limits->given = given < GIVEN_MOST ? given : GIVEN_MOST;
}

size_t limits_admit_text(struct limits *limits, size_t len, size_t *most)
{
	int64_t limit = MOST_TEXT + TEXT_PER_BYTE * limits->given;
	int64_t left = limit - limits->texts;

	*most = (size_t)limit;
	limits->texts += (int64_t)len;
	if (left >= (int64_t)len)
		return len;
	return left < 0 ? 0 : (size_t)left;
}

/* The name of a template's chunk begins with a number sign; a file's chunk of the library begins
   with @. */
static bool is_template(const lua_Debug *frame)
{
	return frame->source[0] == '=' && frame->source[1] == '#';
}

static void note_fault(struct fault *fault, const lua_Debug *frame)
{
	size_t len = strlen(frame->source + 1);

	if (len >= sizeof fault->chunk)
		len = sizeof fault->chunk - 1;
	memcpy(fault->chunk, frame->source + 1, len);
	fault->chunk[len] = '\0';
	fault->line = frame->currentline;
}

bool limits_where(lua_State *state, struct fault *fault)
{
	lua_Debug frame;

	fault->line = 0;
	for (int level = 0; lua_getstack(state, level, &frame); level++) {
		lua_getinfo(state, "Sl", &frame);
		if (is_template(&frame)) {
			note_fault(fault, &frame);
			return true;
		}
	}
	return false;
}

bool limits_called_by_library(lua_State *state)
{
	lua_Debug frame;

	return lua_getstack(state, 1, &frame) && lua_getinfo(state, "S", &frame) &&
		frame.source[0] == '@';
}

/* Keeps the place where the template is; the last one that was known, where none of it is left. */
static void keep_place(struct limits *limits)
{
	struct fault fault;

	if (limits_where(limits->state, &fault))
		limits->fault = fault;
}

/* A refusal leads to a collection and a second try; if that is refused too, Lua raises an error
   without a place, so the place is kept here. Neither lua_getstack nor lua_getinfo with "Sl" takes
   memory. What grows may be Lua's stack, whose frames cannot be read while it moves: then the place
   is the one that the hook kept. */
static void *refuse(struct limits *limits, const void *growing)
{
	if (limits->running && !growing)
		keep_place(limits);
	return NULL;
}

static bool may_grow(const struct limits *limits, size_t grow, size_t new_size)
{
	if (grow > limits->cap || limits->used > limits->cap - grow)
		return false;
	return !limits->running ||
		(new_size <= (size_t)grown(limits, RUN_STRING) && limits->left.churn >= (int64_t)new_size);
}

static void count(lua_State *state, lua_Debug *frame);

/* A step that works on a large block can take long: from the first one on the clock is looked at
   more often. */
static void watch_closely(struct limits *limits)
{
	if (limits->interval == CLOSE_INTERVAL)
		return;
	limits->interval = CLOSE_INTERVAL;
	lua_sethook(limits->state, count, LUA_MASKCOUNT, CLOSE_INTERVAL);
}

/* A small project is over before a collection would pay. lua_gc takes no memory here. */
static void begin_collecting(struct limits *limits)
{
	limits->collects = true;
	lua_gc(limits->state, LUA_GCINC, PAUSE, 400, 0);
	lua_gc(limits->state, LUA_GCRESTART);
}

void *limits_allocate(void *context, void *block, size_t old_size, size_t new_size)
{
	struct limits *limits = context;
	size_t old = block ? old_size : 0;
	void *moved;

	if (new_size > old && !may_grow(limits, new_size - old, new_size))
		return refuse(limits, block);
	moved = heap_resize(limits->heap, block, old, new_size);
	if (!moved && new_size > 0)
		return new_size > old ? refuse(limits, block) : block;
	if (limits->running && new_size > old)
		limits->left.churn -= (int64_t)new_size;
	if (limits->running && new_size >= LARGE_BLOCK)
		watch_closely(limits);
	limits->used = limits->used - old + new_size;
	if (limits->used > UNCOLLECTED && !limits->collects)
		begin_collecting(limits);
	return moved;
}

static int64_t thread_time(void)
{
	struct timespec now;

	if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0)
		return 0;
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* The counters see instructions, the work of our C functions and the memory that is taken. What
   they cannot see (comparing two huge strings takes one instruction) shows as a step that is a
   hundred times slower than an honest one, what it had to fill of memory set aside; only such
   steps draw on the clock, unless all of them together take several times as long as the steps that
   a template has. */
static void watch_slow_steps(lua_State *state, struct limits *limits)
{
	int64_t now = thread_time();
	int64_t taken = now - limits->clock;
	int64_t unseen = taken - SLOW_BYTE * (limits->looked - limits->left.churn);

	limits->clock = now;
	limits->looked = limits->left.churn;
	limits->left.time -= taken;
	if (unseen >= SLOW_STEP / HOOK_INTERVAL * limits->interval)
		limits->left.slow -= unseen;
	if (limits->left.slow < 0 || limits->left.time < 0)
		luaL_error(state, out_of_steps);
}

/* Whether a refusal may be near. */
static bool is_high(const struct limits *limits)
{
	return limits->interval == CLOSE_INTERVAL || limits->used > limits->cap - RUN_MEMORY / 2;
}

static void count(lua_State *state, lua_Debug *frame)
{
	struct limits *limits = &state_script(state)->limits;

	(void)frame;
	if (limits->running && is_high(limits))
		keep_place(limits);
	limits_charge(state, (uint64_t)limits->interval);
	watch_slow_steps(state, limits);
}

void limits_charge(lua_State *state, uint64_t cost)
{
	struct limits *limits = &state_script(state)->limits;

	if (!limits->running)
		return;
	limits->left.steps =
		cost > (uint64_t)limits->most.steps ? -1 : limits->left.steps - (int64_t)cost;
	if (limits->left.steps < 0)
		luaL_error(state, out_of_steps);
}

static void start(struct script *script)
{
	struct limits *limits = &script->limits;
	size_t cap = limits->used + (size_t)grown(limits, RUN_MEMORY);

	limits->left = limits->most = work_of_run(limits);
	limits->interval = HOOK_INTERVAL;
	limits->clock = thread_time();
	limits->looked = limits->left.churn;
	limits->fault.line = 0;
	if (cap < limits->cap)
		limits->cap = cap;
	limits->running = true;
	lua_sethook(script->lua, count, LUA_MASKCOUNT, HOOK_INTERVAL);
}

static void stop(struct script *script, size_t cap)
{
	struct limits *limits = &script->limits;

	lua_sethook(script->lua, NULL, 0, 0);
	limits->running = false;
	limits->cap = cap;
	limits->done.steps += limits->most.steps - limits->left.steps;
	limits->done.slow += limits->most.slow - limits->left.slow;
	limits->done.time += limits->most.time - limits->left.time;
}

/* Takes Lua's own "chunk:12: " off a message, since the place is told apart from it. */
static const char *without_place(lua_State *state, const char *message)
{
	lua_Debug frame;

	for (int level = 0; level < 12 && lua_getstack(state, level, &frame); level++) {
		size_t len;

		lua_getinfo(state, "S", &frame);
		len = strlen(frame.short_src);
		if (strncmp(message, frame.short_src, len) == 0 && message[len] == ':') {
			const char *rest = message + len + 1 + strspn(message + len + 1, "0123456789");

			return strncmp(rest, ": ", 2) == 0 ? rest + 2 : message;
		}
	}
	return message;
}

static bool is_code(const char *text)
{
	return *text && text[strspn(text, "-abcdefghijklmnopqrstuvwxyz0123456789")] == '\0';
}

/* The text of the error at index 1: a string, or a table {code=, message=} that the library raised;
   a template may raise one, too, so the code is only taken when it looks like one. */
static const char *error_text(lua_State *state, struct script *script)
{
	const char *code;

	script->fault_code[0] = '\0';
	if (!lua_istable(state, 1))
		return lua_tostring(state, 1);
	lua_getfield(state, 1, "code");
	code = lua_tostring(state, -1);
	if (code && is_code(code) && strlen(code) < sizeof script->fault_code)
		strcpy(script->fault_code, code);
	lua_getfield(state, 1, "message");
	return lua_tostring(state, -1);
}

/* Runs where the error was raised and notes the place; from here on the template's limits hold no
   more. */
static int explain(lua_State *state)
{
	struct script *script = state_script(state);
	const char *message;

	script->limits.running = false;
	script->limits.cap += ERROR_MARGIN;
	limits_where(state, &script->fault);
	message = error_text(state, script);
	if (!message)
		message = lua_pushfstring(state, "an error was raised with a %s instead of a text",
			luaL_typename(state, 1));
	if (strstr(message, "stack overflow"))
		message = "stack overflow: does a function call itself without end?";
	lua_pushstring(state, without_place(state, message));
	return 1;
}

static bool is_used_up(const struct work *left)
{
	return left->steps < 0 || left->slow < 0 || left->time < 0;
}

static const char *code_of(int status, const struct script *script, const char *message)
{
	if (status == LUA_ERRMEM)
		return "template-memory";
	if (is_used_up(&script->limits.left) || strstr(message, "stack overflow"))
		return "template-limit";
	return script->fault_code[0] ? script->fault_code : "template-error";
}

static int push_failure(lua_State *state, int status)
{
	struct script *script = state_script(state);
	const char *message = lua_tostring(state, -1);

	if (status == LUA_ERRMEM) {
		message = "the template needs too much memory; does something grow without end?";
		script->fault = script->limits.fault;
	}
	if (!message)
		message = "an error was raised without a text";
	lua_pushboolean(state, false);
	lua_pushstring(state, message);
	if (script->fault.line > 0)
		lua_pushinteger(state, script->fault.line);
	else
		lua_pushnil(state);
	state_push_chunk_path(state, script->fault.line > 0 ? script->fault.chunk : "");
	lua_pushstring(state, code_of(status, script, message));
	return 5;
}

/* Ends the program's work for this project when nothing is left for another run. */
static void stop_all(lua_State *state)
{
	struct script *script = state_script(state);
	struct work next = work_of_run(&script->limits);
	struct place place = {.line = script->fault.line};

	if (!is_used_up(&next))
		return;
	state_push_chunk_path(state, script->fault.line > 0 ? script->fault.chunk : "");
	place.path = lua_tostring(state, -1);
	diag_add(script->diags, DIAG_ERROR, place, "template-limit", "%s", out_of_runs);
	state_raise_reported(state);
}

int limits_run(lua_State *state)
{
	struct script *script = state_script(state);
	size_t cap = script->limits.cap;
	int arguments = lua_gettop(state) - 1;
	int status;

	luaL_checktype(state, 1, LUA_TFUNCTION);
	if (script->limits.running) { /* inside another run, whose limits hold */
		lua_pushboolean(state, true);
		lua_insert(state, 1);
		lua_call(state, arguments, LUA_MULTRET);
		return lua_gettop(state);
	}
	lua_pushcfunction(state, explain);
	lua_insert(state, 1);
	start(script);
	status = lua_pcall(state, arguments, LUA_MULTRET, 1);
	stop(script, cap);
	if (status != LUA_OK) {
		stop_all(state);
		return push_failure(state, status);
	}
	lua_pushboolean(state, true);
	lua_replace(state, 1);
	return lua_gettop(state);
}
