/* The unit of everything that is placed on a page. */
#ifndef ISMSDOC_TEXT_MEASURE_H
#define ISMSDOC_TEXT_MEASURE_H

#include <stdint.h>

/* A length in 1/1000 point (72 points are an inch): whole numbers, so that every machine
   adds them alike. */
typedef int32_t mpt;

#define PT(points) ((mpt)((points) * 1000))

#endif
