#include "command/compose.h"
#include "command/formats.h"

#include "fixture.h"

/* ---- where links lead ---- */

static struct section_page known[] = {{"scope", 3}, {"目的", 4}};

static const struct section_pages *find_known(const char *path, void *context)
{
	static const struct section_pages pages = {known, 2};

	return strcmp(path, context) == 0 ? &pages : NULL;
}

/* The page that a link to URL in a document at PATH is given when the file OTHER has sections. */
static size_t page_of(const char *path, const char *url, const char *other)
{
	struct diags *diags = diags_new();
	struct buf text = {0}, context = {0};
	struct document *document;
	size_t page;

	buf_puts(&context, other);
	buf_printf(&text, "[text](<%s>)\n", url);
	document = document_parse(path, text.data, text.len, diags);
	assert_non_null(document);
	pagerefs_set(document, find_known, context.data);
	page = document->root->first->first->page;
	buf_free(&text);
	buf_free(&context);
	document_free(document);
	diags_free(diags);
	return page;
}

static void test_links_lead_to_files_beside(void **state)
{
	(void)state;
	assert_int_equal(page_of("en/soa", "policies/a.md#scope", "en/policies/a"), 3);
	assert_int_equal(page_of("en/policies/b", "a.md#scope", "en/policies/a"), 3);
	assert_int_equal(page_of("en/policies/b", "../soa.md#scope", "en/soa"), 3);
	assert_int_equal(page_of("b.md", "a.md#scope", "a"), 3);
	assert_int_equal(page_of("b.md", "a%20c.md#%E7%9B%AE%E7%9A%84", "a c"), 4);
	assert_int_equal(page_of("b.md", "a.md#目的", "a"), 4);
}

static void test_other_links_have_no_page(void **state)
{
	(void)state;
	assert_int_equal(page_of("en/soa", "policies/a.md#purpose", "en/policies/a"), 0);
	assert_int_equal(page_of("en/soa", "policies/a.md", "en/policies/a"), 0);
	assert_int_equal(page_of("en/soa", "policies/a.md#", "en/policies/a"), 0);
	assert_int_equal(page_of("en/soa", "policies/c.md#scope", "en/policies/a"), 0);
	assert_int_equal(page_of("b.md", "?x#scope", "b"), 0);
	assert_int_equal(page_of("b.md", "https://example.org/a.md#scope", "a"), 0);
}

/* ---- composing ---- */

static const char policy[] =
	"# Policy\n\n## First\n\n<br><br><br><br><br><br><br>\n\n## Last\n\nText.\n";
static const char statement[] =
	"---\npage_references: \", p. {page}\"\n---\n"
	"# Statement\n\n[Policy, last](policy.md#last) and [plan](plan.md#plan)\n";
static const char plan[] =
	"---\npage_references: \", p. {page}\"\n---\n"
	"# Plan\n\n[Statement](statement.md#statement) and [first](policy.md#first)\n";

enum { WORKS = 3 };

static struct document *parse(const char *path, const char *text)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse(path, text, strlen(text), diags);

	assert_non_null(document);
	diags_free(diags);
	return document;
}

static void free_three(struct work *works)
{
	compose_free(works, WORKS);
	for (size_t i = 0; i < WORKS; i++)
		document_free(works[i].document);
}

/* Composes the three documents in the formats NAMES. */
static void compose_three(struct work *works, const char *names, long jobs)
{
	static const char *const texts[WORKS][2] = {
		{"statement.md", statement},
		{"plan.md", plan},
		{"policy.md", policy},
	};
	struct formats formats;

	assert_true(formats_read(&formats, names, NULL, NULL));
	for (size_t i = 0; i < WORKS; i++) {
		works[i] = (struct work){.path = texts[i][0], .document = parse(texts[i][0], texts[i][1])};
		works[i].format = formats.output;
		works[i].formats = formats.count;
	}
	works[2].formats = jobs == 1 ? 0 : works[2].formats;
	compose(works, WORKS, fonts, jobs, NULL, NULL);
	formats_free(&formats);
	for (size_t i = 0; i < WORKS; i++)
		assert_int_equal(diags_count(works[i].diags), 0);
}

/* WORK's PDF has a link with the alternative text CONTENTS, and one to URI. */
static void assert_link(const struct work *work, const char *contents, const char *uri)
{
	struct buf text = {0}, line = {0};

	fixture_ask(&work->made[0].bytes,
		"qpdf --qdf --object-streams=disable %s - | grep -a '/Contents (\\|/URI ('", &text);
	buf_printf(&line, "/Contents (%s)\n", contents);
	assert_non_null(strstr(text.data, line.data));
	line.len = 0;
	buf_printf(&line, "/URI (%s)\n", uri);
	assert_non_null(strstr(text.data, line.data));
	buf_free(&line);
	buf_free(&text);
}

static void test_pages_are_named_whoever_comes_first(void **state)
{
	struct work one[WORKS], many[WORKS];

	(void)state;
	compose_three(one, "pdf", 1);
	compose_three(many, "pdf", 4);
	for (size_t i = 0; i < 2; i++)
		assert_string_equal(one[i].made[0].sha256, many[i].made[0].sha256);
	assert_int_equal(one[2].made[0].bytes.len, 0);
	assert_link(&one[0], "Policy, last, p. 1", "policy.pdf#page=1");
	free_three(one);
	free_three(many);
}

static void test_who_asks_is_not_asked(void **state)
{
	struct work works[WORKS];

	(void)state;
	compose_three(works, "pdf", 2);
	assert_link(&works[0], "plan", "plan.pdf");
	assert_link(&works[1], "Statement", "statement.pdf");
	assert_link(&works[1], "first, p. 1", "policy.pdf#page=1");
	free_three(works);
}

static void test_only_pages_name_pages(void **state)
{
	struct work works[WORKS];

	(void)state;
	compose_three(works, "pdf,html,md", 2);
	for (size_t format = 1; format < 3; format++) {
		struct buf *text = &works[0].made[format].bytes;

		buf_puts(text, "");
		assert_non_null(strstr(text->data, "Policy, last"));
		assert_null(strstr(text->data, "p. 1"));
	}
	free_three(works);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_links_lead_to_files_beside),
		cmocka_unit_test(test_other_links_have_no_page),
		cmocka_unit_test(test_pages_are_named_whoever_comes_first),
		cmocka_unit_test(test_who_asks_is_not_asked),
		cmocka_unit_test(test_only_pages_name_pages),
	};

	return cmocka_run_group_tests_name("pagerefs", tests, fixture_open, fixture_close);
}
