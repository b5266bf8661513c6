/* A workbook that Lua describes. */
#include <lauxlib.h>
#include <string.h>

#include "office/writer.h"
#include "script/state.h"

static int integer_of(lua_State *state, const char *name)
{
	lua_Integer number;

	lua_getfield(state, -1, name);
	number = luaL_optinteger(state, -1, 0);
	lua_pop(state, 1);
	return (int)number;
}

/* The string in field NAME of the table on top, which keeps it alive; "" where there is none. */
static const char *string_of(lua_State *state, const char *name)
{
	const char *text;

	lua_getfield(state, -1, name);
	text = luaL_optstring(state, -1, "");
	lua_pop(state, 1);
	return text;
}

static bool flag_of(lua_State *state, const char *name)
{
	bool flag;

	lua_getfield(state, -1, name);
	flag = lua_toboolean(state, -1);
	lua_pop(state, 1);
	return flag;
}

static enum writer_style style_of(lua_State *state)
{
	static const char *const names[WRITER_STYLES] = {
		[WRITER_TEXT] = "text",
		[WRITER_NUMBER] = "number",
		[WRITER_DATE] = "date",
		[WRITER_MOMENT] = "moment",
		[WRITER_HEADING] = "heading",
		[WRITER_COMPUTED] = "computed",
		[WRITER_LINK] = "link",
	};
	const char *name = string_of(state, "style");

	for (int i = 0; i < WRITER_STYLES; i++)
		if (strcmp(names[i], name) == 0)
			return (enum writer_style)i;
	return WRITER_TEXT;
}

/* Calls TAKE with the number of each item of the list NAME of the table on top, while the item is
   on top. */
static void each(lua_State *state, struct writer *writer, const char *name,
	void (*take)(lua_State *state, struct writer *writer, int number))
{
	lua_getfield(state, -1, name);
	if (lua_istable(state, -1)) {
		for (int i = 1; lua_rawgeti(state, -1, i) != LUA_TNIL; i++) {
			luaL_checktype(state, -1, LUA_TTABLE);
			take(state, writer, i);
			lua_pop(state, 1);
		}
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
}

static void take_column(lua_State *state, struct writer *writer, int number)
{
	lua_Number width;

	lua_getfield(state, -1, "width");
	width = luaL_optnumber(state, -1, 12);
	lua_pop(state, 1);
	writer_column(writer, number, width, style_of(state), flag_of(state, "folded"));
}

static void take_cell(lua_State *state, struct writer *writer, int number)
{
	int row = integer_of(state, "row"), col = integer_of(state, "col");
	const char *formula = string_of(state, "formula"), *sheet = string_of(state, "sheet");

	(void)number;
	if (lua_getfield(state, -1, "value") == LUA_TNUMBER) {
		double value = lua_tonumber(state, -1);

		lua_pop(state, 1);
		writer_number(writer, row, col, value, style_of(state));
		return;
	}
	lua_pop(state, 1);
	if (*sheet)
		writer_link(writer, row, col, string_of(state, "text"), sheet);
	else if (*formula)
		writer_formula(writer, row, col, formula, string_of(state, "text"));
	else
		writer_text(writer, row, col, string_of(state, "text"), style_of(state));
}

static void take_row(lua_State *state, struct writer *writer, int number)
{
	int row = integer_of(state, "row"), lines = integer_of(state, "lines");

	(void)number;
	if (lines > 0)
		writer_height(writer, row, lines);
	else
		writer_hide_row(writer, row);
}

static void take_rule(lua_State *state, struct writer *writer, int number)
{
	int col = integer_of(state, "col"), first = integer_of(state, "first");
	int last = integer_of(state, "last");
	const char *range = string_of(state, "range"), *guard = string_of(state, "guard");

	(void)number;
	if (*range)
		writer_choices(writer, col, first, last, range, flag_of(state, "strict"));
	else if (*guard)
		writer_guard(writer, col, first, last, guard);
	else
		writer_colour(writer, col, first, last, string_of(state, "text"),
			(unsigned)integer_of(state, "colour"));
}

static void take_sheet(lua_State *state, struct writer *writer, int number)
{
	const char *name = string_of(state, "name");

	(void)number;
	if (!writer_sheet(writer, name, flag_of(state, "hidden")))
		luaL_error(state, "'%s' cannot be the name of a sheet", name);
	each(state, writer, "columns", take_column);
	each(state, writer, "cells", take_cell);
	each(state, writer, "rows", take_row);
	each(state, writer, "rules", take_rule);
	lua_getfield(state, -1, "page");
	if (lua_istable(state, -1))
		writer_page(writer,
			&(struct writer_page){integer_of(state, "rows"), integer_of(state, "cols"),
				integer_of(state, "last"), integer_of(state, "columns"), integer_of(state, "wide"),
				flag_of(state, "tall")});
	lua_pop(state, 1);
}

/* The writer of the call, which is finished even where what Lua describes is wrong. */
struct making {
	struct writer *writer;
};

static int describe(lua_State *state)
{
	struct making *making = lua_touserdata(state, 2);

	lua_settop(state, 1);
	if (writer_is_open(making->writer))
		each(state, making->writer, "sheets", take_sheet);
	return 0;
}

int workbook_make(lua_State *state)
{
	struct script *script = state_script(state);
	struct making making;
	const char *title;
	bool made, described;

	luaL_checktype(state, 1, LUA_TTABLE);
	lua_settop(state, 1);
	title = string_of(state, "title");
	lua_pushcfunction(state, describe);
	lua_pushvalue(state, 1);
	lua_pushlightuserdata(state, &making);
	making.writer = writer_new(title);
	described = lua_pcall(state, 2, 0, 0) == LUA_OK;
	script->scratch.len = 0;
	made = writer_finish(making.writer, &script->scratch, script->diags);
	if (!described)
		return lua_error(state);
	if (!made)
		return 0;
	lua_pushlstring(state, script->scratch.data, script->scratch.len);
	buf_free(&script->scratch);
	return 1;
}
