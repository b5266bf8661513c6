/* Files of the library, and which files of the project a run read, for its manifest. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "script/state.h"

/* Key of the registry: the paths of all inputs, each to true. */
static const char PATHS;

/* Whether RELATIVE is new among the paths, of which it is one now. */
static bool is_new(lua_State *state, const char *relative)
{
	bool known;

	state_push_table(state, &PATHS);
	known = lua_getfield(state, -1, relative) != LUA_TNIL;
	lua_pushboolean(state, true);
	lua_setfield(state, -3, relative);
	lua_pop(state, 2);
	return !known;
}

bool inputs_add(struct script *script, const char *relative, const char *text, size_t len)
{
	char sha256[65];

	if (!is_new(script->lua, relative))
		return false;
	mem_grow(&script->inputs, &script->input_cap, script->input_count + 1, sizeof *script->inputs);
	file_sha256(text, len, sha256);
	script->inputs[script->input_count++] = (struct input){
		.path = arena_string(script->arena, relative),
		.sha256 = arena_string(script->arena, sha256),
	};
	return true;
}

static int compare_inputs(const void *a, const void *b)
{
	return strcmp(((const struct input *)a)->path, ((const struct input *)b)->path);
}

size_t script_inputs(struct script *script, const struct input **inputs)
{
	if (script->input_count)
		qsort(script->inputs, script->input_count, sizeof *script->inputs, compare_inputs);
	*inputs = script->inputs;
	return script->input_count;
}

bool inputs_read_library(lua_State *state, const char *name, const char **path, bool *trusted)
{
	struct script *script = state_script(state);

	script->scratch.len = 0;
	if (!library_read(script->library, name, &script->scratch, path, trusted, script->diags))
		return false;
	if (!*trusted && inputs_add(script, name, script->scratch.data, script->scratch.len))
		limits_give(&script->limits, script->scratch.len);
	return true;
}

bool inputs_push_library_file(lua_State *state, const char *name, const char **path, bool *trusted)
{
	struct script *script = state_script(state);

	if (!inputs_read_library(state, name, path, trusted))
		return false;
	lua_pushlstring(state, script->scratch.data, script->scratch.len);
	buf_free(&script->scratch);
	return true;
}
