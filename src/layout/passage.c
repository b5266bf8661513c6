#include "layout/passage.h"

#include <string.h>

#include "base/utf8.h"
#include "layout/extent.h"
#include "layout/setting.h"
#include "text/bidi.h"
#include "text/character.h"
#include "text/coverage.h"

/* The state of one walk over inline nodes. */
struct reader {
	struct setting *setting;
	struct pool *pool;
	const struct reading *reading;
	const struct node *root;
	size_t first_ink;
	int strong, emphasis, strike, mono, under, lit, sub, sup, small;
	const struct node *link, *image;
	int hidden; /* the text is that of a picture, which is drawn */
	bool soft;  /* a line end of the text waits: a space, unless both neighbours are Japanese */
};

enum {
	LONGEST_ID = 16,
	SMALLER = 700, /* size of what is raised or lowered, in thousandths, and by how much */
	RAISED = 340,
	LOWERED = -140,
};

static bool is_wide(uint32_t character)
{
	return character >= 0x2E80 && character != 0xFFFC && character != 0xFFFD;
}

static uint32_t last_character(const struct buf *text)
{
	size_t at = text->len;

	if (at == 0)
		return 0;
	do
		at--;
	while (at > 0 && ((unsigned char)text->data[at] & 0xC0) == 0x80);
	return utf8_next(text->data, text->len, &at);
}

static enum font_style font_for(const struct reader *reader, bool code)
{
	enum font_style base = reader->reading->type->font;
	bool bold =
		reader->strong || base == FONT_BOLD || base == FONT_BOLD_ITALIC || base == FONT_MONO_BOLD;
	bool italic = reader->emphasis || base == FONT_ITALIC || base == FONT_BOLD_ITALIC;

	if (code || reader->mono || base == FONT_MONO || base == FONT_MONO_BOLD)
		return bold ? FONT_MONO_BOLD : FONT_MONO;
	if (bold)
		return italic ? FONT_BOLD_ITALIC : FONT_BOLD;
	return italic ? FONT_ITALIC : FONT_REGULAR;
}

/* Appends TEXT in INK. */
static void put(struct reader *reader, const char *text, size_t len, const struct ink *ink)
{
	struct setting *setting = reader->setting;
	struct pool *pool = reader->pool;

	if (len == 0)
		return;
	buf_put(&setting->text, text, len);
	mem_grow(&setting->span, &setting->span_cap, setting->spans + 1, sizeof *setting->span);
	mem_grow(&pool->ink, &pool->ink_cap, pool->inks + 1, sizeof *pool->ink);
	setting->span[setting->spans++] = (struct span){.end = setting->text.len, .style = ink->font};
	pool->ink[pool->inks++] = *ink;
}

static const struct ink *last_ink(const struct reader *reader)
{
	return &reader->pool->ink[reader->pool->inks - 1];
}

/* A space between two lines of the Markdown text belongs to the text before it. */
static void put_soft(struct reader *reader, const char *next, size_t len)
{
	struct setting *setting = reader->setting;
	size_t at = 0;

	if (!reader->soft || len == 0)
		return;
	reader->soft = false;
	if (setting->spans == 0)
		return;
	if (is_wide(last_character(&setting->text)) && is_wide(utf8_next(next, len, &at)))
		return;
	if (last_ink(reader)->picture) {
		struct ink ink = *last_ink(reader);

		ink.picture = NULL;
		put(reader, " ", 1, &ink);
		return;
	}
	buf_putc(&setting->text, ' ');
	setting->span[setting->spans - 1].end = setting->text.len;
}

static struct ink ink_for(const struct reader *reader, const struct node *node)
{
	const struct reading *reading = reader->reading;
	struct ink ink = {.node = node,
		.link = reading->owner ? NULL : reader->link,
		.colour = reading->type->colour,
		.scale = 1000,
		.font = font_for(reader, node->kind == NODE_CODE),
		.strike = reader->strike > 0,
		.under = reader->under > 0,
		.lit = reader->lit > 0};

	if (reader->sub || reader->sup || reader->small)
		ink.scale = SMALLER;
	if (reader->sub || reader->sup)
		ink.raise = reader->sup ? RAISED : LOWERED;
	if (reader->mono && ink.scale == 1000)
		ink.scale = (uint16_t)reader->setting->style.code_scale;

	if (reader->image)
		ink.node = reader->image;
	if (reader->link)
		ink.colour = reader->setting->style.link;
	if (reading->owner) {
		ink.node = reading->owner;
		ink.colour = reading->type->colour;
	}
	return ink;
}

static void put_text(struct reader *reader, const struct node *node, const char *text, size_t len)
{
	struct ink ink = ink_for(reader, node);

	if (reader->hidden)
		return;
	put_soft(reader, text, len);
	put(reader, text, len, &ink);
}

static void put_code(struct reader *reader, const struct node *node)
{
	struct ink ink = ink_for(reader, node);

	if (reader->hidden)
		return;
	ink.scale = (uint16_t)reader->setting->style.code_scale;
	put_soft(reader, node->text, node->len);
	put(reader, node->text, node->len, &ink);
}

static void put_mark(struct reader *reader, const struct node *node)
{
	const struct style *style = &reader->setting->style;
	struct ink ink = ink_for(reader, node);
	struct buf number = {0};

	if (reader->reading->owner)
		return;
	ink.link = node;
	ink.colour = style->link;
	ink.scale = (uint16_t)style->mark_scale;
	ink.raise = (int16_t)style->mark_raise;
	buf_printf(&number, "%d", node->target ? node->target->start : 0);
	put(reader, number.data, number.len, &ink);
	buf_free(&number);
}

/* Likewise an element of HTML. The reading of a character stands behind it in brackets. */
static void step_markup(struct reader *reader, const struct node *node, int by)
{
	const struct {
		const char *name;
		int *count;
	} steps[] = {{"sub", &reader->sub}, {"sup", &reader->sup}, {"kbd", &reader->mono},
		{"code", &reader->mono}, {"samp", &reader->mono}, {"mark", &reader->lit},
		{"u", &reader->under}, {"ins", &reader->under}, {"small", &reader->small}};

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (strcmp(steps[i].name, node->title) == 0)
			*steps[i].count += by;
	if (strcmp(node->title, "rt") == 0)
		put_text(reader, node, by > 0 ? "\uFF08" : "\uFF09", 3);
}

/* Japanese has no italics: what is stressed in a line of it is bold. A line that is nothing else, a
   caption, needs no stress. */
static bool is_upright(const struct reader *reader, const struct node *emphasis)
{
	return reader->setting->style.dense && (emphasis->prev || emphasis->next);
}

/* Enters NODE (STEP 1) or leaves it (STEP -1). */
static void step(struct reader *reader, const struct node *node, int by)
{
	if (node->kind == NODE_STRONG)
		reader->strong += by;
	else if (node->kind == NODE_EMPHASIS)
		*(is_upright(reader, node) ? &reader->strong : &reader->emphasis) += by;
	else if (node->kind == NODE_STRIKE)
		reader->strike += by;
	else if (node->kind == NODE_MARKUP)
		step_markup(reader, node, by);
	else if (node->kind == NODE_LINK)
		reader->link = by > 0 ? node : NULL;
}

/* A picture in a line of text is one character of it; its size depends on where it is. */
static void put_picture(struct reader *reader, const struct node *node)
{
	static const char object[] = "\uFFFC";
	const struct setting *setting = reader->setting;
	bool cell = reader->reading->compact;
	mpt room = frame_right(setting) - frame_left(setting);
	mpt page = setting->style.height - setting->style.top - setting->style.bottom;
	struct ink ink;

	reader->image = node;
	ink = ink_for(reader, node);
	ink.picture = node->picture;
	extent_fit(node->picture, node, room / (cell ? 4 : 1), page / (cell ? 6 : 2),
		&ink.picture_width, &ink.picture_height);
	put_soft(reader, object, sizeof object - 1);
	put(reader, object, sizeof object - 1, &ink);
	reader->image = NULL;
}

static void step_image(struct reader *reader, const struct node *node, int by)
{
	if (node->picture && !reader->reading->owner) {
		if (by > 0)
			put_picture(reader, node);
		reader->hidden += by;
		return;
	}
	if (by > 0)
		reader->image = node;
	put_text(reader, node, by > 0 ? "[" : "]", 1);
	if (by < 0)
		reader->image = NULL;
}

static void enter(struct reader *reader, const struct node *node)
{
	switch (node->kind) {
	case NODE_TEXT:
		put_text(reader, node, node->text, node->len);
		break;
	case NODE_CODE:
		put_code(reader, node);
		break;
	case NODE_FOOTNOTE_MARK:
		put_mark(reader, node);
		break;
	case NODE_SOFT_BREAK:
		reader->soft = true;
		break;
	case NODE_HARD_BREAK:
		reader->soft = false;
		put_text(reader, node, reader->reading->owner ? " " : "\n", 1);
		break;
	case NODE_IMAGE:
		step_image(reader, node, 1);
		break;
	default:
		step(reader, node, 1);
	}
}

static void leave(struct reader *reader, const struct node *node)
{
	if (node->kind == NODE_IMAGE)
		step_image(reader, node, -1);
	else
		step(reader, node, -1);
}

/* Inlines may be nested without end: no recursion. */
static void walk(struct reader *reader)
{
	const struct node *node = reader->root->first;

	while (node) {
		enter(reader, node);
		if (node->first) {
			node = node->first;
			continue;
		}
		leave(reader, node);
		while (!node->next && node->parent != reader->root) {
			node = node->parent;
			leave(reader, node);
		}
		node = node->next;
	}
}

void passage_missing(struct setting *setting, int line, const struct word *word)
{
	struct place place = {.path = setting->document->path, .line = line};
	const char *package = coverage_package(word->missing);
	size_t i = setting->missings;
	char character[5] = "";

	while (i > 0 && setting->missing[i - 1].line == line)
		if (setting->missing[--i].character == word->missing)
			return;
	mem_grow(&setting->missing, &setting->missing_cap, setting->missings + 1,
		sizeof *setting->missing);
	setting->missing[setting->missings].line = line;
	setting->missing[setting->missings++].character = word->missing;
	utf8_put(word->missing, character);
	diag_add(setting->diags, DIAG_WARNING, place, "missing-glyph",
		"no font has the character U+%04X (%s), a box stands for it; install a font that has it%s%s"
		", or write it otherwise",
		(unsigned)word->missing, character, package ? ", such as the Debian package " : "",
		package ? package : "");
	diag_about(setting->diags, character);
}

/* A stretch of parts between spaces and Japanese characters. */
struct stretch {
	size_t from, bytes;
	bool digit;
};

static bool is_in_stretch(const struct part *part)
{
	size_t at = 0;

	return !part->space && !is_wide(utf8_next(part->word->text, part->word->len, &at));
}

static void stretch_add(struct stretch *stretch, const struct word *word)
{
	stretch->bytes += word->len;
	for (size_t i = 0; i < word->len; i++)
		stretch->digit = stretch->digit || (word->text[i] >= '0' && word->text[i] <= '9');
}

/* Ids and dates, which have at most LONGEST_ID bytes and a digit, stay whole; and with ANY every
   short stretch does. */
static void keep_short(struct part *part, size_t count, bool any)
{
	struct stretch stretch = {0};

	for (size_t i = 0; i < count; i++) {
		bool in = is_in_stretch(&part[i]);
		size_t end = i + in;

		if (in)
			stretch_add(&stretch, part[i].word);
		if (in && part[i].after != BREAK_MUST && i + 1 < count)
			continue;
		if (stretch.bytes <= LONGEST_ID && (any || stretch.digit))
			for (size_t j = stretch.from; j + 1 < end; j++)
				part[j].after = BREAK_NO;
		stretch = (struct stretch){.from = i + 1};
	}
}

/* Sees what PART's WORD and the NEXT one, which touches it, are to each other. */
static void join(struct part *part, const struct word *word, const struct word *next)
{
	uint32_t left, right;

	if (part->space || !next || word->len == 0 || next->len == 0)
		return;
	if ((unsigned char)word->text[word->len - 1] < 0x80 && (unsigned char)next->text[0] < 0x80)
		return;
	left = character_before(word->text, word->len);
	right = character_at(next->text, next->len, 0);
	part->apart = (character_is_japanese(left) && character_is_western(right)) ||
		(character_is_western(left) && character_is_japanese(right));
	part->loose = part->after != BREAK_NO && (is_wide(left) || is_wide(right));
}

/* Copies the shaper's pieces to the pool. */
static struct passage cut(struct setting *setting, struct pool *pool, size_t first_ink,
	const struct reading *reading, bool report)
{
	struct passage passage = {.part = pool->parts};
	const char *text = setting->text.data;
	size_t len = setting->text.len;
	const struct piece *piece = NULL;
	size_t count = setting->text.len == 0
		? 0
		: shaper_cut(setting->shaper, setting->text.data, setting->text.len, setting->span,
			  setting->spans, setting->language, &piece);

	mem_grow(&pool->part, &pool->part_cap, pool->parts + count, sizeof *pool->part);
	for (size_t i = 0; i < count; i++) {
		struct part *part = &pool->part[pool->parts++];

		part->word = piece[i].word;
		part->ink = (first_ink + piece[i].span) & 0x7FFFFFF;
		part->after = piece[i].after & 3;
		part->space = piece[i].space;
		if (i + 1 < count)
			join(part, piece[i].word, piece[i + 1].space ? NULL : piece[i + 1].word);
		if (report && part->word->missing && !pool->ink[part->ink].picture)
			passage_missing(setting, pool->ink[part->ink].node->line, part->word);
	}
	passage.parts = count;
	passage.mixed = len > 0 && bidi_has_right(text, len);
	passage.right = passage.mixed && bidi_is_right(text, len, setting->language);
	if (count > 1 && pool->part[passage.part].space && pool->part[passage.part].after == BREAK_MAY)
		pool->part[passage.part].after = BREAK_NO; /* an indentation stays with its word */
	keep_short(pool->part + passage.part, count, reading->compact);
	passage_resize(pool, &passage, reading->type->size);
	return passage;
}

struct passage passage_read(struct setting *setting, struct pool *pool, const struct node *node,
	const struct reading *reading)
{
	struct reader reader = {.setting = setting, .pool = pool, .reading = reading, .root = node};
	size_t first_ink = pool->inks;

	setting->text.len = 0;
	setting->spans = 0;
	walk(&reader);
	return cut(setting, pool, first_ink, reading, !reading->owner);
}

struct passage passage_plain(struct setting *setting, struct pool *pool, const char *text,
	size_t len, const struct reading *reading, bool report)
{
	struct reader reader = {.setting = setting, .pool = pool, .reading = reading};
	struct ink ink = ink_for(&reader, reading->owner);
	size_t first_ink = pool->inks;

	setting->text.len = 0;
	setting->spans = 0;
	put(&reader, text, len, &ink);
	return cut(setting, pool, first_ink, reading, report);
}

void passage_resize(struct pool *pool, struct passage *passage, mpt size)
{
	struct part *part = pool->part + passage->part;

	passage->size = size;
	for (size_t i = 0; i < passage->parts; i++)
		part[i].width = pool->ink[part[i].ink].picture
			? pool->ink[part[i].ink].picture_width
			: word_width(part[i].word, (mpt)((int64_t)size * pool->ink[part[i].ink].scale / 1000));
}

static mpt capped(int64_t width)
{
	return width > PT(100000) ? PT(100000) : (mpt)width;
}

void passage_extent(const struct pool *pool, const struct passage *passage, mpt *narrow, mpt *wide)
{
	const struct part *part = pool->part + passage->part;
	int64_t word = 0, line = 0, space = 0;

	*narrow = *wide = 0;
	for (size_t i = 0; i < passage->parts; i++) {
		if (part[i].space) {
			space += part[i].width;
		} else {
			word += space * (i > 0 && part[i - 1].after == BREAK_NO && word > 0) + part[i].width;
			line += space + part[i].width;
			space = parts_gap(&part[i], passage->size);
		}
		*narrow = capped(word > *narrow ? word : *narrow);
		*wide = capped(line > *wide ? line : *wide);
		if (part[i].after != BREAK_NO)
			word = 0;
		if (part[i].after == BREAK_MUST)
			line = space = 0;
	}
}
