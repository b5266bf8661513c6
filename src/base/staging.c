/* realpath is not in the base of POSIX.1-2008 but in its XSI part. */
#define _XOPEN_SOURCE 700

#include "base/staging.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/directory.h"

const char *staging_join(struct outputs *outputs, const char *before, const char *between,
	const char *after)
{
	struct buf path = {0};
	const char *joined;

	buf_printf(&path, "%s%s%s", before, between, after);
	joined = arena_string(outputs->arena, path.data);
	buf_free(&path);
	return joined;
}

bool staging_fail(struct outputs *outputs, const char *path, const char *what, int error)
{
	diag_add(outputs->diags, DIAG_FAILURE, (struct place){.path = path}, "write-failed", "%s: %s",
		what, strerror(error));
	return false;
}

/* The path of the root without a slash behind it, as the user knows it. */
static const char *shown_root(struct outputs *outputs)
{
	size_t len = strlen(outputs->shown);

	return len ? arena_copy(outputs->arena, outputs->shown, len - 1) : ".";
}

bool staging_fail_root(struct outputs *outputs, const char *what, int error)
{
	return staging_fail(outputs, shown_root(outputs), what, error);
}

static int open_plain(const char *path)
{
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Opens the directory that BASE names, or the innermost one above it that is there: the steps that
   are missing come before those of BELOW. */
static int open_base(struct outputs *outputs)
{
	char *path = arena_string(outputs->arena, outputs->base);
	int dir;

	while ((dir = open_plain(path[0] ? path : ".")) < 0 && errno == ENOENT) {
		struct stat status;
		char *slash = strrchr(path, '/');
		const char *step = slash ? slash + 1 : path;

		if (lstat(path, &status) == 0 || !path[0] || strcmp(step, "..") == 0) {
			errno = ENOENT; /* a link that leads nowhere */
			return -1;
		}
		if (step[0] && strcmp(step, ".") != 0)
			outputs->below = outputs->below ? staging_join(outputs, step, "/", outputs->below)
											: arena_string(outputs->arena, step);
		*(slash == path ? slash + 1 : slash ? slash : path) = '\0';
	}
	return dir;
}

/* The base itself is the root: it is there, and so is its parent, if anybody may look into that. */
static void take_base(struct outputs *outputs, int base)
{
	char *real = realpath(outputs->base, NULL);
	char *slash = real ? strrchr(real, '/') : NULL;

	outputs->root = base;
	if (slash && slash[1]) {
		outputs->name = arena_string(outputs->arena, slash + 1);
		slash[slash == real] = '\0';
		outputs->parent = open_plain(real);
	}
	free(real);
}

/* Opens the step NAME of DIR, which is closed, and makes it where it is missing. */
static int open_or_make(struct outputs *outputs, int dir, const char *name)
{
	int inner = directory_open(dir, name);

	if (inner >= 0 || errno != ENOENT) {
		close(dir);
		return inner;
	}
	if (mkdirat(dir, name, 0777) != 0) {
		close(dir);
		return -1;
	}
	mem_grow(&outputs->made, &outputs->made_cap, outputs->mades + 1, sizeof *outputs->made);
	outputs->made[outputs->mades++] = (struct step){dir, name};
	return directory_open(dir, name);
}

/* Goes from the directory BASE down the steps of BELOW; the last one may be missing. */
static bool take_below(struct outputs *outputs, int base)
{
	char *step = arena_string(outputs->arena, outputs->below);

	outputs->parent = base;
	for (char *slash; (slash = strchr(step, '/')); step = slash + 1) {
		*slash = '\0';
		outputs->parent = step[0] ? open_or_make(outputs, outputs->parent, step) : outputs->parent;
		if (outputs->parent < 0)
			return staging_fail_root(outputs, "the directory cannot be made", errno);
	}
	outputs->name = step;
	outputs->root = directory_open(outputs->parent, step);
	return outputs->root >= 0 || errno == ENOENT ||
		staging_fail_root(outputs, "the directory cannot be used", errno);
}

bool staging_find_root(struct outputs *outputs)
{
	int base = open_base(outputs);

	if (base < 0)
		return staging_fail_root(outputs, "the directory cannot be used", errno);
	if (outputs->below)
		return take_below(outputs, base);
	take_base(outputs, base);
	return true;
}

/* Whether the stage is to stand beside the root. */
static bool goes_beside(const struct outputs *outputs)
{
	struct stat root, parent;

	if (outputs->root < 0 || outputs->kind == OUTPUTS_NEW)
		return true;
	return outputs->kind == OUTPUTS_SET && outputs->parent >= 0 &&
		fstat(outputs->root, &root) == 0 && fstat(outputs->parent, &parent) == 0 &&
		root.st_dev == parent.st_dev && !directory_is_worked_in(outputs->root);
}

/* Opens the stage NAME of DIR, which is nobody else's, and locks it: whoever looks whether its run
   is alive has the lock for a moment only. */
static int open_locked(int dir, const char *name)
{
	int stage = directory_open(dir, name);

	if (stage < 0 || directory_lock(stage))
		return stage;
	close(stage);
	return -1;
}

/* Makes a stage in DIR and locks it, so that others see that its run is alive. */
static bool make_stage(struct outputs *outputs, int dir, const char *before)
{
	struct buf name = {0};
	unsigned serial = 0;
	int made;

	do {
		name.len = 0;
		buf_printf(&name, "%s" MARK "%ld-%u", before, (long)getpid(), serial++);
		made = mkdirat(dir, name.data, 0777);
	} while (made != 0 && errno == EEXIST);
	if (made == 0) {
		outputs->stage_name = arena_string(outputs->arena, name.data);
		outputs->stage = open_locked(dir, name.data);
		if (outputs->stage < 0) {
			unlinkat(dir, name.data, AT_REMOVEDIR);
			outputs->stage_name = NULL;
		}
	}
	buf_free(&name);
	return outputs->stage >= 0;
}

/* Whether NUMBERS are those behind the mark of a stage: of its process, and of it. */
static bool is_numbered(const char *numbers)
{
	static const char digits[] = "0123456789";
	size_t process = strspn(numbers, digits);
	size_t serial = numbers[process] == '-' ? strspn(numbers + process + 1, digits) : 0;

	return process > 0 && serial > 0 && numbers[process + 1 + serial] == '\0';
}

/* Whether NAME is that of a journal, or of a stage, whatever stands before the mark. */
static bool has_any_mark(const char *name)
{
	const char *mark = NULL;

	for (const char *next = name; name[0] == '.' && (next = strstr(next, MARK)); next++)
		mark = next;
	return (mark && is_numbered(mark + strlen(MARK))) || strcmp(name, JOURNAL) == 0;
}

bool staging_has_mark(const char *name, const char *before)
{
	size_t len = before ? strlen(before) : 0;

	if (!before)
		return has_any_mark(name);
	return strncmp(name, before, len) == 0 && strncmp(name + len, MARK, strlen(MARK)) == 0;
}

enum staging_run staging_run(int dir, const char *name, int *stage)
{
	enum staging_run run;

	*stage = directory_open(dir, name);
	if (*stage < 0)
		return STAGING_UNKNOWN;
	if (directory_try_lock(*stage))
		return STAGING_DEAD;
	run = errno == EWOULDBLOCK ? STAGING_ALIVE : STAGING_UNKNOWN;
	close(*stage);
	*stage = -1;
	return run;
}

/* Removes a stage whose run is dead, for nobody has it locked. CONTEXT is what stands before the
   mark; a journal is no such stage. */
static bool sweep_one(int dir, const char *name, const struct stat *status, void *context)
{
	int stage;

	if (!S_ISDIR(status->st_mode) || !staging_has_mark(name, context) || strcmp(name, JOURNAL) == 0)
		return true;
	if (staging_run(dir, name, &stage) == STAGING_DEAD)
		directory_remove(dir, name);
	if (stage >= 0)
		close(stage);
	return true;
}

/* Puts in place what a run that was stopped amid its renames has left in the root. */
bool staging_finish_journal(struct outputs *outputs)
{
	int journal = directory_open(outputs->root, JOURNAL);
	bool done;

	if (journal < 0)
		return errno == ENOENT || staging_fail_root(outputs, "the directory cannot be used", errno);
	done = directory_move(journal, outputs->root, true, NULL, NULL) &&
		directory_remove(outputs->root, JOURNAL);
	close(journal);
	return done ||
		staging_fail_root(outputs, "the files of a run that was stopped cannot be put in place",
			errno);
}

const char *staging_before_mark(struct outputs *outputs)
{
	return staging_join(outputs, ".", outputs->name, "");
}

const char *staging_swept(struct outputs *outputs)
{
	return outputs->kind == OUTPUTS_NEW ? NULL : staging_before_mark(outputs);
}

/* Under the lock, so that nobody takes a stage that is not locked yet for one of a dead run. */
static bool open_stage_locked(struct outputs *outputs)
{
	if (outputs->parent >= 0)
		directory_each(outputs->parent, sweep_one, (char *)staging_swept(outputs));
	if (outputs->root >= 0) {
		directory_each(outputs->root, sweep_one, "");
		if (!staging_finish_journal(outputs))
			return false;
	}
	outputs->beside =
		goes_beside(outputs) && make_stage(outputs, outputs->parent, staging_before_mark(outputs));
	if (outputs->beside)
		return true;
	if (outputs->root >= 0 && outputs->kind != OUTPUTS_NEW &&
		make_stage(outputs, outputs->root, ""))
		return true;
	return staging_fail_root(outputs, "nothing can be written here", errno);
}

/* A handle of the directory whose lock those who write here hold while they begin and end. */
int staging_lock(struct outputs *outputs)
{
	int dir = openat(outputs->parent >= 0 ? outputs->parent : outputs->root, ".",
		O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (dir >= 0 && directory_lock(dir))
		return dir;
	staging_fail_root(outputs, dir < 0 ? "the directory cannot be used" : "another run writes here",
		errno);
	if (dir >= 0)
		close(dir);
	return -1;
}

bool staging_begin(struct outputs *outputs)
{
	bool done;
	int lock;

	if (!staging_find_root(outputs))
		return false;
	lock = staging_lock(outputs);
	if (lock < 0)
		return false;
	done = open_stage_locked(outputs);
	close(lock);
	return done;
}

/* Rename would tell of a directory too late, and replace a link or a device. WHAT has failed when
   it is not free. */
bool staging_is_free(struct outputs *outputs, const char *relative, const char *what)
{
	const char *path = staging_join(outputs, outputs->shown, relative, "");
	const char *name;
	struct stat status;
	int dir, missing;

	if (outputs->root < 0)
		return true;
	dir = directory_open_parent(outputs->root, relative, false, &name);
	if (dir < 0)
		return errno == ENOENT || staging_fail(outputs, path, what, errno);
	missing = fstatat(dir, name, &status, AT_SYMLINK_NOFOLLOW);
	close(dir);
	if (missing || S_ISREG(status.st_mode))
		return true;
	if (S_ISDIR(status.st_mode))
		return staging_fail(outputs, path, what, EISDIR);
	diag_add(outputs->diags, DIAG_FAILURE, (struct place){.path = path}, "write-failed",
		"%s: it is a %s, a plain file was expected", what,
		S_ISLNK(status.st_mode) ? "symbolic link" : "pipe or device");
	return false;
}
