#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

/* How many bytes the character that starts with LEAD has; 0 when no character starts so. */
static size_t length_of(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead < 0xE0)
		return 2;
	if (lead >= 0xE0 && lead < 0xF0)
		return 3;
	return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

static bool decode(const char *text, size_t len, uint32_t *character, size_t *size)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	size_t n = length_of((unsigned char)text[0]);
	uint32_t c;

	if (n == 0 || n > len)
		return false;
	c = (unsigned char)text[0] & lead_bits[n];
	for (size_t i = 1; i < n; i++) {
		unsigned char byte = (unsigned char)text[i];

		if ((byte & 0xC0) != 0x80)
			return false;
		c = c << 6 | (byte & 0x3F);
	}
	if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return false;
	*character = c;
	*size = n;
	return true;
}

uint32_t utf8_next(const char *text, size_t len, size_t *pos)
{
	uint32_t character = REPLACEMENT;
	size_t size = 1;

	if (*pos < len && (unsigned char)text[*pos] < 0x80)
		return (unsigned char)text[(*pos)++];
	if (*pos < len)
		decode(text + *pos, len - *pos, &character, &size);
	*pos += size;
	return character;
}

size_t utf8_put(uint32_t character, char out[4])
{
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	size_t n = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;

	if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
		return utf8_put(REPLACEMENT, out);
	for (size_t i = n - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	out[0] = (char)(lead[n] | character);
	return n;
}

bool utf8_valid(const char *text, size_t len, size_t *bad)
{
	uint32_t character;
	size_t size;

	for (size_t pos = 0; pos < len; pos += size) {
		if ((unsigned char)text[pos] < 0x80) {
			size = 1;
			continue;
		}
		if (!decode(text + pos, len - pos, &character, &size)) {
			if (bad)
				*bad = pos;
			return false;
		}
	}
	return true;
}
