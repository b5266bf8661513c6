#include "layout/contents.h"

#include <string.h>

#include "layout/lines.h"
#include "layout/setting.h"

/* The next heading to be listed after NODE. */
static struct node *next_heading(const struct node *node, const struct node *root)
{
	struct node *next = node_next(node, root);

	while (next && (next->kind != NODE_HEADING || next->level < 2 || next->level > 3))
		next = node_next(next, root);
	return next;
}

struct node *contents_add(struct setting *setting, struct node *after)
{
	struct node *root = setting->document->root, *heading = next_heading(root, root);
	struct node *contents, *item = NULL;

	if (!heading)
		return NULL;
	contents = document_add(setting->document, root, after, NODE_CONTENTS);
	contents->line = 1;
	for (; heading; heading = next_heading(heading, root)) {
		item = document_add(setting->document, contents, item, NODE_CONTENTS_ITEM);
		item->line = heading->line;
		item->level = heading->level;
		item->target = heading;
	}
	return contents;
}

/* Where every entry's page number ends, and where its title and leader must end to leave
   room for it. */
static mpt number_left(const struct setting *setting)
{
	return frame_right(setting) - setting->style.contents_number;
}

static void set_leader(struct setting *setting, const struct type *type, mpt from, mpt baseline)
{
	static const char dots[] = ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . "
							   ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . "
							   ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . "
							   ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . "
							   ". . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . ";
	const struct word *pair =
		shaper_word(setting->shaper, ". ", 2, FONT_REGULAR, setting->language);
	mpt to = number_left(setting), step = word_width(pair, type->size);
	size_t count = step > 0 && to > from ? (size_t)((to - from) / step) : 0;
	struct mark mark = {.kind = MARK_WORD,
		.role = ROLE_DECORATION,
		.colour = setting->style.rule,
		.y = baseline};

	if (count > (sizeof dots - 1) / 2)
		count = (sizeof dots - 1) / 2;
	if (count < 2)
		return;
	mark.is.text.word =
		shaper_word(setting->shaper, dots, count * 2 - 1, FONT_REGULAR, setting->language);
	mark.is.text.size = type->size;
	mark.x = to - word_width(mark.is.text.word, type->size);
	galley_word(&setting->galley, &mark);
}

/* The number is known when everything has been set: until then the mark has no word, and its x is
   where the number ends. */
static void set_number(struct setting *setting, const struct node *item, const struct type *type,
	mpt baseline)
{
	struct mark mark = {.kind = MARK_WORD,
		.role = ROLE_CONTENT,
		.colour = type->colour,
		.node = item};

	mark.x = frame_right(setting);
	mark.y = baseline;
	mark.is.text.size = type->size;
	galley_word(&setting->galley, &mark);
}

static void set_item(struct setting *setting, const struct node *item)
{
	const struct style *style = &setting->style;
	const struct type *type = &style->contents[item->level > 2];
	static const struct manner manner;
	struct reading reading = {.type = type, .owner = item};
	mpt left = frame_left(setting) + (item->level - 2) * style->contents_indent;
	mpt right = number_left(setting) - style->contents_gap, baseline = lines_baseline(type);
	struct pool *pool = &setting->pool;
	const struct seat seat = {.size = type->size, .x = left, .right = right, .baseline = baseline};
	struct broken broken;
	struct passage passage;

	pool->parts = pool->inks = 0;
	lines_reset(setting);
	passage = passage_read(setting, pool, item->target, &reading);
	broken = lines_break(setting, pool, &passage, right - left, &manner);
	for (size_t i = 0; i < broken.lines; i++) {
		const struct line *line = &setting->line[broken.first + i];
		bool last = i + 1 == broken.lines;

		lines_set(setting, pool, parts_of(setting, pool, &broken), line, &seat);
		galley_spot(&setting->galley, left, 0, frame_right(setting) - left, type->leading, item);
		if (last) {
			set_leader(setting, type, left + line->width + style->contents_gap, baseline);
			set_number(setting, item, type, baseline);
		}
		frame_strip(setting, i ? 0 : frame_gap(setting, type->before), type->leading, !last, NULL);
	}
	setting->after = type->after;
}

static void set_title(struct setting *setting, const struct node *contents)
{
	const struct type *type = &setting->style.heading[1];
	static const struct manner manner;
	struct reading reading = {.type = type, .owner = contents};
	const char *title = setting->document->front.contents;
	struct pool *pool = &setting->pool;
	mpt left = frame_left(setting), right = frame_right(setting), baseline = lines_baseline(type);
	const struct seat seat = {.size = type->size, .x = left, .right = right, .baseline = baseline};
	struct broken broken;
	struct passage passage;

	pool->parts = pool->inks = 0;
	lines_reset(setting);
	passage = passage_plain(setting, pool, title, strlen(title), &reading, true);
	broken = lines_break(setting, pool, &passage, right - left, &manner);
	for (size_t i = 0; i < broken.lines; i++) {
		lines_set(setting, pool, parts_of(setting, pool, &broken), &setting->line[broken.first + i],
			&seat);
		frame_strip(setting, i ? 0 : frame_gap(setting, type->before), type->leading, true, NULL);
	}
	setting->after = type->after;
}

void contents_set(struct setting *setting, const struct node *contents)
{
	set_title(setting, contents);
	for (const struct node *item = contents->first; item; item = item->next)
		set_item(setting, item);
	setting->after = setting->style.heading[1].before;
}

static void number_mark(struct setting *setting, const struct pages *pages, struct mark *mark)
{
	const struct landing *landing = pages_landing(pages, mark->node->target);
	struct buf text = {0};

	buf_printf(&text, "%zu", landing ? landing->page + 1 : 0);
	mark->is.text.word =
		shaper_word(setting->shaper, text.data, text.len, FONT_REGULAR, setting->language);
	mark->x -= word_width(mark->is.text.word, mark->is.text.size);
	buf_free(&text);
}

void contents_number(struct setting *setting, struct pages *pages)
{
	size_t open = 0;

	for (const struct node *node = setting->contents ? setting->contents->first : NULL; node;
		 node = node->next)
		open++;
	for (size_t i = 0; i < pages->count && open; i++) {
		for (size_t j = 0; j < pages->page[i].marks; j++) {
			struct mark *mark = &pages->page[i].mark[j];

			if (mark->kind != MARK_WORD || mark->role != ROLE_CONTENT || mark->is.text.word)
				continue;
			number_mark(setting, pages, mark);
			open--;
		}
	}
}
