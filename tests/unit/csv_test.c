#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "input/csv.h"

/* Writes VALUE as {key: text, …}; a list as one row a line. */
static void describe(const struct value *value, struct buf *out)
{
	if (value->kind == VALUE_STRING) {
		assert_int_equal(strlen(value->text), value->len);
		buf_puts(out, value->text);
		return;
	}
	if (value->kind == VALUE_LIST) {
		for (size_t i = 0; i < value->is.list.count; i++) {
			describe(value->is.list.item[i], out);
			buf_putc(out, '\n');
		}
		return;
	}
	assert_int_equal(value->kind, VALUE_MAP);
	buf_putc(out, '{');
	for (size_t i = 0; i < value->is.map.count; i++) {
		buf_printf(out, "%s%s: ", i ? ", " : "", value->is.map.entry[i].key);
		describe(value->is.map.entry[i].value, out);
	}
	buf_putc(out, '}');
}

/* Reads TEXT and expects the rows WANT and the messages NOTES, as line:col code. */
static void assert_read(const char *text, size_t len, const char *want, const char *notes)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct value *rows = csv_read(arena, "f.csv", text, len, diags);
	struct buf got = {0}, said = {0};

	buf_puts(&got, "");
	buf_puts(&said, "");
	if (rows)
		describe(rows, &got);
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		buf_printf(&said, "%s%d:%d %s", i ? ", " : "", diag->place.line, diag->place.col,
			diag->code);
	}
	assert_string_equal(said.data, notes);
	assert_string_equal(got.data, want);
	assert_int_equal(rows == NULL, diags_failed(diags));
	buf_free(&said);
	buf_free(&got);
	diags_free(diags);
	arena_free(arena);
}

static void assert_rows(const char *text, const char *want)
{
	assert_read(text, strlen(text), want, "");
}

static void assert_mistakes(const char *text, const char *want)
{
	assert_read(text, strlen(text), "", want);
}

static void test_records_are_read_as_the_standard_says(void **state)
{
	(void)state;
	assert_rows("a,b\n1,2\n3,4\n", "{a: 1, b: 2}\n{a: 3, b: 4}\n");
	assert_rows("a,b\r\n1,2\r\n3,4", "{a: 1, b: 2}\n{a: 3, b: 4}\n");
	assert_rows("a,b\r1,2\r", "{a: 1, b: 2}\n");
	assert_rows("a,b\n\"1,\"\"x\"\"\",\"y\r\nz\"\n", "{a: 1,\"x\", b: y\nz}\n");
	assert_rows("\"a\",\"b\"\n\"\",\"2\"\n", "{b: 2}\n");
	assert_rows("\xEF\xBB\xBF"
				"a\n\xEF\xBC\x91\n",
		"{a: \xEF\xBC\x91}\n");
	assert_rows("a,b\n", "");
	assert_rows("a,b\n 1 ,\t2\n", "{a:  1 , b: \t2}\n");
}

static void test_header_names_lose_their_blanks(void **state)
{
	(void)state;
	assert_rows(" a ,\xE3\x80\x80"
				"b c\xC2\xA0\n1,2\n",
		"{a: 1, b_c: 2}\n");
}

static void test_blank_cells_and_rows_are_left_out(void **state)
{
	(void)state;
	assert_rows("\n\na,b\n\n1,\n ,\xE3\x80\x80\n,,,,\n\r\n,2\n\n", "{a: 1}\n{b: 2}\n");
}

static void test_dotted_columns_make_maps(void **state)
{
	(void)state;
	assert_rows("id,name.en,x.y.z,name.ja\n1,E,Z,J\n2,,,J\n3,,,\n",
		"{id: 1, name: {en: E, ja: J}, x: {y: {z: Z}}}\n{id: 2, name: {ja: J}}\n{id: 3}\n");
}

static void test_other_separators_are_recognised(void **state)
{
	(void)state;
	assert_rows("a;b\n1,5;2\n", "{a: 1,5, b: 2}\n");
	assert_rows("a\tb\n1;2,3\t4\n", "{a: 1;2,3, b: 4}\n");
	assert_rows("\"a;b\",c\n1,2\n", "{a;b: 1, c: 2}\n");
	assert_rows("\"a,b\";c\n1;2\n", "{a,b: 1, c: 2}\n");
}

static void test_excel_names_its_separator(void **state)
{
	(void)state;
	assert_rows("sep=|\r\na|b,c\r\n1|2\r\n", "{a: 1, b,c: 2}\n");
	assert_rows("\xEF\xBB\xBFsep=;\na;b\n1;2\n", "{a: 1, b: 2}\n");
	assert_rows("sep=x\n1\n", "{sep=x: 1}\n");
}

static void test_every_cell_knows_its_place(void **state)
{
	static const char text[] = "id,n.ja,n.en\n\n1,\"日\n本\",英\n";
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct value *rows = csv_read(arena, "f.csv", text, sizeof text - 1, diags), *row, *name;

	(void)state;
	assert_non_null(rows);
	row = rows->is.list.item[0];
	name = value_get(row, "n");
	assert_int_equal(row->line, 3);
	assert_int_equal(row->col, 1);
	assert_int_equal(name->line, 3);
	assert_int_equal(name->col, 3);
	assert_int_equal(value_get(name, "ja")->col, 3);
	assert_true(value_get(name, "ja")->quoted);
	assert_int_equal(value_get(name, "en")->line, 4);
	assert_int_equal(value_get(name, "en")->col, 4);
	assert_int_equal(name->is.map.entry[1].line, 1);
	assert_int_equal(name->is.map.entry[1].col, 9);
	diags_free(diags);
	arena_free(arena);
}

static void test_japanese_excel_is_read_with_a_note(void **state)
{
	static const char text[] = "id,\x96\xBC\x91O\n1,\x93\xFA\x96{\x82\xDF\n2,\xC2\x8A\xBF\n";

	(void)state;
	assert_read(text, sizeof text - 1, "{id: 1, 名前: 日本め}\n{id: 2, 名前: ﾂ漢}\n",
		"0:0 csv-read-as");
}

#define ASSERT_READ_AS(text, want) assert_read(text, sizeof(text) - 1, want, "0:0 csv-read-as")

static void test_encodings_are_judged_by_the_whole_file(void **state)
{
	(void)state;
	ASSERT_READ_AS("n\nRen\xE9"
				   "e\x92s \xA3"
				   "5\n",
		"{n: Renée’s £5}\n");
	ASSERT_READ_AS("n\nCr\xE8me br\xFBl\xE9"
				   "e\n",
		"{n: Crème brûlée}\n");
	ASSERT_READ_AS("n\n\xBD day\n", "{n: ½ day}\n");
	ASSERT_READ_AS("n\n\xCA\xDF\xBF\xBA\xDD\n", "{n: ﾊﾟｿｺﾝ}\n");
	ASSERT_READ_AS("n\n\xBC\xBC\xBC\x8A\xBF\n", "{n: ｼｼｼ漢}\n");
	ASSERT_READ_AS("\xFF\xFEn\0\t\0m\0\n\0\x1A\x59\t\0\xE9\0\n\0", "{n: 多, m: é}\n");
}

#define ASSERT_READ(text, want, said) assert_read(text, sizeof(text) - 1, want, said)

static void test_what_people_leave_in_a_sheet_is_borne(void **state)
{
	(void)state;
	ASSERT_READ("ID,Next review,x-Own name,,\n1,2,3,,\n2\n",
		"{id: 1, next_review: 2, x-Own name: 3}\n{id: 2}\n", "");
	ASSERT_READ("Our risks\n;;\nid;title\n1;Fire\n", "{id: 1, title: Fire}\n", "3:0 csv-title");
	ASSERT_READ("id\n1\n2\n", "{id: 1}\n{id: 2}\n", "");
	ASSERT_READ("a\n'=1\n''=1\n'x\n", "{a: =1}\n{a: '=1}\n{a: 'x}\n", "");
}

static void test_mistakes_are_told_with_their_place(void **state)
{
	(void)state;
	assert_mistakes("", "1:1 csv-empty");
	assert_mistakes("\n\r\n", "1:1 csv-empty");
	assert_mistakes("a,b\n1\n1,2\n1,2,3\n", "4:1 csv-row");
	assert_mistakes("a,,b\n1,2,3\n", "2:3 csv-column");
	assert_mistakes("a,b,a\n", "1:5 csv-column");
	assert_mistakes("a,a.b\n", "1:3 csv-column");
	assert_mistakes("a.b,a\n", "1:5 csv-column");
	assert_mistakes("a.b,a.b\n", "1:5 csv-column");
	assert_mistakes(".a,b.,c..d\n", "1:1 csv-column, 1:4 csv-column, 1:7 csv-column");
	assert_mistakes("a.b.c.d.e.f.g.h.i\n", "1:1 csv-column");
	assert_mistakes("a,b\n1,\"x\ny\n3,4\n", "2:3 csv-quote");
	assert_mistakes("a,\"b\n", "1:3 csv-quote");
	assert_mistakes("a,b\n1,\"x\" y\n", "2:6 csv-quote");
	assert_mistakes("a,b\n1,x \"y\"\n1,2\n3\n", "2:5 csv-quote");
	assert_mistakes("a,b\n日,\x01\n", "2:3 csv-character");
	assert_mistakes("a,b\n1,\xFF\n", "2:0 csv-encoding");
	assert_mistakes("\xFF\xFE"
					"a",
		"1:0 csv-encoding");
	assert_mistakes("a\n\x93\xFA\x01\n", "0:0 csv-read-as, 2:2 csv-character");
	assert_read("a\n1\0\n", 5, "", "2:2 csv-character");
}

static void test_a_long_row_names_both_counts(void **state)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();

	(void)state;
	assert_null(csv_read(arena, "f.csv", "a,b\n1,2,3\n", 10, diags));
	assert_string_equal(diags_get(diags, 0)->text,
		"expected 2 cells, as many as the first line has; found 3");
	diags_free(diags);
	arena_free(arena);
}

static void repeat(struct buf *out, const char *piece, size_t times)
{
	while (times--)
		buf_puts(out, piece);
}

/* The message names the file, and the cell that goes beyond. */
static void test_size_and_cells_have_a_limit(void **state)
{
	struct buf text = {0};

	(void)state;
	buf_puts(&text, "a\n");
	repeat(&text, "1234567\n", CSV_MAX_BYTES >> 3);
	assert_read(text.data, text.len, "", "0:0 csv-size");
	text.len = 0;
	buf_puts(&text, "a,b\n");
	repeat(&text, "1,2\n", CSV_MAX_VALUES / 3 + 1);
	assert_read(text.data, text.len, "", "699052:3 csv-size");
	buf_free(&text);
}

static void test_columns_and_mistakes_have_a_limit(void **state)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	struct buf text = {0};

	(void)state;
	for (int i = 0; i <= CSV_MAX_COLUMNS; i++)
		buf_printf(&text, "%sc%d", i ? "," : "", i);
	assert_read(text.data, text.len, "", "1:1 csv-column");
	text.len = 0;
	buf_puts(&text, "a,b\n");
	repeat(&text, "1,2,3\n", 5000);
	assert_null(csv_read(arena, "f.csv", text.data, text.len, diags));
	assert_int_equal(diags_count(diags), DIAGS_OF_A_KIND);
	assert_int_equal(diags_get(diags, DIAGS_OF_A_KIND - 1)->more, 100 - DIAGS_OF_A_KIND);
	buf_free(&text);
	diags_free(diags);
	arena_free(arena);
}

static void test_a_long_register_is_read(void **state)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	struct buf text = {0};
	const struct value *rows;

	(void)state;
	buf_puts(&text, "id,title.en,owner\n");
	for (int i = 0; i < 10000; i++)
		buf_printf(&text, "R-%d,\"a, \"\"b\"\"\",role\n", i);
	rows = csv_read(arena, "f.csv", text.data, text.len, diags);
	assert_non_null(rows);
	assert_int_equal(rows->is.list.count, 10000);
	assert_string_equal(value_get(rows->is.list.item[9999], "id")->text, "R-9999");
	assert_int_equal(rows->is.list.item[9999]->line, 10001);
	buf_free(&text);
	diags_free(diags);
	arena_free(arena);
}

static const char seed_text[] =
	"id,title.en,title.ja,affects\r\nR-01,\"a \"\"q\"\", b\",\"\xE6\x97\xA5\r\n\xE6\x9C\xAC\",c;i\r\n"
	",,,\r\n\r\nR-02,x,,\"\"\nR-03, y ,\xE4\xBE\x8B,a b\n";

/* Changes a few bytes of TEXT, by a fixed sequence, to ones that mean something to CSV. */
static size_t mutate(char *text, size_t len, uint32_t *random)
{
	static const char bytes[] = "\n\r\t ;,,\"\".|=\xE3\x80\x81\xFF\x01\x85";

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

static void test_damaged_files_end_in_rows_or_an_error(void **state)
{
	uint32_t random = 1;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		size_t len = sizeof seed_text - 1;
		char *text = malloc(len);
		struct arena *arena = arena_new();
		struct diags *diags = diags_new();
		const struct value *rows;

		assert_non_null(text);
		memcpy(text, seed_text, len);
		len = mutate(text, len, &random);
		rows = csv_read(arena, "f.csv", text, len, diags);
		assert_int_equal(rows == NULL, diags_failed(diags));
		diags_free(diags);
		arena_free(arena);
		free(text);
	}
}

static void test_records_of_any_length_are_read_as_cells(void **state)
{
	static const char text[] = "\xEF\xBB\xBFTitle\n\na,b\r\n,\"x\n,y\",z\n";
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct value *sheets = csv_read_sheets(arena, "f.csv", text, sizeof text - 1, diags);
	const struct value *rows, *last;

	(void)state;
	assert_non_null(sheets);
	rows = sheets->is.list.item[0]->is.map.entry[0].value;
	assert_int_equal(rows->is.list.count, 3);
	last = rows->is.list.item[2];
	assert_int_equal(rows->is.list.item[0]->is.list.count, 1);
	assert_int_equal(last->is.list.count, 3);
	assert_int_equal(last->is.list.item[0]->kind, VALUE_NULL);
	assert_string_equal(last->is.list.item[1]->text, "x\n,y");
	assert_int_equal(last->is.list.item[2]->line, 4); /* as a spreadsheet counts */
	assert_int_equal(last->is.list.item[2]->col, 3);
	assert_int_equal(diags_count(diags), 0);
	diags_free(diags);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_records_are_read_as_the_standard_says),
		cmocka_unit_test(test_header_names_lose_their_blanks),
		cmocka_unit_test(test_blank_cells_and_rows_are_left_out),
		cmocka_unit_test(test_dotted_columns_make_maps),
		cmocka_unit_test(test_other_separators_are_recognised),
		cmocka_unit_test(test_excel_names_its_separator),
		cmocka_unit_test(test_every_cell_knows_its_place),
		cmocka_unit_test(test_japanese_excel_is_read_with_a_note),
		cmocka_unit_test(test_encodings_are_judged_by_the_whole_file),
		cmocka_unit_test(test_what_people_leave_in_a_sheet_is_borne),
		cmocka_unit_test(test_records_of_any_length_are_read_as_cells),
		cmocka_unit_test(test_mistakes_are_told_with_their_place),
		cmocka_unit_test(test_a_long_row_names_both_counts),
		cmocka_unit_test(test_size_and_cells_have_a_limit),
		cmocka_unit_test(test_columns_and_mistakes_have_a_limit),
		cmocka_unit_test(test_a_long_register_is_read),
		cmocka_unit_test(test_damaged_files_end_in_rows_or_an_error),
	};

	return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
