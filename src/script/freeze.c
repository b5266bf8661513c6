/* Read-only views: a view is an empty table whose metatable reads from the table it shows; one view
   for each table. */
#include <lauxlib.h>

#include "script/state.h"

/* Addresses that serve as keys no Lua code can form. */
static const char SHOWN = 's', PATH = 'p', META = 'm', VIEWS = 'v', BEYOND = 'b';

static bool is_view(lua_State *state, int index)
{
	bool same;

	if (!lua_istable(state, index) || !lua_getmetatable(state, index))
		return false;
	lua_rawgetp(state, LUA_REGISTRYINDEX, &META);
	same = lua_rawequal(state, -1, -2);
	lua_pop(state, 2);
	return same;
}

void freeze_open_view(lua_State *state, int index)
{
	if (!is_view(state, index))
		return;
	lua_rawgetp(state, index, &SHOWN);
	lua_replace(state, index);
}

int freeze_unfreeze(lua_State *state)
{
	luaL_checkany(state, 1);
	lua_settop(state, 1);
	freeze_open_view(state, 1);
	return 1;
}

int freeze_path(lua_State *state)
{
	if (!is_view(state, 1))
		return 0;
	lua_rawgetp(state, 1, &PATH);
	return 1;
}

static int refuse_write(lua_State *state)
{
	const char *key = luaL_tolstring(state, 2, NULL);

	return luaL_error(state, "facts are read-only: '%s' cannot be set", key);
}

int freeze_all(lua_State *state, int from)
{
	int top = lua_gettop(state);

	for (int i = from; i <= top; i++) {
		lua_pushcfunction(state, freeze_freeze);
		lua_pushvalue(state, i);
		lua_call(state, 1, 1);
		lua_replace(state, i);
	}
	return top - from + 1;
}

/* A function reached through a view: what it returns is the model's too, so it is shown and not
   given. */
static int call_shown(lua_State *state)
{
	lua_pushvalue(state, lua_upvalueindex(1));
	lua_insert(state, 1);
	lua_call(state, lua_gettop(state) - 1, LUA_MULTRET);
	return freeze_all(state, 1);
}

/* Pushes the path of the child KEY (at index 2) of the view at index 1, or nil. */
static void push_child_path(lua_State *state)
{
	const char *path;

	lua_rawgetp(state, 1, &PATH);
	path = lua_tostring(state, -1);
	if (!path || lua_type(state, 2) == LUA_TBOOLEAN)
		return;
	lua_pushvalue(state, 2);
	if (lua_type(state, 2) == LUA_TNUMBER)
		lua_pushfstring(state, "%s[%s]", path, lua_tostring(state, -1));
	else
		lua_pushfstring(state, *path ? "%s.%s" : "%s%s", path, lua_tostring(state, -1));
	lua_replace(state, -3);
	lua_pop(state, 1);
}

/* Remembers that the view at index 1 has nothing at the number at index 2. */
static void note_beyond(lua_State *state)
{
	lua_pushvalue(state, 1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, &BEYOND);
	state_script(state)->beyond = lua_tointeger(state, 2);
}

int freeze_beyond(lua_State *state)
{
	lua_rawgetp(state, LUA_REGISTRYINDEX, &BEYOND);
	lua_pushinteger(state, state_script(state)->beyond);
	return 2;
}

static int read_shown(lua_State *state)
{
	lua_settop(state, 2);
	lua_rawgetp(state, 1, &SHOWN);
	lua_pushvalue(state, 2);
	lua_gettable(state, 3);
	if (lua_isfunction(state, -1))
		lua_pushcclosure(state, call_shown, 1);
	if (lua_isnil(state, -1) && lua_isinteger(state, 2))
		note_beyond(state);
	if (!lua_istable(state, -1))
		return 1;
	lua_pushcfunction(state, freeze_freeze);
	lua_insert(state, -2);
	push_child_path(state);
	lua_call(state, 2, 1);
	return 1;
}

static int count_shown(lua_State *state)
{
	lua_rawgetp(state, 1, &SHOWN);
	lua_pushinteger(state, luaL_len(state, -1));
	return 1;
}

static void push_meta(lua_State *state)
{
	static const luaL_Reg methods[] = {
		{"__index", read_shown},
		{"__newindex", refuse_write},
		{"__len", count_shown},
		{NULL, NULL},
	};

	if (lua_rawgetp(state, LUA_REGISTRYINDEX, &META) != LUA_TNIL)
		return;
	lua_pop(state, 1);
	luaL_newlib(state, methods);
	lua_pushboolean(state, false);
	lua_setfield(state, -2, "__metatable");
	lua_pushvalue(state, -1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, &META);
}

/* Pushes the table that finds the view of a table; it keeps neither alive. */
static void push_views(lua_State *state)
{
	if (lua_rawgetp(state, LUA_REGISTRYINDEX, &VIEWS) != LUA_TNIL)
		return;
	lua_pop(state, 1);
	lua_newtable(state);
	lua_createtable(state, 0, 1);
	lua_pushliteral(state, "kv");
	lua_setfield(state, -2, "__mode");
	lua_setmetatable(state, -2);
	lua_pushvalue(state, -1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, &VIEWS);
}

/* Tables that look after themselves (Markdown objects) have a metatable with `__metatable` set and
   need no view. */
bool freeze_is_guarded(lua_State *state, int index)
{
	if (luaL_getmetafield(state, index, "__metatable") == LUA_TNIL)
		return false;
	lua_pop(state, 1);
	return true;
}

int freeze_freeze(lua_State *state)
{
	luaL_checkany(state, 1);
	lua_settop(state, 2);
	if (!lua_istable(state, 1) || freeze_is_guarded(state, 1)) {
		lua_settop(state, 1);
		return 1;
	}
	push_views(state);
	lua_pushvalue(state, 1);
	if (lua_rawget(state, 3) != LUA_TNIL)
		return 1;
	lua_createtable(state, 0, 2);
	lua_pushvalue(state, 1);
	lua_rawsetp(state, -2, &SHOWN);
	lua_pushvalue(state, 2);
	lua_rawsetp(state, -2, &PATH);
	push_meta(state);
	lua_setmetatable(state, -2);
	lua_pushvalue(state, 1);
	lua_pushvalue(state, -2);
	lua_rawset(state, 3);
	return 1;
}
