/* What the fuzz targets share. Each target is one file: it gives the bytes to one reader, which may
   refuse them but not crash, leak, hang or break its promises. libFuzzer drives it (`make fuzz`);
   replay.c drives it through the inputs that once failed (`make test`). */
#ifndef ISMSDOC_FUZZ_H
#define ISMSDOC_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run with what was promised and not held. */
#define HOLD(condition) \
	do { \
		if (!(condition)) { \
			fprintf(stderr, "%s:%d: not held: %s\n", __FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

#endif
