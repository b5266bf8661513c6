#include <string.h>

#include "layout/setting.h"

mpt lines_baseline(const struct type *type)
{
	return (type->leading + type->size * 72 / 100) / 2;
}

static struct part *fitted_add(struct setting *setting, const struct part *part)
{
	mem_grow(&setting->fitted, &setting->fitted_cap, setting->fitteds + 1, sizeof *setting->fitted);
	setting->fitted[setting->fitteds] = *part;
	return &setting->fitted[setting->fitteds++];
}

static void fitted_word(struct setting *setting, const struct part *part, const struct word *word,
	mpt size, unsigned after)
{
	struct part *piece = fitted_add(setting, part);

	piece->word = word;
	piece->width = word_width(word, size);
	piece->after = after & 7;
}

/* Adds PART in stretches of at most WIDTH, the first of at most ROOM, with places to break between
   them. */
static void cut_part(struct setting *setting, const struct pool *pool, const struct part *part,
	mpt passage_size, mpt room, mpt width)
{
	mpt size = (mpt)((int64_t)passage_size * pool->ink[part->ink].scale / 1000);
	const struct word *word = part->word, *head;

	while (word_width(word, size) > room &&
		shaper_split(setting->shaper, word, setting->language, size, room, &head, &word)) {
		fitted_word(setting, part, head, size, BREAK_MAY);
		room = width;
	}
	fitted_word(setting, part, word, size, part->after == BREAK_NO ? BREAK_MAY : part->after);
}

/* The end of the unbreakable stretch that starts at part I, and its width without the white space
   at its end. */
static size_t stretch(const struct part *part, size_t count, size_t i, int64_t *width)
{
	int64_t space = 0;

	*width = 0;
	for (; i < count; i++) {
		space += part[i].width;
		if (!part[i].space) {
			*width += space;
			space = 0;
		}
		if (part[i].after != BREAK_NO)
			return i + 1;
	}
	return count;
}

static bool all_fit(const struct part *part, size_t count, mpt width)
{
	int64_t wide;

	for (size_t i = 0; i < count;) {
		i = stretch(part, count, i, &wide);
		if (wide > width)
			return false;
	}
	return true;
}

/* Adds the parts FROM up to END, which are wider than WIDTH together, with their words cut. An
   indentation before the first word stays on its line. */
static void cut_stretch(struct setting *setting, const struct pool *pool,
	const struct passage *passage, size_t from, size_t end, mpt width)
{
	const struct part *part = pool->part + passage->part;
	mpt room = width;

	for (size_t i = from; i < end; i++) {
		if (part[i].space) {
			fitted_add(setting, &part[i]);
			if (i == from && part[i].width < width / 2)
				room -= part[i].width;
			continue;
		}
		cut_part(setting, pool, &part[i], passage->size, room, width);
		room = width;
	}
}

/* Makes sure that no stretch is wider than WIDTH, by cutting words where nothing else helps.
   Returns how many parts there are. */
static size_t fit(struct setting *setting, const struct pool *pool, const struct passage *passage,
	mpt width, struct broken *broken)
{
	const struct part *part = pool->part + passage->part;
	int64_t wide;

	broken->cut = !all_fit(part, passage->parts, width);
	broken->part = broken->cut ? setting->fitteds : passage->part;
	if (!broken->cut)
		return passage->parts;
	for (size_t i = 0, end; i < passage->parts; i = end) {
		end = stretch(part, passage->parts, i, &wide);
		if (wide > width)
			cut_stretch(setting, pool, passage, i, end, width);
		for (size_t j = i; wide <= width && j < end; j++)
			fitted_add(setting, &part[j]);
	}
	return setting->fitteds - broken->part;
}

void lines_reset(struct setting *setting)
{
	setting->fitteds = 0;
	setting->lines = 0;
}

const struct part *lines_part(
	const struct setting *setting, const struct pool *pool, const struct broken *broken)
{
	return (broken->cut ? setting->fitted : pool->part) + broken->part;
}

static mpt line_width(const struct part *part, size_t first, size_t end)
{
	mpt width = 0;

	while (end > first && part[end - 1].space)
		end--;
	for (size_t i = first; i < end; i++)
		width += part[i].width;
	return width;
}

static void line_add(
	struct setting *setting, const struct part *part, size_t first, size_t end, mpt hyphen)
{
	struct line *line;

	mem_grow(&setting->line, &setting->line_cap, setting->lines + 1, sizeof *setting->line);
	line = &setting->line[setting->lines++];
	line->first = first;
	line->end = end;
	line->width = line_width(part, first, end) + hyphen;
	line->hyphen = hyphen > 0;
}

/* Greedy: as much on every line as there is room for. */
static void choose(
	struct setting *setting, const struct part *part, size_t count, mpt width, mpt hyphen)
{
	size_t first = 0, end = 0; /* END: the last place where this line may end, if above FIRST */
	int64_t used = 0;

	for (size_t i = 0; i < count; i++) {
		if (!part[i].space && used + part[i].width > width && end > first) {
			line_add(setting, part, first, end, part[end - 1].after == BREAK_HYPHEN ? hyphen : 0);
			first = end;
			i = end - 1;
			used = 0;
			continue;
		}
		used += part[i].width;
		if (part[i].after == BREAK_MAY || (part[i].after == BREAK_HYPHEN && used + hyphen <= width))
			end = i + 1;
		if (part[i].after == BREAK_MUST) {
			line_add(setting, part, first, i + 1, 0);
			first = end = i + 1;
			used = 0;
		}
	}
	if (first < count)
		line_add(setting, part, first, count, 0);
}

struct broken lines_break(
	struct setting *setting, const struct pool *pool, const struct passage *passage, mpt width)
{
	struct broken broken = {.first = setting->lines};
	size_t count = fit(setting, pool, passage, width, &broken);

	choose(setting, lines_part(setting, pool, &broken), count, width, passage->size / 3);
	broken.lines = setting->lines - broken.first;
	return broken;
}

static void set_word(struct setting *setting, const struct ink *ink, const struct word *word,
	mpt size, mpt x, mpt baseline)
{
	struct mark mark = {
		.kind = MARK_WORD, .role = ROLE_CONTENT, .colour = ink->colour, .node = ink->node};

	mark.x = x;
	mark.y = baseline - (mpt)((int64_t)size * ink->raise / 1000);
	mark.is.text.word = word;
	mark.is.text.size = (mpt)((int64_t)size * ink->scale / 1000);
	galley_word(&setting->galley, &mark);
}

/* What runs on through several parts of a line: a link's area, the stroke through struck text. */
struct runs {
	const struct node *link;
	mpt link_x, strike_x;
	bool strike;
	uint32_t colour;
};

static void runs_end(struct setting *setting, struct runs *runs, const struct ink *next, mpt size,
	mpt x, mpt baseline)
{
	mpt top = baseline - size * 95 / 100;

	if (runs->link && (!next || next->link != runs->link))
		galley_spot(
			&setting->galley, runs->link_x, top, x - runs->link_x, size * 125 / 100, runs->link);
	if (runs->strike && (!next || !next->strike))
		galley_box(&setting->galley, runs->strike_x, baseline - size * 30 / 100, x - runs->strike_x,
			size * 6 / 100, runs->colour);
}

static void runs_next(struct setting *setting, struct runs *runs, const struct ink *ink, mpt size,
	mpt x, mpt baseline)
{
	if (runs->link == ink->link && runs->strike == ink->strike)
		return;
	runs_end(setting, runs, ink, size, x, baseline);
	if (ink->link != runs->link)
		runs->link_x = x;
	if (ink->strike != runs->strike)
		runs->strike_x = x;
	runs->link = ink->link;
	runs->strike = ink->strike;
	runs->colour = ink->colour;
}

static size_t text_end(const struct part *part, const struct line *line)
{
	size_t end = line->end;

	while (end > line->first && part[end - 1].space)
		end--;
	return end;
}

static void set_hyphen(
	struct setting *setting, const struct ink *ink, mpt size, mpt x, mpt baseline)
{
	const struct word *hyphen = shaper_word(setting->shaper, "-", 1, ink->font, setting->language);

	set_word(setting, ink, hyphen, size, x, baseline);
}

static size_t count_gaps(const struct part *part, size_t first, size_t end)
{
	size_t gaps = 0;

	for (size_t i = first; i + 1 < end; i++)
		gaps += part[i].after != BREAK_NO;
	return gaps;
}

/* The room that makes LINE end at its right edge, when it is little enough to hide in its gaps. */
static mpt spare_room(const struct part *part, const struct line *line, const struct seat *seat)
{
	mpt spare = seat->right - seat->x - line->width;

	if (!seat->fill || part[line->end - 1].after == BREAK_MUST || spare > seat->size * 2)
		return 0;
	return spare;
}

void lines_set(struct setting *setting, const struct pool *pool, const struct part *part,
	const struct line *line, const struct seat *seat)
{
	static const struct ink none;
	struct runs runs = {0};
	const struct ink *ink = &none;
	mpt size = seat->size, x = seat->x, spare = spare_room(part, line, seat);
	size_t end = text_end(part, line), gaps = spare > 0 ? count_gaps(part, line->first, end) : 0;

	for (size_t i = line->first; i < line->end; i++) {
		bool trailing = i >= end;

		ink = &pool->ink[part[i].ink];
		runs_next(setting, &runs, trailing ? &none : ink, size, x, seat->baseline);
		if (ink->node->kind == NODE_FOOTNOTE_MARK && !trailing)
			galley_land(&setting->galley, ink->node);
		if (trailing && part[i].width > seat->right - x)
			x = seat->right - part[i].width;
		set_word(setting, ink, part[i].word, size, x, seat->baseline);
		x += part[i].width;
		if (gaps > 0 && part[i].after != BREAK_NO) {
			mpt share = spare / (mpt)gaps--;

			x += share;
			spare -= share;
		}
	}
	runs_end(setting, &runs, NULL, size, x, seat->baseline);
	if (line->hyphen)
		set_hyphen(setting, ink, size, x, seat->baseline);
}
