/* Text that is compared: terms in it, its folded and plain forms, and what in it is not what it
   seems. */
#include <lauxlib.h>
#include <stdio.h>

#include "script/state.h"
#include "text/fold.h"
#include "text/guise.h"
#include "text/terms.h"

static const char TERMS[] = "text terms";

struct found {
	lua_State *state;
	lua_Integer count;
};

static void take(void *data, uint32_t number, size_t from, size_t to)
{
	struct found *found = data;

	lua_pushinteger(found->state, number);
	lua_rawseti(found->state, -2, ++found->count);
	lua_pushinteger(found->state, (lua_Integer)from + 1);
	lua_rawseti(found->state, -2, ++found->count);
	lua_pushinteger(found->state, (lua_Integer)to);
	lua_rawseti(found->state, -2, ++found->count);
}

static int find(lua_State *state)
{
	const size_t *number = lua_touserdata(state, lua_upvalueindex(1));
	struct found found = {.state = state};
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);

	lua_newtable(state);
	terms_find(state_script(state)->terms[*number], text, len, take, &found);
	return 1;
}

static int forget(lua_State *state)
{
	struct script *script = state_script(state);
	const size_t *number = lua_touserdata(state, 1);

	terms_free(script->terms[*number]);
	script->terms[*number] = NULL;
	return 0;
}

/* What the argument at INDEX asks for: "spelling", else the letters alone. */
static enum fold_kind kind_at(lua_State *state, int index)
{
	static const char *const names[] = {"letters", "spelling", NULL};
	static const enum fold_kind kinds[] = {FOLD_LETTERS, FOLD_SPELLING};

	return kinds[luaL_checkoption(state, index, names[0], names)];
}

/* Pushes what keeps new terms of KIND until Lua lets go of it, or the SCRIPT ends. */
static struct terms *push_terms(lua_State *state, struct script *script, enum fold_kind kind)
{
	size_t *number = lua_newuserdatauv(state, sizeof *number, 0);

	*number = script->term_count;
	mem_grow(&script->terms, &script->term_cap, script->term_count + 1, sizeof *script->terms);
	script->terms[script->term_count++] = terms_new(kind);
	if (luaL_newmetatable(state, TERMS)) {
		lua_pushcfunction(state, forget);
		lua_setfield(state, -2, "__gc");
	}
	lua_setmetatable(state, -2);
	return script->terms[*number];
}

/* terms(list[, kind]) → function(text) → the terms of LIST in it, in the order of their ends, as
   one list: index, first and last byte of each; what ends a part of a sentence has the index 0.
   KIND is that of fold. */
int host_terms(lua_State *state)
{
	struct script *script = state_script(state);
	enum fold_kind kind = kind_at(state, 2);
	struct terms *terms;

	luaL_checktype(state, 1, LUA_TTABLE);
	terms = push_terms(state, script, kind);
	for (lua_Integer i = 1; lua_rawgeti(state, 1, i) == LUA_TSTRING; i++) {
		size_t len;
		const char *text = lua_tolstring(state, -1, &len);

		terms_add(terms, text, len, (uint32_t)i);
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
	lua_pushcclosure(state, find, 1);
	return 1;
}

/* fold(text[, kind]) → the form by which terms are found: see fold_text. KIND is "letters", which
   nil is too, or "spelling". */
int host_fold(lua_State *state)
{
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);
	struct fold fold = {.kind = kind_at(state, 2)};

	fold_text(&fold, text, len);
	lua_pushlstring(state, fold.text.len ? fold.text.data : "", fold.text.len);
	fold_free(&fold);
	return 1;
}

/* plain(text) → see fold_plain. */
int host_plain(lua_State *state)
{
	struct buf *out = &state_script(state)->scratch;
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);

	out->len = 0;
	fold_plain(out, text, len);
	lua_pushlstring(state, out->len ? out->data : "", out->len);
	return 1;
}

/* hidden(text) → the first byte of what must not stand in TEXT without being seen, and its code
   ("U+202E"); or nothing. */
int host_hidden(lua_State *state)
{
	size_t len, at;
	const char *text = luaL_checklstring(state, 1, &len);
	uint32_t character = guise_hidden(text, len, &at);
	char code[16];

	if (character == 0)
		return 0;
	lua_pushinteger(state, (lua_Integer)at + 1);
	snprintf(code, sizeof code, "U+%04lX", (unsigned long)character);
	lua_pushstring(state, code);
	return 2;
}

/* lookalike(text) → the first and last byte of the first word whose letters belong to several
   scripts; or nothing. */
int host_lookalike(lua_State *state)
{
	size_t len, from, to;
	const char *text = luaL_checklstring(state, 1, &len);

	if (!guise_lookalike(text, len, &from, &to))
		return 0;
	lua_pushinteger(state, (lua_Integer)from + 1);
	lua_pushinteger(state, (lua_Integer)to);
	return 2;
}
