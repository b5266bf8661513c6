/* Runs every tests/lua/NAME_test.lua, or the file that is named, in a state of its own, in the
   library's world. Beside `host` and `require` a test has:
   - test(name, function): one case;
   - in_whole(name, function): one of `make whole` alone, where the first argument is "all": many others
     of its kind are fast;
   - project_file(name, text): writes a file of the test's project, which is empty at first; without
     a text it removes the file, and the folders that are empty then;
   - new_project(): empties it again;
   - messages(): the diagnostics so far, as one text of lines
     `path:line:col: level: text [code]`, and forgets them; what templates may do all together
     begins anew then, and with each case;
   - parse(markdown): the tree that the parser makes of it: "document{paragraph{a strong{b}}}";
   - collect(): gives back the memory of what nothing holds any more, once there is much of it;
   - steps(function): how many hundreds of instructions of Lua a call of it takes;
   - seconds(): of the processor, that the test has taken so far;
   - curb(bytes): as if the project gave so many bytes fewer than none, of 256 KiB for which templates
     may do as much as they may do anyway; until messages() is called;
   - argument(n): the N-th word behind the name of the file that was asked for;
   - shared(name): what tests/lua/NAME.lua returns, which several tests share. */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "markdown/document.h"
#include "script/state.h"

enum { FULL = 512 << 20 }; /* bytes: half of what a state may have */

static char project[] = "/tmp/ismsdoc-lua-XXXXXX";
static unsigned failed, passed;
static char **words;
static int words_count;
static struct library *source;

/* What the running file has fetched: of each kind only so many messages are kept at a time. */
static struct diags **heard;
static size_t hearings, heard_cap;

static int add_traceback(lua_State *state)
{
	luaL_traceback(state, state, luaL_tolstring(state, 1, NULL), 1);
	return 1;
}

static void print_comment(const char *text)
{
	for (const char *line = text; *line; line += strcspn(line, "\n"), line += *line == '\n')
		printf("# %.*s\n", (int)strcspn(line, "\n"), line);
}

static void forget_work(lua_State *state)
{
	struct limits *limits = &state_script(state)->limits;

	limits->done = (struct work){0};
	limits->texts = limits->given = 0;
}

static int test(lua_State *state)
{
	const char *name = luaL_checkstring(state, 1);

	luaL_checktype(state, 2, LUA_TFUNCTION);
	forget_work(state);
	lua_pushcfunction(state, add_traceback);
	lua_pushvalue(state, 2);
	if (lua_pcall(state, 0, 0, -2) == LUA_OK) {
		passed++;
		printf("ok - %s\n", name);
		return 0;
	}
	failed++;
	printf("not ok - %s\n", name);
	print_comment(lua_tostring(state, -1));
	return 0;
}

static int in_whole(lua_State *state)
{
	return words_count > 0 && strcmp(words[0], "all") == 0 ? test(state) : 0;
}

/* Removes the file at PATH of the project, and the folders around it that are empty then. */
static int remove_file(lua_State *state, char *path)
{
	if (remove(path) != 0)
		return luaL_error(state, "%s cannot be removed", path);
	for (char *end = strrchr(path, '/'); end > path + sizeof project - 1;
		 end = strrchr(path, '/')) {
		*end = '\0';
		if (rmdir(path) != 0)
			break;
	}
	return 0;
}

static int seconds(lua_State *state)
{
	lua_pushnumber(state, (double)clock() / CLOCKS_PER_SEC);
	return 1;
}

static int curb(lua_State *state)
{
	state_script(state)->limits.given -= luaL_checkinteger(state, 1);
	return 0;
}

static int project_file(lua_State *state)
{
	size_t len;
	const char *text = luaL_optlstring(state, 2, NULL, &len);
	char path[256];
	FILE *file;
	bool written;

	snprintf(path, sizeof path, "%s/%s", project, luaL_checkstring(state, 1));
	if (!text)
		return remove_file(state, path);
	for (char *slash = strchr(path + sizeof project, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(path, 0777); /* if it fails, so does the opening */
		*slash = '/';
	}
	file = fopen(path, "wb");
	if (!file)
		return luaL_error(state, "%s cannot be opened", path);
	written = fwrite(text, 1, len, file) == len;
	return fclose(file) == 0 && written ? 0 : luaL_error(state, "%s cannot be written", path);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

static void clear_project(void)
{
	nftw(project, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static int new_project(lua_State *state)
{
	clear_project();
	return mkdir(project, 0777) == 0 ? 0 : luaL_error(state, "%s cannot be made", project);
}

static int messages(lua_State *state)
{
	struct diags *diags = state_script(state)->diags;
	static const char *const levels[] = {"note", "warning", "error", "error"};
	luaL_Buffer out;

	luaL_buffinit(state, &out);
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		lua_pushfstring(state, "%s:%d:%d: %s: %s [%s]\n", diag->place.path ? diag->place.path : "",
			diag->place.line, diag->place.col, levels[diag->level], diag->text, diag->code);
		luaL_addvalue(&out);
		if (diag->more > 0) {
			lua_pushfstring(state, "%d more\n", (int)diag->more);
			luaL_addvalue(&out);
		}
	}
	luaL_pushresult(&out);
	mem_grow(&heard, &heard_cap, hearings + 1, sizeof *heard);
	heard[hearings++] = diags;
	state_script(state)->diags = diags_new();
	forget_work(state);
	return 1;
}

static const char *kind_name(const struct node *node)
{
	static const char *const names[] = {
		[NODE_DOCUMENT] = "document",
		[NODE_HEADING] = "heading",
		[NODE_PARAGRAPH] = "paragraph",
		[NODE_LIST] = "list",
		[NODE_ITEM] = "item",
		[NODE_QUOTE] = "quote",
		[NODE_CODE_BLOCK] = "block",
		[NODE_RULE] = "rule",
		[NODE_TABLE] = "table",
		[NODE_ROW] = "row",
		[NODE_CELL] = "cell",
		[NODE_FOOTNOTE] = "footnote",
		[NODE_STRONG] = "strong",
		[NODE_EMPHASIS] = "emphasis",
		[NODE_STRIKE] = "strike",
		[NODE_CODE] = "code",
		[NODE_LINK] = "link",
		[NODE_IMAGE] = "image",
		[NODE_FOOTNOTE_MARK] = "mark",
	};

	return node->kind < sizeof names / sizeof *names ? names[node->kind] : NULL;
}

static void put_tree(const struct node *node, struct buf *out)
{
	const char *name = kind_name(node);

	if (node->kind == NODE_HARD_BREAK || node->kind == NODE_SOFT_BREAK)
		buf_puts(out, node->kind == NODE_HARD_BREAK ? "<br>" : "\n");
	if (name)
		buf_printf(out, "%s%s%s{", name, node->url ? " " : "", node->url ? node->url : "");
	if (node->text)
		buf_put(out, node->text, node->len);
	for (const struct node *child = node->first; child; child = child->next)
		put_tree(child, out);
	if (name)
		buf_putc(out, '}');
}

static int parse(lua_State *state)
{
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);
	struct document *document = document_read("test.md", text, len, state_script(state)->diags);
	struct buf out = {0};

	if (!document)
		return 0;
	document_settle(document);
	document_aim(document);
	put_tree(document->root, &out);
	lua_pushlstring(state, out.data, out.len);
	buf_free(&out);
	document_free(document);
	return 1;
}

static int collect(lua_State *state)
{
	if (lua_gc(state, LUA_GCCOUNT) > FULL >> 10)
		lua_gc(state, LUA_GCCOLLECT);
	return 0;
}

static lua_Integer hundreds;

static void count_hundred(lua_State *state, lua_Debug *event)
{
	(void)state, (void)event;
	hundreds++;
}

static int steps(lua_State *state)
{
	luaL_checktype(state, 1, LUA_TFUNCTION);
	hundreds = 0;
	lua_sethook(state, count_hundred, LUA_MASKCOUNT, 100);
	lua_call(state, 0, 0);
	lua_sethook(state, NULL, 0, 0);
	lua_pushinteger(state, hundreds);
	return 1;
}

/* library_chunk(source, path) → a function that runs SOURCE as the library's file PATH, with what only
   the library may do. */
static int library_chunk(lua_State *state)
{
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);
	const char *name = lua_pushfstring(state, "@%s", luaL_checkstring(state, 2));

	if (luaL_loadbuffer(state, text, len, name) != LUA_OK)
		return lua_error(state);
	return 1;
}

static int argument(lua_State *state)
{
	lua_Integer number = luaL_checkinteger(state, 1);

	if (number >= 1 && number <= words_count)
		lua_pushstring(state, words[number - 1]);
	else
		lua_pushnil(state);
	return 1;
}

static int shared(lua_State *state)
{
	char path[256];

	snprintf(path, sizeof path, "tests/lua/%s.lua", luaL_checkstring(state, 1));
	if (luaL_loadfile(state, path) != LUA_OK)
		return lua_error(state);
	lua_call(state, 0, 1);
	return 1;
}

/* Whether NAME is of the source and no part of the library, or stands in it as no text. */
static bool is_source(const char *name, bool listed)
{
	static const char *const rooms[] = {"docs", "examples", "src", "tests", "lua"};
	size_t len = strcspn(name, "/"), count = sizeof rooms / sizeof *rooms;

	for (size_t i = 0; i < count - listed; i++)
		if (strlen(rooms[i]) == len && strncmp(name, rooms[i], len) == 0)
			return true;
	return false;
}

/* The host's function that is the first upvalue, which reads in the source what is_source; the second
   says whether it lists files. */
static int read_source(lua_State *state)
{
	struct script *script = state_script(state);
	struct library *own = script->library;
	int status, arguments = lua_gettop(state);

	if (is_source(luaL_checkstring(state, 1), lua_toboolean(state, lua_upvalueindex(2))))
		script->library = source;
	lua_pushvalue(state, lua_upvalueindex(1));
	lua_insert(state, 1);
	status = lua_pcall(state, arguments, LUA_MULTRET, 0);
	script->library = own;
	return status == LUA_OK ? lua_gettop(state) : lua_error(state);
}

/* Lets the host of STATE read the source, too. */
static void add_source(lua_State *state)
{
	static const char *const names[] = {"list_library", "read_library_text", "read_library_yaml"};

	lua_getglobal(state, "host");
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		lua_getfield(state, -1, names[i]);
		lua_pushboolean(state, i == 0);
		lua_pushcclosure(state, read_source, 2);
		lua_setfield(state, -2, names[i]);
	}
	lua_pop(state, 1);
}

static void add_function(lua_State *state, const char *name, lua_CFunction function)
{
	lua_pushglobaltable(state);
	lua_pushstring(state, name);
	lua_pushcfunction(state, function);
	lua_rawset(state, -3);
	lua_pop(state, 1);
}

/* Fails the file NAME for every message of DIAGS whose code nobody explains. */
static void check_codes(lua_State *state, const struct diags *diags, const char *name)
{
	static const char known[] = "local codes = require 'audit.codes'\n"
								"return codes[...] or require('audit.run').index()[...]";

	for (size_t i = 0; i < diags_count(diags); i++) {
		const char *code = diags_get(diags, i)->code;

		if (luaL_loadstring(state, known) == LUA_OK) {
			lua_pushstring(state, code);
			if (lua_pcall(state, 1, 1, 0) == LUA_OK && lua_toboolean(state, -1)) {
				lua_pop(state, 1);
				continue;
			}
		}
		failed++;
		printf("not ok - %s: the code %s is explained\n", name, code);
		lua_settop(state, 0);
	}
}

/* What ends in _test runs with the library that is in the program, other files with its texts, which
   they change. */
static struct library *open_library(const char *name)
{
	if (strstr(name, "_test.lua"))
		unsetenv("ISMSDOC_LIBRARY");
	else
		setenv("ISMSDOC_LIBRARY", ".", 1);
	return library_open(project);
}

static void run_file(const char *name)
{
	struct library *library = open_library(name);
	struct script *script = script_new(library, diags_new());
	char path[256];

	script->project = project;
	add_source(script->lua);
	clear_project();
	if (mkdir(project, 0777) != 0)
		perror(project);
	snprintf(path, sizeof path, "tests/lua/%s", name);
	add_function(script->lua, "test", test);
	add_function(script->lua, "in_whole", in_whole);
	add_function(script->lua, "project_file", project_file);
	add_function(script->lua, "seconds", seconds);
	add_function(script->lua, "curb", curb);
	add_function(script->lua, "new_project", new_project);
	add_function(script->lua, "messages", messages);
	add_function(script->lua, "parse", parse);
	add_function(script->lua, "collect", collect);
	add_function(script->lua, "steps", steps);
	add_function(script->lua, "argument", argument);
	add_function(script->lua, "shared", shared);
	add_function(script->lua, "library_chunk", library_chunk);
	lua_pushcfunction(script->lua, add_traceback);
	if (luaL_loadfile(script->lua, path) != LUA_OK || lua_pcall(script->lua, 0, 0, 1) != LUA_OK) {
		failed++;
		printf("not ok - %s\n", path);
		print_comment(lua_tostring(script->lua, -1));
	}
	mem_grow(&heard, &heard_cap, hearings + 1, sizeof *heard);
	heard[hearings++] = script->diags;
	for (size_t i = 0; i < hearings; i++)
		check_codes(script->lua, heard[i], name);
	script_free(script);
	library_close(library);
	while (hearings > 0)
		diags_free(heard[--hearings]);
}

int main(int argc, char **argv)
{
	size_t count;
	struct diags *unheard = diags_new();
	char **names = file_list("tests/lua", &count, unheard);

	if (!mkdtemp(project) || setenv("ISMSDOC_LIBRARY", ".", 1) != 0)
		return 2;
	source = library_open(project);
	if (argc > 2) {
		words = argv + 2;
		words_count = argc - 2;
	}
	for (size_t i = 0; i < count; i++) {
		if (argc < 2 ? strstr(names[i], "_test.lua") != NULL : strcmp(names[i], argv[1]) == 0)
			run_file(names[i]);
		free(names[i]);
	}
	free(names);
	free(heard);
	diags_free(unheard);
	clear_project();
	library_close(source);
	printf("# %u passed, %u failed\n", passed, failed);
	return failed || !passed ? 1 : 0;
}
