#include "script/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The error value of what was reported already: its address. */
static const char REPORTED = 'r';

/* Registry key: the paths of the templates' chunks by number; those of prepared ones are below
   zero. */
static const char CHUNKS = 'c';

struct script *state_script(lua_State *state)
{
	return *(struct script **)lua_getextraspace(state);
}

const char *state_push_path(lua_State *state, const char *relative)
{
	const char *project = state_script(state)->project;
	size_t len = strlen(project);

	if (strcmp(project, ".") == 0)
		return lua_pushstring(state, relative);
	return lua_pushfstring(state, len > 0 && project[len - 1] == '/' ? "%s%s" : "%s/%s", project,
		relative);
}

int state_raise_reported(lua_State *state)
{
	lua_pushlightuserdata(state, (void *)(uintptr_t)&REPORTED);
	return lua_error(state);
}

void state_push_table(lua_State *state, const void *key)
{
	if (lua_rawgetp(state, LUA_REGISTRYINDEX, key) == LUA_TTABLE)
		return;
	lua_pop(state, 1);
	lua_newtable(state);
	lua_pushvalue(state, -1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, key);
}

void state_name_chunk(lua_State *state, const char *path, char name[32])
{
	lua_Integer number;

	state_push_table(state, &CHUNKS);
	number = (lua_Integer)lua_rawlen(state, -1) + 1;
	lua_pushstring(state, path);
	lua_rawseti(state, -2, number);
	lua_pop(state, 1);
	snprintf(name, 32, "=#%d", (int)number);
}

void state_name_prepared(size_t index, char name[32])
{
	snprintf(name, 32, "=#-%zu", index + 1);
}

void state_know_prepared(lua_State *state, size_t index, const char *path)
{
	state_push_table(state, &CHUNKS);
	lua_pushstring(state, path);
	lua_rawseti(state, -2, -(lua_Integer)index - 1);
	lua_pop(state, 1);
}

void state_push_chunk_path(lua_State *state, const char *chunk)
{
	state_push_table(state, &CHUNKS);
	lua_rawgeti(state, -1, chunk[0] == '#' ? atoi(chunk + 1) : 0);
	lua_remove(state, -2);
}
