/* How HTML pages look: the library's templates/partials/style.css. */
#ifndef ISMSDOC_COMMAND_STYLE_H
#define ISMSDOC_COMMAND_STYLE_H

#include "library/library.h"

/* Appends the style sheet to OUT, the project's own where LIBRARY has one. Pages fetch nothing and
   hold no script, so one that could bring either in is an error; false then. */
bool style_read(struct library *library, struct buf *out, struct diags *diags);

#endif
