/* Square roots of whole numbers, the same on every machine. */
#ifndef ISMSDOC_BASE_ROOT_H
#define ISMSDOC_BASE_ROOT_H

#include <stdint.h>

/* The greatest number whose square is not above SQUARE, which is not negative. */
int64_t root_of(int64_t square);

#endif
