/* embed OUT.c DIR...: writes a C file that holds every file below the directories, sorted by name,
   for src/library. Modules of the program (lua/) are compiled, and keep the names and lines that
   Lua's messages need. */
#include <dirent.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct names {
	char **name;
	size_t count, cap;
};

static void fail(const char *what)
{
	perror(what);
	exit(2);
}

static char *join(const char *directory, const char *name)
{
	size_t size = strlen(directory) + strlen(name) + 2;
	char *path = malloc(size);

	if (!path)
		fail("malloc");
	snprintf(path, size, "%s/%s", directory, name);
	return path;
}

static void add(struct names *names, char *name)
{
	if (names->count == names->cap) {
		names->cap = names->cap ? 2 * names->cap : 64;
		names->name = realloc(names->name, names->cap * sizeof *names->name);
		if (!names->name)
			fail("realloc");
	}
	names->name[names->count++] = name;
}

/* Adds every file below PATH, which it takes over; names that start with a dot are left out. */
static void collect(struct names *names, char *path)
{
	struct stat info;
	struct dirent *entry;
	DIR *directory;

	if (stat(path, &info) != 0)
		fail(path);
	if (!S_ISDIR(info.st_mode)) {
		add(names, path);
		return;
	}
	directory = opendir(path);
	if (!directory)
		fail(path);
	while ((entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			collect(names, join(path, entry->d_name));
	closedir(directory);
	free(path);
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The initialiser of an array that is being written. */
struct array {
	FILE *out;
	unsigned long count;
};

static void put_byte(struct array *array, int byte)
{
	fprintf(array->out, "%s%d,", array->count++ % 24 ? "" : "\n", byte);
}

/* A writer as lua_dump wants it, into the struct array ARRAY. */
static int put_part(lua_State *lua, const void *bytes, size_t len, void *array)
{
	(void)lua;
	for (size_t i = 0; i < len; i++)
		put_byte(array, ((const unsigned char *)bytes)[i]);
	return 0;
}

static void put_module(struct array *array, lua_State *lua, const char *path)
{
	if (luaL_loadfilex(lua, path, "t") != LUA_OK) {
		fprintf(stderr, "%s\n", lua_tostring(lua, -1));
		exit(2);
	}
	lua_dump(lua, put_part, array, 0);
	lua_pop(lua, 1);
}

static void put_file(struct array *array, const char *path)
{
	FILE *in = fopen(path, "rb");
	int byte;

	if (!in)
		fail(path);
	while ((byte = getc(in)) != EOF)
		put_byte(array, byte);
	if (ferror(in))
		fail(path);
	fclose(in);
}

static int is_module(const char *path)
{
	size_t len = strlen(path);

	return strncmp(path, "lua/", 4) == 0 && len > 4 && strcmp(path + len - 4, ".lua") == 0;
}

/* Writes the array that holds PATH. */
static void put_array(FILE *out, size_t number, lua_State *lua, const char *path)
{
	struct array array = {out, 0};

	fprintf(out, "static const unsigned char file%zu[] = {", number);
	if (is_module(path))
		put_module(&array, lua, path);
	else
		put_file(&array, path);
	fprintf(out, "0};\n");
}

int main(int argc, char **argv)
{
	struct names names = {0};
	lua_State *lua = luaL_newstate();
	FILE *out;

	if (!lua)
		fail("luaL_newstate");
	if (argc < 2) {
		fprintf(stderr, "usage: embed OUT.c DIR...\n");
		return 2;
	}
	for (int i = 2; i < argc; i++)
		collect(&names, join(".", argv[i]));
	if (names.count)
		qsort(names.name, names.count, sizeof *names.name, compare);
	out = fopen(argv[1], "wb");
	if (!out)
		fail(argv[1]);
	fprintf(out, "#include \"library/embedded.h\"\n\n");
	for (size_t i = 0; i < names.count; i++)
		put_array(out, i, lua, names.name[i] + 2);
	fprintf(out, "\nconst struct embedded embedded_files[] = {\n");
	for (size_t i = 0; i < names.count; i++)
		fprintf(out, "\t{\"%s\", file%zu, sizeof file%zu - 1},\n", names.name[i] + 2, i, i);
	fprintf(out, "\t{0}\n};\nconst size_t embedded_count = %zu;\n", names.count);
	if (ferror(out) || fclose(out) != 0)
		fail(argv[1]);
	for (size_t i = 0; i < names.count; i++)
		free(names.name[i]);
	free(names.name);
	lua_close(lua);
	return 0;
}
