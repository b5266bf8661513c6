/* OUT/manifest.json: what was written, from what, by which version, with which fonts. */
#ifndef ISMSDOC_COMMAND_MANIFEST_H
#define ISMSDOC_COMMAND_MANIFEST_H

#include "base/buf.h"
#include "script/script.h"
#include "text/fonts.h"

/* One output file. */
struct manifest_output {
	const char *path; /* below OUT */
	char sha256[65];
	size_t bytes;
	size_t pages; /* 0: no pages */
};

/* Appends the manifest as JSON to OUT: outputs and inputs in the order given, fonts those whose
   FACES entry is true. */
void manifest_write(struct buf *out, const struct manifest_output *outputs, size_t output_count,
	const struct input *inputs, size_t input_count, const struct fonts *fonts, const bool *faces);

#endif
