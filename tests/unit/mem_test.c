#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

static void test_alloc_gives_zeros(void **state)
{
	unsigned char *bytes = mem_alloc(1000);
	void *nothing = mem_alloc(0);

	(void)state;
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(bytes[i], 0);
	assert_non_null(nothing);
	free(bytes);
	free(nothing);
}

static void test_grow_keeps_items_and_zeroes_new_ones(void **state)
{
	int *items = NULL;
	size_t cap = 0;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		mem_grow(&items, &cap, (size_t)i + 1, sizeof *items);
		assert_int_equal(items[i], 0);
		items[i] = i;
	}
	assert_true(cap >= 1000);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	free(items);
}

/* Runs GROW with an impossible size in a child, whose exit status is returned. */
static int status_of_growing(size_t need, size_t size)
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		void *items = NULL;
		size_t cap = 0;

		if (!freopen("/dev/null", "w", stderr))
			_exit(9);
		mem_grow(&items, &cap, need, size);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_sizes_beyond_the_address_space_end_the_process(void **state)
{
	(void)state;
	assert_int_equal(status_of_growing(SIZE_MAX / 2, 4), 2);
	assert_int_equal(status_of_growing(SIZE_MAX, 1), 2);
}

static void test_arena_pieces_are_aligned_zero_and_apart(void **state)
{
	struct arena *arena = arena_new();
	unsigned char *pieces[500];

	(void)state;
	for (size_t i = 0; i < 500; i++) {
		size_t size = i % 7 == 0 ? i * 300 : i;

		pieces[i] = arena_alloc(arena, size);
		assert_int_equal((uintptr_t)pieces[i] % sizeof(max_align_t) % 16, 0);
		for (size_t j = 0; j < size; j++)
			assert_int_equal(pieces[i][j], 0);
		memset(pieces[i], (int)(i % 251), size);
	}
	for (size_t i = 0; i < 500; i++)
		for (size_t j = 0; j < (i % 7 == 0 ? i * 300 : i); j++)
			assert_int_equal(pieces[i][j], i % 251);
	arena_free(arena);
	arena_free(NULL);
}

static void test_arena_copies_end_with_nul(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(arena_copy(arena, "abcdef", 3), "abc");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	assert_string_equal(arena_string(arena, "text"), "text");
	arena_free(arena);
}

static void test_a_secret_is_overwritten(void **state)
{
	char bytes[] = "open sesame";

	(void)state;
	mem_wipe(bytes, 4);
	assert_memory_equal(bytes, "\0\0\0\0 sesame", sizeof bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_alloc_gives_zeros),
		cmocka_unit_test(test_grow_keeps_items_and_zeroes_new_ones),
		cmocka_unit_test(test_sizes_beyond_the_address_space_end_the_process),
		cmocka_unit_test(test_arena_pieces_are_aligned_zero_and_apart),
		cmocka_unit_test(test_arena_copies_end_with_nul),
		cmocka_unit_test(test_a_secret_is_overwritten),
	};

	return cmocka_run_group_tests_name("mem", tests, NULL, NULL);
}
