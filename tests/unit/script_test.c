#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <ftw.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "script/pattern.h"
#include "markdown/document.h"
#include "script/script.h"
#include "script/state.h"

/* A library of a few files in ROOT/library and a project in ROOT/project. */
static char root[32];
static struct diags *diags;
static struct library *library;
static struct script *script;
static char project[64];

static void write_file(const char *name, const char *text)
{
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", root, name);
	for (char *at = path + strlen(root) + 1; (at = strchr(at, '/')); at++) {
		*at = '\0';
		mkdir(path, 0777);
		*at = '/';
	}
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static int open_script(void **state)
{
	char path[64];

	(void)state;
	strcpy(root, "/tmp/ismsdoc-script-XXXXXX");
	if (!mkdtemp(root))
		return -1;
	snprintf(project, sizeof project, "%s/project", root);
	snprintf(path, sizeof path, "%s/library", root);
	if (mkdir(project, 0777) != 0 || mkdir(path, 0777) != 0 ||
		setenv("ISMSDOC_LIBRARY", path, 1) != 0)
		return -1;
	diags = diags_new();
	library = library_open(project);
	script = script_new(library, diags);
	return 0;
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

static int close_script(void **state)
{
	(void)state;
	script_free(script);
	library_close(library);
	diags_free(diags);
	return nftw(root, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static bool build(struct script_result *result)
{
	const struct script_argument arguments[] = {{"project", project}, {"only", "a,b"},
		{"as-of", "2026-11-22"}};

	return script_call(script, "build", arguments, sizeof arguments / sizeof *arguments, result);
}

/* Holds that build() with LUA as lua/build.lua fails with one message: CODE, and TEXT in it. */
static void fails(const char *lua, const char *code, const char *text)
{
	struct script_result result;

	write_file("library/lua/build.lua", lua);
	assert_false(build(&result));
	assert_int_equal(result.documents, 0);
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, code);
	if (!strstr(diags_get(diags, 0)->text, text))
		fail_msg("%s lacks %s", diags_get(diags, 0)->text, text);
}

static void test_takes_the_documents(void **state)
{
	const struct rendered *documents;
	struct script_result result;
	struct place place;

	(void)state;
	write_file("library/lua/build.lua",
		"return function(options)\n"
		"  local first = { id = options.only, language = 'en', path = 'en/a',\n"
		"    tree = host.tree('en/a', options.as_of),\n"
		"    public = true, lines = { { path = 'templates/a/en.md', line = 7 } } }\n"
		"  local second = { id = 'b', language = 'ja', path = 'ja/b', tree = host.tree('ja/b', '# B\\n') }\n"
		"  return { documents = { first, second }, release = 'r-1',\n"
		"    files = { { path = 'a/b.txt', text = 'x\\0y' } } }\n"
		"end\n");
	write_file("library/lua/facts/places.lua",
		"return { find_text = function(text)\n"
		"  if text == 'known' then return { path = 'isms.yaml', line = 3, col = 5 } end\n"
		"end }\n");
	assert_true(build(&result));
	documents = result.document;
	assert_int_equal(result.documents, 2);
	assert_string_equal(result.release, "r-1");
	assert_int_equal(result.files, 1);
	assert_string_equal(result.file[0].path, "a/b.txt");
	assert_int_equal(result.file[0].len, 3);
	assert_null(result.said);
	assert_false(result.told);
	assert_string_equal(documents[0].id, "a,b");
	assert_string_equal(documents[0].path, "en/a");
	assert_string_equal(documents[0].document->path, "en/a");
	assert_true(documents[0].public_audience);
	assert_string_equal(documents[1].language, "ja");
	assert_int_equal(documents[1].document->root->first->kind, NODE_HEADING);
	assert_false(documents[1].public_audience);
	place = script_locate(script, 0, 1, "unknown");
	assert_string_equal(place.path, "templates/a/en.md");
	assert_int_equal(place.line, 7);
	place = script_locate(script, 0, 1, "known");
	assert_string_equal(place.path, "isms.yaml");
	assert_int_equal(place.col, 5);
	place = script_locate(script, 1, 1, NULL);
	assert_null(place.path);
	place = script_locate(script, 9, -1, NULL);
	assert_null(place.path);
	assert_int_equal(diags_count(diags), 0);
}

static void test_reports_our_own_errors_with_a_traceback(void **state)
{
	(void)state;
	fails("local function f() local x = nil + 1 end\nreturn function() f() end\n", "internal-error",
		"lua/build.lua:1: attempt to perform arithmetic on a nil value");
	assert_non_null(strstr(diags_get(diags, 0)->text, "stack traceback"));
	assert_int_equal(diags_status(diags), 2);
}

static void test_reports_a_syntax_error(void **state)
{
	(void)state;
	fails("return function(\n", "internal-error", "lua/build.lua:");
}

/* What a directory gives is read as text only: nothing checks bytecode before it runs. */
static void test_reads_no_bytecode_from_a_directory(void **state)
{
	(void)state;
	fails(LUA_SIGNATURE, "internal-error", "attempt to load a binary chunk");
}

static void test_reports_a_circle_of_modules(void **state)
{
	(void)state;
	write_file("library/lua/a.lua", "return require 'b'\n");
	write_file("library/lua/b.lua", "return require 'a'\n");
	fails("require 'a'\n", "internal-error", "the module 'a' requires itself");
}

static void test_reports_what_is_no_document(void **state)
{
	(void)state;
	fails("return function() return { documents = { { id = 'x' } } } end\n", "internal-error",
		"a document without 'language'");
}

static void test_reports_memory_without_end(void **state)
{
	(void)state;
	fails("return function() local s = ('x'):rep(2 ^ 20) while true do s = s .. s end end\n",
		"out-of-memory", "1024 MiB");
}

static void test_reads_facts_with_their_places(void **state)
{
	struct script_result result;
	const struct input *inputs;
	char sha256[65];

	(void)state;
	write_file("project/isms.yaml", "name: A\nlist: [1, 2.5, true, null, x]\n");
	write_file("project/facts/b.csv", "id,size.x\nR-1,\"2\n3\"\n");
	write_file("library/lua/build.lua",
		"return function()\n"
		"  local map = host.read_facts('isms.yaml')\n"
		"  assert(map.kind == 'map' and map.line == 1 and map.path:match('/project/isms.yaml$'))\n"
		"  assert(map[1].key == 'name' and map[1].value.text == 'A' and map[1].value.col == 7)\n"
		"  local kinds = {}\n"
		"  for i, item in ipairs(map[2].value) do\n"
		"    kinds[i] = item.kind .. '=' .. item.text .. '@' .. item.col\n"
		"  end\n"
		"  local have = table.concat(kinds, ' ')\n"
		"  assert(have == 'integer=1@8 number=2.5@11 boolean=true@16 null=null@22 '\n"
		"    .. 'string=x@28', have)\n"
		"  local row = host.read_facts('facts/b.csv')[1]\n"
		"  assert(row[1].value.text == 'R-1' and row[2].key == 'size')\n"
		"  assert(row[2].value[1].key == 'x' and row[2].value[1].value.text == '2\\n3')\n"
		"  assert(row[2].value[1].value.line == 2 and row[2].value[1].value.col == 5)\n"
		"  assert(row[2].value[1].value.path:match('/facts/b.csv$'))\n"
		"  assert(table.concat(host.list_facts('facts'), ' ') == 'b.csv')\n"
		"  assert(#host.list_facts('nowhere') == 0 and #host.list_facts('../..') == 0)\n"
		"  return {}\n"
		"end\n");
	if (!build(&result))
		fail_msg("%s", diags_get(diags, 0)->text);
	assert_int_equal(script_inputs(script, &inputs), 2);
	assert_string_equal(inputs[0].path, "facts/b.csv");
	assert_string_equal(inputs[1].path, "isms.yaml");
	file_sha256("name: A\nlist: [1, 2.5, true, null, x]\n", 38, sha256);
	assert_string_equal(inputs[1].sha256, sha256);
}

/* Looking each up among all would take half a minute. */
static void test_notes_many_inputs_soon(void **state)
{
	enum { MANY = 100000 };
	clock_t begun = clock();
	const struct input *inputs;
	char path[32];

	(void)state;
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < MANY; i++) {
			snprintf(path, sizeof path, "facts/%05d.yaml", i);
			assert_int_equal(inputs_add(script, path, "x", 1), round == 0);
		}
	assert_int_equal(script_inputs(script, &inputs), MANY);
	assert_string_equal(inputs[MANY - 1].path, "facts/99999.yaml");
	assert_true(clock() - begun < 4 * CLOCKS_PER_SEC);
}

static void test_refuses_facts_outside_the_project(void **state)
{
	(void)state;
	fails("return function() assert(host.read_facts('../library/lua/build.lua') == nil) end\n",
		"file-outside", "leaves");
}

/* Holds that no file, document, attachment, figure or release gets the name PATH, an escaped text
   of Lua. */
static void assert_refused(const char *path)
{
	static const char *const results[] = {
		"{ files = { { path = '%s', text = 'x' } } }",
		"{ documents = { { id = 'a', language = 'en', path = '%s', tree = host.tree('a', '') } } }",
		"{ documents = { { id = 'a', language = 'en', path = 'a', tree = host.tree('a', ''),\n"
		"  attachments = { { name = '%s', media_type = 'a', description = 'a', bytes = '' } } } } }",
		"{ documents = { { id = 'a', language = 'en', path = 'a', tree = host.tree('a', ''),\n"
		"  figures = { { name = '%s', media_type = 'a', description = 'a', bytes = '' } } } } }",
		"{ release = '%s' }",
	};

	for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
		size_t before = diags_count(diags);
		struct script_result result;
		char lua[512], returned[400];

		snprintf(returned, sizeof returned, results[i], path);
		snprintf(lua, sizeof lua, "return function() return %s end\n", returned);
		write_file("library/lua/build.lua", lua);
		if (build(&result) || diags_count(diags) != before + 1)
			fail_msg("%s", returned);
		assert_string_equal(diags_get(diags, before)->code, "output-path");
		diags_free(diags);
		script->diags = diags = diags_new();
	}
}

static void test_refuses_paths_that_leave_the_outputs(void **state)
{
	static const char *const paths[] = {"../a", "/a", "a/../../b", "a//b", ".", "a/", ""};

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_refused(paths[i]);
}

/* What is cut at its NUL, turns the words on a screen around, or is not seen at all. */
static void test_refuses_names_that_are_not_what_they_seem(void **state)
{
	static const char *const paths[] = {"a\\0b", "a\\u{202E}txt.exe", "a\\u{2066}b", "a\\u{200B}b",
		"a\\u{AD}b", "a\\u{E0041}b", "a\\u{FE0F}b", "a\\u{85}b", "a\\u{2028}b", "a\\x1B[2J",
		"a\\nb", "a\\xFF", "a/.b", ".git/config"};

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_refused(paths[i]);
}

static void test_gives_what_lua_says(void **state)
{
	const struct script_argument numbers[] = {{"kind", "numbers"}, {"as-of", "today"}};
	const struct script_argument letters[] = {{"kind", "letters"}};
	struct script_result result;

	(void)state;
	write_file("library/lua/command/list.lua",
		"return function(arguments)\n"
		"  if arguments.kind == 'numbers' then\n"
		"    return { said = '1\\n2\\n' .. tostring(arguments.project) .. arguments.as_of }\n"
		"  end\n"
		"end\n");
	assert_true(script_call(script, "command.list", numbers, 2, &result));
	assert_int_equal(result.len, 12);
	assert_memory_equal(result.said, "1\n2\nniltoday", 12);
	assert_false(script_call(script, "command.list", letters, 1, &result));
	assert_null(result.said);
	assert_int_equal(diags_count(diags), 0);
}

static void test_gives_a_text_that_tells_its_errors(void **state)
{
	struct script_result result;

	(void)state;
	write_file("library/lua/told.lua",
		"return function(arguments)\n"
		"  host.report('error', nil, nil, nil, 'bad', 'bad')\n"
		"  return { said = 'bad', told = arguments.told }\n"
		"end\n");
	assert_false(script_call(script, "told", NULL, 0, &result));
	assert_null(result.said);
	assert_true(script_call(script, "told", &(struct script_argument){"told", "yes"}, 1, &result));
	assert_string_equal(result.said, "bad");
	assert_true(result.told);
}

static bool quick(const char *pattern, size_t subject)
{
	return pattern_is_quick(pattern, strlen(pattern), subject);
}

static void test_judges_patterns(void **state)
{
	(void)state;
	assert_true(quick("^%s*(.-)%s*$", 400));
	assert_false(quick("^%s*(.-)%s*$", 1000));
	assert_true(quick("[^,]+", 10000000));
	assert_true(quick("%s+$", 9000));
	assert_false(quick("%s+$", 11000));
	assert_true(quick("^%d+%-%d+%-%d+$", 400));
	assert_true(quick("[%]*]x%*[]*]", 10000000));
	assert_false(quick("a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b", 10));
	assert_true(quick("%b()", 5000));
	assert_false(quick("%b()", 20000));
	assert_true(quick("", 0));
	assert_true(quick("%", 10));
	assert_true(quick("[", 10));
	assert_true(quick("%f", 10));
	assert_true(quick("%b", 10));
	assert_true(quick("[^", 10));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_takes_the_documents, open_script, close_script),
		cmocka_unit_test_setup_teardown(test_reports_our_own_errors_with_a_traceback, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_reports_a_syntax_error, open_script, close_script),
		cmocka_unit_test_setup_teardown(test_reads_no_bytecode_from_a_directory, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_reports_a_circle_of_modules, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_reports_what_is_no_document, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_reports_memory_without_end, open_script, close_script),
		cmocka_unit_test_setup_teardown(test_reads_facts_with_their_places, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_notes_many_inputs_soon, open_script, close_script),
		cmocka_unit_test_setup_teardown(test_refuses_facts_outside_the_project, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_refuses_paths_that_leave_the_outputs, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_refuses_names_that_are_not_what_they_seem, open_script,
			close_script),
		cmocka_unit_test_setup_teardown(test_gives_what_lua_says, open_script, close_script),
		cmocka_unit_test_setup_teardown(test_gives_a_text_that_tells_its_errors, open_script,
			close_script),
		cmocka_unit_test(test_judges_patterns),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
