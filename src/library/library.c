#include "library/library.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/directory.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/probe.h"
#include "library/embedded.h"

enum { MAX_FILE = 16 << 20 };

struct library {
	struct arena *arena;
	const char *project;   /* NULL: none */
	const char *directory; /* NULL: the embedded files */
};

struct library *library_open(const char *project)
{
	struct library *library = mem_alloc(sizeof *library);
	const char *directory = getenv("ISMSDOC_LIBRARY");

	library->arena = arena_new();
	if (project)
		library->project = arena_string(library->arena, project);
	if (directory && *directory)
		library->directory = arena_string(library->arena, directory);
	return library;
}

void library_close(struct library *library)
{
	if (!library)
		return;
	arena_free(library->arena);
	free(library);
}

static bool begins(const char *name, const char *start)
{
	return strncmp(name, start, strlen(start)) == 0;
}

/* Where a project may have files of its own: of modules, beside the program's only. */
static const char *const own_rooms[] = {"templates", "policies", "lua/audit/rules",
	"lua/document/figures", "lua/export"};

enum { OWN_ROOMS = sizeof own_rooms / sizeof *own_rooms };

/* Says whether NAME, a file or directory of the library, may be a project's own; all else there are
   facts or none of our business. */
static bool may_be_own(const char *name)
{
	for (size_t i = 0; i < OWN_ROOMS; i++)
		if (begins(name, own_rooms[i]))
			return true;
	return false;
}

static const char *join(struct library *library, const char *root, const char *name)
{
	size_t len = strlen(root);
	char *path;

	if (strcmp(root, ".") == 0)
		return arena_string(library->arena, name);
	path = arena_alloc(library->arena, len + strlen(name) + 2);
	memcpy(path, root, len);
	if (len && path[len - 1] != '/')
		path[len++] = '/';
	strcpy(path + len, name);
	return path;
}

/* The index of the first of COUNT files that does not stand before NAME. */
static size_t first_from(const struct embedded *files, size_t count, const char *name)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(files[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct embedded *find(const char *name)
{
	size_t i = first_from(embedded_files, embedded_count, name);

	if (i == embedded_count || strcmp(embedded_files[i].name, name) != 0)
		return NULL;
	return &embedded_files[i];
}

/* What the system keeps from being looked at is there: nothing else takes its place. */
static bool is_there(const char *path)
{
	struct stat info;

	return lstat(path, &info) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

/* Reads ROOT/NAME when there is something of that name; *FOUND tells, whether it could be read or
   not. */
static bool read_below(struct library *library, const char *root, const char *name, struct buf *out,
	const char **path, bool *found, struct diags *diags)
{
	struct place where = {0};

	*path = join(library, root, name);
	*found = is_there(*path);
	return *found && file_read_inside(root, name, MAX_FILE, out, where, diags);
}

static bool read_embedded(struct library *library, const char *name, struct buf *out,
	const char **path)
{
	const struct embedded *file = find(name);

	if (!file)
		return false;
	*path = arena_string(library->arena, name);
	buf_put(out, file->bytes, file->len);
	return true;
}

/* Whether the library has the file NAME by itself. */
static bool has(struct library *library, const char *name)
{
	struct stat info;

	if (library->directory)
		return lstat(join(library, library->directory, name), &info) == 0;
	return find(name) != NULL;
}

/* A project that has NAME, a module of the program, would change what is checked and what is
   public. */
static void refuse_replacement(struct library *library, const char *name, struct diags *diags)
{
	struct place place = {.path = join(library, library->project, name)};
	struct stat info;

	if (lstat(place.path, &info) == 0)
		diag_add(diags, DIAG_ERROR, place, "module-replaced",
			"a project cannot replace a module of the program: give the file a name of its own");
}

bool library_read_default(struct library *library, const char *name, struct buf *out,
	const char **path, struct diags *diags)
{
	bool found;

	if (library->directory)
		return read_below(library, library->directory, name, out, path, &found, diags);
	return read_embedded(library, name, out, path);
}

bool library_read(struct library *library, const char *name, struct buf *out, const char **path,
	bool *trusted, struct diags *diags)
{
	bool found = false, read;

	*trusted = false;
	if (library->project && begins(name, "lua/") && has(library, name)) {
		refuse_replacement(library, name, diags);
	} else if (library->project && may_be_own(name)) {
		read = read_below(library, library->project, name, out, path, &found, diags);
		if (found)
			return read;
	}
	*trusted = true;
	return library_read_default(library, name, out, path, diags);
}

bool library_is_compiled(const struct library *library)
{
	return library->directory == NULL;
}

bool library_owns(struct library *library, const char *name)
{
	return !library->project || !may_be_own(name) ||
		!is_there(join(library, library->project, name));
}

bool library_probe(struct library *library, struct diags *diags)
{
	bool whole = true;

	for (size_t i = 0; library->project && i < OWN_ROOMS; i++)
		whole =
			probe_directory(library->project, own_rooms[i], DIRECTORY_MAX_DEPTH, diags) && whole;
	return whole;
}

const struct embedded *library_prepared(struct library *library, const char *name)
{
	size_t i = first_from(prepared_files, prepared_count, name);

	if (i == prepared_count || strcmp(prepared_files[i].name, name) != 0)
		return NULL;
	return library_is_compiled(library) && library_owns(library, name) ? &prepared_files[i] : NULL;
}

struct names {
	const char **name;
	size_t count, cap;
};

static void names_add(struct names *names, const char *name)
{
	mem_grow(&names->name, &names->cap, names->count + 1, sizeof *names->name);
	names->name[names->count++] = name;
}

static void list_below(struct library *library, const char *root, const char *name,
	struct names *names, struct diags *diags)
{
	size_t count;
	char **found = file_list_inside(root, join(library, root, name), &count, diags);

	for (size_t i = 0; i < count; i++) {
		names_add(names, arena_string(library->arena, found[i]));
		free(found[i]);
	}
	free(found);
}

static void list_embedded(struct library *library, const char *name, struct names *names)
{
	size_t len = strlen(name);

	for (size_t i = first_from(embedded_files, embedded_count, name); i < embedded_count; i++) {
		const char *rest = embedded_files[i].name + len;

		if (!begins(embedded_files[i].name, name))
			break;
		if (*rest == '/')
			names_add(names, arena_copy(library->arena, rest + 1, strcspn(rest + 1, "/")));
	}
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sorts NAMES, takes out what is there twice, and moves the array into the arena. */
static const char *const *settle(struct library *library, struct names *names, size_t *count)
{
	const char **list = arena_alloc(library->arena, (names->count + 1) * sizeof *list);

	*count = 0;
	if (names->count)
		qsort(names->name, names->count, sizeof *names->name, compare);
	for (size_t i = 0; i < names->count; i++)
		if (*count == 0 || strcmp(list[*count - 1], names->name[i]) != 0)
			list[(*count)++] = names->name[i];
	free(names->name);
	return list;
}

const char *const *library_list(struct library *library, const char *name, size_t *count,
	struct diags *diags)
{
	struct names names = {0};

	if (!strstr(name, "..") && name[0] != '/') {
		if (library->project && may_be_own(name))
			list_below(library, library->project, name, &names, diags);
		if (library->directory)
			list_below(library, library->directory, name, &names, diags);
		else
			list_embedded(library, name, &names);
	}
	return settle(library, &names, count);
}
