/* The C module `host`: all that the library's Lua can ask of the machine. */
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "base/directory.h"
#include "base/file.h"
#include "base/probe.h"
#include "base/utf8.h"
#include "input/csv.h"
#include "input/yaml.h"
#include "office/xlsx.h"
#include "picture/picture.h"
#include "script/state.h"
#include "text/calendar.h"
#include "text/country.h"
#include "text/collate.h"

/* Of a file of which the digest is asked for; larger ones take seconds each. */
enum { DIGEST_MAX_BYTES = 256 << 20 };

static struct value *read_values(struct script *script, const char *name, const char *path)
{
	const struct buf *text = &script->scratch;

	arena_free(script->values);
	script->values = arena_new();
	if (file_has_ending(name, ".csv"))
		return csv_read(script->values, path, text->data, text->len, script->diags);
	return yaml_read(script->values, path, 1, text->data, text->len, script->diags);
}

/* Pushes the tree of the text in scratch, or nil after an error, and forgets the text. */
static void push_values(lua_State *state, const char *name, const char *path)
{
	struct script *script = state_script(state);
	const struct value *value = read_values(script, name, path);

	buf_free(&script->scratch);
	if (value)
		nodes_push(state, value, path);
	else
		lua_pushnil(state);
	arena_free(script->values);
	script->values = NULL;
}

static int read_facts(lua_State *state)
{
	struct script *script = state_script(state);
	const char *relative = luaL_checkstring(state, 1);
	struct place where = {0};
	const char *path;

	if (!script->project)
		return 0;
	path = state_push_path(state, relative);
	script->scratch.len = 0;
	if (!file_read_inside(script->project, relative, CSV_MAX_BYTES, &script->scratch, where,
			script->diags))
		return 0;
	if (inputs_add(script, relative, script->scratch.data, script->scratch.len))
		limits_give(&script->limits, script->scratch.len);
	push_values(state, relative, path);
	return 1;
}

/* Whether the file RELATIVE of the project is in scratch now; one that is not there is no error. */
static bool read_if_there(struct script *script, const char *relative)
{
	struct diags *refusals = diags_new();
	const struct diag *refusal;
	bool found;

	script->scratch.len = 0;
	found = file_read_inside(script->project, relative, YAML_MAX_BYTES, &script->scratch,
		(struct place){0}, refusals);
	refusal = diags_count(refusals) > 0 ? diags_get(refusals, 0) : NULL;
	if (refusal && strcmp(refusal->code, "file-missing") != 0)
		diag_add(script->diags, refusal->level, refusal->place, refusal->code, "%s", refusal->text);
	diags_free(refusals);
	return found;
}

/* read_written(path) → the values of a file of the project that an earlier run wrote, which is no
   input of this one; nothing when there is none. */
static int read_written(lua_State *state)
{
	struct script *script = state_script(state);
	const char *relative = luaL_checkstring(state, 1);

	if (!script->project || !read_if_there(script, relative))
		return 0;
	push_values(state, relative, state_push_path(state, relative));
	return 1;
}

/* Pushes nil, and text and code of why RELATIVE of the project was refused; frees REFUSALS. */
static int push_refusal(lua_State *state, const char *relative, struct diags *refusals)
{
	struct script *script = state_script(state);
	const struct diag *refusal = diags_count(refusals) > 0 ? diags_get(refusals, 0) : NULL;

	if (refusal && refusal->level == DIAG_FAILURE)
		probe(script->project, relative, 0, script->diags);
	lua_pushnil(state);
	lua_pushstring(state, refusal ? refusal->text : "there is no project");
	lua_pushstring(state, refusal ? refusal->code : "file-missing");
	diags_free(refusals);
	return 3;
}

/* read_bytes(path) → the bytes of a file of the project, which counts as read; or nil and why there
   are none. */
static int read_bytes(lua_State *state)
{
	struct script *script = state_script(state);
	const char *relative = luaL_checkstring(state, 1);
	struct diags *refusals = diags_new();

	script->scratch.len = 0;
	if (!script->project ||
		!file_read_inside(script->project, relative, PICTURE_MAX_BYTES, &script->scratch,
			(struct place){.path = ""}, refusals))
		return push_refusal(state, relative, refusals);
	inputs_add(script, relative, script->scratch.data, script->scratch.len);
	diags_free(refusals);
	lua_pushlstring(state, script->scratch.data, script->scratch.len);
	return 1;
}

/* digest(path) → the SHA-256 of a file of the project, in hexadecimal; or nil and why there is
   none. The file is no input of the run: nothing that is written has a byte of it. */
static int digest(lua_State *state)
{
	struct script *script = state_script(state);
	const char *relative = luaL_checkstring(state, 1);
	struct diags *refusals = diags_new();
	char sha256[65];

	if (!script->project ||
		!file_digest_inside(script->project, relative, DIGEST_MAX_BYTES, sha256,
			(struct place){.path = ""}, refusals))
		return push_refusal(state, relative, refusals);
	diags_free(refusals);
	lua_pushstring(state, sha256);
	return 1;
}

static struct value *read_sheets(struct script *script)
{
	const struct buf *text = &script->scratch;

	if (text->len > 0 && xlsx_is(text->data, text->len))
		return xlsx_read(script->values, script->given, text->data, text->len, script->diags);
	if (file_has_ending(script->given, ".md"))
		return csv_read_text(script->values, script->given, text->data, text->len, script->diags);
	return csv_read_sheets(script->values, script->given, text->data, text->len, script->diags);
}

/* read_given() → the sheets of the file that the command line named (see csv_read_sheets,
   xlsx_read). */
static int read_given(lua_State *state)
{
	struct script *script = state_script(state);
	const struct value *sheets;

	if (!script->given)
		return 0;
	script->scratch.len = 0;
	if (!file_read(script->given, CSV_MAX_BYTES, &script->scratch, (struct place){0},
			script->diags))
		return 0;
	arena_free(script->values);
	script->values = arena_new();
	sheets = read_sheets(script);
	buf_free(&script->scratch);
	if (!sheets)
		return 0;
	nodes_push(state, sheets, script->given);
	return 1;
}

static bool leaves_project(const char *relative)
{
	return relative[0] == '/' || strstr(relative, "..") != NULL;
}

static int list_facts(lua_State *state)
{
	const char *relative = luaL_checkstring(state, 1);
	size_t count = 0;
	char **names;

	lua_newtable(state);
	if (!state_script(state)->project || leaves_project(relative))
		return 1;
	names = file_list_inside(state_script(state)->project, state_push_path(state, relative), &count,
		state_script(state)->diags);
	lua_pop(state, 1);
	for (size_t i = 0; i < count; i++) {
		lua_pushstring(state, names[i]);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
		free(names[i]);
	}
	free(names);
	return 1;
}

/* probe([path [, depth]]) → whether the file that the project has at PATH, or all in the directory
   there, DEPTH directories deep, can be read; without, what may stand in the place of the
   library's. What cannot is reported. */
static int probe_project(lua_State *state)
{
	struct script *script = state_script(state);
	const char *relative = luaL_optstring(state, 1, NULL);
	bool file = lua_isnoneornil(state, 2);
	lua_Integer depth = luaL_optinteger(state, 2, 0);
	bool whole = true;

	luaL_argcheck(state, depth >= 0 && depth <= DIRECTORY_MAX_DEPTH, 2, "it is too deep");
	if (!relative)
		whole = library_probe(script->library, script->diags);
	else if (script->project && !leaves_project(relative))
		whole = (file ? probe : probe_directory)(script->project, relative, (unsigned)depth,
			script->diags);
	lua_pushboolean(state, whole);
	return 1;
}

static int read_library_text(lua_State *state)
{
	const char *path;
	bool trusted;

	if (!inputs_push_library_file(state, luaL_checkstring(state, 1), &path, &trusted))
		return 0;
	lua_pushstring(state, path);
	lua_pushboolean(state, trusted);
	return 3;
}

/* read_default(name) → the text of the library's file, whatever the project has under that name. */
static int read_default(lua_State *state)
{
	struct script *script = state_script(state);
	const char *name = luaL_checkstring(state, 1), *path;

	script->scratch.len = 0;
	if (!library_read_default(script->library, name, &script->scratch, &path, script->diags))
		return 0;
	lua_pushlstring(state, script->scratch.len ? script->scratch.data : "", script->scratch.len);
	return 1;
}

static int read_library_yaml(lua_State *state)
{
	const char *name = luaL_checkstring(state, 1);
	const char *path;
	bool trusted;

	if (!inputs_read_library(state, name, &path, &trusted))
		return 0;
	push_values(state, name, path);
	lua_pushstring(state, path);
	lua_pushboolean(state, trusted);
	return 3;
}

/* is_own(name) → whether the file is the library's own and not one of the project. */
static int is_own(lua_State *state)
{
	lua_pushboolean(state, library_owns(state_script(state)->library, luaL_checkstring(state, 1)));
	return 1;
}

static int list_library(lua_State *state)
{
	const struct script *script = state_script(state);
	size_t count;
	const char *name = luaL_checkstring(state, 1);
	const char *const *names = library_list(script->library, name, &count, script->diags);

	lua_createtable(state, (int)count, 0);
	for (size_t i = 0; i < count; i++) {
		lua_pushstring(state, names[i]);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
	return 1;
}

static int report(lua_State *state)
{
	static const char *const names[] = {"note", "warning", "error", NULL};
	static const enum diag_level levels[] = {DIAG_NOTE, DIAG_WARNING, DIAG_ERROR};
	enum diag_level level = levels[luaL_checkoption(state, 1, NULL, names)];
	struct place place = {
		.path = luaL_optstring(state, 2, NULL),
		.line = (int)luaL_optinteger(state, 3, 0),
		.col = (int)luaL_optinteger(state, 4, 0),
	};

	diag_add(state_script(state)->diags, level, place, luaL_checkstring(state, 5), "%s",
		luaL_checkstring(state, 6));
	return 0;
}

/* sha256(bytes) → their SHA-256 as 64 hexadecimal digits. */
static int sha256(lua_State *state)
{
	size_t len;
	const char *bytes = luaL_checklstring(state, 1, &len);
	char digest[65];

	file_sha256(bytes, len, digest);
	lua_pushstring(state, digest);
	return 1;
}

static int slug(lua_State *state)
{
	struct buf *out = &state_script(state)->scratch;
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len);

	out->len = 0;
	document_slug(text, len, out);
	lua_pushlstring(state, out->len ? out->data : "", out->len);
	return 1;
}

struct range {
	uint32_t first, last;
};

/* The blocks whose characters take two columns (East Asian Width W and F). */
static const struct range wide[] = {
	{0x1100, 0x115F},
	{0x2E80, 0x303E},
	{0x3040, 0xA4CF},
	{0xAC00, 0xD7A3},
	{0xF900, 0xFAFF},
	{0xFE30, 0xFE6F},
	{0xFF00, 0xFF60},
	{0xFFE0, 0xFFE6},
	{0x1F300, 0x1F64F},
	{0x20000, 0x3FFFD},
	{0, 0},
};

/* The blocks whose characters take none: marks on the one before, joiners, variation selectors. */
static const struct range combining[] = {
	{0x0300, 0x036F},
	{0x200B, 0x200F},
	{0x3099, 0x309A},
	{0xFE00, 0xFE0F},
	{0, 0},
};

static bool is_in(uint32_t character, const struct range *ranges)
{
	for (; ranges->last; ranges++)
		if (character >= ranges->first && character <= ranges->last)
			return true;
	return false;
}

static int width(lua_State *state)
{
	size_t len, at = 0;
	const char *text = luaL_checklstring(state, 1, &len);
	lua_Integer columns = 0;

	while (at < len) {
		uint32_t character = utf8_next(text, len, &at);

		columns += is_in(character, combining) ? 0 : is_in(character, wide) ? 2 : 1;
	}
	lua_pushinteger(state, columns);
	return 1;
}

static int sandbox(lua_State *state)
{
	luaL_checktype(state, 1, LUA_TTABLE);
	safe_push_sandbox(state);
	lua_pushnil(state);
	while (lua_next(state, 1)) {
		lua_pushvalue(state, -2);
		lua_insert(state, -2);
		lua_settable(state, -4);
	}
	return 1;
}

/* era(year, month, day) → the Japanese era and the year in it; nothing for early days. */
static int era(lua_State *state)
{
	char name[CALENDAR_ERA_SIZE];
	int count = calendar_era((int)luaL_checkinteger(state, 1), (int)luaL_checkinteger(state, 2),
		(int)luaL_checkinteger(state, 3), name);

	if (count == 0)
		return 0;
	lua_pushstring(state, name);
	lua_pushinteger(state, count);
	return 2;
}

/* countries(language) → what the language calls countries: code of two letters → name. */
static int countries(lua_State *state)
{
	const char *language = luaL_checkstring(state, 1), *code;
	char name[COUNTRY_NAME_SIZE];

	lua_newtable(state);
	for (size_t i = 0; (code = country_name(i, language, name)); i++) {
		if (name[0] == '\0')
			continue;
		lua_pushstring(state, name);
		lua_setfield(state, -2, code);
	}
	return 1;
}

/* collation_key(text, language) → bytes whose order is the place of the text in that language. */
static int collation_key(lua_State *state)
{
	size_t len;
	const char *text = luaL_checklstring(state, 1, &len), *language = luaL_checkstring(state, 2);
	struct buf *key = &state_script(state)->scratch;

	key->len = 0;
	collate_key(key, text, len, language);
	lua_pushlstring(state, key->len ? key->data : "", key->len);
	return 1;
}

/* natural_key(id) → bytes whose order is the order in which people count: before every number
   stands how many digits it has, and the id as it is written comes last. */
static int natural_key(lua_State *state)
{
	size_t len, zeros, digits;
	const char *id = luaL_checklstring(state, 1, &len), *at = id;
	luaL_Buffer key;

	luaL_buffinitsize(state, &key, 2 * len + 1);
	while (at < id + len) {
		digits = strspn(at, "0123456789");
		if (digits == 0) {
			luaL_addchar(&key, *at++);
			continue;
		}
		zeros = strspn(at, "0");
		zeros -= zeros == digits;
		at += zeros;
		digits -= zeros;
		luaL_addchar(&key, (char)('/' + (digits < 200 ? digits : 200)));
		luaL_addlstring(&key, at, digits);
		at += digits;
	}
	luaL_addchar(&key, '\0');
	luaL_addlstring(&key, id, len);
	luaL_pushresult(&key);
	return 1;
}

/* table(count) → an empty table with room for so many keys, a hundred at most: growing is slow. */
static int table(lua_State *state)
{
	lua_Integer count = luaL_checkinteger(state, 1);

	lua_createtable(state, 0, count < 0 ? 0 : count > 100 ? 100 : (int)count);
	return 1;
}

static int where(lua_State *state)
{
	struct fault fault;

	if (!limits_where(state, &fault))
		return 0;
	state_push_chunk_path(state, fault.chunk);
	lua_pushinteger(state, fault.line);
	return 2;
}

void host_open(lua_State *state)
{
	static const luaL_Reg functions[] = {
		{"ask", host_ask},
		{"beyond", freeze_beyond},
		{"check", host_check},
		{"clean", host_clean},
		{"collation_key", collation_key},
		{"compile", host_compile},
		{"countries", countries},
		{"decode", host_decode},
		{"digest", digest},
		{"encode", host_encode},
		{"era", era},
		{"fold", host_fold},
		{"formats", host_formats},
		{"freeze", freeze_freeze},
		{"is_own", is_own},
		{"hidden", host_hidden},
		{"list_facts", list_facts},
		{"list_library", list_library},
		{"lookalike", host_lookalike},
		{"messages", host_messages},
		{"natural_key", natural_key},
		{"path", freeze_path},
		{"picture_words", host_picture_words},
		{"plain", host_plain},
		{"prepared", host_prepared},
		{"probe", probe_project},
		{"read_bytes", read_bytes},
		{"read_default", read_default},
		{"read_facts", read_facts},
		{"read_given", read_given},
		{"read_library_text", read_library_text},
		{"read_library_yaml", read_library_yaml},
		{"read_written", read_written},
		{"report", report},
		{"run", limits_run},
		{"sandbox", sandbox},
		{"sha256", sha256},
		{"slug", slug},
		{"table", table},
		{"terms", host_terms},
		{"tree", host_tree},
		{"unfreeze", freeze_unfreeze},
		{"unprintable", host_unprintable},
		{"url_kind", host_url_kind},
		{"where", where},
		{"width", width},
		{"workbook", workbook_make},
		{NULL, NULL},
	};

	lua_pushglobaltable(state);
	lua_pushliteral(state, "host");
	luaL_newlib(state, functions);
	lua_rawset(state, -3);
	lua_pop(state, 1);
}
