/* Text as lines are made of it: the parts of passages, the gaps between them, and the lines that
   were chosen. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_PARTS_H
#define ISMSDOC_LAYOUT_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/shape.h"

struct node;
struct picture;
struct setting;

/* How a stretch of text is printed, and whose it is. */
struct ink {
	const struct node *node; /* leaf */
	const struct node *link; /* what a click on it follows, or NULL */
	uint32_t colour;
	enum font_style font;
	uint16_t scale; /* thousandths of the passage's size */
	int16_t raise;  /* likewise, upwards */
	bool strike, under, lit;
	const struct picture *picture; /* that stands in the line, or NULL */
	mpt picture_width, picture_height;
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

/* A line of a passage: parts from FIRST up to END, which counts from the same place. */
struct line {
	size_t first, end;
	mpt width;         /* without the white space at its end */
	bool hyphen;       /* ends in a hyphen that the text does not have */
	bool last;         /* of the passage, or before a break that the text asks for */
	mpt tall;          /* height of its highest picture above the baseline, or 0 */
	bool mixed, right; /* some of it is read from right to left; all of the passage is */
};

/* A passage broken into lines: its parts (cut to fit or the pool's own) and its lines, in the
   setting's scratch. */
struct broken {
	size_t part;
	bool cut;
	size_t first, lines;
};

/* How lines are chosen. */
struct manner {
	bool best;      /* all lines of the passage together, else one after the other */
	bool justified; /* they are to fill the width */
	bool hyphenate; /* words may be divided where that makes lines better */
};

/* Releases what POOL holds. */
void pool_free(struct pool *pool);

/* The parts that the lines of BROKEN count from; valid until the next lines_break. */
const struct part *parts_of(const struct setting *setting, const struct pool *pool,
	const struct broken *broken);

/* The gap after PART in a passage of SIZE when a line goes on there; and how much room may be added
   there or taken away. */
mpt parts_gap(const struct part *part, mpt size);
mpt parts_stretch(const struct part *part, mpt size);
mpt parts_shrink(const struct part *part, mpt size);

/* The blank at the end of a line that ends with PART and is to fill its width: half a full
   stop of Japanese. */
mpt parts_blank(const struct part *part);

/* Adds the line of the parts FIRST up to END; HYPHEN is the width of the hyphen that it ends
   in, or 0. */
void parts_add_line(struct setting *setting, const struct part *part, size_t first, size_t end,
	mpt size, mpt hyphen);

/* Adds a copy of PART to the parts made to fit. */
struct part *parts_fit(struct setting *setting, const struct part *part);

#endif
