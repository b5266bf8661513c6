#include "script/script.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "script/state.h"
#include "text/fonts.h"

enum { STATE_MEMORY = 1 << 30 };

/* Registry key: what build returned. */
static const char DOCUMENTS = 'd';

/* The error value of what was reported already. */
static const char REPORTED = 'r';

struct script *state_script(lua_State *state)
{
	return *(struct script **)lua_getextraspace(state);
}

int state_raise_reported(lua_State *state)
{
	lua_pushlightuserdata(state, (void *)(uintptr_t)&REPORTED);
	return lua_error(state);
}

/* Adds where the error was raised, because an error of our own Lua is ours to mend. */
static int add_traceback(lua_State *state)
{
	if (lua_type(state, 1) == LUA_TSTRING)
		luaL_traceback(state, state, lua_tostring(state, 1), 1);
	return 1;
}

static void report_failure(struct script *script, int status)
{
	struct place place = {0};
	const char *message = lua_tostring(script->lua, -1);

	if (status == LUA_ERRMEM)
		diag_add(script->diags, DIAG_FAILURE, place, "out-of-memory",
			"the facts need more than %d MiB of memory", STATE_MEMORY >> 20);
	else if (!lua_islightuserdata(script->lua, -1))
		diag_add(script->diags, DIAG_FAILURE, place, "internal-error", "%s",
			message ? message : "an error was raised without a text");
}

/* The one way into Lua: calls FUNCTION with CONTEXT and reports what goes wrong; leaves the stack
   as it was. */
static bool call(struct script *script, lua_CFunction function, void *context)
{
	lua_State *state = script->lua;
	int status;

	lua_settop(state, 0);
	lua_pushcfunction(state, add_traceback);
	lua_pushcfunction(state, function);
	lua_pushlightuserdata(state, context);
	status = lua_pcall(state, 1, 0, 1);
	if (status != LUA_OK)
		report_failure(script, status);
	lua_settop(state, 0);
	return status == LUA_OK;
}

static int open_state(lua_State *state)
{
	safe_open(state);
	host_open(state);
	tree_open(state);
	require_open(state);
	return 0;
}

struct script *script_new(struct library *library, struct diags *diags)
{
	struct script *script = mem_alloc(sizeof *script);

	script->library = library;
	script->diags = diags;
	script->arena = arena_new();
	script->limits.cap = STATE_MEMORY;
	script->limits.heap = heap_new();
	script->lua = lua_newstate(limits_allocate, &script->limits);
	if (!script->lua) {
		diag_add(diags, DIAG_FAILURE, (struct place){0}, "out-of-memory",
			"the system has no memory for Lua");
		return script;
	}
	script->limits.state = script->lua;
	/* A build is short: collecting less often is worth the memory. */
	lua_gc(script->lua, LUA_GCINC, 1000, 400, 0);
	*(struct script **)lua_getextraspace(script->lua) = script;
	call(script, open_state, NULL);
	return script;
}

void script_free(struct script *script)
{
	if (!script)
		return;
	/* Nothing in the state needs a farewell of its own: with its memory it is closed. */
	heap_free(script->limits.heap);
	if (script->fonts)
		fonts_close(script->fonts);
	buf_free(&script->scratch);
	arena_free(script->values);
	arena_free(script->arena);
	for (size_t i = 0; i < script->tree_count; i++)
		document_free(script->trees[i]);
	free(script->trees);
	free(script->inputs);
	free(script->documents);
	free(script);
}

static void set_option(lua_State *state, const char *name, const char *value)
{
	lua_pushstring(state, value);
	lua_setfield(state, -2, name);
}

static void push_options(lua_State *state, const struct script_options *options)
{
	lua_newtable(state);
	set_option(state, "project", options->project);
	set_option(state, "only", options->only);
	set_option(state, "languages", options->languages);
	set_option(state, "as_of", options->as_of);
	set_option(state, "source_date_epoch", options->source_date_epoch);
	set_option(state, "today", options->today);
	set_option(state, "name", options->name);
	lua_pushboolean(state, options->draft);
	lua_setfield(state, -2, "draft");
}

static void push_module(lua_State *state, const char *name)
{
	lua_getglobal(state, "require");
	lua_pushstring(state, name);
	lua_call(state, 1, 1);
}

/* The string in field NAME of the table on top; the table keeps it alive. */
static const char *string_field(lua_State *state, const char *name, size_t *len)
{
	const char *text;

	if (lua_getfield(state, -1, name) != LUA_TSTRING)
		luaL_error(state, "a document without '%s'", name);
	text = lua_tolstring(state, -1, len);
	lua_pop(state, 1);
	return text;
}

/* The document of the tree in field `tree` of the table on top. */
static struct document *tree_field(lua_State *state)
{
	struct document *document;

	lua_getfield(state, -1, "tree");
	document = tree_document(state, -1);
	if (!document)
		luaL_error(state, "a document without a tree");
	lua_pop(state, 1);
	return document;
}

static bool boolean_field(lua_State *state, const char *name)
{
	bool value;

	lua_getfield(state, -1, name);
	value = lua_toboolean(state, -1);
	lua_pop(state, 1);
	return value;
}

static void take_file(lua_State *state, struct attachment *file)
{
	file->name = string_field(state, "name", NULL);
	file->media_type = string_field(state, "media_type", NULL);
	file->description = string_field(state, "description", NULL);
	file->bytes = string_field(state, "bytes", &file->len);
}

/* The files listed in field NAME of the document on top, which keeps them alive. */
static const struct attachment *take_files(lua_State *state, const char *name, size_t *count)
{
	struct attachment *list = NULL;

	*count = 0;
	if (lua_getfield(state, -1, name) == LUA_TTABLE) {
		*count = lua_rawlen(state, -1);
		list = arena_alloc(state_script(state)->arena, *count * sizeof *list);
		for (size_t i = 0; i < *count; i++) {
			lua_rawgeti(state, -1, (lua_Integer)i + 1);
			take_file(state, &list[i]);
			lua_pop(state, 1);
		}
	}
	lua_pop(state, 1);
	return list;
}

static void take_document(lua_State *state, struct rendered *document)
{
	document->id = string_field(state, "id", NULL);
	document->language = string_field(state, "language", NULL);
	document->path = string_field(state, "path", NULL);
	document->document = tree_field(state);
	document->public_audience = boolean_field(state, "public");
	document->aside = boolean_field(state, "aside");
	document->attachment = take_files(state, "attachments", &document->attachments);
	document->figure = take_files(state, "figures", &document->figures);
	document->site = site_take(state);
}

static void take_documents(lua_State *state, struct script *script)
{
	size_t count = lua_rawlen(state, -1);

	free(script->documents);
	script->documents = mem_alloc(count * sizeof *script->documents);
	script->document_count = 0;
	lua_pushvalue(state, -1);
	lua_rawsetp(state, LUA_REGISTRYINDEX, &DOCUMENTS);
	for (size_t i = 0; i < count; i++) {
		lua_rawgeti(state, -1, (lua_Integer)i + 1);
		take_document(state, &script->documents[i]);
		lua_pop(state, 1);
	}
	script->document_count = count;
}

static void take_release(lua_State *state, struct script *script)
{
	if (lua_getfield(state, -1, "release") == LUA_TSTRING)
		script->release = arena_string(script->arena, lua_tostring(state, -1));
	lua_pop(state, 1);
}

static int build(lua_State *state)
{
	const struct script_options *options = lua_touserdata(state, 1);

	push_module(state,
		options->publish       ? "command.publish"
			: options->release ? "command.release"
							   : "build");
	push_options(state, options);
	lua_call(state, 1, 1);
	if (lua_istable(state, -1)) {
		take_documents(state, state_script(state));
		take_release(state, state_script(state));
	}
	return 0;
}

bool script_build(struct script *script, const struct script_options *options,
	const struct rendered **documents, size_t *count)
{
	*count = 0;
	*documents = NULL;
	if (!script->lua)
		return false;
	script->project = arena_string(script->arena, options->project);
	if (!call(script, build, (void *)(uintptr_t)options) || diags_failed(script->diags))
		return false;
	*documents = script->documents;
	*count = script->document_count;
	return true;
}

const char *script_release(const struct script *script)
{
	return script->release;
}

struct print {
	const char *module;
	const char *argument;
	const struct script_options *options;
	struct buf *out;
	bool known;
};

static int print(lua_State *state)
{
	struct print *wanted = lua_touserdata(state, 1);
	const char *text;
	size_t len;

	push_module(state, wanted->module);
	lua_pushstring(state, wanted->argument);
	push_options(state, wanted->options);
	lua_call(state, 2, 1);
	text = lua_tolstring(state, -1, &len);
	if (!text)
		return 0;
	buf_put(wanted->out, text, len);
	wanted->known = true;
	return 0;
}

bool script_print(struct script *script, const char *module, const char *argument,
	const struct script_options *options, struct buf *out)
{
	struct print wanted = {module, argument, options, out, false};

	if (!script->lua)
		return false;
	script->project = options->project ? arena_string(script->arena, options->project) : NULL;
	return call(script, print, &wanted) && wanted.known;
}

void inputs_add(struct script *script, const char *relative, const char *text, size_t len)
{
	char sha256[65];

	for (size_t i = 0; i < script->input_count; i++)
		if (strcmp(script->inputs[i].path, relative) == 0)
			return;
	mem_grow(&script->inputs, &script->input_cap, script->input_count + 1, sizeof *script->inputs);
	file_sha256(text, len, sha256);
	script->inputs[script->input_count++] = (struct input){
		.path = arena_string(script->arena, relative),
		.sha256 = arena_string(script->arena, sha256),
	};
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

struct search {
	size_t document;
	int line;
	const char *text;
	struct place place;
};

/* Takes a table of path, line and col. */
static void take_place(lua_State *state, struct search *search)
{
	const char *path;

	if (!lua_istable(state, -1))
		return;
	lua_getfield(state, -1, "path");
	lua_getfield(state, -2, "line");
	lua_getfield(state, -3, "col");
	path = lua_tostring(state, -3);
	if (path) {
		search->place.path = arena_string(state_script(state)->arena, path);
		search->place.line = (int)lua_tointeger(state, -2);
		search->place.col = (int)lua_tointeger(state, -1);
	}
	lua_pop(state, 3);
}

static int find_text(lua_State *state)
{
	struct search *search = lua_touserdata(state, 1);

	push_module(state, "facts.places");
	if (lua_getfield(state, -1, "find_text") != LUA_TFUNCTION)
		return 0;
	lua_pushstring(state, search->text);
	lua_call(state, 1, 1);
	take_place(state, search);
	return 0;
}

static int find_line(lua_State *state)
{
	struct search *search = lua_touserdata(state, 1);

	if (lua_rawgetp(state, LUA_REGISTRYINDEX, &DOCUMENTS) != LUA_TTABLE)
		return 0;
	if (lua_rawgeti(state, -1, (lua_Integer)search->document + 1) != LUA_TTABLE)
		return 0;
	if (lua_getfield(state, -1, "lines") != LUA_TTABLE)
		return 0;
	lua_rawgeti(state, -1, search->line);
	take_place(state, search);
	return 0;
}

struct place script_locate(struct script *script, size_t i, int line, const char *text)
{
	struct search search = {.document = i, .line = line, .text = text};

	if (script->lua && text)
		call(script, find_text, &search);
	if (script->lua && !search.place.path)
		call(script, find_line, &search);
	return search.place;
}

/* One call of script_produce. */
struct production {
	const char *module;
	const struct script_argument *arguments;
	size_t count;
	struct produced *files;
	size_t file_count;
	struct buf *said;
	bool done;
};

/* The copy of the string in field NAME of the table on top. */
static const char *copy_field(lua_State *state, const char *name, size_t *len)
{
	const char *text = string_field(state, name, len);

	return arena_copy(state_script(state)->arena, text, *len);
}

static void take_produced(lua_State *state, struct production *production)
{
	struct arena *arena = state_script(state)->arena;
	size_t len;

	lua_getfield(state, -1, "files");
	production->file_count = lua_rawlen(state, -1);
	production->files = arena_alloc(arena, production->file_count * sizeof *production->files);
	for (size_t i = 0; i < production->file_count; i++) {
		struct produced *file = &production->files[i];

		lua_rawgeti(state, -1, (lua_Integer)i + 1);
		file->path = copy_field(state, "path", &len);
		file->text = copy_field(state, "text", &file->len);
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
}

static int produce(lua_State *state)
{
	struct production *production = lua_touserdata(state, 1);
	const char *text;
	size_t len;

	push_module(state, production->module);
	lua_newtable(state);
	for (size_t i = 0; i < production->count; i++)
		set_option(state, production->arguments[i].name, production->arguments[i].value);
	lua_call(state, 1, 1);
	if (!lua_istable(state, -1))
		return 0;
	take_produced(state, production);
	text = string_field(state, "said", &len);
	buf_put(production->said, text, len);
	production->done = true;
	return 0;
}

bool script_produce(struct script *script, const char *module, const char *project,
	const char *given, const struct script_argument *arguments, size_t count,
	const struct produced **files, size_t *file_count, struct buf *said)
{
	struct production production = {.module = module,
		.arguments = arguments,
		.count = count,
		.said = said};

	if (!script->lua)
		return false;
	script->project = arena_string(script->arena, project);
	script->given = given ? arena_string(script->arena, given) : NULL;
	if (!call(script, produce, &production) || !production.done || diags_failed(script->diags))
		return false;
	*files = production.files;
	*file_count = production.file_count;
	return true;
}
