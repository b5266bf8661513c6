#define _XOPEN_SOURCE 700 /* realpath */
#include "git/revision.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "git/library.h"

/* What a project may have; more is no project of documents. */
enum { MOST_FILES = 20000, MOST_DEPTH = 32, LONGEST_LINK = 4096 };
static const size_t MOST_BYTES = (size_t)256 << 20;

static const struct git_library *git;

/* What is copied, and how much of it there was. */
struct copy {
	git_repository *repository;
	git_odb *objects;
	const char *name; /* of the revision */
	size_t files, bytes;
};

static bool refuse(const char *name, const char *problem)
{
	fprintf(stderr, "ismsdoc: diff: %s: %s\n", name, problem);
	return false;
}

static bool refuse_system(const char *name)
{
	return refuse(name, strerror(errno));
}

/* Loads libgit2. No file of configuration outside the repository is read, and what the repository's
   own says can name no program: only objects are asked for. Who owns the repository does not matter
   then. */
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
	return true;
}

static bool write_bytes(int fd, const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t done = write(fd, bytes, len);
		if (done < 0 && errno != EINTR)
			return false;
		if (done > 0) {
			bytes += done;
			len -= (size_t)done;
		}
	}
	return true;
}

static bool write_file(int directory, const char *name, const char *bytes, size_t len)
{
	int fd = openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	bool done;

	if (fd < 0)
		return false;
	done = write_bytes(fd, bytes, len);
	return close(fd) == 0 && done;
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

/* Counts the file of OBJECT before anything of it is read into memory. */
static bool fits(struct copy *copy, const git_oid *object)
{
	size_t size;
	git_object_t type;

	if (git->git_odb_read_header(&size, &type, copy->objects, object) != 0)
		return refuse(copy->name, "an object of the repository cannot be read");
	copy->files++;
	if (copy->files > MOST_FILES || size > MOST_BYTES - copy->bytes)
		return refuse(copy->name, "the project has more than 20,000 files or 256 MiB");
	copy->bytes += size;
	return true;
}

static bool copy_blob(struct copy *copy, const git_tree_entry *entry, int directory)
{
	const char *name = git->git_tree_entry_name(entry);
	git_blob *blob;
	bool link, done;

	if (!fits(copy, git->git_tree_entry_id(entry)))
		return false;
	if (git->git_blob_lookup(&blob, copy->repository, git->git_tree_entry_id(entry)) != 0)
		return refuse(copy->name, "an object of the repository cannot be read");
	link = git->git_tree_entry_filemode(entry) == GIT_FILEMODE_LINK;
	done = (link ? write_link : write_file)(directory, name, git->git_blob_rawcontent(blob),
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

/* Writes the files of the tree ID, DEPTH directories below the project, into DIRECTORY. */
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
static bool copy_project(struct copy *copy, struct revision *revision, const git_tree *tree,
	const char *prefix)
{
	git_oid id;
	int directory;
	bool done;

	buf_printf(&revision->tree, "%s/tree/", revision->scratch.path.data);
	buf_printf(&revision->project, "%s/tree%s%s", revision->scratch.path.data,
		prefix[0] != '\0' ? "/" : "", prefix);
	if (!make_path(&revision->project, revision->scratch.path.len))
		return refuse_system(copy->name);
	directory = open(revision->project.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (directory < 0)
		return refuse_system(copy->name);
	done = !find_tree(tree, prefix, &id) || copy_tree(copy, &id, directory, 0);
	close(directory);
	return done;
}

/* Appends to PREFIX the way from the top of the repository to DIRECTORY, without slashes around. */
static bool find_prefix(git_repository *repository, const char *directory, struct buf *prefix)
{
	const char *top = git->git_repository_workdir(repository);
	char *path = realpath(directory, NULL);
	size_t len = top ? strlen(top) : 0;
	bool inside = path && len > 0 && strncmp(path, top, len - 1) == 0 &&
		(path[len - 1] == '\0' || path[len - 1] == '/');

	if (inside)
		buf_puts(prefix, path[len - 1] == '\0' ? "" : path + len);
	free(path);
	return inside;
}

static bool copy_commit(struct copy *copy, struct revision *revision, const char *directory,
	const git_commit *commit)
{
	struct buf prefix = {0};
	git_tree *tree;
	bool done;

	if (!find_prefix(copy->repository, directory, &prefix)) {
		buf_free(&prefix);
		return refuse(directory, "is not in the files of a git repository");
	}
	done = git->git_commit_tree(&tree, commit) == 0;
	if (!done)
		refuse(copy->name, "an object of the repository cannot be read");
	else {
		done = copy_project(copy, revision, tree, prefix.data ? prefix.data : "");
		git->git_tree_free(tree);
	}
	buf_free(&prefix);
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

static bool copy_revision(struct copy *copy, struct revision *revision, const char *directory)
{
	git_commit *commit;
	bool done;

	if (!open_commit(copy->repository, copy->name, &commit))
		return false;
	done = git->git_repository_odb(&copy->objects, copy->repository) == 0 ||
		refuse(directory, "the objects of the git repository cannot be read");
	if (done) {
		int error = scratch_open(&revision->scratch);
		done = error == 0 || refuse("a temporary directory", strerror(error));
	}
	done = done && copy_commit(copy, revision, directory, commit);
	git->git_odb_free(copy->objects);
	git->git_commit_free(commit);
	return done;
}

bool revision_open(struct revision *revision, const char *directory, const char *name)
{
	struct copy copy = {.name = name};
	bool done = false;

	*revision = (struct revision){0};
	if (name[0] == '-' || name[0] == '\0') {
		fprintf(stderr, "ismsdoc: diff: '%s' is no name of a revision\n", name);
		return false;
	}
	if (!load())
		return false;
	if (git->git_repository_open_ext(&copy.repository, directory, 0,
			getenv("GIT_CEILING_DIRECTORIES")) != 0)
		refuse(directory, "is not in a git repository");
	else
		done = copy_revision(&copy, revision, directory);
	git->git_repository_free(copy.repository);
	git->git_libgit2_shutdown();
	return done;
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
