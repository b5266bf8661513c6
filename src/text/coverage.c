#include "text/coverage.h"

#include <hb.h>
#include <unicode/uchar.h>

#include "text/character.h"

bool coverage_has(struct fonts *fonts, enum font_style style, uint32_t character)
{
	size_t count;
	const struct face *const *chain = fonts_chain(fonts, style, &count);
	hb_codepoint_t glyph;

	if (character_is_blank(character))
		return true;
	for (size_t i = 0; i < count; i++)
		if (hb_font_get_nominal_glyph(chain[i]->shaper, character, &glyph))
			return true;
	return fonts_elsewhere(fonts, character);
}

const char *coverage_package(uint32_t character)
{
	if ((character >= 0xE000 && character <= 0xF8FF) || character >= 0xE0000)
		return NULL;
	if (u_hasBinaryProperty((UChar32)character, UCHAR_IDEOGRAPHIC) ||
		character_is_japanese(character) || (character >= 0xAC00 && character <= 0xD7A3))
		return "fonts-noto-cjk";
	if (u_hasBinaryProperty((UChar32)character, UCHAR_EMOJI))
		return "fonts-symbola";
	return u_charType((UChar32)character) == U_UNASSIGNED ? NULL : "fonts-noto-core";
}
