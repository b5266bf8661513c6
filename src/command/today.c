#include "command/today.h"

#include <time.h>

bool today_write(char date[11])
{
	time_t now = time(NULL);
	struct tm local;

	if (now == (time_t)-1 || !localtime_r(&now, &local))
		return false;
	return strftime(date, 11, "%Y-%m-%d", &local) > 0;
}
