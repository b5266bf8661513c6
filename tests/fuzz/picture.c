/* Pictures: PNG, JPEG and SVG, told apart by their content as in the program. */
#include "picture/picture.h"

#include "fuzz.h"

#ifndef TARGET /* which replay.c has; it changes nothing */

#include <string.h>
#include <zlib.h>

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

static size_t big_endian(const uint8_t *at)
{
	return (size_t)at[0] << 24 | (size_t)at[1] << 16 | (size_t)at[2] << 8 | at[3];
}

/* Sets the checksum of each whole chunk of a PNG. */
static void mend_png(uint8_t *data, size_t size)
{
	for (size_t at = 8; size >= 20 && at <= size - 12;) {
		size_t len = big_endian(data + at);
		uLong sum;

		if (len > size - at - 12)
			return;
		sum = crc32(crc32(0, NULL, 0), data + at + 4, (uInt)len + 4);
		for (int i = 0; i < 4; i++)
			data[at + 8 + len + (size_t)i] = (uint8_t)(sum >> (24 - 8 * i));
		at += len + 12;
	}
}

/* libFuzzer's changes, of which a checksum would stop nearly every one at libpng's door. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	size_t len = LLVMFuzzerMutate(data, size, max);

	if (seed % 8 > 0 && len >= 8 && memcmp(data, "\x89PNG", 4) == 0)
		mend_png(data, len);
	return len;
}

#endif

static void check_shape(const struct shape *shape)
{
	if (shape->kind == SHAPE_TEXT) {
		HOLD(shape->is.text.len > 0 && shape->is.text.len <= PICTURE_MAX_TEXT);
		return;
	}
	HOLD(shape->is.path.segments > 0);
	HOLD(shape->is.path.segment[0].kind == SEGMENT_MOVE);
}

static void check_picture(const struct picture *picture)
{
	size_t pixels = (size_t)picture->columns * (size_t)picture->rows, sum = 0;

	HOLD(picture->width > 0 && picture->height > 0);
	if (picture->kind == PICTURE_VECTOR) {
		HOLD(picture->shapes <= PICTURE_MAX_SHAPES);
		for (size_t i = 0; i < picture->shapes; i++)
			check_shape(&picture->shape[i]);
		return;
	}
	HOLD(pixels > 0 && pixels <= PICTURE_MAX_PIXELS);
	if (picture->kind != PICTURE_JPEG)
		HOLD(picture->len == pixels * (size_t)picture->components);
	for (size_t i = 0; i < picture->len; i++)
		sum += picture->bytes[i];
	for (size_t i = 0; picture->alpha && i < pixels; i++)
		sum += picture->alpha[i];
	HOLD(sum <= 255 * (picture->len + pixels));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct picture *picture =
		picture_read(arena, "picture", data, size, (struct place){0}, diags);

	HOLD((picture == NULL) == diags_failed(diags));
	if (picture)
		check_picture(picture);
	diags_free(diags);
	arena_free(arena);
	return 0;
}
