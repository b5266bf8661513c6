#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"

static void test_pieces_are_appended(void **state)
{
	struct buf buf = {0};

	(void)state;
	buf_put(&buf, "a\0b", 3);
	buf_puts(&buf, "cd");
	buf_putc(&buf, 'e');
	buf_printf(&buf, "%d-%s", 12, "x");
	assert_int_equal(buf.len, 10);
	assert_memory_equal(buf.data, "a\0bcde12-x", 11);
	buf_free(&buf);
	assert_null(buf.data);
	assert_int_equal(buf.len, 0);
	buf_puts(&buf, "again");
	assert_string_equal(buf.data, "again");
	buf_free(&buf);
}

static void test_many_bytes_are_kept(void **state)
{
	struct buf buf = {0};

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_putc(&buf, (char)('a' + i % 26));
	assert_int_equal(buf.len, 100000);
	for (int i = 0; i < 100000; i++)
		assert_int_equal(buf.data[i], 'a' + i % 26);
	assert_int_equal(buf.data[buf.len], '\0');
	buf_free(&buf);
}

static void test_long_formats_fit(void **state)
{
	struct buf buf = {0};

	(void)state;
	buf_printf(&buf, "%5000s|", "x");
	assert_int_equal(buf.len, 5001);
	assert_int_equal(buf.data[4999], 'x');
	assert_int_equal(buf.data[5001], '\0');
	buf_free(&buf);
}

static void test_nothing_appended_is_an_empty_string(void **state)
{
	struct buf buf = {0};

	(void)state;
	buf_put(&buf, NULL, 0);
	assert_string_equal(buf.data, "");
	buf_free(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pieces_are_appended),
		cmocka_unit_test(test_many_bytes_are_kept),
		cmocka_unit_test(test_long_formats_fit),
		cmocka_unit_test(test_nothing_appended_is_an_empty_string),
	};

	return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
