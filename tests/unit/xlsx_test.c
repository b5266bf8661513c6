#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "archive.h"
#include "office/number.h"
#include "office/xlsx.h"

static const char root[] = "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' "
						   "Target='/xl/workbook.xml'/></Relationships>";
static const char workbook[] =
	"<workbook xmlns:r='r'><sheets><sheet name='Risks' sheetId='1' r:id='a'/>"
	"</sheets></workbook>";
static const char relations[] =
	"<Relationships><Relationship Id='a' Type='http://x/worksheet' Target='worksheets/one.xml'/>"
	"<Relationship Id='b' Type='http://x/sharedStrings' Target='../xl/./strings.xml'/>"
	"<Relationship Id='c' Type='http://x/styles' Target='styles.xml'/>"
	"<Relationship Id='d' Type='http://x/worksheet' TargetMode='External' Target='http://evil'/>"
	"</Relationships>";
static const char strings[] =
	"<sst><si><t>plain</t></si>"
	"<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space='preserve'>text</t></r></si>"
	"<si><t>\xE6\x9D\xB1\xE4\xBA\xAC</t><rPh sb='0' eb='2'><t>\xE3\x83\x88</t></rPh><phoneticPr/></si>"
	"<si><t>a_x000D_\nb_x005F_x000D_</t></si></sst>";
static const char styles[] =
	"<styleSheet><numFmts><numFmt numFmtId='170' formatCode='\"R-\"00'/>"
	"<numFmt numFmtId='171' formatCode='[$-411]ggge\"\xE5\xB9\xB4\"m\"\xE6\x9C\x88\"d\"\xE6\x97\xA5\"'/>"
	"</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
	"<xf numFmtId='2'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>";

enum { ROOT, WORKBOOK, RELATIONS, STRINGS, STYLES, SHEET, PARTS };

static void set_parts(struct archive_part part[PARTS], const char *sheet)
{
	const struct archive_part all[PARTS] = {
		[ROOT] = {.name = "_rels/.rels", .text = root},
		[WORKBOOK] = {.name = "xl/workbook.xml", .text = workbook, .deflated = true},
		[RELATIONS] = {.name = "xl/_rels/workbook.xml.rels", .text = relations},
		[STRINGS] = {.name = "xl/strings.xml", .text = strings},
		[STYLES] = {.name = "xl/styles.xml", .text = styles, .deflated = true},
		[SHEET] = {.name = "XL/worksheets/One.xml", .text = sheet, .deflated = true},
	};

	memcpy(part, all, sizeof all);
}

/* Writes each row as its number, "<letter of the column>text" of its cells, and what is marked. */
static void describe(const struct value *sheet, struct buf *out)
{
	const struct value *rows = value_get(sheet, "rows");
	static const char *const marks[] = {"merged", "hidden_rows", "hidden_columns"};

	for (size_t i = 0; i < rows->is.list.count; i++) {
		const struct value *row = rows->is.list.item[i];

		buf_printf(out, "%d:", row->line);
		for (size_t c = 0; c < row->is.list.count; c++) {
			const struct value *cell = row->is.list.item[c];

			assert_int_equal(cell->line, row->line);
			assert_int_equal(cell->col, c + 1);
			if (cell->kind == VALUE_STRING || cell->len)
				buf_printf(out, " %s%c=%s", cell->kind == VALUE_NULL ? "!" : "", (char)('A' + c),
					cell->text);
		}
		buf_putc(out, '\n');
	}
	for (size_t m = 0; m < 3; m++) {
		const struct value *list = value_get(sheet, marks[m]);

		for (size_t i = 0; i < list->is.list.count; i++)
			buf_printf(out, "%s %c%d\n", marks[m], (char)('A' + list->is.list.item[i]->col - 1),
				list->is.list.item[i]->line);
	}
}

/* Reads BYTES; the sheets as described, or "CODE PATH LINE:COL" of the one message. */
static void read_bytes(const char *bytes, size_t len, struct buf *out)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	/* In a block of its own size, so that a sanitizer sees every byte read beyond it. */
	char *copy = mem_alloc(len);
	const struct value *sheets;

	memcpy(copy, bytes, len);
	sheets = xlsx_read(arena, "b.xlsx", copy, len, diags);
	free(copy);
	buf_puts(out, "");
	assert_int_equal(sheets == NULL, diags_failed(diags));
	if (!sheets) {
		const struct diag *diag = diags_get(diags, 0);

		assert_int_equal(diags_count(diags), 1);
		buf_printf(out, "%s %s %d:%d", diag->code, diag->place.path, diag->place.line,
			diag->place.col);
	}
	for (size_t i = 0; sheets && i < sheets->is.list.count; i++)
		describe(sheets->is.list.item[i], out);
	diags_free(diags);
	arena_free(arena);
}

static void assert_parts(const struct archive_part *part, size_t count, const char *want)
{
	struct buf bytes = {0}, got = {0};

	archive_make(&bytes, part, count);
	assert_true(xlsx_is(bytes.data, bytes.len));
	read_bytes(bytes.data, bytes.len, &got);
	assert_string_equal(got.data, want);
	buf_free(&bytes);
	buf_free(&got);
}

static void assert_sheet(const char *sheet, const char *want)
{
	struct archive_part part[PARTS];

	set_parts(part, sheet);
	assert_parts(part, PARTS, want);
}

static void test_texts_are_read_however_they_are_stored(void **state)
{
	(void)state;
	assert_sheet(
		"<x:worksheet xmlns:x='x'><x:sheetData><x:row r='2'><x:c r='A2' t='s'><x:v>0</x:v></x:c>"
		"<x:c r='C2' t='s'><x:v>1</x:v></x:c><x:c t='s'><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>",
		"2: A=plain C=rich text D=\xE6\x9D\xB1\xE4\xBA\xAC\n");
	assert_sheet(
		"<worksheet><sheetData><row><c t='s'><v>3</v></c><c t='inlineStr'><is><t>in</t>"
		"<rPh><t>no</t></rPh><r><t>line</t></r></is></c><c t='str'><f>A1</f><v>=x</v></c></row>"
		"<row><c t='inlineStr'><is><t>  </t></is></c></row></sheetData></worksheet>",
		"1: A=a\nb_x000D_ B=inline C==x\n");
}

static void test_values_are_what_a_person_sees(void **state)
{
	(void)state;
	assert_sheet(
		"<worksheet><sheetData><row r='1'><c><v>0.30000000000000004</v></c><c s='1'><v>46113</v></c>"
		"<c s='2'><v>5.1</v></c><c s='3'><v>7</v></c><c s='4'><v>46113</v></c><c t='b'><v>1</v></c>"
		"<c t='e'><v>#REF!</v></c><c><f>1+1</f></c><c t='d'><v>2026-04-01T00:00:00</v></c>"
		"<c s='99'><v>12</v></c></row></sheetData></worksheet>",
		"1: A=0.3 B=2026-04-01 C=5.10 D=R-07 E=2026-04-01 F=TRUE !G=#REF! !H== I=2026-04-01 J=12\n");
}

static void assert_number(double number, const char *code, bool from_1904, const char *want)
{
	struct buf out = {0};

	number_put(&out, number, code, from_1904);
	assert_string_equal(out.data, want);
	buf_free(&out);
}

static void test_numbers_keep_every_figure(void **state)
{
	(void)state;
	assert_number(0.7, "0", false, "0.7");
	assert_number(5.1, "0.00", false, "5.10");
	assert_number(1234.5, "#,##0.00", false, "1234.50");
	assert_number(1234567, "#,##0,", false, "1234567");
	assert_number(0.125, "0%", false, "12.5%");
	assert_number(-3, "0.0;[Red](0.0)", false, "-3.0");
	assert_number(7, "\"A.\"000\\x_)", false, "A.007x");
	assert_number(5, "[$\xE2\x82\xAC-407] #,##0", false, "\xE2\x82\xAC 5");
	assert_number(3, "General", false, "3");
	assert_number(3, "[>2]\"many\";0", false, "3");
	assert_number(1e20, "0", false, "1e+20");
	assert_number(0.5, "# ?/?", false, "0.5");
	assert_number(3, "@", false, "3");
	assert_number(3, "\"yes\"", false, "3");
	assert_number(-0.0, NULL, false, "0");
}

static void test_days_are_those_of_the_calendar(void **state)
{
	(void)state;
	assert_number(1, "yyyy-mm-dd", false, "1900-01-01");
	assert_number(59, "d.m.yy", false, "1900-02-28");
	assert_number(60, "d.m.yy", false, "1900-02-29"); /* which never was, and no reader takes */
	assert_number(61, "d.m.yy", false, "1900-03-01");
	assert_number(46113, "[$-409]mmm\\-yy;@", false, "2026-04-01");
	assert_number(46113, number_format(31), false, "2026-04-01");
	assert_number(44651, "yyyy/m/d", true, "2026-04-01");
	assert_number(0, "yyyy/m/d", true, "1904-01-01");
	assert_number(46113.5625, "yyyy-mm-dd h:mm", false, "2026-04-01 13:30");
	assert_number(46112.999999, "yyyy-mm-dd", false, "2026-04-01");
	assert_number(0.5625, "h:mm AM/PM", false, "13:30");
	assert_number(1.25, "[h]:mm", false, "30:00");
	assert_number(0, "yyyy-mm-dd", false, "1900-01-00");
	assert_number(2958466, "yyyy-mm-dd", false, "2958466");
	assert_number(-1, "yyyy-mm-dd", false, "-1");
	assert_null(number_format(-1));
	assert_null(number_format(164));
}

static void test_merged_and_hidden_cells_are_told(void **state)
{
	(void)state;
	assert_sheet(
		"<worksheet><cols><col min='2' max='16384' hidden='1'/></cols><sheetData>"
		"<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
		"<row r='3' hidden='1'><c r='A3'><v>3</v></c></row>"
		"<row r='4' hidden='1'><c r='A4'/></row><row r='9'><c r='A9'><v>9</v></c></row></sheetData>"
		"<mergeCells><mergeCell ref='B1:C4'/><mergeCell ref='A3:A1048576'/><mergeCell ref='A1:Z1'/>"
		"<mergeCell ref='D8:D9'/><mergeCell ref='nonsense'/></mergeCells></worksheet>",
		"1: A=1 B=2\n3: A=3 B=2\n9: A=9\nmerged B3\nhidden_rows A3\nhidden_columns B1\n");
}

static void test_parts_that_are_not_there_or_not_sound(void **state)
{
	static const char none[] = "<worksheet/>";
	struct archive_part part[PARTS];

	(void)state;
	set_parts(part, none);
	assert_parts(part, PARTS, "");
	assert_parts(part, SHEET, "office-part b.xlsx 0:0");
	assert_parts(part, ROOT, "office-part b.xlsx 0:0");
	part[ROOT].text = "<Relationships/>";
	assert_parts(part, PARTS, "office-part b.xlsx 0:0");
	set_parts(part, none);
	part[WORKBOOK].text = "<workbook/>";
	assert_parts(part, PARTS, "office-part b.xlsx 0:0");
	set_parts(part, "<worksheet><sheetData><row><c");
	assert_parts(part, PARTS, "office-xml b.xlsx 0:0");
	set_parts(part, "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><w>&b;</w>");
	assert_parts(part, PARTS, "office-xml b.xlsx 0:0");
	set_parts(part, none);
	part[STRINGS].name = "XL/Workbook.xml";
	assert_parts(part, PARTS, "office-damaged b.xlsx 0:0");
}

static void test_archives_that_lie(void **state)
{
	static char zeros[8 << 20];
	struct archive_part part[PARTS];

	(void)state;
	set_parts(part, zeros);
	part[SHEET].len = sizeof zeros;
	assert_parts(part, PARTS, "office-size b.xlsx 0:0");
	set_parts(part, "<worksheet/>");
	part[SHEET].size = 0xFFFFFFF0;
	assert_parts(part, PARTS, "office-size b.xlsx 0:0");
	part[SHEET].size = 11;
	assert_parts(part, PARTS, "office-damaged b.xlsx 0:0");
	part[SHEET].size = 0;
	part[SHEET].crc = 1;
	assert_parts(part, PARTS, "office-damaged b.xlsx 0:0");
	part[SHEET].crc = 0;
	part[SHEET].flags = 1;
	assert_parts(part, PARTS, "office-encrypted b.xlsx 0:0");
}

static void test_cells_that_do_not_belong(void **state)
{
	(void)state;
	assert_sheet(
		"<worksheet><sheetData><row r='2'><c t='s'><v>4</v></c></row></sheetData></worksheet>",
		"office-part b.xlsx:Risks! 2:1");
	assert_sheet("<worksheet><sheetData><row r='2'/><row r='2'/></sheetData></worksheet>",
		"office-xml b.xlsx:Risks! 2:0");
	assert_sheet(
		"<worksheet><sheetData><row r='2'><c r='B2'/><c r='A2'/></row></sheetData></worksheet>",
		"office-xml b.xlsx:Risks! 2:2");
	assert_sheet("<worksheet><sheetData><row r='2'><c r='XFE2'/></row></sheetData></worksheet>",
		"office-xml b.xlsx:Risks! 2:0");
	assert_sheet(
		"<worksheet><sheetData><row r='2'><c t='str'><v>a_x0007_</v></c></row></sheetData></worksheet>",
		"office-character b.xlsx:Risks! 2:1");
}

static void test_nesting_has_an_end(void **state)
{
	struct buf deep = {0};

	(void)state;
	for (int i = 0; i < 101; i++)
		buf_puts(&deep, "<a>");
	for (int i = 0; i < 101; i++)
		buf_puts(&deep, "</a>");
	assert_sheet(deep.data, "office-xml b.xlsx 0:0");
	buf_free(&deep);
}

static void test_every_cut_of_a_file_is_refused(void **state)
{
	struct archive_part part[PARTS];
	struct buf bytes = {0};

	(void)state;
	set_parts(part, "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
	archive_make(&bytes, part, PARTS);
	for (size_t len = 0; len < bytes.len; len += 7) {
		struct buf got = {0};

		read_bytes(bytes.data, len, &got);
		assert_non_null(strstr(got.data, "office-damaged"));
		buf_free(&got);
	}
	buf_free(&bytes);
}

static void test_old_and_locked_workbooks_are_named(void **state)
{
	struct buf got = {0};

	(void)state;
	assert_true(xlsx_is("\xD0\xCF\x11\xE0 more", 9));
	assert_false(xlsx_is("id,title\n", 9));
	read_bytes("\xD0\xCF\x11\xE0 more", 9, &got);
	assert_string_equal(got.data, "office-encrypted b.xlsx 0:0");
	buf_free(&got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts_are_read_however_they_are_stored),
		cmocka_unit_test(test_values_are_what_a_person_sees),
		cmocka_unit_test(test_numbers_keep_every_figure),
		cmocka_unit_test(test_days_are_those_of_the_calendar),
		cmocka_unit_test(test_merged_and_hidden_cells_are_told),
		cmocka_unit_test(test_parts_that_are_not_there_or_not_sound),
		cmocka_unit_test(test_archives_that_lie),
		cmocka_unit_test(test_cells_that_do_not_belong),
		cmocka_unit_test(test_nesting_has_an_end),
		cmocka_unit_test(test_every_cut_of_a_file_is_refused),
		cmocka_unit_test(test_old_and_locked_workbooks_are_named),
	};

	return cmocka_run_group_tests_name("xlsx", tests, NULL, NULL);
}
