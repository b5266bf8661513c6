/* Inline nodes → parts. Private to src/layout. */
#ifndef ISMSDOC_LAYOUT_PASSAGE_H
#define ISMSDOC_LAYOUT_PASSAGE_H

#include "layout/parts.h"
#include "layout/style.h"

/* The text of one paragraph, heading, cell …: a stretch of a pool. */
struct passage {
	size_t part, parts;
	mpt size;
	bool mixed, right; /* some of it is read from right to left; all of it is */
};

/* How a text is read. */
struct reading {
	const struct type *type;
	const struct node *owner; /* of all marks, none of which is a link; NULL: they are the texts' */
	bool compact;             /* short words with hyphens in them (ids, dates) stay whole */
};

/* Reads the inlines below NODE into POOL. A character that no font has is reported, except in an
   owned passage. */
struct passage passage_read(struct setting *setting, struct pool *pool, const struct node *node,
	const struct reading *reading);

/* Likewise for LEN bytes of plain TEXT; READING->owner must be set. REPORT: missing
   characters are reported. */
struct passage passage_plain(struct setting *setting, struct pool *pool, const char *text,
	size_t len, const struct reading *reading, bool report);

/* Sets every width for SIZE. */
void passage_resize(struct pool *pool, struct passage *passage, mpt size);

/* The widest stretch without a place to break, and the widest line with forced breaks only. */
void passage_extent(const struct pool *pool, const struct passage *passage, mpt *narrow, mpt *wide);

/* Reports the character that no font has, once for each line of the document. */
void passage_missing(struct setting *setting, int line, const struct word *word);

#endif
