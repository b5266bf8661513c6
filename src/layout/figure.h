/* Pictures that stand for themselves. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_FIGURE_H
#define ISMSDOC_LAYOUT_FIGURE_H

#include <stdbool.h>

#include "text/measure.h"

struct node;
struct picture;
struct setting;

/* Says whether NODE is a paragraph that is nothing but a picture. */
bool figure_is(const struct node *node);

/* Sets the picture of such a paragraph in the current frame. */
void figure_set(struct setting *setting, const struct node *paragraph);

/* Adds PICTURE as that of NODE (NULL: as decoration) to the strip being made, with its top left
   corner at X and the strip's top, at most WIDTH by HEIGHT large; returns how high it is. */
mpt figure_draw(struct setting *setting, const struct picture *picture, const struct node *node,
	mpt x, mpt width, mpt height);

/* Draws the picture of IMAGE with its top left corner at X and Y of the strip being made. */
void figure_put(struct setting *setting, const struct node *image, mpt x, mpt y, mpt width,
	mpt height);

#endif
