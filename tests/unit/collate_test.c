#include "text/collate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static int compare(const char *left, const char *right, const char *language)
{
	struct buf a = {0}, b = {0};
	int order;

	collate_key(&a, left, strlen(left), language);
	collate_key(&b, right, strlen(right), language);
	assert_null(a.len > 0 ? memchr(a.data, 0, a.len) : NULL);
	order = strcmp(a.len > 0 ? a.data : "", b.len > 0 ? b.data : "");
	buf_free(&a);
	buf_free(&b);
	return order;
}

static void test_kana_by_sound(void **state)
{
	(void)state;
	assert_true(compare("オガワ", "サイトウ", "ja") < 0);
	assert_true(compare("カツラギ", "グエン", "ja") < 0);
	assert_true(compare("ぐえん", "サイトウ", "ja") < 0);
	assert_true(compare("ﾀｶｷﾞ", "タカハシ", "ja") < 0);
	assert_true(compare("ハマザキ", "ﾜﾀﾅﾍﾞ", "ja") < 0);
}

static void test_letters(void **state)
{
	(void)state;
	assert_true(compare("amory", "Barbosa", "en") < 0);
	assert_true(compare("Östberg", "Pratt", "en") < 0);
}

/* What is no UTF-8 has the order of its bytes. */
static void test_bad_bytes(void **state)
{
	(void)state;
	assert_true(compare("\xFF", "\xFF\xFE", "ja") < 0);
	assert_int_equal(compare("", "", "ja"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kana_by_sound),
		cmocka_unit_test(test_letters),
		cmocka_unit_test(test_bad_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
