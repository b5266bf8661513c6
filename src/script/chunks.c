/* Text → functions: templates in their environments, and the modules of `require`. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "script/state.h"

/* Registry key: the loaded modules by name. */
static const char MODULES = 'm';

/* Pushes nil, 12, "text" for the message "#7:12: text" on top; Lua tells no line where it ran out
   of room to read in. */
static int push_syntax_error(lua_State *state)
{
	const char *message = lua_tostring(state, -1);
	const char *colon = strchr(message, ':');
	char *rest;
	long line = colon ? strtol(colon + 1, &rest, 10) : 0;

	if (strncmp(message, "C stack overflow", 16) == 0) {
		message = "this is nested too deeply";
		colon = NULL;
		line = 0;
	}
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
	state_name_chunk(state, path, name);
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
	limits_charge(state, len);
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

		report_module(state, where ? where : path, (int)lua_tointeger(state, base + 2), code,
			lua_tostring(state, base + 1));
	}
	lua_remove(state, base);
}

/* Upvalues: a function of a project's own module, and the module's path. */
static int call_project_function(lua_State *state)
{
	lua_pushvalue(state, lua_upvalueindex(1));
	lua_insert(state, 1);
	call_limited(state, lua_gettop(state) - 1, lua_tostring(state, lua_upvalueindex(2)));
	return lua_gettop(state);
}

/* Wraps the function on top, so that it keeps to the limits whenever it is called. */
static void wrap_function(lua_State *state, const char *path)
{
	lua_pushstring(state, path);
	lua_pushcclosure(state, call_project_function, 2);
}

/* Wraps the functions that the module on top gives to the library. */
static void wrap_module(lua_State *state, const char *path)
{
	if (lua_isfunction(state, -1))
		wrap_function(state, path);
	if (!lua_istable(state, -1))
		return;
	lua_pushnil(state);
	while (lua_next(state, -2)) {
		if (lua_isfunction(state, -1)) {
			wrap_function(state, path);
			lua_pushvalue(state, -2);
			lua_insert(state, -2);
			lua_rawset(state, -4);
		} else {
			lua_pop(state, 1);
		}
	}
}

/* A project's own module is as little trusted as a template: it is read in a sandbox of its own,
   and what it gives runs within the limits of a template. */
static void load_sandboxed(lua_State *state, const char *path)
{
	int top = lua_gettop(state);

	lua_pushcfunction(state, host_compile);
	lua_insert(state, -2);
	lua_pushstring(state, path);
	safe_push_sandbox(state);
	lua_call(state, 3, LUA_MULTRET);
	if (lua_isnil(state, top))
		report_module(state, path, (int)lua_tointeger(state, top + 1), "template-syntax",
			lua_tostring(state, top + 2));
	call_limited(state, 0, path);
	lua_settop(state, top);
	wrap_module(state, path);
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
	state_push_table(state, &MODULES);
	if (lua_getfield(state, 2, module) != LUA_TNIL) {
		if (lua_isboolean(state, -1))
			luaL_error(state, "the module '%s' requires itself", module);
		return 1;
	}
	if (!inputs_push_library_file(state, push_module_file(state, module), &path, &trusted))
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
