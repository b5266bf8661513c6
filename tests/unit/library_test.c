#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <ftw.h>
#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "library/embedded.h"
#include "library/library.h"

static char root[32];

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

static int make_root(void **state)
{
	(void)state;
	strcpy(root, "/tmp/ismsdoc-library-XXXXXX");
	unsetenv("ISMSDOC_LIBRARY");
	return mkdtemp(root) ? 0 : -1;
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

static int remove_root(void **state)
{
	(void)state;
	unsetenv("ISMSDOC_LIBRARY");
	return nftw(root, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

/* Reads NAME and holds that it is TEXT (NULL: not there, with MESSAGES messages). */
static void reads(struct library *library, const char *name, const char *text, const char *path,
	bool trusted, size_t messages)
{
	struct diags *diags = diags_new();
	struct buf out = {0};
	const char *got_path = NULL;
	bool got_trusted = false;
	bool read = library_read(library, name, &out, &got_path, &got_trusted, diags);

	assert_int_equal(read, text != NULL);
	assert_int_equal(diags_count(diags), messages);
	if (text) {
		assert_int_equal(out.len, strlen(text));
		assert_memory_equal(out.data, text, out.len);
		assert_string_equal(got_path, path);
		assert_int_equal(got_trusted, trusted);
	}
	buf_free(&out);
	diags_free(diags);
}

static void test_reads_what_is_embedded(void **state)
{
	struct library *library = library_open(NULL);
	struct diags *diags = diags_new();

	(void)state;
	assert_true(embedded_count > 10);
	for (size_t i = 0; i < embedded_count; i++) {
		struct buf out = {0};
		const char *path;
		bool trusted;

		assert_true(i == 0 || strcmp(embedded_files[i - 1].name, embedded_files[i].name) < 0);
		assert_true(library_read(library, embedded_files[i].name, &out, &path, &trusted, diags));
		assert_int_equal(out.len, embedded_files[i].len);
		assert_true(trusted);
		assert_string_equal(path, embedded_files[i].name);
		buf_free(&out);
	}
	reads(library, "lua/nowhere.lua", NULL, NULL, false, 0);
	reads(library, "../etc/passwd", NULL, NULL, false, 0);
	diags_free(diags);
	library_close(library);
}

static void test_embedded_files_are_the_files(void **state)
{
	struct library *library = library_open(NULL);
	const char *name = "templates/public-summary/document.yaml";
	FILE *file = fopen(name, "rb");
	struct buf out = {0};
	struct diags *diags = diags_new();
	const char *path;
	bool trusted;
	int byte;

	(void)state;
	assert_non_null(file);
	assert_true(library_read(library, name, &out, &path, &trusted, diags));
	for (size_t i = 0; i < out.len; i++) {
		byte = getc(file);
		assert_int_equal(byte, (unsigned char)out.data[i]);
	}
	assert_int_equal(getc(file), EOF);
	fclose(file);
	buf_free(&out);
	diags_free(diags);
	library_close(library);
}

static int keep(lua_State *lua, const void *bytes, size_t len, void *out)
{
	(void)lua;
	buf_put(out, bytes, len);
	return 0;
}

static bool is_module(const char *name)
{
	return strncmp(name, "lua/", 4) == 0 && strcmp(name + strlen(name) - 4, ".lua") == 0;
}

/* With their names and lines, which messages need. */
static void test_embedded_modules_are_the_files_compiled(void **state)
{
	lua_State *lua = luaL_newstate();

	(void)state;
	for (size_t i = 0; i < embedded_count; i++) {
		const struct embedded *file = &embedded_files[i];
		struct buf out = {0};

		if (!is_module(file->name)) {
			assert_true(file->len == 0 || file->bytes[0] != LUA_SIGNATURE[0]);
			continue;
		}
		assert_int_equal(luaL_loadfilex(lua, file->name, "t"), LUA_OK);
		lua_dump(lua, keep, &out, 0);
		lua_settop(lua, 0);
		assert_int_equal(out.len, file->len);
		assert_memory_equal(out.data, file->bytes, file->len);
		buf_free(&out);
	}
	lua_close(lua);
}

static void test_project_files_come_first_and_are_not_trusted(void **state)
{
	struct library *library;
	char path[128];

	(void)state;
	write_file("templates/public-summary/document.yaml", "mine\n");
	write_file("isms.yaml", "facts\n");
	library = library_open(root);
	snprintf(path, sizeof path, "%s/templates/public-summary/document.yaml", root);
	reads(library, "templates/public-summary/document.yaml", "mine\n", path, false, 0);
	reads(library, "isms.yaml", NULL, NULL, false, 0);
	library_close(library);
}

static void test_a_directory_stands_in_for_the_embedded_files(void **state)
{
	struct library *library;
	char path[128];

	(void)state;
	write_file("lua/only.lua", "return 1\n");
	setenv("ISMSDOC_LIBRARY", root, 1);
	library = library_open(NULL);
	snprintf(path, sizeof path, "%s/lua/only.lua", root);
	reads(library, "lua/only.lua", "return 1\n", path, true, 0);
	reads(library, "lua/document/template.lua", NULL, NULL, false, 0);
	library_close(library);
}

static void test_files_that_cannot_be_read_are_errors(void **state)
{
	struct library *library;
	char link[128];

	(void)state;
	write_file("templates/a/en.md/file", "x");
	snprintf(link, sizeof link, "%s/templates/out.md", root);
	assert_int_equal(symlink("/etc/passwd", link), 0);
	library = library_open(root);
	reads(library, "templates/a/en.md", NULL, NULL, false, 1);
	reads(library, "templates/out.md", NULL, NULL, false, 1);
	library_close(library);
}

static bool lists(const char *const *names, size_t count, const char *name)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		assert_true(i == 0 || strcmp(names[i - 1], names[i]) < 0);
		found += strcmp(names[i], name) == 0;
	}
	return found == 1;
}

static const char prepared_policy[] = "policies/access-control/policy.yaml";

static void test_has_what_the_build_prepared(void **state)
{
	struct library *library = library_open(root);

	(void)state;
	for (size_t i = 1; i < prepared_count; i++)
		assert_true(strcmp(prepared_files[i - 1].name, prepared_files[i].name) < 0);
	assert_string_equal(library_prepared(library, prepared_policy)->name, prepared_policy);
	assert_non_null(library_prepared(library, "templates/public-summary/en.md"));
	assert_non_null(library_prepared(library, "templates/public-summary/document.lua"));
	assert_null(library_prepared(library, "lua/build.lua"));
	assert_null(library_prepared(library, "policies/access-control"));
	write_file(prepared_policy, "title: Our own");
	assert_null(library_prepared(library, prepared_policy));
	library_close(library);
	setenv("ISMSDOC_LIBRARY", ".", 1);
	library = library_open(NULL);
	assert_null(library_prepared(library, prepared_policy));
	library_close(library);
}

static void test_lists_project_and_library_together(void **state)
{
	struct library *library;
	const char *const *names;
	struct diags *diags;
	size_t count;

	(void)state;
	write_file("policies/my-policy/policy.yaml", "x");
	write_file("policies/access-control/en.md", "x");
	diags = diags_new();
	library = library_open(root);
	names = library_list(library, "policies", &count, diags);
	assert_true(lists(names, count, "my-policy"));
	assert_true(lists(names, count, "access-control"));
	assert_true(lists(names, count, "standards"));
	names = library_list(library, "policies/access-control", &count, diags);
	assert_true(lists(names, count, "en.md"));
	assert_true(lists(names, count, "policy.yaml"));
	library_list(library, "policies/nowhere", &count, diags);
	assert_int_equal(count, 0);
	library_list(library, "policies/../..", &count, diags);
	assert_int_equal(count, 0);
	library_list(library, "pol", &count, diags);
	assert_int_equal(count, 0);
	assert_int_equal(diags_count(diags), 0);
	library_close(library);
	diags_free(diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_reads_what_is_embedded, make_root, remove_root),
		cmocka_unit_test_setup_teardown(test_embedded_files_are_the_files, make_root, remove_root),
		cmocka_unit_test_setup_teardown(test_embedded_modules_are_the_files_compiled, make_root,
			remove_root),
		cmocka_unit_test_setup_teardown(test_project_files_come_first_and_are_not_trusted,
			make_root, remove_root),
		cmocka_unit_test_setup_teardown(test_a_directory_stands_in_for_the_embedded_files,
			make_root, remove_root),
		cmocka_unit_test_setup_teardown(test_files_that_cannot_be_read_are_errors, make_root,
			remove_root),
		cmocka_unit_test_setup_teardown(test_has_what_the_build_prepared, make_root, remove_root),
		cmocka_unit_test_setup_teardown(test_lists_project_and_library_together, make_root,
			remove_root),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
