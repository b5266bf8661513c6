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

enum { LONGEST_NAME = 4096, LONGEST_CONFIG = 1 << 20 };

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

/* Appends to OUT the work tree that the line at TEXT of a configuration names, without the quotes
   that git writes around some; what it escapes is in no path of ours. */
static void read_worktree(const char *text, struct buf *out)
{
	static const char name[] = "worktree = ";

	text += strspn(text, " \t");
	if (strncmp(text, name, sizeof name - 1) != 0)
		return;
	for (text += sizeof name - 1; *text != '\0' && *text != '\n'; text++)
		if (*text != '"')
			buf_putc(out, *text);
}

/* Whether the directory OWN is that of a submodule whose work tree is TOP, as its configuration
   says. */
static bool is_module(const char *own, const char *top, struct diags *diags)
{
	struct buf text = {0}, value = {0}, named = {0};
	const char *line;
	char *real;
	bool same;

	if (plain_exists(own, "config"))
		file_read_inside(own, "config", LONGEST_CONFIG, &text, (struct place){0}, diags);
	for (line = text.data; line && value.len == 0; line = strchr(line, '\n')) {
		line += *line == '\n';
		read_worktree(line, &value);
	}
	if (value.len > 0)
		buf_printf(&named, "%s/%s", value.data[0] == '/' ? "" : own, value.data);
	real = value.len > 0 ? realpath(named.data, NULL) : NULL;
	same = real && strcmp(real, top) == 0;
	free(real);
	buf_free(&named);
	buf_free(&value);
	buf_free(&text);
	return same;
}

/* Whether the directory OWN, that of a linked work tree, is one of COMMON, which it shares: whoever
   made OWN could have meant any repository. */
static bool is_linked_to(const char *own, const char *common)
{
	char *real = realpath(own, NULL), *shared = realpath(common, NULL);
	struct buf trees = {0};
	bool below;

	if (shared)
		buf_printf(&trees, "%s/worktrees/", shared);
	below = real && shared && strncmp(real, trees.data, trees.len) == 0;
	buf_free(&trees);
	free(shared);
	free(real);
	return below;
}

static bool refuse_strange(const char *own, struct diags *diags)
{
	return plain_refuse(diags, own, "file-outside",
		"the project's .git names this directory, which does not name the project back");
}

/* Appends to COMMON the directory that OWN shares, which the file `.git` of the work tree TOP
   named: whoever made that file could have meant any repository, so that has to know TOP. */
static bool find_common(const char *own, const char *top, struct buf *common, struct diags *diags)
{
	bool shares = plain_exists(own, "commondir");

	if (shares && names_back(own, top, diags))
		return read_link(own, "commondir", "", common, diags) &&
			(is_linked_to(own, common->data) || refuse_strange(common->data, diags));
	buf_puts(common, own);
	return (!shares && is_module(own, top, diags)) || refuse_strange(own, diags);
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
