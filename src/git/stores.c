#define _XOPEN_SOURCE 700 /* realpath */
#include "git/stores.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.h"
#include "base/file.h"
#include "git/plain.h"
#include "git/scratch.h"

enum { MOST_STORES = 32, MOST_BYTES = 1 << 20 };

/* The stores that were found, by their true paths: the repository's own first. */
struct stores {
	char *path[MOST_STORES];
	size_t count;
	struct diags *diags;
};

/* The store STORE.PATH, as it is shown in the directory TO. */
struct showing {
	int to;
	const char *path;
	struct diags *diags;
};

static bool refuse_kind(struct diags *diags, const char *store, const char *name)
{
	struct buf path = {0};

	buf_printf(&path, "%s/%s", store, name);
	plain_refuse(diags, path.data, "file-not-regular",
		"a plain file or a directory was expected among the objects of a repository");
	buf_free(&path);
	return false;
}

static bool is_plain(const struct stat *status)
{
	return S_ISREG(status->st_mode) || S_ISDIR(status->st_mode);
}

static bool check_one(int dir, const char *name, const struct stat *status, void *context)
{
	const struct showing *showing = context;

	(void)dir;
	return is_plain(status) || refuse_kind(showing->diags, showing->path, name);
}

/* Directories of objects are `pack` and those that two hexadecimal digits name. */
static bool holds_objects(const char *name)
{
	return strcmp(name, "pack") == 0 ||
		(strlen(name) == 2 && strspn(name, "0123456789abcdef") == 2);
}

static bool show_one(int dir, const char *name, const struct stat *status, void *context)
{
	struct showing *showing = context;
	struct showing inside = *showing;
	struct buf target = {0};
	bool done;
	int inner;

	if (!holds_objects(name))
		return true;
	if (!S_ISDIR(status->st_mode))
		return refuse_kind(showing->diags, showing->path, name);
	inner = directory_open(dir, name);
	buf_printf(&target, "%s/%s", showing->path, name);
	inside.path = target.data;
	done = inner >= 0 && directory_each(inner, check_one, &inside) &&
		symlinkat(target.data, showing->to, name) == 0;
	if (inner >= 0)
		close(inner);
	buf_free(&target);
	return done;
}

/* Shows the store PATH in the new directory NAME of the git directory TO. */
static bool show_store(int to, const char *name, const char *path, struct diags *diags)
{
	struct showing showing = {.to = -1, .path = path, .diags = diags};
	int store = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = store >= 0 && mkdirat(to, name, 0700) == 0;

	if (done)
		showing.to = directory_open(to, name);
	done = showing.to >= 0 && directory_each(store, show_one, &showing);
	plain_done(done, diags, path);
	if (store >= 0)
		close(store);
	if (showing.to >= 0)
		close(showing.to);
	return done;
}

/* A project's repository can name any other one of the user's, who alone says which it may borrow
   from. */
static bool may_borrow(const struct stores *stores, const char *real)
{
	return stores->count == 0 || plain_lists(getenv("GIT_ALTERNATE_OBJECT_DIRECTORIES"), real) ||
		plain_refuse(stores->diags, real, "file-outside",
			"the repository borrows objects from here; it may where "
			"GIT_ALTERNATE_OBJECT_DIRECTORIES names this directory, too");
}

/* Adds the store PATH unless it is there already; as in git, one that is gone is passed over. */
static bool add_store(struct stores *stores, const char *path)
{
	char *real = realpath(path, NULL);

	if (!real && stores->count > 0 && (errno == ENOENT || errno == ENOTDIR))
		return true;
	if (!real)
		return plain_done(false, stores->diags, path);
	for (size_t i = 0; i < stores->count; i++)
		if (strcmp(stores->path[i], real) == 0) {
			free(real);
			return true;
		}
	if (!may_borrow(stores, real)) {
		free(real);
		return false;
	}
	if (stores->count == MOST_STORES) {
		free(real);
		return plain_refuse(stores->diags, path, "file-too-large",
			"the repository borrows objects from more than 31 others");
	}
	stores->path[stores->count++] = real;
	return true;
}

/* Adds the store that the LEN bytes at LINE name, seen from the store FROM. */
static bool add_line(struct stores *stores, const char *from, const char *line, size_t len)
{
	struct buf path = {0};
	bool done;

	if (len > 0 && line[len - 1] == '\r')
		len--;
	if (len == 0 || line[0] == '#')
		return true;
	if (line[0] != '/')
		buf_printf(&path, "%s/", from);
	buf_put(&path, line, len);
	done = add_store(stores, path.data);
	buf_free(&path);
	return done;
}

/* Adds the stores that STORE names as its alternates. */
static bool add_alternates(struct stores *stores, const char *store)
{
	static const char *const name = "info/alternates";
	struct buf text = {0};
	bool done = true;

	if (!plain_exists(store, name))
		return true;
	done = file_read_inside(store, name, MOST_BYTES, &text, (struct place){0}, stores->diags);
	for (const char *line = text.data; done && *line; line += strspn(line, "\n")) {
		size_t len = strcspn(line, "\n");

		done = add_line(stores, store, line, len);
		line += len;
	}
	buf_free(&text);
	return done;
}

/* The repository's own store, and all that it borrows from, however far away. */
static bool find_stores(struct stores *stores, const char *common)
{
	struct buf own = {0};
	struct stat status;
	bool done;

	buf_printf(&own, "%s/objects", common);
	done = lstat(own.data, &status) == 0 && !S_ISDIR(status.st_mode)
		? refuse_kind(stores->diags, common, "objects")
		: add_store(stores, own.data);
	buf_free(&own);
	for (size_t i = 0; done && i < stores->count; i++)
		done = add_alternates(stores, stores->path[i]);
	return done;
}

/* Shows the own store as GIT/objects, the others beside it, and names them there. */
static bool show_all(const struct stores *stores, int to, const char *git)
{
	struct buf name = {0}, alternates = {0};
	bool done = show_store(to, "objects", stores->path[0], stores->diags);

	buf_puts(&alternates, "");
	for (size_t i = 1; done && i < stores->count; i++) {
		name.len = 0;
		buf_printf(&name, "borrowed-%zu", i);
		buf_printf(&alternates, "%s/%s\n", git, name.data);
		done = show_store(to, name.data, stores->path[i], stores->diags);
	}
	done = done && scratch_write(to, "objects/info/alternates", alternates.data, alternates.len);
	buf_free(&alternates);
	buf_free(&name);
	return done;
}

bool stores_show(const char *git, const char *common, struct diags *diags)
{
	struct stores stores = {.diags = diags};
	int to = open(git, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = to >= 0 && find_stores(&stores, common) && show_all(&stores, to, git);

	plain_done(done, diags, git);
	if (to >= 0)
		close(to);
	for (size_t i = 0; i < stores.count; i++)
		free(stores.path[i]);
	return done;
}
