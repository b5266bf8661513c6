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
struct writing {
	FILE *out;
	const char *recipe;
	size_t count, column;
	const char **name;
};

/* A writer as lua_dump wants it, into the struct writing CONTEXT. */
static int put_part(lua_State *state, const void *bytes, size_t len, void *context)
{
	struct writing *writing = context;

	(void)state;
	for (size_t i = 0; i < len; i++)
		fprintf(writing->out, "%s%d,", writing->column++ % 24 ? "" : "\n",
			((const unsigned char *)bytes)[i]);
	return 0;
}

/* Writes the chunk of the text at index 2, which the recipe made of the file NAME; STRIP leaves out
   what only messages need. */
static void put_chunk(lua_State *state, struct writing *writing, const char *name, int strip)
{
	char chunk[32];
	size_t len;
	const char *text = lua_tolstring(state, 2, &len);

	state_name_prepared(writing->count, chunk);
	if (luaL_loadbufferx(state, text, len, chunk, "t") != LUA_OK)
		luaL_error(state, "%s: %s", name, lua_tostring(state, -1));
	fprintf(writing->out, "static const unsigned char file%zu[] = {", writing->count);
	writing->column = 0;
	lua_dump(state, put_part, writing, strip);
	fprintf(writing->out, "0};\n");
	writing->name[writing->count++] = name;
}

static void put_table(const struct writing *writing)
{
	fprintf(writing->out, "\nconst struct embedded prepared_files[] = {\n");
	for (size_t i = 0; i < writing->count; i++)
		fprintf(writing->out, "\t{\"%s\", file%zu, sizeof file%zu - 1},\n", writing->name[i], i, i);
	fprintf(writing->out, "\t{0}\n};\nconst size_t prepared_count = %zu;\n", writing->count);
}

/* The recipe is called with the name of each file and returns a text of Lua, or nil, and whether
   messages can do without its lines. */
static int work_on_all(lua_State *state)
{
	struct writing *writing = lua_touserdata(state, 1);

	lua_settop(state, 0);
	if (luaL_loadfilex(state, writing->recipe, "t") != LUA_OK)
		lua_error(state);
	lua_call(state, 0, 1);
	fprintf(writing->out, "#include \"library/embedded.h\"\n\n");
	for (size_t i = 0; i < embedded_count; i++) {
		lua_pushvalue(state, 1);
		lua_pushstring(state, embedded_files[i].name);
		lua_call(state, 1, 2);
		if (!lua_isnil(state, 2))
			put_chunk(state, writing, embedded_files[i].name, lua_toboolean(state, 3));
		lua_settop(state, 1);
	}
	put_table(writing);
	return 0;
}

static bool run(struct script *script, struct writing *writing)
{
	lua_pushcfunction(script->lua, work_on_all);
	lua_pushlightuserdata(script->lua, writing);
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
	struct writing writing = {0};
	struct library *library;
	struct script *script;
	bool done;

	if (argc != 3) {
		fprintf(stderr, "usage: prepare RECIPE.lua OUT.c\n");
		return 2;
	}
	unsetenv("ISMSDOC_LIBRARY");
	writing.recipe = argv[1];
	writing.out = fopen(argv[2], "wb");
	if (!writing.out) {
		perror(argv[2]);
		return 2;
	}
	writing.name = mem_alloc(embedded_count * sizeof *writing.name);
	library = library_open(NULL);
	script = script_new(library, diags);
	done = script->lua && run(script, &writing);
	if (ferror(writing.out) || fclose(writing.out) != 0)
		done = false;
	if (!done)
		remove(argv[2]);
	script_free(script);
	library_close(library);
	diags_free(diags);
	free(writing.name);
	return done ? 0 : 2;
}
