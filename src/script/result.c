/* What a module of the library returns: a text, documents, files. */
#include <lauxlib.h>
#include <string.h>

#include "base/outputs.h"
#include "base/utf8.h"
#include "script/state.h"
#include "text/guise.h"

/* The LEN bytes in field NAME of the table on top, a WHAT, which keeps them alive. */
static const char *bytes_field(lua_State *state, const char *what, const char *name, size_t *len)
{
	const char *text;

	if (lua_getfield(state, -1, name) != LUA_TSTRING)
		luaL_error(state, "a %s without '%s'", what, name);
	text = lua_tolstring(state, -1, len);
	lua_pop(state, 1);
	return text;
}

/* Likewise a text, in which no NUL may be. */
static const char *string_field(lua_State *state, const char *what, const char *name)
{
	size_t len;
	const char *text = bytes_field(state, what, name, &len);

	if (strlen(text) != len)
		luaL_error(state, "a %s with a NUL in '%s'", what, name);
	return text;
}

/* Whether a step of PATH is hidden, other than where RFC 8615 wants one for the web. */
static bool is_hidden(const char *path)
{
	static const char known[] = ".well-known/";

	for (const char *step = path; step; step = strchr(step, '/')) {
		step += *step == '/';
		if (*step == '.' && strncmp(step, known, sizeof known - 1) != 0)
			return true;
	}
	return false;
}

/* Whether CHARACTER ends a line, controls a terminal or is a hyphen that nobody sees. */
static bool is_control(uint32_t character)
{
	return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0xAD ||
		character == 0x2028 || character == 0x2029;
}

/* Whether the LEN bytes of PATH are a text that is what it seems, and no step of it is hidden. */
static bool is_clean(const char *path, size_t len)
{
	size_t at = 0;

	if (!utf8_valid(path, len, NULL) || guise_hidden(path, len, &at))
		return false;
	for (at = 0; at < len;)
		if (is_control(utf8_next(path, len, &at)))
			return false;
	return !is_hidden(path);
}

/* PATH (LEN bytes) of a WHAT, which is below the directory it is written to; a project's own Lua
   may have made it. */
static const char *checked(lua_State *state, const char *what, const char *path, size_t len)
{
	struct buf shown = {0};

	if (outputs_may_be(path) && is_clean(path, len))
		return path;
	diag_put_clean(&shown, path, len);
	diag_add(state_script(state)->diags, DIAG_ERROR, (struct place){0}, "output-path",
		"a %s cannot be written to '%s': a path below the directory of outputs was expected, of "
		"characters that are seen",
		what, len ? shown.data : "");
	buf_free(&shown);
	state_raise_reported(state);
	return NULL;
}

static const char *path_field(lua_State *state, const char *what, const char *name)
{
	size_t len;
	const char *path = bytes_field(state, what, name, &len);

	return checked(state, what, path, len);
}

static bool boolean_field(lua_State *state, const char *name)
{
	bool value;

	lua_getfield(state, -1, name);
	value = lua_toboolean(state, -1);
	lua_pop(state, 1);
	return value;
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

static void take_attachment(lua_State *state, struct attachment *file)
{
	file->name = path_field(state, "file", "name");
	file->media_type = string_field(state, "file", "media_type");
	file->description = string_field(state, "file", "description");
	file->bytes = bytes_field(state, "file", "bytes", &file->len);
}

/* Pushes the list in field NAME of the table on top, an empty one where it has none, and returns
   its length. */
static size_t push_list(lua_State *state, const char *name)
{
	if (lua_getfield(state, -1, name) != LUA_TTABLE) {
		lua_pop(state, 1);
		lua_newtable(state);
	}
	return lua_rawlen(state, -1);
}

/* The files listed in field NAME of the document on top. */
static const struct attachment *take_attachments(lua_State *state, const char *name, size_t *count)
{
	struct attachment *list;

	*count = push_list(state, name);
	list = arena_alloc(state_script(state)->arena, *count * sizeof *list);
	for (size_t i = 0; i < *count; i++) {
		lua_rawgeti(state, -1, (lua_Integer)i + 1);
		take_attachment(state, &list[i]);
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
	return list;
}

static void take_document(lua_State *state, struct rendered *document)
{
	document->id = string_field(state, "document", "id");
	document->language = string_field(state, "document", "language");
	document->path = path_field(state, "document", "path");
	document->document = tree_field(state);
	document->public_audience = boolean_field(state, "public");
	document->aside = boolean_field(state, "aside");
	document->attachment = take_attachments(state, "attachments", &document->attachments);
	document->figure = take_attachments(state, "figures", &document->figures);
	document->site = site_take(state);
}

static void take_documents(lua_State *state, struct script_result *result)
{
	struct rendered *list;

	result->documents = push_list(state, "documents");
	list = arena_alloc(state_script(state)->arena, result->documents * sizeof *list);
	for (size_t i = 0; i < result->documents; i++) {
		lua_rawgeti(state, -1, (lua_Integer)i + 1);
		take_document(state, &list[i]);
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
	result->document = list;
}

static void take_files(lua_State *state, struct script_result *result)
{
	struct produced *list;

	result->files = push_list(state, "files");
	list = arena_alloc(state_script(state)->arena, result->files * sizeof *list);
	for (size_t i = 0; i < result->files; i++) {
		lua_rawgeti(state, -1, (lua_Integer)i + 1);
		list[i].path = path_field(state, "file", "path");
		list[i].text = bytes_field(state, "file", "text", &list[i].len);
		lua_pop(state, 1);
	}
	lua_pop(state, 1);
	result->file = list;
}

/* The string in field NAME of the table on top, or NULL. */
static const char *optional_field(lua_State *state, const char *name, size_t *len)
{
	const char *text = NULL;

	if (lua_getfield(state, -1, name) == LUA_TSTRING)
		text = lua_tolstring(state, -1, len);
	lua_pop(state, 1);
	return text;
}

void result_take(lua_State *state, struct script_result *result)
{
	size_t len;

	result->said = optional_field(state, "said", &result->len);
	result->release = optional_field(state, "release", &len);
	if (result->release)
		checked(state, "release", result->release, len);
	result->told = boolean_field(state, "told");
	result->replaces = boolean_field(state, "replaces");
	result->regardless = boolean_field(state, "regardless");
	take_documents(state, result);
	take_files(state, result);
}
