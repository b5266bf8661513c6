/* The structure tree: which element of the document each mark belongs to, as a screen
   reader needs it. */
#ifndef ISMSDOC_OUTPUT_PDF_TAGS_H
#define ISMSDOC_OUTPUT_PDF_TAGS_H

#include <stddef.h>
#include <stdint.h>

#include "markdown/document.h"
#include "output/pdf/haru.h"

struct tags;

/* Makes the elements of DOCUMENT's tree; PAGES is the number of its pages. */
struct tags *tags_new(const struct document *document, size_t pages);
void tags_free(struct tags *tags);

/* The element, as an index, that what is printed for NODE belongs to. */
size_t tags_owner(const struct tags *tags, const struct node *node);

/* The structure type of ELEMENT. */
const char *tags_type(const struct tags *tags, size_t element);

/* Starts a stretch of marked content of NODE's element on PAGE (index) and returns its id on that
   page, MCID. */
uint32_t tags_content(struct tags *tags, const struct node *node, size_t page);

/* Makes image NODE, of which only the text would be printed otherwise, a figure: its picture is in
   BOX of its page: left, bottom, right and top. */
void tags_figure(struct tags *tags, const struct node *node, const mpt box[4]);

/* Makes the annotation that is OBJECT on PAGE part of NODE's element and returns its key in the
   parent tree. */
uint32_t tags_annotation(struct tags *tags, const struct node *node, size_t page, uint32_t object);

/* Adds a Form behind all else, of the field whose annotation is OBJECT on PAGE, and returns its key
   in the parent tree. */
uint32_t tags_field(struct tags *tags, size_t page, uint32_t object);

/* The level of heading NODE, from 1: as in the document, but never more than one deeper than the
   heading above it. */
int tags_level(const struct tags *tags, const struct node *node);

/* Writes the tree, whose root is dictionary ROOT, and its parent tree as the last objects of HARU,
   which asks TAGS again when it is written; PAGE has the pages' objects. The key of a page in the
   parent tree is its index. */
void tags_write(struct tags *tags, struct haru *haru, const uint32_t *page, uint32_t root);

#endif
