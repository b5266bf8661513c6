#include "layout/lines.h"

#include <stdlib.h>

#include "layout/best.h"
#include "layout/figure.h"
#include "layout/setting.h"
#include "text/bidi.h"
#include "text/character.h"

/* What a hyphen takes, about; not less. */
static mpt hyphen_room(mpt size)
{
	return size * 36 / 100;
}

mpt lines_baseline(const struct type *type)
{
	return (type->leading + type->size * 72 / 100) / 2;
}

static void fitted_word(struct setting *setting, const struct part *part, const struct word *word,
	mpt size, unsigned after)
{
	struct part *piece = parts_fit(setting, part);

	piece->word = word;
	piece->width = word_width(word, size);
	piece->after = after & 3;
}

/* Cuts *WORD, which is what is left of the word WHOLE from byte FROM on, at the last place where it
   may be divided so that it fits ROOM with a hyphen; returns how many bytes were cut off. */
static size_t divide_word(struct setting *setting, const struct word *whole, size_t from, mpt size,
	mpt room, const struct word **word, const struct word **head)
{
	const struct word *tail;
	size_t count;
	const uint8_t *at = shaper_hyphenate(setting->shaper,
		shaper_small(setting->shaper, whole, setting->language), setting->language, &count);

	if (whole->face->fixed_pitch)
		return 0; /* a hyphen would seem to belong to the code */
	for (; count > 0 && at[count - 1] > from; count--) {
		size_t len = at[count - 1] - from;

		shaper_divide(setting->shaper, *word, setting->language, len, head, &tail);
		if (word_width(*head, size) + hyphen_room(size) > room)
			continue;
		*word = tail;
		return len;
	}
	return 0;
}

/* Says whether the cut behind HEAD tears the word WHOLE: one of letters that is no address. */
static bool is_cut(const struct word *head, const struct word *whole)
{
	enum { LONGEST = 32 };
	uint32_t last = character_before(head->text, head->len);

	return whole->len <= LONGEST && character_is_western(last);
}

/* Adds PART in stretches of at most WIDTH, the first of at most ROOM, with places to break between
   them: where the word may be divided, else anywhere. */
static void cut_part(struct setting *setting, const struct pool *pool, const struct part *part,
	mpt passage_size, mpt room, mpt width)
{
	mpt size = (mpt)((int64_t)passage_size * pool->ink[part->ink].scale / 1000);
	const struct word *word = part->word, *head;
	size_t from = 0, len;

	if (pool->ink[part->ink].picture) {
		struct part *piece = parts_fit(setting, part);

		piece->width = part->width < width ? part->width : width;
		piece->after = BREAK_MAY;
		return;
	}
	for (; word_width(word, size) > room; room = width) {
		len = divide_word(setting, part->word, from, size, room, &word, &head);
		from += len;
		if (len == 0 &&
			!shaper_split(setting->shaper, word, setting->language, size, room, &head, &word))
			break;
		from += len ? 0 : head->len;
		setting->cuts += len == 0 && is_cut(head, part->word);
		fitted_word(setting, part, head, size, len ? BREAK_HYPHEN : BREAK_MAY);
	}
	fitted_word(setting, part, word, size, part->after == BREAK_NO ? BREAK_MAY : part->after);
}

/* The end of the unbreakable stretch that starts at part I of a passage of SIZE, and its width
   without the white space at its end. */
static size_t stretch(const struct part *part, size_t count, size_t i, mpt size, int64_t *width)
{
	int64_t space = 0;

	*width = 0;
	for (; i < count; i++) {
		space += part[i].width;
		if (!part[i].space) {
			*width += space;
			space = parts_gap(&part[i], size);
		}
		if (part[i].after != BREAK_NO)
			return i + 1;
	}
	return count;
}

static bool all_fit(const struct part *part, size_t count, mpt size, mpt width)
{
	int64_t wide;

	for (size_t i = 0; i < count;) {
		i = stretch(part, count, i, size, &wide);
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
			parts_fit(setting, &part[i]);
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

	broken->cut = !all_fit(part, passage->parts, passage->size, width);
	broken->part = broken->cut ? setting->fitteds : passage->part;
	if (!broken->cut)
		return passage->parts;
	for (size_t i = 0, end; i < passage->parts; i = end) {
		end = stretch(part, passage->parts, i, passage->size, &wide);
		if (wide > width)
			cut_stretch(setting, pool, passage, i, end, width);
		for (size_t j = i; wide <= width && j < end; j++)
			parts_fit(setting, &part[j]);
	}
	return setting->fitteds - broken->part;
}

void lines_reset(struct setting *setting)
{
	setting->fitteds = 0;
	setting->lines = 0;
}

/* Greedy: as much on every line as there is room for. */
static void choose(struct setting *setting, const struct part *part, size_t count, mpt size,
	mpt width)
{
	size_t first = 0, end = 0; /* END: the last place where this line may end, if above FIRST */
	mpt hyphen = hyphen_room(size);
	int64_t used = 0;

	for (size_t i = 0; i < count; i++) {
		if (!part[i].space && used + part[i].width > width && end > first) {
			parts_add_line(setting, part, first, end, size,
				part[end - 1].after == BREAK_HYPHEN ? hyphen : 0);
			first = end;
			i = end - 1;
			used = 0;
			continue;
		}
		used += part[i].width;
		if (part[i].after == BREAK_MAY || (part[i].after == BREAK_HYPHEN && used + hyphen <= width))
			end = i + 1;
		used += parts_gap(&part[i], size);
		if (part[i].after == BREAK_MUST) {
			parts_add_line(setting, part, first, i + 1, size, 0);
			first = end = i + 1;
			used = 0;
		}
	}
	if (first < count)
		parts_add_line(setting, part, first, count, size, 0);
}

static mpt picture_height(const struct ink *ink, const struct part *part)
{
	return (mpt)((int64_t)ink->picture_height * part->width /
		(ink->picture_width > 0 ? ink->picture_width : 1));
}

static void measure_pictures(const struct pool *pool, const struct part *part, struct line *line)
{
	for (size_t i = line->first; i < line->end; i++) {
		const struct ink *ink = &pool->ink[part[i].ink];
		mpt height = ink->picture ? picture_height(ink, &part[i]) : 0;

		line->tall = height > line->tall ? height : line->tall;
	}
}

size_t lines_slots(const struct line *line, const struct type *type)
{
	mpt more = line->tall - lines_baseline(type);

	return more <= 0 ? 1 : 1 + (size_t)((more + PT(2) + type->leading - 1) / type->leading);
}

struct broken lines_break(struct setting *setting, const struct pool *pool,
	const struct passage *passage, mpt width, const struct manner *manner)
{
	struct broken broken = {.first = setting->lines};
	size_t count = fit(setting, pool, passage, width, &broken);

	if (manner->best)
		best_choose(setting, pool, &broken, count, passage->size, width, manner);
	else
		choose(setting, parts_of(setting, pool, &broken), count, passage->size, width);
	broken.lines = setting->lines - broken.first;
	for (size_t i = broken.first; i < setting->lines; i++)
		measure_pictures(pool, parts_of(setting, pool, &broken), &setting->line[i]);
	for (size_t i = broken.first; passage->mixed && i < setting->lines; i++) {
		setting->line[i].mixed = true;
		setting->line[i].right = passage->right;
	}
	if (broken.lines > 0)
		setting->line[setting->lines - 1].last = true;
	return broken;
}

static void set_picture(struct setting *setting, const struct ink *ink, const struct part *part,
	mpt x, mpt baseline)
{
	mpt height = picture_height(ink, part);

	figure_put(setting, ink->node, x, baseline - height, part->width, height);
	if (ink->link)
		galley_spot(&setting->galley, x, baseline - height, part->width, height, ink->link);
}

static void set_word(struct setting *setting, const struct ink *ink, const struct word *word,
	mpt size, mpt x, mpt baseline)
{
	struct mark mark = {.kind = MARK_WORD,
		.role = ROLE_CONTENT,
		.colour = ink->colour,
		.node = ink->node};

	mark.x = x;
	mark.y = baseline - (mpt)((int64_t)size * ink->raise / 1000);
	mark.is.text.word = word;
	mark.is.text.size = (mpt)((int64_t)size * ink->scale / 1000);
	galley_word(&setting->galley, &mark);
}

/* What runs on through several parts of a line: a link's area, the stroke through struck text. */
struct runs {
	const struct node *link;
	mpt link_x, strike_x, under_x, lit_x;
	bool strike, under, lit;
	size_t lit_at; /* place of the mark that the light goes below */
	uint32_t colour;
};

static void runs_end(struct setting *setting, struct runs *runs, const struct ink *next, mpt size,
	mpt x, mpt baseline)
{
	mpt top = baseline - size * 95 / 100;

	if (runs->link && (!next || next->link != runs->link))
		galley_spot(&setting->galley, runs->link_x, top, x - runs->link_x, size * 125 / 100,
			runs->link);
	if (runs->strike && (!next || !next->strike))
		galley_box(&setting->galley, runs->strike_x, baseline - size * 30 / 100, x - runs->strike_x,
			size * 6 / 100, runs->colour);
	if (runs->under && (!next || !next->under))
		galley_box(&setting->galley, runs->under_x, baseline + size * 12 / 100, x - runs->under_x,
			size * 6 / 100, runs->colour);
	if (runs->lit && (!next || !next->lit))
		galley_box_below(&setting->galley, runs->lit_at,
			&(struct area){runs->lit_x, baseline - size * 90 / 100, x - runs->lit_x,
				size * 115 / 100},
			setting->style.light);
}

static void runs_next(struct setting *setting, struct runs *runs, const struct ink *ink, mpt size,
	mpt x, mpt baseline)
{
	if (runs->link == ink->link && runs->strike == ink->strike && runs->under == ink->under &&
		runs->lit == ink->lit)
		return;
	runs_end(setting, runs, ink, size, x, baseline);
	if (ink->link != runs->link)
		runs->link_x = x;
	if (ink->strike != runs->strike)
		runs->strike_x = x;
	if (ink->under != runs->under)
		runs->under_x = x;
	if (ink->lit != runs->lit) {
		runs->lit_x = x;
		runs->lit_at = setting->galley.marks;
	}
	runs->under = ink->under;
	runs->lit = ink->lit;
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

static void set_hyphen(struct setting *setting, const struct ink *ink, mpt size, mpt x,
	mpt baseline)
{
	const struct word *hyphen = shaper_hyphen(setting->shaper, ink->font, setting->language);

	set_word(setting, ink, hyphen, size, x, baseline);
}

/* The room that is to be shared out among the gaps of a line, and what each may take of it. */
struct room {
	int64_t spare; /* below 0: to be taken away */
	int64_t give;  /* sum of what the gaps that are left may take or give */
};

static mpt give_of(const struct part *part, mpt size, bool shrink)
{
	return shrink ? parts_shrink(part, size) : parts_stretch(part, size);
}

/* A line that would have to be torn apart stays as it is. */
static struct room room_of(const struct part *part, size_t end, const struct line *line,
	const struct seat *seat)
{
	enum { TORN = 500, TORN_LOOSE = 115 }; /* hundredths of the stretch of its gaps */
	struct room room = {.spare = seat->right - seat->x - line->width};
	bool loose = false;

	if (!seat->fill || (line->last && room.spare > 0))
		return (struct room){0, 0};
	room.spare += end > line->first && !line->hyphen ? parts_blank(&part[end - 1]) : 0;
	for (size_t i = line->first; i + 1 < end; i++) {
		room.give += give_of(&part[i], seat->size, room.spare < 0);
		loose |= part[i].loose;
	}
	if (room.spare * 100 > room.give * (loose ? TORN_LOOSE : TORN) || room.give == 0)
		return (struct room){0, 0};
	return room;
}

/* The share of ROOM of the gap after PART. */
static mpt room_share(struct room *room, const struct part *part, mpt size)
{
	int64_t give = room->give > 0 ? give_of(part, size, room->spare < 0) : 0;
	int64_t share = give > 0 ? room->spare * give / room->give : 0;

	room->spare -= share;
	room->give -= give;
	return (mpt)share;
}

/* The text of the parts of LINE up to END, and where each begins in it. */
static size_t *line_text(const struct part *part, const struct line *line, size_t end,
	struct buf *text)
{
	size_t *start = mem_alloc((end - line->first + 1) * sizeof *start);

	for (size_t i = line->first; i < end; i++) {
		start[i - line->first] = text->len;
		buf_put(text, part[i].word->text, part[i].word->len);
	}
	return start;
}

/* Where each part of LINE stands, from the left, and whether it is read from right to left. */
static void place_parts(const struct part *part, const struct line *line, size_t end,
	const struct seat *seat, mpt *x, bool *turned)
{
	size_t count = end - line->first;
	struct buf text = {0};
	size_t *start = line_text(part, line, end, &text);
	int32_t *order = mem_alloc((count + 1) * sizeof *order);
	struct room room = room_of(part, end, line, seat);
	mpt at = seat->x;

	if (line->right && room.spare == 0 && seat->right - line->width > at)
		at = seat->right - line->width;
	bidi_order(&(struct bidi_line){text.len ? text.data : "", text.len, start, count, line->right},
		order, turned);
	for (size_t i = 0; i < count; i++) {
		size_t k = (size_t)order[i], p = line->first + k;

		x[k] = at;
		at += part[p].width;
		if (p + 1 < end)
			at += parts_gap(&part[p], seat->size) + room_share(&room, &part[p], seat->size);
	}
	free(order);
	free(start);
	buf_free(&text);
}

/* A line in which some is read from right to left: in the order of the text, each part where
   it is read. */
static void set_mixed(struct setting *setting, const struct pool *pool, const struct part *part,
	const struct line *line, const struct seat *seat)
{
	size_t end = text_end(part, line), count = end - line->first;
	mpt *x = mem_alloc((count + 1) * sizeof *x);
	bool *turned = mem_alloc(count + 1);

	place_parts(part, line, end, seat, x, turned);
	for (size_t i = line->first; i < end; i++) {
		const struct ink *ink = &pool->ink[part[i].ink];
		const struct word *word = part[i].word;
		mpt at = x[i - line->first];
		struct runs runs = {0};

		runs_next(setting, &runs, ink, seat->size, at, seat->baseline);
		if (ink->node->kind == NODE_FOOTNOTE_MARK)
			galley_land(&setting->galley, ink->node);
		if (turned[i - line->first])
			word = shaper_turn(setting->shaper, word, setting->language);
		if (ink->picture)
			set_picture(setting, ink, &part[i], at, seat->baseline);
		else
			set_word(setting, ink, word, seat->size, at, seat->baseline);
		runs_end(setting, &runs, NULL, seat->size, at + part[i].width, seat->baseline);
	}
	free(turned);
	free(x);
}

void lines_set(struct setting *setting, const struct pool *pool, const struct part *part,
	const struct line *line, const struct seat *seat)
{
	static const struct ink none;
	struct runs runs = {0};
	const struct ink *ink = &none;
	mpt size = seat->size, x = seat->x;
	size_t end = text_end(part, line);
	struct room room = room_of(part, end, line, seat);

	if (line->mixed) {
		set_mixed(setting, pool, part, line, seat);
		return;
	}
	for (size_t i = line->first; i < line->end; i++) {
		bool trailing = i >= end;

		ink = &pool->ink[part[i].ink];
		runs_next(setting, &runs, trailing ? &none : ink, size, x, seat->baseline);
		if (ink->node->kind == NODE_FOOTNOTE_MARK && !trailing)
			galley_land(&setting->galley, ink->node);
		if (trailing && part[i].width > seat->right - x)
			x = seat->right - part[i].width;
		if (ink->picture)
			set_picture(setting, ink, &part[i], x, seat->baseline);
		else
			set_word(setting, ink, part[i].word, size, x, seat->baseline);
		x += part[i].width;
		if (i + 1 < end)
			x += parts_gap(&part[i], size) + room_share(&room, &part[i], size);
	}
	runs_end(setting, &runs, NULL, size, x, seat->baseline);
	if (line->hyphen)
		set_hyphen(setting, ink, size, x, seat->baseline);
}
