#include "markdown/raw.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"
#include "markdown/html.h"

enum {
	MOST_OPEN = 200,    /* elements among which the one that a tag closes is looked for */
	LONGEST_TAG = 4096, /* what is longer is text */
	MOST_CELLS = 1 << 20,
};

/* What becomes of an element. */
enum act {
	ACT_LEFT_OUT, /* nothing: its text stays, and that is told */
	ACT_CLEAR,    /* nothing, and nothing is lost */
	ACT_DROP,     /* nothing, and its content, which is no text, goes, too */
	ACT_BLOCK,    /* a block of its own */
	ACT_STRONG_BLOCK,
	ACT_EMPHASIS_BLOCK,
	ACT_HEADING,
	ACT_QUOTE,
	ACT_LIST,
	ACT_ITEM,
	ACT_TABLE,
	ACT_ROW,
	ACT_CELL,
	ACT_PRE,
	ACT_RULE,
	ACT_BREAK,
	ACT_IMAGE,
	ACT_BOX,
	ACT_LINK,
	ACT_STRONG,
	ACT_EMPHASIS,
	ACT_STRIKE,
	ACT_MARKUP,
	ACT_MUTE,    /* its text is for readers that do not know what it stands in */
	ACT_UNKNOWN, /* no element of HTML: what stands in angle brackets is text */
};

struct raw_element {
	char name[12];
	enum act act;
	struct node *node; /* that it opened, or NULL */
	int outer;         /* depth around it */
	int *count;        /* of emphasis that it is counted in, or NULL */
	bool breaks;       /* a page ends behind it */
};

static const struct {
	const char *names;
	enum act act;
} acts[] = {
	{" html body p div center section article main aside header footer nav figure details dd dl "
	 "form fieldset address hgroup search dialog menu template legend optgroup ",
		ACT_BLOCK},
	{" summary dt caption ", ACT_STRONG_BLOCK},
	{" figcaption ", ACT_EMPHASIS_BLOCK},
	{" h1 h2 h3 h4 h5 h6 ", ACT_HEADING},
	{" blockquote ", ACT_QUOTE},
	{" ul ol ", ACT_LIST},
	{" li ", ACT_ITEM},
	{" table ", ACT_TABLE},
	{" tr ", ACT_ROW},
	{" td th ", ACT_CELL},
	{" thead tbody tfoot colgroup col rb rtc wbr ", ACT_CLEAR},
	{" pre ", ACT_PRE},
	{" hr ", ACT_RULE},
	{" br ", ACT_BREAK},
	{" img ", ACT_IMAGE},
	{" input ", ACT_BOX},
	{" a ", ACT_LINK},
	{" strong b ", ACT_STRONG},
	{" em i cite dfn var ", ACT_EMPHASIS},
	{" s del strike ", ACT_STRIKE},
	{" sub sup kbd mark u ins ruby rt code samp small ", ACT_MARKUP},
	{" tt ", ACT_MARKUP},
	{" rp ", ACT_MUTE},
	{" script style head title svg math noscript canvas object ", ACT_DROP},
	{" span font abbr acronym q big time data bdi bdo label button select option textarea iframe "
	 "video audio source track embed picture map area base link meta meter progress output blink "
	 "marquee nobr slot param frame frameset noframes applet ",
		ACT_LEFT_OUT},
};

static enum act act_of(const char *name)
{
	char wanted[16] = " ";

	strcat(wanted, name);
	strcat(wanted, " ");
	for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
		if (strstr(acts[i].names, wanted))
			return acts[i].act;
	return ACT_UNKNOWN;
}

/* A tag as written. */
struct tag {
	char name[12]; /* in small letters; "" when it is too long to be one of HTML */
	const char *attributes;
	size_t attributes_len;
	bool closes, alone;
};

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_name(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Reads the tag at the start of TEXT; returns its length, or 0 where there is none. */
static size_t tag_read(const char *text, struct tag *tag)
{
	size_t at = 1, name;
	char quote = 0;

	*tag = (struct tag){0};
	if (text[0] != '<')
		return 0;
	tag->closes = text[at] == '/';
	at += tag->closes;
	for (name = at; is_name(text[at]); at++)
		if (at - name < sizeof tag->name - 1)
			tag->name[at - name] = (char)(is_letter(text[at]) ? text[at] | 0x20 : text[at]);
	if (at == name || !is_letter(text[name]) ||
		(!is_blank(text[at]) && text[at] != '/' && text[at] != '>'))
		return 0;
	if (at - name >= sizeof tag->name)
		tag->name[0] = '\0';
	tag->attributes = text + at;
	for (; at < LONGEST_TAG && text[at] && (quote || text[at] != '>'); at++)
		if (quote ? text[at] == quote : text[at] == '"' || text[at] == '\'')
			quote = quote ? 0 : text[at];
	if (text[at] != '>')
		return 0;
	tag->attributes_len = (size_t)(text + at - tag->attributes);
	tag->alone = text[at - 1] == '/';
	return at + 1;
}

/* Characters with names that people type. */
static const struct {
	const char *name;
	uint32_t character;
} entities[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''},
	{"nbsp", 0xA0}, {"copy", 0xA9}, {"reg", 0xAE}, {"trade", 0x2122}, {"hellip", 0x2026},
	{"mdash", 0x2014}, {"ndash", 0x2013}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
	{"rdquo", 0x201D}, {"laquo", 0xAB}, {"raquo", 0xBB}, {"bull", 0x2022}, {"middot", 0xB7},
	{"times", 0xD7}, {"rarr", 0x2192}, {"larr", 0x2190}, {"sect", 0xA7}, {"para", 0xB6},
	{"deg", 0xB0}, {"plusmn", 0xB1}, {"le", 0x2264}, {"ge", 0x2265}, {"ne", 0x2260},
	{"euro", 0x20AC}, {"pound", 0xA3}, {"yen", 0xA5}, {"emsp", 0x2003}, {"ensp", 0x2002},
	{"check", 0x2713}, {"shy", 0xAD}, {"auml", 0xE4}, {"ouml", 0xF6}, {"uuml", 0xFC},
	{"Auml", 0xC4}, {"Ouml", 0xD6}, {"Uuml", 0xDC}, {"szlig", 0xDF}, {"eacute", 0xE9},
	{"egrave", 0xE8}, {"agrave", 0xE0}, {"ccedil", 0xE7}};

/* The character that the reference at the start of TEXT stands for, whose length goes to *LEN; 0
   where there is none that is known. */
static uint32_t entity_read(const char *text, size_t *len)
{
	size_t at = 1;
	uint32_t value = 0;

	while (text[at] == '#' || is_name(text[at]))
		at++;
	if (text[0] != '&' || text[at] != ';' || at < 2)
		return 0;
	*len = at + 1;
	if (text[1] == '#') {
		bool hex = (text[2] | 0x20) == 'x';
		unsigned long number = strtoul(text + 2 + hex, NULL, hex ? 16 : 10);

		value = number < 0x110000 && (number < 0xD800 || number > 0xDFFF) ? (uint32_t)number : 0;
		return value ? value : 0xFFFD;
	}
	for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
		if (strlen(entities[i].name) == at - 1 && memcmp(entities[i].name, text + 1, at - 1) == 0)
			return entities[i].character;
	return 0;
}

static void put_decoded(struct buf *out, const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		size_t reference = 0;
		uint32_t character = text[at] == '&' ? entity_read(text + at, &reference) : 0;
		char bytes[4];

		if (character && at + reference <= len) {
			buf_put(out, bytes, utf8_put(character, bytes));
			at += reference;
		} else {
			buf_putc(out, text[at++]);
		}
	}
}

/* Appends the value of the attribute NAME of TAG to OUT; false where it has none. */
static bool attribute(const struct tag *tag, const char *name, struct buf *out)
{
	const char *text = tag->attributes;
	size_t len = tag->attributes_len, at = 0;

	while (at < len) {
		size_t start, end;
		bool wanted;
		char quote;

		while (at < len && (is_blank(text[at]) || text[at] == '/'))
			at++;
		for (start = at; at < len && !is_blank(text[at]) && text[at] != '='; at++)
			;
		wanted = at - start == strlen(name) && strncasecmp(text + start, name, at - start) == 0;
		while (at < len && is_blank(text[at]))
			at++;
		if (at == len || text[at] != '=') {
			if (wanted)
				return true;
			at += at == start;
			continue;
		}
		for (at++; at < len && is_blank(text[at]); at++)
			;
		quote = at < len && (text[at] == '"' || text[at] == '\'') ? text[at++] : 0;
		for (end = at; end < len && (quote ? text[end] != quote : !is_blank(text[end])); end++)
			;
		if (wanted) {
			put_decoded(out, text + at, end - at);
			return true;
		}
		at = end + (quote != 0);
	}
	return false;
}

static const char *attribute_copy(struct builder *b, const struct tag *tag, const char *name)
{
	struct buf value = {0};
	const char *copy = NULL;

	if (attribute(tag, name, &value) && value.len)
		copy = arena_copy(b->document->arena, value.data, value.len);
	buf_free(&value);
	return copy;
}

/* Where a style or class of TAG ends the page: before it (1), behind it (2), or nowhere (0). */
static int page_break_of(const struct tag *tag)
{
	struct buf style = {0}, class = {0};
	int where = 0;

	if (attribute(tag, "style", &style) && style.len && !strstr(style.data, "avoid") &&
		!strstr(style.data, "auto"))
		where = strstr(style.data, "break-before") ? 1 : strstr(style.data, "break-after") ? 2 : 0;
	if (!where && attribute(tag, "class", &class) && class.len)
		where = strcmp(class.data, "pagebreak") == 0 || strcmp(class.data, "page-break") == 0 ||
				strcmp(class.data, "newpage") == 0
			? 2
			: 0;
	buf_free(&style);
	buf_free(&class);
	return where;
}

static struct raw_element *top(const struct builder *b)
{
	return b->raws ? &b->raw[b->raws - 1] : NULL;
}

static struct raw_element *push(struct builder *b, const struct tag *tag, enum act act)
{
	struct raw_element *element;

	mem_grow(&b->raw, &b->raw_cap, b->raws + 1, sizeof *b->raw);
	element = &b->raw[b->raws++];
	*element = (struct raw_element){.act = act, .outer = b->depth};
	memcpy(element->name, tag->name, sizeof element->name);
	return element;
}

static bool all_head(const struct node *row)
{
	for (const struct node *cell = row->first; cell; cell = cell->next)
		if (!cell->row_header)
			return false;
	return row->first != NULL;
}

/* Brings the rows of TABLE into the form that Markdown's tables have. */
static void finish_table(struct builder *b, struct node *table)
{
	bool headed = table->first && all_head(table->first);
	int columns = 0, rows = 0;

	for (struct node *row = table->first, *next; row; row = next) {
		next = row->next;
		if (!row->first)
			tree_remove(row);
		else if (row->last->column >= columns)
			columns = row->last->column + 1;
		rows++;
	}
	table->columns = columns;
	if ((int64_t)rows * columns > MOST_CELLS) {
		diag_add(b->diags, DIAG_ERROR, (struct place){b->document->path, table->line, 0},
			"markdown-tables", "a table has more than %d cells", MOST_CELLS);
		b->failed = true;
		return;
	}
	for (struct node *row = table->first; row; row = row->next) {
		const struct node *above = table->first->first;

		row->header = headed && !row->prev;
		while (row->last->column + 1 < columns) {
			struct node *cell = tree_add(b->document, row, NODE_CELL, row->line);

			cell->column = cell->prev->column + 1;
		}
		for (struct node *cell = row->first; cell; cell = cell->next, above = above->next) {
			cell->header = row->header;
			cell->row_header = false;
			cell->align = above->align; /* a column of Markdown has one */
		}
	}
}

/* Ends TABLE, which is none without rows. */
static void end_table(struct builder *b, struct node *table)
{
	if (table->first)
		finish_table(b, table);
	if (!table->first)
		tree_remove(table);
}

static void pop(struct builder *b)
{
	struct raw_element element = *top(b);

	if (element.count)
		--*element.count;
	if (element.node)
		builder_close(b);
	if (element.act == ACT_TABLE)
		end_table(b, element.node);
	b->raws--;
	if (element.breaks)
		builder_leaf(b, NODE_PAGE_BREAK, b->line);
}

static bool is_pending(const struct builder *b)
{
	const struct raw_element *element = top(b);

	return element && (element->node ? element->node == b->open : element->outer == b->depth);
}

void raw_leave(struct builder *b)
{
	builder_flush(b);
	b->mute = false;
	while (is_pending(b))
		pop(b);
}

static bool holds_blocks(const struct node *node)
{
	return node->kind == NODE_DOCUMENT || node->kind == NODE_QUOTE || node->kind == NODE_ITEM ||
		node->kind == NODE_FOOTNOTE;
}

/* Says whether the open node is part of a line of text or of a cell. */
static bool is_inline(const struct builder *b)
{
	for (const struct node *node = b->open; node; node = node->parent)
		if (node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING || node->kind == NODE_CELL)
			return true;
	return false;
}

static bool in_cell(const struct builder *b)
{
	const struct node *node = b->open;

	while (node && node->kind != NODE_CELL)
		node = node->parent;
	return node != NULL;
}

/* Closes raw paragraphs and what stands in them, so that a block can follow. */
static void end_lines(struct builder *b)
{
	builder_flush(b);
	while (b->raws && !holds_blocks(b->open) && b->open->kind != NODE_LIST && is_pending(b))
		pop(b);
}

static void begin_paragraph(struct builder *b)
{
	static const struct tag nobody;

	if (is_inline(b))
		return;
	if (b->open->kind == NODE_LIST)
		pop(b);
	push(b, &nobody, ACT_BLOCK)->node = builder_open(b, NODE_PARAGRAPH, b->line);
}

static void left_out(struct builder *b, const char *name)
{
	struct buf mark = {0};

	buf_printf(&mark, "<%s>", name);
	if (!b->left_out.len)
		b->left_line = b->line;
	if (!b->left_out.len || (!strstr(b->left_out.data, mark.data) && b->left_out.len < 200))
		buf_printf(&b->left_out, "%s%s", b->left_out.len ? ", " : "", mark.data);
	buf_free(&mark);
}

static void put_text(struct builder *b, const char *text)
{
	buf_puts(&b->text, text);
}

/* Elements in a line of text. */

static void open_anchor(struct builder *b, const char *id)
{
	if (id)
		builder_leaf(b, NODE_ANCHOR, b->line)->id = id;
}

static bool is_in_link(const struct builder *b)
{
	for (const struct node *node = b->open; node; node = node->parent)
		if (node->kind == NODE_LINK || node->kind == NODE_IMAGE)
			return true;
	return false;
}

static void open_link(struct builder *b, const struct tag *tag)
{
	const char *id = attribute_copy(b, tag, "id"), *url = attribute_copy(b, tag, "href");
	struct raw_element *element;

	open_anchor(b, id ? id : attribute_copy(b, tag, "name"));
	element = push(b, tag, ACT_LINK);
	if (!url || is_in_link(b))
		return;
	element->node = builder_open(b, NODE_LINK, b->line);
	element->node->url = url;
	element->node->title = attribute_copy(b, tag, "title");
}

static void put_image(struct builder *b, const struct tag *tag)
{
	const char *url = attribute_copy(b, tag, "src"), *alt = attribute_copy(b, tag, "alt");
	const char *width = attribute_copy(b, tag, "width");
	struct node *image = builder_open(b, NODE_IMAGE, b->line);

	image->url = url ? url : "";
	image->title = attribute_copy(b, tag, "title");
	image->width = width;
	if (alt)
		put_text(b, alt);
	builder_close(b);
}

static void open_counted(struct builder *b, const struct tag *tag, enum act act)
{
	int *count = act == ACT_STRONG ? &b->strong : act == ACT_EMPHASIS ? &b->emphasis : &b->strike;
	enum node_kind kind = act == ACT_STRONG ? NODE_STRONG
		: act == ACT_EMPHASIS               ? NODE_EMPHASIS
											: NODE_STRIKE;
	struct raw_element *element = push(b, tag, act);

	element->count = count;
	if (!(*count)++)
		element->node = builder_open(b, kind, b->line);
}

static void open_markup(struct builder *b, const struct tag *tag)
{
	struct raw_element *element = push(b, tag, ACT_MARKUP);
	const char *name = strcmp(tag->name, "tt") == 0 ? "code" : tag->name;

	element->node = builder_open(b, NODE_MARKUP, b->line);
	element->node->title = arena_string(b->document->arena, name);
}

static void put_box(struct builder *b, const struct tag *tag)
{
	struct buf type = {0}, state = {0};

	if (attribute(tag, "type", &type) && type.len && strcmp(type.data, "checkbox") == 0)
		put_text(b, attribute(tag, "checked", &state) ? "\u2611 " : "\u2610 ");
	else
		left_out(b, tag->name);
	buf_free(&type);
	buf_free(&state);
}

/* A block inside a line of text, such as a list in a cell, starts a line there. */
static void block_in_line(struct builder *b, const struct tag *tag, enum act act)
{
	const struct node *last;

	builder_flush(b);
	last = b->open->last;
	if (last && last->kind != NODE_HARD_BREAK)
		builder_leaf(b, NODE_HARD_BREAK, b->line);
	if (act == ACT_ITEM && !tag->closes)
		put_text(b, "\u2022 ");
}

/* Elements that stand between blocks. */

static void put_page_break(struct builder *b)
{
	end_lines(b);
	builder_leaf(b, NODE_PAGE_BREAK, b->line);
}

static void open_block(struct builder *b, const struct tag *tag, enum act act)
{
	int where = page_break_of(tag);

	end_lines(b);
	if (b->raws && strcmp(tag->name, "p") == 0 && strcmp(top(b)->name, "p") == 0 && is_pending(b))
		pop(b);
	if (where == 1)
		builder_leaf(b, NODE_PAGE_BREAK, b->line);
	push(b, tag, act)->breaks = where == 2;
	if (act != ACT_STRONG_BLOCK && act != ACT_EMPHASIS_BLOCK)
		return;
	top(b)->node = builder_open(b, NODE_PARAGRAPH, b->line);
	open_counted(b, &(struct tag){0}, act == ACT_STRONG_BLOCK ? ACT_STRONG : ACT_EMPHASIS);
}

static void open_container(struct builder *b, const struct tag *tag, enum act act)
{
	static const enum node_kind kinds[] = {[ACT_HEADING] = NODE_HEADING,
		[ACT_QUOTE] = NODE_QUOTE,
		[ACT_LIST] = NODE_LIST,
		[ACT_ITEM] = NODE_ITEM};
	struct raw_element *element;
	struct node *node;

	end_lines(b);
	if (act == ACT_ITEM && b->open->kind == NODE_ITEM && is_pending(b))
		pop(b);
	if (act == ACT_ITEM && b->open->kind != NODE_LIST)
		open_container(b, &(struct tag){.name = "ul"}, ACT_LIST);
	if (act != ACT_ITEM && b->open->kind == NODE_LIST)
		open_container(b, &(struct tag){.name = "li"}, ACT_ITEM);
	element = push(b, tag, act);
	node = element->node = builder_open(b, kinds[act], b->line);
	if (act == ACT_HEADING) {
		node->level = tag->name[1] - '0';
		node->id = attribute_copy(b, tag, "id");
	}
	if (act == ACT_LIST) {
		const char *start = attribute_copy(b, tag, "start");

		node->ordered = tag->name[0] == 'o';
		node->start = node->ordered ? start ? atoi(start) : 1 : 0;
		node->start = node->start < 0 ? 1 : node->start;
		node->tight = true;
	}
	if (act == ACT_ITEM)
		node->start = node->prev ? node->prev->start + 1 : node->parent->start;
}

/* Closes what stands open in the table, up to the element ACT. */
static void end_in_table(struct builder *b, enum act act)
{
	builder_flush(b);
	while (b->raws && top(b)->act != ACT_TABLE && top(b)->act != act && is_pending(b))
		pop(b);
}

static void open_row(struct builder *b, const struct tag *tag)
{
	end_in_table(b, ACT_TABLE);
	push(b, tag, ACT_ROW)->node = builder_open(b, NODE_ROW, b->line);
}

static void add_cell(struct node *cell, bool header)
{
	cell->column = cell->prev ? cell->prev->column + 1 : 0;
	cell->row_header = header; /* until the table is whole */
}

static void open_cell(struct builder *b, const struct tag *tag)
{
	const char *align = attribute_copy(b, tag, "align"), *span = attribute_copy(b, tag, "colspan");
	long more = span ? strtol(span, NULL, 10) - 1 : 0;
	struct node *cell;

	end_in_table(b, ACT_ROW);
	if (b->open->kind != NODE_ROW)
		open_row(b, &(struct tag){.name = "tr"});
	cell = builder_open(b, NODE_CELL, b->line);
	add_cell(cell, tag->name[1] == 'h');
	if (align)
		cell->align = strcmp(align, "right") == 0 ? ALIGN_RIGHT
			: strcmp(align, "center") == 0        ? ALIGN_CENTRE
												  : ALIGN_DEFAULT;
	push(b, tag, ACT_CELL)->node = cell;
	top(b)->outer--;
	for (; more > 0 && more < 100; more--) {
		struct node *filler = tree_add(b->document, cell->parent, NODE_CELL, b->line);

		add_cell(filler, tag->name[1] == 'h');
	}
}

static void open_table(struct builder *b, const struct tag *tag)
{
	end_lines(b);
	if (b->open->kind == NODE_LIST)
		open_container(b, &(struct tag){.name = "li"}, ACT_ITEM);
	push(b, tag, ACT_TABLE)->node = builder_open(b, NODE_TABLE, b->line);
}

static void open_in_line(struct builder *b, const struct tag *tag, enum act act)
{
	switch (act) {
	case ACT_BREAK:
		builder_break(b, NODE_HARD_BREAK);
		b->line--;
		return;
	case ACT_IMAGE:
		put_image(b, tag);
		return;
	case ACT_BOX:
		put_box(b, tag);
		return;
	case ACT_LINK:
		open_link(b, tag);
		return;
	case ACT_STRONG:
	case ACT_EMPHASIS:
	case ACT_STRIKE:
		open_counted(b, tag, act);
		return;
	case ACT_MARKUP:
		open_markup(b, tag);
		return;
	default:
		return;
	}
}

/* Says whether the open node is part of a table that raw HTML opened. */
static bool in_raw_table(const struct builder *b)
{
	const struct node *node = b->open;

	while (node && node->kind != NODE_TABLE)
		node = node->parent;
	for (size_t i = b->raws; node && i > 0; i--)
		if (b->raw[i - 1].node == node)
			return true;
	return false;
}

static void open_tag(struct builder *b, const struct tag *tag, enum act act)
{
	bool line = is_inline(b) && act >= ACT_BLOCK && act <= ACT_CELL;
	bool nested = in_cell(b) && act != ACT_ROW && act != ACT_CELL;

	if (act >= ACT_BREAK && act != ACT_UNKNOWN)
		begin_paragraph(b);
	if (line && (nested || !b->raws || !top(b)->node || !is_pending(b) || top(b)->act > ACT_CELL)) {
		block_in_line(b, tag, act);
		return;
	}
	if ((act == ACT_ROW || act == ACT_CELL) && !in_raw_table(b))
		act = ACT_BLOCK;
	switch (act) {
	case ACT_BLOCK:
	case ACT_STRONG_BLOCK:
	case ACT_EMPHASIS_BLOCK:
		open_block(b, tag, act);
		return;
	case ACT_HEADING:
	case ACT_QUOTE:
	case ACT_LIST:
	case ACT_ITEM:
		open_container(b, tag, act);
		return;
	case ACT_TABLE:
		open_table(b, tag);
		return;
	case ACT_ROW:
		open_row(b, tag);
		return;
	case ACT_CELL:
		open_cell(b, tag);
		return;
	case ACT_RULE:
		end_lines(b);
		if (!is_inline(b))
			builder_leaf(b, NODE_RULE, b->line);
		return;
	default:
		open_in_line(b, tag, act);
	}
}

/* The place of the element NAME among those that raw HTML has open, from 1, or 0. */
static size_t find_open(const struct builder *b, const char *name)
{
	for (size_t i = b->raws; i > 0 && b->raws - i < MOST_OPEN; i--)
		if (strcmp(b->raw[i - 1].name, name) == 0)
			return i;
	return 0;
}

static void close_tag(struct builder *b, const struct tag *tag, enum act act)
{
	size_t place = find_open(b, tag->name);

	if (place == 0) {
		if (is_inline(b) && act >= ACT_BLOCK && act <= ACT_CELL)
			block_in_line(b, tag, act);
		return;
	}
	builder_flush(b);
	while (b->raws > place && is_pending(b))
		pop(b);
	if (b->raws == place && is_pending(b))
		pop(b);
}

static void take_tag(struct builder *b, const struct tag *tag, enum act act)
{
	if (act == ACT_LEFT_OUT || act == ACT_DROP) {
		if (!tag->closes) {
			const char *id = attribute_copy(b, tag, "id");

			if (id && !strcmp(tag->name, "span"))
				open_anchor(b, id);
			else
				left_out(b, tag->name);
		}
		return;
	}
	if (act == ACT_MUTE) {
		builder_flush(b);
		b->mute = !tag->closes;
	} else if (tag->closes)
		close_tag(b, tag, act);
	else
		open_tag(b, tag, act);
}

/* A comment that asks for a page to end. */
static bool is_page_break(const char *comment, size_t len)
{
	static const char *const words[] = {"pagebreak", "page-break", "page break", "newpage",
		"new page"};

	for (size_t at = 4; len > 7 && at + 7 < len; at++) {
		for (size_t i = 0; comment[at] != ' ' && i < sizeof words / sizeof *words; i++) {
			size_t word = strlen(words[i]), end = at + word;

			if (end + 3 > len || strncasecmp(comment + at, words[i], word) != 0)
				continue;
			while (is_blank(comment[end]))
				end++;
			if (end + 3 == len)
				return true;
		}
		if (!is_blank(comment[at]))
			return false;
	}
	return false;
}

/* The length of what stands for nothing at the start of TEXT: a comment, declaration or
   instruction; or 0. */
static size_t mute_length(const char *text, size_t len)
{
	size_t comment = html_comment(text, len);
	const char *end;

	if (comment)
		return comment;
	if (strncmp(text, "<?", 2) == 0)
		end = strstr(text, "?>");
	else if (strncmp(text, "<![CDATA[", 9) == 0)
		return 9;
	else if (text[0] == '<' && text[1] == '!' && is_letter(text[2]))
		end = strchr(text, '>');
	else
		return 0;
	return end ? (size_t)(end - text) + (*end == '?' ? 2 : 1) : len;
}

static void put_unknown(struct builder *b, const char *html)
{
	for (; *html; html++)
		if (*html == '\n')
			builder_break(b, NODE_SOFT_BREAK);
		else
			buf_putc(&b->text, *html);
}

void raw_inline(struct builder *b, const char *html)
{
	struct tag tag;
	size_t len = strlen(html);
	enum act act;

	if (mute_length(html, len)) {
		if (html[1] == '?')
			left_out(b, "?");
		return;
	}
	if (!tag_read(html, &tag) || (act = act_of(tag.name)) == ACT_UNKNOWN) {
		put_unknown(b, html);
		return;
	}
	take_tag(b, &tag, act);
}

/* Where the element NAME that begins before TEXT ends: before its closing tag, or at the end. */
static size_t content_length(const char *text, const char *name)
{
	size_t len = strlen(name), at = 0;

	for (; text[at]; at++)
		if (text[at] == '<' && text[at + 1] == '/' && strncasecmp(text + at + 2, name, len) == 0 &&
			!is_name(text[at + 2 + len]))
			break;
	return at;
}

/* The text of a `pre`, without the tags in it. */
static void put_pre(struct builder *b, const char *text, size_t len)
{
	struct buf code = {0};
	struct node *node;
	struct tag tag;

	end_lines(b);
	for (size_t at = len > 0 && text[0] == '\n'; at < len;) {
		size_t skip = tag_read(text + at, &tag), end = at + 1;

		if (skip && act_of(tag.name) != ACT_UNKNOWN) {
			at += skip;
			continue;
		}
		while (end < len && text[end] != '<')
			end++;
		put_decoded(&code, text + at, end - at);
		at = end;
	}
	if (!code.len || code.data[code.len - 1] != '\n')
		buf_putc(&code, '\n');
	node = builder_leaf(b, NODE_CODE_BLOCK, b->line);
	node->start = 1;
	builder_text(b, node, code.data, code.len);
	buf_free(&code);
}

/* Takes LEN bytes of text of a block; white space is one blank. */
static void put_words(struct builder *b, const char *text, size_t len)
{
	size_t at = 0;

	if (b->mute)
		return;
	while (at < len && is_blank(text[at]))
		b->line += text[at++] == '\n';
	if (at == len) {
		if (is_inline(b) && at > 0)
			buf_putc(&b->text, ' ');
		return;
	}
	if (b->open->kind == NODE_TABLE || b->open->kind == NODE_ROW)
		open_cell(b, &(struct tag){.name = "td"});
	if (is_inline(b) && at > 0)
		buf_putc(&b->text, ' ');
	begin_paragraph(b);
	while (at < len) {
		size_t end = at;

		while (end < len && text[end] != '\n')
			end++;
		put_decoded(&b->text, text + at, end - at);
		for (at = end; at < len && is_blank(text[at]); at++)
			b->line += text[at] == '\n';
		if (at > end)
			buf_putc(&b->text, ' ');
	}
}

/* Takes the tag at HTML, LEN bytes long; returns how much of HTML is done with it. */
static size_t block_tag(struct builder *b, const char *html, const struct tag *tag, size_t len)
{
	enum act act = act_of(tag->name);
	size_t content;

	if (tag->closes || tag->alone || (act != ACT_PRE && act != ACT_DROP)) {
		take_tag(b, tag, act);
		return len;
	}
	content = content_length(html + len, tag->name);
	if (act == ACT_PRE)
		put_pre(b, html + len, content);
	else
		left_out(b, tag->name);
	return len + content;
}

void raw_block(struct builder *b, const char *html)
{
	size_t len = strlen(html), text = 0, at = 0;
	struct tag tag;

	while (at < len) {
		size_t mute = html[at] == '<' ? mute_length(html + at, len - at) : 0, found = 0;

		if (!mute && html[at] == '<')
			found = tag_read(html + at, &tag);
		if (found && act_of(tag.name) == ACT_UNKNOWN)
			found = 0;
		if (!mute && !found) {
			at++;
			continue;
		}
		put_words(b, html + text, at - text);
		if (mute && is_page_break(html + at, mute))
			put_page_break(b);
		at += mute ? mute : block_tag(b, html + at, &tag, found);
		text = at;
	}
	put_words(b, html + text, len - text);
	builder_flush(b);
	while (b->raws && is_pending(b) && !holds_blocks(b->open))
		pop(b);
}

void raw_end(struct builder *b)
{
	raw_leave(b);
	if (b->left_out.len)
		diag_add(b->diags, DIAG_WARNING,
			(struct place){.path = b->document->path, .line = b->left_line}, "raw-html",
			"HTML that a document has no use for was left out, and its text kept: %s",
			b->left_out.data);
}

void raw_free(struct builder *b)
{
	free(b->raw);
	buf_free(&b->left_out);
}
