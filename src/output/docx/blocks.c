#include "output/docx/blocks.h"

#include <string.h>

#include "output/docx/contents.h"
#include "output/docx/drawing.h"
#include "output/docx/paragraph.h"
#include "output/docx/runs.h"
#include "output/docx/table.h"

/* What stands before the first line of an item or a note. */
struct label {
	bool waits;
	bool note;        /* Word's own mark of a footnote */
	const char *text; /* else this, or NULL: what LIST says */
	unsigned list;
	int level;
	mpt hanging;
};

/* Where blocks stand. */
struct stand {
	mpt left;
	const char *style;    /* of paragraphs; without a label */
	const char *first;    /* with one; NULL: the same */
	mpt after;            /* of paragraphs; -1: what their style says */
	int bullets, numbers; /* lists around it */
	struct label *label;
};

enum {
	MOST_LEVELS = 9,     /* of lists in Word */
	MOST_NUMBER = 32767, /* of an item in Word */
	BULLETS = 1,         /* the one list of all items without numbers */
};

static void write_blocks(struct docx *docx, const struct node *parent, const struct stand *at);

/* Deep nesting is not indented further than leaves room for text. */
static mpt indented(const struct docx *docx, mpt left)
{
	mpt most = docx_room(docx) - docx->style.narrowest;

	return left < most ? left : most;
}

static struct paragraph paragraph_at(const struct stand *at)
{
	const struct label *label = at->label && at->label->waits ? at->label : NULL;
	struct paragraph paragraph = {
		.style = label && at->first ? at->first : at->style,
		.placed = at->left > 0,
		.left = at->left,
		.after = at->after,
	};

	if (!label)
		return paragraph;
	paragraph.hanging = label->hanging < at->left ? label->hanging : at->left;
	if (!label->text && !label->note) {
		paragraph.list = label->list;
		paragraph.level = label->level;
	}
	return paragraph;
}

/* What the label itself is of the text of the paragraph that was opened. */
static void write_label(struct docx *docx, const struct stand *at)
{
	struct label *label = at->label;

	if (!label || !label->waits)
		return;
	label->waits = false;
	if (label->note)
		buf_puts(&docx->in->xml,
			"<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
			"<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
	else if (label->text) {
		runs_text(docx, "", label->text, strlen(label->text));
		buf_puts(&docx->in->xml, "<w:r><w:tab/></w:r>");
	}
}

/* A label before what is no paragraph has one of its own. */
static void write_waiting(struct docx *docx, const struct stand *at)
{
	struct paragraph paragraph;

	if (!at->label || !at->label->waits)
		return;
	paragraph = paragraph_at(at);
	paragraph.keep = true;
	paragraph_open(docx, &paragraph);
	write_label(docx, at);
	paragraph_close(docx);
}

static bool is_figure(const struct docx *docx, const struct node *node)
{
	return node->kind == NODE_PARAGRAPH && node->first && node->first == node->last &&
		node->first->kind == NODE_IMAGE && drawing_find(docx, node->first);
}

/* Says whether NODE is the line below a picture: nothing but emphasis. */
static bool is_caption(const struct node *node)
{
	return node && node->kind == NODE_PARAGRAPH && node->first && node->first == node->last &&
		(node->first->kind == NODE_EMPHASIS || node->first->kind == NODE_STRONG);
}

static void write_paragraph(struct docx *docx, const struct node *node, const struct stand *at)
{
	struct paragraph paragraph = paragraph_at(at);

	if (is_figure(docx, node)) {
		paragraph.style = "Figure";
		paragraph.keep = is_caption(node->next);
	} else if (is_caption(node) && node->prev && is_figure(docx, node->prev)) {
		paragraph.style = "Caption";
	}
	paragraph.keep = paragraph.keep || (node->next && is_figure(docx, node->next));
	paragraph.align = node->align;
	paragraph.right = runs_are_right(docx, node);
	paragraph_open(docx, &paragraph);
	write_label(docx, at);
	runs_write(docx, node);
	paragraph_close(docx);
}

static void write_heading(struct docx *docx, const struct node *node, const struct stand *at)
{
	struct buf style = {0}, *out = &docx->in->xml;
	int level = docx_level(docx, node);
	struct paragraph paragraph = {.after = -1,
		.heads = true,
		.placed = at->left > 0,
		.left = at->left,
		.right = runs_are_right(docx, node)};
	unsigned bookmark = docx->bookmarks++;

	if (docx->document->front.sheets && node->level == 2 && docx->started)
		docx->breaks = true;
	buf_puts(&style, level ? "" : "Title");
	if (level)
		buf_printf(&style, "Heading%d", level);
	paragraph.style = style.data;
	paragraph_open(docx, &paragraph);
	if (node->anchor) {
		buf_printf(out, "<w:bookmarkStart w:id=\"%u\" w:name=\"", bookmark);
		docx_bookmark(out, node->anchor);
		buf_puts(out, "\"/>");
	}
	runs_write(docx, node);
	if (node->anchor)
		buf_printf(out, "<w:bookmarkEnd w:id=\"%u\"/>", bookmark);
	paragraph_close(docx);
	buf_free(&style);
}

static void write_code(struct docx *docx, const struct node *node, const struct stand *at)
{
	const struct paragraph paragraph = {.style = "CodeBlock",
		.after = -1,
		.placed = at->left > 0,
		.left = at->left + docx->style.code_pad};
	size_t len = node->text ? node->len : 0;

	if (len > 0 && node->text[len - 1] == '\n')
		len--;
	paragraph_open(docx, &paragraph);
	runs_text(docx, "", node->text, len);
	paragraph_close(docx);
}

/* A table that no page is wide enough for: cell below cell, as on pages. */
static void write_as_list(struct docx *docx, const struct node *table, const struct stand *at)
{
	for (const struct node *row = table->first; row; row = row->next)
		for (const struct node *cell = row->first; cell; cell = cell->next) {
			struct paragraph paragraph = {.style = row->header ? "TableHead" : "TableText",
				.after = cell->next ? -1 : docx->style.body.leading,
				.placed = at->left > 0,
				.left = at->left};

			if (!cell->first)
				continue;
			paragraph.right = runs_are_right(docx, cell);
			paragraph_open(docx, &paragraph);
			runs_write(docx, cell);
			paragraph_close(docx);
		}
}

static void write_quote(struct docx *docx, const struct node *quote, const struct stand *outer)
{
	struct stand at = *outer;

	at.left = indented(docx, outer->left + docx->style.quote_indent);
	at.style = quote->title ? "Alert" : "Quote";
	at.first = NULL;
	at.after = -1;
	at.label = NULL;
	if (quote->title) {
		struct paragraph paragraph = paragraph_at(&at);

		paragraph.style = "AlertTitle";
		paragraph.keep = true;
		paragraph_open(docx, &paragraph);
		runs_text(docx, "", quote->title, strlen(quote->title));
		paragraph_close(docx);
	}
	write_blocks(docx, quote, &at);
}

/* Adds a numbered list whose LEVEL starts with START, and returns its number. */
static unsigned add_list(struct docx *docx, int level, int start)
{
	docx->list++;
	buf_printf(&docx->lists,
		"<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"%d\">"
		"<w:startOverride w:val=\"%d\"/></w:lvlOverride></w:num>",
		docx->list, level, start);
	return docx->list;
}

/* How far the text of LIST stands from its labels: long numbers need more. */
static mpt list_indent(const struct docx *docx, const struct node *list, int count)
{
	mpt digits = 1, indent = docx->style.indent;

	for (int most = list->start + count; list->ordered && most >= 10; most /= 10)
		digits++;
	return indent + (digits > 2 ? (digits - 2) * docx->style.body.size * 3 / 5 : 0);
}

static void write_item(struct docx *docx, const struct node *item, const struct stand *at)
{
	static const char *const tasks[] = {NULL, "\u2610", "\u2611"};
	struct stand inner = *at;
	struct label label = *at->label;
	struct buf number = {0};

	label.waits = true;
	label.text = tasks[item->task];
	if (!label.text && label.list == 0) {
		buf_printf(&number, "%d.", item->start);
		label.text = number.data;
	}
	inner.label = &label;
	write_blocks(docx, item, &inner);
	write_waiting(docx, &inner);
	buf_free(&number);
}

/* Numbers that Word does not count as far as are text. */
static void write_list(struct docx *docx, const struct node *list, const struct stand *outer)
{
	struct stand at = *outer;
	struct label label = {0};
	bool plain = strcmp(outer->style, "Quote") != 0 && strcmp(outer->style, "Alert") != 0;
	int count = 0, depth = list->ordered ? at.numbers++ : at.bullets++;

	for (const struct node *item = list->first; item; item = item->next)
		count++;
	label.level = depth < MOST_LEVELS ? depth : MOST_LEVELS - 1;
	label.list = BULLETS;
	if (list->ordered)
		label.list =
			list->start > MOST_NUMBER - count ? 0 : add_list(docx, label.level, list->start);
	label.hanging = list_indent(docx, list, count);
	at.left = indented(docx, outer->left + label.hanging);
	at.after = list->tight ? docx->style.tight : docx->style.loose;
	at.label = &label;
	if (plain) {
		at.style = "ListContinue";
		at.first = list->ordered ? "ListNumber" : "ListBullet";
	}
	for (const struct node *item = list->first; item; item = item->next)
		write_item(docx, item, &at);
	if (outer->numbers + outer->bullets == 0)
		docx->gap = docx->style.body.after;
}

/* The rule that ends the cover, or NULL. */
static const struct node *cover_end(const struct docx *docx)
{
	const struct node *node = docx->document->front.cover ? docx->document->root->first : NULL;

	while (node && node->kind != NODE_RULE)
		node = node->next;
	return node;
}

static void write_rule(struct docx *docx, const struct node *rule)
{
	if (rule == cover_end(docx))
		docx->breaks = true;
	else
		paragraph_empty(docx, "Rule");
}

static void write_contents(struct docx *docx, const struct node *contents)
{
	contents_write(docx, contents);
	docx->breaks = contents->prev && contents->prev == cover_end(docx);
}

static void write_table(struct docx *docx, const struct node *table, const struct stand *at)
{
	if (!table_write(docx, table, at->left))
		write_as_list(docx, table, at);
}

static void write_block(struct docx *docx, const struct node *node, const struct stand *at)
{
	if (node->kind != NODE_PARAGRAPH)
		write_waiting(docx, at);
	switch (node->kind) {
	case NODE_PARAGRAPH:
		write_paragraph(docx, node, at);
		break;
	case NODE_HEADING:
		write_heading(docx, node, at);
		break;
	case NODE_LIST:
		write_list(docx, node, at);
		break;
	case NODE_QUOTE:
		write_quote(docx, node, at);
		break;
	case NODE_CODE_BLOCK:
		write_code(docx, node, at);
		break;
	case NODE_TABLE:
		write_table(docx, node, at);
		break;
	case NODE_RULE:
		write_rule(docx, node);
		break;
	case NODE_PAGE_BREAK:
		docx->breaks = docx->started;
		break;
	case NODE_CONTENTS:
		write_contents(docx, node);
		break;
	default: /* footnotes are a part of their own */
		break;
	}
}

/* The depth is bounded: the parser lets no tree grow deeper than a hundred nodes. */
static void write_blocks(struct docx *docx, const struct node *parent, const struct stand *at)
{
	for (const struct node *node = parent->first; node; node = node->next)
		write_block(docx, node, at);
}

/* The bar across the cover, the logo below it, and the title as far down as on pages. */
static void open_cover(struct docx *docx)
{
	static const struct paragraph bar = {.style = "CoverBar", .after = -1, .heads = true};

	paragraph_open(docx, &bar);
	drawing_logo(docx);
	paragraph_close(docx);
}

static void write_body(struct docx *docx)
{
	struct stand at = {.style = "BodyText", .after = -1};
	const struct node *end = cover_end(docx);
	bool cover = end != NULL;

	if (cover)
		open_cover(docx);
	for (const struct node *node = docx->document->root->first; node; node = node->next) {
		cover = cover && node != end;
		at.style = cover ? "Subtitle" : "BodyText";
		write_block(docx, node, &at);
		if (cover && node->kind == NODE_HEADING && node->level == 1)
			paragraph_empty(docx, "CoverAccent");
	}
}

static void write_note(struct docx *docx, const struct node *note)
{
	struct label label = {.waits = true, .note = true};
	const struct stand at = {.style = "FootnoteText", .after = -1, .label = &label};

	buf_printf(&docx->in->xml, "<w:footnote w:id=\"%d\">", note->start);
	write_blocks(docx, note, &at);
	write_waiting(docx, &at);
	if (docx->tabled)
		paragraph_empty(docx, "TableGap");
	buf_puts(&docx->in->xml, "</w:footnote>");
	docx->tabled = docx->breaks = false;
	docx->gap = 0;
}

/* Notes that only other notes lead to stand at the end of the text: Word has no notes of notes. */
static void write_left_over(struct docx *docx, const struct node *note)
{
	struct label label = {.waits = true, .hanging = docx->style.indent};
	const struct stand at = {.style = "FootnoteText",
		.after = -1,
		.left = docx->style.indent,
		.label = &label};
	struct buf number = {0};

	buf_printf(&number, "%d.", note->start);
	label.text = number.data;
	write_blocks(docx, note, &at);
	write_waiting(docx, &at);
	buf_free(&number);
}

static void write_notes(struct docx *docx, bool noted)
{
	for (const struct node *node = docx->document->root->first; node; node = node->next) {
		if (node->kind != NODE_FOOTNOTE || (docx->noted[node->start] != 0) != noted)
			continue;
		if (noted)
			write_note(docx, node);
		else
			write_left_over(docx, node);
	}
}

void blocks_write(struct docx *docx)
{
	docx->in = &docx->body;
	write_body(docx);
	docx->in_note = true;
	write_notes(docx, false);
	if (docx->tabled || !docx->started)
		paragraph_empty(docx, "TableGap");
	docx->tabled = docx->breaks = false;
	docx->gap = 0;
	docx->in = &docx->notes;
	write_notes(docx, true);
	docx->in = &docx->body;
	docx->in_note = false;
}
