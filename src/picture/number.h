/* Numbers as SVG writes them, whatever the locale. */
#ifndef ISMSDOC_PICTURE_NUMBER_H
#define ISMSDOC_PICTURE_NUMBER_H

#include <stdbool.h>

/* Moves *TEXT past white space, and one comma where COMMA. */
void number_skip(const char **text, bool comma);

/* Reads the number at *TEXT and moves *TEXT behind it; false when there is none or it lies beyond a
   million either way. */
bool number_read(const char **text, double *value);

/* Reads TEXT as one length in pixels, `px` may stand behind it; false when it is anything else. */
bool number_length(const char *text, double *value);

#endif
