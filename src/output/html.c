/* One self-contained page that reads well on a phone, with a keyboard, with a screen reader and
   on paper. */
#include <stdlib.h>
#include <string.h>

#include "base/url.h"
#include "output/output.h"
#include "output/site.h"
#include "text/bidi.h"

struct writer {
	const struct document *document;
	struct buf *out;
	const struct node *heading;  /* the last one written: it names the tables below it */
	unsigned tables;             /* so far below that heading */
	const struct node *contents; /* the contents follow this block; the document: they come first */
	int *marks;                  /* by footnote number: how many marks lead to it */
	int *written;                /* and how many of these are written */
	size_t notes;
};

static void write_blocks(struct writer *w, const struct node *parent, bool tight);
static void write_inlines(struct writer *w, const struct node *parent);

static void put_escaped(struct writer *w, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		switch (text[i]) {
		case '&':
			buf_puts(w->out, "&amp;");
			break;
		case '<':
			buf_puts(w->out, "&lt;");
			break;
		case '>':
			buf_puts(w->out, "&gt;");
			break;
		case '"':
			buf_puts(w->out, "&quot;");
			break;
		default:
			buf_putc(w->out, text[i]);
		}
	}
}

static void put_text(struct writer *w, const char *text)
{
	put_escaped(w, text, strlen(text));
}

static bool is_alphanumeric(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* The length of the date, number or id at the start of the LEN bytes of TEXT that a browser would
   break at a hyphen, such as 2026-11-22, R-05 or ISMS-POL-03; a word without digits is none. */
static size_t id_length(const char *text, size_t len)
{
	enum { LONGEST = 16 };
	size_t end = 0;
	bool digit = false, hyphen = false;

	for (size_t i = 0; i < len && end <= LONGEST; i++) {
		bool inside = is_alphanumeric(text[i]);

		if (!inside && (i == 0 || (text[i] != '.' && text[i] != '-')))
			break;
		digit = digit || (text[i] >= '0' && text[i] <= '9');
		hyphen = hyphen || (inside && i > 0 && text[i - 1] == '-');
		end = inside ? i + 1 : end;
	}
	return digit && hyphen && end <= LONGEST ? end : 0;
}

/* Likewise of a Japanese date such as 2026年11月22日. */
static size_t date_length(const char *text, size_t len)
{
	static const char units[] = "年月日";
	size_t at = 0;

	for (size_t i = 0; i < 3; i++) {
		size_t start = at;

		while (at < len && text[at] >= '0' && text[at] <= '9')
			at++;
		if (at == start || len - at < 3 || memcmp(text + at, units + 3 * i, 3) != 0)
			return 0;
		at += 3;
	}
	return at;
}

/* The length of the word at the start of TEXT, or 1 where there is none. */
static size_t word_length(const char *text, size_t len)
{
	size_t end = 0;

	while (end < len && is_alphanumeric(text[end]))
		end++;
	return end > 0 ? end : 1;
}

/* The text itself stays as it is, to be searched and copied; only its lines end elsewhere. */
static void put_unbroken(struct writer *w, const char *text, size_t len)
{
	for (size_t at = 0, step; at < len; at += step) {
		size_t date = date_length(text + at, len - at);
		size_t id = date > 0 ? date : id_length(text + at, len - at);

		step = id > 0 ? id : word_length(text + at, len - at);
		buf_puts(w->out, id > 0 ? "<span class=\"id\">" : "");
		put_escaped(w, text + at, step);
		buf_puts(w->out, id > 0 ? "</span>" : "");
	}
}

/* The plain text below NODE, escaped. */
static void put_plain(struct writer *w, const struct node *node)
{
	for (const struct node *n = node; n; n = node_next(n, node)) {
		if (n->kind == NODE_TEXT || n->kind == NODE_CODE)
			put_escaped(w, n->text, n->len);
		if (n->kind == NODE_SOFT_BREAK || n->kind == NODE_HARD_BREAK)
			buf_putc(w->out, ' ');
	}
}

static void put_url(struct writer *w, const char *url)
{
	for (; *url; url++) {
		unsigned char c = (unsigned char)*url;

		if (c <= 0x20 || c == 0x7F || strchr("\"<>\\^`{|}", c))
			buf_printf(w->out, "%%%02X", c);
		else
			put_escaped(w, url, 1);
	}
}

/* Writes where a link leads: another document of ours is an HTML page here. */
static void put_href(struct writer *w, const char *url)
{
	struct buf href = {0};

	url_as(url, "html", &href);
	put_url(w, href.len ? href.data : "");
	buf_free(&href);
}

static void write_link(struct writer *w, const struct node *link)
{
	if (url_kind(link->url) == URL_REFUSED ||
		(link->url[0] == '#' && link->url[1] && !link->target)) {
		write_inlines(w, link);
		return;
	}
	buf_puts(w->out, "<a href=\"");
	if (link->target) {
		buf_putc(w->out, '#');
		put_url(w, link->target->anchor);
	} else {
		put_href(w, link->url);
	}
	if (link->title) {
		buf_puts(w->out, "\" title=\"");
		put_text(w, link->title);
	}
	buf_puts(w->out, "\">");
	write_inlines(w, link);
	buf_puts(w->out, "</a>");
}

/* The page fetches nothing from elsewhere by itself: a picture on another host is a link. */
static void write_image(struct writer *w, const struct node *image)
{
	enum url_kind kind = url_kind(image->url);
	bool safe = kind != URL_REFUSED, local = kind == URL_LOCAL;

	if (safe) {
		buf_puts(w->out, local ? "<img src=\"" : "<a href=\"");
		put_url(w, image->url);
		buf_puts(w->out, local ? "\" alt=\"" : "\">");
	}
	put_plain(w, image);
	if (local && image->width) {
		buf_puts(w->out, "\" width=\"");
		put_text(w, image->width);
	}
	if (safe)
		buf_puts(w->out, local ? "\">" : "</a>");
}

/* A colon keeps these ids apart from anchors, which have none. */
static void put_mark_id(struct writer *w, int note, int mark)
{
	buf_printf(w->out, "mark:%d:%d", note, mark);
}

static void write_mark(struct writer *w, const struct node *mark)
{
	int number = mark->target->start;

	buf_puts(w->out, "<sup><a id=\"");
	put_mark_id(w, number, ++w->written[number]);
	buf_puts(w->out, "\" href=\"#");
	put_text(w, mark->target->anchor);
	buf_printf(w->out, "\" role=\"doc-noteref\">%d</a></sup>", number);
}

static void write_wrapped(struct writer *w, const struct node *node, const char *tag)
{
	buf_printf(w->out, "<%s>", tag);
	if (node->text)
		put_escaped(w, node->text, node->len);
	write_inlines(w, node);
	buf_printf(w->out, "</%s>", tag);
}

static void write_inline(struct writer *w, const struct node *node)
{
	switch (node->kind) {
	case NODE_TEXT:
		put_unbroken(w, node->text, node->len);
		break;
	case NODE_CODE:
		write_wrapped(w, node, "code");
		break;
	case NODE_STRONG:
		write_wrapped(w, node, "strong");
		break;
	case NODE_EMPHASIS:
		write_wrapped(w, node, "em");
		break;
	case NODE_STRIKE:
		write_wrapped(w, node, "del");
		break;
	case NODE_LINK:
		write_link(w, node);
		break;
	case NODE_IMAGE:
		write_image(w, node);
		break;
	case NODE_FOOTNOTE_MARK:
		write_mark(w, node);
		break;
	case NODE_MARKUP:
		write_wrapped(w, node, node->title);
		break;
	case NODE_ANCHOR:
		buf_puts(w->out, "<a id=\"");
		put_text(w, node->anchor);
		buf_puts(w->out, "\"></a>");
		break;
	case NODE_HARD_BREAK:
		buf_puts(w->out, "<br>\n");
		break;
	default:
		buf_putc(w->out, '\n');
	}
}

static void write_inlines(struct writer *w, const struct node *parent)
{
	for (const struct node *node = parent->first; node; node = node->next)
		write_inline(w, node);
}

static void write_heading(struct writer *w, const struct node *heading)
{
	w->heading = heading;
	w->tables = 0;
	buf_printf(w->out, "<h%d id=\"", heading->level);
	put_text(w, heading->anchor);
	buf_puts(w->out, "\">");
	write_inlines(w, heading);
	buf_printf(w->out, "</h%d>\n", heading->level);
}

static void write_paragraph(struct writer *w, const struct node *paragraph, bool tight)
{
	const struct node *item = paragraph->parent;

	buf_puts(w->out, tight ? "" : paragraph->align == ALIGN_RIGHT ? "<p class=\"r\">" : "<p>");
	if (item->kind == NODE_ITEM && item->task && !paragraph->prev)
		buf_puts(w->out, item->task == 2 ? "\xE2\x98\x91 " : "\xE2\x98\x90 ");
	write_inlines(w, paragraph);
	buf_puts(w->out, tight ? "" : "</p>\n");
	if (tight && paragraph->next)
		buf_putc(w->out, '\n');
}

static void write_list(struct writer *w, const struct node *list)
{
	if (list->ordered && list->start != 1)
		buf_printf(w->out, "<ol start=\"%d\">\n", list->start);
	else
		buf_puts(w->out, list->ordered ? "<ol>\n" : "<ul>\n");
	for (const struct node *item = list->first; item; item = item->next) {
		buf_puts(w->out, item->task ? "<li class=\"task\">" : "<li>");
		write_blocks(w, item, list->tight);
		buf_puts(w->out, "</li>\n");
	}
	buf_puts(w->out, list->ordered ? "</ol>\n" : "</ul>\n");
}

/* The info string's first word names the language. */
static void write_code_block(struct writer *w, const struct node *code)
{
	size_t len = code->title ? strcspn(code->title, " \t") : 0;

	buf_puts(w->out, "<pre tabindex=\"0\"><code");
	if (len) {
		buf_puts(w->out, " class=\"language-");
		put_escaped(w, code->title, len);
		buf_putc(w->out, '"');
	}
	buf_putc(w->out, '>');
	put_escaped(w, code->text, code->len);
	buf_puts(w->out, "</code></pre>\n");
}

static void write_cell(struct writer *w, const struct node *cell)
{
	bool head = (cell->header && cell->first) || cell->row_header;

	buf_puts(w->out, !head ? "<td" : cell->header ? "<th scope=\"col\"" : "<th scope=\"row\"");
	if (cell->align == ALIGN_CENTRE)
		buf_puts(w->out, " class=\"c\"");
	if (cell->align == ALIGN_RIGHT)
		buf_puts(w->out, " class=\"r\"");
	buf_putc(w->out, '>');
	write_inlines(w, cell);
	buf_puts(w->out, head ? "</th>" : "</td>");
}

static void write_row(struct writer *w, const struct node *row)
{
	buf_puts(w->out, "<tr>");
	for (const struct node *cell = row->first; cell; cell = cell->next)
		write_cell(w, cell);
	buf_puts(w->out, "</tr>\n");
}

static void write_body(struct writer *w, const struct node *row)
{
	if (!row)
		return;
	buf_puts(w->out, "<tbody>\n");
	for (; row; row = row->next)
		write_row(w, row);
	buf_puts(w->out, "</tbody>\n");
}

/* As much of the text of NODE as tells it from others, for each table that it names. */
static void put_excerpt(struct writer *w, const struct node *node)
{
	enum { LONGEST = 400 };
	struct buf text = {0};

	tree_excerpt(node, LONGEST, &text);
	put_escaped(w, text.data ? text.data : "", text.len);
	buf_free(&text);
}

/* Names what the next table is about; no two have the same name. */
static void put_table_name(struct writer *w)
{
	const char *text = w->document->front.title;
	const struct node title = {.kind = NODE_TEXT, .text = text, .len = strlen(text)};

	if (w->heading && w->tables == 0) {
		buf_puts(w->out, "aria-labelledby=\"");
		put_text(w, w->heading->anchor);
	} else {
		buf_puts(w->out, "aria-label=\"");
		put_excerpt(w, w->heading ? w->heading : &title);
		if (w->tables > 0)
			buf_printf(w->out, " (%u)", w->tables + 1);
	}
	w->tables++;
}

/* A wide table scrolls in a box that the keyboard can reach. */
static void write_table(struct writer *w, const struct node *table)
{
	buf_printf(w->out, "<div class=\"table%s\" role=\"region\" tabindex=\"0\" ",
		table->align == ALIGN_RIGHT ? " r" : "");
	put_table_name(w);
	buf_puts(w->out, "\">\n<table>\n");
	if (table->first->header) {
		buf_puts(w->out, "<thead>\n");
		write_row(w, table->first);
		buf_puts(w->out, "</thead>\n");
	}
	write_body(w, table->first->header ? table->first->next : table->first);
	buf_puts(w->out, "</table>\n</div>\n");
}

static void write_quote(struct writer *w, const struct node *quote)
{
	buf_puts(w->out, quote->title ? "<blockquote class=\"alert\">\n<p><strong>" : "<blockquote>\n");
	if (quote->title)
		buf_printf(w->out, "%s</strong></p>\n", quote->title);
	write_blocks(w, quote, false);
	buf_puts(w->out, "</blockquote>\n");
}

static void write_block(struct writer *w, const struct node *node, bool tight)
{
	switch (node->kind) {
	case NODE_HEADING:
		write_heading(w, node);
		break;
	case NODE_LIST:
		write_list(w, node);
		break;
	case NODE_QUOTE:
		write_quote(w, node);
		break;
	case NODE_CODE_BLOCK:
		write_code_block(w, node);
		break;
	case NODE_RULE:
		buf_puts(w->out, "<hr>\n");
		break;
	case NODE_PAGE_BREAK:
		buf_puts(w->out, "<div class=\"pagebreak\"></div>\n");
		break;
	case NODE_TABLE:
		write_table(w, node);
		break;
	case NODE_PARAGRAPH:
		write_paragraph(w, node, tight);
		break;
	default: /* contents and footnotes have their own places on the page */
		break;
	}
}

static void write_contents(struct writer *w)
{
	const struct node *title = w->document->root->first;

	buf_puts(w->out, "<nav aria-label=\"");
	put_text(w, w->document->front.contents);
	buf_puts(w->out, "\">\n<p><strong>");
	put_text(w, w->document->front.contents);
	buf_puts(w->out, "</strong></p>\n<ul>\n");
	for (const struct node *node = title; node; node = node->next) {
		if (node->kind != NODE_HEADING || node->level > 3 || (node == title && node->level == 1))
			continue;
		buf_printf(w->out, "<li class=\"l%d\"><a href=\"#", node->level);
		put_text(w, node->anchor);
		buf_puts(w->out, "\">");
		put_plain(w, node);
		buf_puts(w->out, "</a></li>\n");
	}
	buf_puts(w->out, "</ul>\n</nav>\n");
}

/* The depth is bounded: the parser lets no tree grow deeper than a hundred nodes. */
static void write_blocks(struct writer *w, const struct node *parent, bool tight)
{
	if (w->contents == parent)
		write_contents(w);
	for (const struct node *node = parent->first; node; node = node->next) {
		write_block(w, node, tight);
		if (w->contents == node)
			write_contents(w);
	}
}

static void write_note(struct writer *w, const struct node *note)
{
	buf_puts(w->out, "<li id=\"");
	put_text(w, note->anchor);
	buf_puts(w->out, "\">\n");
	write_blocks(w, note, false);
	buf_puts(w->out, "<p>");
	for (int mark = 1; mark <= w->marks[note->start]; mark++) {
		buf_puts(w->out, mark > 1 ? " <a href=\"#" : "<a href=\"#");
		put_mark_id(w, note->start, mark);
		buf_printf(w->out, "\" role=\"doc-backlink\">\xE2\x86\xA9 %d</a>", note->start);
	}
	buf_puts(w->out, "</p>\n</li>\n");
}

static void write_notes(struct writer *w)
{
	if (!w->notes)
		return;
	buf_puts(w->out, "<section class=\"notes\" role=\"doc-endnotes\">\n<ol>\n");
	for (const struct node *node = w->document->root->first; node; node = node->next)
		if (node->kind == NODE_FOOTNOTE)
			write_note(w, node);
	buf_puts(w->out, "</ol>\n</section>\n");
}

static void write_meta(struct writer *w, const char *name, const char *content)
{
	if (!content)
		return;
	buf_printf(w->out, "<meta name=\"%s\" content=\"", name);
	put_text(w, content);
	buf_puts(w->out, "\">\n");
}

/* Dark enough to be read on white, so on a dark page headings keep the text's colour. */
void html_style(const struct document *document, struct buf *out)
{
	buf_puts(out, document->style ? document->style : "");
	if (document->front.accent >= 0)
		buf_printf(out, "@media(prefers-color-scheme:light){h1,h2{color:#%06X}}\n",
			(unsigned)document->front.accent);
}

static void put_attribute(struct writer *w, const char *name, const char *value)
{
	if (!value)
		return;
	buf_printf(w->out, " %s=\"", name);
	put_text(w, value);
	buf_putc(w->out, '"');
}

/* A browser that is given the page fetches style and pictures of the same host, and no more. */
static void write_site_head(struct writer *w, const struct site *site)
{
	buf_puts(w->out,
		"<meta http-equiv=\"Content-Security-Policy\" content=\""
		"default-src 'none'; "
		"style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n"
		"<link rel=\"stylesheet\"");
	put_attribute(w, "href", site->stylesheet);
	buf_puts(w->out, ">\n");
	for (size_t i = 0; i < site->links; i++) {
		const struct site_link *link = &site->link[i];

		if (!link->rel)
			continue;
		buf_puts(w->out, "<link");
		put_attribute(w, "rel", link->rel);
		put_attribute(w, "hreflang", link->language);
		put_attribute(w, "type", link->media_type);
		put_attribute(w, "href", link->href);
		buf_puts(w->out, ">\n");
	}
}

static void write_head(struct writer *w)
{
	const struct front *front = &w->document->front;

	buf_puts(w->out, "<!doctype html>\n<html lang=\"");
	put_text(w, front->language);
	buf_puts(w->out, bidi_is_right("", 0, front->language) ? "\" dir=\"rtl" : "");
	buf_puts(w->out,
		"\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
	put_text(w, front->title);
	buf_puts(w->out, "</title>\n");
	write_meta(w, "author", front->author);
	write_meta(w, "description", front->subject);
	if (w->document->site) {
		write_site_head(w, w->document->site);
	} else {
		buf_puts(w->out, "<style>\n");
		html_style(w->document, w->out);
		buf_puts(w->out, "</style>\n");
	}
	buf_puts(w->out, "</head>\n<body>\n");
}

static void write_site_link(struct writer *w, const struct site_link *link)
{
	if (!link->label)
		return;
	buf_puts(w->out, link->current ? "<strong" : "<a");
	put_attribute(w, "lang", link->language);
	put_attribute(w, "hreflang", link->current ? NULL : link->language);
	put_attribute(w, "type", link->media_type);
	put_attribute(w, "href", link->current ? NULL : link->href);
	buf_putc(w->out, '>');
	put_text(w, link->label);
	buf_puts(w->out, link->current ? "</strong>\n" : "</a>\n");
}

static void write_site_links(struct writer *w, const char *label, size_t from, size_t to)
{
	if (from == to)
		return;
	buf_puts(w->out, "<nav class=\"site\"");
	put_attribute(w, "aria-label", label);
	buf_puts(w->out, ">\n");
	for (size_t i = from; i < to; i++)
		write_site_link(w, &w->document->site->link[i]);
	buf_puts(w->out, "</nav>\n");
}

static void write_watermark(struct writer *w, const char *watermark)
{
	buf_puts(w->out, "<p class=\"watermark\">");
	put_text(w, watermark);
	buf_puts(w->out, "</p>\n");
}

static void write_site_header(struct writer *w)
{
	const struct site *site = w->document->site;

	buf_puts(w->out, "<header>\n");
	write_site_links(w, site->languages, 0, site->switches);
	write_site_links(w, site->downloads, site->switches, site->links);
	if (w->document->front.watermark)
		write_watermark(w, w->document->front.watermark);
	buf_puts(w->out, "</header>\n");
}

/* Running headers and footers stand once; what counts pages means nothing here. */
static bool is_shown(const char *text)
{
	return text && *text && !strstr(text, "{page}") && !strstr(text, "{pages}");
}

static void write_banner(struct writer *w, const char *tag, const char *const text[2],
	const char *watermark)
{
	if (!is_shown(text[0]) && !is_shown(text[1]) && !watermark)
		return;
	buf_printf(w->out, "<%s>\n", tag);
	for (size_t i = 0; i < 2; i++) {
		if (!is_shown(text[i]))
			continue;
		buf_puts(w->out, "<p>");
		put_text(w, text[i]);
		buf_puts(w->out, "</p>\n");
	}
	if (watermark)
		write_watermark(w, watermark);
	buf_printf(w->out, "</%s>\n", tag);
}

/* Contents stand where the cover ends, else below the title, else at the top. */
static const struct node *contents_place(const struct document *document)
{
	const struct node *root = document->root, *first = root->first;

	if (!document->front.contents)
		return NULL;
	for (const struct node *node = first; document->front.cover && node; node = node->next)
		if (node->kind == NODE_RULE)
			return node;
	return first && first->kind == NODE_HEADING && first->level == 1 ? first : root;
}

static void count_notes(struct writer *w)
{
	const struct node *root = w->document->root;

	for (const struct node *node = root->first; node; node = node->next)
		w->notes += node->kind == NODE_FOOTNOTE;
	w->marks = mem_alloc((w->notes + 1) * sizeof *w->marks);
	w->written = mem_alloc((w->notes + 1) * sizeof *w->written);
	for (const struct node *node = root; node; node = node_next(node, root))
		if (node->kind == NODE_FOOTNOTE_MARK)
			w->marks[node->target->start]++;
}

static bool write_html(const struct document *document, const struct pages *pages, struct buf *out,
	struct diags *diags)
{
	struct writer w = {
		.document = document,
		.out = out,
		.contents = contents_place(document),
	};

	(void)pages;
	(void)diags;
	count_notes(&w);
	write_head(&w);
	if (document->site)
		write_site_header(&w);
	else
		write_banner(&w, "header", document->front.header, document->front.watermark);
	buf_puts(out, "<main>\n");
	write_blocks(&w, document->root, false);
	write_notes(&w);
	buf_puts(out, "</main>\n");
	write_banner(&w, "footer", document->front.footer, NULL);
	buf_puts(out, "</body>\n</html>\n");
	free(w.marks);
	free(w.written);
	return true;
}

const struct output output_html = {
	.name = "html",
	.summary = "a page that stands on its own, for a browser",
	.extension = "html",
	.pictures_beside = true,
	.is_site_page = true,
	.write = write_html,
};
