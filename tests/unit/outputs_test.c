#define _DEFAULT_SOURCE

#include "scene.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include "base/outputs.h"

static void test_committed_outputs_are_in_place_and_follow_the_umask(void **state)
{
	struct scene *scene = *state;
	mode_t mask = umask(022);
	struct outputs *outputs = outputs_new("o/p", NULL, OUTPUTS_SET, scene->diags);
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
	struct outputs *outputs = outputs_new("o/p", NULL, OUTPUTS_SET, scene->diags);

	assert_true(outputs_add(outputs, "en/policies/a.md", "new", 3));
	outputs_free(outputs);
	assert_true(nothing_in("."));
}

static void test_an_error_forbids_the_commit(void **state)
{
	struct scene *scene = *state;
	struct outputs *outputs = outputs_new("o", NULL, OUTPUTS_SET, scene->diags);

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
	struct outputs *outputs = outputs_new(root, NULL, OUTPUTS_SET, scene->diags);

	assert_false(outputs_add(outputs, relative, "12345678", 8));
	assert_false(outputs_commit(outputs));
	outputs_free(outputs);
	assert_message(scene, path, "write-failed", text);
	assert_int_equal(diags_status(scene->diags), 2);
}

static void test_a_file_in_the_place_of_the_directory_is_told(void **state)
{
	put_file("o", "x");
	assert_unwritable(*state, "o", "a.md", "o", "the directory cannot be used: Not a directory");
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
	struct outputs *outputs = outputs_new("o", NULL, OUTPUTS_SET, scene->diags);

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
	outputs = outputs_new("o", NULL, OUTPUTS_SET, scene->diags);
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
	struct outputs *outputs = outputs_new("o", NULL, OUTPUTS_SET, scene->diags);

	assert_int_equal(mkdir("o", 0777), 0);
	assert_true(outputs_add(outputs, "a.md", "x", 1));
	assert_int_equal(mkdir("o/a.md", 0777), 0);
	assert_false(outputs_commit(outputs));
	outputs_free(outputs);
	assert_message(scene, "o/a.md", "write-failed",
		"the file cannot be put in its place: Is a directory");
	assert_int_equal(rmdir("o/a.md"), 0);
	assert_true(nothing_in("o"));
}

/* Commits A and B with the text "new" as KIND below BASE/BELOW. */
static bool commit_two(struct scene *scene, const char *base, const char *below,
	enum outputs_kind kind)
{
	struct outputs *outputs = outputs_new(base, below, kind, scene->diags);
	bool done;

	outputs_whole_with(outputs, "b");
	done = outputs_add(outputs, "en/a", "new", 3) && outputs_add(outputs, "b", "new", 3) &&
		outputs_commit(outputs);
	outputs_free(outputs);
	return done;
}

static void put_others(void)
{
	assert_int_equal(mkdir("o", 0750) || mkdir("o/en", 0777) || mkdir("o/mine", 0700), 0);
	put_file("o/en/a", "old");
	put_file("o/en/other", "other");
	put_file("o/mine/note", "note");
	assert_int_equal(symlink("mine/note", "o/link"), 0);
}

static void assert_others(void)
{
	struct stat st;

	assert_file("o/en/a", "new");
	assert_file("o/b", "new");
	assert_file("o/en/other", "other");
	assert_file("o/mine/note", "note");
	assert_int_equal(lstat("o/link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(stat("o", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0750);
	assert_int_equal(stat("o/mine", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0700);
}

static void test_a_set_takes_the_place_of_the_old_one_and_keeps_files_of_others(void **state)
{
	struct stat before, after;

	put_others();
	assert_int_equal(stat("o", &before), 0);
	assert_true(commit_two(*state, "o", NULL, OUTPUTS_SET));
	assert_others();
	assert_int_equal(stat("o", &after), 0);
	assert_true(before.st_ino != after.st_ino); /* exchanged */
	assert_int_equal(system("rm -r o"), 0);
	assert_true(nothing_in("."));
}

/* The working directory must stay the one that a shell stands in. */
static void test_a_set_in_the_working_directory_is_renamed_file_by_file(void **state)
{
	struct stat before, after;

	put_others();
	assert_int_equal(chdir("o"), 0);
	assert_int_equal(stat(".", &before), 0);
	assert_true(commit_two(*state, "", NULL, OUTPUTS_SET));
	assert_int_equal(stat("../o", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	assert_int_equal(chdir(".."), 0);
	assert_others();
	assert_int_equal(system("rm -r o"), 0);
	assert_true(nothing_in("."));
}

static void test_what_a_stopped_run_has_begun_is_ended_first(void **state)
{
	put_others();
	assert_int_equal(mkdir("o/.ismsdoc-set", 0777) || mkdir("o/.ismsdoc-set/ja", 0777), 0);
	put_file("o/.ismsdoc-set/ja/a", "begun");
	assert_true(commit_two(*state, "o", NULL, OUTPUTS_AMONG));
	assert_file("o/ja/a", "begun");
	assert_others();
	assert_int_equal(access("o/.ismsdoc-set", F_OK), -1);
}

static void note_left(const char *path, void *context)
{
	strcat(context, path);
	strcat(context, " ");
}

static void test_stages_of_dead_runs_are_told_and_taken_away(void **state)
{
	char left[256] = "";
	int alive;

	put_others();
	assert_int_equal(mkdir(".o.ismsdoc-1-0", 0777) || mkdir(".o.ismsdoc-2-0", 0777), 0);
	put_file(".o.ismsdoc-1-0/a", "dead");
	alive = open(".o.ismsdoc-2-0", O_RDONLY);
	assert_int_equal(flock(alive, LOCK_EX), 0);
	outputs_left("o", OUTPUTS_SET, note_left, left);
	assert_string_equal(left, "./.o.ismsdoc-1-0 ");
	assert_true(commit_two(*state, "o", NULL, OUTPUTS_SET));
	assert_int_equal(access(".o.ismsdoc-1-0", F_OK), -1);
	assert_int_equal(access(".o.ismsdoc-2-0", F_OK), 0);
	close(alive);
}

/* A run that makes STAGE under the lock of the directory, says so in TOLD, locks it late, and lives
   until UNTIL is closed. */
static void run_slowly(const char *stage, int told, int until)
{
	const struct timespec late = {.tv_nsec = 100 * 1000 * 1000};
	int lock = open(".", O_RDONLY);
	char byte = 0;
	bool done = flock(lock, LOCK_EX) == 0 && mkdir(stage, 0777) == 0 && write(told, &byte, 1) == 1;

	nanosleep(&late, NULL);
	done = done && flock(open(stage, O_RDONLY), LOCK_EX | LOCK_NB) == 0;
	close(lock);
	_exit(done && read(until, &byte, 1) == 0 ? 0 : 1);
}

static void test_a_run_that_has_just_begun_is_not_told(void **state)
{
	char left[256] = "", byte;
	int told[2], until[2], status;
	pid_t child;

	(void)state;
	put_others();
	assert_int_equal(pipe(told) || pipe(until), 0);
	child = fork();
	if (child == 0) {
		close(until[1]);
		run_slowly(".o.ismsdoc-1-0", told[1], until[0]);
	}
	assert_int_equal(read(told[0], &byte, 1), 1);
	outputs_left("o", OUTPUTS_SET, note_left, left);
	close(until[1]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_string_equal(left, "");
	close(until[0]);
	close(told[0]);
	close(told[1]);
}

/* Locks STAGE as soon as it is there, and keeps it locked for a moment. */
static void look_at(const char *stage, pid_t parent)
{
	const struct timespec moment = {.tv_nsec = 1000 * 1000};
	int look = -1;

	while (look < 0 && getppid() == parent)
		look = open(stage, O_RDONLY | O_DIRECTORY);
	if (flock(look, LOCK_EX | LOCK_NB) == 0)
		nanosleep(&moment, NULL);
	_exit(0);
}

static void test_a_stage_that_somebody_looks_at_is_locked_in_the_end(void **state)
{
	enum { LOOKS = 200 };
	struct scene *scene = *state;
	char stage[64];
	pid_t parent = getpid();

	put_others();
	snprintf(stage, sizeof stage, ".o.ismsdoc-%ld-0", (long)parent);
	for (int i = 0; i < LOOKS; i++) {
		struct outputs *outputs = outputs_new("o", NULL, OUTPUTS_SET, scene->diags);
		pid_t child = fork();
		int look;

		if (child == 0)
			look_at(stage, parent);
		assert_true(outputs_add(outputs, "a", "new", 3));
		assert_int_equal(waitpid(child, NULL, 0), child);
		look = open(stage, O_RDONLY | O_DIRECTORY);
		assert_true(look >= 0);
		assert_int_equal(flock(look, LOCK_EX | LOCK_NB), -1);
		close(look);
		outputs_free(outputs);
	}
}

/* All in the directory of releases are theirs, so what a run of any name has left goes. */
static void test_stages_of_releases_with_other_names_are_told_and_taken_away(void **state)
{
	char left[256] = "";
	int alive;

	assert_int_equal(system("mkdir -p r/.0.ismsdoc-1-0/en r/.3.ismsdoc-2-0 r/.3.ismsdoc-mine "
							".x.ismsdoc-1-0"),
		0);
	put_file("r/.0.ismsdoc-1-0/en/a", "dead");
	alive = open("r/.3.ismsdoc-2-0", O_RDONLY);
	assert_int_equal(flock(alive, LOCK_EX), 0);
	assert_true(commit_two(*state, "", "q/1", OUTPUTS_NEW)); /* another directory's are none */
	outputs_left("r/1", OUTPUTS_NEW, note_left, left);
	assert_string_equal(left, "r/.0.ismsdoc-1-0 ");
	left[0] = '\0';
	outputs_left("r", OUTPUTS_AMONG, note_left, left);
	assert_string_equal(left, "r/.0.ismsdoc-1-0 ");
	assert_true(commit_two(*state, "", "r/1", OUTPUTS_NEW));
	assert_int_equal(access("r/.0.ismsdoc-1-0", F_OK), -1);
	assert_int_equal(access("r/.3.ismsdoc-2-0", F_OK), 0);
	assert_int_equal(access("r/.3.ismsdoc-mine", F_OK), 0);
	assert_int_equal(access(".x.ismsdoc-1-0", F_OK), 0);
	close(alive);
}

static void test_what_is_dropped_goes_with_the_commit(void **state)
{
	struct scene *scene = *state;
	struct outputs *outputs = outputs_new("o", NULL, OUTPUTS_SET, scene->diags);

	put_others();
	assert_true(outputs_add(outputs, "b", "new", 3));
	outputs_drop(outputs, "mine/note");
	assert_true(outputs_commit(outputs));
	outputs_free(outputs);
	assert_int_equal(access("o/mine", F_OK), -1);
	assert_file("o/en/a", "old");
}

static void test_a_new_directory_takes_no_place_of_another(void **state)
{
	struct scene *scene = *state;

	assert_int_equal(mkdir("r", 0777) || mkdir("r/1", 0777), 0); /* an empty one is none */
	assert_true(commit_two(scene, "", "r/1", OUTPUTS_NEW));
	assert_file("r/1/b", "new");
	assert_false(commit_two(scene, "", "r/1", OUTPUTS_NEW));
	assert_message(scene, "r/1", "write-failed", "the directory cannot be made: File exists");
	assert_int_equal(system("rm -r r"), 0);
	assert_true(nothing_in("."));
}

static void test_a_new_directory_replaces_one_that_is_not_whole(void **state)
{
	assert_int_equal(mkdir("r", 0777) || mkdir("r/1", 0777) || mkdir("r/1/en", 0777), 0);
	put_file("r/1/en/a", "left");
	assert_true(commit_two(*state, "", "r/1", OUTPUTS_NEW));
	assert_file("r/1/en/a", "new");
	assert_file("r/1/b", "new");
	assert_int_equal(system("rm -r r"), 0);
	assert_true(nothing_in("."));
}

/* OTHER, made by the shell, is in the way of a new directory that would replace it. */
static void assert_not_replaced(struct scene *scene, const char *make, const char *other)
{
	assert_int_equal(system("mkdir -p r/1/en && echo left >r/1/en/a"), 0);
	assert_int_equal(system(make), 0);
	assert_false(commit_two(scene, "", "r/1", OUTPUTS_NEW));
	assert_message(scene, other, "not-replaced",
		"this is none of the files that are written here, so the directory is not replaced: "
		"move it away");
	assert_file("r/1/en/a", "left\n");
	assert_int_equal(system("rm -r r"), 0);
	assert_true(nothing_in("."));
}

static void test_a_new_directory_replaces_no_file_of_others(void **state)
{
	assert_not_replaced(*state, "echo mine >r/1/en/mine", "r/1/en/mine");
}

static void test_a_new_directory_replaces_no_link(void **state)
{
	assert_not_replaced(*state, "ln -s /etc r/1/link", "r/1/link");
}

static void test_a_new_directory_replaces_nothing_hidden(void **state)
{
	assert_not_replaced(*state, "mkdir r/1/.git && : >r/1/.git/HEAD", "r/1/.git/HEAD");
}

static void test_no_link_is_followed_below_the_base(void **state)
{
	struct scene *scene = *state;

	assert_int_equal(mkdir("elsewhere", 0777) || symlink("elsewhere", "out"), 0);
	assert_false(commit_two(scene, "", "out", OUTPUTS_SET));
	assert_message(scene, "out", "write-failed", "the directory cannot be used: Not a directory");
	assert_true(nothing_in("elsewhere"));
}

static void test_no_link_is_followed_below_the_root(void **state)
{
	assert_int_equal(mkdir("o", 0777) || mkdir("elsewhere", 0777) ||
			symlink("../elsewhere", "o/en"),
		0);
	assert_unwritable(*state, "o", "en/a.md", "o/en/a.md",
		"the file cannot be written: Not a directory");
	assert_true(nothing_in("elsewhere"));
}

static void test_a_link_in_the_place_of_the_file_is_told(void **state)
{
	put_file("kept", "k");
	assert_int_equal(mkdir("o", 0777) || symlink("../kept", "o/a.md"), 0);
	assert_unwritable(*state, "o", "a.md", "o/a.md",
		"the file cannot be written: it is a symbolic link, a plain file was expected");
	assert_file("kept", "k");
}

static void test_no_path_leaves_the_root(void **state)
{
	static const char *const paths[] = {"", "/a", "../a", "a/../../b", "a//b", "./a", "a/"};
	struct diags *diags = diags_new();
	struct outputs *outputs = outputs_new("o", NULL, OUTPUTS_SET, diags);

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_false(outputs_add(outputs, paths[i], "x", 1));
	outputs_free(outputs);
	diags_free(diags);
	assert_true(nothing_in("."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
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
		IN_SCENE(test_a_set_takes_the_place_of_the_old_one_and_keeps_files_of_others),
		IN_SCENE(test_a_set_in_the_working_directory_is_renamed_file_by_file),
		IN_SCENE(test_what_a_stopped_run_has_begun_is_ended_first),
		IN_SCENE(test_stages_of_dead_runs_are_told_and_taken_away),
		IN_SCENE(test_a_run_that_has_just_begun_is_not_told),
		IN_SCENE(test_a_stage_that_somebody_looks_at_is_locked_in_the_end),
		IN_SCENE(test_stages_of_releases_with_other_names_are_told_and_taken_away),
		IN_SCENE(test_what_is_dropped_goes_with_the_commit),
		IN_SCENE(test_a_new_directory_takes_no_place_of_another),
		IN_SCENE(test_a_new_directory_replaces_one_that_is_not_whole),
		IN_SCENE(test_a_new_directory_replaces_no_file_of_others),
		IN_SCENE(test_a_new_directory_replaces_no_link),
		IN_SCENE(test_a_new_directory_replaces_nothing_hidden),
		IN_SCENE(test_no_link_is_followed_below_the_base),
		IN_SCENE(test_no_link_is_followed_below_the_root),
		IN_SCENE(test_a_link_in_the_place_of_the_file_is_told),
		IN_SCENE(test_no_path_leaves_the_root),
	};

	return cmocka_run_group_tests_name("outputs", tests, NULL, NULL);
}
