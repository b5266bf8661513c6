/* The only place that asks what day it is; what depends on it can be given instead. */
#ifndef ISMSDOC_COMMAND_TODAY_H
#define ISMSDOC_COMMAND_TODAY_H

#include "script/script.h"

/* Room for a date of ISO 8601. */
struct today {
	char text[11];
};

/* Sets what OPTIONS says about today where the project and --as-of do not: SOURCE_DATE_EPOCH and
   the system's local date, which TODAY keeps for as long as OPTIONS is used. */
void today_set(struct script_options *options, struct today *today);

#endif
