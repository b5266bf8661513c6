#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"

static void test_every_character_survives_a_round_trip(void **state)
{
	char bytes[4];

	(void)state;
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		size_t len, pos = 0;

		if (c == 0xD800)
			c = 0xE000;
		len = utf8_put(c, bytes);
		assert_true(utf8_valid(bytes, len, NULL));
		assert_int_equal(utf8_next(bytes, len, &pos), c);
		assert_int_equal(pos, len);
	}
}

static void test_what_is_no_character_is_written_as_replacement(void **state)
{
	char bytes[4];

	(void)state;
	assert_int_equal(utf8_put(0xD800, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
	assert_int_equal(utf8_put(0x110000, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

static void test_bad_bytes_are_found(void **state)
{
	static const struct {
		const char *text;
		size_t bad;
	} cases[] = {
		{"ab\x80", 2},
		{"\xC0\x80", 0},
		{"\xC1\xBF", 0},
		{"a\xE0\x80\x80", 1},
		{"\xE0\x9F\xBF", 0},
		{"\xED\xA0\x80", 0},
		{"\xED\xBF\xBF", 0},
		{"\xF0\x8F\xBF\xBF", 0},
		{"\xF4\x90\x80\x80", 0},
		{"\xF5\x80\x80\x80", 0},
		{"\xFE", 0},
		{"\xFF", 0},
		{"\xE3\x81\x82\xE3\x81", 3},
		{"\xC3", 0},
		{"\xC3(", 0},
		{"\xF0\x9F\x98", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t bad = 99, pos = cases[i].bad;

		assert_false(utf8_valid(cases[i].text, strlen(cases[i].text), &bad));
		assert_int_equal(bad, cases[i].bad);
		assert_int_equal(utf8_next(cases[i].text, strlen(cases[i].text), &pos), 0xFFFD);
		assert_int_equal(pos, cases[i].bad + 1);
	}
	assert_true(utf8_valid("", 0, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_character_survives_a_round_trip),
		cmocka_unit_test(test_what_is_no_character_is_written_as_replacement),
		cmocka_unit_test(test_bad_bytes_are_found),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
