/* The order in which a language lists names. */
#ifndef ISMSDOC_TEXT_COLLATE_H
#define ISMSDOC_TEXT_COLLATE_H

#include <stddef.h>

#include "base/buf.h"

/* Appends to KEY bytes (none of them 0) whose order is the place of LEN bytes of UTF-8 TEXT among
   other texts in LANGUAGE ("ja": kana by sound, whatever their width or kind); appends TEXT itself
   when ICU knows no order or TEXT is no UTF-8. */
void collate_key(struct buf *key, const char *text, size_t len, const char *language);

#endif
