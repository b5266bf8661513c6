#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "output/output.h"

extern const struct output output_html, output_md, output_pdf, output_trace;

static void write_page(const char *text, struct buf *out)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("d.md", text, strlen(text), diags);

	assert_non_null(document);
	assert_true(output_html.write(document, NULL, out, diags));
	assert_false(diags_failed(diags));
	document_free(document);
	diags_free(diags);
}

/* Expects WANT as all that stands in <main>. */
static void assert_main(const char *text, const char *want)
{
	struct buf page = {0};
	char *start, *end;

	write_page(text, &page);
	start = strstr(page.data, "<main>\n");
	assert_non_null(start);
	end = strstr(start, "</main>\n");
	assert_non_null(end);
	*end = '\0';
	assert_string_equal(start + strlen("<main>\n"), want);
	buf_free(&page);
}

static void assert_part(const char *page, const char *want)
{
	if (!strstr(page, want))
		fail_msg("no %s in:\n%s", want, page);
}

static void test_page(void **state)
{
	struct buf page = {0};

	(void)state;
	write_page("---\ntitle: A & <b>\nlanguage: ja\nauthor: \"O\\\"x\\\"\"\nwatermark: DRAFT\n"
			   "header: [\"<left>\", right]\nfooter: [secret, \"{page} / {pages}\"]\n---\ntext\n",
		&page);
	assert_ptr_equal(strstr(page.data,
						 "<!doctype html>\n<html lang=\"ja\">\n<head>\n"
						 "<meta charset=\"utf-8\">\n"),
		page.data);
	assert_part(page.data,
		"<meta name=\"viewport\" content=\"width=device-width, "
		"initial-scale=1\">\n");
	assert_part(page.data, "<title>A &amp; &lt;b&gt;</title>\n");
	assert_part(page.data, "<meta name=\"author\" content=\"O&quot;x&quot;\">\n");
	assert_part(page.data,
		"<body>\n<header>\n<p>&lt;left&gt;</p>\n<p>right</p>\n"
		"<p class=\"watermark\">DRAFT</p>\n</header>\n<main>\n<p>text</p>\n</main>\n"
		"<footer>\n<p>secret</p>\n</footer>\n</body>\n</html>\n");
	assert_null(strstr(page.data, "<script"));
	assert_null(strstr(page.data, "{page}"));
	assert_null(strstr(page.data, "prefers-color-scheme:light"));
	buf_free(&page);
	write_page("---\naccent: \"#7A1F4E\"\n---\ntext\n", &page);
	assert_part(page.data, "@media(prefers-color-scheme:light){h1,h2{color:#7A1F4E}}\n");
	buf_free(&page);
}

static void test_blocks(void **state)
{
	(void)state;
	assert_main("# A *b*\n\n> c\n\n---\n",
		"<h1 id=\"a-b\">A <em>b</em></h1>\n<blockquote>\n<p>c</p>\n"
		"</blockquote>\n<hr>\n");
	assert_main("```sh -e\na < \"b\"\n```\n",
		"<pre tabindex=\"0\"><code class=\"language-sh\">a &lt; &quot;b&quot;\n</code></pre>\n");
	assert_main("3. a\n   - b\n4. c\n",
		"<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>\n");
	assert_main("- a\n\n  b\n", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n");
	assert_main("- [x] a\n- [ ] b\n",
		"<ul>\n<li class=\"task\">☑ a</li>\n<li class=\"task\">☐ b</li>\n</ul>\n");
}

static void test_tables(void **state)
{
	(void)state;
	assert_main("## Rows\n\n|a|b|\n|:-:|-:|\n|1|x \\| y<br>z|\n",
		"<h2 id=\"rows\">Rows</h2>\n"
		"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"rows\">\n"
		"<table>\n<thead>\n"
		"<tr><th scope=\"col\" class=\"c\">a</th><th scope=\"col\" class=\"r\">b</th></tr>"
		"\n</thead>\n<tbody>\n"
		"<tr><td class=\"c\">1</td><td class=\"r\">x | y<br>\nz</td></tr>\n</tbody>\n"
		"</table>\n</div>\n");
	assert_main("|a|\n|-|\n",
		"<div class=\"table\" role=\"region\" tabindex=\"0\" "
		"aria-label=\"d\">\n<table>\n"
		"<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table>\n</div>\n");
	assert_main("| | |\n|-|-|\n|a|b|\n",
		"<div class=\"table\" role=\"region\" tabindex=\"0\" "
		"aria-label=\"d\">\n<table>\n"
		"<tbody>\n<tr><th scope=\"row\">a</th><td>b</td></tr>\n</tbody>\n</table>\n</div>\n");
}

/* What many tables say of one heading is cut between characters. */
static void test_a_long_heading_names_tables_by_its_start(void **state)
{
	struct buf text = {0}, page = {0};

	(void)state;
	buf_puts(&text, "## x");
	for (int i = 0; i < 200; i++)
		buf_puts(&text, "あ");
	buf_puts(&text, "\n\n|a|\n|-|\n\n|b|\n|-|\n");
	write_page(text.data, &page);
	text.len = 0;
	buf_puts(&text, "aria-label=\"x");
	for (int i = 0; i < 133; i++)
		buf_puts(&text, "あ");
	buf_puts(&text, "… (2)\">");
	assert_part(page.data, text.data);
	buf_free(&text);
	buf_free(&page);
}

static void test_dates_and_ids_stay_whole(void **state)
{
	(void)state;
	assert_main("On 2026-11-22, R-05 (ISMS-POL-03).\n",
		"<p>On <span class=\"id\">2026-11-22</span>, <span class=\"id\">R-05</span> "
		"(<span class=\"id\">ISMS-POL-03</span>).</p>\n");
	assert_main("規程AKW-POL-11による\n",
		"<p>規程<span class=\"id\">AKW-POL-11</span>による</p>\n");
	assert_main("令和8年11月22日、11月22日\n",
		"<p>令和<span class=\"id\">8年11月22日</span>、11月22日</p>\n");
	assert_main("施行日2026年11月22日から2026年度\n",
		"<p>施行日<span class=\"id\">2026年11月22日</span>から2026年度</p>\n");
	assert_main("two-factor - a well-known word, A.8.11 and 5-\n",
		"<p>two-factor - a well-known word, A.8.11 and 5-</p>\n");
	assert_main("supplier-security-agreement-2026\n",
		"<p>supplier-security-<span class=\"id\">agreement-2026</span></p>\n");
	assert_main("`a-1` [b-2](https://c-3.example/d-4)\n",
		"<p><code>a-1</code> <a href=\"https://c-3.example/d-4\"><span class=\"id\">b-2</span></a>"
		"</p>\n");
}

static void test_what_stands_at_the_right(void **state)
{
	(void)state;
	assert_main("<div align=\"right\">\n\na\n\n|b|\n|-|\n\n</div>\n\nc\n",
		"<p class=\"r\">a</p>\n<div class=\"table r\" role=\"region\" tabindex=\"0\" "
		"aria-label=\"d\">\n<table>\n<thead>\n<tr><th scope=\"col\">b</th></tr>\n</thead>\n"
		"</table>\n</div>\n<p>c</p>\n");
}

static void test_escapes(void **state)
{
	(void)state;
	assert_main("a & b \\<script>alert(\"x\")\\</script>",
		"<p>a &amp; b &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>\n");
	assert_main("<x-y onclick=\"z\">\n", "<p>&lt;x-y onclick=&quot;z&quot;&gt;</p>\n");
	assert_main("`<b>` **&lt;** ㈱𠮷髙﨑葛󠄀",
		"<p><code>&lt;b&gt;</code> <strong>&lt;</strong> ㈱𠮷髙﨑葛󠄀</p>\n");
}

static void test_urls(void **state)
{
	static const struct {
		const char *url, *want;
	} cases[] = {
		{"https://a.example/?b=1&c", "<p><a href=\"https://a.example/?b=1&amp;c\">x</a></p>\n"},
		{"HTTP://a", "<p><a href=\"HTTP://a\">x</a></p>\n"},
		{"mailto:a@b.example", "<p><a href=\"mailto:a@b.example\">x</a></p>\n"},
		{"tel:+81-3-0000-0000", "<p><a href=\"tel:+81-3-0000-0000\">x</a></p>\n"},
		{"Tel:119", "<p><a href=\"Tel:119\">x</a></p>\n"},
		{"javascript:alert(1)", "<p>x</p>\n"},
		{"JaVaScRiPt:alert(1)", "<p>x</p>\n"},
		{"data:text/html,x", "<p>x</p>\n"},
		{"vbscript:x", "<p>x</p>\n"},
		{"file:///etc/passwd", "<p>x</p>\n"},
		{":x", "<p>x</p>\n"},
		{"<java\tscript:x>", "<p>x</p>\n"},
		{"&#1;javascript:x", "<p>x</p>\n"},
		{"<a b\"c>", "<p><a href=\"a%20b%22c\">x</a></p>\n"},
		{"b/a.md", "<p><a href=\"b/a.html\">x</a></p>\n"},
		{"../a.md#s:t", "<p><a href=\"../a.html#s:t\">x</a></p>\n"},
		{"a.md?x.md", "<p><a href=\"a.html?x.md\">x</a></p>\n"},
		{"https://a.example/b.md", "<p><a href=\"https://a.example/b.md\">x</a></p>\n"},
		{"あ.md", "<p><a href=\"あ.html\">x</a></p>\n"},
		{"other.MD#s", "<p><a href=\"other.html#s\">x</a></p>\n"},
		{"other.Markdown?x", "<p><a href=\"other.html?x\">x</a></p>\n"},
		{".md", "<p><a href=\".md\">x</a></p>\n"},
		{"a/.md", "<p><a href=\"a/.md\">x</a></p>\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf text = {0};

		buf_printf(&text, "[x](%s)", cases[i].url);
		assert_main(text.data, cases[i].want);
		buf_free(&text);
	}
}

static void test_images(void **state)
{
	(void)state;
	assert_main("![a *b*](c.svg \"t\")", "<p><img src=\"c.svg\" alt=\"a b\"></p>\n");
	assert_main("![a](https://b.example/c.png)",
		"<p><a href=\"https://b.example/c.png\">a</a></p>\n");
	assert_main("![a](javascript:b)", "<p>a</p>\n");
}

static void test_footnotes(void **state)
{
	(void)state;
	assert_main("a[^x] b[^x]\n\n[^x]: c\n",
		"<p>a<sup><a id=\"mark:1:1\" href=\"#footnote-1\" role=\"doc-noteref\">1</a></sup> "
		"b<sup><a id=\"mark:1:2\" href=\"#footnote-1\" role=\"doc-noteref\">1</a></sup></p>\n"
		"<section class=\"notes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"footnote-1\">\n<p>c</p>\n"
		"<p><a href=\"#mark:1:1\" role=\"doc-backlink\">↩ 1</a> "
		"<a href=\"#mark:1:2\" role=\"doc-backlink\">↩ 1</a></p>\n</li>\n</ol>\n</section>\n");
}

static void test_contents(void **state)
{
	static const char nav[] =
		"<nav aria-label=\"In &amp; out\">\n<p><strong>In &amp; "
		"out</strong></p>\n<ul>\n"
		"<li class=\"l2\"><a href=\"#b\">B</a></li>\n<li class=\"l3\"><a href=\"#c\">C</a>"
		"</li>\n</ul>\n</nav>\n";
	static const char rest[] = "<h2 id=\"b\">B</h2>\n<h3 id=\"c\">C</h3>\n<h4 id=\"d\">D</h4>\n";
	struct buf want = {0};

	(void)state;
	buf_printf(&want, "<h1 id=\"a\">A</h1>\n%s%s", nav, rest);
	assert_main("---\ncontents: In & out\n---\n# A\n## B\n### C\n#### D\n", want.data);
	buf_free(&want);
	buf_printf(&want, "<h1 id=\"a\">A</h1>\n<p>cover</p>\n<hr>\n%s%s", nav, rest);
	assert_main("---\ncontents: In & out\ncover: true\n---\n# A\n\ncover\n\n---\n## B\n### "
				"C\n#### D\n",
		want.data);
	buf_free(&want);
	buf_printf(&want, "%s%s", nav, rest);
	assert_main("---\ncontents: In & out\n---\n## B\n### C\n#### D\n", want.data);
	buf_free(&want);
}

static void test_formats(void **state)
{
	(void)state;
	assert_ptr_equal(output_find("html", 4), &output_html);
	assert_ptr_equal(output_find("md,html", 2), &output_md);
	assert_ptr_equal(output_find("trace", 5), &output_trace);
	assert_ptr_equal(output_find("pdf", 3), &output_pdf);
	assert_null(output_find("htm", 3));
	assert_null(output_find("", 0));
	for (size_t i = 0; output_table[i]; i++) {
		assert_true(i == 0 || strcmp(output_table[i - 1]->name, output_table[i]->name) < 0);
		assert_true(output_table[i]->summary && output_table[i]->extension);
	}
}

static void test_style(void **state)
{
	static const char text[] = "---\naccent: \"#1F4E79\"\n---\n";
	struct diags *diags = diags_new();
	struct document *document = document_parse("d.md", text, strlen(text), diags);
	struct buf out = {0};

	(void)state;
	assert_non_null(document);
	document->style = "p{}\n";
	html_style(document, &out);
	assert_string_equal(out.data,
		"p{}\n@media(prefers-color-scheme:light){h1,h2{color:#1F4E79}}\n");
	buf_free(&out);
	assert_true(output_html.write(document, NULL, &out, diags));
	assert_non_null(strstr(out.data, "<style>\np{}\n@media"));
	buf_free(&out);
	document_free(document);
	diags_free(diags);
}

static void test_markdown(void **state)
{
	static const char text[] = "---\ntitle: x\n---\n\n* a\n";
	struct diags *diags = diags_new();
	struct document *document = document_parse("d.md", text, strlen(text), diags);
	struct buf out = {0};

	(void)state;
	assert_non_null(document);
	assert_true(output_md.write(document, NULL, &out, diags));
	assert_string_equal(out.data, "---\ntitle: x\n---\n\n- a\n");
	buf_free(&out);
	document_free(document);
	diags_free(diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_a_long_heading_names_tables_by_its_start),
		cmocka_unit_test(test_dates_and_ids_stay_whole),
		cmocka_unit_test(test_what_stands_at_the_right),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_urls),
		cmocka_unit_test(test_images),
		cmocka_unit_test(test_footnotes),
		cmocka_unit_test(test_contents),
		cmocka_unit_test(test_formats),
		cmocka_unit_test(test_style),
		cmocka_unit_test(test_markdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
