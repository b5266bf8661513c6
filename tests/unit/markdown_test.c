#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "markdown/document.h"

static const char *const names[] = {
	"document",
	"heading",
	"paragraph",
	"list",
	"item",
	"quote",
	"code-block",
	"rule",
	"table",
	"row",
	"cell",
	"footnote",
	"contents",
	"contents-item",
	"page-break",
	"text",
	"strong",
	"emphasis",
	"strike",
	"code",
	"link",
	"image",
	"mark",
	"soft",
	"hard",
	"markup",
	"anchor",
};

static void dump(const struct node *node, struct buf *out)
{
	buf_printf(out, "(%s", names[node->kind]);
	if (node->kind == NODE_HEADING)
		buf_printf(out, "%d", node->level);
	if (node->kind == NODE_LIST && node->ordered)
		buf_printf(out, " from %d", node->start);
	if (node->kind == NODE_LIST && !node->tight)
		buf_puts(out, " loose");
	if (node->task)
		buf_puts(out, node->task == 2 ? " done" : " open");
	if (node->header)
		buf_puts(out, " header");
	if (node->row_header)
		buf_puts(out, " names");
	if (node->align)
		buf_printf(out, " %c", " lcr"[node->align]);
	if (node->anchor)
		buf_printf(out, " #%s", node->anchor);
	if (node->width)
		buf_printf(out, " wide %s", node->width);
	if (node->url)
		buf_printf(out, " <%s>", node->url);
	if (node->title)
		buf_printf(out, " '%s'", node->title);
	if (node->target)
		buf_printf(out, " -> %s", node->target->anchor);
	if (node->text)
		buf_printf(out, " %.*s", (int)node->len, node->text);
	for (const struct node *child = node->first; child; child = child->next)
		dump(child, out);
	buf_putc(out, ')');
}

static struct document *parse(const char *text, size_t len)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("d.md", text, len, diags);

	if (!document)
		diags_print(diags, stderr);
	assert_non_null(document);
	assert_false(diags_failed(diags));
	diags_free(diags);
	return document;
}

static const char *canonical_of(const struct document *document)
{
	return document->canonical.len ? document->canonical.data : "";
}

static void assert_tree(const char *text, const char *want)
{
	struct document *document = parse(text, strlen(text));
	struct buf got = {0};

	for (const struct node *node = document->root->first; node; node = node->next)
		dump(node, &got);
	assert_string_equal(got.len ? got.data : "", want);
	buf_free(&got);
	document_free(document);
}

static void put_said(const struct diags *diags, struct buf *got)
{
	buf_puts(got, "");
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		buf_printf(got, "%s%d:%d %s", i ? ", " : "", diag->place.line, diag->place.col, diag->code);
		assert_string_equal(diag->place.path, "d.md");
	}
}

/* Expects what is said of TEXT, given as line:col code; it is READ or refused. */
static void assert_said(const char *text, const char *want, bool read)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("d.md", text, strlen(text), diags);
	struct buf got = {0};

	assert_int_equal(document != NULL, read);
	document_free(document);
	put_said(diags, &got);
	assert_string_equal(got.data, want);
	buf_free(&got);
	diags_free(diags);
}

static void assert_error(const char *text, const char *want)
{
	assert_said(text, want, false);
}

/* Likewise of a text that is read as the library's own are. */
static void assert_refused(const char *text, const char *want)
{
	struct diags *diags = diags_new();
	struct buf got = {0};

	assert_null(document_read("d.md", text, strlen(text), diags));
	put_said(diags, &got);
	assert_string_equal(got.data, want);
	buf_free(&got);
	diags_free(diags);
}

static void assert_warned(const char *text, const char *want)
{
	assert_said(text, want, true);
}

/* Expects TEXT to be written as WANT, and WANT as itself and to mean the same. */
static void assert_canonical(const char *text, const char *want)
{
	struct document *first = parse(text, strlen(text)), *second;
	struct buf one = {0}, two = {0};

	assert_string_equal(canonical_of(first), want);
	second = parse(canonical_of(first), first->canonical.len);
	assert_string_equal(canonical_of(second), want);
	dump(first->root, &one);
	dump(second->root, &two);
	assert_string_equal(one.data, two.data);
	buf_free(&one);
	buf_free(&two);
	document_free(first);
	document_free(second);
}

static void test_blocks(void **state)
{
	(void)state;
	assert_tree("", "");
	assert_tree("# A *b*\n\ntext\nmore",
		"(heading1 #a-b(text A )(emphasis(text b)))"
		"(paragraph(text text)(soft)(text more))");
	assert_tree("A\nb\n===\n", "(heading1 #a-b(text A b))");
	assert_tree("> a\n> > b\n", "(quote(paragraph(text a))(quote(paragraph(text b))))");
	assert_tree("```sh x\na\n```\n\n    b\n", "(code-block 'sh x' a\n)(code-block b\n)");
	assert_tree("a\n\n***\n", "(paragraph(text a))(rule)");
	assert_tree("\xEF\xBB\xBF"
				"a\r\n\r\nb\r",
		"(paragraph(text a))(paragraph(text b))");
}

static void test_lists(void **state)
{
	(void)state;
	assert_tree("- a\n  - b\n- c\n",
		"(list(item(paragraph(text a))(list(item(paragraph(text b)))))"
		"(item(paragraph(text c))))");
	assert_tree("3. a\n\n4. b\n",
		"(list from 3 loose(item(paragraph(text a)))(item(paragraph(text b))))");
	assert_tree("- [x] a\n- [ ] see [x]\n1. [ ] b\n",
		"(list(item done(paragraph(text a)))(item open(paragraph(text see [x]))))"
		"(list from 1(item open(paragraph(text b))))");
	/* What only a comment kept apart is tight without it. */
	assert_tree("- a\n\n  <!-- c -->\n", "(list(item(paragraph(text a))))");
}

static void test_tables(void **state)
{
	(void)state;
	assert_tree("| a | b \\| c |\n|:-:|--:|\n| `x\\|y` |\n",
		"(table(row header(cell header c(text a))(cell header r(text b | c)))"
		"(row(cell c(code x|y))(cell r)))");
	assert_tree("|a|\n|-|\n|x<br>y<BR/>z|\n",
		"(table(row header(cell header(text a)))"
		"(row(cell(text x)(hard)(text y)(hard)(text z))))");
	/* Without a header row the first column heads the rows. */
	assert_tree("| | |\n|-|-:|\n|a|b|\n||c|\n",
		"(table(row(cell names(text a))(cell r(text b)))(row(cell)(cell r(text c))))");
	assert_tree("a\n\n| | |\n|-|-:|\n", "(paragraph(text a))");
}

static void test_inlines(void **state)
{
	(void)state;
	assert_tree("**a** _b_ ~~c~~ `d`",
		"(paragraph(strong(text a))(text  )(emphasis(text b))(text  )"
		"(strike(text c))(text  )(code d))");
	assert_tree("a  \nb\\\nc<br>\nd",
		"(paragraph(text a)(hard)(text b)(hard)(text c)(hard)(text d))");
	assert_tree("a<!-- x -->b <b>c</b> &amp; d",
		"(paragraph(text ab )(strong(text c))(text  & d))");
	assert_tree("<div>\nx <!-- y\n -->\n</div>\n", "(paragraph(text x))");
	assert_tree("<!-- alone -->\n\na", "(paragraph(text a))");
	assert_tree("www.a.example a@b.example https://c.example",
		"(paragraph(link <http://www.a.example>(text www.a.example))(text  )"
		"(link <mailto:a@b.example>(text a@b.example))(text  )"
		"(link <https://c.example>(text https://c.example)))");
	assert_tree("<https://a.example> [b](c \"d\") ![e](f)",
		"(paragraph"
		"(link <https://a.example>(text https://a.example))(text  )(link <c> 'd'(text b))(text  )"
		"(image <f>(text e)))");
	assert_tree("\"q\" -- ...", "(paragraph(text \"q\" -- ...))");
	assert_tree("**a __b__ c**", "(paragraph(strong(text a b c)))");
}

/* Emphasis of Markdown ends where its marks do, whatever raw HTML opened or closed in it. */
static void test_inlines_across_html(void **state)
{
	(void)state;
	assert_tree("**a<b>** b\n\nc", "(paragraph(strong(text a))(text  b))(paragraph(text c))");
	assert_tree("<b>a **b</b> c** d\n\ne",
		"(paragraph(strong(text a b))(text  c d))(paragraph(text e))");
	assert_tree("<i>a **b</i> c** d", "(paragraph(emphasis(text a )(strong(text b c))(text  d)))");
	assert_tree("*a<em>* ~~b<s>~~ c\n\n- d",
		"(paragraph(emphasis(text a))(text  )(strike(text b))(text  c))"
		"(list(item(paragraph(text d))))");
	assert_tree("<a href=\"u\">a [b</a> c](v) d\n\ne",
		"(paragraph(link <u>(text a b))(text  c d))(paragraph(text e))");
	assert_tree("**a<b>**[^1]\n\n[^1]: n",
		"(paragraph(strong(text a))(mark -> footnote-1))(footnote #footnote-1(paragraph(text n)))");
}

static void test_footnotes(void **state)
{
	(void)state;
	assert_tree("[^z]: last\n\n[^y]: unused\n\na[^b] c[^z] d[^b]\n\n[^b]: first[^z]\n",
		"(paragraph(text a)(mark -> footnote-1)(text  c)(mark -> footnote-2)(text  d)(mark "
		"-> footnote-1))"
		"(footnote #footnote-1(paragraph(text first)(mark -> footnote-2)))"
		"(footnote #footnote-2(paragraph(text last)))");
}

static void test_japanese(void **state)
{
	(void)state;
	assert_tree("情報\nセキュリティ\nABC\n方針",
		"(paragraph(text 情報セキュリティ)(soft)(text ABC)(soft)(text 方針))");
	assert_tree("は**重要**\nです", "(paragraph(text は)(strong(text 重要))(text です))");
	/* CommonMark does not close this; the comment makes every reader close it. */
	assert_tree("**「重要」**は", "(paragraph(strong(text 「重要」))(text は))");
	assert_tree("これは**「重要」**です。",
		"(paragraph(text これは)(strong(text 「重要」))(text です。))");
	assert_tree("**重要。**次の", "(paragraph(strong(text 重要。))(text 次の))");
	assert_tree("*（注）*補足", "(paragraph(emphasis(text （注）))(text 補足))");
	assert_tree("使う**`npm`**を", "(paragraph(text 使う)(strong(code npm))(text を))");
	assert_tree("~~「古い」~~は", "(paragraph(strike(text 「古い」))(text は))");
	assert_tree("価格は**$5**です", "(paragraph(text 価格は)(strong(text $5))(text です))");
	assert_tree("は\\*「x」*は", "(paragraph(text は*「x」*は))");
	assert_tree("`**「x」**は`", "(paragraph(code **「x」**は))");
	assert_tree("a **「x」 **は", "(paragraph(text a **「x」 **は))");
	assert_tree("[**「x」**は](<u**「y」**は>)",
		"(paragraph(link <u**「y」**は>(strong(text 「x」))(text は)))");
	assert_canonical("これは**「重要」**です。", "これは<!-- -->**「重要」**<!-- -->です。\n");
	assert_tree("は<!-- -->**「重要」**<!-- -->は",
		"(paragraph(text は)(strong(text 「重要」))(text は))");
	assert_canonical("は<!-- -->**「重要」**<!-- -->は", "は<!-- -->**「重要」**<!-- -->は\n");
	assert_canonical("**重要**は", "**重要**は\n");
	assert_canonical("㈱𠮷髙﨑葛󠄀 ﾊﾝｶｸ Nguyễn", "㈱𠮷髙﨑葛󠄀 ﾊﾝｶｸ Nguyễn\n");
	assert_canonical("<https:情報//a>", "[https:情報//a](https:情報//a)\n");
	assert_canonical("[https:情報//a](https:情報//a)", "[https:情報//a](https:情報//a)\n");
	assert_canonical("https://a.example/情報", "<https://a.example/>情報\n");
	assert_canonical("https://a.example/\x01情報",
		"[https://a.example/&#1;](https://a.example/)情報\n");
}

static void assert_slug(const char *text, const char *want)
{
	struct buf slug = {0};

	document_slug(text, strlen(text), &slug);
	assert_string_equal(slug.len ? slug.data : "", want);
	buf_free(&slug);
}

static void test_slugs(void **state)
{
	(void)state;
	assert_slug("4.2 Reviews & Audits", "42-reviews--audits");
	assert_slug("snake_case - Ünïcode ΑΒΓ ДЖ", "snake_case---ünïcode-αβγ-дж");
	assert_slug("第1章 情報・セキュリティー（案）、々「x」", "第1章-情報セキュリティー案々x");
	assert_slug("?!", "");
	assert_tree("# A\n# a\n# a-1\n# a\n# ?\n",
		"(heading1 #a(text A))(heading1 #a-1(text a))"
		"(heading1 #a-1-1(text a-1))(heading1 #a-2(text a))(heading1 #section(text ?))");
}

static void test_links_inside(void **state)
{
	(void)state;
	assert_tree("# 章 1\n\n[a](#章-1) [b](#%E7%AB%A0-1) [c](x.md#y) [d](#)\n",
		"(heading1 #章-1(text 章 1))(paragraph(link <#章-1> -> 章-1(text a))(text  )"
		"(link <#%E7%AB%A0-1> -> 章-1(text b))(text  )(link <x.md#y>(text c))(text  )"
		"(link <#>(text d)))");
	assert_warned("---\ntitle: x\n---\n\na\n[b](#c) [d](#e)\n", "6:0 link-anchor, 6:0 link-anchor");
	assert_tree("# Big {#Small .unnumbered}\n\n[a](#small) [b](#Big) [c](#Small)",
		"(heading1 #Small(text Big))(paragraph(link <#small> -> Small(text a))(text  )"
		"(link <#Big> -> Small(text b))(text  )(link <#Small> -> Small(text c)))");
}

static void test_lines(void **state)
{
	static const char text[] = "---\ntitle: x\n---\n# a\n\nb\nc\n\n| d |\n|---|\n| e |\n";
	struct document *document = parse(text, strlen(text));
	struct buf got = {0};
	unsigned number = 0;

	(void)state;
	for (struct node *node = document->root; node; node = node_next(node, document->root)) {
		assert_int_equal(node->number, number++);
		if (node->kind == NODE_TEXT)
			buf_printf(&got, "%.*s%d ", (int)node->len, node->text, node->line);
	}
	assert_int_equal(document->nodes, number);
	assert_string_equal(got.data, "a4 b6 c7 d9 e11 ");
	buf_free(&got);
	document_free(document);
}

static void test_front(void **state)
{
	static const char text[] =
		"---\ntitle: T\nlanguage: ja\nauthor: O\nsubject: S\nheader: [a, b]\nfooter: [~, "
		"\"{page}\"]\n"
		"contents: 目次\nwatermark: DRAFT\ncover: true\norientation: landscape\npaper: "
		"Letter\ndate: 2026-11-22\nattach: true\nsheets: true\nextra: 1\n---\nx\n";
	struct document *document = parse(text, strlen(text));
	const struct front *front = &document->front;

	(void)state;
	assert_string_equal(front->title, "T");
	assert_string_equal(front->language, "ja");
	assert_string_equal(front->author, "O");
	assert_string_equal(front->subject, "S");
	assert_string_equal(front->header[0], "a");
	assert_string_equal(front->header[1], "b");
	assert_null(front->footer[0]);
	assert_string_equal(front->footer[1], "{page}");
	assert_string_equal(front->contents, "目次");
	assert_string_equal(front->watermark, "DRAFT");
	assert_true(front->cover);
	assert_true(front->landscape);
	assert_true(front->sheets);
	assert_string_equal(front->paper, "Letter");
	assert_string_equal(front->date, "2026-11-22");
	assert_true(front->attach);
	assert_non_null(value_get(document->matter, "extra"));
	document_free(document);
}

static void assert_title(const char *text, const char *want)
{
	struct document *document = parse(text, strlen(text));

	assert_string_equal(document->front.title, want);
	assert_string_equal(document->front.language, "en");
	assert_string_equal(document->front.paper, "A4");
	document_free(document);
}

static void test_front_defaults(void **state)
{
	(void)state;
	assert_title("text", "d");
	assert_title("## The `x` *y*\n", "The x y");
	assert_title("---\ntitle: 2024\n---\n", "2024");
	assert_title("---\n\"no\": 1\ntitle: T\n---\n", "T");
	assert_title("---\n\"no: 1\n---\n", "\"no: 1");
	assert_title("---\n\"\": 1\n---\n", "\"\": 1");
}

static void test_front_brand(void **state)
{
	static const char text[] = "---\naccent: \"#767676\"\nlogo: logo.png\n"
							   "fonts: {sans: Inter, mono: fonts/a.ttf}\n---\n";
	struct document *document = parse(text, strlen(text));
	struct front_fonts fonts = document->front.fonts;

	(void)state;
	assert_int_equal(document->front.accent, 0x767676);
	assert_string_equal(document->front.logo, "logo.png");
	assert_string_equal(fonts.sans, "Inter");
	assert_string_equal(fonts.mono, "fonts/a.ttf");
	assert_int_equal(fonts.place.line, 4);
	document_free(document);
	document = parse("x", 1);
	assert_int_equal(document->front.accent, -1);
	assert_null(document->front.fonts.sans);
	document_free(document);
}

/* Keys of others, and values that do not fit, are not used, which one note tells; a text of the
   library's own is refused for them. */
static void test_front_errors(void **state)
{
	static const struct {
		const char *text, *strict;
	} cases[] = {
		{"---\ntitle: [a]\n---\n", "2:8 front-matter"},
		{"---\nx: 1\ncover: 1\n---\n", "3:8 front-matter"},
		{"---\nheader: a\n---\n", "2:9 front-matter"},
		{"---\nheader: [a, b, c]\n---\n", "2:9 front-matter"},
		{"---\npaper: A5\nlanguage: \"\"\n---\n", "3:11 front-matter, 2:8 front-matter"},
		{"---\norientation: up\n---\n", "2:14 front-matter"},
		{"---\ndate: 22.11.2026\n---\n", "2:7 front-matter"},
		{"---\ndate: 2026-11-223\n---\n", "2:7 front-matter"},
		{"---\nattach: true\n---\n", "2:9 front-matter"},
		{"---\naccent: 1F4E79\n---\n", "2:9 front-matter"},
		{"---\naccent: \"#ABCDEG\"\n---\n", "2:9 front-matter"},
		{"---\nfonts: Noto\n---\n", "2:8 front-matter"},
		{"---\nfonts: {serif: Noto}\n---\n", "2:16 front-matter"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_refused(cases[i].text, cases[i].strict);
		assert_warned(cases[i].text, "1:0 front-matter");
	}
	assert_error("---\naccent: \"#808080\"\n---\n", "2:9 accent-contrast");
	assert_warned("---\na: &b [\n---\nx\n", "2:4 front-matter");
	assert_warned("+++\ntitle = \"x\"\n+++\nx\n", "1:0 front-matter");
	assert_warned("---\nlang: de\n---\nx\n", "");
}

static void test_front_of_others(void **state)
{
	static const struct {
		const char *text, *tree, *language, *author;
	} cases[] = {
		{"---\nlang: ja\nauthor: [A, B]\n...\nx\n", "(paragraph(text x))", "ja", "A, B"},
		{"---\n# c\nlang: en_US\nauthor:\n  - name: A\n---\nx\n", "(paragraph(text x))", "en-US",
			"A"},
		{"---\ntags: [a]\naliases:\n  - b\n---\nx\n", "(paragraph(text x))", "en", NULL},
		{"+++\na = 1\n+++\nx\n", "(paragraph(text x))", "en", NULL},
		{"---\nNote: this is text.\n\nAnd more of it\n\n---\n",
			"(rule)(paragraph(text Note: this is text.))(heading2 #and-more-of-it(text And more of it))",
			"en", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct document *document = parse(cases[i].text, strlen(cases[i].text));

		assert_string_equal(document->front.language, cases[i].language);
		if (cases[i].author)
			assert_string_equal(document->front.author, cases[i].author);
		document_free(document);
		if (i != 4)
			assert_tree(cases[i].text, cases[i].tree);
	}
}

static void test_languages(void **state)
{
	static const struct {
		const char *text, *language;
	} cases[] = {
		{"# 方針\n\n当社は、規則を定める。\n", "ja"},
		{"# 資産台帳\n", "ja"},
		{"# Rules for Tanaka (田中)\n\nThe rules are for all of us.\n", "en"},
		{"Die Regeln sind für alle und werden von der Leitung geprüft.\n", "de"},
		{"Les règles sont pour tous et la direction est responsable.\n", "fr"},
		{"보안 정책\n", "ko"},
		{"นโยบาย\n", "th"},
		{"# Scope\n", "en"},
		{"```\n日本語\n```\n\ntext only\n", "en"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct document *document = parse(cases[i].text, strlen(cases[i].text));

		assert_string_equal(document->front.language, cases[i].language);
		document_free(document);
	}
	assert_warned("方針を定める。\n", "1:0 language-found");
}

static void test_no_front(void **state)
{
	(void)state;
	assert_tree("---\n\na: b\n\n---\n", "(rule)(paragraph(text a: b))(rule)");
	assert_tree("---\nplain text\n---\n", "(rule)(heading2 #plain-text(text plain text))");
	assert_tree("---\na: b\n", "(rule)(paragraph(text a: b))");
	assert_canonical("***\n\na: b\n\n---\n", "___\n\na: b\n\n---\n");
}

static void test_bad_bytes(void **state)
{
	char nul[] = "a\0b";
	struct document *document = parse(nul, 3);

	(void)state;
	document_free(document);
	assert_error("a\nあ\xFF", "2:2 utf8");
}

static void test_canonical_front(void **state)
{
	(void)state;
	assert_canonical("---\n# note\ntitle: 'a: b'\nheader: [ x,\"1\" ]\ncount: 1.50\nb: "
					 "yes\nq: 'true'\ne: ''\nz:\n"
					 "m:\n  k: \"l\\n\\\"m\\\"\"\n  l:\n  - {a: 1}\n---\n\n\n# x\n",
		"---\ntitle: \"a: b\"\nheader: [\"x\", \"1\"]\ncount: 1.50\nb: \"yes\"\nq: "
		"\"true\"\ne: \"\"\nz: null\n"
		"m:\n  k: \"l\\n\\\"m\\\"\"\n  l:\n    -\n      a: 1\n---\n\n# x\n");
}

static void test_canonical_text(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{"R&D, a_b, 2 * 3, a < b, C:\\Users, 50 %, x|y!",
			"R&D, a_b, 2 * 3, a < b, C:\\Users, 50 %, x|y!\n"},
		{"\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)\n"},
		{"&amp;lt; &copy;", "\\&lt; \xC2\xA9\n"},
		{"\\# a\n\\- b\n\\+ c\n1\\. d\n\\> e\n\\=", "\\# a\n\\- b\n\\+ c\n1\\. d\n\\> e\n\\=\n"},
		{"#a\n2.5\n-b", "#a\n2.5\n-b\n"},
		{"a <b\nc='d'> e\n---", "## a **<!-- --> e**\n"},
		{"\\<b>x\\</b> \\<!-- y", "\\<b>x\\</b> \\<!-- y\n"},
		{"a  \nb<br><br>c", "a\\\nb<br><br>c\n"},
		{"`` a`b `` ` `` ` `c d`", "``a`b`` ` `` ` `c d`\n"},
		{"*a*_b_ **c**__d__", "*a*<!-- -->*b* **c**<!-- -->**d**\n"},
		{"***a** b* **_c_**", "*__a__ b* **_c_**\n"},
		{"~~a~~ \\~b", "~~a~~ \\~b\n"},
		{"[a](<b c> 'd \"e\"') [f]()", "[a](<b c> \"d \\\"e\\\"\") [f](<>)\n"},
		{"[a][b]\n\n[b]: c_(d)_e", "[a](c_(d)_e)\n"},
		{"!\\[a](b) \\![c](d)", "!\\[a\\](b) \\![c](d)\n"},
		{"a<!-- secret -->b\n\n<!-- secret -->", "ab\n"},
		{"`a`<!-- -->``b`c``<!-- -->`d`", "`a`<!-- -->``b`c``<!-- -->`d`\n"},
		{"<br>\xEF\xBB\xBF", "&#65279;\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_canonical(cases[i].text, cases[i].want);
}

static void test_canonical_right(void **state)
{
	static const char right[] =
		"a\n\n<div align=\"right\">\n\nb\n\n| c |\n| --- |\n\n</div>\n\nd\n";

	(void)state;
	assert_canonical(right, right);
	assert_canonical("<div align=\"right\">\n\nx\n", "<div align=\"right\">\n\nx\n\n</div>\n");
	assert_canonical("<div align=\"right\">\n\nx\n\n</div>\n\n<div align=\"right\">\n\ny\n",
		"<div align=\"right\">\n\nx\n\ny\n\n</div>\n");
	assert_canonical("<div align=\"right\">\n\n</div>\n", "");
	assert_canonical("<div align=\"right\">\nx\n</div>\n", "x\n");
	assert_canonical("</div>\n\n<div align=\"left\">\n", "");
	assert_canonical("- <div align=\"right\">\n", "-\n");
}

static void test_canonical_blocks(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{"A\n=\nB\n-\n", "# A\n\n## B\n"},
		{"# a \\#\n\n#\n", "# a \\#\n\n#\n"},
		{"* a\n* b\n\n- c\n\n1) d\n2. e\n", "- a\n- b\n\n* c\n\n1. d\n\n2) e\n"},
		{"- a\n\n  b\n- c\n", "- a\n\n  b\n\n- c\n"},
		{"9. a\n1. b\n   - c\n", "9. a\n10. b\n    - c\n"},
		{"- [X] a\n  - [ ] b\n", "- [x] a\n  - [ ] b\n"},
		{"> a\n>\n> - b\n>\n>   c\n", "> a\n>\n> - b\n>\n>   c\n"},
		{"    a\n\n\n    b\n", "```\na\n\n\nb\n```\n"},
		{"~~~~ a`b\n```\n~~~~\n", "~~~a`b\n```\n~~~\n"},
		{"`````\n````\n`````\n", "`````\n````\n`````\n"},
		{"- ```\n  x\n\n   y\n  ```\n", "- ```\n  x\n\n   y\n  ```\n"},
		{"- ***\n- # h\n", "- ___\n- # h\n"},
		{"|a|b|\n|-|:-|\n|x \\| y|`\\|`|\n|<br>||\n",
			"| a | b |\n| --- | :-- |\n| x \\| y | `\\|` |\n| | |\n"},
		{"|||\n|-|:-|\n|x|y|\n", "| | |\n| --- | :-- |\n| x | y |\n"},
		{"a[^x]\n\n[^x]:\n    - b\n\n      c\n", "a[^1]\n\n[^1]:\n    - b\n\n      c\n"},
		{"a\n\\|b\n\\-|-", "a\n\\|b\n\\-|-\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_canonical(cases[i].text, cases[i].want);
}

static void assert_deep(const char *piece, size_t count)
{
	struct diags *diags = diags_new();
	struct buf text = {0};
	struct document *document;

	for (size_t i = 0; i < count; i++)
		buf_puts(&text, piece);
	buf_puts(&text, "x\n");
	document = document_parse("d.md", text.data, text.len, diags);
	if (!document)
		assert_string_equal(diags_get(diags, 0)->code, "markdown-depth");
	document_free(document);
	diags_free(diags);
	buf_free(&text);
}

static void test_depth(void **state)
{
	static const char *const pieces[] = {
		"> ",
		"- ",
		"1. ",
		"*",
		"**",
		"_",
		"~~",
		"[",
		"![",
		"*a **b ",
		"(",
		"<",
		"`",
		"<!--",
		"[^1]",
		"> - ",
		"|",
	};
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		assert_deep(pieces[i], 5000);
	/* Fifty lists are a hundred nodes; the paragraph is one too many. */
	for (size_t i = 0; i < 50; i++)
		buf_puts(&text, "- ");
	buf_puts(&text, "x");
	assert_error(text.data, "1:0 markdown-depth");
	buf_free(&text);
}

/* Appends PIECE COUNT times. */
static void put_many(struct buf *out, const char *piece, int count)
{
	while (count-- > 0)
		buf_puts(out, piece);
}

/* What a short text makes the parser multiply is refused before it does. */
static void test_multiples(void **state)
{
	struct buf text = {0};

	(void)state;
	buf_puts(&text, "---\ntitle: T\n---\n\n|");
	put_many(&text, "a|", 501);
	buf_puts(&text, "\n|");
	put_many(&text, "-|", 501);
	assert_error(text.data, "6:0 markdown-tables");
	for (int quoted = 0; quoted < 2; quoted++) {
		text.len = 0;
		buf_puts(&text, quoted ? "> |" : "|");
		put_many(&text, "a|", 400);
		buf_puts(&text, quoted ? "\n> |" : "\n|");
		put_many(&text, "-|", 400);
		buf_putc(&text, '\n');
		put_many(&text, quoted ? "> |\n" : "|\n", 1300);
		assert_error(text.data, "1252:0 markdown-tables");
	}
	text.len = 0;
	buf_puts(&text, "Text.\n\n[a]: /u\n[r]: /");
	put_many(&text, "u", 10000);
	buf_puts(&text, "\n[b]: /u\n\n");
	put_many(&text, "[r] ", 7000);
	assert_error(text.data, "4:0 markdown-references");
	buf_free(&text);
}

/* Long notes, tables and definitions that cost no more than they are long are taken. */
static void test_no_multiples(void **state)
{
	struct diags *diags = diags_new();
	struct buf text = {0};

	(void)state;
	put_many(&text, "|a|b|\n|-|-|\n|c|d|\n\n", 2000);
	put_many(&text, "[^1] ", 7000);
	buf_puts(&text, "\n\n[^1]: ");
	put_many(&text, "note ", 2000);
	buf_puts(&text, "\n\n[r]: /");
	put_many(&text, "u", 2000);
	document_free(document_parse("d.md", text.data, text.len, diags));
	assert_int_equal(diags_count(diags), 0);
	buf_free(&text);
	diags_free(diags);
}

static const char *const fragments[] = {
	"a",
	"b c",
	"*",
	"**",
	"_",
	"__",
	"~",
	"~~",
	"`",
	"``",
	"```",
	"[",
	"]",
	"(",
	")",
	"](u)",
	"![",
	"[^1]",
	"[^1]:",
	"[^2]",
	"[^2]: ",
	"<br>",
	"<!-- c -->",
	"<b>",
	"&amp;",
	"&#32;",
	"&",
	"|",
	"| a | b |\n|---|:-:|\n",
	"-|-",
	"\\",
	"\n",
	"\n",
	"\n",
	"\n\n",
	"  ",
	"    ",
	"- ",
	"* ",
	"+ ",
	"1. ",
	"2) ",
	"10. ",
	"> ",
	"# ",
	"## ",
	"---\n",
	"===\n",
	"[ ] ",
	"[x] ",
	"- [ ] ",
	"- [x] ",
	"「重要」",
	"は",
	"。",
	"€",
	"\"t\"",
	"http://a.b",
	"<http://a.b>",
	"#",
	"!",
	"=",
	":",
	"-",
	"\t",
	" ",
	"x_y",
	"'",
	"</b>",
	"<sub>",
	"</sub>",
	"</div>\n",
	"<table><tr><td>",
	"</td><th>",
	"</td></tr></table>\n",
	"<ul><li>",
	"</li></ul>\n",
	"<p>",
	"<blockquote>\n",
	"<pre>x\n</pre>\n",
	"<a id=\"q\"></a>",
	"<a href=\"u\">",
	"</a>",
	"{#q}",
	"<h2>",
	"\n\n\\newpage\n\n",
	"> [!NOTE]\n> ",
	"<img src=\"x\" alt=\"y\" width=\"3\">",
	"{width=50%}",
	"www.a.b",
	"a@b.c",
	"<details><summary>s</summary>\n\n",
	"1",
	"```\n",
	"~~~\n",
	"\n\n    code\n",
	"<div>\n",
	"&#10;",
	"&nbsp;",
	"　",
	"é",
	"title: x\n",
	"\n- a\n\n  b\n- ",
	"\n1. a\n   - b\n",
};

/* Each child names its parent and its neighbours, and no block stands below what holds a line. */
static void assert_sound(const struct node *parent)
{
	const struct node *prev = NULL;

	for (const struct node *node = parent->first; node; node = node->next) {
		assert_ptr_equal(node->parent, parent);
		assert_ptr_equal(node->prev, prev);
		assert_true(node->kind >= NODE_TEXT ||
			(parent->kind < NODE_TEXT && parent->kind != NODE_PARAGRAPH &&
				parent->kind != NODE_HEADING && parent->kind != NODE_CELL));
		assert_sound(node);
		prev = node;
	}
	assert_ptr_equal(parent->last, prev);
}

/* Whatever the text is: no crash; blocks stand in no line; what is written means the same and is written the same again. */
static void test_random(void **state)
{
	uint64_t seed = 20260401;

	(void)state;
	for (int i = 0; i < 6000; i++) {
		struct diags *diags = diags_new();
		struct buf text = {0};
		struct document *document;

		seed = seed * 6364136223846793005u + 1442695040888963407u;
		for (uint64_t n = 1 + (seed >> 33) % 14; n; n--) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			buf_puts(&text, fragments[(seed >> 33) % (sizeof fragments / sizeof *fragments)]);
		}
		document = document_parse("d.md", text.data, text.len, diags);
		if (document) {
			struct buf want = {0};

			assert_sound(document->root);
			buf_puts(&want, canonical_of(document));
			assert_canonical(text.data, want.data ? want.data : "");
			buf_free(&want);
		}
		assert_int_equal(document == NULL, diags_failed(diags));
		document_free(document);
		diags_free(diags);
		buf_free(&text);
	}
}

static void *parse_often(void *text)
{
	for (int i = 0; i < 200; i++) {
		struct diags *diags = diags_new();
		struct document *document = document_parse("d.md", text, strlen(text), diags);
		bool right = document && !strcmp(canonical_of(document), text);

		document_free(document);
		diags_free(diags);
		if (!right)
			return text;
	}
	return NULL;
}

static void test_threads(void **state)
{
	static char text[] = "# a\n\n| ~~b~~ |\n| --- |\n\n- [x] c[^1]\n\n[^1]: *d*\n";
	pthread_t threads[4];

	(void)state;
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, parse_often, text), 0);
	for (size_t i = 0; i < 4; i++) {
		void *wrong;

		assert_int_equal(pthread_join(threads[i], &wrong), 0);
		assert_null(wrong);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_inlines),
		cmocka_unit_test(test_inlines_across_html),
		cmocka_unit_test(test_footnotes),
		cmocka_unit_test(test_japanese),
		cmocka_unit_test(test_slugs),
		cmocka_unit_test(test_links_inside),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_front),
		cmocka_unit_test(test_front_defaults),
		cmocka_unit_test(test_front_brand),
		cmocka_unit_test(test_front_errors),
		cmocka_unit_test(test_front_of_others),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_no_front),
		cmocka_unit_test(test_bad_bytes),
		cmocka_unit_test(test_canonical_front),
		cmocka_unit_test(test_canonical_right),
		cmocka_unit_test(test_canonical_text),
		cmocka_unit_test(test_canonical_blocks),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_multiples),
		cmocka_unit_test(test_no_multiples),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_threads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
