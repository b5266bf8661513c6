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
	} while (go_up(top) && !plain_lists(getenv("GIT_CEILING_DIRECTORIES"), top));
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

/* Whether the directory OWN names the work tree TOP back, as that of a linked work tree does. */
static bool names_back(const char *own, const char *top, struct diags *diags)
{
	struct buf named = {0}, expected = {0};
	char *real = NULL;
	bool same;

	buf_printf(&expected, "%s/.git", top);
	if (plain_exists(own, "gitdir") && read_link(own, "gitdir", "", &named, diags))
		real = realpath(named.data, NULL);
	same = real && strcmp(real, expected.data) == 0;
	free(real);
	buf_free(&named);
	buf_free(&expected);
	return same;
}

/* Whether the directory OWN is that of a submodule: among those of a work tree above TOP. */
static bool is_module(const char *own, const char *top)
{
	char *real = realpath(own, NULL), *above = realpath(top, NULL);
	struct buf modules = {0};
	bool found = false;

	while (real && above && !found && go_up(above)) {
		modules.len = 0;
		buf_printf(&modules, "%s/.git/modules/", above);
		found = strncmp(real, modules.data, modules.len) == 0;
	}
	buf_free(&modules);
	free(above);
	free(real);
	return found;
}

/* Appends to COMMON the directory that OWN shares, which the file `.git` of the work tree TOP
   named: whoever made that file could have meant any repository, so that has to know TOP. */
static bool find_common(const char *own, const char *top, struct buf *common, struct diags *diags)
{
	bool linked = names_back(own, top, diags);

	if (linked && plain_exists(own, "commondir"))
		return read_link(own, "commondir", "", common, diags);
	buf_puts(common, own);
	return (linked || is_module(own, top)) && !plain_exists(own, "commondir")
		? true
		: plain_refuse(diags, own, "file-outside",
			  "the project's .git names this directory, which does not name the project back");
}

/* Appends to OWN the git directory of the work tree TOP, and to COMMON the one that it shares. */
static bool find_directories(const char *top, struct buf *own, struct buf *common,
	struct diags *diags)
{
	struct stat status;

	buf_printf(own, "%s/.git", top);
	if (lstat(own->data, &status) != 0)
		return plain_done(false, diags, own->data);
	if (!S_ISDIR(status.st_mode)) {
		own->len = 0;
		return read_link(top, ".git", "gitdir: ", own, diags) &&
			find_common(own->data, top, common, diags);
	}
	if (plain_exists(own->data, "commondir"))
		return plain_refuse(diags, own->data, "file-outside",
			"this directory shares that of another work tree, which a project's own cannot");
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
