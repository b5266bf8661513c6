#include "text/guise.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"
#include "text/character.h"

enum { SOFT_HYPHEN = 0xAD, JOIN_NOT = 0x200C, JOIN = 0x200D };

/* Says whether CHARACTER is a sign by its category and yet leaves a page blank: cells of braille
   without a dot, what stands for an object, blanks of hieroglyphs, whole and half, the filler of
   Khitan small script, noteheads that are not drawn, and code points that are no characters. */
static bool is_blank_sign(uint32_t character)
{
	static const uint32_t signs[] = {0x2800, 0xFFFC, 0x13441, 0x13442, 0x16FE4, 0x1D159};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (character == signs[i])
			return true;
	return u_hasBinaryProperty((UChar32)character, UCHAR_NONCHARACTER_CODE_POINT);
}

/* Says whether a joiner changes how CHARACTER is written: scripts that join or stack, and emoji. */
static bool takes_joiner(uint32_t character)
{
	if (character < 0x80)
		return false;
	return u_getIntPropertyValue((UChar32)character, UCHAR_JOINING_TYPE) == U_JT_DUAL_JOINING ||
		u_getIntPropertyValue((UChar32)character, UCHAR_INDIC_SYLLABIC_CATEGORY) == U_INSC_VIRAMA ||
		u_hasBinaryProperty((UChar32)character, UCHAR_EXTENDED_PICTOGRAPHIC) ||
		u_hasBinaryProperty((UChar32)character, UCHAR_EMOJI_MODIFIER) ||
		character_is_variation_selector(character);
}

/* Says whether a selector has something to select in CHARACTER: kanji, signs and emoji; digits, as
   those of keycaps; the letters of Mongolian, Phags-pa and the like. */
static bool takes_selector(uint32_t character)
{
	if (character < 0x80)
		return (character >= '0' && character <= '9') || character == '#' || character == '*';
	return u_hasBinaryProperty((UChar32)character, UCHAR_IDEOGRAPHIC) ||
		character_is_east_asian(character) || !u_isalnum((UChar32)character) ||
		u_getIntPropertyValue((UChar32)character, UCHAR_SCRIPT) == USCRIPT_MONGOLIAN ||
		u_getIntPropertyValue((UChar32)character, UCHAR_SCRIPT) == USCRIPT_PHAGS_PA ||
		u_getIntPropertyValue((UChar32)character, UCHAR_SCRIPT) == USCRIPT_MYANMAR;
}

/* Scripts without blanks that mark the ends of words by a space of no width. */
static bool takes_space(uint32_t character)
{
	return u_getIntPropertyValue((UChar32)character, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

static bool is_right_to_left(uint32_t character)
{
	UCharDirection direction = u_charDirection((UChar32)character);

	return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/* Marks of direction, and what sets a piece of text apart from the direction around it. */
static bool is_direction(uint32_t character)
{
	return character == 0x200E || character == 0x200F || character == 0x061C ||
		(character >= 0x2066 && character <= 0x2069);
}

/* Says whether TEXT has letters that run from right to left, and each piece that is set apart there
   has an end on its line. */
static bool needs_direction(const char *text, size_t len)
{
	bool needs = false;
	int open = 0;

	for (size_t pos = 0; pos < len;) {
		uint32_t character = utf8_next(text, len, &pos);

		needs = needs || (!is_direction(character) && is_right_to_left(character));
		if (character_is_newline(character) && open > 0)
			return false;
		if (character >= 0x2066 && character <= 0x2068)
			open++;
		else if (character == 0x2069 && --open < 0)
			return false;
	}
	return needs && open == 0;
}

/* Says whether a word can be hyphenated behind CHARACTER, or before it. */
static bool takes_hyphen(uint32_t character)
{
	return (u_isalpha((UChar32)character) || character_extends(character)) &&
		!character_is_east_asian(character) && !character_is_ignorable(character);
}

/* Says whether CHARACTER, which is not seen, may stand between BEFORE and AFTER. */
static bool is_at_home(uint32_t character, uint32_t before, uint32_t after)
{
	if (character == SOFT_HYPHEN)
		return takes_hyphen(before) && takes_hyphen(after);
	if (character == 0x200B)
		return takes_space(before);
	if (character == JOIN || character == JOIN_NOT)
		return takes_joiner(before);
	if (character_is_variation_selector(character))
		return takes_selector(before) && !character_is_ignorable(before);
	return false;
}

static bool is_unseen(uint32_t character)
{
	return character_is_ignorable(character) ||
		(character >= 0x80 && u_charType((UChar32)character) == U_FORMAT_CHAR) ||
		is_blank_sign(character);
}

uint32_t guise_hidden(const char *text, size_t len, size_t *at)
{
	bool directed = needs_direction(text, len);
	uint32_t before = 0;

	for (size_t pos = 0; pos < len;) {
		uint32_t character;

		*at = pos;
		character = utf8_next(text, len, &pos);
		if (is_unseen(character) && !is_at_home(character, before, character_at(text, len, pos)) &&
			!(directed && is_direction(character)))
			return character;
		before = character;
	}
	return 0;
}

/* The alphabet that CHARACTER belongs to, of those whose letters are taken for each other; or a
   script that none is in. */
static UScriptCode alphabet_of(uint32_t character)
{
	static const UScriptCode alike[] = {USCRIPT_LATIN, USCRIPT_GREEK, USCRIPT_CYRILLIC,
		USCRIPT_ARMENIAN, USCRIPT_CHEROKEE, USCRIPT_COPTIC, USCRIPT_LISU, USCRIPT_DESERET,
		USCRIPT_GEORGIAN, USCRIPT_HEBREW};
	static const uint32_t micro = 0x3BC, ohm = 0x3A9; /* μm, kΩ */
	UErrorCode error = U_ZERO_ERROR;
	UScriptCode script = character != micro && character != ohm && u_isalpha((UChar32)character)
		? uscript_getScript((UChar32)character, &error)
		: USCRIPT_COMMON;

	for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
		if (script == alike[i])
			return script;
	return USCRIPT_COMMON;
}

bool guise_lookalike(const char *text, size_t len, size_t *from, size_t *to)
{
	UScriptCode alphabet = USCRIPT_COMMON, other;
	bool mixed = false;
	size_t pos = 0, start = 0;

	while (pos < len) {
		uint32_t character;

		*to = pos;
		character = utf8_next(text, len, &pos);
		other = alphabet_of(character);
		if (other == USCRIPT_COMMON && !character_extends(character) &&
			!character_is_ignorable(character)) {
			if (mixed)
				break;
			alphabet = USCRIPT_COMMON;
			start = pos;
			continue;
		}
		if (other != USCRIPT_COMMON && alphabet == USCRIPT_COMMON)
			alphabet = other;
		mixed = mixed || (other != USCRIPT_COMMON && other != alphabet);
		*to = pos;
	}
	*from = start;
	return mixed;
}
