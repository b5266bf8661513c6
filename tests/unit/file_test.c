#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

/* Every test runs in a directory of its own, left and removed afterwards. */
struct scene {
	char dir[64];
	struct diags *diags;
	struct buf buf;
};

static int set_up(void **state)
{
	struct scene *scene = calloc(1, sizeof *scene);

	if (!scene)
		return -1;
	strcpy(scene->dir, "/tmp/file_test.XXXXXX");
	scene->diags = diags_new();
	*state = scene;
	return mkdtemp(scene->dir) ? chdir(scene->dir) : -1;
}

static int tear_down(void **state)
{
	struct scene *scene = *state;
	char command[256];
	int status;

	snprintf(command, sizeof command, "chmod -R u+rwx %s && rm -r %s", scene->dir, scene->dir);
	status = chdir("/") || system(command);
	diags_free(scene->diags);
	buf_free(&scene->buf);
	free(scene);
	return status;
}

static void put_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static void assert_file(const char *path, const char *want)
{
	struct diags *diags = diags_new();
	struct buf buf = {0};

	assert_true(file_read(path, 1000, &buf, (struct place){0}, diags));
	assert_string_equal(buf.data, want);
	buf_free(&buf);
	diags_free(diags);
}

/* Expects exactly one message: this one. */
static void assert_message(const struct scene *scene, const char *path, const char *code,
	const char *text)
{
	const struct diag *diag;

	assert_int_equal(diags_count(scene->diags), 1);
	diag = diags_get(scene->diags, 0);
	assert_string_equal(diag->place.path, path);
	assert_string_equal(diag->code, code);
	assert_string_equal(diag->text, text);
}

static bool nothing_in(const char *path)
{
	size_t count = 0;
	char command[128];
	FILE *list;

	snprintf(command, sizeof command, "ls -A %s", path);
	list = popen(command, "r");
	assert_non_null(list);
	while (fgetc(list) != EOF)
		count++;
	assert_int_equal(pclose(list), 0);
	return count == 0;
}

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

static void test_committed_outputs_are_in_place_and_follow_the_umask(void **state)
{
	struct scene *scene = *state;
	mode_t mask = umask(022);
	struct outputs *outputs = outputs_new("o/p", scene->diags);
	struct stat st;

	put_file("kept", "k");
	assert_true(outputs_add(outputs, "en/a.md", "new", 3));
	assert_true(outputs_add(outputs, "b.md", "", 0));
	assert_int_equal(stat("o/p/en/a.md", &st), -1);
	assert_true(outputs_commit(outputs));
	outputs_free(outputs);
	umask(mask);
	assert_file("o/p/en/a.md", "new");
	assert_file("o/p/b.md", "");
	assert_int_equal(stat("o/p/en/a.md", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0644);
	assert_int_equal(unlink("o/p/en/a.md") || unlink("o/p/b.md"), 0);
	assert_true(nothing_in("o/p/en"));
	assert_int_equal(diags_count(scene->diags), 0);
}

static void test_what_is_not_committed_leaves_no_trace(void **state)
{
	struct scene *scene = *state;
	struct outputs *outputs = outputs_new("o/p", scene->diags);

	assert_true(outputs_add(outputs, "en/policies/a.md", "new", 3));
	outputs_free(outputs);
	assert_true(nothing_in("."));
}

static void test_an_error_forbids_the_commit(void **state)
{
	struct scene *scene = *state;
	struct outputs *outputs = outputs_new("o", scene->diags);

	assert_int_equal(mkdir("o", 0777), 0);
	put_file("o/a.md", "old");
	assert_true(outputs_add(outputs, "a.md", "new", 3));
	diag_add(scene->diags, DIAG_ERROR, (struct place){0}, "x", "x");
	assert_false(outputs_commit(outputs));
	outputs_free(outputs);
	assert_file("o/a.md", "old");
	assert_int_equal(unlink("o/a.md"), 0);
	assert_true(nothing_in("o"));
}

/* Adds RELATIVE below ROOT and expects the failure TEXT at PATH, status 2, and nothing left behind. */
static void assert_unwritable(struct scene *scene, const char *root, const char *relative,
	const char *path, const char *text)
{
	struct outputs *outputs = outputs_new(root, scene->diags);

	assert_false(outputs_add(outputs, relative, "12345678", 8));
	assert_false(outputs_commit(outputs));
	outputs_free(outputs);
	assert_message(scene, path, "write-failed", text);
	assert_int_equal(diags_status(scene->diags), 2);
}

static void test_a_file_in_the_place_of_the_directory_is_told(void **state)
{
	put_file("o", "x");
	assert_unwritable(*state, "o", "a.md", "o", "the directory cannot be made: Not a directory");
	assert_file("o", "x");
}

static void test_a_directory_in_the_place_of_the_file_is_told(void **state)
{
	assert_int_equal(mkdir("o", 0777) || mkdir("o/a.md", 0777), 0);
	assert_unwritable(*state, "o", "a.md", "o/a.md", "the file cannot be written: Is a directory");
}

static void test_a_dangling_link_in_the_place_of_the_directory_is_told(void **state)
{
	assert_int_equal(symlink("nowhere", "o"), 0);
	assert_unwritable(*state, "o", "a.md", "o",
		"the directory cannot be used: No such file or directory");
}

static void test_a_pipe_is_not_replaced(void **state)
{
	struct stat st;

	assert_int_equal(mkdir("o", 0777) || mkfifo("o/pipe", 0666), 0);
	assert_unwritable(*state, "o", "pipe", "o/pipe",
		"the file cannot be written: it is a pipe or device, a plain file was expected");
	assert_int_equal(stat("o/pipe", &st), 0);
	assert_true(S_ISFIFO(st.st_mode));
}

static void test_a_link_to_a_directory_is_followed(void **state)
{
	struct scene *scene = *state;
	struct outputs *outputs = outputs_new("o", scene->diags);

	assert_int_equal(mkdir("real", 0777) || symlink("real", "o"), 0);
	assert_true(outputs_add(outputs, "a.md", "x", 1));
	assert_true(outputs_commit(outputs));
	outputs_free(outputs);
	assert_file("real/a.md", "x");
}

static void test_a_read_only_directory_is_told(void **state)
{
	if (geteuid() == 0)
		skip();
	assert_int_equal(mkdir("o", 0555), 0);
	assert_unwritable(*state, "o", "a.md", "o/a.md",
		"the file cannot be written: Permission denied");
}

static void test_a_file_that_cannot_grow_is_told(void **state)
{
	struct rlimit before, small;
	struct scene *scene = *state;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = before;
	small.rlim_cur = 4;
	assert_true(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	assert_unwritable(scene, "o", "en/a.md", "o/en/a.md",
		"the file cannot be written: File too large");
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_true(nothing_in("."));
}

/* A file system of one page takes the place of a full disk, where a mount is allowed. */
static void test_a_full_disk_is_told(void **state)
{
	static char big[1 << 20];
	struct scene *scene = *state;
	struct outputs *outputs;

	assert_int_equal(mkdir("o", 0777), 0);
	if (system("mount -t tmpfs -o size=4k tmpfs o 2>/dev/null") != 0)
		skip();
	outputs = outputs_new("o", scene->diags);
	assert_false(outputs_add(outputs, "a.md", big, sizeof big));
	outputs_free(outputs);
	assert_true(nothing_in("o"));
	assert_int_equal(system("umount o"), 0);
	assert_message(scene, "o/a.md", "write-failed",
		"the file cannot be written: No space left on device");
}

static void test_a_failing_rename_is_told(void **state)
{
	struct scene *scene = *state;
	struct outputs *outputs = outputs_new("o", scene->diags);

	assert_true(outputs_add(outputs, "a.md", "x", 1));
	assert_int_equal(mkdir("o/a.md", 0777), 0);
	assert_false(outputs_commit(outputs));
	outputs_free(outputs);
	assert_message(scene, "o/a.md", "write-failed",
		"the file cannot be put in its place: Is a directory");
	assert_int_equal(rmdir("o/a.md"), 0);
	assert_true(nothing_in("o"));
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

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
		IN_SCENE(test_links_that_stay_inside_are_followed),
		IN_SCENE(test_names_are_listed_by_bytes),
		IN_SCENE(test_a_directory_that_cannot_be_read_is_a_failure),
		IN_SCENE(test_digests_are_those_of_the_standard),
		IN_SCENE(test_committed_outputs_are_in_place_and_follow_the_umask),
		IN_SCENE(test_what_is_not_committed_leaves_no_trace),
		IN_SCENE(test_an_error_forbids_the_commit),
		IN_SCENE(test_a_file_in_the_place_of_the_directory_is_told),
		IN_SCENE(test_a_directory_in_the_place_of_the_file_is_told),
		IN_SCENE(test_a_dangling_link_in_the_place_of_the_directory_is_told),
		IN_SCENE(test_a_pipe_is_not_replaced),
		IN_SCENE(test_a_link_to_a_directory_is_followed),
		IN_SCENE(test_a_read_only_directory_is_told),
		IN_SCENE(test_a_file_that_cannot_grow_is_told),
		IN_SCENE(test_a_full_disk_is_told),
		IN_SCENE(test_a_failing_rename_is_told),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
