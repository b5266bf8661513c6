/* The container that is being set: where its text stands, and what waits for the next line. Private
   to src/layout. */
#ifndef ISMSDOC_LAYOUT_FRAME_H
#define ISMSDOC_LAYOUT_FRAME_H

#include <stdbool.h>

#include "layout/galley.h"
#include "text/shape.h"

struct setting;

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

/* Enters a container: returns a copy of the current frame, which is the current one from now on. */
struct frame *frame_push(struct setting *setting);

/* Leaves it. */
void frame_pop(struct setting *setting);

/* The space above a block that asks for BEFORE, given what stands above it. */
mpt frame_gap(const struct setting *setting, mpt before);

/* Adds the labels that wait to the strip being made: they stand on the BASELINE of their item's
   first line, whatever block that is. */
void frame_labels(struct setting *setting, mpt baseline);

/* Ends a strip HEIGHT high with its GAP, in the current frame. */
void frame_strip(struct setting *setting, mpt gap, mpt height, bool keep,
	const struct repeat *repeat);

/* Where text in the current frame starts and ends. */
mpt frame_left(const struct setting *setting);
mpt frame_right(const struct setting *setting);

/* The places in the text of BLOCK are where the strip being made stands. */
void frame_land(struct setting *setting, const struct node *block);

#endif
