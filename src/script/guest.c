/* A project's own modules: guests, as little trusted as templates. Each is read in a sandbox of its
   own, every function that it gives runs within the limits of a template, what it is given are
   read-only views, and what it gives are copies of plain values. */
#include <lauxlib.h>

#include "script/state.h"

/* How deep the tables of a value may be nested. */
enum { MAX_DEPTH = 32 };

/* Makes what the guest of PATH gives, from index FROM to the top, fit for the library: views and
   values that are no tables stay, of a table there is a copy, and a function keeps to the
   limits. */
static void admit(lua_State *state, int from, const char *path);

static void report(lua_State *state, const char *path, int line, const char *code,
	const char *message)
{
	struct place place = {.path = path, .line = line};

	diag_add(state_script(state)->diags, DIAG_ERROR, place, code, "%s", message);
	state_raise_reported(state);
}

/* Calls the function below ARGUMENTS values within the limits of a run; what goes wrong is reported
   and raised. Leaves the results on top. */
static void call_limited(lua_State *state, int arguments, const char *path)
{
	int base = lua_gettop(state) - arguments;

	lua_pushcfunction(state, limits_run);
	lua_insert(state, base);
	lua_call(state, arguments + 1, LUA_MULTRET);
	if (!lua_toboolean(state, base)) {
		const char *where = lua_tostring(state, base + 3);
		const char *code = lua_tostring(state, base + 4);

		report(state, where ? where : path, (int)lua_tointeger(state, base + 2), code,
			lua_tostring(state, base + 1));
	}
	lua_remove(state, base);
}

/* Upvalues: a function that a guest was given, and the guest's path. What it is given back is
   admitted, and views become again what they show. */
static int call_given(lua_State *state)
{
	int count = lua_gettop(state);

	admit(state, 1, lua_tostring(state, lua_upvalueindex(2)));
	for (int i = 1; i <= count; i++)
		freeze_open_view(state, i);
	lua_pushvalue(state, lua_upvalueindex(1));
	lua_insert(state, 1);
	lua_call(state, count, LUA_MULTRET);
	return freeze_all(state, 1);
}

/* Makes what the library gives at INDEX fit for a guest: a view of a table, a function that takes
   views. */
static void give(lua_State *state, int index, const char *path)
{
	if (lua_isfunction(state, index)) {
		lua_pushvalue(state, index);
		lua_pushstring(state, path);
		lua_pushcclosure(state, call_given, 2);
	} else {
		lua_pushcfunction(state, freeze_freeze);
		lua_pushvalue(state, index);
		lua_call(state, 1, 1);
	}
	lua_replace(state, index);
}

/* Upvalues: a function of a guest, and the guest's path. */
static int call_guest(lua_State *state)
{
	const char *path = lua_tostring(state, lua_upvalueindex(2));
	int count = lua_gettop(state);

	for (int i = 1; i <= count; i++)
		give(state, i, path);
	lua_pushvalue(state, lua_upvalueindex(1));
	lua_insert(state, 1);
	call_limited(state, count, path);
	admit(state, 1, path);
	return lua_gettop(state);
}

/* What is admitted at once: the guest's path and, at MEMO, the copy of each table. */
struct admission {
	const char *path;
	int memo;
};

static void push_value(lua_State *state, int index, const struct admission *admission, int depth);

/* Pushes a copy of the table at INDEX without its metatable. */
static void push_copy(lua_State *state, int index, const struct admission *admission, int depth)
{
	luaL_checkstack(state, 8, NULL);
	lua_pushvalue(state, index);
	if (lua_rawget(state, admission->memo) != LUA_TNIL)
		return;
	lua_pop(state, 1);
	if (depth == MAX_DEPTH)
		report(state, admission->path, 0, "template-error",
			"this gives a value that is nested too deeply");
	lua_newtable(state);
	lua_pushvalue(state, index);
	lua_pushvalue(state, -2);
	lua_rawset(state, admission->memo);
	lua_pushnil(state);
	while (lua_next(state, index)) {
		int value = lua_gettop(state);

		lua_pushvalue(state, value - 1);
		push_value(state, value, admission, depth + 1);
		lua_rawset(state, value - 2);
		lua_pop(state, 1);
	}
}

static void push_value(lua_State *state, int index, const struct admission *admission, int depth)
{
	lua_pushvalue(state, index);
	if (lua_isfunction(state, index)) {
		lua_pushstring(state, admission->path);
		lua_pushcclosure(state, call_guest, 2);
	} else if (lua_istable(state, index) && !freeze_is_guarded(state, index)) {
		lua_pop(state, 1);
		push_copy(state, index, admission, depth);
	}
}

static void admit(lua_State *state, int from, const char *path)
{
	int top = lua_gettop(state);
	struct admission admission = {path, top + 1};

	lua_newtable(state);
	for (int i = from; i <= top; i++) {
		push_value(state, i, &admission, 0);
		lua_replace(state, i);
	}
	lua_settop(state, top);
}

void guest_load(lua_State *state, const char *path)
{
	int top = lua_gettop(state);

	lua_pushcfunction(state, host_compile);
	lua_insert(state, -2);
	lua_pushstring(state, path);
	safe_push_sandbox(state);
	lua_call(state, 3, LUA_MULTRET);
	if (lua_isnil(state, top))
		report(state, path, (int)lua_tointeger(state, top + 1), "template-syntax",
			lua_tostring(state, top + 2));
	call_limited(state, 0, path);
	lua_settop(state, top);
	admit(state, top, path);
}
