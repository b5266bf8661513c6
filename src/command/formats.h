/* What --format asks for: forms of documents, and exports. */
#ifndef ISMSDOC_COMMAND_FORMATS_H
#define ISMSDOC_COMMAND_FORMATS_H

#include "library/library.h"
#include "output/output.h"

/* Exports are left to Lua, which knows them by the same names. */
struct formats {
	const struct output **output; /* each once, in the order they were asked for */
	size_t count;
};

/* Reads NAMES, between which commas stand: outputs, and where LIBRARY is not NULL the exports that
   it has (lua/export/NAME.lua). False when one is unknown, which was printed; DIAGS, which may be
   NULL without LIBRARY, hears of what cannot be read. formats_free must be called in any case. */
bool formats_read(struct formats *formats, const char *names, struct library *library,
	struct diags *diags);

void formats_free(struct formats *formats);

/* Whether any of them is written from pages. */
bool formats_need_pages(const struct formats *formats);

/* Whether any of them shows pictures that stand beside it. */
bool formats_show_pictures(const struct formats *formats);

#endif
