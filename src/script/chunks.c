/* Text → functions: templates in their environments. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "library/embedded.h"
#include "script/state.h"

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

int host_prepared(lua_State *state)
{
	const char *name = luaL_checkstring(state, 1);
	const struct embedded *file = library_prepared(state_script(state)->library, name);

	if (!file)
		return 0;
	lua_settop(state, 2);
	if (luaL_loadbufferx(state, (const char *)file->bytes, file->len, name, "b") != LUA_OK)
		return lua_error(state);
	state_know_prepared(state, (size_t)(file - prepared_files), file->name);
	if (lua_isnil(state, 2))
		return 1;
	lua_pushvalue(state, 2);
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
