/* The outlines that SVG writes as lists of numbers. */
#ifndef ISMSDOC_PICTURE_PATH_H
#define ISMSDOC_PICTURE_PATH_H

#include "picture/drawing.h"

/* Adds the path DATA of the absolute commands M L H V C Z to DRAWING. Returns NULL, or where in
   DATA reading ended because there is something else. */
const char *path_read(struct drawing *drawing, const char *data);

/* Adds the POINTS of a polyline, or polygon where CLOSED, in the same way. */
const char *path_read_points(struct drawing *drawing, const char *points, bool closed);

#endif
