/* Text that is not what it seems. */
#ifndef ISMSDOC_TEXT_GUISE_H
#define ISMSDOC_TEXT_GUISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The first character of LEN bytes of UTF-8 TEXT that is not seen and has no business there, *AT
   its offset; 0: there is none. Such are controls of direction, tags, fillers and the like. Allowed
   are the soft hyphen; selectors and joiners behind what Unicode lets them change; spaces of no
   width in scripts that have no others; marks of direction and isolates, each with its end, in text
   with letters that run from right to left. */
uint32_t guise_hidden(const char *text, size_t len, size_t *at);

/* Finds the first word of TEXT in which letters of Latin, Greek, Cyrillic or another such alphabet
   meet: bytes *FROM up to *TO of it. False: there is none. */
bool guise_lookalike(const char *text, size_t len, size_t *from, size_t *to);

#endif
