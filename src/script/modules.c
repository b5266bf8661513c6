/* The modules of `require`: the program's, and a project's own as guests. */
#include <lauxlib.h>

#include "script/state.h"

/* Registry key: the loaded modules by name. */
static const char MODULES = 'm';

static const char *push_module_file(lua_State *state, const char *module)
{
	luaL_gsub(state, module, ".", "/");
	return lua_pushfstring(state, "lua/%s.lua", lua_tostring(state, -1));
}

static void load_trusted(lua_State *state, const char *path)
{
	const char *mode = library_is_compiled(state_script(state)->library) ? "b" : "t";
	size_t len;
	const char *source = lua_tolstring(state, -1, &len);

	lua_pushfstring(state, "@%s", path);
	if (luaL_loadbufferx(state, source, len, lua_tostring(state, -1), mode) != LUA_OK)
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
	if (!inputs_push_library_file(state, push_module_file(state, module), &path, &trusted)) {
		if (diags_failed(state_script(state)->diags)) /* it is there and cannot be read */
			state_raise_reported(state);
		return luaL_error(state, "there is no module '%s'", module);
	}
	lua_pushboolean(state, false);
	lua_setfield(state, 2, module);
	if (trusted)
		load_trusted(state, path);
	else
		guest_load(state, path);
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
