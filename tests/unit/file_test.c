#define _GNU_SOURCE /* renameat2 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "exchange.h"
#include "scene.h"

static void test_a_file_is_read_whole(void **state)
{
	struct scene *scene = *state;

	put_file("a", "text\n");
	put_file("empty", "");
	assert_true(file_read("a", 5, &scene->buf, (struct place){0}, scene->diags));
	assert_true(file_read("empty", 0, &scene->buf, (struct place){0}, scene->diags));
	assert_string_equal(scene->buf.data, "text\n");
	assert_int_equal(diags_count(scene->diags), 0);
	assert_file("empty", "");
}

static void test_a_missing_file_is_told_at_itself(void **state)
{
	struct scene *scene = *state;

	assert_false(file_read("none", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_message(scene, "none", "file-missing", "the file does not exist");
	assert_int_equal(diags_status(scene->diags), 1);
}

static void test_a_missing_file_is_told_where_it_is_named(void **state)
{
	struct scene *scene = *state;

	assert_false(file_read("none", 9, &scene->buf, (struct place){"a.md", 3, 4}, scene->diags));
	assert_message(scene, "a.md", "file-missing", "the file none does not exist");
	assert_int_equal(diags_get(scene->diags, 0)->place.line, 3);
}

static void test_a_directory_is_no_file(void **state)
{
	struct scene *scene = *state;

	assert_false(file_read(".", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_message(scene, ".", "file-not-regular", "the file is a directory, a file was expected");
}

static void test_a_file_over_the_limit_is_refused(void **state)
{
	struct scene *scene = *state;

	put_file("a", "123456");
	assert_false(file_read("a", 5, &scene->buf, (struct place){0}, scene->diags));
	assert_message(scene, "a", "file-too-large", "the file is larger than the limit of 5 bytes");
}

static void test_an_unreadable_file_is_told(void **state)
{
	struct scene *scene = *state;

	if (geteuid() == 0)
		skip();
	put_file("a", "x");
	assert_int_equal(chmod("a", 0), 0);
	assert_false(file_read("a", 5, &scene->buf, (struct place){0}, scene->diags));
	assert_message(scene, "a", "file-unreadable", "the file cannot be read: Permission denied");
}

static void test_a_path_stays_inside(void **state)
{
	static const struct {
		const char *path, *code;
	} cases[] = {
		{"/etc/passwd", "file-outside"},
		{"../secret", "file-outside"},
		{"a/../../secret", "file-outside"},
		{"a/..", "file-outside"},
		{"link", "file-outside"},
		{"up/secret", "file-outside"},
		{"sibling", "file-outside"},
		{"loop", "file-unreadable"},
		{"dangling", "file-missing"},
		{"pipe", "file-not-regular"},
		{"a", "file-not-regular"},
		{"null", "file-outside"},
		{"", "file-missing"},
	};
	struct scene *scene = *state;

	assert_int_equal(mkdir("root", 0777) || mkdir("root/a", 0777) || mkdir("root2", 0777), 0);
	put_file("secret", "s");
	put_file("root2/x", "s");
	assert_int_equal(symlink("../secret", "root/link") || symlink("..", "root/up") ||
			symlink("../root2/x", "root/sibling") || symlink("loop", "root/loop") ||
			symlink("nowhere", "root/dangling") || symlink("/dev/null", "root/null"),
		0);
	assert_int_equal(mkfifo("root/pipe", 0666), 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(file_read_inside("root", cases[i].path, 9, &scene->buf, (struct place){0},
			scene->diags));
		assert_int_equal(diags_count(scene->diags), i + 1);
		assert_string_equal(diags_get(scene->diags, i)->code, cases[i].code);
	}
}

static void test_no_pipe_or_device_that_is_named_is_waited_for(void **state)
{
	static const char *const cases[] = {"pipe", "to-pipe", "to-device", "root/to-input", "above"};
	struct scene *scene = *state;
	struct buf above = {0};
	char *here = getcwd(NULL, 0);

	assert_non_null(here);
	assert_int_equal(mkdir("root", 0777) || mkfifo("pipe", 0666) || symlink("pipe", "to-pipe") ||
			symlink("/dev/zero", "to-device") || symlink("/dev/stdin", "root/to-input"),
		0);
	buf_printf(&above, "/dev/..%s/pipe", here);
	alarm(20);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *path = strcmp(cases[i], "above") == 0 ? above.data : cases[i];

		assert_false(file_read(path, 9, &scene->buf, (struct place){0}, scene->diags));
		assert_int_equal(diags_count(scene->diags), i + 1);
		assert_string_equal(diags_get(scene->diags, i)->code, "file-not-regular");
	}
	alarm(0);
	buf_free(&above);
	free(here);
}

static void test_what_somebody_typed_is_followed(void **state)
{
	struct scene *scene = *state;
	int end[2];
	char path[32];

	put_file("there", "1");
	assert_int_equal(symlink("there", "link") || pipe(end), 0);
	assert_int_equal(write(end[1], "2", 1), 1);
	close(end[1]);
	(void)snprintf(path, sizeof path, "/dev/fd/%d", end[0]);
	assert_true(file_read("link", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_true(file_read(path, 9, &scene->buf, (struct place){0}, scene->diags));
	assert_true(file_read("/dev/null", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_string_equal(scene->buf.data, "12");
	close(end[0]);
}

static void test_links_that_stay_inside_are_followed(void **state)
{
	struct scene *scene = *state;

	assert_int_equal(mkdir("root", 0777) || mkdir("root/a", 0777) || symlink("root", "alias"), 0);
	put_file("root/a/..b", "1");
	put_file("root/c", "2");
	assert_int_equal(symlink("../c", "root/a/link"), 0);
	assert_true(file_read_inside("root", "a/..b", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_true(
		file_read_inside("root/", "a/link", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_true(file_read_inside("alias", "c", 9, &scene->buf, (struct place){0}, scene->diags));
	assert_string_equal(scene->buf.data, "122");
}

/* Whether the list of root/a has a name from outside, or none without a message, which would hide
   what is there. */
static bool lists_wrong(void)
{
	struct diags *diags = diags_new(); /* its own, for one keeps no message twice */
	size_t count;
	char **names = file_list_inside("root", "root/a", &count, diags);
	bool found = count == 0 && (names || diags_count(diags) != 1);

	diags_free(diags);
	for (size_t i = 0; i < count; i++) {
		found = found || strcmp(names[i], "secret") == 0;
		free(names[i]);
	}
	free(names);
	return found;
}

static void test_nothing_outside_is_read_while_a_step_is_exchanged_for_a_link(void **state)
{
	enum { LOOKS = 20000 };
	struct scene *scene = *state;
	unsigned own = 0, secret = 0, listed = 0;
	pid_t child;

	assert_int_equal(mkdir("root", 0777) || mkdir("root/a", 0777) || mkdir("other", 0777), 0);
	put_file("root/a/x", "own");
	put_file("other/x", "secret");
	put_file("other/secret", "");
	assert_int_equal(symlink("../other", "root/link"), 0);
	assert_true(exchange("root/a") && exchange("root/a"));
	child = exchange_start("root/a");
	assert_true(child > 0);
	for (int i = 0; i < LOOKS; i++) {
		scene->buf.len = 0;
		if (file_read_inside("root", "a/x", 9, &scene->buf, (struct place){0}, scene->diags))
			*(scene->buf.data[0] == 's' ? &secret : &own) += 1;
		listed += lists_wrong();
	}
	exchange_stop(child);
	assert_int_equal(secret, 0);
	assert_int_equal(listed, 0);
	assert_true(own > 0);
	assert_true(diags_count(scene->diags) > 0); /* it was exchanged while this looked */
}

static void test_what_is_within_a_directory(void **state)
{
	(void)state;
	assert_true(file_is_within("/a", "/a"));
	assert_true(file_is_within("/a", "/a/b"));
	assert_true(file_is_within("/", "/a"));
	assert_true(file_is_within("/", "/"));
	assert_false(file_is_within("/a", "/ab"));
	assert_false(file_is_within("/a", "/"));
}

static void test_an_ending_follows_a_name(void **state)
{
	(void)state;
	assert_true(file_has_ending("a/b.csv", ".csv"));
	assert_true(file_has_ending("B.CSV", ".csv"));
	assert_false(file_has_ending(".csv", ".csv"));
	assert_false(file_has_ending("sv", ".csv"));
	assert_false(file_has_ending("a.csv.md", ".csv"));
}

static void test_a_digest_is_that_of_all_bytes(void **state)
{
	struct scene *scene = *state;
	static char text[100 * 1000]; /* more than is read at once */
	char whole[65], pieces[65];

	memset(text, 'x', sizeof text - 1);
	assert_int_equal(mkdir("root", 0777) || mkdir("root/a", 0777), 0);
	put_file("root/a/large", text);
	put_file("root/empty", "");
	file_sha256(text, strlen(text), whole);
	assert_true(file_digest_inside("root", "a//large", strlen(text), pieces, (struct place){0},
		scene->diags));
	assert_string_equal(pieces, whole);
	file_sha256("", 0, whole);
	assert_true(file_digest_inside("root/", "empty", 0, pieces, (struct place){0}, scene->diags));
	assert_string_equal(pieces, whole);
	assert_false(file_digest_inside("root", "a/large", strlen(text) - 1, pieces, (struct place){0},
		scene->diags));
	assert_string_equal(diags_get(scene->diags, 0)->code, "file-too-large");
}

static void test_a_digest_follows_no_link(void **state)
{
	static const struct {
		const char *path, *code;
	} cases[] = {
		{"/etc/passwd", "file-outside"},
		{"a/../../secret", "file-outside"},
		{"link", "file-not-regular"},
		{"up/secret", "file-not-regular"},
		{"inner/x", "file-not-regular"},
		{"loop", "file-not-regular"},
		{"pipe", "file-not-regular"},
		{"a", "file-not-regular"},
		{"nothing", "file-missing"},
		{"a/x/y", "file-missing"},
		{"", "file-missing"},
	};
	struct scene *scene = *state;
	char sha256[65];

	assert_int_equal(mkdir("root", 0777) || mkdir("root/a", 0777), 0);
	put_file("secret", "s");
	put_file("root/a/x", "s");
	assert_int_equal(symlink("a/x", "root/link") || symlink("..", "root/up") ||
			symlink("a", "root/inner") || symlink("loop", "root/loop") || mkfifo("root/pipe", 0666),
		0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(
			file_digest_inside("root", cases[i].path, 9, sha256, (struct place){0}, scene->diags));
		assert_int_equal(diags_count(scene->diags), i + 1);
		assert_string_equal(diags_get(scene->diags, i)->code, cases[i].code);
	}
}

static void test_names_are_listed_by_bytes(void **state)
{
	struct scene *scene = *state;
	size_t count = 9;
	char **names;

	names = file_list("none", &count, scene->diags);
	assert_int_equal(count, 0);
	free(names);
	assert_int_equal(mkdir("d", 0777), 0);
	put_file("d/b", "");
	put_file("d/B", "");
	put_file("d/.hidden", "");
	put_file("d/a", "");
	names = file_list("d", &count, scene->diags);
	assert_int_equal(count, 3);
	assert_string_equal(names[0], "B");
	assert_string_equal(names[1], "a");
	assert_string_equal(names[2], "b");
	for (size_t i = 0; i < count; i++)
		free(names[i]);
	free(names);
	names = file_list("d/a", &count, scene->diags);
	assert_int_equal(count, 0);
	free(names);
	assert_int_equal(diags_count(scene->diags), 0);
}

static void test_no_directory_outside_is_listed(void **state)
{
	struct scene *scene = *state;
	size_t count = 9;
	char **names;

	assert_int_equal(mkdir("root", 0777), 0);
	assert_int_equal(mkdir("root/own", 0777), 0);
	assert_int_equal(mkdir("other", 0777), 0);
	put_file("other/secret", "");
	put_file("root/own/known", "");
	assert_int_equal(symlink("../other", "root/out"), 0);
	assert_int_equal(symlink("own", "root/in"), 0);
	names = file_list_inside("root", "root/in", &count, scene->diags);
	assert_int_equal(count, 1);
	free(names[0]);
	free(names);
	names = file_list_inside("root", "root/none", &count, scene->diags);
	assert_int_equal(count, 0);
	free(names);
	assert_int_equal(diags_count(scene->diags), 0);
	assert_null(file_list_inside("root", "root/out", &count, scene->diags));
	assert_int_equal(count, 0);
	assert_string_equal(diags_get(scene->diags, 0)->code, "file-outside");
	assert_int_equal(diags_status(scene->diags), 1);
}

static void test_a_directory_that_cannot_be_read_is_a_failure(void **state)
{
	struct scene *scene = *state;
	size_t count = 9;

	assert_int_equal(symlink("loop", "loop"), 0);
	assert_null(file_list("loop", &count, scene->diags));
	assert_int_equal(count, 0);
	assert_int_equal(diags_count(scene->diags), 1);
	assert_string_equal(diags_get(scene->diags, 0)->code, "file-unreadable");
	assert_int_equal(diags_status(scene->diags), 2);
}

static void test_digests_are_those_of_the_standard(void **state)
{
	char hex[65];

	(void)state;
	file_sha256("abc", 3, hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	file_sha256(NULL, 0, hex);
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCENE(test_a_file_is_read_whole),
		IN_SCENE(test_a_missing_file_is_told_at_itself),
		IN_SCENE(test_a_missing_file_is_told_where_it_is_named),
		IN_SCENE(test_a_directory_is_no_file),
		IN_SCENE(test_a_file_over_the_limit_is_refused),
		IN_SCENE(test_an_unreadable_file_is_told),
		IN_SCENE(test_a_path_stays_inside),
		IN_SCENE(test_no_pipe_or_device_that_is_named_is_waited_for),
		IN_SCENE(test_what_somebody_typed_is_followed),
		IN_SCENE(test_links_that_stay_inside_are_followed),
		IN_SCENE(test_what_is_within_a_directory),
		IN_SCENE(test_an_ending_follows_a_name),
		IN_SCENE(test_a_digest_is_that_of_all_bytes),
		IN_SCENE(test_nothing_outside_is_read_while_a_step_is_exchanged_for_a_link),
		IN_SCENE(test_a_digest_follows_no_link),
		IN_SCENE(test_names_are_listed_by_bytes),
		IN_SCENE(test_no_directory_outside_is_listed),
		IN_SCENE(test_a_directory_that_cannot_be_read_is_a_failure),
		IN_SCENE(test_digests_are_those_of_the_standard),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
