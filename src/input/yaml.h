/* YAML 1.2, core schema, by libyaml's events; a subset that people write by hand. */
#ifndef ISMSDOC_INPUT_YAML_H
#define ISMSDOC_INPUT_YAML_H

#include "base/diag.h"
#include "base/mem.h"
#include "input/value.h"

enum {
	YAML_MAX_DEPTH = 32,
	YAML_MAX_BYTES = 16 << 20,
	YAML_MAX_VALUES = 1 << 20,
};

/* Reads the one document in LEN bytes of TEXT (UTF-8) and returns its root, owned by ARENA. An
   empty document is an empty map. Returns NULL after an error: syntax, anchor, alias, tag,
   duplicate key, key that is no scalar, second document, control character, depth, size or number
   of values over the limit. FIRST_LINE is the number of TEXT's first line in PATH. */
struct value *yaml_read(struct arena *arena, const char *path, int first_line, const char *text,
	size_t len, struct diags *diags);

#endif
