#include "text/cff.h"

enum {
	OPERATOR_CHARSET = 15,
	OPERATOR_ESCAPE = 12,
	OPERATOR_ROS = 12 << 8 | 30, /* what makes a font CID-keyed */
	PREDEFINED_CHARSETS = 3,
};

/* Reading never leaves the table: past its end every byte is 0 and the table counts as broken. */
struct reader {
	const unsigned char *bytes;
	size_t len, at;
	bool broken;
};

struct top {
	size_t charset;
	bool cid_keyed;
};

static unsigned read_byte(struct reader *reader)
{
	if (reader->at < reader->len)
		return reader->bytes[reader->at++];
	reader->broken = true;
	return 0;
}

static uint32_t read_number(struct reader *reader, unsigned size)
{
	uint32_t number = 0;

	while (size-- > 0)
		number = number << 8 | read_byte(reader);
	return number;
}

/* Reads an INDEX: *START and *END become the place of its first item; the reader
   stands behind it. */
static void read_index(struct reader *reader, size_t *start, size_t *end)
{
	uint32_t count = read_number(reader, 2);
	unsigned size;
	size_t offsets, base;

	*start = *end = reader->at;
	if (count == 0)
		return;
	size = read_byte(reader);
	if (size < 1 || size > 4)
		reader->broken = true;
	offsets = reader->at;
	base = offsets + (size_t)(count + 1) * size - 1;
	*start = base + read_number(reader, size);
	*end = base + read_number(reader, size);
	reader->at = offsets + (size_t)count * size;
	reader->at = base + read_number(reader, size);
	if (*end < *start || *end > reader->len)
		reader->broken = true;
}

static void skip_real(struct reader *reader)
{
	while (!reader->broken && (read_byte(reader) & 0x0F) != 0x0F)
		;
}

/* Reads one operand of a DICT whose first byte is FIRST; of real numbers only
   the length matters. */
static int32_t read_operand(struct reader *reader, unsigned first)
{
	if (first == 28)
		return (int16_t)read_number(reader, 2);
	if (first == 29)
		return (int32_t)read_number(reader, 4);
	if (first == 30)
		skip_real(reader);
	else if (first >= 32 && first <= 246)
		return (int32_t)first - 139;
	else if (first >= 247 && first <= 250)
		return ((int32_t)first - 247) * 256 + (int32_t)read_byte(reader) + 108;
	else if (first >= 251 && first <= 254)
		return -((int32_t)first - 251) * 256 - (int32_t)read_byte(reader) - 108;
	return 0;
}

static struct top read_top(struct reader *reader, size_t end)
{
	struct top top = {0, false};
	int32_t operand = 0;

	while (reader->at < end && !reader->broken) {
		unsigned byte = read_byte(reader);

		if (byte > 21) {
			operand = read_operand(reader, byte);
			continue;
		}
		if (byte == OPERATOR_ESCAPE)
			byte = byte << 8 | read_byte(reader);
		if (byte == OPERATOR_CHARSET && operand >= 0)
			top.charset = (size_t)operand;
		if (byte == OPERATOR_ROS)
			top.cid_keyed = true;
	}
	return top;
}

/* Reads the charset, which leaves out glyph 0: format 0 is a list, formats 1 and 2 are ranges. */
static void read_charset(struct reader *reader, uint16_t *cids, size_t count)
{
	unsigned format = read_byte(reader);
	size_t glyph = 1;

	if (format > 2)
		reader->broken = true;
	while (glyph < count && !reader->broken) {
		uint32_t first = read_number(reader, 2);
		uint32_t left = format == 0 ? 0 : read_number(reader, format);

		for (uint32_t i = 0; i <= left && glyph < count; i++)
			cids[glyph++] = (uint16_t)(first + i);
	}
}

bool cff_read_cids(const unsigned char *cff, size_t len, uint16_t *cids, size_t count)
{
	struct reader reader = {.bytes = cff, .len = len, .at = 2};
	struct top top;
	size_t start, end;

	for (size_t i = 0; i < count; i++)
		cids[i] = (uint16_t)i;
	/* The third byte is the header's size; the INDEX of names follows, then that of top DICTs. */
	reader.at = read_byte(&reader);
	read_index(&reader, &start, &end);
	read_index(&reader, &start, &end);
	reader.at = start;
	top = read_top(&reader, end);
	if (top.cid_keyed && top.charset >= PREDEFINED_CHARSETS) {
		reader.at = top.charset;
		read_charset(&reader, cids, count);
	}
	return !reader.broken;
}
