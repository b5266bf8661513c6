#define _XOPEN_SOURCE 700 /* lstat, realpath */
#include "git/plain.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

bool plain_exists(const char *root, const char *path)
{
	struct buf joined = {0};
	struct stat status;
	bool found;

	buf_printf(&joined, "%s/%s", root, path);
	found = lstat(joined.data, &status) == 0;
	buf_free(&joined);
	return found;
}

bool plain_refuse(struct diags *diags, const char *path, const char *code, const char *problem)
{
	diag_add(diags, DIAG_FAILURE, (struct place){.path = path}, code, "%s", problem);
	return false;
}

bool plain_done(bool done, struct diags *diags, const char *path)
{
	if (!done && !diags_failed(diags))
		plain_refuse(diags, path, "file-unreadable", strerror(errno));
	return done;
}

bool plain_lists(const char *list, const char *path)
{
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
