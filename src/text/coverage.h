/* Which characters can be printed at all. */
#ifndef ISMSDOC_TEXT_COVERAGE_H
#define ISMSDOC_TEXT_COVERAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "text/fonts.h"

/* Says whether a face of STYLE's fallback chain, or any other font of the system, has CHARACTER, or
   nothing is drawn for it. One thread at a time may ask. */
bool coverage_has(struct fonts *fonts, enum font_style style, uint32_t character);

/* The Debian package with a font that has CHARACTER, or NULL when none is known. */
const char *coverage_package(uint32_t character);

#endif
