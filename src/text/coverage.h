/* Which characters can be printed at all. */
#ifndef ISMSDOC_TEXT_COVERAGE_H
#define ISMSDOC_TEXT_COVERAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "text/fonts.h"

/* Says whether a face of STYLE's fallback chain has CHARACTER, or nothing is drawn for it. */
bool coverage_has(const struct fonts *fonts, enum font_style style, uint32_t character);

#endif
