/* What tests of set documents share: cmocka, fonts with a shaper, and what other programs say of a
   file. */
#ifndef ISMSDOC_TESTS_FIXTURE_H
#define ISMSDOC_TESTS_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/diag.h"
#include "text/shape.h"

static struct fonts *fonts;
static struct shaper *shaper;

/* Opens the usual fonts and a shaper for a group of tests. */
static inline int fixture_open(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	fonts = fonts_open(NULL, diags);
	diags_free(diags);
	if (!fonts)
		return -1;
	shaper = shaper_new(fonts);
	return 0;
}

static inline int fixture_close(void **state)
{
	(void)state;
	shaper_free(shaper);
	fonts_close(fonts);
	return 0;
}

/* Runs COMMAND, a format with one %s for a file that holds BYTES, and appends what it prints to
   ANSWER; it must succeed and print something. */
static inline void fixture_ask(const struct buf *bytes, const char *command, struct buf *answer)
{
	char path[] = "/tmp/ismsdoc_test_XXXXXX", line[256], chunk[4096];
	int file = mkstemp(path);
	FILE *pipe;
	size_t len;

	assert_true(file >= 0);
	assert_int_equal(write(file, bytes->data, bytes->len), (ssize_t)bytes->len);
	assert_int_equal(close(file), 0);
	snprintf(line, sizeof line, command, path);
	pipe = popen(line, "r");
	assert_non_null(pipe);
	while ((len = fread(chunk, 1, sizeof chunk, pipe)) > 0)
		buf_put(answer, chunk, len);
	assert_int_equal(pclose(pipe), 0);
	assert_int_equal(remove(path), 0);
	assert_true(answer->len > 0);
}

#endif
