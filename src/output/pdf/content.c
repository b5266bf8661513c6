#include "output/pdf/content.h"

#include <math.h>
#include <string.h>

#include "output/pdf/images.h"
#include "output/pdf/syntax.h"

enum {
	GRAIN = 10, /* places are written in 1/100 point */
	FAR = 8000, /* thousandths of an em: a longer way along the line is no gap but a move */
	NO_FONT = -1,
};

static const uint32_t no_colour = UINT32_MAX;

/* What is open around the marks. */
enum around { AROUND_NOTHING, AROUND_ARTIFACT, AROUND_CONTENT };

/* The state of one page's stream. */
struct painter {
	struct pdf *pdf;
	struct buf *out;
	const struct page *page;
	size_t index;
	bool japanese; /* the document */
	enum around around;
	enum mark_role role; /* of the artifact */
	size_t owner;        /* of the content */
	const char *foreign; /* the content: its language, where that is not the document's */
	bool replaced;       /* likewise: it says its text itself */
	bool in_text;        /* between BT and ET */
	bool in_string;      /* inside [( … )] TJ */
	bool placed;         /* the pen stands on an upright line of this text object */
	mpt line_x, line_y;  /* where that line starts */
	int64_t pen;         /* x of the pen, 1/1000 of an mpt */
	long font;
	mpt size;
	uint32_t colour;
	uint32_t stroke;           /* of the vector picture being painted */
	mpt stroke_width;          /* likewise */
	const struct mark *figure; /* that picture, as one content, or NULL */
};

static mpt to_grain(mpt length)
{
	mpt half = length < 0 ? -GRAIN / 2 : GRAIN / 2;

	return (length + half) / GRAIN * GRAIN;
}

static void end_string(struct painter *painter)
{
	if (painter->in_string)
		buf_puts(painter->out, ")]TJ\n");
	painter->in_string = false;
}

static void end_around(struct painter *painter)
{
	end_string(painter);
	if (painter->around != AROUND_NOTHING)
		buf_puts(painter->out, "EMC\n");
	painter->around = AROUND_NOTHING;
}

static void end_text(struct painter *painter)
{
	end_string(painter);
	if (!painter->figure)
		end_around(painter);
	if (painter->in_text)
		buf_puts(painter->out, "ET\n");
	painter->in_text = false;
	painter->placed = false;
}

static void begin_text(struct painter *painter)
{
	if (painter->in_text)
		return;
	if (!painter->figure)
		end_around(painter);
	buf_puts(painter->out, "BT\n");
	painter->in_text = true;
}

static const char *artifact_of(enum mark_role role)
{
	switch (role) {
	case ROLE_HEADER:
		return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
	case ROLE_FOOTER:
		return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
	case ROLE_WATERMARK:
		return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
	case ROLE_REPEAT:
		return "/Artifact<</Type/Pagination>>BDC\n";
	case ROLE_CONTENT:
	case ROLE_DECORATION:
		break;
	}
	return "/Artifact<</Type/Layout>>BDC\n";
}

static void begin_artifact(struct painter *painter, enum mark_role role)
{
	if (painter->around == AROUND_ARTIFACT && painter->role == role)
		return;
	end_around(painter);
	buf_puts(painter->out, artifact_of(role));
	painter->around = AROUND_ARTIFACT;
	painter->role = role;
}

static void put_replacement(struct painter *painter, const struct word *word)
{
	buf_puts(painter->out, "/ActualText");
	syntax_text(painter->out, word->text, word->len);
}

/* The language of SHOWN where it is not the document's, else NULL; a space goes on in the language
   before it. */
static const char *foreign_language(const struct painter *painter, const struct shown *shown,
	bool goes_on)
{
	static const char japanese[] = "ja", english[] = "en";

	if (goes_on && shown->word->len == 1 && shown->word->text[0] == ' ')
		return painter->foreign;
	if (painter->japanese)
		return shown->english ? english : NULL;
	return shown->japanese ? japanese : NULL;
}

/* A word whose codes do not tell its text, and a stretch in another language, is a content of its
   own of the same element: readers lose their place in contents inside contents. */
static void begin_content(struct painter *painter, const struct node *node,
	const struct shown *shown)
{
	struct tags *tags = painter->pdf->tags;
	size_t owner = tags_owner(tags, node);
	bool goes_on = painter->around == AROUND_CONTENT && painter->owner == owner;
	const char *foreign = foreign_language(painter, shown, goes_on);

	if (goes_on && painter->foreign == foreign && !shown->replaced && !painter->replaced)
		return;
	end_around(painter);
	buf_putc(painter->out, '/');
	buf_puts(painter->out, foreign || shown->replaced ? "Span" : tags_type(tags, owner));
	buf_puts(painter->out, "<</MCID ");
	syntax_integer(painter->out, tags_content(tags, node, painter->index));
	if (foreign)
		buf_printf(painter->out, "/Lang(%s)", foreign);
	if (shown->replaced)
		put_replacement(painter, shown->word);
	buf_puts(painter->out, ">>BDC\n");
	painter->around = AROUND_CONTENT;
	painter->owner = owner;
	painter->foreign = foreign;
	painter->replaced = shown->replaced;
}

/* CURRENT is the colour that OPERATOR set last. */
static void put_colour(struct painter *painter, uint32_t *current, uint32_t colour,
	const char *operator)
{
	if (*current == colour)
		return;
	end_string(painter);
	*current = colour;
	for (int shift = 16; shift >= 0; shift -= 8) {
		syntax_fixed(painter->out, ((colour >> shift & 0xFF) * 1000 + 127) / 255);
		buf_puts(painter->out, shift ? " " : operator);
	}
}

static void put_font(struct painter *painter, const struct shown *shown, mpt size)
{
	if (painter->font == (long)shown->font && painter->size == size)
		return;
	end_string(painter);
	painter->font = (long)shown->font;
	painter->size = size;
	buf_puts(painter->out, "/F");
	syntax_integer(painter->out, painter->font);
	buf_putc(painter->out, ' ');
	syntax_fixed(painter->out, size);
	buf_puts(painter->out, " Tf\n");
}

static void put_move(struct painter *painter, mpt x, mpt y)
{
	end_string(painter);
	if (!painter->placed)
		buf_puts(painter->out, "1 0 0 1 ");
	syntax_fixed(painter->out, painter->placed ? x - painter->line_x : x);
	buf_putc(painter->out, ' ');
	syntax_fixed(painter->out, painter->placed ? y - painter->line_y : y);
	buf_puts(painter->out, painter->placed ? " Td\n" : " Tm\n");
	painter->placed = true;
	painter->line_x = x;
	painter->line_y = y;
	painter->pen = (int64_t)x * 1000;
}

/* Turned text has a matrix of its own; the next upright text starts afresh. */
static void put_turn(struct painter *painter, mpt x, mpt y, int degrees)
{
	double angle = degrees * 3.14159265358979323846 / 180;
	long cosine = lround(cos(angle) * 1000), sine = lround(sin(angle) * 1000);
	const int64_t matrix[6] = {cosine, sine, -sine, cosine, x, y};

	end_string(painter);
	for (size_t i = 0; i < 6; i++) {
		syntax_fixed(painter->out, matrix[i]);
		buf_puts(painter->out, i < 5 ? " " : " Tm\n");
	}
	painter->placed = false;
	painter->pen = 0;
}

/* Opens a string BACK thousandths of an em to the left of the pen, or goes on in the open one. */
static void begin_string(struct painter *painter, int64_t back)
{
	if (!painter->in_string)
		buf_puts(painter->out, back ? "[" : "[(");
	else if (back)
		buf_putc(painter->out, ')');
	if (back) {
		syntax_integer(painter->out, back);
		buf_putc(painter->out, '(');
	}
	painter->in_string = true;
	painter->pen -= back * painter->size;
}

/* How far the pen must go back to stand at X, thousandths of an em, rounded; one is let pass, for
   it never adds up. */
static int64_t way_back(const struct painter *painter, mpt x)
{
	int64_t way = painter->pen - (int64_t)x * 1000, half = painter->size / 2;
	int64_t back = (way < 0 ? way - half : way + half) / painter->size;

	return back > 1 || back < -1 ? back : 0;
}

static void place(struct painter *painter, const struct mark *mark)
{
	mpt x = to_grain(mark->x), y = to_grain(painter->page->height - mark->y);
	int64_t back = FAR + 1;

	if (mark->is.text.turn % 360 != 0) {
		put_turn(painter, x, y, mark->is.text.turn);
		back = 0;
	} else if (painter->placed && painter->line_y == y) {
		back = way_back(painter, mark->x);
	}
	if (back > FAR || back < -FAR) {
		put_move(painter, x, y);
		back = 0;
	}
	begin_string(painter, back);
}

static void put_height(struct painter *painter, int64_t units, int units_per_em)
{
	end_string(painter);
	syntax_fixed(painter->out, units * painter->size / units_per_em);
	buf_puts(painter->out, " Ts\n");
}

/* Accents that shaping raised or lowered: one glyph after another, each at its height. */
static void show_raised(struct painter *painter, const struct shown *shown)
{
	const struct word *word = shown->word;
	int64_t units = 0, pen = 0, height = 0;

	for (size_t i = 0; i < word->count; i++) {
		const struct glyph *glyph = &word->glyph[i];
		const struct code *code = codes_code(painter->pdf->codes, shown, i);
		int64_t wanted = (units + glyph->dx) * 1000 / word->face->units_per_em;

		if (height != glyph->dy)
			put_height(painter, glyph->dy, word->face->units_per_em);
		height = glyph->dy;
		begin_string(painter, pen - wanted);
		syntax_string_byte(painter->out, (unsigned char)(code->cid >> 8));
		syntax_string_byte(painter->out, (unsigned char)(code->cid & 0xFF));
		pen = wanted + code->width;
		painter->pen += (int64_t)code->width * painter->size;
		units += glyph->advance;
	}
	if (height)
		put_height(painter, 0, word->face->units_per_em);
}

static void show_glyphs(struct painter *painter, const struct shown *shown)
{
	if (shown->raised) {
		show_raised(painter, shown);
		return;
	}
	buf_put(painter->out, codes_content(painter->pdf->codes, shown), shown->len);
	painter->pen += shown->width * painter->size;
}

/* Inside a picture, which is one content, such a word is only a stretch. */
static void begin_replaced(struct painter *painter, const struct word *word)
{
	end_string(painter);
	buf_puts(painter->out, "/Span<<");
	put_replacement(painter, word);
	buf_puts(painter->out, ">>BDC\n");
}

static void end_replaced(struct painter *painter)
{
	end_string(painter);
	buf_puts(painter->out, "EMC\n");
}

static void begin_owned(struct painter *painter, const struct mark *mark, const struct shown *shown)
{
	if (mark->role == ROLE_CONTENT && mark->node)
		begin_content(painter, mark->node, shown);
	else
		begin_artifact(painter, mark->role);
}

/* The frame of the box that stands for a character that no font has; its digits follow. */
static void paint_frame(struct painter *painter, const struct mark *mark)
{
	const mpt size = mark->is.text.size, aside = size * WORD_BOX_ASIDE / 1000;
	const mpt width = word_width(mark->is.text.word, size) - 2 * aside;
	const mpt area[4] = {mark->x + aside,
		painter->page->height - mark->y + size * WORD_BOX_BOTTOM / 1000, width,
		size * (WORD_BOX_TOP - WORD_BOX_BOTTOM) / 1000};

	end_text(painter);
	if (!painter->figure)
		begin_artifact(painter, mark->role);
	put_colour(painter, &painter->stroke, mark->colour, " RG\n");
	painter->stroke_width = size / 24;
	syntax_fixed(painter->out, painter->stroke_width);
	buf_puts(painter->out, " w\n");
	for (size_t i = 0; i < 4; i++) {
		syntax_fixed(painter->out, area[i]);
		buf_puts(painter->out, i < 3 ? " " : " re S\n");
	}
}

static void show_word(struct painter *painter, const struct mark *mark)
{
	const struct codes *codes = painter->pdf->codes;
	const struct shown *shown = codes_find(codes, mark->is.text.word);
	mpt size = mark->is.text.size;
	bool alone;

	if (!shown->word->count || size <= 0)
		return;
	if (shown->word->boxed) {
		paint_frame(painter, mark);
		size = (mpt)((int64_t)size * WORD_BOX_SCALE / 1000);
	}
	begin_text(painter);
	if (!painter->figure)
		begin_owned(painter, mark, shown);
	put_colour(painter, &painter->colour, mark->colour, " rg\n");
	put_font(painter, shown, size);
	alone = painter->figure && shown->replaced;
	if (alone)
		begin_replaced(painter, shown->word);
	place(painter, mark);
	show_glyphs(painter, shown);
	if (alone)
		end_replaced(painter);
}

static void paint_box(struct painter *painter, const struct mark *mark)
{
	const mpt width = mark->is.box.width, height = mark->is.box.height;
	const mpt area[4] = {mark->x, painter->page->height - mark->y - height, width, height};

	if (painter->in_text)
		end_text(painter);
	begin_artifact(painter, mark->role);
	put_colour(painter, &painter->colour, mark->colour, " rg\n");
	for (size_t i = 0; i < 4; i++) {
		syntax_fixed(painter->out, area[i]);
		buf_puts(painter->out, i < 3 ? " " : " re f\n");
	}
}

static void put_point(struct painter *painter, const struct mark *mark, const struct point *point)
{
	syntax_fixed(painter->out, to_grain(mark->x + point->x));
	buf_putc(painter->out, ' ');
	syntax_fixed(painter->out, to_grain(painter->page->height - mark->y - point->y));
	buf_putc(painter->out, ' ');
}

static void put_segment(struct painter *painter, const struct mark *mark,
	const struct segment *segment)
{
	static const struct {
		int points;
		const char *operator;
	} kinds[] = {
		[SEGMENT_MOVE] = {1, "m\n"},
		[SEGMENT_LINE] = {1, "l\n"},
		[SEGMENT_CURVE] = {3, "c\n"},
		[SEGMENT_CLOSE] = {0, "h\n"},
	};

	for (int i = 0; i < kinds[segment->kind].points; i++)
		put_point(painter, mark, &segment->point[i]);
	buf_puts(painter->out, kinds[segment->kind].operator);
}

static void put_stroke(struct painter *painter, const struct outline *shape)
{
	put_colour(painter, &painter->stroke, (uint32_t)shape->stroke, " RG\n");
	if (painter->stroke_width == shape->stroke_width)
		return;
	painter->stroke_width = shape->stroke_width;
	syntax_fixed(painter->out, shape->stroke_width);
	buf_puts(painter->out, " w\n");
}

static void paint_shape(struct painter *painter, const struct mark *mark)
{
	const struct outline *shape = mark->is.shape;
	bool fills = shape->fill != PICTURE_NO_COLOUR, strokes = shape->stroke != PICTURE_NO_COLOUR;

	if (!fills && !strokes)
		return;
	end_text(painter);
	if (fills)
		put_colour(painter, &painter->colour, (uint32_t)shape->fill, " rg\n");
	if (strokes)
		put_stroke(painter, shape);
	for (size_t i = 0; i < shape->segments; i++)
		put_segment(painter, mark, &shape->segment[i]);
	buf_puts(painter->out, !strokes ? "f\n" : !fills ? "S\n" : "B\n");
}

/* The marked content around a picture; one without a text is decoration: nothing that is read. */
static void begin_figure(struct painter *painter, const struct mark *mark)
{
	const mpt bottom = painter->page->height - mark->y - mark->is.picture.height;
	const mpt box[4] = {mark->x, bottom, mark->x + mark->is.picture.width,
		bottom + mark->is.picture.height};
	struct tags *tags = painter->pdf->tags;

	end_text(painter);
	if (mark->role != ROLE_CONTENT || !mark->node || !mark->node->first) {
		begin_artifact(painter, mark->role == ROLE_CONTENT ? ROLE_DECORATION : mark->role);
		return;
	}
	end_around(painter);
	tags_figure(tags, mark->node, box);
	buf_puts(painter->out, "/Figure<</MCID ");
	syntax_integer(painter->out, tags_content(tags, mark->node, painter->index));
	buf_puts(painter->out, ">>BDC\n");
	painter->around = AROUND_CONTENT;
}

static void put_numbers(struct painter *painter, const mpt *number, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		syntax_fixed(painter->out, number[i]);
		buf_putc(painter->out, ' ');
	}
}

static void paint_picture(struct painter *painter, const struct mark *mark)
{
	const struct picture *picture = mark->is.picture.picture;
	const mpt width = mark->is.picture.width, height = mark->is.picture.height;
	const mpt y = painter->page->height - mark->y - height;

	begin_figure(painter, mark);
	buf_puts(painter->out, "q\n");
	if (picture->kind == PICTURE_VECTOR) {
		put_numbers(painter, (const mpt[]){mark->x, y, width, height}, 4);
		buf_puts(painter->out, "re W n\n");
		painter->figure = mark;
		return;
	}
	put_numbers(painter, (const mpt[]){width, 0, 0, height, mark->x, y}, 6);
	buf_puts(painter->out, "cm\n/I");
	syntax_integer(painter->out, (int64_t)images_find(painter->pdf, picture));
	buf_puts(painter->out, " Do\nQ\n");
	end_around(painter);
}

/* Nothing that was set inside holds outside. */
static void end_figure(struct painter *painter)
{
	end_text(painter);
	buf_puts(painter->out, "Q\n");
	painter->figure = NULL;
	painter->font = NO_FONT;
	painter->colour = painter->stroke = no_colour;
	painter->stroke_width = -1;
	end_around(painter);
}

static void paint_mark(struct painter *painter, const struct mark *mark)
{
	const struct mark *figure = painter->figure;

	if (figure &&
		(mark->node != figure->node || mark->role != figure->role ||
			(mark->kind != MARK_WORD && mark->kind != MARK_SHAPE)))
		end_figure(painter);
	switch (mark->kind) {
	case MARK_WORD:
		show_word(painter, mark);
		break;
	case MARK_BOX:
		paint_box(painter, mark);
		break;
	case MARK_PICTURE:
		paint_picture(painter, mark);
		break;
	case MARK_SHAPE:
		paint_shape(painter, mark);
		break;
	}
}

static bool is_japanese(const char *language)
{
	return strncmp(language, "ja", 2) == 0 || strncmp(language, "zh", 2) == 0;
}

static void paint_page(struct pdf *pdf, size_t index)
{
	const struct page *page = &pdf->pages->page[index];
	struct painter painter = {
		.pdf = pdf,
		.out = &pdf->scratch,
		.page = page,
		.index = index,
		.japanese = is_japanese(pdf->document->front.language),
		.font = NO_FONT,
		.colour = no_colour,
		.stroke = no_colour,
		.stroke_width = -1,
	};

	pdf->scratch.len = 0;
	for (size_t i = 0; i < page->marks; i++)
		paint_mark(&painter, &page->mark[i]);
	if (painter.figure)
		end_figure(&painter);
	end_text(&painter);
	pdf_fill(pdf, haru_content(pdf->haru, pdf->page[index]));
}

void content_write(struct pdf *pdf)
{
	for (size_t i = 0; i < pdf->pages->count; i++)
		paint_page(pdf, i);
}

static bool collect_word(struct pdf *pdf, const struct mark *mark)
{
	const struct word *word = mark->is.text.word;
	struct place where = {pdf->document->path, mark->node ? mark->node->line : 0, 0};

	if (!codes_add(pdf->codes, word))
		return true;
	for (size_t i = 0; i < word->count; i++) {
		if (word->glyph[i].id != 0)
			continue;
		diag_add(pdf->diags, DIAG_ERROR, where, "missing-glyph",
			"no font has all characters of \"%.*s\"", (int)word->len, word->text);
		return false;
	}
	return true;
}

bool content_collect(struct pdf *pdf)
{
	bool complete = true;

	for (size_t p = 0; p < pdf->pages->count; p++) {
		const struct page *page = &pdf->pages->page[p];

		for (size_t i = 0; i < page->marks; i++)
			if (page->mark[i].kind == MARK_WORD)
				complete = collect_word(pdf, &page->mark[i]) && complete;
	}
	return complete;
}
