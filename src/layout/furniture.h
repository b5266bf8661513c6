/* Watermark, running header and footer. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_FURNITURE_H
#define ISMSDOC_LAYOUT_FURNITURE_H

#include <stddef.h>

struct pages;
struct setting;

struct furniture;

/* Reads the front matter's texts and keeps room for their marks on every page; owned by the
   document's arena. */
struct furniture *furniture_new(struct setting *setting);

/* Adds them to every page; FIRST is the first page that has a running header. */
void furniture_set(struct setting *setting, struct furniture *furniture, struct pages *pages,
	size_t first);

#endif
