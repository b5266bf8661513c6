#include "layout/layout.h"

#include "fixture.h"

static struct diags *diags;
static struct document *document;
static struct pages *pages;

static int set_up(void **state)
{
	(void)state;
	diags = diags_new();
	document = NULL;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	document_free(document);
	diags_free(diags);
	return 0;
}

static void layout(const char *markdown, size_t len)
{
	document_free(document);
	document = document_parse("test.md", markdown, len, diags);
	assert_non_null(document);
	pages = layout_document(document, shaper, diags);
	assert_true(pages->count > 0);
}

static void layout_text(const char *markdown)
{
	layout(markdown, strlen(markdown));
}

static void layout_buf(struct buf *markdown)
{
	layout(markdown->data, markdown->len);
	buf_free(markdown);
}

static void repeat(struct buf *out, const char *text, int times)
{
	while (times-- > 0)
		buf_puts(out, text);
}

static bool is_word(const struct mark *mark, const char *text)
{
	return mark->kind == MARK_WORD && mark->is.text.word->len == strlen(text) &&
		memcmp(mark->is.text.word->text, text, strlen(text)) == 0;
}

/* The first mark from page *PAGE on that is the word TEXT, or NULL. */
static const struct mark *find_word(const char *text, size_t *page)
{
	for (; *page < pages->count; ++*page)
		for (size_t i = 0; i < pages->page[*page].marks; i++)
			if (is_word(&pages->page[*page].mark[i], text))
				return &pages->page[*page].mark[i];
	return NULL;
}

static size_t count_role(const struct page *page, enum mark_role role)
{
	size_t count = 0;

	for (size_t i = 0; i < page->marks; i++)
		count += page->mark[i].role == role;
	return count;
}

/* All words of one role on a page, as they stand there. */
static void read_role(const struct page *page, enum mark_role role, struct buf *out)
{
	for (size_t i = 0; i < page->marks; i++) {
		const struct mark *mark = &page->mark[i];

		if (mark->kind == MARK_WORD && mark->role == role)
			buf_put(out, mark->is.text.word->text, mark->is.text.word->len);
	}
}

static const struct node *find_node(enum node_kind kind, int skip)
{
	for (const struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->kind == kind && skip-- == 0)
			return node;
	fail_msg("there is no such node");
	return NULL;
}

/* Portrait A4: text between the margins, everything on the paper. */
static void assert_inside(void)
{
	for (size_t p = 0; p < pages->count; p++) {
		const struct page *page = &pages->page[p];

		for (size_t i = 0; i < page->marks; i++) {
			const struct mark *mark = &page->mark[i];
			mpt width = mark->kind == MARK_BOX ? mark->is.box.width
											   : word_width(mark->is.text.word, mark->is.text.size);
			mpt bottom = mark->y + (mark->kind == MARK_BOX ? mark->is.box.height : 0);

			if (mark->role == ROLE_WATERMARK)
				continue;
			assert_true(mark->x >= PT(68));
			assert_true(mark->x + width <= page->width - PT(68));
			assert_true(mark->y >= (mark->role == ROLE_HEADER ? 0 : PT(78)));
			assert_true(bottom <= page->height - (mark->role == ROLE_FOOTER ? 0 : PT(72)));
		}
	}
}

static void test_paper(void **state)
{
	(void)state;
	layout_text("text\n");
	assert_int_equal(pages->page[0].width, 595276);
	assert_int_equal(pages->page[0].height, 841890);
	layout_text("---\npaper: Letter\norientation: landscape\n---\ntext\n");
	assert_int_equal(pages->page[0].width, PT(792));
	assert_int_equal(pages->page[0].height, PT(612));
}

static void test_empty(void **state)
{
	(void)state;
	layout_text("");
	assert_int_equal(pages->count, 1);
	assert_int_equal(pages->page[0].marks, 0);
}

static void test_nothing_is_lost(void **state)
{
	static const char text[] = "Seven kinds of *slanted*, **strong** and `plain` words; an end.";
	struct buf markdown = {0}, read = {0}, want = {0};

	(void)state;
	for (int i = 0; i < 200; i++) {
		buf_printf(&markdown, "%d %s\n", i, text);
		buf_printf(&want, "%s%d Seven kinds of slanted, strong and plain words; an end.",
			i ? " " : "", i);
	}
	layout_buf(&markdown);
	assert_true(pages->count > 1);
	for (size_t p = 0; p < pages->count; p++)
		read_role(&pages->page[p], ROLE_CONTENT, &read);
	assert_string_equal(read.data, want.data);
	buf_free(&read);
	buf_free(&want);
}

static void test_everything_stays_inside(void **state)
{
	struct buf markdown = {0};

	(void)state;
	repeat(&markdown, "Hamburgefonstiv", 200);
	buf_puts(&markdown, "\n\n# ");
	repeat(&markdown, "W", 300);
	buf_puts(&markdown, "\n\n`");
	repeat(&markdown, "code", 100);
	buf_puts(&markdown, "`\n\n> > > - [x] 1. quoted\n\n```\n");
	repeat(&markdown, "\ttab", 60);
	buf_puts(&markdown, "\n```\n\n");
	for (int i = 0; i < 40; i++) {
		repeat(&markdown, " ", 2 * i);
		buf_puts(&markdown, "- nested far too deeply to be indented at every level\n");
	}
	buf_puts(&markdown, "\n|A|B|C|D|E|F|G|H|I|J|K|L|\n|-|-|-|-|-|-|-|-|-|-|-|-|\n");
	repeat(&markdown, "|https://example.org/averylongpath/without_any_place_to_break", 12);
	buf_puts(&markdown, "|\n");
	layout_buf(&markdown);
	assert_false(diags_failed(diags));
	assert_inside();
}

static void table_of(struct buf *markdown, int rows, const char *cell)
{
	buf_puts(markdown, "|Id|Text|\n|--|--|\n");
	for (int i = 1; i <= rows; i++)
		buf_printf(markdown, "|R-%03d|%s end%d|\n", i, cell, i);
}

static void test_header_row_is_repeated(void **state)
{
	struct buf markdown = {0};

	(void)state;
	table_of(&markdown, 120, "a few words");
	layout_buf(&markdown);
	assert_true(pages->count > 2);
	assert_inside();
	for (size_t p = 0; p < pages->count; p++) {
		struct buf header = {0};

		read_role(&pages->page[p], ROLE_REPEAT, &header);
		if (p == 0)
			assert_int_equal(count_role(&pages->page[p], ROLE_REPEAT), 0);
		else
			assert_string_equal(header.data, "IdText");
		buf_free(&header);
	}
}

static void test_first_column_heads_rows(void **state)
{
	size_t page = 0;

	(void)state;
	layout_text("| | |\n|-|-|\n| Owner | Lead |\n");
	assert_int_equal(count_role(&pages->page[0], ROLE_REPEAT), 0);
	assert_int_equal(find_word("Owner", &page)->is.text.word->face->weight, 700);
	assert_int_equal(find_word("Lead", &page)->is.text.word->face->weight, 400);
	assert_true(find_word("Owner", &page)->y < PT(96));
}

static void test_rows_stay_whole(void **state)
{
	struct buf markdown = {0}, cell = {0};

	(void)state;
	repeat(&cell, "many words in one cell ", 30);
	table_of(&markdown, 40, cell.data);
	layout_buf(&markdown);
	buf_free(&cell);
	assert_true(pages->count > 3);
	for (int i = 1; i <= 40; i++) {
		char id[8], end[8];
		size_t from = 0, to = 0;

		(void)snprintf(id, sizeof id, "R-%03d", i);
		(void)snprintf(end, sizeof end, "end%d", i);
		assert_non_null(find_word(id, &from));
		assert_non_null(find_word(end, &to));
		assert_int_equal(from, to);
	}
}

static void test_row_higher_than_a_page(void **state)
{
	struct buf markdown = {0}, cell = {0};
	size_t page = 0;

	(void)state;
	repeat(&cell, "words ", 4000);
	table_of(&markdown, 2, cell.data);
	layout_buf(&markdown);
	buf_free(&cell);
	assert_inside();
	assert_non_null(find_word("end1", &page));
	assert_true(page > 0);
	assert_true(count_role(&pages->page[page], ROLE_REPEAT) > 0);
	assert_non_null(find_word("end2", &page));
}

/* Says whether a line on the first page ends with a hyphen that the text has. */
static bool is_divided(void)
{
	const struct page *page = &pages->page[0];

	for (size_t i = 0; i + 1 < page->marks; i++) {
		const struct mark *mark = &page->mark[i];
		const struct word *word = mark->is.text.word;

		if (mark->kind == MARK_WORD && mark->role == ROLE_CONTENT &&
			word->text[word->len - 1] == '-' && mark[1].y != mark->y)
			return true;
	}
	return false;
}

static void test_ids_in_text_stay_whole(void **state)
{
	static const char *const text[] = {"On paper ISMS-POL-03 says, ", "本書はAKW-POL-11による。"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		for (int shift = 0; shift < 12; shift++) {
			struct buf markdown = {0};

			repeat(&markdown, i == 0 ? "x" : "字", shift);
			buf_puts(&markdown, " ");
			repeat(&markdown, text[i], 40);
			layout_buf(&markdown);
			assert_false(is_divided());
		}
	}
}

static void test_ids_and_dates_stay_whole(void **state)
{
	static const char *const whole[] = {"2026-10-01", "A.5.10", "CC6.1", "us-east-1", "R-01"};
	struct buf markdown = {0};

	(void)state;
	buf_puts(&markdown, "|D|C|T|Z|R|Long|Long|Long|\n|--|--|--|--|--|--|--|--|\n");
	buf_puts(&markdown, "|2026-10-01|A.5.10|CC6.1|us-east-1|R-01");
	for (int i = 0; i < 3; i++) {
		buf_puts(&markdown, "|");
		repeat(&markdown, "administrative responsibilities ", 20);
	}
	buf_puts(&markdown, "|\n");
	layout_buf(&markdown);
	assert_inside();
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
		mpt y = 0;

		for (size_t m = 0; m < pages->page[0].marks; m++) {
			const struct mark *mark = &pages->page[0].mark[m];

			if (mark->kind != MARK_WORD || mark->node->kind != NODE_TEXT ||
				mark->node->len != strlen(whole[i]) ||
				memcmp(mark->node->text, whole[i], mark->node->len) != 0)
				continue;
			assert_true(y == 0 || mark->y == y);
			y = mark->y;
		}
		assert_true(y > 0);
	}
}

static void test_table_that_cannot_be_set(void **state)
{
	struct buf markdown = {0};

	(void)state;
	buf_puts(&markdown, "text\n\n");
	repeat(&markdown, "|column", 200);
	buf_puts(&markdown, "|\n");
	repeat(&markdown, "|--", 200);
	buf_puts(&markdown, "|\n");
	layout_buf(&markdown);
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, "table-too-wide");
	assert_int_equal(diags_get(diags, 0)->place.line, 3);
}

static void test_numbers_are_aligned(void **state)
{
	size_t page = 0;
	const struct mark *one, *thousand;

	(void)state;
	layout_text("|N|\n|--:|\n|1|\n|1000|\n");
	one = find_word("1", &page);
	thousand = find_word("1000", &page);
	assert_non_null(one);
	assert_non_null(thousand);
	assert_int_equal(one->x + word_width(one->is.text.word, one->is.text.size),
		thousand->x + word_width(thousand->is.text.word, thousand->is.text.size));
}

/* Fills the first page line by line, so that what follows comes to stand at every height. */
static void test_headings_keep_with_text(void **state)
{
	(void)state;
	for (int lines = 1; lines < 60; lines++) {
		struct buf markdown = {0};
		size_t heading = 0, text = 0;

		repeat(&markdown, "line\\\n", lines);
		buf_puts(&markdown, "line\n\n## Heading\n\n### Sub\n\nfirst\\\nsecond\\\nthird\n");
		layout_buf(&markdown);
		assert_non_null(find_word("Heading", &heading));
		assert_non_null(find_word("second", &text));
		assert_int_equal(heading, text);
	}
}

static void test_headings_keep_with_tables(void **state)
{
	for (int before = 20; before < 45; before++) {
		struct buf markdown = {0};
		size_t heading = 0, cell = 0;

		repeat(&markdown, "line\n\n", before);
		buf_puts(&markdown, "## Head\n\nOne line.\n\n|a|b|\n|-|-|\n|x|d|\n|cell|d|\n");
		repeat(&markdown, "|e|f|\n", 20);
		layout_buf(&markdown);
		assert_non_null(find_word("Head", &heading));
		assert_non_null(find_word("cell", &cell));
		assert_int_equal(heading, cell);
	}
	(void)state;
}

static void test_no_line_stands_alone(void **state)
{
	static const char *const line[] = {"l1", "l2", "l3", "l4", "l5"};

	(void)state;
	for (int lines = 1; lines < 60; lines++) {
		struct buf markdown = {0};
		size_t page[5] = {0};

		repeat(&markdown, "line\\\n", lines);
		buf_puts(&markdown, "line\n\nl1\\\nl2\\\nl3\\\nl4\\\nl5\n");
		layout_buf(&markdown);
		for (size_t i = 0; i < 5; i++)
			assert_non_null(find_word(line[i], &page[i]));
		assert_int_equal(page[0], page[1]);
		assert_int_equal(page[3], page[4]);
	}
}

/* Wherever the page ends, what a paragraph points to begins below it. */
static void test_announcements_stay(void **state)
{
	static const char *const texts[] = {"told. The mark in the following table:", "is given below.",
		"期限を次の表に示す。", "印は、以下のとおりである。"};
	static const char *const after[] = {"| cell |\n|---|\n| x |\n", "- cell\n- x\n",
		"```\ncell\n```\n"};

	(void)state;
	for (size_t t = 0; t < 4; t++)
		for (int lines = 20; lines < 60; lines++) {
			struct buf markdown = {0};
			size_t mark = 0, cell = 0;

			repeat(&markdown, "line\\\n", lines);
			buf_printf(&markdown, "line\n\nMark %s\n\n%s", texts[t], after[lines % 3]);
			layout_buf(&markdown);
			assert_non_null(find_word("Mark", &mark));
			assert_non_null(find_word("cell", &cell));
			assert_int_equal(mark, cell);
		}
}

/* A row of half a page goes on on the next one, instead of leaving half a page empty. */
static void test_tall_rows_split(void **state)
{
	struct buf markdown = {0};

	(void)state;
	buf_puts(&markdown, "| n | text |\n|---|---|\n");
	for (int row = 0; row < 6; row++) {
		buf_printf(&markdown, "| r%d | ", row);
		repeat(&markdown, "every word of a row that is as high as half of a page ", 45);
		buf_puts(&markdown, "|\n");
	}
	layout_buf(&markdown);
	for (size_t p = 0; p + 1 < pages->count; p++) {
		mpt lowest = 0;

		for (size_t i = 0; i < pages->page[p].marks; i++)
			if (pages->page[p].mark[i].role == ROLE_CONTENT && pages->page[p].mark[i].y > lowest)
				lowest = pages->page[p].mark[i].y;
		assert_true(lowest > pages->page[p].height * 3 / 4);
	}
	assert_true(pages->count >= 3);
}

/* How many lines the words of header rows stand on. */
static size_t header_lines(void)
{
	mpt seen[16] = {0};
	size_t lines = 0;

	for (size_t i = 0; i < pages->page[0].marks; i++) {
		const struct mark *mark = &pages->page[0].mark[i];
		size_t k = 0;

		if (mark->kind != MARK_WORD || !mark->node || !mark->node->parent ||
			!mark->node->parent->header)
			continue;
		while (k < lines && seen[k] != mark->y)
			k++;
		if (k == lines && lines < 16)
			seen[lines++] = mark->y;
	}
	return lines;
}

static void test_headers_count_for_columns(void **state)
{
	(void)state;
	layout_text("---\nlanguage: ja\n---\n"
				"| 復旧の対象 | 実施責任者 | 発動からの時間 | 復旧の確認方法 |\n|---|---|---|---|\n"
				"| 配送伝票の発行 | SRE部長 | 4時間 | "
				"試験用の伝票を発行し、印刷された内容を照合する |\n"
				"| 問合せの受付 | カスタマーサクセス部長 | 8時間 | "
				"受付番号が発行されることを確認する |\n");
	assert_true(header_lines() >= 1 && header_lines() <= 2);
}

static void test_cut_words_are_told(void **state)
{
	struct buf markdown = {0};

	(void)state;
	repeat(&markdown, "| Xqzwrtpsdfgh", 12);
	buf_puts(&markdown, "|\n");
	repeat(&markdown, "|---", 12);
	buf_puts(&markdown, "|\n");
	repeat(&markdown, "| Zxcvbnmqwrtps", 12);
	buf_puts(&markdown, "|\n");
	layout_buf(&markdown);
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, "table-words-cut");
	assert_non_null(strstr(diags_get(diags, 0)->text, "landscape"));
}

/* Japanese has no italics: what is stressed is bold, but for a line that is nothing else. */
static void test_stress_in_japanese(void **state)
{
	size_t page = 0;

	(void)state;
	layout_text("---\nlanguage: ja\n---\nこれは*鍵*です。\n\n*図*\n");
	assert_int_equal(find_word("鍵", &page)->is.text.word->face->weight, 700);
	assert_int_equal(find_word("図", &page)->is.text.word->face->weight, 400);
	layout_text("This is *stress* here.\n");
	page = 0;
	assert_int_equal(find_word("stress", &page)->is.text.word->face->weight, 400);
}

static void test_missing_characters(void **state)
{
	(void)state;
	layout_text("fine\n\na \U0010FFFD b \U0010FFFD\n\n|x|\n|--|\n|\U0010FFFC|\n");
	assert_int_equal(diags_count(diags), 2);
	assert_string_equal(diags_get(diags, 0)->code, "missing-glyph");
	assert_string_equal(diags_get(diags, 0)->place.path, "test.md");
	assert_int_equal(diags_get(diags, 0)->place.line, 3);
	assert_non_null(strstr(diags_get(diags, 0)->text, "U+10FFFD"));
	assert_int_equal(diags_get(diags, 1)->place.line, 7);
}

static void test_contents(void **state)
{
	struct buf markdown = {0};
	const struct node *contents;
	size_t open = 0;

	(void)state;
	buf_puts(&markdown, "---\ncontents: What is where\n---\n# Title\n\n");
	for (int i = 0; i < 150; i++)
		buf_printf(&markdown, "## Part %d\n\ntext\n\n#### not listed\n\ntext\n\n### Sub\n\n", i);
	layout_buf(&markdown);
	contents = find_node(NODE_CONTENTS, 0);
	assert_ptr_equal(contents->prev, find_node(NODE_HEADING, 0));
	assert_true(contents->number < document->nodes);
	assert_inside();
	for (size_t p = 0; p < pages->count; p++) {
		for (size_t i = 0; i < pages->page[p].marks; i++) {
			const struct mark *mark = &pages->page[p].mark[i];
			const struct landing *landing;
			char number[16];

			if (mark->role != ROLE_CONTENT || mark->node->kind != NODE_CONTENTS_ITEM ||
				mark->x + word_width(mark->is.text.word, mark->is.text.size) !=
					pages->page[p].width - PT(68))
				continue;
			landing = pages_landing(pages, mark->node->target);
			assert_non_null(landing);
			(void)snprintf(number, sizeof number, "%zu", landing->page + 1);
			assert_true(is_word(mark, number));
			open++;
		}
	}
	assert_int_equal(open, 300);
}

/* A Japanese title that is too long for its line is set smaller rather than broken inside a word;
   one that is far too long is broken at the usual size. */
static void test_long_titles(void **state)
{
	static const char start[] = "---\ncover: true\nlanguage: ja\n---\n\n# ";
	struct buf markdown = {0};
	const struct mark *mark;
	mpt y = 0;

	(void)state;
	buf_puts(&markdown, start);
	buf_puts(&markdown, "情報セキュリティマネジメントシステム体制図\n\n---\n\nx\n");
	layout_buf(&markdown);
	for (size_t i = 0; i < pages->page[0].marks; i++) {
		mark = &pages->page[0].mark[i];
		if (mark->kind != MARK_WORD)
			continue;
		assert_in_range(mark->is.text.size, PT(20), PT(22));
		assert_true(y == 0 || y == mark->y);
		y = mark->y;
	}
	assert_true(y > 0);
	assert_inside();
	buf_puts(&markdown, start);
	repeat(&markdown, "情報セキュリティ", 6);
	buf_puts(&markdown, "\n\n---\n\nx\n");
	layout_buf(&markdown);
	for (size_t i = 0; i < pages->page[0].marks; i++)
		if (pages->page[0].mark[i].kind == MARK_WORD)
			assert_int_equal(pages->page[0].mark[i].is.text.size, PT(30));
}

static void test_cover(void **state)
{
	struct buf footer = {0};
	size_t page = 0;

	(void)state;
	layout_text(
		"---\ncover: true\ncontents: List\nwatermark: DRAFT\nheader: [left, right]\n"
		"footer: [id, \"{page} of {pages}\"]\n---\nWho\n\n# Title\n\n---\n\n## Body\n\ntext\n");
	assert_int_equal(pages->count, 3);
	assert_non_null(find_word("Title", &page));
	assert_int_equal(page, 0);
	assert_non_null(find_word("List", &page));
	assert_int_equal(page, 1);
	assert_non_null(find_word("text", &page));
	assert_int_equal(page, 2);
	for (size_t p = 0; p < 3; p++) {
		assert_int_equal(pages->page[p].mark[0].role, ROLE_WATERMARK);
		assert_int_equal(count_role(&pages->page[p], ROLE_WATERMARK), 1);
		assert_int_equal(count_role(&pages->page[p], ROLE_HEADER) > 0, p > 0);
	}
	read_role(&pages->page[1], ROLE_FOOTER, &footer);
	assert_string_equal(footer.data, "id2 of 3");
	buf_free(&footer);
	assert_int_equal(find_node(NODE_CONTENTS, 0)->prev->kind, NODE_RULE);
}

static void test_long_running_texts_are_cut(void **state)
{
	struct buf markdown = {0}, header = {0};

	(void)state;
	buf_puts(&markdown, "---\nheader: [");
	repeat(&markdown, "much too long ", 30);
	buf_puts(&markdown, ", ");
	repeat(&markdown, "also too long ", 30);
	buf_puts(&markdown, "]\n---\ntext\n");
	layout_buf(&markdown);
	assert_inside();
	read_role(&pages->page[0], ROLE_HEADER, &header);
	assert_non_null(strstr(header.data, "\u2026also too long"));
	buf_free(&header);
}

static mpt right_of(const struct mark *mark)
{
	return mark->x + word_width(mark->is.text.word, mark->is.text.size);
}

static bool is_space(const struct mark *mark)
{
	return mark->is.text.word->len == 1 && mark->is.text.word->text[0] == ' ';
}

/* Where the text of the line that starts with mark *AT ends; *AT becomes the next line's first. */
static mpt line_end(const struct page *page, size_t *at)
{
	const struct mark *mark = page->mark;
	mpt y = mark[*at].y, right = 0;

	for (; *at < page->marks && mark[*at].kind == MARK_WORD && mark[*at].y == y; ++*at)
		if (!is_space(&mark[*at]))
			right = right_of(&mark[*at]);
	return right;
}

/* English lines end at the margin, but for the last one; words are divided where that helps, and
   their letters can be put together again. */
static void test_english_lines_are_full(void **state)
{
	struct buf markdown = {0}, text = {0};
	const struct page *page;
	size_t hyphens = 0;

	(void)state;
	repeat(&markdown,
		"responsibilities of administrators notwithstanding characteristic circumstances ", 12);
	layout_buf(&markdown);
	page = &pages->page[0];
	for (size_t at = 0, end; at < page->marks;) {
		mpt right = line_end(page, &at);

		end = at;
		if (end < page->marks)
			assert_in_range(right, PT(527.2), PT(527.3));
	}
	for (size_t i = 0; i < page->marks; i++) {
		bool soft = is_word(&page->mark[i], "\u00AD");

		hyphens += soft;
		if (!soft)
			buf_put(&text, page->mark[i].is.text.word->text, page->mark[i].is.text.word->len);
	}
	assert_in_range(hyphens, 1, 9);
	assert_int_equal(text.len, 12 * 80 - 1);
	assert_memory_equal(text.data, "responsibilities of administrators notwithstanding", 50);
	buf_free(&text);
}

/* A narrow column is ragged, a heading too, and its words stay whole. */
static void test_headings_are_not_divided(void **state)
{
	struct buf markdown = {0};
	size_t page = 0;

	(void)state;
	buf_puts(&markdown, "# ");
	repeat(&markdown, "responsibilities notwithstanding characteristic ", 4);
	layout_buf(&markdown);
	assert_null(find_word("\u00AD", &page));
}

/* A word that its column has no room for is divided where words may be. */
static void test_words_too_long_are_divided(void **state)
{
	size_t page = 0;

	(void)state;
	layout_text("|a|b|c|d|e|f|g|h|i|j|k|l|m|n|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n"
				"|administration|administration|administration|administration|administration"
				"|administration|administration|administration|administration|administration"
				"|administration|administration|administration|administration|\n");
	assert_false(diags_failed(diags));
	assert_non_null(find_word("\u00AD", &page));
	assert_inside();
}

/* A twelfth of an em stands between Japanese and Western text, and half a full stop hangs out at
   the end of a line; no line of one character is left. */
static void test_japanese_lines(void **state)
{
	struct buf markdown = {0};
	const struct page *page;
	const struct mark *latin;
	size_t at = 0, first;

	(void)state;
	layout_text("---\nlanguage: ja\n---\n\n規格ISOの要求\n");
	latin = find_word("ISO", &at);
	assert_int_equal(latin->x - right_of(latin - 1), PT(10) / 12);
	assert_int_equal(latin[1].x - right_of(latin), PT(10) / 12);

	for (int count = 40; count < 52; count++) {
		buf_puts(&markdown, "---\nlanguage: ja\n---\n\n");
		repeat(&markdown, "守", count);
		buf_puts(&markdown, "。\n");
		layout_buf(&markdown);
		page = &pages->page[0];
		for (at = first = 0; at < page->marks;) {
			first = at;
			(void)line_end(page, &at);
		}
		assert_true(at - first == (size_t)count || at - first >= 2);
	}
	buf_puts(&markdown, "---\nlanguage: ja\n---\n\n");
	repeat(&markdown, "守", 45);
	buf_puts(&markdown, "。");
	repeat(&markdown, "守", 30);
	layout_buf(&markdown);
	at = 0;
	assert_int_equal(line_end(&pages->page[0], &at), PT(527.276) + PT(5));
}

static void layout_picture(const char *markdown, const struct picture *picture)
{
	document_free(document);
	document = document_parse("test.md", markdown, strlen(markdown), diags);
	for (struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->kind == NODE_IMAGE)
			node->picture = picture;
	pages = layout_document(document, shaper, diags);
}

static const struct mark *find_mark(enum mark_kind kind)
{
	for (size_t i = 0; i < pages->page[0].marks; i++)
		if (pages->page[0].mark[i].kind == kind)
			return &pages->page[0].mark[i];
	return NULL;
}

static bool has_picture(size_t page)
{
	for (size_t i = 0; i < pages->page[page].marks; i++)
		if (pages->page[page].mark[i].kind == MARK_PICTURE)
			return true;
	return false;
}

/* The sentence before a picture stands on its page, with the heading above, however it ends. */
static void test_pictures_keep_with_what_leads_to_them(void **state)
{
	struct picture picture = {.kind = PICTURE_GREY, .width = PT(100), .height = PT(150)};

	(void)state;
	for (int before = 10; before < 60; before++) {
		struct buf markdown = {0};
		size_t heading = 0, lead = 0;

		repeat(&markdown, "line\n\n", before / 2);
		buf_printf(&markdown, "%sHead\n\nLead.\n\n![alt](a.png)\n", before % 2 ? "## " : "");
		layout_picture(markdown.data, &picture);
		assert_non_null(find_word("Head", &heading));
		assert_non_null(find_word("Lead.", &lead));
		assert_true(has_picture(lead));
		assert_true(before % 2 == 0 || heading == lead);
		buf_free(&markdown);
	}
}

static void test_pictures_fit_the_page(void **state)
{
	struct picture picture = {.kind = PICTURE_GREY, .width = PT(100), .height = PT(50)};
	const struct mark *mark;
	size_t page = 0;

	(void)state;
	layout_picture("before\n\n![alt](a.png)\n\nafter\n", &picture);
	mark = find_mark(MARK_PICTURE);
	assert_ptr_equal(mark->node, find_node(NODE_IMAGE, 0));
	assert_int_equal(mark->is.picture.width, PT(100));
	assert_true(mark->y > find_word("before", &page)->y);
	assert_true(find_word("after", &page)->y > mark->y + PT(50));
	assert_null(find_word("alt", &page));
	page = 0;
	picture.width = PT(4000);
	picture.height = PT(1000);
	layout_picture("![alt](a.png)\n", &picture);
	mark = find_mark(MARK_PICTURE);
	assert_int_equal(mark->is.picture.width, 459276);
	assert_int_equal(mark->is.picture.height, 459276 / 4);
	picture.height = PT(400000);
	layout_picture("![alt](a.png)\n", &picture);
	mark = find_mark(MARK_PICTURE);
	assert_true(mark->y + mark->is.picture.height < pages->page[0].height - PT(72));
}

/* In a line of text, in a link and in a cell a picture stands on the baseline, and makes room
   for itself. */
static void test_pictures_in_lines(void **state)
{
	static const char *const texts[] = {"x ![alt](a.png) y\n\nafter\n",
		"x [![alt](a.png)](u) y\n\nafter\n", "| h |\n|---|\n| x ![alt](a.png) y |\n\nafter\n",
		"- x ![alt](a.png)\n  y\n\nafter\n"};
	struct picture picture = {.kind = PICTURE_GREY, .width = PT(60), .height = PT(40)};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		const struct mark *mark, *x, *y;
		size_t page = 0;

		layout_picture(texts[i], &picture);
		mark = find_mark(MARK_PICTURE);
		x = find_word("x", &page);
		y = find_word("y", &page);
		assert_int_equal(mark->is.picture.height * 3, mark->is.picture.width * 2);
		assert_int_equal(mark->y + mark->is.picture.height, x->y);
		assert_true(x->x < mark->x && mark->x + mark->is.picture.width < y->x);
		assert_true(mark->y > PT(60));
		assert_true(find_word("after", &page)->y > x->y);
		assert_null(find_word("alt", &page));
	}
}

static void test_shapes_are_scaled(void **state)
{
	static const struct segment path[] = {{SEGMENT_MOVE, {{PT(10), PT(20)}}},
		{SEGMENT_LINE, {{PT(918.552), PT(20)}}}, {SEGMENT_CLOSE, {{0, 0}}}};
	static const struct shape shapes[] =
		{{.kind = SHAPE_PATH, .fill = 0xFF0000, .stroke = PICTURE_NO_COLOUR, .is.path = {path, 3}},
			{.kind = SHAPE_TEXT,
				.fill = 0x0000FF,
				.is.text = {.text = "mid",
					.len = 3,
					.at = {PT(459.276), PT(40)},
					.size = PT(20),
					.anchor = ANCHOR_MIDDLE}}};
	static const struct picture picture = {.kind = PICTURE_VECTOR,
		.width = PT(918.552),
		.height = PT(100),
		.shape = shapes,
		.shapes = 2};
	const struct mark *mark;
	size_t page = 0;

	(void)state;
	layout_picture("![alt](a.svg)\n", &picture);
	mark = find_mark(MARK_SHAPE);
	assert_int_equal(mark->x, PT(68));
	assert_int_equal(mark->is.shape->fill, 0xFF0000);
	assert_int_equal(mark->is.shape->segment[0].point[0].x, PT(5));
	assert_int_equal(mark->is.shape->segment[1].point[0].x, 459276);
	mark = find_word("mid", &page);
	assert_int_equal(mark->is.text.size, PT(10));
	assert_int_equal(mark->colour, 0x0000FF);
	assert_in_range((mark->x + right_of(mark)) / 2, PT(297.6), PT(297.7));
	assert_int_equal(mark->y, PT(78) + PT(20));
}

static void test_footnotes(void **state)
{
	const struct node *mark, *note;
	const struct page *page;
	bool there = false, back = false;

	(void)state;
	layout_text("text[^a]\n\n[^a]: The note.\n");
	mark = find_node(NODE_FOOTNOTE_MARK, 0);
	note = find_node(NODE_FOOTNOTE, 0);
	assert_non_null(pages_landing(pages, mark));
	assert_non_null(pages_landing(pages, note));
	assert_true(pages_landing(pages, note)->y > pages_landing(pages, mark)->y);
	assert_null(pages_landing(pages, document->root));
	page = &pages->page[0];
	for (size_t i = 0; i < page->hotspots; i++) {
		there = there || (page->hotspot[i].link == mark && mark->target == note);
		back = back || (page->hotspot[i].link == note && note->target == mark);
	}
	assert_true(there);
	assert_true(back);
}

static void test_links_have_an_area_on_every_line(void **state)
{
	struct buf markdown = {0};
	const struct page *page;

	(void)state;
	buf_puts(&markdown, "[");
	repeat(&markdown, "a link over lines ", 10);
	buf_puts(&markdown, "end](https://example.org)\n");
	layout_buf(&markdown);
	page = &pages->page[0];
	assert_int_equal(page->hotspots, 2);
	assert_ptr_equal(page->hotspot[0].link, find_node(NODE_LINK, 0));
	assert_ptr_equal(page->hotspot[1].link, find_node(NODE_LINK, 0));
	assert_true(page->hotspot[1].y >= page->hotspot[0].y + page->hotspot[0].height);
}

static void test_right_ends_at_the_margin(void **state)
{
	const struct mark *mark;
	size_t page = 0;

	(void)state;
	layout_text("<div align=\"right\">\n\nend\n\n| cell |\n| --- |\n| x |\n\n</div>\n\nstart\n");
	mark = find_word("end", &page);
	assert_int_equal(mark->x + word_width(mark->is.text.word, mark->is.text.size),
		pages->page[0].width - find_word("start", &page)->x);
	mark = find_word("cell", &page);
	assert_true(mark->x > pages->page[0].width * 3 / 4);
	assert_inside();
}

/* Sets COUNT times BLOCK below HEAD, then END: the page that holds END's word has BLOCK's too. */
static void assert_ends_in_company(const char *head, const char *block, int count, const char *end)
{
	struct buf markdown = {0};
	size_t last;

	buf_puts(&markdown, head);
	repeat(&markdown, block, count);
	buf_puts(&markdown, end);
	layout_buf(&markdown);
	last = pages->count - 1;
	assert_non_null(find_word("End", &last));
	last = pages->count - 1;
	assert_non_null(find_word("Word", &last));
}

static void test_a_last_line_is_never_alone(void **state)
{
	(void)state;
	for (int count = 20; count < 60; count++) {
		assert_ends_in_company("", "Word\n\n", count, "---\n\n*End*\n");
		assert_ends_in_company("", "Word\n\n", count, "End\n");
		assert_ends_in_company("", "- Word\n", count, "- End\n");
		assert_ends_in_company("", "- Word\n", count, "\n---\n\nEnd\n");
		assert_ends_in_company("| A |\n|---|\n", "| Word |\n", count, "\nEnd\n");
		assert_ends_in_company("```\n", "Word\n", count, "```\n\nEnd\n");
	}
}

static void test_labels_belong_to_items(void **state)
{
	size_t page = 0;
	const struct mark *label, *text;

	(void)state;
	layout_text("9. nine\n10. ten\n");
	label = find_word("10.", &page);
	text = find_word("ten", &page);
	assert_non_null(label);
	assert_non_null(text);
	assert_ptr_equal(label->node, find_node(NODE_ITEM, 1));
	assert_int_equal(label->y, text->y);
	assert_true(label->x + word_width(label->is.text.word, label->is.text.size) < text->x);
}

static void test_code_background_is_one_box(void **state)
{
	size_t boxes = 0;

	(void)state;
	layout_text("```\none\n\nthree\n```\n");
	for (size_t i = 0; i < pages->page[0].marks; i++)
		boxes += pages->page[0].mark[i].kind == MARK_BOX;
	assert_int_equal(boxes, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_paper, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_empty, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_nothing_is_lost, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_everything_stays_inside, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_header_row_is_repeated, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_first_column_heads_rows, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_rows_stay_whole, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_row_higher_than_a_page, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_ids_in_text_stay_whole, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_ids_and_dates_stay_whole, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_table_that_cannot_be_set, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_numbers_are_aligned, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_headings_keep_with_text, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_headings_keep_with_tables, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_no_line_stands_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_announcements_stay, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_tall_rows_split, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_headers_count_for_columns, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_cut_words_are_told, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_stress_in_japanese, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_missing_characters, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_contents, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_long_titles, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_cover, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_long_running_texts_are_cut, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_english_lines_are_full, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_headings_are_not_divided, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_words_too_long_are_divided, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_japanese_lines, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_pictures_keep_with_what_leads_to_them, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(test_pictures_fit_the_page, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_pictures_in_lines, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_shapes_are_scaled, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_footnotes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_links_have_an_area_on_every_line, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_right_ends_at_the_margin, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_a_last_line_is_never_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_labels_belong_to_items, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_code_background_is_one_box, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("layout", tests, fixture_open, fixture_close);
}
