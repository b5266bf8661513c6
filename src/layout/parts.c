#include "layout/parts.h"

#include <stdlib.h>

#include "layout/setting.h"
#include "text/character.h"

void pool_free(struct pool *pool)
{
	free(pool->part);
	free(pool->ink);
}

/* Less than a tenth of an em everywhere inside Japanese: programs that read the text of a PDF take
   more for a space that nobody wrote, and a name would not be found as it was given. */
enum { GAP = 12 };

mpt parts_gap(const struct part *part, mpt size)
{
	return part->apart ? size / GAP : 0;
}

mpt parts_stretch(const struct part *part, mpt size)
{
	if (part->space)
		return part->width / 2;
	return part->loose && !part->apart ? size / GAP : 0;
}

mpt parts_shrink(const struct part *part, mpt size)
{
	if (part->space)
		return part->width / 5;
	return part->apart ? size / (2 * GAP) : 0;
}

mpt parts_blank(const struct part *part)
{
	const struct word *word = part->word;

	if (word->len < 3 || !character_is_closing(character_before(word->text, word->len)))
		return 0;
	return (mpt)((int64_t)part->width * word->glyph[word->count - 1].advance /
		(word->width > 0 ? word->width : 1) / 2);
}

struct part *parts_fit(struct setting *setting, const struct part *part)
{
	mem_grow(&setting->fitted, &setting->fitted_cap, setting->fitteds + 1, sizeof *setting->fitted);
	setting->fitted[setting->fitteds] = *part;
	return &setting->fitted[setting->fitteds++];
}

const struct part *parts_of(const struct setting *setting, const struct pool *pool,
	const struct broken *broken)
{
	return (broken->cut ? setting->fitted : pool->part) + broken->part;
}

static mpt line_width(const struct part *part, size_t first, size_t end, mpt size)
{
	mpt width = 0;

	while (end > first && part[end - 1].space)
		end--;
	for (size_t i = first; i < end; i++)
		width += part[i].width + (i + 1 < end ? parts_gap(&part[i], size) : 0);
	return width;
}

void parts_add_line(struct setting *setting, const struct part *part, size_t first, size_t end,
	mpt size, mpt hyphen)
{
	struct line *line;

	mem_grow(&setting->line, &setting->line_cap, setting->lines + 1, sizeof *setting->line);
	line = &setting->line[setting->lines++];
	line->first = first;
	line->end = end;
	line->width = line_width(part, first, end, size) + hyphen;
	line->hyphen = hyphen > 0;
	line->last = part[end - 1].after == BREAK_MUST;
	line->mixed = line->right = false;
	line->tall = 0;
}
