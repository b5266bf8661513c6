#include "output/pdf/icc.h"

#include <stddef.h>
#include <stdint.h>

/* A matrix profile of ICC version 4.2, which PDF 1.7 knows: its parametric curve is
   sRGB's own formula, so that the profile is exact, small, and no file of the machine's.
   Numbers are s15Fixed16. */
enum {
	HEADER = 128,
	TAGS = 10,
	TABLE_ENTRY = 12,
	TEXT_AT = HEADER + 4 + TAGS * TABLE_ENTRY,
	TEXT_LEN = 36,
	WHITE_AT = TEXT_AT + TEXT_LEN,
	XYZ_LEN = 20,
	RED_AT = WHITE_AT + XYZ_LEN,
	GREEN_AT = RED_AT + XYZ_LEN,
	BLUE_AT = GREEN_AT + XYZ_LEN,
	CURVE_AT = BLUE_AT + XYZ_LEN,
	CURVE_LEN = 32,
	ADAPT_AT = CURVE_AT + CURVE_LEN,
	ADAPT_LEN = 44,
	PROFILE_LEN = ADAPT_AT + ADAPT_LEN,
};

static void put_u32(struct buf *out, uint32_t value)
{
	const char bytes[4] = {(char)(value >> 24), (char)(value >> 16), (char)(value >> 8),
		(char)value};

	buf_put(out, bytes, sizeof bytes);
}

static void put_words(struct buf *out, const uint32_t *word, size_t count)
{
	for (size_t i = 0; i < count; i++)
		put_u32(out, word[i]);
}

static void put_zeros(struct buf *out, size_t count)
{
	while (count-- > 0)
		buf_putc(out, 0);
}

static void put_header(struct buf *out)
{
	static const uint32_t date[3] = {0x07CF0001, 0x00010000, 0}; /* 1999-01-01, fixed */
	static const uint32_t d50[3] = {0xF6D6, 0x10000, 0xD32D};

	put_u32(out, PROFILE_LEN);
	put_u32(out, 0);
	put_u32(out, 0x04200000);
	buf_puts(out, "mntrRGB XYZ ");
	put_words(out, date, 3);
	buf_puts(out, "acsp");
	put_zeros(out, 28);
	put_words(out, d50, 3);
	put_zeros(out, 48);
}

static void put_table(struct buf *out)
{
	static const struct {
		char name[5];
		uint32_t at, len;
	} tag[TAGS] = {
		{"desc", TEXT_AT, TEXT_LEN},
		{"cprt", TEXT_AT, TEXT_LEN},
		{"wtpt", WHITE_AT, XYZ_LEN},
		{"rXYZ", RED_AT, XYZ_LEN},
		{"gXYZ", GREEN_AT, XYZ_LEN},
		{"bXYZ", BLUE_AT, XYZ_LEN},
		{"rTRC", CURVE_AT, CURVE_LEN},
		{"gTRC", CURVE_AT, CURVE_LEN},
		{"bTRC", CURVE_AT, CURVE_LEN},
		{"chad", ADAPT_AT, ADAPT_LEN},
	};

	put_u32(out, TAGS);
	for (size_t i = 0; i < TAGS; i++) {
		buf_puts(out, tag[i].name);
		put_u32(out, tag[i].at);
		put_u32(out, tag[i].len);
	}
}

static void put_text(struct buf *out)
{
	/* one record, enUS, 8 bytes at 28 */
	static const uint32_t head[6] = {0, 1, 12, 0x656E5553, 8, 28};

	buf_puts(out, "mluc");
	put_words(out, head, 6);
	buf_put(out, "\0s\0R\0G\0B", 8);
}

static void put_xyz(struct buf *out, uint32_t x, uint32_t y, uint32_t z)
{
	buf_puts(out, "XYZ ");
	put_words(out, (const uint32_t[]){0, x, y, z}, 4);
}

void icc_srgb(struct buf *out)
{
	static const uint32_t curve[7] = {0, 0x00030000, 0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B};
	static const uint32_t adapt[10] = {0, 0x10C42, 0x05DE, 0xFFFFF325, 0x0793, 0xFD90, 0xFFFFFBA2,
		0xFFFFFDA3, 0x03DC, 0xC06E};

	put_header(out);
	put_table(out);
	put_text(out);
	put_xyz(out, 0xF6D6, 0x10000, 0xD32D);
	put_xyz(out, 0x6FA2, 0x38F5, 0x0390);
	put_xyz(out, 0x6299, 0xB785, 0x18DA);
	put_xyz(out, 0x24A0, 0x0F84, 0xB6CF);
	buf_puts(out, "para");
	put_words(out, curve, 7);
	buf_puts(out, "sf32");
	put_words(out, adapt, 10);
}
