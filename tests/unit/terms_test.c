#include "text/terms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "text/fold.h"
#include "text/guise.h"

static struct buf said;

static void take(void *data, uint32_t number, size_t from, size_t to)
{
	const char *text = data;

	if (number > 0)
		buf_printf(&said, "%u:%.*s|", (unsigned)number, (int)(to - from), text + from);
}

/* What is found of TERM in TEXT: "1:what stands there|". */
static const char *found(const char *term, const char *text)
{
	struct terms *terms = terms_new(FOLD_LETTERS);

	said.len = 0;
	buf_puts(&said, "");
	terms_add(terms, term, strlen(term), 1);
	terms_find(terms, text, strlen(text), take, (void *)(uintptr_t)text);
	terms_free(terms);
	return said.len ? said.data : "";
}

static const char *fold_as(enum fold_kind kind, const char *text)
{
	struct fold fold = {.kind = kind};
	static char out[200];

	fold_text(&fold, text, strlen(text));
	snprintf(out, sizeof out, "%.*s", (int)fold.text.len, fold.text.len ? fold.text.data : "");
	fold_free(&fold);
	return out;
}

static const char *folded(const char *text)
{
	return fold_as(FOLD_LETTERS, text);
}

static void test_forms(void **state)
{
	static const char *const same[][2] = {
		{"SOC 2", "ＳＯＣ２"},
		{"SOC 2", "S*O*C\n_2_"},
		{"SOC 2", "(soc) [2]"},
		{"SOC 2", "SOC\u00A02"},
		{"SOC 2", "S\u200BO\u00ADC‑2"},
		{"SOC", "ЅОС"},
		{"SOC", "SОC"},
		{"Inês", "INES"},
		{"Hanna Weiß", "hanna WEISS"},
		{"O'Shea", "O’Shea"},
		{"Nguyễn", "nguyen"},
		{"高橋", "髙橋"},
		{"崎山", "﨑山"},
		{"吉田", "𠮷田"},
		{"渡辺", "渡邉"},
		{"渡辺", "渡邊"},
		{"斉藤", "齋藤"},
		{"斉藤", "齊藤"},
		{"斉藤", "斎藤"},
		{"浜崎", "濵﨑"},
		{"浜崎", "濱﨑"},
		{"葛城", "葛󠄀城"},
		{"ヨシダ", "よしだ"},
		{"ヨシダ", "ﾖｼﾀﾞ"},
		{"サーバー", "サーバ"},
		{"★3", "☆３"},
		{"ガ", "が"},
		{"株", "㈱"},
		{"Ⅱ", "II"},
		{"Lindqvist", "🇱🅸🅝ⓓqvist"},
		{"Lindqvist", "Ⱡɨƞdɋʋıꜱŧ"},
		{"Lindqvist", "Łɪɴđqvɪsŧ"},
		{"030 123", "⓿❸⓪ ➀⓶➌"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		char first[200];

		snprintf(first, sizeof first, "%s", folded(same[i][0]));
		assert_string_equal(first, folded(same[i][1]));
	}
	assert_string_not_equal("は", folded("ば"));
	assert_string_equal(folded("One. Two, a.b! 三。"), "one\ntwoab\n三\n");
}

static void test_spelling(void **state)
{
	static const char *const forms[][2] = {
		{"Acme \u00A0\tFoods\n　Ｉｎｃ．", "AcmeFoodsInc."},
		{"SОC Αkebono cеrt", "SOCAkebonocert"},
		{"Café W\u200Beiß", "CafeWeiß"},
		{"髙橋 㐂一 葛󠄀城", "高橋喜一葛城"},
		{"ﾊﾟﾋﾞﾘｵﾝ はハ", "パビリオンはハ"},
		{"a-b, (c). 一、二！", "a-b,(c).一、二!"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		char apart[200];

		snprintf(apart, sizeof apart, "%s", fold_as(FOLD_SPELLING, forms[i][0]));
		assert_string_equal(apart, fold_as(FOLD_SPELLING, forms[i][1]));
	}
	assert_string_equal(fold_as(FOLD_SPELLING, forms[0][0]), forms[0][1]);
	assert_string_not_equal("か", fold_as(FOLD_SPELLING, "が"));
}

static void test_places(void **state)
{
	(void)state;
	assert_string_equal(found("Lindqvist", "Ask Ｌｉｎｄ\nqvist's team"), "1:Ｌｉｎｄ\nqvist|");
	assert_string_equal(found("高橋", "担当は髙 橋です"), "1:髙 橋|");
	assert_string_equal(found("高橋", "最高。橋を渡る"), "");
	assert_string_equal(found("R-01", "R 01 and (R)01, not PR-01 or R-011"), "1:R 01|1:R)01|");
	assert_string_equal(found("cert*", "certified certs discert"), "1:cert|1:cert|");
	assert_string_equal(found("cert", "certified cert"), "1:cert|");
	assert_string_equal(found("ISO 27001", "ISO27001certified"), "1:ISO27001|");
	assert_string_equal(found("", "anything"), "");
	assert_string_equal(found("Ann", "Joanne and J\u200Bann"), "");
}

static void add(struct terms *terms, const char *const *list, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		terms_add(terms, list[i], strlen(list[i]), i + 1);
}

static void test_several(void **state)
{
	static const char *const list[] = {"東京都", "京都", "都", "大学", "京都大学"};
	static const char text[] = "東京都大学";
	struct terms *terms = terms_new(FOLD_LETTERS);

	(void)state;
	said.len = 0;
	add(terms, list, 5);
	terms_find(terms, text, strlen(text), take, (void *)(uintptr_t)text);
	assert_string_equal(said.data, "1:東京都|2:京都|3:都|5:京都大学|4:大学|");
	terms_free(terms);
}

static void count(void *data, uint32_t number, size_t from, size_t to)
{
	(void)number, (void)from, (void)to;
	++*(size_t *)data;
}

/* The seconds of processor that a text of LEN letters takes, with a term of every length up to 500. */
static double seconds(size_t len, size_t *counted)
{
	char *text = malloc(len);
	struct terms *terms = terms_new(FOLD_LETTERS);
	clock_t start;
	double took;

	memset(text, 'a', len);
	for (uint32_t i = 1; i <= 500; i++)
		terms_add(terms, text, i, i);
	for (uint32_t i = 1; i <= 500; i++) {
		char open[502];

		memset(open, 'a', i);
		open[i] = '*';
		terms_add(terms, open, i + 1, 500 + i);
	}
	*counted = 0;
	start = clock();
	terms_find(terms, text, len, count, counted);
	took = (double)(clock() - start) / CLOCKS_PER_SEC;
	terms_free(terms);
	free(text);
	return took;
}

static void test_time_is_linear(void **state)
{
	size_t once, twice;
	double one = seconds(400000, &once), two = seconds(800000, &twice);

	(void)state;
	assert_true(twice <= 2 * once + 64);
	assert_true(two < 3 * one + 0.05);
}

static void test_hidden(void **state)
{
	static const char *const refused[] = {"a\u202Eb", "a\u2066b\u2069", "a\U000E0041", "a\u200Bb",
		"\u200Da", "a\u200Db", "a\uFE0F", "\u3164", "a\uFEFF", "a\u2060b", "高󠄀󠄁", "א\u2066",
		"a\u200E", "א\u202Eb", "a\u2800b", "\u2800", "a\uFFFCb", "a\U0001D159", "木\U00016FE4",
		"\U00013441", "\U00013442", "a\uFDD0", "a\U0001FFFE", "\u00ADa", "a\u00AD", "a\u00AD b",
		"a\u00AD\u00ADb", "1\u00AD2", "山\u00AD川"};
	static const char *const allowed[] = {"葛󠄀城", "辻󠄁", "co\u00ADoperate", "e\u0301\u00ADte", "⠓⠊",
		"👩\u200D💻", "❤️", "1️⃣", "नि\u094D\u200Dक", "ภาษา\u200Bไทย", "א\u2067b\u2069", "א\u200E!",
		"Inês", "ﾒｰﾙ", ""};
	size_t at;

	(void)state;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (!guise_hidden(refused[i], strlen(refused[i]), &at))
			fail_msg("%s passes (%u)", refused[i], (unsigned)i);
	for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
		if (guise_hidden(allowed[i], strlen(allowed[i]), &at))
			fail_msg("%s is refused (%u)", allowed[i], (unsigned)i);
	assert_int_equal(guise_hidden("ab\u202E", 5, &at), 0x202E);
	assert_int_equal(at, 2);
}

static void test_lookalikes(void **state)
{
	static const char *const mixed[] = {"We are SОC 2", "cеrtified", "pаssword.", "Αkebono"};
	static const char *const pure[] = {"Москва and Athens", "α-test", "Αθήνα", "Inês", "5 μm",
		"日本語text", "A\u0301", ""};
	size_t from, to;

	(void)state;
	for (size_t i = 0; i < sizeof mixed / sizeof *mixed; i++)
		assert_true(guise_lookalike(mixed[i], strlen(mixed[i]), &from, &to));
	for (size_t i = 0; i < sizeof pure / sizeof *pure; i++)
		if (guise_lookalike(pure[i], strlen(pure[i]), &from, &to))
			fail_msg("%s is refused", pure[i]);
	assert_true(guise_lookalike("We are SОC 2", 13, &from, &to));
	assert_int_equal(from, 7);
	assert_int_equal(to, 11);
}

static int free_said(void **state)
{
	(void)state;
	buf_free(&said);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_spelling),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_time_is_linear),
		cmocka_unit_test(test_hidden),
		cmocka_unit_test(test_lookalikes),
	};

	return cmocka_run_group_tests(tests, NULL, free_said);
}
