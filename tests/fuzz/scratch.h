/* The bytes as a file, for readers that take a path. The target that includes this defines
   _XOPEN_SOURCE 700 first. */
#ifndef ISMSDOC_FUZZ_SCRATCH_H
#define ISMSDOC_FUZZ_SCRATCH_H

#include <ftw.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fuzz.h"

/* In memory where the system has a place for that. */
static char scratch_root[] = "/dev/shm/ismsdoc-fuzz-XXXXXX";

static int scratch_remove_entry(const char *path, const struct stat *info, int kind,
	struct FTW *place)
{
	(void)info, (void)kind, (void)place;
	return remove(path);
}

static void scratch_remove(void)
{
	nftw(scratch_root, scratch_remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static void scratch_open(void)
{
	static bool is_open;

	if (is_open)
		return;
	if (!mkdtemp(scratch_root)) {
		snprintf(scratch_root, sizeof scratch_root, "/tmp/ismsdoc-fuzz-XXXXXX");
		HOLD(mkdtemp(scratch_root) != NULL);
	}
	HOLD(atexit(scratch_remove) == 0);
	is_open = true;
}

/* Writes SIZE bytes of DATA as the file NAME below a directory of this process, whose path it
   returns; the directory is removed at the end. */
static const char *scratch_write(const char *name, const uint8_t *data, size_t size)
{
	char path[256];
	FILE *file;

	scratch_open();
	snprintf(path, sizeof path, "%s/%s", scratch_root, name);
	for (char *at = path + sizeof scratch_root; (at = strchr(at, '/')); at++) {
		*at = '\0';
		mkdir(path, 0777); /* if it fails, so does the opening */
		*at = '/';
	}
	file = fopen(path, "wb");
	HOLD(file != NULL);
	HOLD(fwrite(data, 1, size, file) == size);
	HOLD(fclose(file) == 0);
	return scratch_root;
}

#endif
