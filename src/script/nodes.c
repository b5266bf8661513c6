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

static void put_node(lua_State *state, const struct value *value, int file);

static void put_list(lua_State *state, const struct value *value, int file)
{
	for (size_t i = 0; i < value->is.list.count; i++) {
		put_node(state, value->is.list.item[i], file);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
}

static void put_map(lua_State *state, const struct value *value, int file)
{
	for (size_t i = 0; i < value->is.map.count; i++) {
		const struct entry *entry = &value->is.map.entry[i];

		lua_createtable(state, 0, 4);
		set_string(state, "key", entry->key);
		set_integer(state, "line", entry->line);
		set_integer(state, "col", entry->col);
		put_node(state, entry->value, file);
		lua_setfield(state, -2, "value");
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
}

static size_t count_items(const struct value *value)
{
	if (value->kind == VALUE_LIST)
		return value->is.list.count;
	return value->kind == VALUE_MAP ? value->is.map.count : 0;
}

static bool is_blank(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Blanks at its ends are no part of a text: one of nothing else says as little as none. */
static void put_text(lua_State *state, const struct value *value)
{
	size_t from = 0, to = value->len;

	while (to > 0 && is_blank(value->text[to - 1]))
		to--;
	while (from < to && is_blank(value->text[from]))
		from++;
	if (from == to)
		set_string(state, "kind", kinds[VALUE_NULL]);
	lua_pushlstring(state, value->text + from, to - from);
	lua_setfield(state, -2, "text");
}

/* Pushes VALUE; what all nodes of its file share is at the index FILE. */
static void put_node(lua_State *state, const struct value *value, int file)
{
	luaL_checkstack(state, 8, "facts are nested too deeply");
	lua_createtable(state, (int)count_items(value), 4);
	set_string(state, "kind", kinds[value->kind]);
	set_integer(state, "line", value->line);
	set_integer(state, "col", value->col);
	if (value->kind == VALUE_LIST)
		put_list(state, value, file);
	else if (value->kind == VALUE_MAP)
		put_map(state, value, file);
	else
		put_text(state, value);
	lua_pushvalue(state, file);
	lua_setmetatable(state, -2);
}

/* Nodes are many, so they share what is the same for all of a file. */
void nodes_push(lua_State *state, const struct value *value, const char *path)
{
	lua_createtable(state, 0, 1);
	lua_createtable(state, 0, 1);
	set_string(state, "path", path);
	lua_setfield(state, -2, "__index");
	put_node(state, value, lua_gettop(state));
	lua_remove(state, -2);
}
