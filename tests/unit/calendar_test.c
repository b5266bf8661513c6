#include "text/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void expect(int year, int month, int day, const char *name, int count)
{
	char era[CALENDAR_ERA_SIZE] = "";

	assert_int_equal(calendar_era(year, month, day, era), count);
	assert_string_equal(era, name);
}

static void test_last_day_of_an_era(void **state)
{
	(void)state;
	expect(2019, 4, 30, "平成", 31);
	expect(1989, 1, 7, "昭和", 64);
	expect(1926, 12, 24, "大正", 15);
	expect(1912, 7, 29, "明治", 45);
}

static void test_first_day_of_an_era(void **state)
{
	(void)state;
	expect(2019, 5, 1, "令和", 1);
	expect(1989, 1, 8, "平成", 1);
	expect(1926, 12, 25, "昭和", 1);
	expect(1912, 7, 30, "大正", 1);
}

static void test_years_change_on_the_first_of_january(void **state)
{
	(void)state;
	expect(2019, 12, 31, "令和", 1);
	expect(2020, 1, 1, "令和", 2);
	expect(2026, 4, 1, "令和", 8);
}

static void test_days_before_the_gregorian_calendar_have_no_year(void **state)
{
	(void)state;
	expect(1872, 12, 31, "", 0);
	expect(1873, 1, 1, "明治", 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_last_day_of_an_era),
		cmocka_unit_test(test_first_day_of_an_era),
		cmocka_unit_test(test_years_change_on_the_first_of_january),
		cmocka_unit_test(test_days_before_the_gregorian_calendar_have_no_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
