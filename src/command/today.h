/* The only place that asks what day it is; what depends on it can be given instead. */
#ifndef ISMSDOC_COMMAND_TODAY_H
#define ISMSDOC_COMMAND_TODAY_H

#include <stdbool.h>

/* Writes the system's local date as ISO 8601 has it; false when it has none. */
bool today_write(char date[11]);

#endif
