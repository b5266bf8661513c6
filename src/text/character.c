#include "text/character.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

uint32_t character_at(const char *text, size_t len, size_t at)
{
	return at < len ? utf8_next(text, len, &at) : 0;
}

uint32_t character_before(const char *text, size_t at)
{
	size_t start = at, pos;
	uint32_t character;

	if (at == 0)
		return 0;
	do
		start--;
	while (start > 0 && at - start < 4 && ((unsigned char)text[start] & 0xC0) == 0x80);
	pos = start;
	character = utf8_next(text, at, &pos);
	return pos == at ? character : 0xFFFD;
}

bool character_is_space(uint32_t character)
{
	if (character < 0x80)
		return character == ' ' || character == '\t';
	return u_charType((UChar32)character) == U_SPACE_SEPARATOR;
}

bool character_is_newline(uint32_t character)
{
	return (character >= '\n' && character <= '\r') || character == 0x85 || character == 0x2028 ||
		character == 0x2029;
}

bool character_is_ignorable(uint32_t character)
{
	return character >= 0x80 &&
		u_hasBinaryProperty((UChar32)character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool character_is_blank(uint32_t character)
{
	return character < 0x20 || character_is_space(character) || character_is_newline(character) ||
		character_is_ignorable(character);
}

bool character_is_variation_selector(uint32_t character)
{
	return character >= 0x80 && u_hasBinaryProperty((UChar32)character, UCHAR_VARIATION_SELECTOR);
}

bool character_extends(uint32_t character)
{
	return character >= 0x80 &&
		(u_hasBinaryProperty((UChar32)character, UCHAR_GRAPHEME_EXTEND) ||
			u_charType((UChar32)character) == U_COMBINING_SPACING_MARK || character == 0x200D);
}

bool character_is_digit(uint32_t character)
{
	return (character >= '0' && character <= '9') || (character >= 0xFF10 && character <= 0xFF19);
}

static int width_of(uint32_t character)
{
	return u_getIntPropertyValue((UChar32)character, UCHAR_EAST_ASIAN_WIDTH);
}

bool character_is_east_asian(uint32_t character)
{
	int width = character < 0x80 ? U_EA_NARROW : width_of(character);

	return width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH;
}

bool character_is_emoji(uint32_t character)
{
	return character >= 0x80 && u_hasBinaryProperty((UChar32)character, UCHAR_EMOJI_PRESENTATION);
}

bool character_is_ambiguous(uint32_t character)
{
	return character >= 0x80 && width_of(character) == U_EA_AMBIGUOUS &&
		!u_isalpha((UChar32)character);
}

bool character_is_western(uint32_t character)
{
	return u_isalnum((UChar32)character) && !character_is_east_asian(character);
}

bool character_is_japanese(uint32_t character)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {{0x3005, 0x3007}, {0x3041, 0x3096}, {0x309D, 0x309F}, {0x30A1, 0x30FA},
		{0x30FC, 0x30FF}, {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (character >= ranges[i].first && character <= ranges[i].last)
			return true;
	return false;
}

bool character_is_closing(uint32_t character)
{
	static const uint32_t signs[] = {0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015,
		0x3017, 0x3019, 0xFF09, 0xFF0C, 0xFF0E, 0xFF3D, 0xFF5D};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (character == signs[i])
			return true;
	return false;
}
