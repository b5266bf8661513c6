#include "command/today.h"

#include <stdlib.h>
#include <time.h>

void today_set(struct script_options *options, struct today *today)
{
	time_t now = time(NULL);
	struct tm local;
	options->source_date_epoch = getenv("SOURCE_DATE_EPOCH");
	options->today = NULL;
	if (now == (time_t)-1 || localtime_r(&now, &local) == NULL)
		return;
	if (strftime(today->text, sizeof today->text, "%Y-%m-%d", &local) > 0)
		options->today = today->text;
}
