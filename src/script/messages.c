/* The parts of `host` that ask about what was said, what can be printed, and in which formats. */
#include <lauxlib.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "output/output.h"
#include "script/state.h"
#include "text/coverage.h"

static void push_message(lua_State *state, const struct diag *diag)
{
	struct buf *text = &state_script(state)->scratch;
	static const char *const levels[] = {"note", "warning", "error", "error"};

	lua_createtable(state, 0, 7);
	lua_pushstring(state, levels[diag->level]);
	lua_setfield(state, -2, "level");
	lua_pushstring(state, diag->code);
	lua_setfield(state, -2, "code");
	text->len = 0;
	diag_put_text(text, diag);
	lua_pushlstring(state, text->data, text->len);
	lua_setfield(state, -2, "text");
	if (diag->more > 0) {
		lua_pushinteger(state, (lua_Integer)diag->more);
		lua_setfield(state, -2, "more");
	}
	if (!diag->place.path)
		return;
	lua_pushstring(state, diag->place.path);
	lua_setfield(state, -2, "path");
	if (diag->place.line <= 0)
		return;
	lua_pushinteger(state, diag->place.line);
	lua_setfield(state, -2, "line");
	if (diag->place.col <= 0)
		return;
	lua_pushinteger(state, diag->place.col);
	lua_setfield(state, -2, "col");
}

int host_messages(lua_State *state)
{
	size_t count;
	const struct diag **list = diags_sorted(state_script(state)->diags, &count);

	lua_createtable(state, (int)count, 0);
	for (size_t i = 0; i < count; i++) {
		push_message(state, list[i]);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
	free(list);
	return 1;
}

/* clean(text) → TEXT, such as the name of a file, as messages have it: see diag_put_clean. */
int host_clean(lua_State *state)
{
	struct buf *out = &state_script(state)->scratch;
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);

	out->len = 0;
	diag_put_clean(out, text, len);
	lua_pushlstring(state, out->len ? out->data : "", out->len);
	return 1;
}

static bool is_printable(struct script *script, uint32_t character)
{
	return coverage_has(script->fonts, FONT_REGULAR, character);
}

int host_unprintable(lua_State *state)
{
	struct script *script = state_script(state);
	size_t len, at = 0;
	const char *text = luaL_checklstring(state, 1, &len);
	lua_Integer found = 0;

	lua_newtable(state);
	if (!script->fonts)
		script->fonts = fonts_open(NULL, script->diags);
	while (script->fonts && at < len) {
		size_t start = at;
		uint32_t character = utf8_next(text, len, &at);

		if (character < 0x80 || is_printable(script, character))
			continue;
		lua_pushlstring(state, text + start, at - start);
		lua_rawseti(state, -2, ++found);
	}
	return 1;
}

int host_formats(lua_State *state)
{
	lua_newtable(state);
	for (lua_Integer i = 0; output_table[i]; i++) {
		lua_createtable(state, 2, 0);
		lua_pushstring(state, output_table[i]->name);
		lua_rawseti(state, -2, 1);
		lua_pushstring(state, output_table[i]->summary);
		lua_rawseti(state, -2, 2);
		lua_rawseti(state, -2, i + 1);
	}
	return 1;
}
