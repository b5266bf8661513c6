/* Plain values as text and back, by which one state tells another: strings "3:abc", lists "l…e",
   tables with string keys "d…e" in the order of their keys. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "script/state.h"

struct key {
	const char *bytes; /* kept alive by its table */
	size_t len;
};

static int compare(const void *left, const void *right)
{
	const struct key *a = left, *b = right;
	int order = memcmp(a->bytes, b->bytes, a->len < b->len ? a->len : b->len);

	return order ? order : (a->len > b->len) - (a->len < b->len);
}

static void put_string(struct buf *out, const char *bytes, size_t len)
{
	char digits[24], *at = digits + sizeof digits;
	size_t rest = len;

	*--at = ':';
	do
		*--at = (char)('0' + rest % 10);
	while (rest /= 10);
	buf_put(out, at, (size_t)(digits + sizeof digits - at));
	buf_put(out, bytes, len);
}

static void put_value(lua_State *state, struct buf *out);

static void put_list(lua_State *state, struct buf *out, lua_Integer count)
{
	buf_putc(out, 'l');
	for (lua_Integer i = 1; i <= count && lua_geti(state, -1, i) != LUA_TNIL; i++) {
		put_value(state, out);
		lua_pop(state, 1);
	}
	buf_putc(out, 'e');
}

/* Pushes the keys of the table on top, sorted, and sets COUNT. */
static struct key *push_keys(lua_State *state, size_t *count)
{
	struct key *keys;
	size_t at = 0;

	*count = 0;
	for (lua_pushnil(state); lua_next(state, -2); lua_pop(state, 1))
		++*count;
	keys = lua_newuserdatauv(state, *count * sizeof *keys, 0);
	for (lua_pushnil(state); lua_next(state, -3); lua_pop(state, 1), at++) {
		if (lua_type(state, -2) != LUA_TSTRING)
			luaL_error(state, "a key is a %s and no text", luaL_typename(state, -2));
		keys[at].bytes = lua_tolstring(state, -2, &keys[at].len);
	}
	qsort(keys, *count, sizeof *keys, compare);
	return keys;
}

static void put_table(lua_State *state, struct buf *out)
{
	size_t count;
	struct key *keys = push_keys(state, &count);

	buf_putc(out, 'd');
	for (size_t i = 0; i < count; i++) {
		put_string(out, keys[i].bytes, keys[i].len);
		lua_pushlstring(state, keys[i].bytes, keys[i].len);
		lua_rawget(state, -3);
		put_value(state, out);
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
	buf_putc(out, 'e');
}

static bool is_empty(lua_State *state)
{
	lua_pushnil(state);
	if (!lua_next(state, -2))
		return true;
	lua_pop(state, 2);
	return false;
}

/* Writes the value on top. */
static void put_value(lua_State *state, struct buf *out)
{
	const char *text;
	lua_Integer count;
	size_t len;
	int top;

	if (lua_type(state, -1) == LUA_TSTRING) {
		text = lua_tolstring(state, -1, &len);
		put_string(out, text, len);
		return;
	}
	luaL_checkstack(state, 8, "a value has too many levels");
	if (!lua_istable(state, -1))
		luaL_error(state, "a value is a %s and no text or table", luaL_typename(state, -1));
	freeze_open_view(state, lua_gettop(state));
	count = luaL_len(state, -1);
	top = lua_gettop(state);
	if (count > 0 || is_empty(state))
		put_list(state, out, count);
	else
		put_table(state, out);
	lua_settop(state, top);
}

/* encode(value) → VALUE, made of strings and tables, as text; an empty table is an empty list. */
int host_encode(lua_State *state)
{
	struct buf *out = &state_script(state)->scratch;

	luaL_checkany(state, 1);
	lua_settop(state, 1);
	out->len = 0;
	put_value(state, out);
	lua_pushlstring(state, out->data, out->len);
	return 1;
}

struct source {
	lua_State *state;
	const char *at, *end;
};

static _Noreturn void refuse(struct source *source)
{
	luaL_error(source->state, "a text is not as `encode` makes it");
	abort();
}

static void read_string(struct source *source)
{
	const char *start = source->at;
	size_t len = 0;

	while (source->at < source->end && *source->at >= '0' && *source->at <= '9' &&
		len < (size_t)1 << 40)
		len = len * 10 + (size_t)(*source->at++ - '0');
	if (source->at == start || source->at == source->end || *source->at++ != ':' ||
		len > (size_t)(source->end - source->at))
		refuse(source);
	lua_pushlstring(source->state, source->at, len);
	source->at += len;
}

/* Says whether the list or table ends here, and steps over its end. */
static bool ends(struct source *source)
{
	if (source->at == source->end)
		refuse(source);
	if (*source->at != 'e')
		return false;
	source->at++;
	return true;
}

/* Pushes the next value. */
static void read_value(struct source *source)
{
	char kind = source->at < source->end ? *source->at : '\0';

	luaL_checkstack(source->state, 4, "a value has too many levels");
	if (kind != 'l' && kind != 'd') {
		read_string(source);
		return;
	}
	source->at++;
	lua_newtable(source->state);
	for (lua_Integer i = 1; !ends(source); i++) {
		if (kind == 'd')
			read_string(source);
		read_value(source);
		if (kind == 'd')
			lua_rawset(source->state, -3);
		else
			lua_rawseti(source->state, -2, i);
	}
}

/* decode(text) → the value that encode made TEXT of. */
int host_decode(lua_State *state)
{
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);
	struct source source = {.state = state, .at = text, .end = text + len};

	read_value(&source);
	return 1;
}
