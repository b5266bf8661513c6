#include "script/script.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "script/state.h"
#include "text/fonts.h"
#include "text/terms.h"

enum { STATE_MEMORY = 1 << 30 };

/* Registry key: what the last call returned. */
static const char RESULT = 'r';

/* Adds where the error was raised, because an error of our own Lua is ours to mend. */
static int add_traceback(lua_State *state)
{
	if (lua_type(state, 1) == LUA_TSTRING)
		luaL_traceback(state, state, lua_tostring(state, 1), 1);
	return 1;
}

static void report_failure(struct script *script, int status)
{
	struct place place = {0};
	const char *message = lua_tostring(script->lua, -1);

	if (status == LUA_ERRMEM)
		diag_add(script->diags, DIAG_FAILURE, place, "out-of-memory",
			"the facts need more than %d MiB of memory", STATE_MEMORY >> 20);
	else if (!lua_islightuserdata(script->lua, -1))
		diag_add(script->diags, DIAG_FAILURE, place, "internal-error", "%s",
			message ? message : "an error was raised without a text");
}

/* The one way into Lua: calls FUNCTION with CONTEXT and reports what goes wrong; leaves the stack
   as it was. */
static bool protect(struct script *script, lua_CFunction function, void *context)
{
	lua_State *state = script->lua;
	int status;

	lua_settop(state, 0);
	lua_pushcfunction(state, add_traceback);
	lua_pushcfunction(state, function);
	lua_pushlightuserdata(state, context);
	status = lua_pcall(state, 1, 0, 1);
	if (status != LUA_OK)
		report_failure(script, status);
	lua_settop(state, 0);
	return status == LUA_OK;
}

static int open_state(lua_State *state)
{
	safe_open(state);
	host_open(state);
	tree_open(state);
	require_open(state);
	return 0;
}

struct script *script_new(struct library *library, struct diags *diags)
{
	struct script *script = mem_alloc(sizeof *script);

	script->library = library;
	script->diags = diags;
	script->arena = arena_new();
	script->limits.cap = STATE_MEMORY;
	script->limits.heap = heap_new();
	script->lua = lua_newstate(limits_allocate, &script->limits);
	if (!script->lua) {
		diag_add(diags, DIAG_FAILURE, (struct place){0}, "out-of-memory",
			"the system has no memory for Lua");
		return script;
	}
	script->limits.state = script->lua;
	lua_gc(script->lua, LUA_GCSTOP); /* until it is large, see limits.c */
	*(struct script **)lua_getextraspace(script->lua) = script;
	protect(script, open_state, NULL);
	return script;
}

void script_free(struct script *script)
{
	if (!script)
		return;
	/* Nothing in the state needs a farewell of its own: with its memory it is closed. */
	heap_free(script->limits.heap);
	if (script->fonts)
		fonts_close(script->fonts);
	buf_free(&script->scratch);
	arena_free(script->values);
	arena_free(script->arena);
	for (size_t i = 0; i < script->tree_count; i++)
		document_free(script->trees[i]);
	free(script->trees);
	for (size_t i = 0; i < script->term_count; i++)
		terms_free(script->terms[i]);
	free(script->terms);
	free(script->inputs);
	free(script);
}

static void push_module(lua_State *state, const char *name)
{
	lua_getglobal(state, "require");
	lua_pushstring(state, name);
	lua_call(state, 1, 1);
}

/* One call of script_call. */
struct call {
	const char *module;
	const struct script_argument *arguments;
	size_t count;
	struct script_result *result;
	bool returned;
};

static void push_arguments(lua_State *state, const struct call *call)
{
	lua_createtable(state, 0, (int)call->count);
	for (size_t i = 0; i < call->count; i++) {
		luaL_gsub(state, call->arguments[i].name, "-", "_");
		lua_pushstring(state, call->arguments[i].value);
		lua_rawset(state, -3);
	}
}

static int call_module(lua_State *state)
{
	struct call *call = lua_touserdata(state, 1);

	push_module(state, call->module);
	push_arguments(state, call);
	lua_call(state, 1, 1);
	if (!lua_istable(state, -1))
		return 0;
	lua_pushvalue(state, -1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, &RESULT);
	result_take(state, call->result);
	call->returned = true;
	return 0;
}

/* A copy of the value of the argument NAME; NULL when it was not given. */
static const char *find_argument(struct script *script, const struct call *call, const char *name)
{
	for (size_t i = 0; i < call->count; i++)
		if (strcmp(call->arguments[i].name, name) == 0)
			return arena_string(script->arena, call->arguments[i].value);
	return NULL;
}

bool script_call(struct script *script, const char *module, const struct script_argument *arguments,
	size_t count, struct script_result *result)
{
	struct call call = {module, arguments, count, result, false};

	*result = (struct script_result){0};
	if (!script->lua)
		return false;
	script->project = find_argument(script, &call, "project");
	script->given = find_argument(script, &call, "file");
	if (protect(script, call_module, &call) && call.returned &&
		(result->told || result->regardless || !diags_failed(script->diags)))
		return true;
	*result = (struct script_result){0};
	return false;
}

struct search {
	size_t document;
	int line;
	const char *text;
	struct place place;
};

/* Takes a table of path, line and col. */
static void take_place(lua_State *state, struct search *search)
{
	const char *path;

	if (!lua_istable(state, -1))
		return;
	lua_getfield(state, -1, "path");
	lua_getfield(state, -2, "line");
	lua_getfield(state, -3, "col");
	path = lua_tostring(state, -3);
	if (path) {
		search->place.path = arena_string(state_script(state)->arena, path);
		search->place.line = (int)lua_tointeger(state, -2);
		search->place.col = (int)lua_tointeger(state, -1);
	}
	lua_pop(state, 3);
}

static int find_text(lua_State *state)
{
	struct search *search = lua_touserdata(state, 1);

	push_module(state, "facts.places");
	if (lua_getfield(state, -1, "find_text") != LUA_TFUNCTION)
		return 0;
	lua_pushstring(state, search->text);
	lua_call(state, 1, 1);
	take_place(state, search);
	return 0;
}

static int find_line(lua_State *state)
{
	struct search *search = lua_touserdata(state, 1);

	if (lua_rawgetp(state, LUA_REGISTRYINDEX, &RESULT) != LUA_TTABLE)
		return 0;
	if (lua_getfield(state, -1, "documents") != LUA_TTABLE)
		return 0;
	if (lua_rawgeti(state, -1, (lua_Integer)search->document + 1) != LUA_TTABLE)
		return 0;
	if (lua_getfield(state, -1, "lines") != LUA_TTABLE)
		return 0;
	lua_rawgeti(state, -1, search->line);
	take_place(state, search);
	return 0;
}

struct place script_locate(struct script *script, size_t i, int line, const char *text)
{
	struct search search = {.document = i, .line = line, .text = text};

	if (script->lua && text)
		protect(script, find_text, &search);
	if (script->lua && !search.place.path)
		protect(script, find_line, &search);
	return search.place;
}
