/* How large a picture is printed. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_EXTENT_H
#define ISMSDOC_LAYOUT_EXTENT_H

#include "markdown/tree.h"
#include "picture/picture.h"

/* The size of PICTURE where there is ROOM and at most MOST of height: its own, or the width that
   IMAGE (which may be NULL) asks for, unless that is too wide or too high. */
void extent_fit(const struct picture *picture, const struct node *image, mpt room, mpt most,
	mpt *width, mpt *height);

#endif
