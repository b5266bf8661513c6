#include "layout/flow.h"

#include <string.h>

#include "layout/contents.h"
#include "layout/figure.h"
#include "layout/lines.h"
#include "layout/passage.h"
#include "layout/setting.h"
#include "layout/table.h"

/* Ends a strip HEIGHT high with its GAP, that stays with the one before it too. */
static void strip_follows(struct setting *setting, mpt gap, mpt height, bool keep)
{
	struct strip strip = {.gap = gap,
		.height = height,
		.keep = keep,
		.follows = true,
		.bars = setting->frame->bars};

	galley_strip(&setting->galley, &strip);
}

/* Says whether the document ends with NODE. */
static bool is_last(const struct node *node)
{
	while (node->parent && !node->next)
		node = node->parent;
	return !node->parent;
}

/* A page never starts with a paragraph's last line, nor ends with its first. */
static bool line_keeps(size_t line, size_t count, bool keep)
{
	if (line + 1 == count)
		return keep;
	return line == 0 || line + 2 == count;
}

/* Where the lines of a text from LEFT end: a wide page does not make them too long to be read. */
static mpt text_right(const struct setting *setting, mpt left)
{
	mpt right = frame_right(setting);

	return right - left > setting->style.measure ? left + setting->style.measure : right;
}

/* Says whether NODE, a paragraph of LINES, leads to a figure, or is no more than a word between a
   heading and what the heading is about: alone at the foot of a page they would say nothing. */
static bool introduces(const struct node *node, size_t lines)
{
	const struct node *prev = node->prev, *next = node->next;

	if (node->kind != NODE_PARAGRAPH || !next)
		return false;
	if (figure_is(next))
		return true;
	return lines <= 2 && prev && prev->kind == NODE_HEADING &&
		(next->kind == NODE_TABLE || next->kind == NODE_CODE_BLOCK || next->kind == NODE_LIST);
}

/* Lines of text fill a column that is wide enough to hide the room this takes. Headings stay
   ragged, with their words whole. */
static struct manner manner_for(const struct setting *setting, const struct node *node,
	const struct type *type, mpt width)
{
	bool text = node->kind != NODE_HEADING;
	bool wide = setting->style.dense || width >= type->size * 26;

	return (struct manner){.best = true,
		.justified = text && wide && node->align != ALIGN_RIGHT,
		.hyphenate = text};
}

void flow_text(struct setting *setting, const struct node *node, const struct type *type, mpt left,
	bool keep)
{
	struct reading reading = {.type = type};
	struct pool *pool = &setting->pool;
	mpt right = node->align == ALIGN_RIGHT ? frame_right(setting) : text_right(setting, left);
	mpt before = setting->frame->spacing ? setting->frame->spacing : type->before;
	struct seat seat = {.size = type->size, .x = left, .right = right};
	const struct part *part;
	struct passage passage;
	struct broken broken;
	struct manner manner;

	pool->parts = pool->inks = 0;
	lines_reset(setting);
	frame_land(setting, node);
	passage = passage_read(setting, pool, node, &reading);
	manner = manner_for(setting, node, type, right - left);
	broken = lines_break(setting, pool, &passage, right - left, &manner);
	part = parts_of(setting, pool, &broken);
	keep = keep || introduces(node, broken.lines);
	for (size_t i = 0; i < broken.lines; i++) {
		size_t slots = lines_slots(&setting->line[i], type);
		mpt height = (mpt)slots * type->leading;

		seat.fill = manner.justified;
		seat.baseline = height - type->leading + lines_baseline(type);
		frame_labels(setting, seat.baseline);
		if (node->align == ALIGN_RIGHT)
			seat.x = right - setting->line[i].width;
		lines_set(setting, pool, part, &setting->line[i], &seat);
		if (broken.lines == 1 && is_last(node))
			strip_follows(setting, frame_gap(setting, before), height, keep);
		else
			frame_strip(setting, i ? 0 : frame_gap(setting, before), height,
				line_keeps(i, broken.lines, keep), NULL);
	}
	setting->after = setting->frame->spacing ? setting->frame->spacing : type->after;
}

/* Says whether the last sentence of LEN bytes of TEXT points to what comes after it. */
static bool points_on(const char *text, size_t len)
{
	static const char *const words[] = {"following", "below", "as follows", "次の", "以下", "下記",
		"下表", "とおり", "次に"};
	static const char stop[] = "\u3002";
	struct buf sentence = {0};
	size_t end = len, from;
	bool found = false;

	while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ' '))
		end--;
	if (end >= 3 && memcmp(text + end - 3, stop, 3) == 0)
		end -= 3;
	for (from = end; from > 0; from--)
		if ((from >= 2 && memcmp(text + from - 2, ". ", 2) == 0) ||
			(from >= 3 && memcmp(text + from - 3, stop, 3) == 0))
			break;
	buf_put(&sentence, text + from, end - from);
	buf_puts(&sentence, "");
	for (size_t i = 0; i < sizeof words / sizeof *words && sentence.data; i++)
		found = found || strstr(sentence.data, words[i]);
	buf_free(&sentence);
	return found;
}

static bool sentence_points_on(const struct node *node)
{
	struct buf text = {0};
	bool found;

	tree_text(node, &text);
	found = text.len > 0 && points_on(text.data, text.len);
	buf_free(&text);
	return found;
}

/* Says whether the paragraph NODE announces what comes next: all of it is strong, or a list, table
   or code follows and it ends with a colon or points there. */
static bool announces(const struct node *node)
{
	const struct node *next = node->next, *last = node->last;

	if (!next || !last)
		return false;
	if (last == node->first && last->kind == NODE_STRONG)
		return true;
	if (next->kind != NODE_LIST && next->kind != NODE_TABLE && next->kind != NODE_CODE_BLOCK)
		return false;
	while (last->last)
		last = last->last;
	if (sentence_points_on(node))
		return true;
	if (!last->text || last->len == 0)
		return false;
	return last->text[last->len - 1] == ':' ||
		(last->len >= 3 && memcmp(last->text + last->len - 3, "\uFF1A", 3) == 0);
}

static void set_heading(struct setting *setting, const struct node *node)
{
	const struct style *style = &setting->style;
	const struct type *type =
		&style->heading[node->level >= 1 && node->level <= 6 ? node->level - 1 : 5];
	mpt left = frame_left(setting);

	galley_land(&setting->galley, node);
	flow_text(setting, node, type, left, true);
	if (node->level != 1)
		return;
	galley_box(&setting->galley, left, 0, frame_right(setting) - left, style->accent_width,
		style->accent);
	frame_strip(setting, PT(5), style->accent_width, true, NULL);
	setting->after = type->after;
}

/* One before the document's last block stands between that and what it ends. */
static void set_rule(struct setting *setting, const struct node *node)
{
	const struct style *style = &setting->style;
	mpt left = frame_left(setting), gap = frame_gap(setting, style->body.leading);

	frame_labels(setting, style->body.size);
	galley_box(&setting->galley, left, 0, frame_right(setting) - left, style->hairline_width,
		style->rule);
	if (is_last(node) || (node->next && is_last(node->next)))
		strip_follows(setting, gap, style->hairline_width, node->next != NULL);
	else
		frame_strip(setting, gap, style->hairline_width, false, NULL);
	setting->after = style->body.leading;
}

/* One printed line of a code block, FIRST and LAST in it with padding above or below. */
static void set_code_line(struct setting *setting, const struct part *part, const struct line *line,
	bool first, bool last, bool keep)
{
	const struct style *style = &setting->style;
	mpt left = frame_left(setting), right = frame_right(setting),
		above = first ? style->code_pad : 0;
	mpt height = above + style->code.leading + (last ? style->code_pad : 0);
	const struct seat seat = {.size = style->code.size,
		.x = left + style->code_pad,
		.right = right - style->code_pad,
		.baseline = above + lines_baseline(&style->code)};

	frame_labels(setting, seat.baseline);
	galley_box(&setting->galley, left, 0, right - left, height, style->shade);
	if (line)
		lines_set(setting, &setting->pool, part, line, &seat);
	frame_strip(setting, first ? frame_gap(setting, style->code.before) : 0, height, keep, NULL);
}

/* Copies one line of code, tabs as far as the next fourth column. */
static void expand_tabs(struct buf *out, const char *text, size_t len)
{
	size_t column = 0;

	out->len = 0;
	for (size_t i = 0; i < len; i++) {
		size_t stop = text[i] == '\t' ? 4 - column % 4 : 1;

		for (size_t j = 0; j < stop; j++)
			buf_putc(out, text[i] == '\t' ? ' ' : text[i]);
		column += ((unsigned char)text[i] & 0xC0) == 0x80 ? 0 : stop;
	}
}

/* Sets one line of the text of a code block, on several lines where it is too long. FIRST and LAST:
   of the block. */
static void set_code_text(struct setting *setting, const struct node *node, const struct buf *text,
	bool first, bool last)
{
	struct reading reading = {.type = &setting->style.code, .owner = node};
	static const struct manner manner;
	mpt width = frame_right(setting) - frame_left(setting) - 2 * setting->style.code_pad;
	struct pool *pool = &setting->pool;
	const struct part *part;
	struct passage passage;
	struct broken broken;

	pool->parts = pool->inks = 0;
	lines_reset(setting);
	passage = passage_plain(setting, pool, text->data, text->len, &reading, true);
	broken = lines_break(setting, pool, &passage, width, &manner);
	part = parts_of(setting, pool, &broken);
	if (broken.lines == 0)
		set_code_line(setting, NULL, NULL, first, last, first && !last);
	for (size_t i = 0; i < broken.lines; i++)
		set_code_line(setting, part, &setting->line[i], first && i == 0,
			last && i + 1 == broken.lines, first && i == 0 && !(last && broken.lines == 1));
}

static void set_code(struct setting *setting, const struct node *node)
{
	const char *text = node->text ? node->text : "";
	size_t len = node->text ? node->len : 0, at = 0;
	struct buf line = {0};
	bool last;

	if (len > 0 && text[len - 1] == '\n')
		len--;
	do {
		const char *end = at < len ? memchr(text + at, '\n', len - at) : NULL;
		size_t stop = end ? (size_t)(end - text) : len;

		last = end == NULL;
		expand_tabs(&line, text + at, stop - at);
		set_code_text(setting, node, &line, at == 0, last);
		at = stop + 1;
	} while (!last);
	buf_free(&line);
	setting->after = setting->style.code.after;
}

/* A table that no page is wide enough for: cell below cell, each row apart. */
static void set_as_list(struct setting *setting, const struct node *table)
{
	diag_add(setting->diags, DIAG_WARNING,
		(struct place){.path = setting->document->path, .line = table->line}, "table-too-wide",
		"a table of %d columns does not fit the page, and its cells stand below one another; split "
		"it, or set `orientation: landscape`",
		table->first->last->column + 1);
	for (const struct node *row = table->first; row; row = row->next) {
		for (const struct node *cell = row->first; cell; cell = cell->next)
			if (cell->first)
				flow_text(setting, cell, row->header ? &setting->style.head : &setting->style.cell,
					frame_left(setting), false);
		setting->after = setting->style.body.leading;
	}
}

/* Deep nesting is not indented further than leaves room for text. */
static mpt indented(const struct setting *setting, mpt by)
{
	mpt left = frame_left(setting) + by, most = frame_right(setting) - setting->style.narrowest;

	return left < most ? left : most;
}

static const struct word *number_word(struct setting *setting, int number, enum font_style font)
{
	struct buf text = {0};
	const struct word *word;

	buf_printf(&text, "%d.", number);
	word = shaper_word(setting->shaper, text.data, text.len, font, setting->language);
	buf_free(&text);
	return word;
}

/* The first of TEXTS that the fonts have; the last one is sure. */
static const struct word *first_word(struct setting *setting, const char *const *texts)
{
	const struct word *word;

	do
		word =
			shaper_word(setting->shaper, *texts, strlen(*texts), FONT_REGULAR, setting->language);
	while (word->missing && *++texts);
	return word;
}

static const struct word *item_word(struct setting *setting, const struct node *item)
{
	static const char *const bullets[3] = {"\u2022", "\u2013", "\u00B7"};
	static const char *const tasks[2][3] = {{"\u2610", "[ ]", NULL}, {"\u2611", "[x]", NULL}};
	const char *bullet = bullets[(setting->frame->bullets + 2) % 3];

	if (item->task)
		return first_word(setting, tasks[item->task == 2]);
	if (item->parent->ordered)
		return number_word(setting, setting->frame->number, FONT_REGULAR);
	return shaper_word(setting->shaper, bullet, strlen(bullet), FONT_REGULAR, setting->language);
}

/* A line with nothing but labels. */
static void set_alone(struct setting *setting, const struct type *type)
{
	frame_labels(setting, lines_baseline(type));
	frame_strip(setting, setting->after, type->leading, false, NULL);
}

/* Labels that would stand on each other get a line of their own. */
static void label_add(struct setting *setting, const struct node *item, const struct word *word)
{
	const struct type *type = setting->frame->type;
	mpt at = frame_left(setting) - setting->style.label_gap - word_width(word, type->size);
	mpt x = at > setting->style.left ? at : setting->style.left;
	struct label *last = setting->labels ? &setting->label[setting->labels - 1] : NULL;

	if (last && last->x + word_width(last->word, last->type->size) > x)
		set_alone(setting, type);
	mem_grow(&setting->label, &setting->label_cap, setting->labels + 1, sizeof *setting->label);
	setting->label[setting->labels++] =
		(struct label){.word = word, .item = item, .type = type, .x = x};
}

static void enter_list(struct setting *setting, const struct node *list)
{
	const struct style *style = &setting->style;
	struct frame *frame = frame_push(setting);
	mpt number = 0;
	int count = 0;

	for (const struct node *item = list->first; list->ordered && item; item = item->next)
		count++;
	if (count > 0)
		number = style->label_gap +
			word_width(number_word(setting, list->start + count - 1, FONT_REGULAR),
				frame->type->size);
	frame->indent = number > style->indent ? number : style->indent;
	frame->spacing = list->tight ? style->tight : style->loose;
	frame->number = list->start;
	frame->bullets += !list->ordered;
}

static void enter_item(struct setting *setting, const struct node *item)
{
	const struct word *word = item_word(setting, item);
	struct frame *frame;

	setting->frame->number++;
	frame = frame_push(setting);
	frame->left = indented(setting, frame->indent);
	label_add(setting, item, word);
}

static void add_bar(struct setting *setting, mpt left, mpt width, uint32_t colour)
{
	struct bar *bar = arena_alloc(setting->arena, sizeof *bar);

	*bar = (struct bar){setting->frame->bars, left, width, colour};
	setting->frame->bars = bar;
}

/* What an alert is stands above its text. */
static void set_alert_title(struct setting *setting, const struct node *quote)
{
	const struct style *style = &setting->style;
	const struct word *word = shaper_word(setting->shaper, quote->title, strlen(quote->title),
		FONT_BOLD, setting->language);
	struct mark mark = {.kind = MARK_WORD,
		.role = ROLE_CONTENT,
		.colour = style->accent,
		.node = quote,
		.x = frame_left(setting),
		.y = style->alert_pad + lines_baseline(&style->quote)};

	mark.is.text.word = word;
	mark.is.text.size = style->quote.size;
	galley_word(&setting->galley, &mark);
	frame_strip(setting, frame_gap(setting, style->quote.before),
		style->alert_pad + style->quote.leading, true, NULL);
	setting->after = style->tight;
}

/* A box with a ground of its own. */
static void enter_alert(struct setting *setting, const struct node *quote, mpt left)
{
	const struct style *style = &setting->style;

	frame_labels(setting, style->alert_pad + lines_baseline(&style->quote));
	add_bar(setting, left, frame_right(setting) - left, style->shade);
	add_bar(setting, left, style->quote_bar, style->accent);
	set_alert_title(setting, quote);
}

static void leave_alert(struct setting *setting)
{
	strip_follows(setting, 0, setting->style.alert_pad, false);
}

static void enter_quote(struct setting *setting, const struct node *quote)
{
	struct frame *frame = frame_push(setting);
	mpt left = frame->left;

	frame->type = &setting->style.quote;
	frame->spacing = 0;
	frame->left = indented(setting, setting->style.quote_indent);
	if (quote->title)
		enter_alert(setting, quote, left);
	else if (frame->left >= left + setting->style.quote_indent)
		add_bar(setting, left, setting->style.quote_bar, setting->style.hairline);
}

static void enter_footnote(struct setting *setting, const struct node *note)
{
	const struct style *style = &setting->style;
	mpt left = frame_left(setting);
	struct frame *frame;

	if (note->start == 1) {
		galley_box(&setting->galley, left, 0, (frame_right(setting) - left) / 4,
			style->hairline_width, style->rule);
		frame_strip(setting, frame_gap(setting, PT(24)), style->hairline_width, true, NULL);
		setting->after = style->note.before * 2;
	}
	frame = frame_push(setting);
	frame->type = &style->note;
	frame->spacing = style->note.before;
	frame->left = indented(setting, style->indent);
	label_add(setting, note, number_word(setting, note->start, style->note.font));
}

/* Sets NODE, or enters it: true when its children are to be set next. */
static bool enter(struct setting *setting, const struct node *node)
{
	switch (node->kind) {
	case NODE_LIST:
		enter_list(setting, node);
		return true;
	case NODE_ITEM:
		enter_item(setting, node);
		return true;
	case NODE_QUOTE:
		enter_quote(setting, node);
		return true;
	case NODE_FOOTNOTE:
		enter_footnote(setting, node);
		return true;
	case NODE_HEADING:
		set_heading(setting, node);
		return false;
	case NODE_CODE_BLOCK:
		set_code(setting, node);
		return false;
	case NODE_RULE:
		set_rule(setting, node);
		return false;
	case NODE_PAGE_BREAK:
		galley_break(&setting->galley);
		setting->after = 0;
		return false;
	case NODE_TABLE:
		if (!table_set(setting, node))
			set_as_list(setting, node);
		return false;
	case NODE_CONTENTS:
		contents_set(setting, node);
		return false;
	default:
		if (figure_is(node)) {
			figure_set(setting, node);
			return false;
		}
		flow_text(setting, node, setting->frame->type, frame_left(setting), announces(node));
		return false;
	}
}

static bool is_container(const struct node *node)
{
	return node->kind == NODE_LIST || node->kind == NODE_ITEM || node->kind == NODE_QUOTE ||
		node->kind == NODE_FOOTNOTE;
}

static void leave(struct setting *setting, const struct node *node)
{
	const struct type *type = setting->frame->type;

	if (!is_container(node))
		return;
	if ((node->kind == NODE_ITEM || node->kind == NODE_FOOTNOTE) && setting->labels)
		set_alone(setting, type);
	if (node->kind == NODE_QUOTE && node->title)
		leave_alert(setting);
	frame_pop(setting);
	if (node->kind != NODE_FOOTNOTE)
		setting->after =
			setting->frame->spacing ? setting->frame->spacing : setting->frame->type->after;
}

/* Where sections are sheets, one that can be handed out, each begins a page. */
static void begin_sheet(struct setting *setting, const struct node *node)
{
	if (!setting->document->front.sheets || node->kind != NODE_HEADING || node->level != 2)
		return;
	galley_break(&setting->galley);
	setting->after = 0;
}

/* Blocks may be nested without end: no recursion. */
void flow_blocks(struct setting *setting, const struct node *node, const struct node *until)
{
	const struct node *root = node ? node->parent : NULL;

	while (node && node != until) {
		begin_sheet(setting, node);
		if (enter(setting, node) && node->first) {
			node = node->first;
			continue;
		}
		leave(setting, node);
		while (!node->next && node->parent != root) {
			node = node->parent;
			leave(setting, node);
		}
		node = node->next;
	}
}
