/* Text → functions: templates in their environments, and the modules of `require`. */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "script/state.h"

/* Registry keys: the paths of the templates' chunks by number; the loaded modules by name. */
static const char CHUNKS = 'c', MODULES = 'm';

static void push_registry_table(lua_State *state, const void *key)
{
	if (lua_rawgetp(state, LUA_REGISTRYINDEX, key) == LUA_TTABLE)
		return;
	lua_pop(state, 1);
	lua_newtable(state);
	lua_pushvalue(state, -1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, key);
}

void state_push_chunk_path(lua_State *state, const char *chunk)
{
	push_registry_table(state, &CHUNKS);
	lua_rawgeti(state, -1, chunk[0] == '#' ? atoi(chunk + 1) : 0);
	lua_remove(state, -2);
}

/* A chunk is called "#7", whatever its path is, so that a place in Lua's messages is short, whole
   and found with certainty. */
static void name_chunk(lua_State *state, const char *path, char name[32])
{
	lua_Integer number;

	push_registry_table(state, &CHUNKS);
	number = (lua_Integer)lua_rawlen(state, -1) + 1;
	lua_pushstring(state, path);
	lua_rawseti(state, -2, number);
	lua_pop(state, 1);
	snprintf(name, 32, "=#%d", (int)number);
}

/* Pushes nil, 12, "text" for the message "#7:12: text" on top. */
static int push_syntax_error(lua_State *state)
{
	const char *message = lua_tostring(state, -1);
	const char *colon = strchr(message, ':');
	char *rest;
	long line = colon ? strtol(colon + 1, &rest, 10) : 0;

	lua_pushnil(state);
	lua_pushinteger(state, line);
	lua_pushstring(state, colon && strncmp(rest, ": ", 2) == 0 ? rest + 2 : message);
	return 3;
}

int host_compile(lua_State *state)
{
	size_t len;
	const char *source = luaL_checklstring(state, 1, &len);
	const char *path = luaL_checkstring(state, 2);
	char name[32];

	luaL_checktype(state, 3, LUA_TTABLE);
	name_chunk(state, path, name);
	if (luaL_loadbufferx(state, source, len, name, "t") != LUA_OK)
		return push_syntax_error(state);
	lua_pushvalue(state, 3);
	lua_setupvalue(state, -2, 1);
	return 1;
}

/* Lua: check(source) → true when the text is a correct chunk, else false, line, message. */
int host_check(lua_State *state)
{
	size_t len;
	const char *source = luaL_checklstring(state, 1, &len);

	lua_settop(state, 1);
	if (luaL_loadbufferx(state, source, len, "=check", "t") == LUA_OK) {
		lua_pushboolean(state, true);
		return 1;
	}
	push_syntax_error(state);
	lua_pushboolean(state, false);
	lua_replace(state, -4);
	return 3;
}

static const char *push_module_file(lua_State *state, const char *module)
{
	luaL_gsub(state, module, ".", "/");
	return lua_pushfstring(state, "lua/%s.lua", lua_tostring(state, -1));
}

static void report_module(lua_State *state, const char *path, int line, const char *code,
	const char *message)
{
	struct place place = {.path = path, .line = line};

	diag_add(state_script(state)->diags, DIAG_ERROR, place, code, "%s", message);
	state_raise_reported(state);
}

/* A project's own module is as little trusted as a template: it is read in a sandbox of its own,
   within the limits of a run. */
static void load_sandboxed(lua_State *state, const char *path)
{
	lua_pushcfunction(state, limits_run);
	lua_pushcfunction(state, host_compile);
	lua_pushvalue(state, -3);
	lua_pushstring(state, path);
	safe_push_sandbox(state);
	lua_call(state, 3, 3);
	if (lua_isnil(state, -3))
		report_module(state, path, (int)lua_tointeger(state, -2), "template-syntax",
			lua_tostring(state, -1));
	lua_pop(state, 2);
	lua_call(state, 1, 5);
	if (!lua_toboolean(state, -5))
		report_module(state, path, (int)lua_tointeger(state, -3), lua_tostring(state, -1),
			lua_tostring(state, -4));
	lua_pop(state, 3);
}

static void load_trusted(lua_State *state, const char *path)
{
	size_t len;
	const char *source = lua_tolstring(state, -1, &len);

	lua_pushfstring(state, "@%s", path);
	if (luaL_loadbufferx(state, source, len, lua_tostring(state, -1), "t") != LUA_OK)
		lua_error(state);
	lua_call(state, 0, 1);
}

static int require(lua_State *state)
{
	const char *module = luaL_checkstring(state, 1);
	const char *path;
	bool trusted;

	lua_settop(state, 1);
	push_registry_table(state, &MODULES);
	if (lua_getfield(state, 2, module) != LUA_TNIL) {
		if (lua_isboolean(state, -1))
			luaL_error(state, "the module '%s' requires itself", module);
		return 1;
	}
	if (!host_push_library_file(state, push_module_file(state, module), &path, &trusted))
		return luaL_error(state, "there is no module '%s'", module);
	lua_pushboolean(state, false);
	lua_setfield(state, 2, module);
	if (trusted)
		load_trusted(state, path);
	else
		load_sandboxed(state, path);
	if (lua_isnil(state, -1) || lua_isboolean(state, -1))
		luaL_error(state, "the module '%s' returns nothing", module);
	lua_pushvalue(state, -1);
	lua_setfield(state, 2, module);
	return 1;
}

void require_open(lua_State *state)
{
	lua_pushglobaltable(state);
	lua_pushliteral(state, "require");
	lua_pushcfunction(state, require);
	lua_rawset(state, -3);
	lua_pop(state, 1);
}
