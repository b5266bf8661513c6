#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/diag.h"

static void assert_printed(const struct diags *diags, const char *want)
{
	char got[4096] = "";
	FILE *file = tmpfile();
	size_t len;

	assert_non_null(file);
	diags_print(diags, file);
	rewind(file);
	len = fread(got, 1, sizeof got - 1, file);
	got[len] = '\0';
	assert_int_equal(fclose(file), 0);
	assert_string_equal(got, want);
}

static void test_messages_are_sorted_by_place_and_printed_once(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	diag_add(diags, DIAG_ERROR, (struct place){"b.yaml", 2, 3}, "one", "second %d", 2);
	diag_add(diags, DIAG_WARNING, (struct place){"b.yaml", 2, 1}, "two", "first");
	diag_add(diags, DIAG_ERROR, (struct place){"a.csv", 10, 1}, "z", "tenth line");
	diag_add(diags, DIAG_NOTE, (struct place){"a.csv", 9, 0}, "a", "ninth line");
	diag_add(diags, DIAG_ERROR, (struct place){"b.yaml", 2, 3}, "one", "another");
	diag_add(diags, DIAG_ERROR, (struct place){"b.yaml", 2, 3}, "one", "second 2");
	diag_add(diags, DIAG_WARNING, (struct place){"b.yaml", 2, 3}, "one", "second 2");
	diag_add(diags, DIAG_FAILURE, (struct place){.path = "out"}, "write-failed", "full");
	diag_add(diags, DIAG_ERROR, (struct place){0}, "usage", "no place");
	assert_printed(diags,
		"error: no place [usage]\n"
		"a.csv:9: note: ninth line [a]\n"
		"a.csv:10:1: error: tenth line [z]\n"
		"b.yaml:2:1: warning: first [two]\n"
		"b.yaml:2:3: error: second 2 [one]\n"
		"b.yaml:2:3: error: another [one]\n"
		"b.yaml:2:3: warning: second 2 [one]\n"
		"out: error: full [write-failed]\n");
	assert_int_equal(diags_count(diags), 9);
	assert_string_equal(diags_get(diags, 1)->text, "first");
	diags_free(diags);
}

static void test_notes_can_be_hidden(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	diag_add(diags, DIAG_NOTE, (struct place){"a.csv", 1, 1}, "n", "by the way");
	diag_add(diags, DIAG_WARNING, (struct place){"a.csv", 2, 1}, "w", "look");
	diags_hide_notes(diags);
	assert_printed(diags, "a.csv:2:1: warning: look [w]\n");
	assert_int_equal(diags_count(diags), 2);
	diags_free(diags);
}

static void test_what_drives_a_terminal_is_made_visible(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	diag_add(diags, DIAG_ERROR, (struct place){"x\x1B[2J", 1, 1}, "c",
		"a\nb\x1B]0;\x7F"
		"c\xFF\xC2\x85 é日本 %s",
		"\xE2\x80\xAE");
	assert_printed(diags,
		"x\\x1B[2J:1:1: error: "
		"a\\x0Ab\\x1B]0;\\x7Fc\\xFF\\xC2\\x85 é日本 \\xE2\\x80\\xAE [c]\n");
	diags_free(diags);
}

static void test_the_worst_message_decides_the_status(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	assert_int_equal(diags_status(diags), 0);
	assert_printed(diags, "");
	diag_add(diags, DIAG_NOTE, (struct place){0}, "n", "n");
	diag_add(diags, DIAG_WARNING, (struct place){0}, "w", "w");
	assert_false(diags_failed(diags));
	assert_int_equal(diags_status(diags), 0);
	diag_add(diags, DIAG_FAILURE, (struct place){0}, "f", "f");
	assert_int_equal(diags_status(diags), 2);
	diag_add(diags, DIAG_ERROR, (struct place){0}, "e", "e");
	assert_true(diags_failed(diags));
	assert_int_equal(diags_status(diags), 2);
	diags_free(diags);
	diags = diags_new();
	diag_add(diags, DIAG_ERROR, (struct place){0}, "e", "%s", "");
	assert_true(diags_failed(diags));
	assert_int_equal(diags_status(diags), 1);
	diags_free(diags);
}

/* A hostile file has one mistake in each of a million cells: memory and output stay small. */
static void test_of_a_kind_fifty_are_kept_and_the_rest_is_counted(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	for (int round = 0; round < 2; round++) /* what was said before is not counted again */
		for (int line = 1; line <= 100000; line++)
			diag_add(diags, DIAG_ERROR, (struct place){"a.csv", line, 1}, "many", "bad");
	diag_add(diags, DIAG_WARNING, (struct place){"a.csv", 60, 1}, "many", "another level");
	diag_add(diags, DIAG_ERROR, (struct place){"a.csv", 70, 1}, "one", "another code");
	assert_int_equal(diags_count(diags), DIAGS_OF_A_KIND + 2);
	assert_int_equal(diags_get(diags, DIAGS_OF_A_KIND - 1)->more, 100000 - DIAGS_OF_A_KIND);
	diag_add(diags, DIAG_ERROR, (struct place){"a.csv", 1, 1}, "many", "worse");
	diag_more(diags, 7);
	assert_int_equal(diags_get(diags, DIAGS_OF_A_KIND - 1)->more, 100000 - DIAGS_OF_A_KIND + 8);
	diags_free(diags);
}

/* What a stranger's Lua raises, or a cell says, may have megabytes. */
static void test_a_long_text_is_cut_at_a_character(void **state)
{
	static char text[3 * DIAG_LONGEST_TEXT];
	struct diags *diags = diags_new();
	const char *told;

	(void)state;
	memset(text, 'x', DIAG_LONGEST_TEXT - 1);
	strcpy(text + DIAG_LONGEST_TEXT - 1, "\xE6\x83\x85 and more");
	diag_add(diags, DIAG_ERROR, (struct place){0}, "long", "%s", text);
	told = diags_get(diags, 0)->text;
	assert_int_equal(strlen(told), DIAG_LONGEST_TEXT - 1 + strlen("…"));
	assert_string_equal(told + DIAG_LONGEST_TEXT - 2, "x…");
	text[DIAG_LONGEST_TEXT] = '\0';
	text[DIAG_LONGEST_TEXT - 1] = 'y';
	diag_add(diags, DIAG_ERROR, (struct place){0}, "long", "%s", text);
	assert_string_equal(diags_get(diags, 1)->text, text);
	memset(text, '\x80', sizeof text - 1);
	diag_add(diags, DIAG_ERROR, (struct place){0}, "long", "%s", text);
	assert_true(strlen(diags_get(diags, 2)->text) <= 4 * DIAG_LONGEST_TEXT + strlen("…"));
	diags_free(diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_messages_are_sorted_by_place_and_printed_once),
		cmocka_unit_test(test_notes_can_be_hidden),
		cmocka_unit_test(test_what_drives_a_terminal_is_made_visible),
		cmocka_unit_test(test_the_worst_message_decides_the_status),
		cmocka_unit_test(test_of_a_kind_fifty_are_kept_and_the_rest_is_counted),
		cmocka_unit_test(test_a_long_text_is_cut_at_a_character),
	};

	return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
