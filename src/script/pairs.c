/* pairs in a fixed order: numbers ascending, then strings by their bytes, then false and true. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "script/state.h"

enum { STEPS_PER_KEY = 20 }; /* to copy and sort it */

/* Strings are kept alive by the table that is walked. */
struct key {
	int type;
	bool whole;
	union {
		lua_Integer integer;
		lua_Number number;
		struct {
			const char *bytes;
			size_t len;
		} text;
		bool boolean;
	} is;
};

static int rank(const struct key *key)
{
	return key->type == LUA_TNUMBER ? 0 : key->type == LUA_TSTRING ? 1 : 2;
}

static int compare_numbers(const struct key *a, const struct key *b)
{
	lua_Number x, y;

	if (a->whole && b->whole)
		return (a->is.integer > b->is.integer) - (a->is.integer < b->is.integer);
	x = a->whole ? (lua_Number)a->is.integer : a->is.number;
	y = b->whole ? (lua_Number)b->is.integer : b->is.number;
	return (x > y) - (x < y);
}

static int compare_texts(const struct key *a, const struct key *b)
{
	size_t least = a->is.text.len < b->is.text.len ? a->is.text.len : b->is.text.len;
	int order = memcmp(a->is.text.bytes, b->is.text.bytes, least);

	return order ? order : (a->is.text.len > b->is.text.len) - (a->is.text.len < b->is.text.len);
}

static int compare(const void *left, const void *right)
{
	const struct key *a = left, *b = right;

	if (rank(a) != rank(b))
		return rank(a) - rank(b);
	if (a->type == LUA_TNUMBER)
		return compare_numbers(a, b);
	if (a->type == LUA_TSTRING)
		return compare_texts(a, b);
	return a->is.boolean - b->is.boolean;
}

static struct key read_key(lua_State *state, int index)
{
	struct key key = {.type = lua_type(state, index)};

	if (key.type == LUA_TNUMBER) {
		key.whole = lua_isinteger(state, index);
		if (key.whole)
			key.is.integer = lua_tointeger(state, index);
		else
			key.is.number = lua_tonumber(state, index);
	} else if (key.type == LUA_TSTRING) {
		key.is.text.bytes = lua_tolstring(state, index, &key.is.text.len);
	} else if (key.type == LUA_TBOOLEAN) {
		key.is.boolean = lua_toboolean(state, index);
	} else {
		luaL_error(state, "pairs needs keys that have an order: a %s has none",
			luaL_typename(state, index));
	}
	return key;
}

static void push_key(lua_State *state, const struct key *key)
{
	if (key->type == LUA_TBOOLEAN)
		lua_pushboolean(state, key->is.boolean);
	else if (key->type == LUA_TSTRING)
		lua_pushlstring(state, key->is.text.bytes, key->is.text.len);
	else if (key->whole)
		lua_pushinteger(state, key->is.integer);
	else
		lua_pushnumber(state, key->is.number);
}

static size_t count_keys(lua_State *state, int index)
{
	size_t count = 0;

	lua_pushnil(state);
	for (; lua_next(state, index); count++)
		lua_pop(state, 1);
	return count;
}

/* Pushes a list of the keys of the table at INDEX, sorted, so that entries may be removed during
   the walk. */
static void push_sorted_keys(lua_State *state, int index)
{
	size_t count = count_keys(state, index), at = 0;
	struct key *keys;

	limits_charge(state, STEPS_PER_KEY * count);
	lua_createtable(state, (int)count, 0);
	keys = lua_newuserdatauv(state, (count + 1) * sizeof *keys, 0);
	lua_pushnil(state);
	for (; lua_next(state, index); lua_pop(state, 1))
		keys[at++] = read_key(state, -2);
	qsort(keys, count, sizeof *keys, compare);
	for (at = 0; at < count; at++) {
		push_key(state, &keys[at]);
		lua_rawseti(state, -3, (lua_Integer)at + 1);
	}
	lua_pop(state, 1);
}

/* Upvalues: the table or view, its keys, the number of the next key. */
static int next_sorted(lua_State *state)
{
	lua_Integer at = lua_tointeger(state, lua_upvalueindex(3));

	lua_settop(state, 0);
	while (lua_rawgeti(state, lua_upvalueindex(2), at++) != LUA_TNIL) {
		lua_pushvalue(state, 1);
		if (lua_gettable(state, lua_upvalueindex(1)) != LUA_TNIL)
			break;
		lua_settop(state, 0);
	}
	lua_pushinteger(state, at);
	lua_replace(state, lua_upvalueindex(3));
	return lua_gettop(state);
}

int pairs_sorted(lua_State *state)
{
	luaL_checktype(state, 1, LUA_TTABLE);
	lua_settop(state, 1);
	lua_pushvalue(state, 1);
	freeze_open_view(state, 2);
	push_sorted_keys(state, 2);
	lua_remove(state, 2);
	lua_pushinteger(state, 1);
	lua_pushcclosure(state, next_sorted, 3);
	return 1;
}
