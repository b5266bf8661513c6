/* cmark-gfm without the short names that its header would take from our nodes;
   private to src/markdown. */
#ifndef ISMSDOC_MARKDOWN_CMARK_H
#define ISMSDOC_MARKDOWN_CMARK_H

#define CMARK_NO_SHORT_NAMES

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#endif
