#define _XOPEN_SOURCE 700 /* realpath */
#include "git/view.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "git/plain.h"
#include "git/references.h"
#include "git/stores.h"

enum { LONGEST_NAME = 4096 };

/* Whether PATH is one of $GIT_CEILING_DIRECTORIES, which stand between colons. */
static bool is_ceiling(const char *path)
{
	const char *list = getenv("GIT_CEILING_DIRECTORIES");
	struct buf name = {0};
	bool found = false;

	for (size_t len; list && *list && !found; list += len + (list[len] == ':')) {
		char *real;

		len = strcspn(list, ":");
		name.len = 0;
		buf_put(&name, list, len);
		real = len > 0 ? realpath(name.data, NULL) : NULL;
		found = real && strcmp(real, path) == 0;
		free(real);
	}
	buf_free(&name);
	return found;
}

/* Cuts the last step of the absolute PATH; false at the root of the system. */
static bool go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (slash[1] == '\0')
		return false;
	slash[slash == path] = '\0';
	return true;
}

/* Cuts TOP, a true path, down to the directory that has a `.git`; false when there is none. */
static bool find_top(char *top)
{
	do {
		if (plain_exists(top, ".git"))
			return true;
	} while (go_up(top) && !is_ceiling(top));
	return false;
}

/* Appends to OUT the directory that the file FROM/NAME names behind the word HEAD. */
static bool read_link(const char *from, const char *name, const char *head, struct buf *out,
	struct diags *diags)
{
	struct buf text = {0};
	bool done = file_read_inside(from, name, LONGEST_NAME, &text, (struct place){0}, diags);
	const char *path = text.data;

	if (done && strncmp(path, head, strlen(head)) != 0)
		done = plain_refuse(diags, from, "file-unreadable", "its .git names no git directory");
	if (done) {
		path += strlen(head);
		if (path[0] != '/')
			buf_printf(out, "%s/", from);
		buf_put(out, path, strcspn(path, "\r\n"));
	}
	buf_free(&text);
	return done;
}

/* Appends to OWN the git directory of the work tree TOP, and to COMMON the one that it shares. */
static bool find_directories(const char *top, struct buf *own, struct buf *common,
	struct diags *diags)
{
	struct stat status;

	buf_printf(own, "%s/.git", top);
	if (stat(own->data, &status) != 0)
		return plain_done(false, diags, own->data);
	if (!S_ISDIR(status.st_mode)) {
		own->len = 0;
		if (!read_link(top, ".git", "gitdir: ", own, diags))
			return false;
	}
	if (plain_exists(own->data, "commondir"))
		return read_link(own->data, "commondir", "", common, diags);
	buf_puts(common, own->data);
	return true;
}

/* Makes the git directory GIT of what those of the work tree TOP hold. */
static bool make_git(const char *top, const char *git, struct diags *diags)
{
	struct buf own = {0}, common = {0};
	int to = mkdir(git, 0700) == 0 ? open(git, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	bool done = plain_done(to >= 0, diags, git) && find_directories(top, &own, &common, diags) &&
		references_take(to, own.data, common.data, diags) && stores_show(git, common.data, diags);

	if (to >= 0)
		close(to);
	buf_free(&own);
	buf_free(&common);
	return done;
}

bool view_open(struct view *view, const char *directory, const char *git, struct diags *diags)
{
	char *project = realpath(directory, NULL);
	char *top = realpath(directory, NULL);
	bool done;

	*view = (struct view){0};
	buf_puts(&view->git, git);
	if (!project || !top)
		done = plain_done(false, diags, directory);
	else if (!find_top(top))
		done = plain_refuse(diags, directory, "file-missing",
			"is not in the files of a git repository");
	else
		done = make_git(top, git, diags);
	if (done) {
		const char *rest = project + strlen(top);

		buf_puts(&view->prefix, rest + strspn(rest, "/"));
	}
	free(top);
	free(project);
	return done;
}

void view_free(struct view *view)
{
	buf_free(&view->git);
	buf_free(&view->prefix);
}
