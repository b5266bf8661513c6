/* What a fact file says → Lua tables that remember their places. */
#include <lauxlib.h>

#include "input/value.h"
#include "script/state.h"

static const char *const kinds[] = {
	[VALUE_NULL] = "null",
	[VALUE_BOOLEAN] = "boolean",
	[VALUE_INTEGER] = "integer",
	[VALUE_NUMBER] = "number",
	[VALUE_STRING] = "string",
	[VALUE_LIST] = "list",
	[VALUE_MAP] = "map",
};

static void set_integer(lua_State *state, const char *name, int number)
{
	lua_pushinteger(state, number);
	lua_setfield(state, -2, name);
}

static void set_string(lua_State *state, const char *name, const char *text)
{
	lua_pushstring(state, text);
	lua_setfield(state, -2, name);
}

static void put_list(lua_State *state, const struct value *value, const char *path)
{
	for (size_t i = 0; i < value->is.list.count; i++) {
		nodes_push(state, value->is.list.item[i], path);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
}

static void put_map(lua_State *state, const struct value *value, const char *path)
{
	for (size_t i = 0; i < value->is.map.count; i++) {
		const struct entry *entry = &value->is.map.entry[i];

		lua_createtable(state, 0, 4);
		set_string(state, "key", entry->key);
		set_integer(state, "line", entry->line);
		set_integer(state, "col", entry->col);
		nodes_push(state, entry->value, path);
		lua_setfield(state, -2, "value");
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
}

static void put_scalar(lua_State *state, const struct value *value)
{
	lua_pushlstring(state, value->text, value->len);
	lua_setfield(state, -2, "text");
	if (value->kind == VALUE_BOOLEAN)
		lua_pushboolean(state, value->is.boolean);
	else if (value->kind == VALUE_INTEGER)
		lua_pushinteger(state, value->is.integer);
	else if (value->kind == VALUE_NUMBER)
		lua_pushnumber(state, value->is.number);
	else if (value->kind == VALUE_STRING)
		lua_pushlstring(state, value->text, value->len);
	else
		lua_pushnil(state);
	lua_setfield(state, -2, "value");
}

void nodes_push(lua_State *state, const struct value *value, const char *path)
{
	luaL_checkstack(state, 8, "facts are nested too deeply");
	lua_createtable(state, 0, 6);
	set_string(state, "kind", kinds[value->kind]);
	set_string(state, "path", path);
	set_integer(state, "line", value->line);
	set_integer(state, "col", value->col);
	if (value->kind == VALUE_LIST)
		put_list(state, value, path);
	else if (value->kind == VALUE_MAP)
		put_map(state, value, path);
	else
		put_scalar(state, value);
}
