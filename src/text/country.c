#include "text/country.h"

#include <string.h>

#include <unicode/uloc.h>
#include <unicode/ustring.h>

const char *country_name(size_t number, const char *language, char name[COUNTRY_NAME_SIZE])
{
	const char *const *codes = uloc_getISOCountries();
	char locale[ULOC_FULLNAME_CAPACITY] = "und_";
	UChar wide[COUNTRY_NAME_SIZE];
	UErrorCode error = U_ZERO_ERROR;
	int32_t len;

	name[0] = '\0';
	for (size_t i = 0; i <= number; i++)
		if (!codes[i])
			return NULL;
	strncat(locale, codes[number], 4);
	len = uloc_getDisplayCountry(locale, language, wide, COUNTRY_NAME_SIZE, &error);
	if (U_SUCCESS(error))
		u_strToUTF8(name, COUNTRY_NAME_SIZE, NULL, wide, len, &error);
	if (U_FAILURE(error) || error != U_ZERO_ERROR)
		name[0] = '\0';
	return codes[number];
}
