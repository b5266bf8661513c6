/* The Japanese calendar. */
#ifndef ISMSDOC_TEXT_CALENDAR_H
#define ISMSDOC_TEXT_CALENDAR_H

/* Bytes that the name of any era takes in UTF-8, with the zero at its end. */
enum { CALENDAR_ERA_SIZE = 32 };

/* The Japanese year of a day of the Gregorian calendar (month and day from 1): copies the name of
   its era ("令和") into ERA and returns the year in that era, 1 for the first; 0 when the day lies
   before the Gregorian reform of Japan (1873) or ICU does not know it. */
int calendar_era(int year, int month, int day, char era[CALENDAR_ERA_SIZE]);

#endif
