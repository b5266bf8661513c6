#include "layout/galley.h"

#include <stdlib.h>
#include <string.h>

static mpt bottom(const struct galley *galley)
{
	return galley->style->height - galley->style->bottom;
}

static void page_open(struct galley *galley)
{
	galley->y = galley->style->top;
	galley->fresh = true;
	galley->bars = NULL;
	galley->sets = 0;
	galley->spots = 0;
	galley->opens = 0;
}

static void page_close(struct galley *galley)
{
	struct page *page;
	size_t slots = galley->before + galley->sets + galley->behind;

	mem_grow(&galley->page, &galley->page_cap, galley->pages + 1, sizeof *galley->page);
	page = &galley->page[galley->pages++];
	page->width = galley->style->width;
	page->height = galley->style->height;
	page->marks = galley->before + galley->sets;
	page->mark = arena_alloc(galley->arena, slots * sizeof *page->mark + 1);
	page->hotspots = galley->spots;
	page->hotspot = arena_alloc(galley->arena, galley->spots * sizeof *page->hotspot + 1);
	if (galley->sets)
		memcpy(page->mark + galley->before, galley->set, galley->sets * sizeof *page->mark);
	if (galley->spots)
		memcpy(page->hotspot, galley->spot, galley->spots * sizeof *page->hotspot);
}

void galley_begin(struct galley *galley, struct arena *arena, const struct style *style)
{
	memset(galley, 0, sizeof *galley);
	galley->arena = arena;
	galley->style = style;
	page_open(galley);
}

void galley_word(struct galley *galley, const struct mark *mark)
{
	mem_grow(&galley->mark, &galley->mark_cap, galley->marks + 1, sizeof *galley->mark);
	galley->mark[galley->marks++] = *mark;
}

static struct mark box_mark(mpt x, mpt y, mpt width, mpt height, uint32_t colour)
{
	struct mark mark = {.kind = MARK_BOX,
		.role = ROLE_DECORATION,
		.colour = colour,
		.x = x,
		.y = y};

	mark.is.box.width = width;
	mark.is.box.height = height;
	return mark;
}

void galley_box(struct galley *galley, mpt x, mpt y, mpt width, mpt height, uint32_t colour)
{
	struct mark mark = box_mark(x, y, width, height, colour);

	galley_word(galley, &mark);
}

void galley_box_below(struct galley *galley, size_t at, const struct area *area, uint32_t colour)
{
	struct mark box;

	galley_box(galley, area->x, area->y, area->width, area->height, colour);
	box = galley->mark[galley->marks - 1];
	memmove(galley->mark + at + 1, galley->mark + at,
		(galley->marks - 1 - at) * sizeof *galley->mark);
	galley->mark[at] = box;
}

void galley_spot(struct galley *galley, mpt x, mpt y, mpt width, mpt height,
	const struct node *link)
{
	struct hotspot spot = {.x = x, .y = y, .width = width, .height = height, .link = link};

	mem_grow(&galley->hotspot, &galley->hotspot_cap, galley->hotspots + 1, sizeof *galley->hotspot);
	galley->hotspot[galley->hotspots++] = spot;
}

void galley_land(struct galley *galley, const struct node *node)
{
	mem_grow(&galley->landing, &galley->landing_cap, galley->landings + 1, sizeof *galley->landing);
	galley->landing[galley->landings++] = (struct landing){.node = node};
}

static size_t strip_start(const struct galley *galley)
{
	return galley->strips ? galley->strip[galley->strips - 1].marks : 0;
}

const struct repeat *galley_repeat(struct galley *galley, mpt height)
{
	struct repeat *repeat = arena_alloc(galley->arena, sizeof *repeat);
	size_t start = strip_start(galley);
	struct mark *mark;

	repeat->height = height;
	repeat->marks = galley->marks - start;
	mark = arena_alloc(galley->arena, repeat->marks * sizeof *mark + 1);
	for (size_t i = 0; i < repeat->marks; i++) {
		mark[i] = galley->mark[start + i];
		mark[i].role = ROLE_REPEAT;
	}
	repeat->mark = mark;
	return repeat;
}

/* Boxes that touch (the background of one code line and of the next) become one, or a viewer shows
   a seam between them. */
static bool box_continues(struct galley *galley, const struct mark *mark)
{
	for (size_t i = 0; i < galley->opens && i < OPEN_BOXES; i++) {
		struct mark *above = &galley->set[galley->open[i]];

		if (above->x != mark->x || above->is.box.width != mark->is.box.width ||
			above->colour != mark->colour)
			continue;
		if (above->y + above->is.box.height != mark->y)
			continue;
		above->is.box.height += mark->is.box.height;
		return true;
	}
	return false;
}

static void set_mark(struct galley *galley, const struct mark *mark)
{
	if (mark->kind == MARK_BOX && mark->role == ROLE_DECORATION) {
		if (box_continues(galley, mark))
			return;
		galley->open[galley->opens++ % OPEN_BOXES] = galley->sets;
	}
	mem_grow(&galley->set, &galley->set_cap, galley->sets + 1, sizeof *galley->set);
	galley->set[galley->sets++] = *mark;
}

static void set_marks(struct galley *galley, const struct mark *mark, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct mark placed = mark[i];

		placed.y += galley->y;
		set_mark(galley, &placed);
	}
}

static bool has_bar(const struct bar *bars, const struct bar *bar)
{
	while (bars && bars != bar)
		bars = bars->outer;
	return bars != NULL;
}

/* A quote's bar also fills the gap between two strips of the same quote. */
static void set_bars(struct galley *galley, const struct strip *strip, mpt gap)
{
	const struct bar *bars[MOST_BARS];
	size_t count = 0;

	for (const struct bar *bar = strip->bars; bar && count < MOST_BARS; bar = bar->outer)
		bars[count++] = bar;
	while (count-- > 0) {
		mpt above = has_bar(galley->bars, bars[count]) ? gap : 0;
		struct mark mark = box_mark(bars[count]->x, galley->y - above, bars[count]->width,
			strip->height + above, bars[count]->colour);

		set_mark(galley, &mark);
	}
	galley->bars = strip->bars;
}

static void set_spots(struct galley *galley, size_t from, size_t to)
{
	mem_grow(&galley->spot, &galley->spot_cap, galley->spots + (to - from), sizeof *galley->spot);
	for (size_t i = from; i < to; i++) {
		galley->spot[galley->spots] = galley->hotspot[i];
		galley->spot[galley->spots++].y += galley->y;
	}
}

static void set_landings(struct galley *galley, size_t from, size_t to)
{
	mem_grow(&galley->landed, &galley->landed_cap, galley->landeds + (to - from),
		sizeof *galley->landed);
	for (size_t i = from; i < to; i++)
		galley->landed[galley->landeds++] = (struct landing){.node = galley->landing[i].node,
			.page = galley->pages,
			.y = galley->y};
}

static void set_repeat(struct galley *galley, const struct repeat *repeat)
{
	if (!repeat)
		return;
	set_marks(galley, repeat->mark, repeat->marks);
	galley->y += repeat->height;
	galley->fresh = false;
}

static void next_page(struct galley *galley)
{
	page_close(galley);
	page_open(galley);
}

/* The strip's marks run from those of the strip before it. */
static void place(struct galley *galley, size_t i)
{
	static const struct strip none;
	const struct strip *strip = &galley->strip[i], *last = i ? strip - 1 : &none;
	mpt gap = galley->fresh ? 0 : strip->gap;

	if (!galley->fresh && galley->y + gap + strip->height > bottom(galley)) {
		next_page(galley);
		set_repeat(galley, strip->repeat);
		gap = 0;
	}
	galley->y += gap;
	set_bars(galley, strip, gap);
	set_marks(galley, galley->mark + last->marks, strip->marks - last->marks);
	set_spots(galley, last->hotspots, strip->hotspots);
	set_landings(galley, last->landings, strip->landings);
	galley->y += strip->height;
	galley->fresh = false;
}

static bool fits(const struct galley *galley)
{
	int64_t need = galley->strips ? -(int64_t)(galley->fresh ? galley->strip[0].gap : 0) : 0;

	for (size_t i = 0; i < galley->strips; i++)
		need += (int64_t)galley->strip[i].gap + galley->strip[i].height;
	return galley->y + need <= bottom(galley);
}

static void drop(void *items, size_t *count, size_t gone, size_t size)
{
	if (gone == 0)
		return;
	*count -= gone;
	memmove(items, (char *)items + gone * size, *count * size);
}

/* Takes everything up to the strip LAST out of the pools; what the strip being made has stays. */
static void forget(struct galley *galley, const struct strip *last)
{
	drop(galley->mark, &galley->marks, last->marks, sizeof *galley->mark);
	drop(galley->hotspot, &galley->hotspots, last->hotspots, sizeof *galley->hotspot);
	drop(galley->landing, &galley->landings, last->landings, sizeof *galley->landing);
}

void galley_flush(struct galley *galley)
{
	if (galley->strips && !galley->fresh && !fits(galley)) {
		next_page(galley);
		set_repeat(galley, galley->strip[0].repeat);
	}
	for (size_t i = 0; i < galley->strips; i++)
		place(galley, i);
	if (galley->strips)
		forget(galley, &galley->strip[galley->strips - 1]);
	galley->strips = 0;
}

void galley_strip(struct galley *galley, const struct strip *strip)
{
	struct strip *added;

	if (galley->strips && !galley->strip[galley->strips - 1].keep && !strip->follows)
		galley_flush(galley);
	mem_grow(&galley->strip, &galley->strip_cap, galley->strips + 1, sizeof *galley->strip);
	added = &galley->strip[galley->strips++];
	*added = *strip;
	added->marks = galley->marks;
	added->hotspots = galley->hotspots;
	added->landings = galley->landings;
}

void galley_break(struct galley *galley)
{
	galley_flush(galley);
	if (!galley->fresh)
		next_page(galley);
}

void galley_advance(struct galley *galley, mpt y)
{
	galley_flush(galley);
	if (y > galley->y)
		galley->y = y;
}

static int landing_order(const void *a, const void *b)
{
	unsigned left = ((const struct landing *)a)->node->number,
			 right = ((const struct landing *)b)->node->number;

	return (left > right) - (left < right);
}

struct pages *galley_finish(struct galley *galley)
{
	struct pages *pages = arena_alloc(galley->arena, sizeof *pages);

	galley_break(galley);
	if (galley->pages == 0)
		page_close(galley);
	pages->count = galley->pages;
	pages->page = arena_alloc(galley->arena, galley->pages * sizeof *pages->page);
	memcpy(pages->page, galley->page, galley->pages * sizeof *pages->page);
	pages->landings = galley->landeds;
	pages->landing = arena_alloc(galley->arena, galley->landeds * sizeof *pages->landing + 1);
	if (galley->landeds) {
		memcpy(pages->landing, galley->landed, galley->landeds * sizeof *pages->landing);
		qsort(pages->landing, pages->landings, sizeof *pages->landing, landing_order);
	}
	return pages;
}

void galley_free(struct galley *galley)
{
	free(galley->strip);
	free(galley->mark);
	free(galley->hotspot);
	free(galley->landing);
	free(galley->set);
	free(galley->spot);
	free(galley->page);
	free(galley->landed);
}

const struct landing *pages_landing(const struct pages *pages, const struct node *node)
{
	struct landing key = {.node = node};

	if (!node || pages->landings == 0)
		return NULL;
	return bsearch(&key, pages->landing, pages->landings, sizeof *pages->landing, landing_order);
}
