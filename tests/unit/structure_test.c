/* Reads PDFs as a screen reader does and complains of what it would stumble over. Without
   arguments: documents made here, and the same with something spoilt, which must be noticed. With
   arguments: those files, one line for each that has something wrong. The files are read through
   qpdf, which unpacks them. */
#include "base/mem.h"
#include "fixture.h"
#include "layout/layout.h"
#include "output/output.h"
#include "picture/picture.h"

extern const struct output output_pdf;

#define QPDF "qpdf --qdf --object-streams=disable"

enum { MOST_MCIDS = 20000, MOST_DEPTH = 200, SEEN = 2 };

/* ---- PDF syntax ---- */

enum kind { NOTHING, NUMBER, NAME, STRING, ARRAY, DICTIONARY, REFERENCE, WORD, END };

/* A dictionary's kids are names and values in turn. */
struct item {
	enum kind kind;
	long number;      /* NUMBER (truncated), REFERENCE */
	const char *text; /* NAME, WORD, STRING (its bytes) */
	size_t len;
	const struct item *first, *next;
	const char *stream; /* of an object that has one */
	size_t stream_len;
};

struct reader {
	struct arena *arena;
	const char *at, *end;
};

struct file {
	struct arena *arena;
	struct buf text; /* in qpdf's QDF form */
	const struct item **object;
	size_t objects;
	const struct item *trailer;
	char complaint[200]; /* the first one, or "" */
};

static const struct item nothing = {.kind = NOTHING};

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0';
}

static void skip_blank(struct reader *r)
{
	for (; r->at < r->end && (is_blank(*r->at) || *r->at == '%'); r->at++)
		if (*r->at == '%')
			while (r->at < r->end && *r->at != '\n')
				r->at++;
}

static bool take(struct reader *r, const char *text)
{
	size_t len = strlen(text);

	if ((size_t)(r->end - r->at) < len || memcmp(r->at, text, len) != 0)
		return false;
	r->at += len;
	return true;
}

static struct item *new_value(struct reader *r, enum kind kind)
{
	struct item *value = arena_alloc(r->arena, sizeof *value);

	value->kind = kind;
	return value;
}

static struct item *parse(struct reader *r);

static struct item *parse_until(struct reader *r, enum kind kind, const char *close)
{
	struct item *list = new_value(r, kind), *last = NULL, *value;

	for (;;) {
		skip_blank(r);
		if (r->at >= r->end || take(r, close))
			return list;
		value = parse(r);
		if (last)
			last->next = value;
		else
			list->first = value;
		last = value;
	}
}

static bool is_octal(const char *text)
{
	return strspn(text, "01234567") >= 3;
}

static struct item *parse_literal(struct reader *r)
{
	struct item *value = new_value(r, STRING);
	static char text[65536]; /* no string of PDF/A is longer */
	int depth = 1;

	for (; r->at < r->end && value->len < sizeof text; r->at++) {
		depth += (*r->at == '(') - (*r->at == ')');
		if (depth == 0)
			break;
		if (*r->at == '\\') {
			r->at++;
			if (is_octal(r->at)) {
				text[value->len++] = (char)(r->at[0] << 6 | (r->at[1] & 7) << 3 | (r->at[2] & 7));
				r->at += 2;
				continue;
			}
		}
		text[value->len++] = *r->at;
	}
	r->at++;
	value->text = arena_copy(r->arena, text, value->len);
	return value;
}

static struct item *parse_hex(struct reader *r)
{
	struct item *value = new_value(r, STRING);
	const char *close = memchr(r->at, '>', (size_t)(r->end - r->at));
	size_t len = (size_t)(close - r->at) / 2;
	char *text = arena_alloc(r->arena, len + 1);

	for (value->len = 0; value->len < len; value->len++) {
		const char digits[] = {r->at[2 * value->len], r->at[2 * value->len + 1], '\0'};

		text[value->len] = (char)strtol(digits, NULL, 16);
	}
	value->text = text;
	r->at = close + 1;
	return value;
}

static struct item *parse_word(struct reader *r, enum kind kind)
{
	struct item *value = new_value(r, kind);

	value->text = r->at;
	while (r->at < r->end && !is_blank(*r->at) && !strchr("()<>[]{}/%", *r->at))
		r->at++;
	value->len = (size_t)(r->at - value->text);
	if (value->len == 0 && kind == WORD)
		r->at++; /* a stray delimiter */
	return value;
}

static struct item *parse_number(struct reader *r)
{
	struct item *value = parse_word(r, NUMBER);

	value->number = strtol(value->text, NULL, 10);
	if (take(r, " 0 R"))
		value->kind = REFERENCE;
	return value;
}

static struct item *parse(struct reader *r)
{
	skip_blank(r);
	if (r->at >= r->end)
		return new_value(r, END);
	if (take(r, "<<"))
		return parse_until(r, DICTIONARY, ">>");
	if (take(r, "["))
		return parse_until(r, ARRAY, "]");
	if (take(r, "<"))
		return parse_hex(r);
	if (take(r, "("))
		return parse_literal(r);
	if (take(r, "/"))
		return parse_word(r, NAME);
	if (strchr("+-.0123456789", *r->at))
		return parse_number(r);
	return parse_word(r, WORD);
}

static bool is(const struct item *value, const char *text)
{
	return (value->kind == NAME || value->kind == WORD) && strlen(text) == value->len &&
		memcmp(value->text, text, value->len) == 0;
}

static const struct item *follow(const struct file *file, const struct item *value)
{
	if (value->kind != REFERENCE)
		return value;
	return value->number > 0 && (size_t)value->number < file->objects ? file->object[value->number]
																	  : &nothing;
}

/* The value of KEY in DICTIONARY; NOTHING when there is none. */
static const struct item *get(const struct file *file, const struct item *dictionary,
	const char *key)
{
	const struct item *at = dictionary->kind == DICTIONARY ? dictionary->first : NULL;

	for (; at && at->next; at = at->next->next)
		if (is(at, key))
			return follow(file, at->next);
	return &nothing;
}

/* The reference under KEY itself. */
static long get_id(const struct item *dictionary, const char *key)
{
	for (const struct item *at = dictionary->first; at && at->next; at = at->next->next)
		if (is(at, key))
			return at->next->kind == REFERENCE ? at->next->number : 0;
	return 0;
}

/* ---- files ---- */

static void read_object(struct file *file, struct reader *r, size_t id)
{
	struct item *value;

	(void)parse(r);
	(void)parse(r);
	(void)parse(r); /* N 0 obj */
	value = parse(r);
	skip_blank(r);
	if (take(r, "stream\n"))
		value->stream = r->at;
	file->object[id] = value;
}

static void read_objects(struct file *file)
{
	const char *text = file->text.data, *end = text + file->text.len, *start = end - 9;
	struct reader r = {file->arena, text, end};

	while (start > text && memcmp(start, "startxref", 9) != 0)
		start--;
	r.at = text + strtol(start + 9, NULL, 10);
	(void)parse(&r); /* xref */
	(void)parse(&r);
	file->objects = (size_t)parse(&r)->number;
	file->object = arena_alloc(file->arena, file->objects * sizeof *file->object);
	for (size_t id = 0; id < file->objects; id++) {
		struct reader there = {file->arena, text + parse(&r)->number, end};

		(void)parse(&r);
		file->object[id] = &nothing;
		if (is(parse(&r), "n"))
			read_object(file, &there, id);
	}
	(void)parse(&r); /* trailer */
	file->trailer = parse(&r);
	for (size_t id = 0; id < file->objects; id++) {
		struct item *value = (struct item *)file->object[id];

		if (value->stream)
			value->stream_len = (size_t)get(file, value, "Length")->number;
	}
}

static void read_pipe(struct file *file, const char *path)
{
	char command[512], chunk[4096];
	FILE *pipe;
	size_t len;

	snprintf(command, sizeof command, QPDF " '%s' -", path);
	pipe = popen(command, "r");
	while (pipe && (len = fread(chunk, 1, sizeof chunk, pipe)) > 0)
		buf_put(&file->text, chunk, len);
	if (!pipe || pclose(pipe) != 0)
		snprintf(file->complaint, sizeof file->complaint, "qpdf cannot read it");
}

static void file_free(struct file *file)
{
	buf_free(&file->text);
	arena_free(file->arena);
}

/* ---- what a reader stumbles over ---- */

struct walk {
	struct file *file;
	int heading;              /* level of the last one */
	const struct item **page; /* in order */
	size_t pages;
	unsigned char *owned; /* by page and MCID: an element has it */
};

static void complain(struct file *file, const char *format, ...)
{
	va_list args;

	if (file->complaint[0])
		return;
	va_start(args, format);
	vsnprintf(file->complaint, sizeof file->complaint, format, args);
	va_end(args);
}

static void collect_pages(struct walk *walk, const struct item *node, int depth)
{
	const struct item *kids = get(walk->file, node, "Kids");

	if (is(get(walk->file, node, "Type"), "Page"))
		walk->page[walk->pages++] = node;
	for (const struct item *kid = kids->first; kid && depth < MOST_DEPTH; kid = kid->next)
		collect_pages(walk, follow(walk->file, kid), depth + 1);
}

static void own(struct walk *walk, const struct item *page, long mcid)
{
	for (size_t i = 0; i < walk->pages; i++) {
		if (walk->page[i] != page || mcid < 0 || mcid >= MOST_MCIDS)
			continue;
		if (walk->owned[i * MOST_MCIDS + (size_t)mcid]++)
			complain(walk->file, "page %zu: content %ld has two elements", i + 1, mcid);
		return;
	}
	complain(walk->file, "an element has content %ld of no page", mcid);
}

static void check_heading(struct walk *walk, const struct item *type)
{
	int level = type->len == 2 && type->text[0] == 'H' ? type->text[1] - '0' : 0;

	if (level < 1 || level > 6)
		return;
	if (level > walk->heading + 1)
		complain(walk->file, "heading of level %d after level %d", level, walk->heading);
	walk->heading = level;
}

static void check_figure(struct walk *walk, const struct item *element)
{
	if (get(walk->file, element, "Alt")->len == 0)
		complain(walk->file, "a Figure without Alt");
	if (get(walk->file, get(walk->file, element, "A"), "BBox")->kind != ARRAY)
		complain(walk->file, "a Figure without BBox");
}

static const struct item *kids_of(const struct file *file, const struct item *element)
{
	const struct item *kids = get(file, element, "K");

	return kids->kind == ARRAY ? kids->first : kids->kind == NOTHING ? NULL : kids;
}

static void check_link(struct walk *walk, const struct item *element)
{
	const struct item *kid = kids_of(walk->file, element), *annotation = &nothing;

	for (; kid; kid = kid->next) {
		if (is(get(walk->file, follow(walk->file, kid), "Type"), "OBJR"))
			annotation = get(walk->file, follow(walk->file, kid), "Obj");
		if (annotation->kind == DICTIONARY && get(walk->file, annotation, "Contents")->len == 0)
			complain(walk->file, "a link without Contents");
	}
	if (annotation->kind != DICTIONARY)
		complain(walk->file, "a Link without OBJR");
	else if (get(walk->file, annotation, "StructParent")->kind != NUMBER)
		complain(walk->file, "a link that does not know its element");
}

static bool is_element(const struct file *file, const struct item *value, const char *type)
{
	return is(get(file, value, "S"), type);
}

static size_t count_cells(const struct file *file, const struct item *row)
{
	size_t count = 0;

	for (const struct item *kid = kids_of(file, row); kid; kid = kid->next)
		count +=
			is_element(file, follow(file, kid), "TH") || is_element(file, follow(file, kid), "TD");
	return count;
}

static void check_table(struct walk *walk, const struct item *table)
{
	size_t cells = 0;

	for (const struct item *group = kids_of(walk->file, table); group; group = group->next) {
		const struct item *row = kids_of(walk->file, follow(walk->file, group));

		for (; row; row = row->next) {
			const struct item *element = follow(walk->file, row);
			size_t count = count_cells(walk->file, element);

			if (!is_element(walk->file, element, "TR"))
				complain(walk->file, "something else than rows in a group of rows");
			if (cells && count != cells)
				complain(walk->file, "a row of %zu cells after one of %zu", count, cells);
			cells = count;
		}
	}
	if (!cells)
		complain(walk->file, "a Table without cells");
}

static void check_element(struct walk *walk, const struct item *element)
{
	const struct item *type = get(walk->file, element, "S");

	check_heading(walk, type);
	if (is(type, "Figure"))
		check_figure(walk, element);
	else if (is(type, "Link"))
		check_link(walk, element);
	else if (is(type, "Table"))
		check_table(walk, element);
	else if (is(type, "TH") &&
		get(walk->file, get(walk->file, element, "A"), "Scope")->kind != NAME)
		complain(walk->file, "a TH without Scope");
}

static void walk_element(struct walk *walk, const struct item *element, int depth)
{
	const struct item *page = get(walk->file, element, "Pg");

	if (depth > MOST_DEPTH || element->kind != DICTIONARY) {
		complain(walk->file, "the structure tree is no tree");
		return;
	}
	check_element(walk, element);
	for (const struct item *kid = kids_of(walk->file, element); kid; kid = kid->next) {
		const struct item *value = follow(walk->file, kid);

		if (value->kind == NUMBER)
			own(walk, page, value->number);
		else if (is(get(walk->file, value, "Type"), "MCR"))
			own(walk, get(walk->file, value, "Pg"), get(walk->file, value, "MCID")->number);
		else if (!is(get(walk->file, value, "Type"), "OBJR"))
			walk_element(walk, value, depth + 1);
	}
}

static void check_string(struct walk *walk, size_t page, const struct item *string)
{
	for (size_t i = 0; string->kind == STRING && i + 1 < string->len; i += 2)
		if (!string->text[i] && !string->text[i + 1])
			complain(walk->file, "page %zu shows .notdef", page + 1);
}

static void check_shown(struct walk *walk, size_t page, const struct item *operand)
{
	check_string(walk, page, operand);
	for (const struct item *part = operand->first; part; part = part->next)
		check_string(walk, page, part);
}

static bool paints(const struct item *operator)
{
	static const char *const names[] = {"Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*",
		"S", "s", "Do", "sh", "BI"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (is(operator, names[i]))
			return true;
	return false;
}

/* A stretch begins with its properties as operand. */
static void begin_stretch(struct walk *walk, size_t page, const struct item *properties)
{
	const struct item *mcid = get(walk->file, properties, "MCID");
	unsigned char *owned;

	if (mcid->kind != NUMBER)
		return;
	owned = mcid->number >= 0 && mcid->number < MOST_MCIDS
		? &walk->owned[page * MOST_MCIDS + (size_t)mcid->number]
		: NULL;
	if (!owned || !*owned)
		complain(walk->file, "page %zu: content %ld has no element", page + 1, mcid->number);
	else if (*owned == SEEN)
		complain(walk->file, "page %zu: two contents %ld", page + 1, mcid->number);
	else
		*owned = SEEN;
}

static void check_content(struct walk *walk, size_t page)
{
	const struct item *content = get(walk->file, walk->page[page], "Contents"), *operand = NULL;
	struct reader r = {walk->file->arena, content->stream, content->stream + content->stream_len};
	int depth = 0;

	if (!content->stream) {
		complain(walk->file, "page %zu has no content", page + 1);
		return;
	}
	for (const struct item *token = parse(&r); token->kind != END; token = parse(&r)) {
		if (token->kind == WORD && is(token, "BDC"))
			begin_stretch(walk, page, operand ? operand : &nothing);
		depth += is(token, "BDC") + is(token, "BMC") - is(token, "EMC");
		if (token->kind == WORD && paints(token) && depth < 1)
			complain(walk->file, "page %zu: a mark that is neither content nor artifact", page + 1);
		if ((is(token, "TJ") || is(token, "Tj")) && operand)
			check_shown(walk, page, operand);
		operand = token;
	}
	if (depth != 0)
		complain(walk->file, "page %zu: marked content is not closed", page + 1);
}

static void check_owned(struct walk *walk)
{
	for (size_t i = 0; i < walk->pages * MOST_MCIDS; i++)
		if (walk->owned[i] == 1)
			complain(walk->file, "page %zu has no content %zu, though an element says so",
				i / MOST_MCIDS + 1, i % MOST_MCIDS);
}

static void check_catalog(struct walk *walk, const struct item *catalog)
{
	struct file *file = walk->file;

	if (get(file, catalog, "Lang")->len < 2)
		complain(file, "no language");
	if (!is(get(file, get(file, catalog, "ViewerPreferences"), "DisplayDocTitle"), "true"))
		complain(file, "the title is not shown");
	if (get(file, get(file, file->trailer, "Info"), "Title")->len == 0)
		complain(file, "no title");
	if (!is(get(file, get(file, catalog, "MarkInfo"), "Marked"), "true"))
		complain(file, "not tagged");
}

static void check_pages(struct walk *walk)
{
	for (size_t i = 0; i < walk->pages; i++) {
		const struct item *page = walk->page[i];

		check_content(walk, i);
		if (!is(get(walk->file, page, "Tabs"), "S"))
			complain(walk->file, "page %zu: no tab order", i + 1);
		if (get(walk->file, page, "StructParents")->number != (long)i)
			complain(walk->file, "page %zu: no place in the parent tree", i + 1);
	}
}

/* Sets FILE's complaint to the first thing that is wrong. */
static void check(struct file *file)
{
	struct walk walk = {.file = file};
	const struct item *catalog, *root;

	if (file->complaint[0])
		return;
	file->arena = arena_new();
	read_objects(file);
	catalog = get(file, file->trailer, "Root");
	root = get(file, get(file, catalog, "StructTreeRoot"), "K");
	walk.page = arena_alloc(file->arena, file->objects * sizeof *walk.page);
	collect_pages(&walk, get(file, catalog, "Pages"), 0);
	walk.owned = mem_alloc(walk.pages * MOST_MCIDS);
	check_catalog(&walk, catalog);
	if (get_id(get(file, catalog, "StructTreeRoot"), "ParentTree") == 0)
		complain(file, "no parent tree");
	walk_element(&walk, root, 0);
	check_pages(&walk);
	check_owned(&walk);
	free(walk.owned);
}

/* ---- documents made here ---- */

static const char sound[] =
	"---\ntitle: T\nlanguage: en\ncontents: Contents\nfooter: [a, \"{page}\"]\n---\n\n"
	"# First\n\nText **bold** `code` 日本語 [site](https://example.com/) [below](#third).[^1]\n\n"
	"![A box](x.svg)\n\n## Second\n\n- one\n- two\n\n| A | B |\n|---|---|\n| x | |\n\n"
	"### Third\n\n> quoted\n\n[^1]: The note.\n";

static void give_picture(struct document *document)
{
	static const char svg[] =
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"80\">"
		"<rect width=\"9\" height=\"8\"/><text x=\"9\" y=\"20\" font-size=\"9\">word</text></svg>";
	struct diags *diags = diags_new();

	for (struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->kind == NODE_IMAGE)
			node->picture = picture_read(document->arena, "x.svg", svg, sizeof svg - 1,
				(struct place){0}, diags);
	diags_free(diags);
}

static void make_pdf(struct buf *out)
{
	struct diags *diags = diags_new();
	struct document *document = document_parse("t.md", sound, sizeof sound - 1, diags);
	struct pages *pages;

	assert_non_null(document);
	give_picture(document);
	pages = layout_document(document, shaper, diags);
	assert_non_null(pages);
	assert_true(output_pdf.write(document, pages, out, diags));
	document_free(document);
	diags_free(diags);
}

static void read_made(struct file *file)
{
	struct buf pdf = {0};

	make_pdf(&pdf);
	fixture_ask(&pdf, QPDF " %s -", &file->text);
	buf_free(&pdf);
}

static void test_a_sound_file_gives_no_complaint(void **state)
{
	struct file file = {0};

	(void)state;
	read_made(&file);
	check(&file);
	assert_string_equal(file.complaint, "");
	file_free(&file);
}

/* Where WHAT first is in FILE's text, from place FROM. */
static size_t find(const struct file *file, size_t from, const char *what)
{
	size_t len = strlen(what);

	for (; from + len <= file->text.len; from++)
		if (memcmp(file->text.data + from, what, len) == 0)
			return from;
	fail_msg("there is no %s", what);
	return 0;
}

/* Replaces the first WHAT after the first AFTER by WITH, which is as long. */
static void spoil(struct file *file, const char *after, const char *what, const char *with)
{
	assert_int_equal(strlen(what), strlen(with));
	memcpy(file->text.data + find(file, find(file, 0, after), what), with, strlen(with));
}

static void test_what_is_spoilt_is_noticed(void **state)
{
	static const struct {
		const char *after, *what, *with, *complaint;
	} cases[] = {
		{"%PDF", "/Alt (A box)", "/Alt ()     ", "a Figure without Alt"},
		{"%PDF", "/BBox [", "/Bbox [", "a Figure without BBox"},
		{"%PDF", "/S /H2", "/S /H4", "heading of level 4 after level 1"},
		{"%PDF", "/S /H1", "/S /H2", "heading of level 2 after level 0"},
		{"%PDF", "/Scope ", "/Scape ", "a TH without Scope"},
		{"%PDF", "/S /TD", "/S /TX", "a row of 1 cells after one of 2"},
		{"%PDF", "/S /TR", "/S /TX", "something else than rows in a group of rows"},
		{"%PDF", "/Type /OBJR", "/Type /OBJX", "a Link without OBJR"},
		{"%PDF", "/Contents (", "/Cantents (", "a link without Contents"},
		{"%PDF", "/StructParent ", "/StractParent ", "a link that does not know its element"},
		{"BT\n", "<0001", "<0000", "page 1 shows .notdef"},
		{"BT\n", "BDC\n", "   \n", "page 1: a mark that is neither content nor artifact"},
		{"BT\n", "EMC\n", "   \n", "page 1: marked content is not closed"},
		{"BT\n", "<</MCID 0>>", "<</MCID 4>>", "page 1: two contents 4"},
		{"BT\n", "<</MCID 0>>", "<</MCID  >>",
			"page 1 has no content 0, though an element says so"},
		{"BT\n", "<</MCID 10>>", "<</MCID 99>>", "page 1: content 99 has no element"},
		{"%PDF", "/Lang (en)", "/Long (en)", "no language"},
		{"%PDF", "/DisplayDocTitle true", "/DisplayDocTitle null", "the title is not shown"},
		{"%PDF", "/Title (T)", "/Titel (T)", "no title"},
		{"%PDF", "/Marked true", "/Marked null", "not tagged"},
		{"%PDF", "/Tabs /S", "/Tabs /R", "page 1: no tab order"},
		{"%PDF", "/ParentTree ", "/ParantTree ", "no parent tree"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct file file = {0};

		read_made(&file);
		spoil(&file, cases[i].after, cases[i].what, cases[i].with);
		check(&file);
		if (strcmp(file.complaint, cases[i].complaint) != 0)
			fail_msg("%s -> %s: \"%s\"", cases[i].what, cases[i].with, file.complaint);
		file_free(&file);
	}
}

/* ---- */

static int check_files(int count, char **path)
{
	int failed = 0;

	for (int i = 0; i < count; i++) {
		struct file file = {0};

		read_pipe(&file, path[i]);
		check(&file);
		failed += file.complaint[0] != '\0';
		if (file.complaint[0])
			printf("%s: %s\n", path[i], file.complaint);
		if (file.arena)
			file_free(&file);
	}
	return failed > 0;
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_sound_file_gives_no_complaint),
		cmocka_unit_test(test_what_is_spoilt_is_noticed),
	};

	if (argc > 1)
		return check_files(argc - 1, argv + 1);
	return cmocka_run_group_tests(tests, fixture_open, fixture_close);
}
