#include "text/shape.h"

#include "base/mem.h"
#include "fixture.h"

static size_t cut_regular(const char *text, size_t len, const char *language,
	const struct piece **pieces)
{
	struct span span = {len, FONT_REGULAR};

	return shaper_cut(shaper, text, len, &span, 1, language, pieces);
}

/* Writes the pieces as `text` in J (Japanese face), or bare; then `!` missing, `_` space, and the
   break: | may, ~ hyphen, $ must. */
static void print_pieces(const struct piece *piece, size_t count, struct buf *out)
{
	static const char *const mark[] = {"", "|", "~", "$"};

	for (size_t i = 0; i < count; i++) {
		const struct word *word = piece[i].word;

		buf_puts(out, word->face->japanese ? "J<" : "<");
		buf_put(out, word->text, word->len);
		buf_puts(out, ">");
		buf_puts(out, word->missing ? "!" : "");
		buf_puts(out, piece[i].space ? "_" : "");
		buf_puts(out, mark[piece[i].after]);
	}
}

static void assert_cut(const char *language, const char *text, const char *wanted)
{
	const struct piece *pieces;
	size_t count = cut_regular(text, strlen(text), language, &pieces);
	struct buf out = {0};

	print_pieces(pieces, count, &out);
	buf_puts(&out, "");
	assert_string_equal(out.len ? out.data : "", wanted);
	buf_free(&out);
}

static void test_english_words_and_spaces(void **state)
{
	(void)state;
	assert_cut("en", "", "");
	assert_cut("en", "one  two", "<one><  >_|<two>|");
	assert_cut("en", "well-known (A.5.10), and/or",
		"<well->|<known>< >_|<(A.5.10),>< >_|<and/>|<or>|");
	assert_cut("en", "a\tb", "<a>< >_|<b>|");
	assert_cut("en", "don’t “quote”", "<don’t>< >_|<“quote”>|");
	assert_cut("en", "no\u00A0break", "<no><\u00A0>_<break>|");
	assert_cut("en", "co\u00ADop", "<co\u00AD>~<op>|");
	assert_cut("en", "a\u200Bb", "<a\u200B>|<b>|");
}

static void test_line_feeds_are_forced(void **state)
{
	(void)state;
	assert_cut("en", "a\nb", "<a>$<b>|");
	assert_cut("en", "a\r\nb\n", "<a>$<b>$");
	assert_cut("en", "\n\na", "<>_$<>_$<a>|");
	assert_cut("en", "a \n b", "<a>< >_$< >_|<b>|");
}

static void test_kinsoku(void **state)
{
	(void)state;
	assert_cut("ja", "あっあ", "J<あっ>|J<あ>|");
	assert_cut("ja", "きゃー。", "J<きゃー。>|");
	assert_cut("ja", "「重要」は", "J<「重>|J<要」>|J<は>|");
	assert_cut("ja", "語――語……語", "J<語>|J<――>|J<語……>|J<語>|");
	assert_cut("ja", "全　角", "J<全>J<　>_|J<角>|");
}

static void test_numbers_keep_their_units(void **state)
{
	(void)state;
	assert_cut("ja", "第10条2026年4月", "J<第><10>J<条>|<2026>J<年><4>J<月>|");
	assert_cut("ja", "3か月2026年度の", "<3>J<か月>|<2026>J<年度>|J<の>|");
	assert_cut("ja", "２０２６年", "J<２０２６年>|");
	assert_cut("en", "use 10 GB of 5 %", "<use>< >_|<10>< >_<GB>< >_|<of>< >_|<5>< >_<%>|");
	assert_cut("en", "has 10 GBs", "<has>< >_|<10>< >_|<GBs>|");
}

static void test_latin_inside_japanese(void **state)
{
	(void)state;
	assert_cut("ja", "規格ISO/IEC 27001の", "J<規>|J<格>|<ISO/IEC>< >_|<27001>|J<の>|");
	assert_cut("ja", "e-mailを", "<e-mail>|J<を>|");
	assert_cut("ja", "“引用”とdon’t", "J<“引>|J<用”>|J<と>|<don’t>|");
	assert_cut("ja", "5×5の×", "<5×5>|J<の>|J<×>|");
	assert_cut("en", "“日本”", "<“>J<日>|J<本><”>|");
}

static void test_names_as_given(void **state)
{
	(void)state;
	assert_cut("en", "Nguyễn Thị Hà", "<Nguyễn>< >_|<Thị>< >_|<Hà>|");
	assert_cut("ja", "Nguyễn Thị Hà", "<Nguyễn>< >_|<Thị>< >_|<Hà>|");
	assert_cut("en", "Nguye\u0302\u0303n", "<Nguye\u0302\u0303n>|");
	assert_cut("ja", "㈱𠮷髙﨑ﾊﾟ", "J<㈱>|J<𠮷>|J<髙>|J<﨑>|J<ﾊﾟ>|");
	assert_cut("ja", "か\u3099く", "J<か\u3099>|J<く>|");
	assert_cut("en", "葛\U000E0100城", "J<葛\U000E0100>|J<城>|");
}

static void test_variation_selectors(void **state)
{
	const struct word *plain = shaper_word(shaper, "葛", 3, FONT_REGULAR, "ja");
	const struct word *varied = shaper_word(shaper, "葛\U000E0100", 7, FONT_REGULAR, "ja");
	const struct word *unknown = shaper_word(shaper, "葛\U000E01EF", 7, FONT_REGULAR, "ja");

	(void)state;
	assert_int_equal(varied->count, 1);
	assert_int_equal(varied->glyph[0].text_len, 7);
	assert_int_not_equal(varied->glyph[0].id, plain->glyph[0].id);
	assert_int_equal(unknown->missing, 0);
	assert_int_equal(unknown->count, 1);
	assert_int_equal(unknown->glyph[0].id, plain->glyph[0].id);
	assert_int_equal(unknown->glyph[0].text_len, 7);
}

static void test_missing_characters_are_told(void **state)
{
	const struct piece *pieces;

	(void)state;
	assert_int_equal(cut_regular("ok 😀\uFE0F", 10, "en", &pieces), 4);
	assert_int_equal(pieces[0].word->missing, 0);
	assert_int_equal(pieces[2].word->missing, 0x1F600);
	assert_int_equal(cut_regular("a \u0627\u0628b", 7, "en", &pieces), 5);
	assert_int_equal(pieces[2].word->missing, 0x0627);
	assert_int_equal(pieces[3].word->missing, 0x0628);
	assert_int_equal(pieces[4].word->missing, 0);
	assert_int_equal(shaper_word(shaper, "x\x01", 2, FONT_MONO, "en")->missing, 1);
}

/* A box has the digits of the code point, one glyph each, none of them .notdef, and is the text of
   the character. */
static void test_boxes_stand_for_missing_characters(void **state)
{
	const struct piece *pieces;
	const struct word *word;

	(void)state;
	assert_int_equal(cut_regular("x\U0010FFFDy", 6, "en", &pieces), 3);
	word = pieces[1].word;
	assert_true(word->boxed);
	assert_int_equal(word->count, 6);
	assert_int_equal(word->len, 4);
	assert_int_equal(word->glyph[0].text_len, 4);
	for (size_t i = 0; i < word->count; i++)
		assert_int_not_equal(word->glyph[i].id, 0);
	assert_true(word->glyph[0].dy > word->glyph[3].dy);
	assert_int_equal(word->glyph[0].dy, word->glyph[2].dy);
	assert_true(word->width > 0);
	assert_false(pieces[0].word->boxed || pieces[2].word->boxed);
	assert_int_equal(shaper_word(shaper, "x\x01", 2, FONT_MONO, "en")->count, 1);
}

/* What the chosen families lack is taken from any font that is installed. */
static void test_other_fonts_are_fallen_back_to(void **state)
{
	static const char text[] = "शक्ति שלום";
	struct characters *needed = mem_alloc(sizeof *needed);
	struct font_choice choice = {.needed = needed};
	struct diags *said = diags_new();
	const struct piece *pieces;
	struct fonts *wide;
	struct shaper *other;
	size_t count;

	(void)state;
	characters_add(needed, text, strlen(text));
	wide = fonts_open(&choice, said);
	other = shaper_new(wide);
	count = shaper_cut(other, text, strlen(text), NULL, 0, "en", &pieces);
	assert_int_equal(count, 3);
	assert_string_equal(pieces[0].word->face->family, "Noto Sans Devanagari");
	assert_string_equal(pieces[2].word->face->family, "Noto Sans Hebrew");
	assert_int_equal(pieces[0].word->missing | pieces[2].word->missing, 0);
	assert_true(fonts_elsewhere(wide, 0x0627));
	assert_false(fonts_elsewhere(wide, 0x10FFFD));
	shaper_free(other);
	fonts_close(wide);
	diags_free(said);
	free(needed);
}

static void test_styles_choose_faces(void **state)
{
	const struct span spans[] = {{3, FONT_BOLD}, {4, FONT_BOLD}, {9, FONT_MONO}, {11, FONT_ITALIC}};
	const struct piece *pieces;

	(void)state;
	assert_int_equal(shaper_cut(shaper, "太ab 等xy", 11, spans, 4, "ja", &pieces), 6);
	assert_string_equal(pieces[0].word->face->name, "NotoSansCJKjp-Bold");
	assert_string_equal(pieces[1].word->face->name, "NotoSans-Bold");
	assert_int_equal(pieces[1].span, 1);
	assert_int_equal(pieces[1].after, BREAK_NO);
	assert_string_equal(pieces[2].word->face->name, "NotoSansMono-Regular");
	assert_string_equal(pieces[4].word->face->name, "NotoSansCJKjp-Regular");
	assert_int_equal(pieces[4].span, 2);
	assert_int_equal(pieces[4].at, 6);
	assert_string_equal(pieces[5].word->face->name, "NotoSans-Italic");
}

/* A span may end anywhere: inside a character, before a combining mark, past the text, before its
   forerunner. */
static void test_invalid_spans(void **state)
{
	const struct span odd[] = {{1, FONT_BOLD}, {0, FONT_ITALIC}, {4, FONT_MONO}, {99, FONT_REGULAR},
		{100, FONT_BOLD}};
	const char *text = "語e\u0301x";
	const struct piece *pieces;
	size_t end = 0;

	(void)state;
	for (size_t spans = 0; spans <= 5; spans++) {
		size_t count = shaper_cut(shaper, text, strlen(text), odd, spans, "en", &pieces);

		end = 0;
		for (size_t i = 0; i < count; i++) {
			assert_int_equal(pieces[i].at, end);
			assert_true(pieces[i].span < 5);
			end += pieces[i].word->len;
		}
		assert_int_equal(end, strlen(text));
	}
	assert_int_equal(pieces[0].word->len, 3);
	assert_int_equal(pieces[1].word->len, 3);
}

/* Every byte of the text belongs to one glyph, wherever ligatures and marks fall. */
static void test_glyphs_carry_all_text(void **state)
{
	static const char *const texts[] = {"office", "fi\u200Dfl", "Nguye\u0302\u0303n", "――",
		"葛\U000E0100", "\u00ADa\u00AD"};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct word *word =
			shaper_word(shaper, texts[i], strlen(texts[i]), FONT_REGULAR, "ja");
		size_t bytes = 0;
		int32_t width = 0;

		for (size_t k = 0; k < word->count; k++) {
			bytes += word->glyph[k].text_len;
			width += word->glyph[k].advance;
			assert_true(word->glyph[k].text_at + word->glyph[k].text_len <= word->len);
		}
		assert_int_equal(bytes, strlen(texts[i]));
		assert_int_equal(width, word->width);
	}
}

static void test_ligature_stands_for_its_letters(void **state)
{
	const struct word *word = shaper_word(shaper, "――", 6, FONT_REGULAR, "ja");

	(void)state;
	assert_int_equal(word->count, 1);
	assert_int_equal(word->glyph[0].text_len, 6);
}

static void test_equal_text_is_shaped_once(void **state)
{
	const struct piece *pieces;
	const struct word *first;

	(void)state;
	assert_int_equal(cut_regular("again and again", 15, "en", &pieces), 5);
	assert_ptr_equal(pieces[0].word, pieces[4].word);
	assert_ptr_equal(pieces[1].word, pieces[3].word);
	first = pieces[0].word;
	assert_int_equal(cut_regular("again", 5, "en", &pieces), 1);
	assert_ptr_equal(pieces[0].word, first);
	assert_int_equal(cut_regular("again", 5, "ja", &pieces), 1);
	assert_ptr_not_equal(pieces[0].word, first);
}

static void test_width_is_rounded_once(void **state)
{
	const struct face face = {.units_per_em = 1000};
	struct word word = {.face = &face};

	(void)state;
	word.width = 1234;
	assert_int_equal(word_width(&word, PT(10)), 12340);
	word.width = 1;
	assert_int_equal(word_width(&word, 499), 0);
	assert_int_equal(word_width(&word, 500), 1);
	word.width = -1;
	assert_int_equal(word_width(&word, 500), -1);
	word.width = 1000000;
	assert_int_equal(word_width(&word, PT(100)), PT(100000));
}

static void test_empty_word(void **state)
{
	const struct word *word = shaper_word(shaper, "", 0, FONT_BOLD, "en");

	(void)state;
	assert_non_null(word);
	assert_non_null(word->face);
	assert_int_equal(word->count, 0);
	assert_int_equal(word->width, 0);
}

static void assert_split(const char *text, mpt width, const char *wanted_head,
	const char *wanted_tail)
{
	const struct word *word = shaper_word(shaper, text, strlen(text), FONT_MONO, "en");
	const struct word *head, *tail;

	assert_true(shaper_split(shaper, word, "en", PT(10), width, &head, &tail));
	assert_int_equal(head->len, strlen(wanted_head));
	assert_memory_equal(head->text, wanted_head, head->len);
	assert_int_equal(tail->len, strlen(wanted_tail));
	assert_memory_equal(tail->text, wanted_tail, tail->len);
	assert_ptr_equal(head->face, word->face);
}

static void test_long_words_are_split(void **state)
{
	const struct word *word = shaper_word(shaper, "e\u0302", 3, FONT_REGULAR, "en");
	const struct word *head, *tail;

	(void)state;
	assert_split("abcdefgh", PT(30), "abcde", "fgh");
	assert_split("abcdefgh", PT(29), "abcd", "efgh");
	assert_split("abcdefgh", 0, "a", "bcdefgh");
	assert_split("abc/defgh", PT(30), "abc/", "defgh");
	assert_split("a/bcdefgh", PT(30), "a/bcd", "efgh");
	assert_split("ae\u0302bc", PT(13), "ae\u0302", "bc");
	assert_false(shaper_split(shaper, word, "en", PT(10), 0, &head, &tail));
}

static void test_split_head_fits_in_every_width(void **state)
{
	const char *text = "AVAVAVToToToWAWAWAffifflfiLTLYLV";
	const struct word *word = shaper_word(shaper, text, strlen(text), FONT_REGULAR, "en");
	const struct word *head, *tail;

	(void)state;
	for (mpt width = PT(12); width < word_width(word, PT(10)); width += 100) {
		assert_true(shaper_split(shaper, word, "en", PT(10), width, &head, &tail));
		assert_true(word_width(head, PT(10)) <= width);
		assert_int_equal(head->len + tail->len, word->len);
	}
}

/* The pieces of TEXT put together are the text again, and no word is longer than its 16 bits. */
static void assert_whole(const char *text, size_t len, const char *language)
{
	const struct piece *pieces;
	size_t count = cut_regular(text, len, language, &pieces), end = 0;

	for (size_t i = 0; i < count; i++) {
		assert_int_equal(pieces[i].at, end);
		assert_memory_equal(pieces[i].word->text, text + end, pieces[i].word->len);
		end += pieces[i].word->len;
	}
	assert_int_equal(end, len);
}

static void test_a_megabyte_in_one_paragraph(void **state)
{
	static const char *const parts[] = {"a", "語", "e\u0301", "\u0301", "word ", "\xFF"};
	const size_t size = 1 << 20;
	char *text = mem_alloc(size);

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		size_t len = strlen(parts[i]), whole = size / len * len;

		for (size_t at = 0; at < whole; at += len)
			memcpy(text + at, parts[i], len);
		assert_whole(text, whole, i % 2 ? "ja" : "en");
	}
	free(text);
}

static void test_any_bytes_are_survived(void **state)
{
	char text[64];
	uint32_t seed = 1;
	const struct piece *pieces;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		for (size_t i = 0; i < sizeof text; i++) {
			seed = seed * 1664525 + 1013904223;
			text[i] = (char)(seed >> 24);
		}
		cut_regular(text, seed % sizeof text, round % 2 ? "ja" : "xx-no-such", &pieces);
	}
}

static void assert_hyphens(const char *text, const char *want)
{
	const struct word *word = shaper_word(shaper, text, strlen(text), FONT_REGULAR, "en");
	size_t count, at = 0;
	const uint8_t *hyphens = shaper_hyphenate(shaper, word, "en", &count);
	struct buf got = {0};

	for (size_t i = 0; i <= count; i++) {
		size_t end = i < count ? hyphens[i] : strlen(text);

		buf_put(&got, text + at, end - at);
		buf_puts(&got, i < count ? "=" : "");
		at = end;
	}
	assert_string_equal(got.data, want);
	buf_free(&got);
	assert_ptr_equal(shaper_hyphenate(shaper, word, "en", &at), hyphens);
	assert_null(shaper_hyphenate(shaper, word, "ja", &count));
	assert_int_equal(count, 0);
}

static void test_words_are_divided(void **state)
{
	(void)state;
	assert_hyphens("information", "in=for=ma=tion");
	assert_hyphens("“responsibilities”,", "“re=spon=si=bil=i=ties”,");
	/* Short words, names, ids and what is not one word stay whole. */
	assert_hyphens("table", "table");
	assert_hyphens("Information", "Information");
	assert_hyphens("ISO27001annex", "ISO27001annex");
	assert_hyphens("incident-management", "incident-management");
	assert_hyphens("information_security", "information_security");
	assert_hyphens("resumé", "resumé");
	assert_hyphens("elephantine2", "elephantine2");
}

static void test_divided_words_meet(void **state)
{
	const struct word *word = shaper_word(shaper, "efficient", 9, FONT_REGULAR, "en"), *head, *tail;

	(void)state;
	shaper_divide(shaper, word, "en", 2, &head, &tail);
	assert_int_equal(head->len, 2);
	assert_memory_equal(tail->text, "ficient", 7);
	assert_true(head->width + tail->width >= word->width * 9 / 10);
}

static void test_hyphen_is_soft(void **state)
{
	const struct word *soft = shaper_hyphen(shaper, FONT_REGULAR, "en");
	const struct word *hyphen = shaper_word(shaper, "-", 1, FONT_REGULAR, "en");

	(void)state;
	assert_int_equal(soft->len, 2);
	assert_memory_equal(soft->text, "\u00AD", 2);
	assert_int_equal(soft->glyph[0].id, hyphen->glyph[0].id);
	assert_int_equal(soft->width, hyphen->width);
	assert_int_equal(soft->missing, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_english_words_and_spaces),
		cmocka_unit_test(test_line_feeds_are_forced),
		cmocka_unit_test(test_kinsoku),
		cmocka_unit_test(test_numbers_keep_their_units),
		cmocka_unit_test(test_latin_inside_japanese),
		cmocka_unit_test(test_names_as_given),
		cmocka_unit_test(test_variation_selectors),
		cmocka_unit_test(test_missing_characters_are_told),
		cmocka_unit_test(test_boxes_stand_for_missing_characters),
		cmocka_unit_test(test_other_fonts_are_fallen_back_to),
		cmocka_unit_test(test_styles_choose_faces),
		cmocka_unit_test(test_invalid_spans),
		cmocka_unit_test(test_glyphs_carry_all_text),
		cmocka_unit_test(test_ligature_stands_for_its_letters),
		cmocka_unit_test(test_equal_text_is_shaped_once),
		cmocka_unit_test(test_width_is_rounded_once),
		cmocka_unit_test(test_empty_word),
		cmocka_unit_test(test_long_words_are_split),
		cmocka_unit_test(test_split_head_fits_in_every_width),
		cmocka_unit_test(test_a_megabyte_in_one_paragraph),
		cmocka_unit_test(test_any_bytes_are_survived),
		cmocka_unit_test(test_words_are_divided),
		cmocka_unit_test(test_divided_words_meet),
		cmocka_unit_test(test_hyphen_is_soft),
	};

	return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
