/* The countries of ISO 3166 and what languages call them. */
#ifndef ISMSDOC_TEXT_COUNTRY_H
#define ISMSDOC_TEXT_COUNTRY_H

#include <stddef.h>

/* Bytes that the name of any country takes in UTF-8, with the zero at its end. */
enum { COUNTRY_NAME_SIZE = 256 };

/* Copies into NAME what LANGUAGE ("en") calls the country with NUMBER (from 0) of those that ICU
   knows, empty where it has no name for it, and returns the code of two letters, which lives as
   long as the program; NULL when there is no country with that number. */
const char *country_name(size_t number, const char *language, char name[COUNTRY_NAME_SIZE]);

#endif
