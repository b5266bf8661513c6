/* One PDF being made: what its parts share. */
#ifndef ISMSDOC_OUTPUT_PDF_PDF_H
#define ISMSDOC_OUTPUT_PDF_PDF_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "layout/pages.h"
#include "markdown/document.h"
#include "output/pdf/codes.h"
#include "output/pdf/flate.h"
#include "output/pdf/haru.h"
#include "output/pdf/tags.h"

struct where;

/* Everything that is allocated hangs here, so that it is released even when libharu ends the work
   in the middle. */
struct pdf {
	const struct document *document;
	const struct pages *pages;
	struct diags *diags;
	struct buf *out;
	bool attaches; /* it carries files: PDF/A-3, else 2 */
	struct haru *haru;
	struct flate *flate;
	struct codes *codes;
	struct tags *tags;
	uint32_t *page;               /* the pages' object numbers */
	uint32_t resources;           /* the one resource dictionary of all pages */
	const struct picture **image; /* the pictures of pixels */
	size_t images, images_cap;
	struct buf scratch;      /* what is on its way into an object */
	struct buf text;         /* a string on its way there; the index of an object stream */
	uint16_t *glyphs, *cids; /* of the font being embedded */
	struct buf packed;       /* scratch, deflated */
	struct where *where;     /* the objects being saved */
	uint32_t signature;      /* the object that is written first and as it is; 0: none */
	uint32_t field;          /* its annotation, of the first page */
	bool complete;           /* everything was written */
};

/* Makes scratch, deflated, the data of stream ID. */
void pdf_fill(struct pdf *pdf, uint32_t id);

#endif
