/* A Word document while it is written: what its parts share. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_DOCX_H
#define ISMSDOC_OUTPUT_DOCX_DOCX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"
#include "layout/pages.h"
#include "layout/style.h"
#include "markdown/document.h"
#include "office/pack.h"

/* A part of text, with the relations that lead from it to other parts and places. */
struct story {
	struct buf xml, relations;
	unsigned related;
};

/* A picture of the pages: where it stands first. */
struct shown {
	const struct node *image;
	const struct page *page;
	size_t mark;
};

struct docx {
	const struct document *document;
	const struct pages *pages;
	struct style style;
	struct arena *arena;
	struct pack *pack;
	struct story *in; /* the part being written */
	struct story body, notes;
	struct buf lists; /* numbered lists, each with its first number */
	unsigned list;
	unsigned bookmarks, drawings;
	int titles;           /* 1 where the first heading is the document's title and no section */
	unsigned char *noted; /* by footnote number: whether Word's mark for it was written */
	bool in_note;
	const struct shown *shown; /* by image */
	size_t showns;
	const struct picture **media; /* those in the package: media/imageN */
	size_t medias, media_cap;
	bool breaks;  /* the next block begins a page */
	bool started; /* something stands in the body */
	bool tabled;  /* the next block stands below a table */
	mpt gap;      /* and a table, a list or the contents above it wants this distance; 0: none */
	const char *latin, *eastern, *mono, *language, *eastern_language;
};

/* Lengths as Word counts them: twentieths of a point, half points (sizes of type, which are never
   larger than on pages, or words would not fit), eighths, and EMU. */
long docx_twips(mpt length);
long docx_half_points(mpt length);
long docx_eighths(mpt length);
long long docx_emu(mpt length);

/* Appends a relation of TYPE (the last step of its name) from the part being written to TARGET, and
   returns its number; ABROAD: TARGET is no part of the package. */
unsigned docx_relate(struct docx *docx, const char *type, const char *target, bool abroad);

/* The width between the margins. */
mpt docx_room(const struct docx *docx);

/* The level that HEADING has in Word, from 1; 0: it is the document's title. */
int docx_level(const struct docx *docx, const struct node *heading);

/* Appends the name of the bookmark for ANCHOR, which other documents know without reading this. */
void docx_bookmark(struct buf *out, const char *anchor);

#endif
