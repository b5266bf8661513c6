#define _XOPEN_SOURCE 700 /* setrlimit */
#include "git/revision.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/child.h"
#include "git/library.h"
#include "git/view.h"

/* What a project may have; more is no project of documents. */
enum { MOST_FILES = 20000, MOST_DEPTH = 32, LONGEST_LINK = 4096 };
static const size_t MOST_BYTES = (size_t)256 << 20;

/* What reading it may take: seconds of the processor, bytes of memory. */
enum { MOST_SECONDS = 60 };
static const rlim_t MOST_MEMORY = (rlim_t)2 << 30;

/* How much of a pack is mapped at once. */
static const size_t WINDOW = (size_t)32 << 20;

static const struct git_library *git;

/* What is copied, and how much of it there was. A tree is gone through twice: all of it is counted
   before any of it is written. */
struct copy {
	git_repository *repository;
	git_odb *objects;
	const char *name; /* of the revision */
	size_t files, bytes;
	bool writes;
};

static bool refuse(const char *name, const char *problem)
{
	diag_print_line(stderr, "ismsdoc: diff: %s: %s", name, problem);
	return false;
}

static bool refuse_system(const char *name)
{
	return refuse(name, strerror(errno));
}

/* Loads libgit2. No file of configuration but the view's own is read; it maps packs in small parts,
   so that large ones fit into the limits. Who owns the repository does not matter. */
static bool load(void)
{
	static const int levels[] = {GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
		GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_PROGRAMDATA};

	const char *problem;

	git = git_library(&problem);
	if (!git)
		return refuse("git", problem);
	git->git_libgit2_init();
	for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++)
		git->git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], "");
	git->git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	git->git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, WINDOW);
	git->git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, 8 * WINDOW);
	return true;
}

/* Links stay links: whoever reads the copy follows none that leaves it. */
static bool write_link(int directory, const char *name, const char *bytes, size_t len)
{
	struct buf target = {0};
	bool done;

	if (len == 0 || len > LONGEST_LINK || memchr(bytes, '\0', len)) {
		errno = ENAMETOOLONG;
		return false;
	}
	buf_put(&target, bytes, len);
	done = symlinkat(target.data, directory, name) == 0;
	buf_free(&target);
	return done;
}

/* Counts a file or directory of SIZE bytes. */
static bool fits(struct copy *copy, size_t size)
{
	copy->files++;
	if (copy->files > MOST_FILES || size > MOST_BYTES - copy->bytes)
		return refuse(copy->name, "the project has more than 20,000 files or 256 MiB");
	copy->bytes += size;
	return true;
}

static bool count_blob(struct copy *copy, const git_tree_entry *entry)
{
	size_t size;
	git_object_t type;

	if (git->git_odb_read_header(&size, &type, copy->objects, git->git_tree_entry_id(entry)) != 0)
		return refuse(copy->name, "an object of the repository cannot be read");
	return fits(copy, size);
}

static bool copy_blob(struct copy *copy, const git_tree_entry *entry, int directory)
{
	const char *name = git->git_tree_entry_name(entry);
	git_blob *blob;
	bool link, done;

	if (!copy->writes)
		return count_blob(copy, entry);
	if (git->git_blob_lookup(&blob, copy->repository, git->git_tree_entry_id(entry)) != 0)
		return refuse(copy->name, "an object of the repository cannot be read");
	link = git->git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK;
	done = (link ? write_link : scratch_write)(directory, name, git->git_blob_rawcontent(blob),
		(size_t)git->git_blob_rawsize(blob));
	git->git_blob_free(blob);
	return done || refuse_system(copy->name);
}

/* A tree that no git made may hold any bytes as a name. */
static bool is_name(const char *name)
{
	return name[0] != '\0' && strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
		!strchr(name, '/');
}

/* What the program itself writes into a project is none of its facts. */
static bool is_output(const char *name, int depth)
{
	return depth == 0 && (strcmp(name, "out") == 0 || strcmp(name, "releases") == 0);
}

static bool copy_tree(struct copy *copy, const git_oid *id, int directory, int depth);

static bool copy_directory(struct copy *copy, const git_tree_entry *entry, int parent, int depth)
{
	const char *name = git->git_tree_entry_name(entry);
	int directory;
	bool done;

	if (depth == MOST_DEPTH)
		return refuse(copy->name, "the project has more than 32 directories within each other");
	if (!copy->writes)
		return fits(copy, 0) && copy_tree(copy, git->git_tree_entry_id(entry), parent, depth + 1);
	if (mkdirat(parent, name, 0700) != 0)
		return refuse_system(copy->name);
	directory = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (directory < 0)
		return refuse_system(copy->name);
	done = copy_tree(copy, git->git_tree_entry_id(entry), directory, depth + 1);
	close(directory);
	return done;
}

static bool copy_entry(struct copy *copy, const git_tree_entry *entry, int directory, int depth)
{
	const char *name = git->git_tree_entry_name(entry);
	git_object_t type = git->git_tree_entry_type(entry);

	if (is_output(name, depth))
		return true;
	if (!is_name(name))
		return refuse(copy->name, "a file of the project has a name that is a path");
	if (type == GIT_OBJECT_TREE)
		return copy_directory(copy, entry, directory, depth);
	return type != GIT_OBJECT_BLOB || copy_blob(copy, entry, directory);
}

/* Counts the files of the tree ID, DEPTH directories below the project, or writes them into
   DIRECTORY. */
static bool copy_tree(struct copy *copy, const git_oid *id, int directory, int depth)
{
	git_tree *tree;
	bool done = true;

	if (git->git_tree_lookup(&tree, copy->repository, id) != 0)
		return refuse(copy->name, "an object of the repository cannot be read");
	for (size_t i = 0; done && i < git->git_tree_entrycount(tree); i++)
		done = copy_entry(copy, git->git_tree_entry_byindex(tree, i), directory, depth);
	git->git_tree_free(tree);
	return done;
}

static bool count_and_copy(struct copy *copy, const git_oid *id, int directory)
{
	copy->writes = false;
	if (!copy_tree(copy, id, directory, 0))
		return false;
	copy->writes = true;
	return copy_tree(copy, id, directory, 0);
}

/* Makes the directory PATH and those above it below its first KNOWN bytes. */
static bool make_path(const struct buf *path, size_t known)
{
	for (char *slash = path->data + known; (slash = strchr(slash + 1, '/'));) {
		bool done;

		*slash = '\0';
		done = mkdir(path->data, 0700) == 0;
		*slash = '/';
		if (!done)
			return false;
	}
	return mkdir(path->data, 0700) == 0;
}

/* Sets ID to the tree of the project at PREFIX in TREE; false when it is not there. */
static bool find_tree(const git_tree *tree, const char *prefix, git_oid *id)
{
	git_tree_entry *entry;
	bool found;

	if (prefix[0] == '\0') {
		*id = *git->git_tree_id(tree);
		return true;
	}
	if (git->git_tree_entry_bypath(&entry, tree, prefix) != 0)
		return false;
	found = git->git_tree_entry_type(entry) == GIT_OBJECT_TREE;
	*id = *git->git_tree_entry_id(entry);
	git->git_tree_entry_free(entry);
	return found;
}

/* Copies the project at PREFIX ("" or "a/b") of TREE; one that is not there yet is an empty
   directory. */
static bool copy_project(struct copy *copy, const struct revision *revision, const git_tree *tree,
	const char *prefix)
{
	git_oid id;
	int directory;
	bool done;

	if (!make_path(&revision->project, revision->scratch.path.len))
		return refuse_system(copy->name);
	directory = open(revision->project.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (directory < 0)
		return refuse_system(copy->name);
	done = !find_tree(tree, prefix, &id) || count_and_copy(copy, &id, directory);
	close(directory);
	return done;
}

static bool copy_commit(struct copy *copy, const struct revision *revision, const char *prefix,
	const git_commit *commit)
{
	git_tree *tree;
	bool done;

	if (git->git_commit_tree(&tree, commit) != 0)
		return refuse(copy->name, "an object of the repository cannot be read");
	done = copy_project(copy, revision, tree, prefix);
	git->git_tree_free(tree);
	return done;
}

/* Opens the commit NAME, or says that there is none. */
static bool open_commit(git_repository *repository, const char *name, git_commit **commit)
{
	git_object *object;
	git_object *peeled = NULL;

	if (git->git_revparse_single(&object, repository, name) == 0) {
		git->git_object_peel(&peeled, object, GIT_OBJECT_COMMIT);
		git->git_object_free(object);
	}
	*commit = (git_commit *)peeled;
	return peeled || refuse(name, "neither a directory with isms.yaml nor a git revision");
}

/* Copies the project in the repository that VIEW shows. */
static bool copy_revision(struct copy *copy, const struct revision *revision,
	const struct view *view)
{
	git_commit *commit;
	bool done;

	if (!open_commit(copy->repository, copy->name, &commit))
		return false;
	done = git->git_repository_odb(&copy->objects, copy->repository) == 0 ||
		refuse(copy->name, "the objects of the git repository cannot be read");
	done = done && copy_commit(copy, revision, view->prefix.data, commit);
	git->git_odb_free(copy->objects);
	git->git_commit_free(commit);
	return done;
}

static bool read_view(const struct revision *revision, const struct view *view, const char *name)
{
	struct copy copy = {.name = name};
	bool done;

	if (!load())
		return false;
	if (git->git_repository_open_ext(&copy.repository, view->git.data,
			GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_BARE, NULL) != 0)
		return refuse(name, "the git repository cannot be read");
	done = copy_revision(&copy, revision, view);
	git->git_repository_free(copy.repository);
	git->git_libgit2_shutdown();
	return done;
}

/* What the reader may use: packed objects are small, and can be made to refer to each other in
   circles. */
static void limit_reader(void)
{
	struct rlimit time = {MOST_SECONDS, MOST_SECONDS};
	struct rlimit memory = {MOST_MEMORY, MOST_MEMORY};

	(void)memory;
	setrlimit(RLIMIT_CPU, &time);
#ifndef __SANITIZE_ADDRESS__ /* whose own memory is beyond any limit */
	setrlimit(RLIMIT_DATA, &memory);
#endif
	setrlimit(RLIMIT_CORE, &(struct rlimit){0});
}

/* Reads what VIEW shows in a process of its own, whose time and memory are limited, and which holds
   the copy no longer than this one lives. */
static bool read_apart(const struct revision *revision, const struct view *view, const char *name)
{
	int status = 0;
	pid_t reader;

	reader = child_start();
	if (reader < 0)
		return refuse_system(name);
	if (reader == 0) {
		limit_reader();
		_exit(read_view(revision, view, name) ? 0 : 1);
	}
	if (!child_wait(reader, &status))
		return refuse_system(name);
	if (WIFSIGNALED(status))
		return refuse(name,
			"the objects of the repository are broken, or take too much time or memory");
	return WEXITSTATUS(status) == 0;
}

/* Sets where the copy will be: the project stands in it where it does in its repository. */
static void name_copy(struct revision *revision, const char *prefix)
{
	buf_printf(&revision->tree, "%s/tree/", revision->scratch.path.data);
	buf_printf(&revision->project, "%s/tree%s%s", revision->scratch.path.data,
		prefix[0] != '\0' ? "/" : "", prefix);
}

static bool open_view(struct revision *revision, const char *directory, const char *name)
{
	struct diags *diags = diags_new();
	struct buf git_directory = {0};
	struct view view;
	bool done;

	buf_printf(&git_directory, "%s/git", revision->scratch.path.data);
	done = view_open(&view, directory, git_directory.data, diags);
	diags_print(diags, stderr);
	if (done) {
		name_copy(revision, view.prefix.data);
		done = read_apart(revision, &view, name);
	}
	view_free(&view);
	buf_free(&git_directory);
	diags_free(diags);
	return done;
}

bool revision_open(struct revision *revision, const char *directory, const char *name)
{
	int error;

	*revision = (struct revision){0};
	if (name[0] == '-' || name[0] == '\0')
		return refuse(name, "this is no name of a revision");
	error = scratch_open(&revision->scratch);
	if (error != 0)
		return refuse("a temporary directory", strerror(error));
	return open_view(revision, directory, name);
}

/* Appends TEXT to OUT, the places of the copy named as git names them. */
static void rename_places(const struct revision *revision, const char *name, const char *text,
	struct buf *out)
{
	const char *found;

	while ((found = strstr(text, revision->tree.data))) {
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
		if (place.path) {
			rename_places(revision, name, place.path, &path);
			place.path = path.data;
		}
		rename_places(revision, name, diag->text, &text);
		diag_add(to, diag->level, place, diag->code, "%s", text.data);
		diag_more(to, diag->more);
	}
	buf_free(&path);
	buf_free(&text);
}

void revision_close(struct revision *revision)
{
	if (!scratch_close(&revision->scratch))
		refuse("a temporary directory", "could not be removed");
	buf_free(&revision->project);
	buf_free(&revision->tree);
}
