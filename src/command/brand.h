/* What an organisation's look asks of a whole run. */
#ifndef ISMSDOC_COMMAND_BRAND_H
#define ISMSDOC_COMMAND_BRAND_H

#include <stddef.h>

#include "base/diag.h"
#include "command/compose.h"
#include "text/fonts.h"

/* Opens the fonts that the front matter of WORKS asks for, font files below ROOT. All works of a
   run share them: asking for different ones is an error. *FROM is the work that asked, which
   messages are about. Returns NULL after an error. */
struct fonts *brand_fonts(const struct work *works, size_t count, const char *root, size_t *from,
	struct diags *diags);

#endif
