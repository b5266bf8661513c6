/* The base functions and libraries, without what reaches outside, depends on addresses or hash
   order, or takes work that nobody counts. The library world and the sandbox of templates get the
   same functions; the sandbox gets fewer and its own tables. */
#include <lauxlib.h>
#include <lualib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "script/pattern.h"
#include "script/state.h"

enum {
	BYTES_PER_STEP = 16, /* that are copied or compared in the time of one step */
	CAREFUL_TEXT = 64 << 10,
	STEPS_PER_NUMBER = 100, /* to write one with a fraction takes as long as these */
	STEPS_PER_DIGIT = 4,    /* and as these for each of its digits */
	SHOWN_PATTERN = 60,
};

static size_t text_length(lua_State *state, int index)
{
	size_t len = 0;

	if (lua_type(state, index) == LUA_TSTRING)
		lua_tolstring(state, index, &len);
	return len;
}

/* The bytes of the text at index 1 from the place on that argument INIT names. */
static size_t rest_length(lua_State *state, int init)
{
	size_t len = text_length(state, 1);
	lua_Integer from = lua_tointeger(state, init);

	return from > 0 ? ((size_t)from > len ? 0 : len - (size_t)from + 1) : len;
}

static void charge_text(lua_State *state)
{
	limits_charge(state, text_length(state, 1) / BYTES_PER_STEP);
}

/* Reading digits and quoting take some steps a byte. */
static void charge_bytes(lua_State *state)
{
	for (int i = lua_gettop(state); i > 0; i--)
		limits_charge(state, text_length(state, i));
}

static void charge_rep(lua_State *state)
{
	uint64_t len = text_length(state, 1) + text_length(state, 3);
	lua_Integer times = luaL_checkinteger(state, 2);

	if (times > 0)
		limits_charge(state,
			(uint64_t)times > UINT64_MAX / (len + 1)
				? UINT64_MAX
				: (uint64_t)times * (len + 1) / BYTES_PER_STEP);
}

/* The library's own patterns were chosen with care; only on a text that no fact is as long as are
   they looked at like others. */
static bool is_careful(lua_State *state, size_t subject)
{
	return subject <= CAREFUL_TEXT && limits_called_by_library(state);
}

static void check_pattern(lua_State *state, size_t subject)
{
	size_t len;
	const char *pattern = luaL_checklstring(state, 2, &len);

	limits_charge(state, subject / BYTES_PER_STEP);
	if (state_script(state)->limits.running && !is_careful(state, subject) &&
		!pattern_is_quick(pattern, len, subject))
		luaL_error(state,
			"the pattern '%s' could take too long on a text of %d bytes; use fewer of * + - ?",
			len > SHOWN_PATTERN ? lua_pushlstring(state, pattern, SHOWN_PATTERN) : pattern,
			(int)subject);
}

static void charge_match(lua_State *state)
{
	check_pattern(state, rest_length(state, 3));
}

static void charge_find(lua_State *state)
{
	size_t rest = rest_length(state, 3);

	if (lua_toboolean(state, 4)) /* the text sought may be compared at every place */
		limits_charge(state, rest / BYTES_PER_STEP * (1 + text_length(state, 2) / BYTES_PER_STEP));
	else
		check_pattern(state, rest);
}

static void charge_every_match(lua_State *state)
{
	check_pattern(state, text_length(state, 1));
}

/* Addresses differ from run to run, so a value without a text is named by its type only. */
static int name_value(lua_State *state)
{
	luaL_checkany(state, 1);
	if (lua_type(state, 1) == LUA_TNUMBER && !lua_isinteger(state, 1))
		limits_charge(state, STEPS_PER_NUMBER);
	if (lua_type(state, 1) <= LUA_TSTRING ||
		luaL_getmetafield(state, 1, "__tostring") != LUA_TNIL) {
		lua_settop(state, 1);
		luaL_tolstring(state, 1, NULL);
		return 1;
	}
	lua_pushstring(state, luaL_typename(state, 1));
	return 1;
}

/* Charges for writing the value at INDEX by the conversion between OPTIONS and LETTER. */
static void charge_conversion(lua_State *state, int index, const char *options, const char *letter)
{
	const char *point = memchr(options, '.', (size_t)(letter - options));
	long precision = point ? strtol(point + 1, NULL, 10) : 0;
	int exponent = 0;

	if (*letter == 'f' && lua_isnumber(state, index))
		frexp(lua_tonumber(state, index), &exponent);
	exponent = exponent < 0 ? 0 : exponent;
	precision = precision < 0 ? 0 : precision % 100;
	limits_charge(state,
		STEPS_PER_NUMBER + STEPS_PER_DIGIT * ((uint64_t)exponent / 3 + (uint64_t)precision));
}

static void name_arguments(lua_State *state)
{
	const char *format = luaL_checkstring(state, 1);
	int value = 1;

	for (const char *at = strchr(format, '%'); at; at = strchr(at + 1, '%')) {
		const char *options = at + 1;

		at += 1 + strspn(at + 1, "-+ #0.123456789");
		if (*at == 'p')
			luaL_error(state, "the format %%p is not available");
		if (!*at)
			break;
		if (*at != '%')
			value++;
		charge_conversion(state, value, options, at);
	}
	charge_bytes(state);
	for (int i = lua_gettop(state); i > 1; i--)
		if (lua_type(state, i) > LUA_TSTRING) {
			lua_pushcfunction(state, name_value);
			lua_pushvalue(state, i);
			lua_call(state, 1, 1);
			lua_replace(state, i);
		}
}

static uint64_t range(lua_Integer first, lua_Integer last)
{
	return last < first ? 0 : (uint64_t)last - (uint64_t)first + 1;
}

static void charge_insert(lua_State *state)
{
	lua_Integer len = luaL_len(state, 1);

	if (lua_gettop(state) == 3)
		limits_charge(state, range(luaL_checkinteger(state, 2), len));
}

static void charge_remove(lua_State *state)
{
	lua_Integer len = luaL_len(state, 1);

	limits_charge(state, range(luaL_optinteger(state, 2, len), len));
}

static void charge_move(lua_State *state)
{
	limits_charge(state, range(luaL_checkinteger(state, 2), luaL_checkinteger(state, 3)));
}

static void charge_concat(lua_State *state)
{
	lua_Integer last = luaL_opt(state, luaL_checkinteger, 4, luaL_len(state, 1));

	limits_charge(state, range(luaL_optinteger(state, 3, 1), last));
}

/* The length of the longest text in the list at index 1. */
static size_t longest_text(lua_State *state, lua_Integer len)
{
	size_t longest = 0;

	for (lua_Integer i = 1; i <= len; i++) {
		size_t text = lua_rawgeti(state, 1, i) == LUA_TSTRING ? lua_rawlen(state, -1) : 0;

		longest = text > longest ? text : longest;
		lua_pop(state, 1);
	}
	return longest;
}

static void charge_sort(lua_State *state)
{
	lua_Integer len;
	uint64_t steps = 0;

	luaL_checktype(state, 1, LUA_TTABLE);
	len = luaL_len(state, 1);
	for (lua_Integer rest = len; rest > 1; rest /= 2)
		steps += (uint64_t)len;
	limits_charge(state, steps);
	limits_charge(state, steps * (longest_text(state, len) / BYTES_PER_STEP));
}

/* A function of a standard library that is let through, after CHECK (NULL: nothing to check). */
struct pass {
	const char *name;
	void (*check)(lua_State *state);
};

static int call_checked(lua_State *state)
{
	const struct pass *pass = lua_touserdata(state, lua_upvalueindex(2));
	lua_CFunction function = lua_tocfunction(state, lua_upvalueindex(1));

	pass->check(state);
	return function(state);
}

static const struct pass string_passes[] = {
	{"byte", NULL},
	{"char", NULL},
	{"find", charge_find},
	{"format", name_arguments},
	{"gmatch", charge_every_match},
	{"gsub", charge_every_match},
	{"len", NULL},
	{"lower", NULL},
	{"match", charge_match},
	{"rep", charge_rep},
	{"reverse", NULL},
	{"sub", NULL},
	{"upper", NULL},
	{NULL, NULL},
};

static const struct pass table_passes[] = {
	{"concat", charge_concat},
	{"insert", charge_insert},
	{"move", charge_move},
	{"pack", NULL},
	{"remove", charge_remove},
	{"sort", charge_sort},
	{"unpack", NULL},
	{NULL, NULL},
};

static const struct pass math_passes[] = {
	{"abs", NULL},
	{"ceil", NULL},
	{"floor", NULL},
	{"fmod", NULL},
	{"huge", NULL},
	{"max", NULL},
	{"maxinteger", NULL},
	{"min", NULL},
	{"mininteger", NULL},
	{"modf", NULL},
	{"sqrt", NULL},
	{"tointeger", NULL},
	{"type", NULL},
	{"ult", NULL},
	{NULL, NULL},
};

static const struct pass utf8_passes[] = {
	{"char", NULL},
	{"charpattern", NULL},
	{"codepoint", NULL},
	{"codes", NULL},
	{"len", charge_text},
	{"offset", charge_text},
	{NULL, NULL},
};

static const struct pass base_passes[] = {
	{"assert", NULL},
	{"error", NULL},
	{"getmetatable", NULL},
	{"ipairs", NULL},
	{"next", NULL},
	{"pcall", NULL},
	{"rawequal", NULL},
	{"rawget", NULL},
	{"rawlen", NULL},
	{"rawset", NULL},
	{"select", NULL},
	{"setmetatable", NULL},
	{"tonumber", charge_bytes},
	{"type", NULL},
	{NULL, NULL},
};

/* Copies what PASSES let through from the table on top to the one below it, and pops the former. */
static void copy_passes(lua_State *state, const struct pass *passes)
{
	for (const struct pass *pass = passes; pass->name; pass++) {
		lua_getfield(state, -1, pass->name);
		if (pass->check) {
			lua_pushlightuserdata(state, (void *)(uintptr_t)pass);
			lua_pushcclosure(state, call_checked, 2);
		}
		lua_setfield(state, -3, pass->name);
	}
	lua_pop(state, 1);
}

/* Sets field NAME of the table on top to the checked form of a standard library. */
static void open_library(lua_State *state, const char *name, lua_CFunction open,
	const struct pass *passes)
{
	lua_newtable(state);
	lua_pushcfunction(state, open);
	lua_call(state, 0, 1);
	copy_passes(state, passes);
	lua_setfield(state, -2, name);
}

static int refuse_global(lua_State *state)
{
	return luaL_error(state, "the global '%s' is not declared; use a local",
		luaL_tolstring(state, 2, NULL));
}

/* Strings find their methods in the checked table, which no template can reach to write to. */
static void settle_string_methods(lua_State *state)
{
	lua_pushliteral(state, "");
	if (lua_getmetatable(state, -1)) {
		lua_getfield(state, -3, "string");
		lua_setfield(state, -2, "__index");
		lua_pushboolean(state, false);
		lua_setfield(state, -2, "__metatable");
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
}

void safe_open(lua_State *state)
{
	lua_newtable(state);
	lua_pushcfunction(state, luaopen_base);
	lua_call(state, 0, 1);
	copy_passes(state, base_passes);
	lua_pushcfunction(state, pairs_sorted);
	lua_setfield(state, -2, "pairs");
	lua_pushcfunction(state, name_value);
	lua_setfield(state, -2, "tostring");
	open_library(state, "string", luaopen_string, string_passes);
	open_library(state, "table", luaopen_table, table_passes);
	open_library(state, "math", luaopen_math, math_passes);
	open_library(state, "utf8", luaopen_utf8, utf8_passes);
	settle_string_methods(state);
	lua_createtable(state, 0, 2);
	lua_pushcfunction(state, refuse_global);
	lua_setfield(state, -2, "__newindex");
	lua_pushboolean(state, false);
	lua_setfield(state, -2, "__metatable");
	lua_setmetatable(state, -2);
	lua_rawseti(state, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

static const struct pass sandbox_passes[] = {
	{"assert", NULL},
	{"error", NULL},
	{"ipairs", NULL},
	{"pairs", NULL},
	{"select", NULL},
	{"tonumber", NULL},
	{"tostring", NULL},
	{"type", NULL},
	{NULL, NULL},
};

/* Every environment has library tables of its own, so that no template changes what another one
   calls. */
static void copy_library(lua_State *state, const char *name, const struct pass *passes)
{
	lua_newtable(state);
	lua_getglobal(state, name);
	for (const struct pass *pass = passes; pass->name; pass++) {
		lua_getfield(state, -1, pass->name);
		lua_setfield(state, -3, pass->name);
	}
	lua_pop(state, 1);
	lua_setfield(state, -2, name);
}

void safe_push_sandbox(lua_State *state)
{
	lua_newtable(state);
	lua_pushglobaltable(state);
	copy_passes(state, sandbox_passes);
	copy_library(state, "string", string_passes);
	copy_library(state, "table", table_passes);
	copy_library(state, "math", math_passes);
	copy_library(state, "utf8", utf8_passes);
	lua_getglobal(state, "table");
	lua_getfield(state, -1, "unpack");
	lua_setfield(state, -3, "unpack");
	lua_pop(state, 1);
}
