#include "layout/furniture.h"

#include <string.h>

#include "layout/passage.h"
#include "layout/setting.h"

enum field { FIELD_TEXT, FIELD_PAGE, FIELD_PAGES };

/* A stretch of a running text: words and spaces, or a number that differs from page to page. */
struct bit {
	enum field field;
	const struct word *word;
};

/* One of the four running texts. */
struct running {
	struct bit *bit;
	size_t bits;
};

struct furniture {
	struct running header[2], footer[2];
	struct mark watermark;
};

enum {
	SMALLEST = 6, /* type size of a long running text, in points */
	TURN = 52,    /* degrees of the watermark, with its cosine and sine in thousandths */
	COSINE = 616,
	SINE = 788,
};

/* Adds the words of LEN bytes of TEXT to RUNNING. */
static void add_text(struct setting *setting, struct running *running, const char *text, size_t len)
{
	struct node owner = {.kind = NODE_TEXT};
	struct reading reading = {.type = &setting->style.running, .owner = &owner};
	struct pool *pool = &setting->pool;
	struct passage passage;

	pool->parts = pool->inks = 0;
	passage = passage_plain(setting, pool, text, len, &reading, true);
	for (size_t i = 0; i < passage.parts; i++)
		running->bit[running->bits++].word = pool->part[passage.part + i].word;
}

static size_t field_at(const char *text, enum field *field)
{
	static const char *const names[] = {[FIELD_PAGE] = "{page}", [FIELD_PAGES] = "{pages}"};

	for (*field = FIELD_PAGES; *field > FIELD_TEXT; --*field)
		if (strncmp(text, names[*field], strlen(names[*field])) == 0)
			return strlen(names[*field]);
	return 0;
}

/* Every byte makes at most one bit, and one more is for the sign that something was cut off. */
static struct running running_read(struct setting *setting, const char *text)
{
	struct running running = {0};
	size_t from = 0, at = 0, len = text ? strlen(text) : 0;

	if (len == 0)
		return running;
	running.bit = arena_alloc(setting->arena, (len + 1) * sizeof *running.bit);
	while (at < len) {
		enum field field;
		size_t skip = field_at(text + at, &field);

		if (skip == 0) {
			at++;
			continue;
		}
		add_text(setting, &running, text + from, at - from);
		running.bit[running.bits++].field = field;
		from = at += skip;
	}
	add_text(setting, &running, text + from, len - from);
	return running;
}

/* A large word across the page, turned about the start of its baseline: placed so that its middle
   is the page's. */
static void watermark_read(struct setting *setting, struct mark *mark)
{
	const struct style *style = &setting->style;
	const char *text = setting->document->front.watermark;
	const mpt room = (style->width < style->height ? style->width : style->height) * 95 / 100;
	int64_t length, rise;
	mpt size = style->watermark_size;
	const struct word *word;

	if (!text || !*text)
		return;
	word = shaper_word(setting->shaper, text, strlen(text), FONT_BOLD, setting->language);
	if (word->missing)
		passage_missing(setting, 0, word);
	if (word_width(word, size) > room)
		size = (mpt)((int64_t)size * room / word_width(word, size));
	length = word_width(word, size) / 2;
	rise = size * 36 / 100;
	*mark = (struct mark){.kind = MARK_WORD, .role = ROLE_WATERMARK, .colour = style->watermark};
	mark->is.text.word = word;
	mark->is.text.size = size;
	mark->is.text.turn = TURN;
	mark->x = style->width / 2 + (mpt)((rise * SINE - length * COSINE) / 1000);
	mark->y = style->height / 2 + (mpt)((rise * COSINE + length * SINE) / 1000);
}

struct furniture *furniture_new(struct setting *setting)
{
	const struct front *front = &setting->document->front;
	struct furniture *furniture = arena_alloc(setting->arena, sizeof *furniture);

	for (int i = 0; i < 2; i++) {
		furniture->header[i] = running_read(setting, front->header[i]);
		furniture->footer[i] = running_read(setting, front->footer[i]);
		setting->galley.behind += furniture->header[i].bits + furniture->footer[i].bits + 2;
	}
	setting->galley.behind += 2;
	watermark_read(setting, &furniture->watermark);
	setting->galley.before = furniture->watermark.is.text.word != NULL;
	return furniture;
}

/* Numbers the fields of RUNNING and returns its width at SIZE. */
static int64_t running_fill(struct setting *setting, struct running *running, size_t page,
	size_t pages, mpt size)
{
	int64_t width = 0;

	for (size_t i = 0; i < running->bits; i++) {
		struct bit *bit = &running->bit[i];
		struct buf text = {0};

		if (bit->field != FIELD_TEXT) {
			buf_printf(&text, "%zu", bit->field == FIELD_PAGE ? page : pages);
			bit->word = shaper_word(setting->shaper, text.data, text.len,
				setting->style.running.font, setting->language);
			buf_free(&text);
		}
		width += word_width(bit->word, size);
	}
	return width;
}

/* Where the page's mark MARK is put; room was kept for it when the page was made. */
static void add_mark(struct page *page, const struct mark *mark)
{
	page->mark[page->marks++] = *mark;
}

struct place_for {
	mpt x, y, room, size;
	enum mark_role role;
};

static mpt add_word(struct setting *setting, struct page *page, const struct word *word,
	const struct place_for *at, mpt x)
{
	struct mark mark = {.kind = MARK_WORD,
		.role = at->role,
		.colour = setting->style.running.colour};

	mark.x = x;
	mark.y = at->y;
	mark.is.text.word = word;
	mark.is.text.size = at->size;
	add_mark(page, &mark);
	return x + word_width(word, at->size);
}

/* What is longer than its room is cut off at a word, with a sign that it was. */
static void running_set(struct setting *setting, struct page *page, const struct running *running,
	int64_t width, const struct place_for *at)
{
	const struct word *sign =
		shaper_word(setting->shaper, "\u2026", 3, setting->style.running.font, setting->language);
	mpt end = at->x + at->room, x = at->x;

	if (width > at->room)
		end -= word_width(sign, at->size);
	for (size_t i = 0; i < running->bits; i++) {
		if (width > at->room && x + word_width(running->bit[i].word, at->size) > end) {
			add_word(setting, page, sign, at, x);
			return;
		}
		x = add_word(setting, page, running->bit[i].word, at, x);
	}
}

/* Sets two texts on one line: at its left end and at its right end. Where both are too long they
   share it. */
static void pair_set(struct setting *setting, struct page *page, struct running pair[2],
	size_t pages, size_t number, struct place_for at)
{
	const struct style *style = &setting->style;
	mpt gap = PT(14), room = style->width - style->left - style->right;
	int64_t left, right;

	at.size = style->running.size;
	do {
		left = running_fill(setting, &pair[0], number, pages, at.size);
		right = running_fill(setting, &pair[1], number, pages, at.size);
	} while (left + right + gap > room && (at.size -= PT(0.5)) >= PT(SMALLEST));
	if (at.size < PT(SMALLEST))
		at.size = PT(SMALLEST);
	at.room = room / 2;
	if (left + right + gap <= room)
		at.room = (mpt)left;
	else if (right < room / 2)
		at.room = (mpt)(room - gap - right);
	at.x = style->left;
	running_set(setting, page, &pair[0], left, &at);
	if (left > at.room)
		left = at.room;
	at.room = (mpt)(right <= room - left - gap ? right : room - left - gap);
	at.x = style->width - style->right - at.room;
	running_set(setting, page, &pair[1], right, &at);
}

static void line_set(struct setting *setting, struct page *page, enum mark_role role, mpt y)
{
	const struct style *style = &setting->style;
	struct mark mark = {.kind = MARK_BOX,
		.role = role,
		.colour = style->hairline,
		.x = style->left,
		.y = y};

	mark.is.box.width = style->width - style->left - style->right;
	mark.is.box.height = style->hairline_width;
	add_mark(page, &mark);
}

void furniture_set(struct setting *setting, struct furniture *furniture, struct pages *pages,
	size_t first)
{
	const struct style *style = &setting->style;

	for (size_t i = 0; i < pages->count; i++) {
		struct page *page = &pages->page[i];
		struct place_for header = {.y = style->header, .role = ROLE_HEADER};
		struct place_for footer = {.y = style->height - style->footer, .role = ROLE_FOOTER};

		if (setting->galley.before)
			page->mark[0] = furniture->watermark;
		if (i >= first && (furniture->header[0].bits || furniture->header[1].bits)) {
			line_set(setting, page, ROLE_HEADER, header.y + PT(6));
			pair_set(setting, page, furniture->header, pages->count, i + 1, header);
		}
		if (furniture->footer[0].bits || furniture->footer[1].bits) {
			line_set(setting, page, ROLE_FOOTER, footer.y - PT(14));
			pair_set(setting, page, furniture->footer, pages->count, i + 1, footer);
		}
	}
}
