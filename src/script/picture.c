/* The part of `host` that looks into pictures. */
#include "picture/picture.h"

#include <lauxlib.h>

#include "base/file.h"
#include "script/state.h"

/* Pushes the list of the texts in PICTURE, which may be NULL. */
static void push_words(lua_State *state, const struct picture *picture)
{
	bool drawn = picture && picture->kind == PICTURE_VECTOR;
	lua_Integer count = 0;

	lua_newtable(state);
	for (size_t i = 0; drawn && i < picture->shapes; i++) {
		const struct shape *shape = &picture->shape[i];

		if (shape->kind != SHAPE_TEXT)
			continue;
		lua_pushlstring(state, shape->is.text.text, shape->is.text.len);
		lua_rawseti(state, -2, ++count);
	}
}

int host_picture_words(lua_State *state)
{
	struct script *script = state_script(state);
	const char *relative = luaL_checkstring(state, 1);
	const struct picture *picture = NULL;
	struct diags *unsaid;
	struct arena *arena;
	struct buf bytes = {0};

	luaL_argcheck(state, script->project != NULL, 1, "there is no project");
	unsaid = diags_new();
	arena = arena_new();
	if (file_read_inside(script->project, relative, PICTURE_MAX_BYTES, &bytes, (struct place){0},
			unsaid))
		picture = picture_read(arena, relative, bytes.data, bytes.len, (struct place){0}, unsaid);
	push_words(state, picture);
	state_push_path(state, relative);
	buf_free(&bytes);
	arena_free(arena);
	diags_free(unsaid);
	return 2;
}
