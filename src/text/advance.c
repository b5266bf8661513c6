#include "text/advance.h"

#include <hb.h>

int advance_of(const struct face *face, uint16_t id)
{
	return hb_font_get_glyph_h_advance(face->shaper, id);
}
