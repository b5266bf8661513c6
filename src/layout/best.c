/* Line breaking after Knuth and Plass: of all ways to cut a passage into lines, the one whose lines
   together are the least stretched, shrunk and hyphenated. Whole numbers only, so that every
   machine chooses alike. */
#include "layout/best.h"

#include <stdlib.h>
#include <string.h>

#include "layout/setting.h"

enum {
	MOST_ACTIVE = 500,  /* more places within a line are of text without width */
	UNIT = 1000,        /* a ratio of 1: gaps stretched by all they may */
	GOOD = 1500,        /* the most a line may be stretched when no word is divided */
	FAIR = 3000,        /* and when words are */
	WORST = 10000,      /* badness of lines that are stretched by four times that */
	HOPELESS = 1000000, /* the most: of a line of one short word */
	FINE_COST = 15000,  /* of a passage that no hyphen could make much better */
	LINE_COST = 10,
	HYPHEN_COST = 60,     /* a line that ends inside a word … */
	STUB_COST = 50,       /* … with only two letters of it … */
	JOINT_COST = 30,      /* … or after a sign such as a dash */
	HYPHENS_COST = 6000,  /* two such lines in a row, or one before the last */
	CONTRAST_COST = 3000, /* a tight line beside a loose one */
	SHORT_COST = 30000,   /* a last line shorter than SHORT sizes … */
	SHORT = 4,
	SINGLE_COST = 1000000, /* … or of one character or two */
};

/* Widths from the start of the passage, natural ones and what its gaps may give. */
struct sums {
	int64_t width, stretch, shrink;
};

/* A place where a line ends in the best way to get there. */
struct stop {
	size_t part;     /* the next line's first part */
	unsigned at;     /* bytes of that part before a hyphen, on the line that ends */
	size_t previous; /* the stop that the line starts from */
	struct sums start;
	int64_t cost; /* of all lines so far */
	int class;    /* of the line: tight 0, normal, loose, very loose 3 */
	bool hyphen;  /* it ends inside a word */
};

/* Lines meet before the byte AT of PART. */
struct seam {
	size_t part;
	unsigned at;
};

struct best {
	struct stop *stop;
	size_t stops, stop_cap;
	size_t *active; /* stops that a line may start from */
	size_t actives, active_cap;
	struct seam *seam; /* where the lines of the passage end */
	size_t seams, seam_cap;
	bool divided; /* some of them in a word */
};

/* One attempt to break a stretch of parts without a forced break. */
struct trial {
	struct setting *setting;
	struct best *best;
	const struct pool *pool;
	const struct part *part;
	const struct manner *manner;
	mpt size, width;
	bool hyphenate, last_resort;
	int64_t most; /* stretch ratio */
};

/* What would end at a place. */
struct end {
	struct sums sums; /* up to the end of the line's text */
	int64_t penalty;
	bool hyphen, last;
};

/* How much of what its gaps may give LINE must take; below -UNIT: it cannot be. */
static int64_t ratio_of(const struct trial *trial, const struct sums *line, bool last)
{
	int64_t spare = trial->width - line->width, stretch = line->stretch;

	if (spare < 0 && trial->manner->justified && line->shrink > 0)
		return spare * UNIT / line->shrink;
	if (spare < 0)
		return -UNIT - 1;
	if (last)
		return 0;
	if (!trial->manner->justified)
		stretch = (int64_t)trial->size * 3;
	return stretch > 0 ? spare * UNIT / stretch : spare > 0 ? INT32_MAX : 0;
}

static int64_t badness_of(int64_t ratio)
{
	int64_t r = ratio < 0 ? -ratio : ratio;

	if (r > 4000)
		return r * WORST / 4000 < HOPELESS ? r * WORST / 4000 : HOPELESS;
	return r * r * r / (10 * UNIT * UNIT);
}

static int class_of(int64_t ratio)
{
	return ratio < -UNIT / 2 ? 0 : ratio <= UNIT / 2 ? 1 : ratio <= UNIT ? 2 : 3;
}

/* What a line from FROM that ends at END costs at RATIO. */
static int64_t cost_of(const struct trial *trial, const struct stop *from, const struct end *end,
	int64_t ratio, int64_t width)
{
	int64_t line = LINE_COST + badness_of(ratio);
	int class = class_of(ratio);
	int64_t cost = line * line + end->penalty * end->penalty;

	if (from->hyphen && (end->hyphen || end->last))
		cost += HYPHENS_COST;
	if (class - from->class > 1 || from->class - class > 1)
		cost += CONTRAST_COST;
	if (end->last && from != trial->best->stop && width < (int64_t)trial->size * SHORT)
		cost += width < (int64_t)trial->size * 9 / 4 ? SINGLE_COST : SHORT_COST;
	return cost;
}

/* Adds a stop at END, for which the next line starts as NEXT says, when a good line ends there. */
static void consider(struct trial *trial, const struct end *end, struct stop next)
{
	struct best *best = trial->best;
	size_t kept = 0;
	bool found = false;

	for (size_t i = 0; i < best->actives; i++) {
		const struct stop *from = &best->stop[best->active[i]];
		struct sums line = {end->sums.width - from->start.width,
			end->sums.stretch - from->start.stretch, end->sums.shrink - from->start.shrink};
		int64_t ratio = ratio_of(trial, &line, end->last), cost;

		if (ratio >= -UNIT || line.width - line.shrink - trial->size <= trial->width)
			best->active[kept++] = best->active[i];
		if (ratio < -UNIT || (ratio > trial->most && !trial->last_resort))
			continue;
		cost = from->cost + cost_of(trial, from, end, ratio, line.width);
		if (found && cost >= next.cost)
			continue;
		found = true;
		next.cost = cost;
		next.previous = best->active[i];
		next.class = class_of(ratio);
	}
	best->actives = kept;
	if (!found)
		return;
	next.hyphen = end->hyphen;
	if (best->actives == MOST_ACTIVE)
		memmove(best->active, best->active + 1, --best->actives * sizeof *best->active);
	mem_grow(&best->stop, &best->stop_cap, best->stops + 1, sizeof *best->stop);
	mem_grow(&best->active, &best->active_cap, best->actives + 1, sizeof *best->active);
	best->active[best->actives++] = best->stops;
	best->stop[best->stops++] = next;
}

static mpt hyphen_width(struct setting *setting, const struct pool *pool, const struct part *part,
	mpt passage_size)
{
	const struct ink *ink = &pool->ink[part->ink];

	return word_width(shaper_hyphen(setting->shaper, ink->font, setting->language),
		(mpt)((int64_t)passage_size * ink->scale / 1000));
}

/* Says whether what touches a word at BYTE makes it part of something longer. */
static bool binds(char byte)
{
	unsigned char c = (unsigned char)byte;

	return c >= 0x80 || c == '-' || c == '/' || c == '_' || (c >= '0' && c <= '9') ||
		((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Says whether part I is a word of its own, in a typeface of text. */
static bool is_free(const struct trial *trial, size_t i, size_t from, size_t to)
{
	const struct part *part = &trial->part[i];
	enum font_style font = trial->pool->ink[part->ink].font;

	if (part->space || font == FONT_MONO || font == FONT_MONO_BOLD)
		return false;
	if (i > from && !part[-1].space && part[-1].word->len > 0 &&
		binds(part[-1].word->text[part[-1].word->len - 1]))
		return false;
	return i + 1 >= to || part[1].space || part[1].word->len == 0 || !binds(part[1].word->text[0]);
}

/* Says whether a line that ends inside the word after SUMS could be any good. */
static bool is_near(const struct trial *trial, const struct sums *sums, mpt word)
{
	const struct best *best = trial->best;

	for (size_t i = 0; i < best->actives; i++) {
		const struct sums *start = &best->stop[best->active[i]].start;
		int64_t width = sums->width - start->width, stretch = sums->stretch - start->stretch;

		stretch =
			trial->manner->justified ? stretch * trial->most / UNIT : (int64_t)trial->size * 9;
		if (width - (sums->shrink - start->shrink) <= trial->width &&
			width + word + stretch >= trial->width)
			return true;
	}
	return false;
}

/* Considers the places inside the word that is part I, which starts at SUMS. */
static void consider_hyphens(struct trial *trial, size_t i, const struct sums *sums)
{
	const struct part *part = &trial->part[i];
	struct setting *setting = trial->setting;
	mpt size = (mpt)((int64_t)trial->size * trial->pool->ink[part->ink].scale / 1000);
	mpt hyphen = hyphen_width(setting, trial->pool, part, trial->size);
	size_t count;
	const uint8_t *at = shaper_hyphenate(setting->shaper, part->word, setting->language, &count);

	for (size_t k = 0; k < count; k++) {
		struct end end = {.sums = *sums, .penalty = HYPHEN_COST, .hyphen = true};
		struct stop next = {.part = i, .at = at[k], .start = *sums};
		const struct word *head, *tail;

		shaper_divide(setting->shaper, part->word, setting->language, at[k], &head, &tail);
		end.sums.width += word_width(head, size) + hyphen;
		end.penalty += at[k] < 3 ? STUB_COST : 0;
		next.start.width += part->width - word_width(tail, size);
		consider(trial, &end, next);
	}
}

/* Considers the place after part I; TEXT is up to the end of the text before it, SUMS up to the
   next line. */
static void consider_end(struct trial *trial, size_t i, size_t to, const struct sums *text,
	const struct sums *sums)
{
	const struct part *part = &trial->part[i];
	struct end end = {.sums = *text, .last = i + 1 == to};
	struct stop next = {.part = i + 1, .start = *sums};

	if (end.last) {
		consider(trial, &end, next);
		return;
	}
	if (part->after == BREAK_HYPHEN) {
		end.hyphen = true;
		end.penalty = HYPHEN_COST;
		end.sums.width += hyphen_width(trial->setting, trial->pool, part, trial->size);
	} else if (!part->space && !part->loose) {
		end.penalty = JOINT_COST;
	} else if (trial->manner->justified && !part->space) {
		end.sums.width -= parts_blank(part);
	}
	consider(trial, &end, next);
}

/* Returns whether all lines of the parts FROM up to TO could be made; the last stop ends them. */
static bool try_lines(struct trial *trial, size_t from, size_t to)
{
	struct best *best = trial->best;
	struct sums sums = {0}, text = {0};

	mem_grow(&best->stop, &best->stop_cap, 1, sizeof *best->stop);
	mem_grow(&best->active, &best->active_cap, 1, sizeof *best->active);
	best->stop[0] = (struct stop){.part = from, .class = 1};
	best->active[0] = 0;
	best->stops = best->actives = 1;
	for (size_t i = from; i < to && best->actives > 0; i++) {
		const struct part *part = &trial->part[i];

		if (trial->hyphenate && is_free(trial, i, from, to) && is_near(trial, &sums, part->width))
			consider_hyphens(trial, i, &sums);
		sums.width += part->width;
		if (!part->space)
			text = sums;
		sums.width += parts_gap(part, trial->size);
		sums.stretch += parts_stretch(part, trial->size);
		sums.shrink += parts_shrink(part, trial->size);
		if (part->after != BREAK_NO || i + 1 == to)
			consider_end(trial, i, to, &text, &sums);
	}
	return best->actives > 0 && best->stop[best->stops - 1].part == to;
}

/* First without hyphens, then, if that is not good enough, with them, at last at any price. */
static void break_stretch(struct trial *trial, size_t from, size_t to)
{
	trial->hyphenate = trial->last_resort = false;
	trial->most = GOOD;
	if (try_lines(trial, from, to) && trial->best->stop[trial->best->stops - 1].cost < FINE_COST)
		return;
	trial->hyphenate = trial->manner->hyphenate;
	trial->most = FAIR;
	if (try_lines(trial, from, to))
		return;
	trial->last_resort = true;
	(void)try_lines(trial, from, to);
}

/* Adds where the lines of the best way end, in order, to those of the passage. */
static void trace_back(struct best *best)
{
	size_t count = 0, at = best->stops - 1;

	for (size_t i = at; i > 0; i = best->stop[i].previous)
		count++;
	mem_grow(&best->seam, &best->seam_cap, best->seams + count, sizeof *best->seam);
	for (size_t i = count; i > 0; at = best->stop[at].previous) {
		const struct stop *stop = &best->stop[at];

		best->seam[best->seams + --i] = (struct seam){stop->part, stop->at};
		best->divided = best->divided || stop->at > 0;
	}
	best->seams += count;
}

/* Adds the bytes FROM up to END (0: to its end) of the word that is part I to the parts
   made to fit. */
static void add_slice(struct setting *setting, const struct pool *pool, const struct broken *broken,
	size_t i, unsigned from, unsigned end, mpt passage_size)
{
	struct part part = parts_of(setting, pool, broken)[i], *added;
	mpt size = (mpt)((int64_t)passage_size * pool->ink[part.ink].scale / 1000);
	const struct word *rest;

	added = parts_fit(setting, &part);
	if (end > 0) {
		shaper_divide(setting->shaper, part.word, setting->language, end, &added->word, &rest);
		added->after = BREAK_HYPHEN;
		added->apart = added->loose = false;
	}
	if (from > 0)
		shaper_divide(setting->shaper, added->word, setting->language, from, &rest, &added->word);
	if (from > 0 || end > 0)
		added->width = word_width(added->word, size);
}

/* Makes the parts anew, with the words divided, and makes BROKEN's lines count from them. */
static void divide(struct setting *setting, const struct pool *pool, struct broken *broken,
	mpt size)
{
	struct best *best = setting->best;
	const struct broken old = *broken;
	size_t part = 0, base = setting->fitteds;
	unsigned from = 0;

	for (size_t i = 0; i < best->seams; i++) {
		struct seam *seam = &best->seam[i];
		unsigned at = seam->at;

		for (; part < seam->part; part++, from = 0)
			add_slice(setting, pool, &old, part, from, 0, size);
		if (at > 0)
			add_slice(setting, pool, &old, part, from, at, size);
		from = at > 0 ? at : from;
		seam->part = setting->fitteds - base;
	}
	broken->cut = true;
	broken->part = base;
}

static void add_lines(struct setting *setting, const struct pool *pool, const struct broken *broken,
	mpt size)
{
	const struct part *part = parts_of(setting, pool, broken);
	const struct best *best = setting->best;
	size_t first = 0;

	for (size_t i = 0; i < best->seams; i++) {
		size_t end = best->seam[i].part;
		const struct part *at = &part[end - 1];
		bool hyphen = at->after == BREAK_HYPHEN && i + 1 < best->seams;

		parts_add_line(setting, part, first, end, size,
			hyphen ? hyphen_width(setting, pool, at, size) : 0);
		first = end;
	}
}

void best_choose(struct setting *setting, const struct pool *pool, struct broken *broken,
	size_t count, mpt size, mpt width, const struct manner *manner)
{
	struct trial trial = {.setting = setting,
		.pool = pool,
		.manner = manner,
		.size = size,
		.width = width};
	size_t from = 0;

	if (!setting->best)
		setting->best = mem_alloc(sizeof *setting->best);
	trial.best = setting->best;
	trial.best->seams = 0;
	trial.best->divided = false;
	trial.part = parts_of(setting, pool, broken);
	for (size_t i = 0; i < count; i++) {
		if (trial.part[i].after != BREAK_MUST && i + 1 < count)
			continue;
		break_stretch(&trial, from, i + 1);
		trace_back(trial.best);
		from = i + 1;
	}
	if (trial.best->divided)
		divide(setting, pool, broken, size);
	add_lines(setting, pool, broken, size);
}

void best_free(struct best *best)
{
	if (!best)
		return;
	free(best->stop);
	free(best->active);
	free(best->seam);
	free(best);
}
