#include "output/docx/runs.h"

#include <string.h>

#include "base/url.h"
#include "office/markup.h"
#include "output/docx/drawing.h"
#include "text/bidi.h"

/* The state of one walk over inline nodes. */
struct walk {
	struct docx *docx;
	const struct node *root;
	int strong, emphasis, strike, mono, under, lit, sub, sup, small, linked;
	int hidden; /* the text is that of a picture, which is shown */
};

enum { LONGEST_TARGET = 2000 }; /* bytes: Word refuses files with longer ones */

/* Tabs and line ends are elements of their own. */
static void put_plain(struct buf *out, const char *text, size_t len)
{
	for (size_t at = 0, end; at < len; at = end + 1) {
		for (end = at; end < len && text[end] != '\t' && text[end] != '\n'; end++)
			continue;
		if (end > at) {
			buf_puts(out, "<w:t xml:space=\"preserve\">");
			markup_put(out, text + at, end - at);
			buf_puts(out, "</w:t>");
		}
		if (end < len)
			buf_puts(out, text[end] == '\t' ? "<w:tab/>" : "<w:br/>");
	}
}

void runs_text(struct docx *docx, const char *properties, const char *text, size_t len)
{
	struct buf *out = &docx->in->xml;

	if (len == 0)
		return;
	buf_printf(out, "<w:r>%s%s%s", *properties ? "<w:rPr>" : "", properties,
		*properties ? "</w:rPr>" : "");
	put_plain(out, text, len);
	buf_puts(out, "</w:r>");
}

/* In the order that the schema wants. */
static void put_properties(const struct walk *walk, bool code, bool right, struct buf *out)
{
	if (code || walk->mono)
		buf_puts(out, "<w:rStyle w:val=\"InlineCode\"/>");
	else if (walk->linked)
		buf_puts(out, "<w:rStyle w:val=\"Hyperlink\"/>");
	if (walk->strong)
		buf_puts(out, "<w:b/><w:bCs/>");
	if (walk->emphasis)
		buf_puts(out, "<w:i/><w:iCs/>");
	if (walk->strike)
		buf_puts(out, "<w:strike/>");
	if (walk->linked && (code || walk->mono))
		buf_printf(out, "<w:color w:val=\"%06X\"/>", (unsigned)walk->docx->style.link);
	if (walk->small)
		buf_puts(out, "<w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/>");
	if (walk->lit)
		buf_puts(out, "<w:highlight w:val=\"yellow\"/>");
	if (walk->under)
		buf_puts(out, "<w:u w:val=\"single\"/>");
	if (walk->sub || walk->sup)
		buf_printf(out, "<w:vertAlign w:val=\"%sscript\"/>", walk->sup ? "super" : "sub");
	if (right)
		buf_puts(out, "<w:rtl/>");
}

static void put_text(struct walk *walk, const char *text, size_t len, bool code)
{
	struct buf properties = {0};

	if (walk->hidden)
		return;
	put_properties(walk, code, bidi_has_right(text, len), &properties);
	runs_text(walk->docx, properties.data ? properties.data : "", text, len);
	buf_free(&properties);
}

void runs_field(struct docx *docx, const char *field, const char *properties, const char *text)
{
	buf_printf(&docx->in->xml,
		"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
		"<w:r><w:instrText xml:space=\"preserve\"> %s </w:instrText></w:r>"
		"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
		field);
	runs_text(docx, properties, text, strlen(text));
	buf_puts(&docx->in->xml, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

/* The first mark is Word's own and makes the note; further ones repeat its number. A note has no
   notes in Word, so a mark there is a number only. */
static void put_mark(struct walk *walk, const struct node *mark)
{
	struct docx *docx = walk->docx;
	struct buf *out = &docx->in->xml, number = {0};
	int note = mark->target ? mark->target->start : 0;

	if (walk->hidden || note == 0)
		return;
	if (!docx->in_note && !docx->noted[note]) {
		docx->noted[note] = 1;
		buf_printf(out,
			"<w:bookmarkStart w:id=\"%u\" w:name=\"_Note%d\"/><w:r><w:rPr><w:rStyle "
			"w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"%d\"/></w:r>"
			"<w:bookmarkEnd w:id=\"%u\"/>",
			docx->bookmarks, note, note, docx->bookmarks);
		docx->bookmarks++;
		return;
	}
	buf_printf(&number, "%d", note);
	if (docx->in_note) {
		runs_text(docx, "<w:vertAlign w:val=\"superscript\"/>", number.data, number.len);
	} else {
		struct buf code = {0};

		buf_printf(&code, "NOTEREF _Note%d \\f \\h", note);
		runs_field(docx, code.data, "<w:rStyle w:val=\"FootnoteReference\"/>", number.data);
		buf_free(&code);
	}
	buf_free(&number);
}

static void put_percent_encoded(struct buf *out, const char *text)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		bool bare = byte == '%' &&
			(strspn(text + 1, "0123456789abcdefABCDEF") < 2); /* no two digits follow */

		if (byte <= 0x20 || byte == 0x7F || strchr("<>\"\\^`{|}[]", byte) || bare)
			buf_printf(out, "%%%02X", byte);
		else
			buf_putc(out, *text);
	}
}

/* A document of ours is beside this one as Word document, and its sections have bookmarks there. */
static bool put_target(const char *url, struct buf *target, struct buf *bookmark)
{
	enum url_kind kind = url_kind(url);
	struct buf file = {0}, anchor = {0};
	size_t path;

	if (strlen(url) > LONGEST_TARGET / 3 ||
		(kind != URL_ABROAD && (kind != URL_LOCAL || strchr("?#/\\", url[0]))))
		return false;
	url_as(url, "docx", &file);
	path = strcspn(file.data, "?#");
	if (strcmp(file.data, url) != 0) {
		if (file.data[path] == '#')
			url_decode(file.data + path + 1, "", &anchor);
		if (anchor.len > 0)
			docx_bookmark(bookmark, anchor.data);
		file.data[path] = '\0';
	}
	put_percent_encoded(target, file.data);
	buf_free(&file);
	buf_free(&anchor);
	return true;
}

/* Begins LINK; false: it leads nowhere. */
static bool open_link(struct docx *docx, const struct node *link)
{
	struct buf *out = &docx->in->xml, target = {0}, bookmark = {0};
	bool leads = false;

	if (link->target && link->target->anchor) {
		buf_puts(out, "<w:hyperlink w:anchor=\"");
		docx_bookmark(out, link->target->anchor);
		buf_puts(out, "\" w:history=\"1\">");
		leads = true;
	} else if (link->url && link->url[0] && put_target(link->url, &target, &bookmark)) {
		buf_printf(out, "<w:hyperlink r:id=\"rId%u\"",
			docx_relate(docx, "hyperlink", target.data, true));
		markup_attribute(out, "w:anchor", bookmark.data);
		buf_puts(out, " w:history=\"1\"");
		markup_attribute(out, "w:tooltip", link->title);
		buf_puts(out, ">");
		leads = true;
	}
	buf_free(&target);
	buf_free(&bookmark);
	return leads;
}

/* Links in links are none: the parser makes none. Those that lead nowhere are plain text. */
static void step_link(struct walk *walk, const struct node *link, int by)
{
	if (walk->hidden)
		return;
	if (by > 0) {
		walk->linked = open_link(walk->docx, link);
		return;
	}
	if (walk->linked)
		buf_puts(&walk->docx->in->xml, "</w:hyperlink>");
	walk->linked = 0;
}

/* An element of HTML. The reading of a character stands behind it in brackets, as on pages. */
static void step_markup(struct walk *walk, const struct node *node, int by)
{
	const struct {
		const char *name;
		int *count;
	} steps[] = {{"sub", &walk->sub}, {"sup", &walk->sup}, {"kbd", &walk->mono},
		{"code", &walk->mono}, {"samp", &walk->mono}, {"mark", &walk->lit}, {"u", &walk->under},
		{"ins", &walk->under}, {"small", &walk->small}};

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		if (strcmp(steps[i].name, node->title) == 0)
			*steps[i].count += by;
	if (strcmp(node->title, "rt") == 0)
		put_text(walk, by > 0 ? "\uFF08" : "\uFF09", 3, false);
}

/* Japanese has no italics: what is stressed in a line of it is bold. */
static bool is_upright(const struct walk *walk, const struct node *emphasis)
{
	return walk->docx->style.dense && (emphasis->prev || emphasis->next);
}

static void step_image(struct walk *walk, const struct node *node, int by)
{
	const struct shown *shown = drawing_find(walk->docx, node);

	if (!shown)
		put_text(walk, by > 0 ? "[" : "]", 1, false);
	else if (by > 0 && !walk->hidden)
		drawing_write(walk->docx, shown);
	if (shown)
		walk->hidden += by;
}

/* Enters NODE (STEP 1) or leaves it (STEP -1). */
static void step(struct walk *walk, const struct node *node, int by)
{
	if (node->kind == NODE_STRONG)
		walk->strong += by;
	else if (node->kind == NODE_EMPHASIS)
		*(is_upright(walk, node) ? &walk->strong : &walk->emphasis) += by;
	else if (node->kind == NODE_STRIKE)
		walk->strike += by;
	else if (node->kind == NODE_MARKUP)
		step_markup(walk, node, by);
	else if (node->kind == NODE_LINK)
		step_link(walk, node, by);
	else if (node->kind == NODE_IMAGE)
		step_image(walk, node, by);
}

/* What pages say of the page that a link leads to holds for them only. */
static bool is_page_reference(const struct walk *walk, const struct node *node)
{
	const char *pattern = walk->docx->document->front.page_references;

	return pattern && *pattern && node->parent->kind == NODE_LINK && node->parent->page > 0 &&
		!node->next;
}

static void put_anchor(struct docx *docx, const struct node *node)
{
	struct buf *out = &docx->in->xml;

	buf_printf(out, "<w:bookmarkStart w:id=\"%u\" w:name=\"", docx->bookmarks);
	docx_bookmark(out, node->anchor);
	buf_printf(out, "\"/><w:bookmarkEnd w:id=\"%u\"/>", docx->bookmarks++);
}

static void enter(struct walk *walk, const struct node *node)
{
	switch (node->kind) {
	case NODE_TEXT:
		if (!is_page_reference(walk, node))
			put_text(walk, node->text, node->len, false);
		break;
	case NODE_CODE:
		put_text(walk, node->text, node->len, true);
		break;
	case NODE_FOOTNOTE_MARK:
		put_mark(walk, node);
		break;
	case NODE_SOFT_BREAK:
		put_text(walk, " ", 1, false);
		break;
	case NODE_HARD_BREAK:
		put_text(walk, "\n", 1, false);
		break;
	case NODE_ANCHOR:
		put_anchor(walk->docx, node);
		break;
	default:
		step(walk, node, 1);
	}
}

/* Inlines may be nested without end: no recursion. */
void runs_write(struct docx *docx, const struct node *parent)
{
	struct walk walk = {.docx = docx, .root = parent};
	const struct node *node = parent->first;

	while (node) {
		enter(&walk, node);
		if (node->first) {
			node = node->first;
			continue;
		}
		step(&walk, node, -1);
		while (!node->next && node->parent != parent) {
			node = node->parent;
			step(&walk, node, -1);
		}
		node = node->next;
	}
}

bool runs_are_right(const struct docx *docx, const struct node *node)
{
	struct buf text = {0};
	bool right;

	tree_text(node, &text);
	right = text.len > 0 && bidi_is_right(text.data, text.len, docx->document->front.language);
	buf_free(&text);
	return right;
}
