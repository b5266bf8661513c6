/* The core schema of YAML 1.2: what an unquoted scalar means. */
#ifndef ISMSDOC_INPUT_SCALAR_H
#define ISMSDOC_INPUT_SCALAR_H

#include "input/value.h"

/* Sets VALUE's kind and content from its text. Returns NULL, or what is wrong with a number, whose
   VALUE is then a string. */
const char *scalar_resolve(struct value *value);

#endif
