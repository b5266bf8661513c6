#include <zlib.h>

#include "base/mem.h"
#include "fixture.h"
#include "layout/layout.h"
#include "output/output.h"
#include "output/pdf/codes.h"
#include "output/pdf/flate.h"
#include "output/pdf/haru.h"
#include "output/pdf/links.h"
#include "output/pdf/syntax.h"
#include "output/pdf/tags.h"

extern const struct output output_pdf;

/* ---- notation ---- */

static void assert_says(struct buf *buf, const char *wanted)
{
	assert_string_equal(buf->len ? buf->data : "", wanted);
	buf_free(buf);
}

static void assert_fixed(int64_t thousandths, const char *wanted)
{
	struct buf buf = {0};

	syntax_fixed(&buf, thousandths);
	assert_says(&buf, wanted);
}

static void test_numbers_have_no_digit_too_many(void **state)
{
	struct buf buf = {0};

	(void)state;
	assert_fixed(0, "0");
	assert_fixed(12500, "12.5");
	assert_fixed(-250, "-.25");
	assert_fixed(7, ".007");
	assert_fixed(-1000, "-1");
	assert_fixed(841890, "841.89");
	assert_fixed(100, ".1");
	syntax_integer(&buf, INT64_MIN);
	assert_says(&buf, "-9223372036854775808");
	syntax_integer(&buf, 0);
	assert_says(&buf, "0");
}

static void assert_text(const char *text, const char *wanted)
{
	struct buf buf = {0};

	syntax_text(&buf, text, strlen(text));
	assert_says(&buf, wanted);
}

static void test_texts_are_plain_or_utf16(void **state)
{
	(void)state;
	assert_text("", "()");
	assert_text("a (b) \\ c", "(a \\(b\\) \\\\ c)");
	assert_text("é", "<FEFF00E9>");
	assert_text("情報", "<FEFF60C55831>");
	assert_text("\xF0\xA0\xAE\xB7", "<FEFFD842DFB7>");
	assert_text("a\nb", "<FEFF0061000A0062>");
}

static void test_long_texts_end_at_a_character(void **state)
{
	struct buf text = {0}, out = {0};

	(void)state;
	buf_puts(&text, "x");
	for (int i = 0; i < SYNTAX_STRING_MAX / 4; i++)
		buf_puts(&text, "\xF0\xA0\xAE\xB7");
	buf_puts(&text, "tail");
	syntax_text(&out, text.data, text.len);
	assert_true((out.len - 2) / 2 <= SYNTAX_STRING_MAX);
	assert_memory_equal(out.data + out.len - 9, "D842DFB7>", 9);
	buf_free(&text);
	buf_free(&out);
}

static void test_names_are_escaped(void **state)
{
	struct buf buf = {0};

	(void)state;
	syntax_name(&buf, "ABC+My Font#(é)");
	assert_says(&buf, "/ABC+My#20Font#23#28#C3#A9#29");
	syntax_string(&buf, "(\r\n)", 4);
	assert_says(&buf, "(\\(\\r\n\\))");
}

/* ---- links ---- */

static void assert_uri(const char *url, const char *wanted)
{
	struct buf buf = {0};

	assert_int_equal(links_uri(url, &buf), wanted != NULL);
	assert_says(&buf, wanted ? wanted : "");
}

static void test_only_harmless_links_lead_out(void **state)
{
	(void)state;
	assert_uri("https://example.com/a?b=c#d", "https://example.com/a?b=c#d");
	assert_uri("HTTP://example.com", "HTTP://example.com");
	assert_uri("mailto:ciso@corp.example", "mailto:ciso@corp.example");
	assert_uri("tel:+81-3-0000-0000", "tel:+81-3-0000-0000");
	assert_uri("Tel:119", "Tel:119");
	assert_uri("policies/access.md#roles", "policies/access.pdf");
	assert_uri("other.MD#roles", "other.pdf");
	assert_uri("other.Markdown?x", "other.pdf");
	assert_uri("a/.md", "a/.md");
	assert_uri("../soa.md", "../soa.pdf");
	assert_uri("data/risks.csv", "data/risks.csv");
	assert_uri("規程 1.md", "%E8%A6%8F%E7%A8%8B%201.pdf");
	assert_uri("javascript:alert(1)", NULL);
	assert_uri("java%73cript:alert(1)", NULL);
	assert_uri("file:///etc/passwd", NULL);
	assert_uri("data:text/html,x", NULL);
	assert_uri("/etc/passwd", NULL);
	assert_uri("//host/x", NULL);
	assert_uri("\\\\host\\x", NULL);
	assert_uri("#anchor", NULL);
	assert_uri("", NULL);
}

/* ---- codes ---- */

static const struct word *word_of(const char *text)
{
	return shaper_word(shaper, text, strlen(text), FONT_REGULAR, "ja");
}

static const struct shown *show(struct codes *codes, const char *text)
{
	const struct word *word = word_of(text);

	(void)codes_add(codes, word);
	return codes_find(codes, word);
}

static void test_one_code_for_each_glyph_and_text(void **state)
{
	struct codes *codes = codes_new();
	const struct shown *first = show(codes, "aba");

	(void)state;
	assert_ptr_equal(codes_code(codes, first, 0), codes_code(codes, first, 2));
	assert_ptr_not_equal(codes_code(codes, first, 0), codes_code(codes, first, 1));
	assert_false(codes_add(codes, word_of("aba")));
	assert_int_equal(codes_fonts(codes), 1);
	assert_int_equal(codes_font(codes, 0)->codes, 3);
	codes_free(codes);
}

static struct word by_hand(const struct glyph *glyph, uint16_t count, const char *text)
{
	return (struct word){.face = fonts_first(fonts, FONT_REGULAR),
		.text = text,
		.len = (uint16_t)strlen(text),
		.count = count,
		.glyph = glyph};
}

static void test_a_glyph_of_two_texts_has_two_codes(void **state)
{
	const struct glyph one = {.id = 70, .text_len = 1};
	struct word dash = by_hand(&one, 1, "-"), minus = by_hand(&one, 1, "~");
	struct codes *codes = codes_new();

	(void)state;
	assert_true(codes_add(codes, &dash));
	assert_true(codes_add(codes, &minus));
	assert_int_equal(codes_code(codes, codes_find(codes, &dash), 0)->cid, 1);
	assert_int_equal(codes_code(codes, codes_find(codes, &minus), 0)->cid, 2);
	assert_false(codes_find(codes, &minus)->replaced);
	codes_free(codes);
}

static void test_a_cff_glyph_of_two_texts_says_its_second(void **state)
{
	struct codes *codes = codes_new();
	bool wave = show(codes, "\xE3\x80\x9C")->replaced,
		 tilde = show(codes, "\xEF\xBD\x9E")->replaced;

	(void)state;
	assert_int_equal(codes_font(codes, 0)->face->outlines, FONT_CFF);
	assert_false(wave);
	assert_true(tilde);
	assert_int_equal(codes_font(codes, 0)->codes, 2);
	codes_free(codes);
}

static void test_clusters_share_their_text_or_replace_it(void **state)
{
	const struct glyph pair[] = {{.id = 70, .text_len = 3}, {.id = 71}};
	struct word accent = by_hand(pair, 2, "e\xCC\x81"), three = by_hand(pair, 2, "ffi");
	struct codes *codes = codes_new();
	const struct shown *shown;

	(void)state;
	assert_true(codes_add(codes, &accent));
	assert_true(codes_add(codes, &three));
	shown = codes_find(codes, &accent);
	assert_false(shown->replaced);
	assert_int_equal(codes_code(codes, shown, 0)->len, 1);
	assert_memory_equal(codes_code(codes, shown, 1)->text, "\xCC\x81", 2);
	shown = codes_find(codes, &three);
	assert_true(shown->replaced);
	assert_int_equal(codes_code(codes, shown, 0)->len, 3);
	assert_memory_equal(codes_code(codes, shown, 1)->text, "\xE2\x80\x8B", 3);
	codes_free(codes);
}

static void test_private_characters_are_replaced(void **state)
{
	const struct glyph one = {.id = 70, .text_len = 3};
	struct word word = by_hand(&one, 1, "\xEE\x80\x80");
	struct codes *codes = codes_new();

	(void)state;
	assert_true(codes_add(codes, &word));
	assert_true(codes_find(codes, &word)->replaced);
	codes_free(codes);
}

static void test_many_words_are_found_again(void **state)
{
	enum { MANY = 5000 };
	const struct glyph one = {.id = 70, .text_len = 1, .advance = 500};
	struct word *words = mem_alloc(MANY * sizeof *words);
	struct codes *codes = codes_new();

	(void)state;
	for (size_t i = 0; i < MANY; i++) {
		words[i] = by_hand(&one, 1, "x");
		assert_true(codes_add(codes, &words[i]));
	}
	for (size_t i = 0; i < MANY; i++)
		assert_ptr_equal(codes_find(codes, &words[i])->word, &words[i]);
	codes_free(codes);
	free(words);
}

/* ---- tags ---- */

static struct document *parse(const char *text)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("test.md", text, strlen(text), diags);

	if (!document)
		diags_print(diags, stderr);
	diags_free(diags);
	assert_non_null(document);
	return document;
}

static const struct node *find(const struct document *document, enum node_kind kind, size_t skip)
{
	const struct node *node = document->root;

	for (; node; node = node_next(node, document->root))
		if (node->kind == kind && skip-- == 0)
			return node;
	fail_msg("no node of kind %d", (int)kind);
	return NULL;
}

static const char *type_of(const struct tags *tags, const struct node *node)
{
	return tags_type(tags, tags_owner(tags, node));
}

static void test_heading_levels_never_skip(void **state)
{
	static const int wanted[] = {1, 2, 2, 1, 2, 3, 2};
	struct document *document =
		parse("### a\n\n##### b\n\n#### c\n\n# d\n\n### e\n\n###### f\n\n## g\n");
	struct tags *tags = tags_new(document, 1);

	(void)state;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		assert_int_equal(tags_level(tags, find(document, NODE_HEADING, i)), wanted[i]);
	assert_string_equal(type_of(tags, find(document, NODE_HEADING, 5)), "H3");
	tags_free(tags);
	document_free(document);
}

static void test_what_is_printed_has_an_owner(void **state)
{
	struct document *document = parse("a **b** `c`\n\n- d\n\n| e |\n|---|\n| f |\n");
	struct tags *tags = tags_new(document, 1);

	(void)state;
	assert_string_equal(type_of(tags, find(document, NODE_TEXT, 0)), "P");
	assert_string_equal(type_of(tags, find(document, NODE_TEXT, 1)), "Span");
	assert_string_equal(type_of(tags, find(document, NODE_CODE, 0)), "Code");
	assert_string_equal(type_of(tags, find(document, NODE_ITEM, 0)), "Lbl");
	assert_string_equal(type_of(tags, find(document, NODE_CELL, 0)), "TH");
	assert_string_equal(type_of(tags, find(document, NODE_CELL, 1)), "TD");
	tags_free(tags);
	document_free(document);
}

/* The objects of TAGS as text, in the order of their numbers. */
static void write_tags(struct tags *tags, struct buf *out)
{
	const uint32_t page[] = {900, 901};
	struct haru *haru = haru_new();

	assert_non_null(haru);
	tags_write(tags, haru, page, haru_dictionary(haru));
	for (uint32_t id = 1; id < haru_count(haru); id++)
		haru_write(haru, id, out);
	haru_free(haru);
}

static void test_kids_stand_in_the_order_of_the_document(void **state)
{
	struct document *document = parse("a **b** c\n");
	struct tags *tags = tags_new(document, 2);
	struct buf out = {0};

	(void)state;
	assert_int_equal(tags_content(tags, find(document, NODE_TEXT, 2), 0), 0);
	assert_int_equal(tags_content(tags, find(document, NODE_TEXT, 0), 0), 1);
	assert_int_equal(tags_content(tags, find(document, NODE_TEXT, 1), 1), 0);
	write_tags(tags, &out);
	assert_non_null(strstr(out.data, "/S/P/P 8 0 R/Pg 900 0 R/K[1 10 0 R 0]"));
	assert_non_null(strstr(out.data, "/S/Span/P 9 0 R/Pg 901 0 R/K[0]"));
	assert_non_null(strstr(out.data, "/Nums[0 [9 0 R 9 0 R] 1 [10 0 R] ]"));
	buf_free(&out);
	tags_free(tags);
	document_free(document);
}

static void test_elements_without_content_are_dropped_but_cells_stay(void **state)
{
	struct document *document =
		parse("a **b** [c](https://example.com)\n\n| d | e |\n|---|---|\n| f | |\n");
	struct tags *tags = tags_new(document, 1);
	struct buf out = {0};

	(void)state;
	(void)tags_content(tags, find(document, NODE_TEXT, 0), 0);
	write_tags(tags, &out);
	assert_null(strstr(out.data, "/S/Span"));
	assert_null(strstr(out.data, "/S/Link"));
	assert_non_null(strstr(out.data, "/S/THead"));
	assert_non_null(strstr(out.data, "/S/TH/P"));
	assert_non_null(strstr(strstr(out.data, "/S/TD") + 1, "/S/TD"));
	buf_free(&out);
	tags_free(tags);
	document_free(document);
}

static void test_cells_that_head_something_say_what(void **state)
{
	struct document *document =
		parse("| | b |\n|-|-|\n| 1 | 2 |\n\n- - -\n\n| | |\n|-|-|\n| 1 | 2 |\n");
	struct tags *tags = tags_new(document, 1);
	struct buf out = {0};
	const char *row;

	(void)state;
	write_tags(tags, &out);
	assert_null(strstr(strstr(out.data, "/Scope/Column") + 1, "/Scope/Column"));
	row = strstr(out.data, "/Scope/Row");
	assert_non_null(row);
	assert_null(strstr(row + 1, "/Scope/Row"));
	buf_free(&out);
	tags_free(tags);
	document_free(document);
}

/* ---- whole files ---- */

/* Sets TEXT and writes it as a PDF to OUT. */
static void write_pdf(const char *text, struct buf *out)
{
	struct diags *diags = diags_new();
	struct document *document = parse(text);
	struct pages *pages = layout_document(document, shaper, diags);

	assert_non_null(pages);
	if (!output_pdf.write(document, pages, out, diags))
		diags_print(diags, stderr);
	assert_int_equal(diags_count(diags), 0);
	document_free(document);
	diags_free(diags);
}

static void assert_answer(const struct buf *pdf, const char *command, const char *const *wanted)
{
	struct buf answer = {0};

	fixture_ask(pdf, command, &answer);
	for (; *wanted; wanted++)
		if (!strstr(answer.data, *wanted))
			fail_msg("no \"%s\" in\n%s", *wanted, answer.data);
	buf_free(&answer);
}

static const char whole[] =
	"---\ntitle: Policy 規程 <1> & more\nlanguage: en\nauthor: Example Inc.\n---\n\n"
	"# First\n\nfi ffi AVATAR **bold** *it* `code` 日本語 〜～ \xF0\xA0\xAE\xB7 end.\n\n"
	"See [the site](https://example.com/), [below](#second) and [it](policies/x.md#y).[^1]\n\n"
	"- one\n- two\n\n  1. three\n\n> quoted\n\n"
	"| A | B |\n|---|---|\n| x | |\n\n### Second\n\n```\na  b\n```\n\n[^1]: The note.\n";

static void test_qpdf_finds_nothing_wrong(void **state)
{
	static const char *const wanted[] = {"No syntax or stream encoding errors found", NULL};
	struct buf pdf = {0};

	(void)state;
	write_pdf(whole, &pdf);
	assert_answer(&pdf, "qpdf --check %s 2>&1", wanted);
	buf_free(&pdf);
}

static void test_text_can_be_got_back(void **state)
{
	static const char *const wanted[] =
		{"fi ffi AVATAR bold it code 日本語 〜～ \xF0\xA0\xAE\xB7 end.", "the site", "• one",
			"1. three", NULL};
	struct buf pdf = {0};

	(void)state;
	write_pdf(whole, &pdf);
	assert_answer(&pdf, "pdftotext -layout %s -", wanted);
	buf_free(&pdf);
}

static void test_structure_tells_what_is_what(void **state)
{
	static const char *const wanted[] = {"H1 (block)\n", "H2 (block)\n", "Lbl (block)\n",
		"Link (inline)\n", "BlockQuote\n", "/Scope /Column\n", "THead\n", "TBody\n", "Note <",
		"/ListNumbering /Decimal\n", NULL};
	struct buf pdf = {0};

	(void)state;
	write_pdf(whole, &pdf);
	assert_answer(&pdf, "pdfinfo -struct-text %s", wanted);
	buf_free(&pdf);
}

static void test_file_says_what_it_is(void **state)
{
	static const char *const wanted[] = {"/MarkInfo <<\n    /Marked true", "/DisplayDocTitle true",
		"/Lang (en)", "/GTS_PDFA1", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A<",
		"<pdfuaid:part>1</pdfuaid:part>", "Policy 規程 &lt;1&gt; &amp; more",
		"(https://example.com/)", "(policies/x.pdf)", "/UseOutlines", "/Lang(ja)",
		"/ActualText<feffff5e>", "/F 4\n", NULL};
	struct buf pdf = {0};

	(void)state;
	write_pdf(whole, &pdf);
	assert_answer(&pdf, "qpdf --qdf --object-streams=disable %s - | tr -d '\\000'", wanted);
	buf_free(&pdf);
}

static void test_runs_in_another_language_say_so(void **state)
{
	static const char text[] =
		"---\nlanguage: ja\n---\n\n規程は Policy Manual に R-01 と SOC 2 を示す。\n";
	static const char *const wanted[] = {"/Span<</MCID 1/Lang(en)>>BDC\n", "/P<</MCID 2>>BDC\n",
		NULL};
	struct buf pdf = {0}, answer = {0};

	(void)state;
	write_pdf(text, &pdf);
	assert_answer(&pdf, "qpdf --qdf --object-streams=disable %s - | tr -d '\\000'", wanted);
	fixture_ask(&pdf, "qpdf --qdf --object-streams=disable %s - | grep -a -c 'Lang('", &answer);
	assert_string_equal(answer.data, "1\n"); /* no id and no acronym */
	buf_free(&answer);
	buf_free(&pdf);
}

static void test_fonts_are_embedded_subsets(void **state)
{
	struct buf pdf = {0}, answer = {0};

	(void)state;
	write_pdf(whole, &pdf);
	fixture_ask(&pdf, "pdffonts %s | tail -n +3 | grep -vc 'Identity-H *yes yes yes' || true",
		&answer);
	assert_string_equal(answer.data, "0\n");
	buf_free(&answer);
	buf_free(&pdf);
}

/* Writes a document that says ATTACH, with data beside it. */
static void write_attaching(const char *attach, struct buf *out)
{
	static const struct attachment data[] = {
		{"a.csv", "text/csv", "Data (1)", "A,B\r\n", 5},
		{"z.csv", "text/csv", "規程", "", 0},
	};
	char text[80];
	struct diags *diags = diags_new();
	struct document *document;
	struct pages *pages;

	snprintf(text, sizeof text, "---\ndate: 2026-11-22\nattach: %s\n---\n\n# t\n", attach);
	document = parse(text);
	document->attachment = data;
	document->attachments = 2;
	pages = layout_document(document, shaper, diags);
	assert_true(output_pdf.write(document, pages, out, diags));
	document_free(document);
	diags_free(diags);
}

static void test_files_travel_inside(void **state)
{
	static const char *const listed[] = {"a.csv -> ", "  description: Data (1)\n",
		"modification date: D:20261122000000Z", "mime type: text/csv", "test.md -> ",
		"  description: t\n", "mime type: text/markdown", "z.csv -> ", NULL};
	static const char *const shown[] = {"---\ndate: \"2026-11-22\"\nattach: true\n---\n\n# t\n",
		NULL};
	static const char *const written[] = {"/AF [\n    ", "/AFRelationship /Data\n",
		"/AFRelationship /Source\n", "<pdfaid:part>3</pdfaid:part>", NULL};
	struct buf pdf = {0};

	(void)state;
	write_attaching("true", &pdf);
	assert_answer(&pdf, "qpdf --list-attachments --verbose %s", listed);
	assert_answer(&pdf, "qpdf --show-attachment=test.md %s", shown);
	assert_answer(&pdf, "qpdf --qdf --object-streams=disable %s - | tr -d '\\000'", written);
	buf_free(&pdf);
}

static void test_nothing_travels_unless_asked(void **state)
{
	struct buf pdf = {0}, answer = {0};

	(void)state;
	write_attaching("false", &pdf);
	fixture_ask(&pdf,
		"qpdf --qdf --object-streams=disable %s - | "
		"grep -a -c -e /AF -e EmbeddedFile -e 'part>3<' || true",
		&answer);
	assert_string_equal(answer.data, "0\n");
	buf_free(&answer);
	buf_free(&pdf);
}

static void test_same_input_gives_same_bytes(void **state)
{
	struct buf first = {0}, second = {0};

	(void)state;
	write_pdf(whole, &first);
	assert_int_equal(setenv("TZ", "Asia/Tokyo", 1), 0);
	write_pdf(whole, &second);
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.data, second.data, first.len);
	buf_free(&first);
	buf_free(&second);
}

static void test_file_is_appended_to_the_buffer(void **state)
{
	static const char *const wanted[] = {"No syntax", NULL};
	struct buf pdf = {0}, tail = {0};

	(void)state;
	buf_puts(&pdf, "before");
	write_pdf("# a\n", &pdf);
	assert_memory_equal(pdf.data, "before%PDF-1.7\n", 15);
	buf_put(&tail, pdf.data + 6, pdf.len - 6);
	assert_answer(&tail, "qpdf --check %s 2>&1", wanted);
	buf_free(&tail);
	buf_free(&pdf);
}

/* ---- pages by hand ---- */

/* Writes one page that holds the COUNT marks at MARK; says whether that succeeded. */
static bool write_page(struct document *document, struct mark *mark, size_t count, struct buf *out,
	struct diags *diags)
{
	struct page page = {.width = PT(200), .height = PT(300), .mark = mark, .marks = count};
	struct pages pages = {.page = &page, .count = 1};

	return output_pdf.write(document, &pages, out, diags);
}

static struct mark mark_of(const struct word *word, const struct node *node, mpt x, mpt y)
{
	return (struct mark){.kind = MARK_WORD,
		.node = node,
		.x = x,
		.y = y,
		.role = node ? ROLE_CONTENT : ROLE_WATERMARK,
		.is.text = {.word = word, .size = PT(10)}};
}

static void test_a_missing_glyph_stops_the_file(void **state)
{
	const struct glyph none = {.id = 0, .text_len = 1, .advance = 500};
	struct document *document = parse("a\n\nb\n");
	struct diags *diags = diags_new();
	struct word word = by_hand(&none, 1, "q");
	struct mark mark = mark_of(&word, find(document, NODE_TEXT, 1), PT(20), PT(20));
	struct buf out = {0};

	(void)state;
	assert_false(write_page(document, &mark, 1, &out, diags));
	assert_int_equal(out.len, 0);
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, "missing-glyph");
	assert_string_equal(diags_get(diags, 0)->place.path, "test.md");
	assert_int_equal(diags_get(diags, 0)->place.line, 3);
	document_free(document);
	diags_free(diags);
}

static void test_content_is_as_short_as_it_can_be(void **state)
{
	static const char wanted[] = "BT\n/P<</MCID 0>>BDC\n0 0 0 rg\n/F0 10 Tf\n1 0 0 1 20 280 Tm\n"
								 "[<00010002>-824<00010002>]TJ\nEMC\nET\n"
								 "/Artifact<</Type/Layout>>BDC\n10 40 30 5 re f\nEMC\n";
	struct document *document = parse("text\n");
	const struct node *node = find(document, NODE_TEXT, 0);
	const struct word *word = word_of("ab");
	struct mark mark[] = {mark_of(word, node, PT(20), PT(20)), mark_of(word, node, PT(40), PT(20)),
		{.kind = MARK_BOX,
			.role = ROLE_DECORATION,
			.x = PT(10),
			.y = PT(255),
			.is.box = {PT(30), PT(5)}}};
	struct diags *diags = diags_new();
	struct buf out = {0}, answer = {0};

	(void)state;
	assert_true(write_page(document, mark, 3, &out, diags));
	fixture_ask(&out,
		"qpdf --qdf --object-streams=disable %s - | sed -n '/^BT/,/re f/p;/re f/{n;p}'", &answer);
	assert_string_equal(answer.data, wanted);
	buf_free(&answer);
	buf_free(&out);
	document_free(document);
	diags_free(diags);
}

static void test_turned_and_raised_text(void **state)
{
	static const char *const wanted[] = {"/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n"
										 "0 0 0 rg\n/F0 10 Tf\n.707 .707 -.707 .707 100 150 Tm\n",
		"/P<</MCID 0>>BDC\n1 0 0 1 20 280 Tm\n[<0003>]TJ\n2 Ts\n[", "<0004>]TJ\n0 Ts\nEMC\n", NULL};
	const struct glyph pair[] = {{.id = 70, .text_len = 3, .advance = 500},
		{.id = 71, .dx = -400, .dy = 200}};
	struct word accent = by_hand(pair, 2, "e\xCC\x81");
	struct document *document = parse("text\n");
	struct mark mark[] = {mark_of(word_of("ab"), NULL, PT(100), PT(150)),
		mark_of(&accent, find(document, NODE_TEXT, 0), PT(20), PT(20))};
	struct diags *diags = diags_new();
	struct buf out = {0};

	(void)state;
	mark[0].is.text.turn = 45;
	assert_true(write_page(document, mark, 2, &out, diags));
	assert_answer(&out, "qpdf --qdf --object-streams=disable %s - | sed -n '/^BT/,/^ET/p'", wanted);
	buf_free(&out);
	document_free(document);
	diags_free(diags);
}

static struct mark picture_mark(const struct picture *picture, const struct node *node, mpt x)
{
	return (struct mark){.kind = MARK_PICTURE,
		.node = node,
		.x = x,
		.y = PT(20),
		.role = node ? ROLE_CONTENT : ROLE_DECORATION,
		.is.picture = {picture, PT(40), PT(30)}};
}

/* Writes the marks of one page that shows PICTURE in the image of DOCUMENT, and returns what qpdf
   shows of it. */
static void show_pictures(struct document *document, const struct picture *picture,
	struct mark *mark, size_t count, struct buf *answer)
{
	struct diags *diags = diags_new();
	struct node *image = document->root->first->first;
	struct buf out = {0};

	image->picture = picture;
	for (size_t i = 0; i < count; i++)
		mark[i].node = mark[i].role == ROLE_CONTENT ? image : NULL;
	assert_true(write_page(document, mark, count, &out, diags));
	fixture_ask(&out, "qpdf --qdf --object-streams=disable %s - | tr -d '\\000'", answer);
	diags_free(diags);
	buf_free(&out);
}

static void assert_has(const struct buf *text, const char *wanted)
{
	if (!strstr(text->data, wanted))
		fail_msg("no \"%s\" in\n%s", wanted, text->data);
}

static void test_pixels_are_one_image_however_often_shown(void **state)
{
	static const unsigned char bytes[] = "RGBrgb", alpha[] = "\377\1";
	const struct picture picture = {.kind = PICTURE_RGB,
		.width = PT(2),
		.height = PT(1),
		.columns = 2,
		.rows = 1,
		.components = 3,
		.bytes = bytes,
		.len = 6,
		.alpha = alpha};
	struct document *document = parse("![The (alt)](x.png)\n");
	struct mark mark[] = {picture_mark(&picture, document->root, PT(10)),
		picture_mark(&picture, NULL, PT(100))};
	struct buf text = {0};

	(void)state;
	show_pictures(document, &picture, mark, 2, &text);
	assert_has(&text,
		"/Figure<</MCID 0>>BDC\nq\n40 0 0 30 10 250 cm\n/I0 Do\nQ\nEMC\n"
		"/Artifact<</Type/Layout>>BDC\nq\n40 0 0 30 100 250 cm\n/I0 Do\nQ\nEMC\n");
	assert_has(&text, "/Alt (The \\(alt\\))");
	assert_has(&text, "/BBox [\n      10\n      250\n      50\n      280\n    ]");
	assert_has(&text, "/ColorSpace /DeviceRGB\n");
	assert_has(&text, "/SMask ");
	assert_has(&text, "RGBrgb");
	assert_null(strstr(strstr(strstr(text.data, "/Subtype /Image") + 1, "/Subtype /Image") + 1,
		"/Subtype /Image"));
	buf_free(&text);
	document_free(document);
}

static void test_an_image_printed_as_its_text_is_no_figure(void **state)
{
	const struct picture picture = {.kind = PICTURE_VECTOR, .width = PT(40), .height = PT(30)};
	struct document *document = parse("![alt](x.svg)\n");
	struct mark mark = mark_of(word_of("alt"), document->root, PT(20), PT(20));
	struct buf text = {0};

	(void)state;
	show_pictures(document, &picture, &mark, 1, &text);
	assert_has(&text, "/S /Span");
	assert_null(strstr(text.data, "/S /Figure"));
	buf_free(&text);
	document_free(document);
}

static void test_a_jpeg_goes_in_as_it_is(void **state)
{
	static const unsigned char bytes[] = "not looked at";
	const struct picture picture = {.kind = PICTURE_JPEG,
		.width = PT(2),
		.height = PT(1),
		.columns = 2,
		.rows = 1,
		.components = 1,
		.bytes = bytes,
		.len = sizeof bytes - 1};
	struct document *document = parse("![](x.jpg)\n");
	struct mark mark = picture_mark(&picture, document->root, PT(10));
	struct buf text = {0};

	(void)state;
	show_pictures(document, &picture, &mark, 1, &text);
	assert_has(&text, "/Artifact<</Type/Layout>>BDC\nq\n"); /* it has no text: decoration */
	assert_null(strstr(text.data, "/S /Figure"));
	assert_has(&text, "/Filter /DCTDecode\n");
	assert_has(&text, "/ColorSpace /DeviceGray\n");
	assert_has(&text, "not looked at");
	buf_free(&text);
	document_free(document);
}

static void test_shapes_and_words_of_a_picture_are_one_content(void **state)
{
	static const struct segment path[] = {{SEGMENT_MOVE, {{0, 0}}}, {SEGMENT_LINE, {{PT(5), 0}}},
		{SEGMENT_CURVE, {{PT(6), 0}, {PT(7), PT(1)}, {PT(7), PT(2)}}}, {SEGMENT_CLOSE, {{0, 0}}}};
	static const struct outline both = {path, 4, 0xFF0000, 0x0000FF, PT(1)},
								line = {path, 2, PICTURE_NO_COLOUR, 0x0000FF, PT(1)},
								none = {path, 2, PICTURE_NO_COLOUR, PICTURE_NO_COLOUR, 0};
	const struct picture picture = {.kind = PICTURE_VECTOR, .width = PT(40), .height = PT(30)};
	struct document *document = parse("![alt](x.svg)\n");
	struct mark mark[] = {picture_mark(&picture, document->root, PT(10)),
		{.kind = MARK_SHAPE, .x = PT(10), .y = PT(20), .is.shape = &both},
		mark_of(word_of("ab"), document->root, PT(12), PT(30)),
		{.kind = MARK_SHAPE, .x = PT(10), .y = PT(20), .is.shape = &line},
		{.kind = MARK_SHAPE, .x = PT(10), .y = PT(20), .is.shape = &none},
		{.kind = MARK_BOX,
			.role = ROLE_DECORATION,
			.x = PT(10),
			.y = PT(255),
			.is.box = {PT(30), PT(5)}}};
	struct buf text = {0};

	(void)state;
	show_pictures(document, &picture, mark, 6, &text);
	assert_has(&text,
		"/Figure<</MCID 0>>BDC\nq\n10 250 40 30 re W n\n1 0 0 rg\n0 0 1 RG\n1 w\n"
		"10 280 m\n15 280 l\n16 280 17 279 17 278 c\nh\nB\n"
		"BT\n0 0 0 rg\n/F0 10 Tf\n1 0 0 1 12 270 Tm\n[<00010002>]TJ\nET\n"
		"10 280 m\n15 280 l\nS\nQ\nEMC\n"
		"/Artifact<</Type/Layout>>BDC\n0 0 0 rg\n10 40 30 5 re f\nEMC\n");
	buf_free(&text);
	document_free(document);
}

static void test_any_amount_is_deflated(void **state)
{
	static const size_t sizes[] = {0, 1, 16384, 300000};
	struct flate *flate = flate_new();

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		unsigned char *data = mem_alloc(sizes[i]), *back = mem_alloc(sizes[i]);
		uLongf len = (uLongf)sizes[i];
		struct buf out = {0};

		for (size_t k = 0; k < sizes[i]; k++)
			data[k] = (unsigned char)(k * k >> 3);
		flate_put(flate, data, sizes[i], &out);
		assert_int_equal(uncompress(back, &len, (const Bytef *)out.data, (uLong)out.len), Z_OK);
		assert_int_equal(len, sizes[i]);
		assert_memory_equal(data, back, sizes[i]);
		free(data);
		free(back);
		buf_free(&out);
	}
	flate_free(flate);
}

/* libharu takes no page longer than 14,400 points: whatever it refuses must end the work, not the
   program. */
static void test_what_libharu_refuses_is_a_message(void **state)
{
	struct document *document = parse("a\n");
	struct page page = {.width = PT(200), .height = PT(14401)};
	struct pages pages = {.page = &page, .count = 1};
	struct diags *diags = diags_new();
	struct buf out = {0};

	(void)state;
	assert_false(output_pdf.write(document, &pages, &out, diags));
	assert_int_equal(diags_count(diags), 1);
	assert_int_equal(diags_get(diags, 0)->level, DIAG_FAILURE);
	assert_string_equal(diags_get(diags, 0)->code, "pdf-limit");
	assert_int_equal(out.len, 0);
	document_free(document);
	diags_free(diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers_have_no_digit_too_many),
		cmocka_unit_test(test_texts_are_plain_or_utf16),
		cmocka_unit_test(test_long_texts_end_at_a_character),
		cmocka_unit_test(test_names_are_escaped),
		cmocka_unit_test(test_only_harmless_links_lead_out),
		cmocka_unit_test(test_one_code_for_each_glyph_and_text),
		cmocka_unit_test(test_a_glyph_of_two_texts_has_two_codes),
		cmocka_unit_test(test_a_cff_glyph_of_two_texts_says_its_second),
		cmocka_unit_test(test_clusters_share_their_text_or_replace_it),
		cmocka_unit_test(test_private_characters_are_replaced),
		cmocka_unit_test(test_many_words_are_found_again),
		cmocka_unit_test(test_heading_levels_never_skip),
		cmocka_unit_test(test_what_is_printed_has_an_owner),
		cmocka_unit_test(test_kids_stand_in_the_order_of_the_document),
		cmocka_unit_test(test_elements_without_content_are_dropped_but_cells_stay),
		cmocka_unit_test(test_cells_that_head_something_say_what),
		cmocka_unit_test(test_qpdf_finds_nothing_wrong),
		cmocka_unit_test(test_text_can_be_got_back),
		cmocka_unit_test(test_structure_tells_what_is_what),
		cmocka_unit_test(test_file_says_what_it_is),
		cmocka_unit_test(test_runs_in_another_language_say_so),
		cmocka_unit_test(test_fonts_are_embedded_subsets),
		cmocka_unit_test(test_files_travel_inside),
		cmocka_unit_test(test_nothing_travels_unless_asked),
		cmocka_unit_test(test_same_input_gives_same_bytes),
		cmocka_unit_test(test_file_is_appended_to_the_buffer),
		cmocka_unit_test(test_a_missing_glyph_stops_the_file),
		cmocka_unit_test(test_content_is_as_short_as_it_can_be),
		cmocka_unit_test(test_turned_and_raised_text),
		cmocka_unit_test(test_pixels_are_one_image_however_often_shown),
		cmocka_unit_test(test_an_image_printed_as_its_text_is_no_figure),
		cmocka_unit_test(test_a_jpeg_goes_in_as_it_is),
		cmocka_unit_test(test_shapes_and_words_of_a_picture_are_one_content),
		cmocka_unit_test(test_any_amount_is_deflated),
		cmocka_unit_test(test_what_libharu_refuses_is_a_message),
	};

	return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
