#include "text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

uint32_t unicode_lower(uint32_t character)
{
	return (uint32_t)u_tolower((UChar32)character);
}

bool unicode_in_word(uint32_t character)
{
	const uint32_t word = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;

	return (U_GET_GC_MASK((UChar32)character) & word) != 0;
}

bool unicode_is_space(uint32_t character)
{
	if (character == '\t' || character == '\n' || character == '\f' || character == '\r')
		return true;
	return (U_GET_GC_MASK((UChar32)character) & U_GC_Z_MASK) != 0;
}

bool unicode_is_punctuation(uint32_t character)
{
	return (U_GET_GC_MASK((UChar32)character) & U_GC_P_MASK) != 0;
}

bool unicode_is_symbol(uint32_t character)
{
	return (U_GET_GC_MASK((UChar32)character) & U_GC_S_MASK) != 0;
}

bool unicode_joins_lines(uint32_t character)
{
	int width = u_getIntPropertyValue((UChar32)character, UCHAR_EAST_ASIAN_WIDTH);

	if (width != U_EA_WIDE && width != U_EA_FULLWIDTH)
		return false;
	return u_getIntPropertyValue((UChar32)character, UCHAR_SCRIPT) != USCRIPT_HANGUL;
}
