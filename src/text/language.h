/* Which language a text is in, as far as its letters and commonest words tell. */
#ifndef ISMSDOC_TEXT_LANGUAGE_H
#define ISMSDOC_TEXT_LANGUAGE_H

#include <stddef.h>

/* The tag of the language of the LEN bytes of TEXT: "ja", "de", …; "en" where nothing tells. */
const char *language_guess(const char *text, size_t len);

#endif
