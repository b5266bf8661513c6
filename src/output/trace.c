/* Pages as text: one line a mark, for people and for tests to compare.

   page NUMBER WIDTHxHEIGHT
   X Y SIZE FACE "TEXT" #WHAT [colour=RRGGBB] [turn=DEGREES]    words on one baseline
   box X Y WIDTH HEIGHT RRGGBB #WHAT
   picture X Y WIDTH HEIGHT COLUMNSxROWS #WHAT                  of pixels; vector: its shapes follow
   path X Y #WHAT [fill=RRGGBB] [stroke=RRGGBB WIDTH] : PATH    PATH as in SVG, from X Y
   link X Y WIDTH HEIGHT -> TARGET
   landing PAGE Y #ANCHOR

   Lengths are points with two decimals, from the top left corner. WHAT is the block and the leaf
   that a mark belongs to, or its role. A soft hyphen in TEXT is \-. */
#include <stdlib.h>
#include <string.h>

#include "output/output.h"

static const char *const kind_names[] = {
	[NODE_DOCUMENT] = "document",
	[NODE_HEADING] = "heading",
	[NODE_PARAGRAPH] = "paragraph",
	[NODE_LIST] = "list",
	[NODE_ITEM] = "item",
	[NODE_QUOTE] = "quote",
	[NODE_CODE_BLOCK] = "code-block",
	[NODE_RULE] = "rule",
	[NODE_TABLE] = "table",
	[NODE_ROW] = "row",
	[NODE_CELL] = "cell",
	[NODE_FOOTNOTE] = "footnote",
	[NODE_CONTENTS] = "contents",
	[NODE_CONTENTS_ITEM] = "contents-item",
	[NODE_TEXT] = "text",
	[NODE_STRONG] = "strong",
	[NODE_EMPHASIS] = "emphasis",
	[NODE_STRIKE] = "strike",
	[NODE_CODE] = "code",
	[NODE_LINK] = "link",
	[NODE_IMAGE] = "image",
	[NODE_FOOTNOTE_MARK] = "footnote-mark",
	[NODE_SOFT_BREAK] = "soft-break",
	[NODE_HARD_BREAK] = "hard-break",
	[NODE_PAGE_BREAK] = "page-break",
	[NODE_MARKUP] = "markup",
	[NODE_ANCHOR] = "anchor",
};

static const char *const role_names[] = {
	[ROLE_CONTENT] = "content",
	[ROLE_HEADER] = "header",
	[ROLE_FOOTER] = "footer",
	[ROLE_WATERMARK] = "watermark",
	[ROLE_REPEAT] = "repeat",
	[ROLE_DECORATION] = "decoration",
};

/* Writes LENGTH as points, rounded half away from zero to two decimals. */
static void put_points(struct buf *out, mpt length)
{
	long hundredths = (labs((long)length) + 5) / 10;
	const char *sign = length < 0 && hundredths ? "-" : "";

	buf_printf(out, "%s%ld.%02ld", sign, hundredths / 100, hundredths % 100);
}

static void put_lengths(struct buf *out, const mpt *length, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			buf_putc(out, ' ');
		put_points(out, length[i]);
	}
}

static void put_quoted(struct buf *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c == 0xC2 && i + 1 < len && (unsigned char)text[i + 1] == 0xAD && ++i)
			buf_puts(out, "\\-");
		else if (c < 0x20 || c == 0x7F)
			buf_printf(out, "\\x%02X", c);
		else
			buf_putc(out, (char)c);
	}
}

static const struct node *block_of(const struct node *node)
{
	while (node->kind >= NODE_TEXT && node->parent)
		node = node->parent;
	return node;
}

static void put_what(struct buf *out, const struct mark *mark)
{
	const struct node *block;

	if (mark->role != ROLE_CONTENT || !mark->node) {
		buf_printf(out, " #%s", role_names[mark->role]);
		return;
	}
	block = block_of(mark->node);
	buf_printf(out, " #%s", kind_names[block->kind]);
	if (block->kind == NODE_HEADING)
		buf_printf(out, "%d", block->level);
	if (block != mark->node)
		buf_printf(out, "/%s", kind_names[mark->node->kind]);
}

static mpt end_of(const struct mark *mark)
{
	return mark->x + word_width(mark->is.text.word, mark->is.text.size);
}

/* Says whether NEXT goes on where MARK stops: as the same text, at most an em away. */
static bool continues(const struct mark *mark, const struct mark *next)
{
	mpt gap, size = mark->is.text.size;

	if (next->kind != MARK_WORD || next->y != mark->y || next->node != mark->node)
		return false;
	if (next->role != mark->role || next->colour != mark->colour || next->is.text.size != size)
		return false;
	if (next->is.text.turn != mark->is.text.turn ||
		next->is.text.word->face != mark->is.text.word->face)
		return false;
	gap = next->x - end_of(mark);
	return gap >= -size / 10 && gap <= size;
}

/* Writes the words from MARK on that make one run and returns how many they are. */
static size_t put_words(struct buf *out, const struct mark *mark, size_t count)
{
	size_t n = 0;

	put_lengths(out, (mpt[]){mark->x, mark->y, mark->is.text.size}, 3);
	buf_printf(out, " %s \"", mark->is.text.word->face->name);
	do {
		/* The words on both sides of a space are set apart, the space itself may be no mark. */
		if (n && mark[n].x - end_of(&mark[n - 1]) > mark->is.text.size / 8)
			buf_putc(out, ' ');
		put_quoted(out, mark[n].is.text.word->text, mark[n].is.text.word->len);
		n++;
	} while (n < count && continues(&mark[n - 1], &mark[n]));
	buf_putc(out, '"');
	put_what(out, mark);
	if (mark->colour)
		buf_printf(out, " colour=%06X", (unsigned)mark->colour);
	if (mark->is.text.turn)
		buf_printf(out, " turn=%d", mark->is.text.turn);
	buf_putc(out, '\n');
	return n;
}

static void put_box(struct buf *out, const struct mark *mark)
{
	buf_puts(out, "box ");
	put_lengths(out, (mpt[]){mark->x, mark->y, mark->is.box.width, mark->is.box.height}, 4);
	buf_printf(out, " %06X", (unsigned)mark->colour);
	put_what(out, mark);
	buf_putc(out, '\n');
}

static void put_picture(struct buf *out, const struct mark *mark)
{
	const struct picture *picture = mark->is.picture.picture;

	buf_puts(out, "picture ");
	put_lengths(out, (mpt[]){mark->x, mark->y, mark->is.picture.width, mark->is.picture.height}, 4);
	if (picture->kind == PICTURE_VECTOR)
		buf_puts(out, " vector");
	else
		buf_printf(out, " %dx%d", picture->columns, picture->rows);
	put_what(out, mark);
	buf_putc(out, '\n');
}

static void put_path(struct buf *out, const struct mark *mark)
{
	static const struct {
		char letter;
		size_t points;
	} kinds[] = {[SEGMENT_MOVE] = {'M', 1},
		[SEGMENT_LINE] = {'L', 1},
		[SEGMENT_CURVE] = {'C', 3},
		[SEGMENT_CLOSE] = {'Z', 0}};
	const struct outline *outline = mark->is.shape;

	buf_puts(out, "path ");
	put_lengths(out, (mpt[]){mark->x, mark->y}, 2);
	put_what(out, mark);
	if (outline->fill != PICTURE_NO_COLOUR)
		buf_printf(out, " fill=%06X", (unsigned)outline->fill);
	if (outline->stroke != PICTURE_NO_COLOUR) {
		buf_printf(out, " stroke=%06X ", (unsigned)outline->stroke);
		put_points(out, outline->stroke_width);
	}
	buf_puts(out, " :");
	for (size_t i = 0; i < outline->segments; i++) {
		const struct segment *segment = &outline->segment[i];

		buf_printf(out, " %c", kinds[segment->kind].letter);
		for (size_t p = 0; p < kinds[segment->kind].points; p++) {
			buf_putc(out, ' ');
			put_lengths(out, (mpt[]){segment->point[p].x, segment->point[p].y}, 2);
		}
	}
	buf_putc(out, '\n');
}

static void put_hotspot(struct buf *out, const struct hotspot *hotspot)
{
	const struct node *link = hotspot->link;

	buf_puts(out, "link ");
	put_lengths(out, (mpt[]){hotspot->x, hotspot->y, hotspot->width, hotspot->height}, 4);
	if (link->target)
		buf_printf(out, " -> #%s\n", link->target->anchor ? link->target->anchor : "");
	else
		buf_printf(out, " -> %s\n", link->url ? link->url : "");
}

static void put_page(struct buf *out, const struct page *page, size_t number)
{
	buf_printf(out, "page %zu ", number);
	put_points(out, page->width);
	buf_putc(out, 'x');
	put_points(out, page->height);
	buf_putc(out, '\n');
	for (size_t i = 0; i < page->marks;) {
		const struct mark *mark = &page->mark[i++];

		if (mark->kind == MARK_WORD)
			i += put_words(out, mark, page->marks - i + 1) - 1;
		else if (mark->kind == MARK_BOX)
			put_box(out, mark);
		else if (mark->kind == MARK_PICTURE)
			put_picture(out, mark);
		else
			put_path(out, mark);
	}
	for (size_t i = 0; i < page->hotspots; i++)
		put_hotspot(out, &page->hotspot[i]);
}

static void put_landing(struct buf *out, const struct landing *landing)
{
	const struct node *node = landing->node;

	buf_printf(out, "landing %zu ", landing->page + 1);
	put_points(out, landing->y);
	buf_printf(out, " #%s\n", node->anchor ? node->anchor : kind_names[node->kind]);
}

static bool write_trace(const struct document *document, const struct pages *pages, struct buf *out,
	struct diags *diags)
{
	(void)document;
	(void)diags;
	for (size_t i = 0; i < pages->count; i++)
		put_page(out, &pages->page[i], i + 1);
	for (size_t i = 0; i < pages->landings; i++)
		put_landing(out, &pages->landing[i]);
	return true;
}

const struct output output_trace = {
	.name = "trace",
	.summary = "what stands where on every page, as text",
	.extension = "trace",
	.needs = OUTPUT_PAGES,
	.paged = true,
	.write = write_trace,
};
