#include "output/docx/styles.h"

#include <stdlib.h>
#include <string.h>

#include "office/markup.h"
#include "output/docx/table.h"

#define MAIN "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/* Families that the programs of offices have: those of our pages are embedded there, and seldom
   installed where a Word document is opened. */
struct family {
	const char *language; /* the beginning of its tag */
	const char *tag;      /* as Word wants it */
	const char *eastern;
	const char *eastern_tag;
};

static const struct family families[] = {
	{"ja", "en-US", "Yu Gothic", "ja-JP"},
	{"zh-Hant", "en-US", "Microsoft JhengHei", "zh-TW"},
	{"zh-TW", "en-US", "Microsoft JhengHei", "zh-TW"},
	{"zh", "en-US", "Microsoft YaHei", "zh-CN"},
	{"ko", "en-US", "Malgun Gothic", "ko-KR"},
	{"en", "en-GB", "Yu Gothic", "ja-JP"},
	{"de", "de-DE", "Yu Gothic", "ja-JP"},
	{"fr", "fr-FR", "Yu Gothic", "ja-JP"},
};

static bool is_tag(const char *language, const char *tag)
{
	size_t len = strlen(tag);

	return strncmp(language, tag, len) == 0 && (language[len] == '\0' || language[len] == '-');
}

static bool is_file(const char *font)
{
	return strpbrk(font, "/.") != NULL;
}

void styles_choose(struct docx *docx)
{
	const struct front *front = &docx->document->front;
	size_t i = 0, last = sizeof families / sizeof *families;

	while (i < last && !is_tag(front->language, families[i].language))
		i++;
	docx->language = front->language;
	docx->eastern = "Yu Gothic";
	docx->eastern_language = "ja-JP";
	if (i < last) {
		docx->eastern = families[i].eastern;
		docx->eastern_language = families[i].eastern_tag;
		if (!strchr(front->language, '-') || strcmp(families[i].tag, "en-US") == 0)
			docx->language = families[i].tag;
	}
	docx->latin = "Arial";
	docx->mono = "Courier New";
	if (front->fonts.sans && !is_file(front->fonts.sans))
		docx->latin = front->fonts.sans;
	if (front->fonts.mono && !is_file(front->fonts.mono))
		docx->mono = front->fonts.mono;
}

static void put_fonts(struct buf *out, const char *latin, const char *eastern)
{
	buf_puts(out, "<w:rFonts");
	markup_attribute(out, "w:ascii", latin);
	markup_attribute(out, "w:hAnsi", latin);
	markup_attribute(out, "w:eastAsia", eastern);
	markup_attribute(out, "w:cs", latin);
	buf_puts(out, "/>");
}

static void put_defaults(const struct docx *docx, struct buf *out)
{
	const struct type *body = &docx->style.body;

	buf_puts(out, "<w:docDefaults><w:rPrDefault><w:rPr>");
	put_fonts(out, docx->latin, docx->eastern);
	buf_printf(out,
		"<w:color w:val=\"%06X\"/><w:sz w:val=\"%ld\"/><w:szCs w:val=\"%ld\"/>"
		"<w:lang w:val=\"%s\" w:eastAsia=\"%s\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
		"<w:pPrDefault/></w:docDefaults>",
		(unsigned)body->colour, docx_half_points(body->size), docx_half_points(body->size),
		docx->language, docx->eastern_language);
}

/* A style of paragraphs. */
struct look {
	const char *id, *name, *based, *next;
	const struct type *type;
	const char *keeping; /* XML before the borders */
	const char *borders; /* borders, ground and tabs */
	mpt before, after;
	const char *indent; /* XML of indentation and alignment, and the level in outlines */
	const char *font;   /* NULL: that of the text */
};

static void put_type(const struct docx *docx, struct buf *out, const struct look *look)
{
	const struct type *type = look->type;
	bool bold = type->font == FONT_BOLD || type->font == FONT_BOLD_ITALIC;

	buf_puts(out, "<w:rPr>");
	if (look->font)
		put_fonts(out, look->font, docx->eastern);
	buf_puts(out, bold ? "<w:b/><w:bCs/>" : "");
	buf_puts(out, type->font == FONT_BOLD_ITALIC && !docx->style.dense ? "<w:i/><w:iCs/>" : "");
	buf_puts(out, look->font ? "<w:noProof/>" : "");
	buf_printf(out, "<w:color w:val=\"%06X\"/><w:sz w:val=\"%ld\"/><w:szCs w:val=\"%ld\"/></w:rPr>",
		(unsigned)type->colour, docx_half_points(type->size), docx_half_points(type->size));
}

/* Styles that Word does not know by their names. */
static bool is_own(const char *name)
{
	static const char *const own[] = {"Cover", "Figure", "Rule", "Table", "Alert", "Code"};

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (strncmp(name, own[i], strlen(own[i])) == 0)
			return true;
	return false;
}

static void put_look(const struct docx *docx, struct buf *out, const struct look *look)
{
	buf_puts(out, "<w:style w:type=\"paragraph\"");
	if (is_own(look->name))
		buf_puts(out, " w:customStyle=\"1\"");
	markup_attribute(out, "w:styleId", look->id);
	buf_printf(out, "><w:name w:val=\"%s\"/><w:basedOn w:val=\"%s\"/>", look->name,
		look->based ? look->based : "Normal");
	if (look->next)
		buf_printf(out, "<w:next w:val=\"%s\"/>", look->next);
	buf_printf(out,
		"<w:qFormat/><w:pPr>%s%s<w:spacing w:before=\"%ld\" w:after=\"%ld\" w:line=\"%ld\" "
		"w:lineRule=\"atLeast\"/>%s</w:pPr>",
		look->keeping ? look->keeping : "", look->borders ? look->borders : "",
		docx_twips(look->before), docx_twips(look->after), docx_twips(look->type->leading),
		look->indent ? look->indent : "");
	put_type(docx, out, look);
	buf_puts(out, "</w:style>\n");
}

/* A line at SIDE of a paragraph, AWAY points from it. */
static char *border(struct arena *arena, const char *side, mpt width, uint32_t colour, int away)
{
	struct buf text = {0};
	char *copy;

	buf_printf(&text,
		"<w:pBdr><w:%s w:val=\"single\" w:sz=\"%ld\" w:space=\"%d\" w:color=\"%06X\"/></w:pBdr>",
		side, docx_eighths(width), away, (unsigned)colour);
	copy = arena_copy(arena, text.data, text.len);
	buf_free(&text);
	return copy;
}

static char *format(struct arena *arena, const char *pattern, ...)
	__attribute__((format(printf, 2, 3)));

static char *format(struct arena *arena, const char *pattern, ...)
{
	struct buf text = {0};
	va_list args;
	char *copy;

	va_start(args, pattern);
	buf_vprintf(&text, pattern, args);
	va_end(args);
	copy = arena_copy(arena, text.data ? text.data : "", text.len);
	buf_free(&text);
	return copy;
}

static void put_headings(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;

	for (int level = 1; level <= 6; level++) {
		int like = level + docx->titles <= 6 ? level + docx->titles : 6;
		const struct type *type = &style->heading[like - 1];
		const struct look look = {.id = format(docx->arena, "Heading%d", level),
			.name = format(docx->arena, "heading %d", level),
			.next = "BodyText",
			.type = type,
			.keeping = "<w:keepNext/><w:keepLines/>",
			.borders = like == 1
				? border(docx->arena, "bottom", style->accent_width, style->accent, 5)
				: "",
			.before = type->before > style->body.after ? type->before - style->body.after : 0,
			.after = type->after,
			.indent = format(docx->arena, "<w:outlineLvl w:val=\"%d\"/>", level - 1)};

		put_look(docx, out, &look);
	}
}

/* On a cover, the title starts as far from the page's top as on pages. */
static void put_cover(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;
	bool cover = docx->document->front.cover;
	const struct type *type = cover ? &style->title : &style->heading[0];
	mpt above = style->title_at - style->top - style->cover_bar;
	const struct look title = {.id = "Title",
		.name = "Title",
		.next = "BodyText",
		.type = type,
		.keeping = "<w:keepNext/><w:keepLines/>",
		.borders =
			cover ? "" : border(docx->arena, "bottom", style->accent_width, style->accent, 5),
		.before = cover ? above - PT(40) - (docx->document->logo ? style->logo_height : 0) : 0,
		.after = cover ? PT(8) : type->after};
	const struct look accent = {.id = "CoverAccent",
		.name = "Cover Accent",
		.type = &style->running,
		.borders = border(docx->arena, "top", style->accent_width * 2, style->accent, 0),
		.after = PT(9),
		.indent =
			format(docx->arena, "<w:ind w:right=\"%ld\"/>", docx_twips(docx_room(docx) - PT(64)))};
	const struct look bar = {.id = "CoverBar",
		.name = "Cover Bar",
		.type = &style->cover,
		.borders = border(docx->arena, "top", style->cover_bar, style->accent, 20)};
	const struct look subtitle = {.id = "Subtitle",
		.name = "Subtitle",
		.type = &style->cover,
		.before = style->cover.before,
		.after = style->cover.after * 2};

	put_look(docx, out, &title);
	put_look(docx, out, &accent);
	put_look(docx, out, &bar);
	put_look(docx, out, &subtitle);
}

static void put_texts(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;
	const struct type gap = {.size = PT(1), .leading = PT(1)};
	const struct look looks[] = {
		{.id = "BodyText",
			.name = "Body Text",
			.type = &style->body,
			.after = style->body.after,
			.indent = "<w:jc w:val=\"both\"/>"},
		{.id = "ListBullet", .name = "List Bullet", .type = &style->body, .after = style->tight},
		{.id = "ListNumber", .name = "List Number", .type = &style->body, .after = style->tight},
		{.id = "ListContinue",
			.name = "List Continue",
			.type = &style->body,
			.after = style->tight},
		{.id = "Figure",
			.name = "Figure",
			.type = &style->body,
			.before = style->body.before / 2,
			.after = style->body.after},
		{.id = "Caption", .name = "caption", .type = &style->body, .after = style->body.after},
		{.id = "Rule",
			.name = "Rule",
			.type = &style->running,
			.borders = border(docx->arena, "bottom", style->hairline_width, style->rule, 0),
			.after = style->body.leading},
		{.id = "TableGap", .name = "Table Gap", .type = &gap},
		{.id = "FootnoteText",
			.name = "footnote text",
			.type = &style->note,
			.after = style->note.after},
	};

	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		put_look(docx, out, &looks[i]);
}

static void put_quotes(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;
	struct arena *arena = docx->arena;
	const char *shade = format(arena, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%06X\"/>",
		(unsigned)style->shade);
	const char *edge = format(arena, "w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"%06X\"",
		(unsigned)style->shade);
	const char *bar = border(arena, "left", style->quote_bar, style->accent, 9);
	struct type title = style->quote, code = style->code;
	const char *ground = format(arena, "%s%s", bar, shade);
	const char *box =
		format(arena, "<w:pBdr><w:top %s/><w:left %s/><w:bottom %s/><w:right %s/></w:pBdr>%s", edge,
			edge, edge, edge, shade);
	const struct look looks[] = {
		{.id = "Quote",
			.name = "Quote",
			.type = &style->quote,
			.after = style->quote.after,
			.borders = border(arena, "left", style->quote_bar, style->hairline, 9)},
		{.id = "Alert",
			.name = "Alert",
			.type = &style->quote,
			.after = style->quote.after,
			.borders = ground},
		{.id = "AlertTitle",
			.name = "Alert Title",
			.next = "Alert",
			.type = &title,
			.keeping = "<w:keepNext/>",
			.borders = ground},
		{.id = "CodeBlock",
			.name = "Code Block",
			.type = &code,
			.before = style->tight,
			.after = style->code.after,
			.borders = box,
			.font = docx->mono,
			.indent = format(arena, "<w:ind w:left=\"%ld\" w:right=\"%ld\"/><w:jc w:val=\"left\"/>",
				docx_twips(style->code_pad), docx_twips(style->code_pad))},
	};

	title.font = FONT_BOLD;
	title.colour = style->accent;
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		put_look(docx, out, &looks[i]);
}

static void put_contents(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;
	const struct look title = {.id = "TOCHeading",
		.name = "TOC Heading",
		.type = &style->heading[1],
		.keeping = "<w:keepNext/>",
		.before = style->heading[1].before,
		.after = style->heading[1].after};

	put_look(docx, out, &title);
	for (int i = 0; i < 2; i++) {
		const struct type *type = &style->contents[i];
		const struct look look = {.id = format(docx->arena, "TOC%d", 2 - docx->titles + i),
			.name = format(docx->arena, "toc %d", 2 - docx->titles + i),
			.type = type,
			.borders = format(docx->arena,
				"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%ld\"/></w:tabs>",
				docx_twips(docx_room(docx))),
			.before = type->before,
			.after = type->after,
			.indent = format(docx->arena, "<w:ind w:left=\"%ld\"/>",
				docx_twips(i * style->contents_indent))};

		put_look(docx, out, &look);
	}
}

static void put_running(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;
	const char *tabs = format(docx->arena,
		"<w:tabs><w:tab w:val=\"right\" w:pos=\"%ld\"/></w:tabs>", docx_twips(docx_room(docx)));
	const struct look looks[] = {
		{.id = "Header",
			.name = "header",
			.type = &style->running,
			.borders = format(docx->arena, "%s%s",
				border(docx->arena, "bottom", style->hairline_width, style->hairline, 4), tabs)},
		{.id = "Footer",
			.name = "footer",
			.type = &style->running,
			.borders = format(docx->arena, "%s%s",
				border(docx->arena, "top", style->hairline_width, style->hairline, 5), tabs)},
	};

	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		put_look(docx, out, &looks[i]);
}

/* The styles of text in tables of type SIZE. */
static void put_cells(const struct docx *docx, struct buf *out, mpt size)
{
	const struct style *style = &docx->style;
	const struct type *types[] = {&style->cell, &style->head, &style->stub};
	static const char *const ids[] = {"TableText", "TableHead", "TableStub"};
	static const char *const names[] = {"Table Text", "Table Head", "Table Stub"};

	for (size_t i = 0; i < 3; i++) {
		struct type type = *types[i];
		struct buf id = {0}, name = {0};
		struct look look = {.based = i ? "TableText" : NULL,
			.type = &type,
			.before = style->cell_pad_y,
			.after = style->cell_pad_y};

		type.leading = (mpt)((int64_t)type.leading * size / type.size);
		type.size = size;
		table_style(docx, ids[i], size, &id);
		table_style(docx, names[i], size, &name);
		look.id = id.data;
		look.name = name.data;
		put_look(docx, out, &look);
		buf_free(&id);
		buf_free(&name);
	}
}

/* Those of all sizes that tables have, each once. */
static void put_tables(const struct docx *docx, struct buf *out)
{
	const struct pages *pages = docx->pages;
	bool *done = mem_alloc((size_t)docx_half_points(docx->style.cell.size) + 1);

	put_cells(docx, out, docx->style.cell.size);
	done[docx_half_points(docx->style.cell.size)] = true;
	for (size_t i = 0; i < pages->rulings; i++) {
		long half = docx_half_points(pages->ruling[i].size);

		if (!done[half])
			put_cells(docx, out, pages->ruling[i].size);
		done[half] = true;
	}
	free(done);
}

static void put_grids(const struct docx *docx, struct buf *out)
{
	const struct style *style = &docx->style;
	long thin = docx_eighths(style->hairline_width);
	unsigned line = (unsigned)style->hairline;

	for (int plain = 0; plain < 2; plain++) {
		buf_printf(out,
			"<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
			"<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>",
			plain ? "PlainTable" : "DocumentTable",
			plain ? "Plain Document Table" : "Document Table");
		if (plain)
			buf_printf(out, "<w:top w:val=\"single\" w:sz=\"%ld\" w:space=\"0\" w:color=\"%06X\"/>",
				thin, line);
		buf_printf(out,
			"<w:bottom w:val=\"single\" w:sz=\"%ld\" w:space=\"0\" w:color=\"%06X\"/>"
			"<w:insideH w:val=\"single\" w:sz=\"%ld\" w:space=\"0\" w:color=\"%06X\"/>"
			"</w:tblBorders></w:tblPr>",
			thin, line, thin, line);
		if (!plain)
			buf_printf(out,
				"<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" "
				"w:sz=\"%ld\" w:space=\"0\" w:color=\"%06X\"/></w:tcBorders><w:shd "
				"w:val=\"clear\" w:color=\"auto\" w:fill=\"%06X\"/></w:tcPr></w:tblStylePr>",
				docx_eighths(style->rule_width), (unsigned)style->accent, (unsigned)style->shade);
		buf_puts(out, "</w:style>\n");
	}
}

static void put_characters(const struct docx *docx, struct buf *out)
{
	buf_printf(out,
		"<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
		"<w:rPr><w:color w:val=\"%06X\"/></w:rPr></w:style>\n"
		"<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name "
		"w:val=\"footnote reference\"/><w:rPr><w:color w:val=\"%06X\"/><w:vertAlign "
		"w:val=\"superscript\"/></w:rPr></w:style>\n"
		"<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"InlineCode\"><w:name "
		"w:val=\"Inline Code\"/><w:rPr>",
		(unsigned)docx->style.link, (unsigned)docx->style.link);
	put_fonts(out, docx->mono, docx->eastern);
	buf_puts(out, "<w:noProof/></w:rPr></w:style>\n");
}

void styles_write(const struct docx *docx, struct buf *out)
{
	buf_puts(out, MARKUP_HEAD "<w:styles xmlns:w=\"" MAIN "\">");
	put_defaults(docx, out);
	buf_puts(out,
		"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
		"w:val=\"Normal\"/><w:qFormat/></w:style>\n"
		"<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name "
		"w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\n"
		"<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name "
		"w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd "
		"w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left "
		"w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" "
		"w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n"
		"<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name "
		"w:val=\"No List\"/><w:semiHidden/></w:style>\n");
	put_headings(docx, out);
	put_cover(docx, out);
	put_texts(docx, out);
	put_quotes(docx, out);
	put_contents(docx, out);
	put_running(docx, out);
	put_tables(docx, out);
	put_characters(docx, out);
	put_grids(docx, out);
	buf_puts(out, "</w:styles>");
}

static void put_levels(const struct docx *docx, struct buf *out, bool ordered)
{
	static const char *const bullets[3] = {"\u2022", "\u2013", "\u00B7"};

	buf_printf(out,
		"<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType w:val=\"hybridMultilevel\"/>",
		ordered);
	for (int level = 0; level < 9; level++) {
		buf_printf(out, "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>",
			level, ordered ? "decimal" : "bullet");
		if (ordered)
			buf_printf(out, "<w:lvlText w:val=\"%%%d.\"/>", level + 1);
		else
			buf_printf(out, "<w:lvlText w:val=\"%s\"/>", bullets[level % 3]);
		buf_printf(out,
			"<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%ld\" w:hanging=\"%ld\"/></w:pPr>"
			"</w:lvl>",
			docx_twips(docx->style.indent * (level + 1)), docx_twips(docx->style.indent));
	}
	buf_puts(out, "</w:abstractNum>\n");
}

void styles_write_lists(const struct docx *docx, struct buf *out)
{
	buf_puts(out, MARKUP_HEAD "<w:numbering xmlns:w=\"" MAIN "\">");
	put_levels(docx, out, false);
	put_levels(docx, out, true);
	buf_puts(out, "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
	buf_puts(out, docx->lists.len ? docx->lists.data : "");
	buf_puts(out, "</w:numbering>");
}
