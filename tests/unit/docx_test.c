/* Word documents: the archive that holds them, and what their parts say, as the readers of this
   program see it. */
#include "fixture.h"

#include "layout/layout.h"
#include "markdown/document.h"
#include "office/markup.h"
#include "office/pack.h"
#include "office/xml.h"
#include "office/zip.h"
#include "output/output.h"

static void test_pack(void **state)
{
	struct buf file = {0}, again = {0}, part = {0};
	struct buf *outs[] = {&file, &again};
	struct diags *diags = diags_new();
	char zeros[5000] = "";
	struct zip *zip;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct pack *pack = pack_new(outs[i]);

		pack_add(pack, "a/zeros.bin", zeros, sizeof zeros);
		pack_add(pack, "empty", "", 0);
		pack_store(pack, "b.txt", "text", 4);
		assert_true(pack_finish(pack));
	}
	assert_int_equal(file.len, again.len);
	assert_memory_equal(file.data, again.data, file.len);
	assert_true(file.len < 1000);
	zip = zip_open("x", file.data, file.len, diags);
	assert_non_null(zip);
	assert_true(zip_read(zip, "a/zeros.bin", &part));
	assert_int_equal(part.len, sizeof zeros);
	assert_memory_equal(part.data, zeros, sizeof zeros);
	assert_true(zip_read(zip, "b.txt", &part));
	assert_memory_equal(part.data, "text", 4);
	assert_true(zip_read(zip, "empty", &part));
	assert_int_equal(part.len, 0);
	zip_close(zip);
	buf_free(&part);
	buf_free(&file);
	buf_free(&again);
	diags_free(diags);
}

static void test_markup(void **state)
{
	static const char text[] = "a<b>&\"\x01\x1B\t\n\xEF\xBF\xBF\xE6\x97\xA5";
	struct buf out = {0};

	(void)state;
	markup_put(&out, text, sizeof text - 1);
	assert_string_equal(out.data, "a&lt;b&gt;&amp;&quot;\t\n\xE6\x97\xA5");
	buf_free(&out);
}

/* The document of TEXT, and its part NAME once it was asked for. */
struct word_file {
	struct buf bytes, part;
	struct diags *diags;
	struct zip *zip;
};

static void write_file(struct word_file *file, const char *text, size_t len)
{
	const struct output *output = output_find("docx", 4);
	struct document *document;
	struct pages *pages;

	*file = (struct word_file){.diags = diags_new()};
	document = document_parse("t.md", text, len, file->diags);
	assert_non_null(document);
	pages = layout_document(document, shaper, file->diags);
	assert_true(output->write(document, pages, &file->bytes, file->diags));
	file->zip = zip_open("t.docx", file->bytes.data, file->bytes.len, file->diags);
	assert_non_null(file->zip);
	document_free(document);
}

static void free_file(struct word_file *file)
{
	zip_close(file->zip);
	buf_free(&file->bytes);
	buf_free(&file->part);
	diags_free(file->diags);
}

static bool go_on(void *context, const char *name, const char **attributes)
{
	(void)name;
	(void)attributes;
	++*(size_t *)context;
	return true;
}

static bool go_out(void *context, const char *name)
{
	(void)context;
	(void)name;
	return true;
}

/* The text of the part NAME, which is XML. */
static const char *read_part(struct word_file *file, const char *name)
{
	const struct xml_reader reader = {.start = go_on, .end = go_out};
	size_t elements = 0;

	assert_true(zip_read(file->zip, name, &file->part));
	assert_true(xml_read("t.docx", name, &file->part, &reader, &elements, file->diags));
	assert_true(elements > 0);
	return file->part.data;
}

static size_t count(const char *text, const char *what)
{
	size_t found = 0;

	for (const char *at = text; (at = strstr(at, what)) != NULL; at += strlen(what))
		found++;
	return found;
}

static void test_parts(void **state)
{
	static const char *const parts[] = {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml",
		"docProps/app.xml", "word/document.xml", "word/styles.xml", "word/numbering.xml",
		"word/settings.xml", "word/footnotes.xml", "word/header1.xml", "word/header2.xml",
		"word/footer1.xml", "word/footer2.xml", "word/_rels/document.xml.rels"};
	static const char text[] =
		"---\ntitle: A & B\nauthor: Acme <Ltd>\ndate: \"2026-09-28\"\nwatermark: DRAFT\n"
		"footer: [\"x\", \"{page} of {pages}\"]\n---\n\n# T\n\n## One\n\nText.\n";
	struct word_file file;

	(void)state;
	write_file(&file, text, sizeof text - 1);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		assert_non_null(read_part(&file, parts[i]));
	assert_non_null(strstr(read_part(&file, "docProps/core.xml"),
		"<dc:title>A &amp; B</dc:title><dc:creator>Acme &lt;Ltd&gt;</dc:creator>"));
	assert_non_null(strstr(file.part.data, "2026-09-28T00:00:00Z</dcterms:created>"));
	assert_int_equal(count(read_part(&file, "word/header1.xml"), "string=\"DRAFT\""), 1);
	assert_int_equal(count(read_part(&file, "word/footer1.xml"), "> PAGE <"), 1);
	assert_int_equal(count(file.part.data, "> NUMPAGES <"), 1);
	read_part(&file, "word/document.xml");
	assert_int_equal(count(file.part.data, "\"Title\""), 1);
	assert_int_equal(count(file.part.data, "\"Heading1\""), 1);
	free_file(&file);
}

static void test_blocks(void **state)
{
	static const char text[] =
		"# T\n\n3. three\n4. four\n   - inner\n\n- [x] done\n\n> [!NOTE]\n> Alert\n\n"
		"| A | B |\n|---|---|\n| 1 | 2 |\n\n| C |\n|---|\n| x[^n] |\n\nAgain[^n] "
		"[away](<https://e.example/a b?c=[d]>) [bad](javascript:alert(1)) [here](#t)\n\n[^n]: Note.\n";
	struct word_file file;

	(void)state;
	write_file(&file, text, sizeof text - 1);
	assert_non_null(
		strstr(read_part(&file, "word/numbering.xml"), "<w:startOverride w:val=\"3\"/>"));
	read_part(&file, "word/document.xml");
	assert_int_equal(count(file.part.data, "<w:tblHeader/>"), 2);
	assert_int_equal(count(file.part.data, "<w:cantSplit/>"), 4);
	assert_int_equal(count(file.part.data, "</w:tbl><w:p>"), 2);
	assert_int_equal(count(file.part.data, "<w:footnoteReference w:id=\"1\"/>"), 1);
	assert_int_equal(count(file.part.data, "NOTEREF _Note1"), 1);
	assert_int_equal(count(file.part.data, "AlertTitle"), 1);
	assert_int_equal(count(file.part.data, "\u2611"), 1);
	assert_int_equal(count(file.part.data, "<w:hyperlink "), 2);
	assert_int_equal(count(file.part.data, "javascript"), 0);
	assert_non_null(strstr(read_part(&file, "word/footnotes.xml"), "Note."));
	assert_non_null(strstr(read_part(&file, "word/_rels/document.xml.rels"),
		"Target=\"https://e.example/a%20b?c=%5Bd%5D\" TargetMode=\"External\""));
	free_file(&file);
}

/* Deep nesting, wide and long tables, and signs that XML has no way to write. */
static void test_hostile(void **state)
{
	struct buf text = {0};
	struct word_file file;

	(void)state;
	for (int i = 0; i < 40; i++)
		buf_puts(&text, "> ");
	buf_puts(&text, "deep\n\n");
	for (int i = 0; i < 40; i++)
		buf_printf(&text, "%*s- item\n", 2 * i, "");
	buf_puts(&text, "\n999999998. far\n999999999. farther\n\n");
	for (int row = 0; row < 3; row++) {
		for (int i = 0; i < 100; i++)
			buf_puts(&text, row == 1 ? "|---" : "| word ");
		buf_puts(&text, "|\n");
	}
	buf_puts(&text, "\n| A |\n|---|\n");
	for (int i = 0; i < 3000; i++)
		buf_puts(&text, "| cell \x01\x0B & <x> |\n");
	write_file(&file, text.data, text.len);
	read_part(&file, "word/document.xml");
	assert_non_null(strstr(file.part.data, "deep"));
	assert_non_null(strstr(file.part.data, "999999999."));
	assert_int_equal(count(file.part.data, "<w:tblHeader/>"), 1);
	assert_int_equal(count(file.part.data, "word</w:t>"), 200);
	assert_int_equal(count(file.part.data, "<w:tr>"), 3001);
	read_part(&file, "word/numbering.xml");
	free_file(&file);
	buf_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pack),
		cmocka_unit_test(test_markup),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
