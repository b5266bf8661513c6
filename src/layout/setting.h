/* What the parts of layout share while a document is set. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_SETTING_H
#define ISMSDOC_LAYOUT_SETTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "layout/galley.h"
#include "layout/style.h"
#include "markdown/document.h"
#include "text/shape.h"

/* How a stretch of text is printed, and whose it is. */
struct ink {
	const struct node *node; /* leaf */
	const struct node *link; /* what a click on it follows, or NULL */
	uint32_t colour;
	enum font_style font;
	uint16_t scale, raise; /* thousandths of the passage's size; raise is upwards */
	bool strike;
};

/* A piece as lines need it: a word or white space with its width. */
struct part {
	const struct word *word;
	mpt width;
	unsigned ink : 27;
	unsigned after : 2; /* enum piece_break */
	unsigned space : 1;
	unsigned apart : 1; /* Japanese meets Western: a little room, unless a line ends here */
	unsigned loose : 1; /* room may be added here: it is beside a Japanese character */
};

/* Parts and inks of many passages (all cells of a table), or of one. */
struct pool {
	struct part *part;
	size_t parts, part_cap;
	struct ink *ink;
	size_t inks, ink_cap;
};

/* The text of one paragraph, heading, cell …: a stretch of a pool. */
struct passage {
	size_t part, parts;
	mpt size;
};

/* A line of a passage: parts from FIRST up to END, which counts from the same place. */
struct line {
	size_t first, end;
	mpt width;   /* without the white space at its end */
	bool hyphen; /* ends in a hyphen that the text does not have */
	bool last;   /* of the passage, or before a break that the text asks for */
};

/* A passage broken into lines: its parts (cut to fit or the pool's own) and its lines, in the
   setting's scratch. */
struct broken {
	size_t part;
	bool cut;
	size_t first, lines;
};

/* A list label that waits for the first line of its item. */
struct label {
	const struct word *word;
	const struct node *item;
	const struct type *type;
	mpt x;
};

/* A container (list, item, quote, footnote) that is being set. */
struct frame {
	struct frame *outer;
	const struct type *type; /* of paragraphs in it */
	const struct bar *bars;
	mpt left;    /* where its text starts */
	mpt indent;  /* list: its items' text, from left */
	mpt spacing; /* between its blocks; 0: what the blocks ask for */
	int bullets; /* lists without numbers around this place */
	int number;  /* ordered list: of the next item */
};

struct setting {
	struct document *document;
	const char *language;
	struct style style;
	struct shaper *shaper;
	struct diags *diags;
	struct arena *arena;
	struct galley galley;

	struct frame *frame, *spare;
	mpt after;           /* space that the block before wants below it */
	struct label *label; /* waiting labels */
	size_t labels, label_cap;

	struct node *contents;

	/* scratch: the text of the passage being read, its spans, lines, and parts made to fit */
	struct buf text;
	struct span *span;
	size_t spans, span_cap;
	struct pool pool;
	struct line *line;
	size_t lines, line_cap;
	struct part *fitted;
	size_t fitteds, fitted_cap;
	struct best *best;

	struct {
		int line;
		uint32_t character;
	} *missing;
	size_t missings, missing_cap;
};

/* passage.c: inline nodes → parts. */

struct reading {
	const struct type *type;
	const struct node *owner; /* of all marks, none of which is a link; NULL: they are the texts' */
	bool compact;             /* short words with hyphens in them (ids, dates) stay whole */
};

/* Reads the inlines below NODE into POOL. A character that no font has is reported, except in an
   owned passage. */
struct passage passage_read(struct setting *setting, struct pool *pool, const struct node *node,
	const struct reading *reading);

/* Likewise for LEN bytes of plain TEXT; READING->owner must be set. REPORT: missing characters are
   reported. */
struct passage passage_plain(struct setting *setting, struct pool *pool, const char *text,
	size_t len, const struct reading *reading, bool report);

/* Sets every width for SIZE. */
void passage_resize(struct pool *pool, struct passage *passage, mpt size);

/* The widest stretch without a place to break, and the widest line with forced breaks only. */
void passage_extent(const struct pool *pool, const struct passage *passage, mpt *narrow, mpt *wide);

/* Reports the character that no font has, once for each line of the document. */
void passage_missing(struct setting *setting, int line, const struct word *word);

void pool_free(struct pool *pool);

/* lines.c: parts → lines. */

/* Forgets all broken passages. */
void lines_reset(struct setting *setting);

/* How lines are chosen. */
struct manner {
	bool best;      /* all lines of the passage together, else one after the other */
	bool justified; /* they are to fill the width */
	bool hyphenate; /* words may be divided where that makes lines better */
};

/* Chooses where the lines of PASSAGE end, none wider than WIDTH; words are cut where nothing else
   helps. The lines stand in SETTING->line until lines_reset. */
struct broken lines_break(struct setting *setting, const struct pool *pool,
	const struct passage *passage, mpt width, const struct manner *manner);

/* The parts that the lines of BROKEN count from; valid until the next lines_break. */
const struct part *lines_part(const struct setting *setting, const struct pool *pool,
	const struct broken *broken);

/* The gap after PART in a passage of SIZE when a line goes on there; and how much room may be added
   there or taken away. */
mpt lines_gap(const struct part *part, mpt size);
mpt lines_stretch(const struct part *part, mpt size);
mpt lines_shrink(const struct part *part, mpt size);

/* The blank at the end of a line that ends with PART and is to fill its width: half a full stop of
   Japanese. */
mpt lines_blank(const struct part *part);

/* Adds the line of the parts FIRST up to END; HYPHEN is the width of the hyphen that it ends in, or
   0. */
void lines_add(struct setting *setting, const struct part *part, size_t first, size_t end, mpt size,
	mpt hyphen);

/* Adds a copy of PART to the parts made to fit. */
struct part *lines_fit(struct setting *setting, const struct part *part);

/* best.c: all lines of a passage at once. */

/* Chooses the lines of the COUNT parts that BROKEN counts from, in a passage of SIZE; where a word
   is divided the parts are made anew. */
void best_choose(struct setting *setting, const struct pool *pool, struct broken *broken,
	size_t count, mpt size, mpt width, const struct manner *manner);

/* Releases the scratch of best_choose; BEST may be NULL. */
void best_free(struct best *best);

/* Where a line is put. */
struct seat {
	mpt size;
	mpt x, right; /* white space at its end stays left of RIGHT */
	mpt baseline; /* below the strip's top */
	bool fill;    /* it is to end at RIGHT, unless it ends where the text asks for it */
};

/* Adds LINE's marks to the strip being made. */
void lines_set(struct setting *setting, const struct pool *pool, const struct part *part,
	const struct line *line, const struct seat *seat);

/* Where the baseline stands in a line of TYPE, from the line's top. */
mpt lines_baseline(const struct type *type);

/* flow.c: blocks in a column. */

/* Sets NODE and what follows it up to UNTIL (NULL: to the end). */
void flow_blocks(struct setting *setting, const struct node *node, const struct node *until);

/* Sets a paragraph's or heading's inlines from LEFT in TYPE; KEEP: its last line stays with what
   follows. */
void flow_text(struct setting *setting, const struct node *node, const struct type *type, mpt left,
	bool keep);

/* The space above a block that asks for BEFORE, given what stands above it. */
mpt flow_gap(const struct setting *setting, mpt before);

/* Adds the labels that wait to the strip being made: they stand on the BASELINE of their item's
   first line, whatever block that is. */
void flow_labels(struct setting *setting, mpt baseline);

/* Ends a strip HEIGHT high with its GAP, in the current frame. */
void flow_strip(struct setting *setting, mpt gap, mpt height, bool keep,
	const struct repeat *repeat);

/* Where text in the current frame starts and ends. */
mpt flow_left(const struct setting *setting);
mpt flow_right(const struct setting *setting);

/* table.c and columns.c */

struct cell {
	const struct node *node; /* NULL: the row ends early */
	struct passage passage;
	mpt narrow, wide;
};

struct grid {
	const struct node *table;
	struct pool pool;
	struct cell *cell; /* rows × columns */
	size_t rows, columns;
	bool headed;                  /* row 0 is a header */
	struct type type, head, stub; /* sizes fit the table's width */
	mpt pad_x, pad_y;
	mpt *width; /* of each column, padding included */
};

/* Sets the table NODE in the current frame. */
void table_set(struct setting *setting, const struct node *node);

/* Sets the type size of cells and header, and the line height to match. */
void grid_size(struct grid *grid, mpt size);

/* Chooses type size, padding and column widths so that the grid is at most WIDTH wide. False: it
   cannot be. */
bool columns_choose(const struct style *style, struct grid *grid, mpt width);

/* figure.c: pictures that stand for themselves. */

/* Says whether NODE is a paragraph that is nothing but a picture. */
bool figure_is(const struct node *node);

/* Sets the picture of such a paragraph in the current frame. */
void figure_set(struct setting *setting, const struct node *paragraph);

/* Adds PICTURE as that of NODE (NULL: as decoration) to the strip being made, with its top left
   corner at X and the strip's top, at most WIDTH by HEIGHT large; returns how high it is. */
mpt figure_draw(struct setting *setting, const struct picture *picture, const struct node *node,
	mpt x, mpt width, mpt height);

/* contents.c */

/* Adds the list of contents to the tree, after AFTER (NULL: at the start). Returns it, or NULL when
   nothing is to be listed. */
struct node *contents_add(struct setting *setting, struct node *after);

/* Sets the list of contents; its page numbers stay open. */
void contents_set(struct setting *setting, const struct node *contents);

/* Fills the page numbers in. */
void contents_number(struct setting *setting, struct pages *pages);

/* furniture.c: watermark, running header and footer. */

struct furniture;

/* Reads the front matter's texts and keeps room for their marks on every page; owned by the
   document's arena. */
struct furniture *furniture_new(struct setting *setting);

/* Adds them to every page; FIRST is the first page that has a running header. */
void furniture_set(struct setting *setting, struct furniture *furniture, struct pages *pages,
	size_t first);

/* cover.c */

/* Sets the blocks from the start of the document up to the rule UNTIL as a page of its own. */
void cover_set(struct setting *setting, const struct node *until);

#endif
