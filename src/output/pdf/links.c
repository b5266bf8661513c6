#include "output/pdf/links.h"

#include <string.h>

#include "base/url.h"
#include "output/pdf/syntax.h"

enum { ABOVE = PT(6) }; /* how much of the page is shown above what a link leads to */

static void put_percent_encoded(struct buf *out, const char *text)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;

		if (byte > 0x20 && byte < 0x7F && !strchr("<>\"\\^`{|}", byte))
			buf_putc(out, *text);
		else
			buf_printf(out, "%%%02X", byte);
	}
}

/* Says whether a link in a PDF can lead to URL: a local one must be a path below or beside it. */
static bool can_follow(const char *url)
{
	enum url_kind kind = url_kind(url);

	if (strlen(url) > SYNTAX_STRING_MAX / 3)
		return false;
	return kind == URL_ABROAD || (kind == URL_LOCAL && !strchr("?#/\\", url[0]));
}

/* A PDF has no anchors of ours to point at from outside: the link leads to the file itself, or to
   a page where that is known. */
bool links_uri(const char *url, struct buf *out)
{
	struct buf file = {0};

	if (!can_follow(url))
		return false;
	url_as(url, "pdf", &file);
	if (strcmp(file.data, url) != 0)
		file.data[strcspn(file.data, "?#")] = '\0';
	put_percent_encoded(out, file.data);
	buf_free(&file);
	return true;
}

bool links_destination(const struct pdf *pdf, const struct node *node, struct buf *out)
{
	const struct landing *landing = node ? pages_landing(pdf->pages, node) : NULL;
	mpt y;

	if (!landing || landing->page >= pdf->pages->count)
		return false;
	y = pdf->pages->page[landing->page].height - landing->y + ABOVE;
	buf_putc(out, '[');
	syntax_reference(out, pdf->page[landing->page]);
	buf_puts(out, "/XYZ 0 ");
	syntax_fixed(out, y);
	buf_puts(out, " null]");
	return true;
}

/* Appends where LINK leads, as entries of an annotation; false when it leads nowhere. */
static bool put_action(struct pdf *pdf, const struct node *link, struct buf *out)
{
	size_t start = out->len;
	struct buf *uri = &pdf->text;

	if (link->target || !link->url || link->url[0] == '#') {
		buf_puts(out, "/Dest");
		if (links_destination(pdf, link->target, out))
			return true;
		out->len = start;
		return false;
	}
	uri->len = 0;
	if (!links_uri(link->url, uri))
		return false;
	if (link->page > 0)
		buf_printf(uri, "#page=%zu", link->page);
	buf_puts(out, "/A<</S/URI/URI");
	syntax_string(out, uri->data, uri->len);
	buf_puts(out, ">>");
	return true;
}

/* What tells where LINK leads: its own text; else the heading or note it leads to; else the
   paragraph that calls that note. */
static const struct node *find_description(const struct node *link)
{
	const struct node *node = link;

	if (link->kind == NODE_LINK || !link->target)
		return link;
	for (node = link->target; node->parent && node->kind == NODE_FOOTNOTE_MARK;)
		node = node->parent;
	return node;
}

/* The alternative text: enough to know the place by, for a note may have as many marks as a
   paragraph has words. */
static void put_contents(struct pdf *pdf, const struct node *link, struct buf *out)
{
	enum { LONGEST = 400 };
	struct buf *text = &pdf->text;

	text->len = 0;
	tree_excerpt(find_description(link), LONGEST, text);
	if (text->len == 0)
		buf_puts(text, link->url ? link->url : pdf->document->front.title);
	buf_puts(out, "/Contents");
	syntax_text(out, text->data, text->len);
}

static void put_rectangle(struct buf *out, const struct page *page, const struct hotspot *spot)
{
	buf_puts(out, "/Rect[");
	syntax_fixed(out, spot->x);
	buf_putc(out, ' ');
	syntax_fixed(out, page->height - spot->y - spot->height);
	buf_putc(out, ' ');
	syntax_fixed(out, spot->x + spot->width);
	buf_putc(out, ' ');
	syntax_fixed(out, page->height - spot->y);
	buf_putc(out, ']');
}

/* Returns the annotation's object, or 0 when the link leads nowhere. */
static uint32_t write_link(struct pdf *pdf, size_t index, const struct hotspot *spot)
{
	const struct page *page = &pdf->pages->page[index];
	struct buf *out = &pdf->scratch;
	uint32_t object;

	out->len = 0;
	if (!put_action(pdf, spot->link, out))
		return 0;
	put_contents(pdf, spot->link, out);
	put_rectangle(out, page, spot);
	object = haru_dictionary(pdf->haru);
	buf_puts(out, "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent ");
	syntax_integer(out, tags_annotation(pdf->tags, spot->link, index, object));
	buf_put(haru_body(pdf->haru, object), out->data, out->len);
	return object;
}

static void write_page(struct pdf *pdf, size_t index)
{
	const struct page *page = &pdf->pages->page[index];
	struct buf *body = haru_body(pdf->haru, pdf->page[index]);
	bool any = false;

	buf_puts(body, "/Resources ");
	syntax_reference(body, pdf->resources);
	buf_printf(body, "/StructParents %zu/Tabs/S", index);
	for (size_t i = 0; i < page->hotspots; i++) {
		uint32_t object = write_link(pdf, index, &page->hotspot[i]);

		if (!object)
			continue;
		buf_puts(body, any ? " " : "/Annots[");
		syntax_reference(body, object);
		any = true;
	}
	if (index == 0 && pdf->field) {
		buf_puts(body, any ? " " : "/Annots[");
		syntax_reference(body, pdf->field);
		any = true;
	}
	if (any)
		buf_putc(body, ']');
}

void links_write(struct pdf *pdf)
{
	for (size_t i = 0; i < pdf->pages->count; i++)
		write_page(pdf, i);
}
