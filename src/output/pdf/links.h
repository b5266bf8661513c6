/* Links: annotations over the pages' hotspots. */
#ifndef ISMSDOC_OUTPUT_PDF_LINKS_H
#define ISMSDOC_OUTPUT_PDF_LINKS_H

#include <stdbool.h>

#include "output/pdf/pdf.h"

/* Writes the annotations of all pages, and the entries of the pages themselves. */
void links_write(struct pdf *pdf);

/* Appends the URI that URL stands for in a PDF: one that leads abroad as it is, a relative path to
   a Markdown file as the PDF beside it. Returns false, and appends nothing, for any other. */
bool links_uri(const char *url, struct buf *out);

/* Appends the destination `[page /XYZ 0 y null]` of where NODE landed; false when it is
   on no page. */
bool links_destination(const struct pdf *pdf, const struct node *node, struct buf *out);

#endif
