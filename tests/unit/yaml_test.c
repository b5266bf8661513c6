#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "input/yaml.h"

struct scene {
	struct arena *arena;
	struct diags *diags;
};

static int set_up(void **state)
{
	struct scene *scene = mem_alloc(sizeof *scene);

	scene->arena = arena_new();
	scene->diags = diags_new();
	*state = scene;
	return 0;
}

static int tear_down(void **state)
{
	struct scene *scene = *state;

	arena_free(scene->arena);
	diags_free(scene->diags);
	free(scene);
	return 0;
}

static const struct value *read_text(struct scene *scene, const char *text)
{
	return yaml_read(scene->arena, "f.yaml", 1, text, strlen(text), scene->diags);
}

/* Expects one error, given as line:col code. */
static void assert_error(const char *text, size_t len, const char *want)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	struct buf got = {0};

	assert_null(yaml_read(arena, "f.yaml", 1, text, len, diags));
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		buf_printf(&got, "%s%d:%d %s", i ? ", " : "", diag->place.line, diag->place.col,
			diag->code);
	}
	assert_string_equal(got.data, want);
	buf_free(&got);
	diags_free(diags);
	arena_free(arena);
}

/* One letter for the kind, then the content. */
static void describe(const struct value *value, struct buf *out)
{
	switch (value->kind) {
	case VALUE_NULL:
		buf_puts(out, "null");
		return;
	case VALUE_BOOLEAN:
		buf_puts(out, value->is.boolean ? "true" : "false");
		return;
	case VALUE_INTEGER:
		buf_printf(out, "i%" PRId64, value->is.integer);
		return;
	case VALUE_NUMBER:
		buf_printf(out, "n%g", value->is.number);
		return;
	default:
		buf_printf(out, "s%s", value->text);
	}
}

static void test_scalars_mean_what_the_core_schema_says(void **state)
{
	static const char *const cases[][2] = {
		{"NO", "sNO"},
		{"no", "sno"},
		{"yes", "syes"},
		{"on", "son"},
		{"Off", "sOff"},
		{"y", "sy"},
		{"true", "true"},
		{"True", "true"},
		{"TRUE", "true"},
		{"tRUE", "stRUE"},
		{"False", "false"},
		{"~", "null"},
		{"", "null"},
		{"null", "null"},
		{"Null", "null"},
		{"nULL", "snULL"},
		{"0", "i0"},
		{"-0", "i0"},
		{"012", "i12"},
		{"+7", "i7"},
		{"-5", "i-5"},
		{"0o17", "i15"},
		{"0x1F", "i31"},
		{"0xfF", "i255"},
		{"0o8", "s0o8"},
		{"0x", "s0x"},
		{"-0x1", "s-0x1"},
		{"9223372036854775807", "i9223372036854775807"},
		{"-9223372036854775808", "i-9223372036854775808"},
		{"1e3", "n1000"},
		{"1.5", "n1.5"},
		{".5", "n0.5"},
		{"1.", "n1"},
		{"-2.5E-1", "n-0.25"},
		{"1e", "s1e"},
		{".", "s."},
		{"+", "s+"},
		{"1.2.3", "s1.2.3"},
		{"1_000", "s1_000"},
		{"1,5", "s1,5"},
		{"12:30:45", "s12:30:45"},
		{"2026-04-01", "s2026-04-01"},
		{"0b1", "s0b1"},
		{"A.5.1", "sA.5.1"},
		{"'1'", "s1"},
		{"\"true\"", "strue"},
		{"''", "s"},
		{"|\n  12", "s12"},
		{".inf2", "s.inf2"},
		{"e3", "se3"},
		{"日本", "s日本"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf text = {0}, got = {0};
		const struct value *map;

		buf_printf(&text, "k: %s", cases[i][0]);
		map = read_text(*state, text.data);
		assert_non_null(map);
		describe(value_get(map, "k"), &got);
		assert_string_equal(got.data, cases[i][1]);
		buf_free(&text);
		buf_free(&got);
	}
}

static void test_a_number_keeps_its_spelling(void **state)
{
	const struct value *map = read_text(*state, "version: 1.20\nother: '1.20'\n");
	const struct value *version = value_get(map, "version"), *other = value_get(map, "other");

	assert_int_equal(version->kind, VALUE_NUMBER);
	assert_string_equal(version->text, "1.20");
	assert_int_equal(version->len, 4);
	assert_false(version->quoted);
	assert_int_equal(other->kind, VALUE_STRING);
	assert_true(other->quoted);
}

static void assert_place(const struct value *value, int line, int col)
{
	assert_non_null(value);
	assert_int_equal(value->line, line);
	assert_int_equal(value->col, col);
}

static void test_every_value_knows_its_place(void **state)
{
	const struct value *map = read_text(*state,
		"\xEF\xBB\xBF# note\r\n日本: 名\r\n"
		"list:\r\n  - a\r\n  - {日: x, y: [1, 2]}\r\n");
	const struct value *list = value_get(map, "list"), *flow;

	assert_place(map, 2, 1);
	assert_place(value_get(map, "日本"), 2, 5);
	assert_place(list, 4, 3);
	assert_place(list->is.list.item[0], 4, 5);
	flow = list->is.list.item[1];
	assert_place(flow, 5, 5);
	assert_place(value_get(flow, "日"), 5, 9);
	assert_place(value_get(flow, "y"), 5, 15);
	assert_int_equal(flow->is.map.entry[1].line, 5);
	assert_int_equal(flow->is.map.entry[1].col, 12);
	assert_null(value_get(flow, "z"));
	assert_null(value_get(list, "a"));
	assert_null(value_get(NULL, "a"));
}

static void test_the_first_line_may_be_any_line(void **state)
{
	struct scene *scene = *state;
	const struct value *map = yaml_read(scene->arena, "a.md", 2, "a: 1\nb: 2\n", 10, scene->diags);

	assert_place(value_get(map, "b"), 3, 4);
	assert_null(yaml_read(scene->arena, "a.md", 2, "a: 1\nb: *x\n", 11, scene->diags));
	assert_int_equal(diags_get(scene->diags, 0)->place.line, 3);
}

static void test_nothing_is_an_empty_map(void **state)
{
	static const char *const cases[] = {"", "# only a comment\n", "---\n", "\n\n", "\xEF\xBB\xBF"};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct value *map = read_text(*state, cases[i]);

		assert_non_null(map);
		assert_int_equal(map->kind, VALUE_MAP);
		assert_int_equal(map->is.map.count, 0);
	}
}

static void test_mistakes_are_told_with_their_place(void **state)
{
	static const char *const cases[][2] = {
		{"a: b: c\n", "1:5 yaml-syntax"},
		{"a:\n\tb: 1\n", "2:1 yaml-syntax"},
		{"a: \"x\nb: 2\n", "1:4 yaml-syntax"},
		{"a: 1\nb:\n  - x\n y: 2\n", "4:2 yaml-syntax"},
		{"a: [1, 2\nb: 3\n", "2:2 yaml-syntax"},
		{"日本: @x\n", "1:5 yaml-syntax"},
		{"a: *bold* x\n", "1:4 yaml-syntax"},
		{"a: \"\\q\"\n", "1:5 yaml-syntax"},
		{"a: | x\n", "1:6 yaml-syntax"},
		{"a: 1\n]\n", "2:1 yaml-syntax"},
		{"a: *x\n", "1:4 yaml-alias"},
		{"a: 1\nb: &x 1\n", "2:4 yaml-anchor"},
		{"a: &x [1]\n", "1:4 yaml-anchor"},
		{"a: !!str 1\n", "1:4 yaml-tag"},
		{"a: !t {b: 1}\n", "1:4 yaml-tag"},
		{"a: ! 12\n", "1:4 yaml-tag"},
		{"a: ! '12'\n", "1:4 yaml-tag"},
		{"a: !x!y 1\n", "1:4 yaml-tag"},
		{"# c\r%TAG ! x\r\n---\na: 1\n", "2:1 yaml-tag"},
		{"%YAML 1.1\n---\na: 1\n", "1:1 yaml-directive"},
		{"a: 1\nb:\n  c: 1\n  c: 2\n", "4:3 yaml-duplicate-key"},
		{"{a: 1, \"a\": 2}\n", "1:8 yaml-duplicate-key"},
		{"b: 1\n<<: {a: 1}\n", "2:1 yaml-merge"},
		{"a: {{ x }}\n", "1:5 yaml-key"},
		{"? [a]\n: 1\n", "1:3 yaml-key"},
		{"'': 1\n", "1:1 yaml-key"},
		{": 1\n", "1:1 yaml-syntax"},
		{"a: 1\n---\nb: 1\n", "2:1 yaml-documents"},
		{"a: 1\nb: 9223372036854775808\n", "2:4 yaml-number"},
		{"a: -9223372036854775809\n", "1:4 yaml-number"},
		{"a: 0xFFFFFFFFFFFFFFFFFF\n", "1:4 yaml-number"},
		{"a: 1e999\n", "1:4 yaml-number"},
		{"a: .inf\nb: -.INF\nc: .NaN\n", "1:4 yaml-number, 2:4 yaml-number, 3:4 yaml-number"},
		{"a: x\nb: 日\x01\n", "2:5 yaml-character"},
		{"a: \"\\0\"\n", "1:4 yaml-character"},
		{"a: \"\\r\"\n", "1:4 yaml-character"},
		{"a: x\xE2\x80\xA8y\n", "1:5 yaml-character"},
		{"a: \xFF\n", "1:4 yaml-encoding"},
		{"a: *x\nb: &y 1\na: 2\n", "1:4 yaml-alias, 2:4 yaml-anchor, 3:1 yaml-duplicate-key"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_error(cases[i][0], strlen(cases[i][0]), cases[i][1]);
	assert_error("a: \0b\n", 7, "1:4 yaml-character");
}

static void test_sentences_name_what_was_expected(void **state)
{
	struct scene *scene = *state;

	assert_null(read_text(scene, "a: 1\nb: [1,\n  2}\n"));
	assert_string_equal(diags_get(scene->diags, 0)->text,
		"expected ',' or ']' (it starts at line 2, column 4)");
	assert_null(read_text(scene, "a: 1\na: 2\n"));
	assert_string_equal(diags_get(scene->diags, 1)->text,
		"the key 'a' is given a second time, after line 1");
}

static void repeat(struct buf *out, const char *piece, size_t times)
{
	while (times--)
		buf_puts(out, piece);
}

static void test_nesting_has_a_limit(void **state)
{
	struct buf text = {0};

	repeat(&text, "[", 32);
	repeat(&text, "]", 32);
	assert_non_null(read_text(*state, text.data));
	text.len = 0;
	repeat(&text, "[", 33);
	repeat(&text, "]", 33);
	assert_error(text.data, text.len, "1:33 yaml-depth");
	text.len = 0;
	repeat(&text, "- ", 100000);
	assert_error(text.data, text.len, "1:65 yaml-depth");
	buf_free(&text);
}

static void test_size_and_number_have_a_limit(void **state)
{
	struct buf text = {0};

	(void)state;
	repeat(&text, "#234567\n", (YAML_MAX_BYTES >> 3) + 1);
	assert_error(text.data, text.len, "0:0 yaml-size");
	text.len = 0;
	buf_putc(&text, '[');
	repeat(&text, "1,", YAML_MAX_VALUES);
	buf_putc(&text, ']');
	assert_error(text.data, text.len, "1:2097152 yaml-size");
	buf_free(&text);
}

static void test_very_many_mistakes_end_the_reading(void **state)
{
	struct scene *scene = *state;
	struct buf text = {0};

	repeat(&text, "- *a\n", 10000);
	assert_null(read_text(scene, text.data));
	assert_int_equal(diags_count(scene->diags), DIAGS_OF_A_KIND);
	assert_int_equal(diags_get(scene->diags, DIAGS_OF_A_KIND - 1)->more, 100 - DIAGS_OF_A_KIND);
	buf_free(&text);
}

static const char seed_text[] =
	"# facts\norganization:\n  name: {en: Example, ja: 例}\n  employees: 40\n  rate: 1.5e-3\n"
	"risks:\n  - id: R-01\n    text: |\n      line\n      two\n    affects: [c, i, a]\n"
	"  - {id: R-02, title: \"quo\\u0041ted\", note: 'it''s'}\nempty:\nfolded: >-\n  a\n  b\n...\n";

/* Changes a few bytes of TEXT, by a fixed sequence, to ones that mean something to YAML. */
static size_t mutate(char *text, size_t len, uint32_t *random)
{
	static const char bytes[] = "\n\r\t :-[]{},?&*!|>'\"%@`#\\~.<0x\xE3\x81\xFF\x01\x85";

	for (int i = 0; i < 4; i++) {
		size_t at;

		*random = *random * 1664525 + 1013904223;
		at = (*random >> 8) % len;
		if (*random >> 31)
			text[at] = bytes[(*random >> 3) % (sizeof bytes - 1)];
		else if (*random >> 30 && at + 9 < len)
			memmove(text + at, text + at + (*random & 7), len - at - (*random & 7));
	}
	return len - (*random >> 5) % 8;
}

static void test_damaged_files_end_in_a_value_or_an_error(void **state)
{
	uint32_t random = 1;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		size_t len = sizeof seed_text - 1;
		char *text = malloc(len);
		struct arena *arena = arena_new();
		struct diags *diags = diags_new();
		const struct value *value;

		assert_non_null(text);
		memcpy(text, seed_text, len);
		len = mutate(text, len, &random);
		value = yaml_read(arena, "f.yaml", 1, text, len, diags);
		assert_int_equal(value == NULL, diags_failed(diags));
		diags_free(diags);
		arena_free(arena);
		free(text);
	}
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCENE(test_scalars_mean_what_the_core_schema_says),
		IN_SCENE(test_a_number_keeps_its_spelling),
		IN_SCENE(test_every_value_knows_its_place),
		IN_SCENE(test_the_first_line_may_be_any_line),
		IN_SCENE(test_nothing_is_an_empty_map),
		IN_SCENE(test_mistakes_are_told_with_their_place),
		IN_SCENE(test_sentences_name_what_was_expected),
		IN_SCENE(test_nesting_has_a_limit),
		IN_SCENE(test_size_and_number_have_a_limit),
		IN_SCENE(test_very_many_mistakes_end_the_reading),
		IN_SCENE(test_damaged_files_end_in_a_value_or_an_error),
	};

	return cmocka_run_group_tests_name("yaml", tests, NULL, NULL);
}
