/* prepare RECIPE.lua OUT.c: writes a C file that holds what the build makes of the library's texts,
   so that no run has to: for every file of the program's templates/ and policies/ of which the
   recipe makes a chunk of Lua, that chunk, compiled. The recipe runs in the library's world. */
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "library/embedded.h"
#include "script/state.h"

/* While the program that prepares is linked, nothing is prepared yet. */
const struct embedded prepared_files[] = {{0}};
const size_t prepared_count = 0;

/* What is being written: the arrays as they come, and their names. */
struct work {
	FILE *out;
	const char *recipe;
	size_t count, column;
	const char **name;
};

/* A writer as lua_dump wants it, into the struct work CONTEXT. */
static int put_part(lua_State *state, const void *bytes, size_t len, void *context)
{
	struct work *work = context;

	(void)state;
	for (size_t i = 0; i < len; i++)
		fprintf(work->out, "%s%d,", work->column++ % 24 ? "" : "\n",
			((const unsigned char *)bytes)[i]);
	return 0;
}

/* Writes the chunk of the text at index 2, which the recipe made of the file NAME; STRIP leaves out
   what only messages need. */
static void put_chunk(lua_State *state, struct work *work, const char *name, int strip)
{
	char chunk[32];
	size_t len;
	const char *text = lua_tolstring(state, 2, &len);

	state_name_prepared(work->count, chunk);
	if (luaL_loadbufferx(state, text, len, chunk, "t") != LUA_OK)
		luaL_error(state, "%s: %s", name, lua_tostring(state, -1));
	fprintf(work->out, "static const unsigned char file%zu[] = {", work->count);
	work->column = 0;
	lua_dump(state, put_part, work, strip);
	fprintf(work->out, "0};\n");
	work->name[work->count++] = name;
}

static void put_table(const struct work *work)
{
	fprintf(work->out, "\nconst struct embedded prepared_files[] = {\n");
	for (size_t i = 0; i < work->count; i++)
		fprintf(work->out, "\t{\"%s\", file%zu, sizeof file%zu - 1},\n", work->name[i], i, i);
	fprintf(work->out, "\t{0}\n};\nconst size_t prepared_count = %zu;\n", work->count);
}

/* The recipe is called with the name of each file and returns a text of Lua, or nil, and whether
   messages can do without its lines. */
static int work_on_all(lua_State *state)
{
	struct work *work = lua_touserdata(state, 1);

	lua_settop(state, 0);
	if (luaL_loadfilex(state, work->recipe, "t") != LUA_OK)
		lua_error(state);
	lua_call(state, 0, 1);
	fprintf(work->out, "#include \"library/embedded.h\"\n\n");
	for (size_t i = 0; i < embedded_count; i++) {
		lua_pushvalue(state, 1);
		lua_pushstring(state, embedded_files[i].name);
		lua_call(state, 1, 2);
		if (!lua_isnil(state, 2))
			put_chunk(state, work, embedded_files[i].name, lua_toboolean(state, 3));
		lua_settop(state, 1);
	}
	put_table(work);
	return 0;
}

static bool run(struct script *script, struct work *work)
{
	lua_pushcfunction(script->lua, work_on_all);
	lua_pushlightuserdata(script->lua, work);
	if (lua_pcall(script->lua, 1, 0, 0) == LUA_OK && !diags_failed(script->diags))
		return true;
	if (lua_isstring(script->lua, -1))
		fprintf(stderr, "%s\n", lua_tostring(script->lua, -1));
	diags_print(script->diags, stderr);
	return false;
}

int main(int argc, char **argv)
{
	struct diags *diags = diags_new();
	struct work work = {0};
	struct library *library;
	struct script *script;
	bool done;

	if (argc != 3) {
		fprintf(stderr, "usage: prepare RECIPE.lua OUT.c\n");
		return 2;
	}
	unsetenv("ISMSDOC_LIBRARY");
	work.recipe = argv[1];
	work.out = fopen(argv[2], "wb");
	if (!work.out) {
		perror(argv[2]);
		return 2;
	}
	work.name = mem_alloc(embedded_count * sizeof *work.name);
	library = library_open(NULL);
	script = script_new(library, diags);
	done = script->lua && run(script, &work);
	if (ferror(work.out) || fclose(work.out) != 0)
		done = false;
	if (!done)
		remove(argv[2]);
	script_free(script);
	library_close(library);
	diags_free(diags);
	free(work.name);
	return done ? 0 : 2;
}
