/* What tests of files share. */
#ifndef ISMSDOC_TESTS_SCENE_H
#define ISMSDOC_TESTS_SCENE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

/* Every test runs in a directory of its own, left and removed afterwards. */
struct scene {
	char dir[64];
	struct diags *diags;
	struct buf buf;
};

static inline int set_up(void **state)
{
	struct scene *scene = calloc(1, sizeof *scene);

	if (!scene)
		return -1;
	strcpy(scene->dir, "/tmp/file_test.XXXXXX");
	scene->diags = diags_new();
	*state = scene;
	return mkdtemp(scene->dir) ? chdir(scene->dir) : -1;
}

static inline int tear_down(void **state)
{
	struct scene *scene = *state;
	char command[256];
	int status;

	snprintf(command, sizeof command, "chmod -R u+rwx %s && rm -r %s", scene->dir, scene->dir);
	status = chdir("/") || system(command);
	diags_free(scene->diags);
	buf_free(&scene->buf);
	free(scene);
	return status;
}

static inline void put_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static inline void assert_file(const char *path, const char *want)
{
	struct diags *diags = diags_new();
	struct buf buf = {0};

	assert_true(file_read(path, 1000, &buf, (struct place){0}, diags));
	assert_string_equal(buf.data, want);
	buf_free(&buf);
	diags_free(diags);
}

/* Expects exactly one message: this one. */
static inline void assert_message(const struct scene *scene, const char *path, const char *code,
	const char *text)
{
	const struct diag *diag;

	assert_int_equal(diags_count(scene->diags), 1);
	diag = diags_get(scene->diags, 0);
	assert_string_equal(diag->place.path, path);
	assert_string_equal(diag->code, code);
	assert_string_equal(diag->text, text);
}

static inline bool nothing_in(const char *path)
{
	size_t count = 0;
	char command[128];
	FILE *list;

	snprintf(command, sizeof command, "ls -A %s", path);
	list = popen(command, "r");
	assert_non_null(list);
	while (fgetc(list) != EOF)
		count++;
	assert_int_equal(pclose(list), 0);
	return count == 0;
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

#endif
