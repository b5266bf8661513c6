#include "text/coverage.h"

#include <hb.h>

#include "text/character.h"

bool coverage_has(const struct fonts *fonts, enum font_style style, uint32_t character)
{
	size_t count;
	const struct face *const *chain = fonts_chain(fonts, style, &count);
	hb_codepoint_t glyph;

	if (character < 0x20 || character_is_space(character) || character_is_newline(character) ||
		character_is_ignorable(character))
		return true;
	for (size_t i = 0; i < count; i++)
		if (hb_font_get_nominal_glyph(chain[i]->shaper, character, &glyph))
			return true;
	return false;
}
