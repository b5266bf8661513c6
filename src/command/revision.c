#define _XOPEN_SOURCE 700 /* nftw */
#include "command/revision.h"

#include <errno.h>
#include <ftw.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { OPEN_DIRECTORIES = 16 };

/* What git says: that it could not be asked has been printed. */
enum outcome { YES, NO, FAILED };

static void ending_signals(sigset_t *set)
{
	sigemptyset(set);
	sigaddset(set, SIGHUP);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGTERM);
}

/* A signal that waits for us must still end git: it starts with none blocked. */
static int spawn(const char *const *words, int from, int to, pid_t *child)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none;
	int error;

	sigemptyset(&none);
	if ((error = posix_spawn_file_actions_init(&actions)) != 0)
		return error;
	if ((error = posix_spawnattr_init(&attributes)) == 0) {
		if ((error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK)) == 0 &&
			(error = posix_spawnattr_setsigmask(&attributes, &none)) == 0 &&
			(error = posix_spawn_file_actions_adddup2(&actions, to, STDOUT_FILENO)) == 0 &&
			(error = posix_spawn_file_actions_addclose(&actions, from)) == 0 &&
			(error = posix_spawn_file_actions_addclose(&actions, to)) == 0)
			error = posix_spawnp(child, words[0], &actions, &attributes,
				(char *const *)(uintptr_t)words, environ);
		posix_spawnattr_destroy(&attributes);
	}
	posix_spawn_file_actions_destroy(&actions);
	return error;
}

static bool read_answer(int from, struct buf *answer)
{
	char chunk[4096];
	ssize_t got;

	while ((got = read(from, chunk, sizeof chunk)) != 0) {
		if (got < 0 && errno != EINTR)
			return false;
		if (got > 0)
			buf_put(answer, chunk, (size_t)got);
	}
	buf_put(answer, "", 0);
	return true;
}

static bool has_succeeded(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static enum outcome refuse(const char *what, int error)
{
	fprintf(stderr, "ismsdoc: diff: %s: %s\n", what, strerror(error));
	return FAILED;
}

/* Runs WORDS, NULL-terminated, and appends to ANSWER what it prints. */
static enum outcome run(const char *const *words, struct buf *answer)
{
	int ends[2];
	pid_t child;

	if (pipe(ends) != 0)
		return refuse("git", errno);
	int error = spawn(words, ends[0], ends[1], &child);
	close(ends[1]);
	bool done = error == 0 && read_answer(ends[0], answer);
	close(ends[0]);
	if (error != 0)
		return refuse("git", error);
	return has_succeeded(child) && done ? YES : NO;
}

static bool make_root(struct buf *root)
{
	const char *parent = getenv("TMPDIR");
	struct buf path = {0};

	buf_printf(&path, "%s/ismsdoc-XXXXXX", parent && parent[0] == '/' ? parent : "/tmp");
	if (mkdtemp(path.data) != NULL)
		buf_puts(root, path.data);
	else
		refuse(path.data, errno);
	buf_free(&path);
	return root->len > 0;
}

/* Fills the tree: an index of our own leaves the user's alone, and no hook hears of it. In a
   directory below the top git writes only what stands there, as a checkout would have it. */
static bool check_out(const struct revision *revision, const char *directory, const char *commit)
{
	struct buf prefix = {0}, nothing = {0};
	const char *const read[] = {"git", "-C", directory, "-c", "core.hooksPath=/dev/null", "-c",
		"core.splitIndex=false", "read-tree", commit, NULL};
	const char *write[] = {"git", "-C", directory, "-c", "core.hooksPath=/dev/null",
		"checkout-index", "--all", "--quiet", NULL, NULL};

	buf_printf(&prefix, "--prefix=%s", revision->tree.data);
	write[8] = prefix.data;
	bool done = run(read, &nothing) == YES && run(write, &nothing) == YES;
	buf_free(&nothing);
	buf_free(&prefix);
	return done;
}

/* Sets PROJECT to where the copy of DIRECTORY will stand; git ends the way there with a slash. */
static bool find_project(struct revision *revision, const char *directory)
{
	const char *const ask[] = {"git", "-C", directory, "rev-parse", "--show-prefix", NULL};
	struct buf prefix = {0};
	bool done = run(ask, &prefix) == YES;

	size_t end = prefix.len >= 2 ? prefix.len - strlen("/\n") : 0;
	buf_put(&revision->project, revision->tree.data, revision->tree.len - (end == 0));
	buf_put(&revision->project, prefix.data, end);
	buf_free(&prefix);
	return done;
}

/* Says whether git knows the commit NAME in DIRECTORY. */
static bool is_commit(const char *directory, const char *commit, const char *name)
{
	const char *const ask[] = {"git", "-C", directory, "rev-parse", "--verify", "--quiet", commit,
		NULL};
	struct buf answer = {0};
	enum outcome known = run(ask, &answer);

	buf_free(&answer);
	if (known == NO)
		fprintf(stderr,
			"ismsdoc: diff: %s: neither a directory with isms.yaml "
			"nor a git revision\n",
			name);
	return known == YES;
}

static bool copy(struct revision *revision, const char *directory, const char *commit)
{
	struct buf index = {0};

	buf_printf(&revision->tree, "%s/tree/", revision->root.data);
	buf_printf(&index, "%s/index", revision->root.data);
	bool done = find_project(revision, directory) && setenv("GIT_INDEX_FILE", index.data, 1) == 0 &&
		check_out(revision, directory, commit);
	buf_free(&index);
	return done;
}

bool revision_open(struct revision *revision, const char *directory, const char *name)
{
	struct buf commit = {0};
	sigset_t ending;

	*revision = (struct revision){0};
	ending_signals(&ending);
	sigprocmask(SIG_BLOCK, &ending, &revision->signals);
	if (name[0] == '-' || name[0] == '\0') {
		fprintf(stderr, "ismsdoc: diff: '%s' is no name of a revision\n", name);
		return false;
	}
	buf_printf(&commit, "%s^{commit}", name);
	bool done = is_commit(directory, commit.data, name) && make_root(&revision->root) &&
		copy(revision, directory, commit.data);
	if (!done && revision->root.len > 0)
		fprintf(stderr, "ismsdoc: diff: %s: git could not write out the project\n", name);
	buf_free(&commit);
	return done;
}

/* Appends TEXT to OUT, the places of the copy named as git names them. */
static void rename_places(const struct revision *revision, const char *name, const char *text,
	struct buf *out)
{
	const char *found;

	while ((found = strstr(text, revision->tree.data)) != NULL) {
		buf_put(out, text, (size_t)(found - text));
		buf_printf(out, "%s:", name);
		text = found + revision->tree.len;
	}
	buf_puts(out, text);
}

void revision_report(const struct revision *revision, const char *name, const struct diags *from,
	struct diags *to)
{
	struct buf path = {0}, text = {0};

	for (size_t i = 0; i < diags_count(from); i++) {
		const struct diag *diag = diags_get(from, i);
		struct place place = diag->place;
		path.len = text.len = 0;
		if (place.path != NULL) {
			rename_places(revision, name, place.path, &path);
			place.path = path.data;
		}
		rename_places(revision, name, diag->text, &text);
		diag_add(to, diag->level, place, diag->code, "%s", text.data);
	}
	buf_free(&path);
	buf_free(&text);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

void revision_close(struct revision *revision)
{
	if (revision->root.len > 0 &&
		nftw(revision->root.data, remove_entry, OPEN_DIRECTORIES, FTW_DEPTH | FTW_PHYS) != 0)
		refuse(revision->root.data, errno);
	unsetenv("GIT_INDEX_FILE");
	buf_free(&revision->project);
	buf_free(&revision->tree);
	buf_free(&revision->root);
	sigprocmask(SIG_SETMASK, &revision->signals, NULL);
}
