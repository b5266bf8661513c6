#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "script/heap.h"

enum { PIECES = 300, ROUNDS = 8 };

static unsigned char sign(size_t piece, size_t size)
{
	return (unsigned char)(piece * 31 + size * 7 + 1);
}

static void assert_filled(const unsigned char *bytes, size_t size, unsigned char with)
{
	for (size_t i = 0; i < size; i++)
		assert_int_equal(bytes[i], with);
}

/* A size that jumps between small and large from round to round. */
static size_t size_of(size_t piece, size_t round)
{
	return 1 + (piece * 37 + round * 211) % (round % 2 ? 1500 : 600);
}

static void test_pieces_keep_what_they_hold(void **state)
{
	struct heap *heap = heap_new();
	unsigned char *piece[PIECES] = {0};
	size_t size[PIECES] = {0};

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++)
		for (size_t i = 0; i < PIECES; i++) {
			size_t new_size = size_of(i, round);
			size_t kept = size[i] < new_size ? size[i] : new_size;
			unsigned char before = sign(i, size[i]);

			piece[i] = heap_resize(heap, piece[i], size[i], new_size);
			assert_non_null(piece[i]);
			assert_int_equal((uintptr_t)piece[i] % _Alignof(max_align_t), 0);
			assert_filled(piece[i], kept, before);
			size[i] = new_size;
			memset(piece[i], sign(i, new_size), new_size);
		}
	heap_free(heap);
}

static void test_what_was_given_back_is_used_again(void **state)
{
	struct heap *heap = heap_new();
	void *small = heap_resize(heap, NULL, 0, 50);
	void *large = heap_resize(heap, NULL, 0, 5000);

	(void)state;
	assert_null(heap_resize(heap, small, 50, 0));
	assert_ptr_equal(heap_resize(heap, NULL, 0, 60), small);
	assert_null(heap_resize(heap, large, 5000, 0));
	assert_null(heap_resize(heap, NULL, 0, 0));
	heap_free(heap);
	heap_free(NULL);
}

static void test_a_size_beyond_all_memory_gives_nothing(void **state)
{
	struct heap *heap = heap_new();
	unsigned char *piece = heap_resize(heap, NULL, 0, 1000);

	(void)state;
	memset(piece, 7, 1000);
	assert_null(heap_resize(heap, piece, 1000, PTRDIFF_MAX));
	assert_filled(piece, 1000, 7);
	heap_free(heap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pieces_keep_what_they_hold),
		cmocka_unit_test(test_what_was_given_back_is_used_again),
		cmocka_unit_test(test_a_size_beyond_all_memory_gives_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
