#include "layout/extent.h"

#include <stdlib.h>
#include <string.h>

/* What the width WIDTH of a picture comes to where there is ROOM: "50%", "200px", "8cm"; 0: it is
   none. */
static mpt width_of(const char *width, mpt room)
{
	static const struct {
		const char *unit;
		double points;
	} units[] = {{"", 0.75}, {"px", 0.75}, {"pt", 1}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4},
		{"in", 72}, {"em", 10}, {"rem", 10}};
	char *unit;
	double number = width ? strtod(width, &unit) : 0;

	if (!width || !(number > 0) || number > 10000)
		return 0;
	if (strcmp(unit, "%") == 0)
		return (mpt)(number * room / 100);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(unit, units[i].unit) == 0)
			return (mpt)(number * units[i].points * 1000);
	return 0;
}

void extent_fit(const struct picture *picture, const struct node *image, mpt room, mpt most,
	mpt *width, mpt *height)
{
	mpt wanted = image ? width_of(image->width, room) : 0;

	wanted = wanted ? wanted : picture->width;
	*width = wanted < room ? wanted : room;
	*height = (mpt)((int64_t)picture->height * *width / picture->width);
	if (*height <= most)
		return;
	*width = (mpt)((int64_t)picture->width * most / picture->height);
	*height = most;
}
