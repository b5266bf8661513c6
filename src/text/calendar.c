#include "text/calendar.h"

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

static const char japanese[] = "ja_JP@calendar=japanese";
static const UChar utc[] = {'U', 'T', 'C', 0};

/* The instant at which the day begins in UTC; eras begin with a day, so any zone does that is the
   same throughout. */
static UDate instant(int year, int month, int day, UErrorCode *error)
{
	UCalendar *calendar = ucal_open(utc, -1, "en@calendar=gregorian", UCAL_GREGORIAN, error);
	UDate date = 0;

	if (U_FAILURE(*error))
		return 0;
	ucal_clear(calendar);
	ucal_setDate(calendar, year, month - 1, day, error);
	date = ucal_getMillis(calendar, error);
	ucal_close(calendar);
	return date;
}

static int year_of_era(UDate date, UErrorCode *error)
{
	UCalendar *calendar = ucal_open(utc, -1, japanese, UCAL_TRADITIONAL, error);
	int year = 0;

	if (U_FAILURE(*error))
		return 0;
	ucal_setMillis(calendar, date, error);
	year = ucal_get(calendar, UCAL_YEAR, error);
	ucal_close(calendar);
	return U_SUCCESS(*error) ? year : 0;
}

static void name_era(UDate date, char era[CALENDAR_ERA_SIZE], UErrorCode *error)
{
	static const UChar pattern[] = {'G', 0};
	UDateFormat *format;
	UChar name[CALENDAR_ERA_SIZE];
	int32_t len;

	format = udat_open(UDAT_PATTERN, UDAT_PATTERN, japanese, utc, -1, pattern, -1, error);
	if (U_FAILURE(*error))
		return;
	len = udat_format(format, date, name, CALENDAR_ERA_SIZE, NULL, error);
	u_strToUTF8(era, CALENDAR_ERA_SIZE, NULL, name, len, error);
	if (*error == U_STRING_NOT_TERMINATED_WARNING)
		*error = U_BUFFER_OVERFLOW_ERROR;
	udat_close(format);
}

int calendar_era(int year, int month, int day, char era[CALENDAR_ERA_SIZE])
{
	UErrorCode error = U_ZERO_ERROR;
	UDate date;
	int count;

	if (year < 1873)
		return 0;
	date = instant(year, month, day, &error);
	count = year_of_era(date, &error);
	name_era(date, era, &error);
	return U_SUCCESS(error) ? count : 0;
}
