#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <jpeglib.h>
#include <png.h>
#include <zlib.h>

#include "base/buf.h"
#include "picture/picture.h"

enum { COLUMNS = 23, ROWS = 17 };

/* What a test reads, and what came of it. */
struct reading {
	struct arena *arena;
	struct diags *diags;
	const struct picture *picture;
};

static struct reading start(const void *bytes, size_t len)
{
	struct reading reading = {arena_new(), diags_new(), NULL};
	/* In a block of its own size, so that a sanitizer sees every byte read beyond it. */
	char *copy = mem_alloc(len);

	memcpy(copy, bytes, len);
	reading.picture = picture_read(reading.arena, "a.pic", copy, len,
		(struct place){"doc.md", 3, 1}, reading.diags);
	free(copy);
	assert_int_equal(reading.picture == NULL, diags_failed(reading.diags));
	return reading;
}

static void finish(struct reading *reading)
{
	diags_free(reading->diags);
	arena_free(reading->arena);
}

static void assert_refused(const void *bytes, size_t len, const char *code, int line)
{
	struct reading reading = start(bytes, len);

	assert_null(reading.picture);
	assert_string_equal(diags_get(reading.diags, 0)->code, code);
	assert_int_equal(diags_get(reading.diags, 0)->place.line, line);
	finish(&reading);
}

static bool is_read(const void *bytes, size_t len)
{
	struct reading reading = start(bytes, len);
	bool done = reading.picture;

	finish(&reading);
	return done;
}

/* ---- files ---------------------------------------------------------------------------------- */

static void make_pixels(unsigned char *pixels, size_t components)
{
	for (size_t i = 0; i < COLUMNS * ROWS * components; i++)
		pixels[i] = (unsigned char)(i * 7 + i / 31);
}

static struct buf make_png(png_uint_32 format, int to_8_bit)
{
	unsigned char pixels[COLUMNS * ROWS * 8];
	png_image image = {.version = PNG_IMAGE_VERSION,
		.width = COLUMNS,
		.height = ROWS,
		.format = format};
	png_alloc_size_t len = 0;
	struct buf out = {0};

	make_pixels(pixels, 8);
	assert_true(png_image_write_get_memory_size(image, len, to_8_bit, pixels, 0, NULL));
	buf_put(&out, "", 0);
	mem_grow(&out.data, &out.cap, len + 1, 1);
	assert_true(png_image_write_to_memory(&image, out.data, &len, to_8_bit, pixels, 0, NULL));
	out.len = len;
	return out;
}

enum { MOST_SCANS = 1 + 2 * 63 };

/* COUNT scans of one component: its mean, then a coefficient each, without its last bit and then
   with it. */
static void set_scans(struct jpeg_compress_struct *jpeg, jpeg_scan_info scan[MOST_SCANS], int count)
{
	for (int i = 0; i < count; i++) {
		int coefficient = i == 0 ? 0 : (i - 1) % 63 + 1;

		scan[i] = (jpeg_scan_info){.comps_in_scan = 1,
			.Ss = coefficient,
			.Se = coefficient,
			.Ah = i > 63,
			.Al = i > 0 && i <= 63};
	}
	jpeg->scan_info = scan;
	jpeg->num_scans = count;
}

static struct buf make_jpeg(int components, J_COLOR_SPACE in, J_COLOR_SPACE space, int scans)
{
	jpeg_scan_info scan[MOST_SCANS];
	struct jpeg_compress_struct jpeg;
	struct jpeg_error_mgr errors;
	unsigned char pixels[COLUMNS * ROWS * 4], *bytes = NULL;
	unsigned long len = 0;
	struct buf out = {0};

	make_pixels(pixels, (size_t)components);
	jpeg.err = jpeg_std_error(&errors);
	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &bytes, &len);
	jpeg.image_width = COLUMNS;
	jpeg.image_height = ROWS;
	jpeg.input_components = components;
	jpeg.in_color_space = in;
	jpeg_set_defaults(&jpeg);
	jpeg_set_colorspace(&jpeg, space);
	jpeg.density_unit = 1;
	jpeg.X_density = jpeg.Y_density = 144;
	if (scans == 1)
		jpeg_simple_progression(&jpeg);
	if (scans > 1)
		set_scans(&jpeg, scan, scans);
	jpeg_start_compress(&jpeg, TRUE);
	while (jpeg.next_scanline < ROWS) {
		JSAMPROW row = pixels + jpeg.next_scanline * COLUMNS * (size_t)components;

		jpeg_write_scanlines(&jpeg, &row, 1);
	}
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	buf_put(&out, bytes, len);
	free(bytes);
	return out;
}

static void put_number(struct buf *out, size_t value)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_putc(out, (char)(value >> shift & 0xFF));
}

static void put_chunk(struct buf *out, const char *name, const void *bytes, size_t len)
{
	size_t start = out->len + 4;

	put_number(out, len);
	buf_put(out, name, 4);
	buf_put(out, bytes, len);
	put_number(out, crc32(0, (const Bytef *)out->data + start, (uInt)(len + 4)));
}

/* A PNG of one grey bit to the pixel, written by hand; pHYs has PER_METRE when it is not 0. */
static struct buf make_raw_png(size_t columns, size_t rows, size_t per_metre, size_t zeros)
{
	struct buf out = {0}, part = {0};
	uLongf len = compressBound((uLong)zeros);
	Bytef *pixels = mem_alloc(zeros), *packed = mem_alloc(len);

	buf_put(&out, "\x89PNG\r\n\x1A\n", 8);
	put_number(&part, columns);
	put_number(&part, rows);
	buf_put(&part, "\x01\x00\x00\x00\x00", 5);
	put_chunk(&out, "IHDR", part.data, part.len);
	part.len = 0;
	put_number(&part, per_metre);
	put_number(&part, per_metre);
	buf_putc(&part, 1);
	if (per_metre)
		put_chunk(&out, "pHYs", part.data, part.len);
	assert_int_equal(compress2(packed, &len, pixels, (uLong)zeros, 9), Z_OK);
	put_chunk(&out, "IDAT", packed, len);
	put_chunk(&out, "IEND", "", 0);
	buf_free(&part);
	free(packed);
	free(pixels);
	return out;
}

/* ---- pixels --------------------------------------------------------------------------------- */

static void test_png_colours(void **state)
{
	struct buf png = make_png(PNG_FORMAT_RGB, 0);
	struct reading reading = start(png.data, png.len);
	unsigned char pixels[COLUMNS * ROWS * 3];

	(void)state;
	make_pixels(pixels, 3);
	assert_non_null(reading.picture);
	assert_int_equal(reading.picture->kind, PICTURE_RGB);
	assert_int_equal(reading.picture->columns, COLUMNS);
	assert_int_equal(reading.picture->rows, ROWS);
	assert_int_equal(reading.picture->components, 3);
	assert_int_equal(reading.picture->len, sizeof pixels);
	assert_memory_equal(reading.picture->bytes, pixels, sizeof pixels);
	assert_null(reading.picture->alpha);
	assert_int_equal(reading.picture->width, COLUMNS * 750);
	assert_int_equal(reading.picture->height, ROWS * 750);
	finish(&reading);
	buf_free(&png);
}

static void test_png_alpha(void **state)
{
	struct buf png = make_png(PNG_FORMAT_GA, 0);
	struct reading reading = start(png.data, png.len);
	unsigned char pixels[COLUMNS * ROWS * 2];

	(void)state;
	make_pixels(pixels, 2);
	assert_non_null(reading.picture);
	assert_int_equal(reading.picture->kind, PICTURE_GREY);
	assert_non_null(reading.picture->alpha);
	for (size_t i = 0; i < COLUMNS * ROWS; i++) {
		assert_int_equal(reading.picture->bytes[i], pixels[2 * i]);
		assert_int_equal(reading.picture->alpha[i], pixels[2 * i + 1]);
	}
	finish(&reading);
	buf_free(&png);
}

static void test_png_16_bit(void **state)
{
	struct buf png = make_png(PNG_FORMAT_LINEAR_RGB, 0);
	struct reading reading = start(png.data, png.len);

	(void)state;
	assert_non_null(reading.picture);
	assert_int_equal(reading.picture->len, COLUMNS * ROWS * 3);
	finish(&reading);
	buf_free(&png);
}

static void test_png_resolution(void **state)
{
	struct buf png = make_raw_png(300, 300, 11811, 300 * 39); /* 300 dpi */
	struct buf absurd = make_raw_png(96, 96, 3, 96 * 13);
	struct reading first = start(png.data, png.len), second = start(absurd.data, absurd.len);

	(void)state;
	assert_in_range(first.picture->width, 71995, 72005);
	assert_int_equal(second.picture->width, 72000);
	finish(&second);
	finish(&first);
	buf_free(&absurd);
	buf_free(&png);
}

static void test_jpeg(void **state)
{
	struct buf jpeg = make_jpeg(3, JCS_RGB, JCS_YCbCr, 0);
	struct reading reading = start(jpeg.data, jpeg.len);

	(void)state;
	assert_non_null(reading.picture);
	assert_int_equal(reading.picture->kind, PICTURE_JPEG);
	assert_int_equal(reading.picture->components, 3);
	assert_int_equal(reading.picture->columns, COLUMNS);
	assert_int_equal(reading.picture->width, COLUMNS * 500);
	assert_int_equal(reading.picture->len, jpeg.len);
	/* all behind the JFIF head, which says the resolution of the file */
	assert_memory_equal(reading.picture->bytes + 20, jpeg.data + 20, jpeg.len - 20);
	finish(&reading);
	buf_free(&jpeg);
}

static void assert_jpeg_kind(struct buf jpeg, enum picture_kind kind, int components)
{
	struct reading reading = start(jpeg.data, jpeg.len);

	assert_non_null(reading.picture);
	assert_int_equal(reading.picture->kind, kind);
	assert_int_equal(reading.picture->components, components);
	finish(&reading);
	buf_free(&jpeg);
}

/* JPEG, which is freed, with a comment, a segment of each application and more behind its end. */
static struct buf make_telling_jpeg(struct buf jpeg)
{
	struct buf out = {0};

	buf_put(&out, jpeg.data, 2);
	for (int marker = 0xE0; marker <= 0xEF; marker++)
		buf_printf(&out, "\xFF%c%c%csecret", marker, 0, 8);
	buf_put(&out, "\xFF\xFE\0\x08secret", 10);
	buf_put(&out, jpeg.data + 2, jpeg.len - 2);
	buf_puts(&out, "secret");
	buf_free(&jpeg);
	return out;
}

static bool tells(const struct picture *picture)
{
	for (size_t at = 0; at + 6 <= picture->len; at++)
		if (memcmp(picture->bytes + at, "secret", 6) == 0)
			return true;
	return false;
}

/* What is kept of JPEG is a picture of its own, in which nothing else is left. */
static void assert_kept_bare(struct buf jpeg)
{
	struct buf telling = make_telling_jpeg(jpeg);
	struct reading reading = start(telling.data, telling.len), again;

	assert_non_null(reading.picture);
	assert_int_equal(reading.picture->kind, PICTURE_JPEG);
	assert_false(tells(reading.picture));
	again = start((const char *)reading.picture->bytes, reading.picture->len);
	assert_non_null(again.picture);
	assert_int_equal(again.picture->kind, PICTURE_JPEG);
	assert_int_equal(again.picture->len, reading.picture->len);
	assert_memory_equal(again.picture->bytes, reading.picture->bytes, again.picture->len);
	finish(&again);
	finish(&reading);
	buf_free(&telling);
}

static void test_jpeg_is_kept_bare(void **state)
{
	(void)state;
	assert_kept_bare(make_jpeg(3, JCS_RGB, JCS_YCbCr, 0));
	assert_kept_bare(make_jpeg(3, JCS_RGB, JCS_YCbCr, 1));
	assert_kept_bare(make_jpeg(1, JCS_GRAYSCALE, JCS_GRAYSCALE, 0));
}

static void test_jpeg_kinds(void **state)
{
	struct buf cmyk = make_jpeg(4, JCS_CMYK, JCS_CMYK, 0);
	struct buf inverted = make_jpeg(4, JCS_CMYK, JCS_YCCK, 0);

	(void)state;
	assert_jpeg_kind(make_jpeg(1, JCS_GRAYSCALE, JCS_GRAYSCALE, 0), PICTURE_JPEG, 1);
	assert_jpeg_kind(make_jpeg(3, JCS_RGB, JCS_YCbCr, 1), PICTURE_JPEG, 3);
	assert_jpeg_kind(make_jpeg(3, JCS_RGB, JCS_RGB, 0), PICTURE_RGB, 3);
	assert_refused(cmyk.data, cmyk.len, "picture-format", 3);
	assert_refused(inverted.data, inverted.len, "picture-format", 3);
	buf_free(&inverted);
	buf_free(&cmyk);
}

/* ---- bad pixels ----------------------------------------------------------------------------- */

/* Each scan costs as much as all of the picture. */
static void test_jpeg_scans(void **state)
{
	struct buf many = make_jpeg(1, JCS_GRAYSCALE, JCS_GRAYSCALE, 100);
	struct buf more = make_jpeg(1, JCS_GRAYSCALE, JCS_GRAYSCALE, 101);

	(void)state;
	assert_true(is_read(many.data, many.len));
	assert_refused(more.data, more.len, "picture-corrupt", 3);
	buf_free(&more);
	buf_free(&many);
}

static void test_png_truncated(void **state)
{
	struct buf png = make_png(PNG_FORMAT_RGBA, 0);

	(void)state;
	assert_true(is_read(png.data, png.len));
	/* Behind the pixels are the 12 bytes of IEND and the check sums of IDAT and zlib. */
	for (size_t len = 8; len < png.len - 20; len++)
		assert_refused(png.data, len, "picture-corrupt", 3);
	for (size_t len = png.len - 20; len < png.len; len++)
		is_read(png.data, len);
	buf_free(&png);
}

static void test_jpeg_truncated(void **state)
{
	struct buf jpeg = make_jpeg(3, JCS_RGB, JCS_YCbCr, 0);
	struct buf progressive = make_jpeg(3, JCS_RGB, JCS_YCbCr, 1);

	(void)state;
	for (size_t len = 3; len < jpeg.len; len++)
		assert_refused(jpeg.data, len, "picture-corrupt", 3);
	for (size_t len = 3; len < progressive.len; len++)
		assert_refused(progressive.data, len, "picture-corrupt", 3);
	buf_free(&progressive);
	buf_free(&jpeg);
}

static uint32_t next_random(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

/* Whatever is read of a changed file, or said about it: start() asserts that it is one of both. */
static void mutate(struct buf file, int count)
{
	uint32_t seed = 2463534242;
	char *copy = mem_alloc(file.len);

	for (int i = 0; i < count; i++) {
		memcpy(copy, file.data, file.len);
		for (uint32_t n = next_random(&seed) % 4 + 1; n > 0; n--)
			copy[next_random(&seed) % file.len] = (char)next_random(&seed);
		is_read(copy, file.len);
	}
	free(copy);
	buf_free(&file);
}

static void test_mutations(void **state)
{
	(void)state;
	mutate(make_png(PNG_FORMAT_RGBA, 0), 1000);
	mutate(make_raw_png(31, 9, 3000, 9 * 5), 1000);
	mutate(make_jpeg(3, JCS_RGB, JCS_YCbCr, 0), 1000);
	mutate(make_jpeg(1, JCS_GRAYSCALE, JCS_GRAYSCALE, 1), 1000);
}

static void test_huge(void **state)
{
	struct buf wide = make_raw_png(40000, 1, 0, 5001);
	struct buf large = make_raw_png(30000, 30000, 0, 100);
	struct buf jpeg = make_jpeg(1, JCS_GRAYSCALE, JCS_GRAYSCALE, 0);
	size_t frame = 0;

	(void)state;
	assert_refused(wide.data, wide.len, "picture-too-large", 3);
	assert_refused(large.data, large.len, "picture-too-large", 3);
	while (memcmp(jpeg.data + frame, "\xFF\xC0", 2) != 0)
		frame++;
	memset(jpeg.data + frame + 5, 0xEA, 4); /* its height and width */
	assert_refused(jpeg.data, jpeg.len, "picture-too-large", 3);
	buf_free(&jpeg);
	buf_free(&large);
	buf_free(&wide);
}

/* Pixels beyond those that the head announces are not unpacked. */
static void test_png_swells(void **state)
{
	struct buf exact = make_raw_png(8, 8, 0, 16), over = make_raw_png(8, 8, 0, 17);
	struct buf bomb = make_raw_png(8, 8, 0, 64 << 20);

	(void)state;
	assert_true(is_read(exact.data, exact.len));
	assert_refused(over.data, over.len, "picture-corrupt", 3);
	assert_refused(bomb.data, bomb.len, "picture-corrupt", 3);
	buf_free(&bomb);
	buf_free(&over);
	buf_free(&exact);
}

/* A picture whose chunks KIND, COUNT of them with HEAD before 7 MB of packed zeros, would take some
   gigabytes; it is read in a second of processor. */
static void assert_unpacked_none(const char *kind, const char *head, size_t head_len)
{
	enum { ZEROS = 7 << 20, COUNT = 900 };
	struct buf small = make_raw_png(8, 8, 0, 16), part = {0}, file = {0};
	uLongf len = compressBound(ZEROS);
	Bytef *zeros = mem_alloc(ZEROS), *packed = mem_alloc(len);
	clock_t begun;

	assert_int_equal(compress2(packed, &len, zeros, ZEROS, 9), Z_OK);
	buf_put(&part, head, head_len);
	buf_put(&part, packed, len);
	buf_put(&file, small.data, 33);
	for (int i = 0; i < COUNT; i++)
		put_chunk(&file, kind, part.data, part.len);
	buf_put(&file, small.data + 33, small.len - 33);
	begun = clock();
	assert_true(is_read(file.data, file.len));
	assert_true(clock() - begun < CLOCKS_PER_SEC);
	free(packed);
	free(zeros);
	buf_free(&file);
	buf_free(&part);
	buf_free(&small);
}

static void test_png_swelling_chunks(void **state)
{
	(void)state;
	assert_unpacked_none("iCCP", "p\0\0", 3);
	assert_unpacked_none("zTXt", "p\0\0", 3);
	assert_unpacked_none("iTXt", "p\0\1\0\0\0", 6);
}

static void test_unknown(void **state)
{
	(void)state;
	assert_refused("", 0, "picture-format", 3);
	assert_refused("GIF89a", 6, "picture-format", 3);
	assert_refused("<html></html>", 13, "picture-format", 1);
	assert_refused("\xFF\xD8\xFF", 3, "picture-corrupt", 3);
}

/* ---- SVG ------------------------------------------------------------------------------------ */

static void put_points(struct buf *out, const struct point *point, int count)
{
	for (int i = 0; i < count; i++)
		buf_printf(out, " %d,%d", (int)point[i].x, (int)point[i].y);
}

static void put_paint(struct buf *out, const struct shape *shape)
{
	if (shape->fill != PICTURE_NO_COLOUR)
		buf_printf(out, " fill %06X", (unsigned)shape->fill);
	if (shape->stroke != PICTURE_NO_COLOUR)
		buf_printf(out, " stroke %06X %d", (unsigned)shape->stroke, (int)shape->stroke_width);
	buf_putc(out, '\n');
}

/* Writes SHAPE as one line: its outline or text, then its paint. */
static void describe(struct buf *out, const struct shape *shape)
{
	if (shape->kind == SHAPE_TEXT) {
		buf_printf(out, "%c'%s' %d%s", "<|>"[shape->is.text.anchor], shape -> is.text.text,
			(int)shape->is.text.size, shape->is.text.bold ? " bold" : "");
		put_points(out, &shape->is.text.at, 1);
	}
	for (size_t i = 0; shape->kind == SHAPE_PATH && i < shape->is.path.segments; i++) {
		const struct segment *segment = &shape->is.path.segment[i];

		buf_putc(out, "MLCZ"[segment->kind]);
		put_points(out, segment->point,
			segment->kind == SEGMENT_CURVE ? 3 : segment->kind != SEGMENT_CLOSE);
	}
	put_paint(out, shape);
}

static void assert_shapes(const char *inside, const char *want)
{
	struct buf svg = {0}, got = {0};
	struct reading reading;

	buf_printf(&svg, "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20px'>%s</svg>",
		inside);
	reading = start(svg.data, svg.len);
	if (diags_count(reading.diags))
		fail_msg("%s", diags_get(reading.diags, 0)->text);
	assert_int_equal(reading.picture->kind, PICTURE_VECTOR);
	assert_int_equal(reading.picture->width, 30000);
	assert_int_equal(reading.picture->height, 15000);
	buf_puts(&got, "");
	for (size_t i = 0; i < reading.picture->shapes; i++)
		describe(&got, &reading.picture->shape[i]);
	assert_string_equal(got.data, want);
	finish(&reading);
	buf_free(&got);
	buf_free(&svg);
}

static void test_svg_shapes(void **state)
{
	(void)state;
	assert_shapes("", "");
	assert_shapes("<rect x='1' y='2' width='3' height='4'/>",
		"M 750,1500L 3000,1500L 3000,4500L 750,4500Z fill 000000\n");
	assert_shapes("<rect width='8' height='8' rx='4' fill='none' stroke='#F00'/>",
		"M 3000,0L 3000,0C 4657,0 6000,1343 6000,3000L 6000,3000C 6000,4657 4657,6000 3000,6000"
		"L 3000,6000C 1343,6000 0,4657 0,3000L 0,3000C 0,1343 1343,0 3000,0Z stroke FF0000 750\n");
	assert_shapes(
		"<line x1='0' y1='0' x2='10' y2='10' stroke='navy' stroke-width='2' fill='none'/>",
		"M 0,0L 7500,7500 stroke 000080 1500\n");
	assert_shapes("<polyline points='0,0 1,1 2-1' fill='none' stroke='#010203'/>",
		"M 0,0L 750,750L 1500,-750 stroke 010203 750\n");
	assert_shapes("<polygon points=' 0 0, 4 0, 4 4 '/>", "M 0,0L 3000,0L 3000,3000Z fill 000000\n");
	assert_shapes("<circle cx='4' cy='4' r='4' fill='white'/>",
		"M 6000,3000C 6000,4657 4657,6000 3000,6000C 1343,6000 0,4657 0,3000"
		"C 0,1343 1343,0 3000,0C 4657,0 6000,1343 6000,3000Z fill FFFFFF\n");
	assert_shapes("<path d='M1,1 2,2H4V.5C1 2 3 4 5e0 6ZL8 8'/>",
		"M 750,750L 1500,1500L 3000,1500L 3000,375C 750,1500 2250,3000 3750,4500Z"
		"M 750,750L 6000,6000 fill 000000\n");
	assert_shapes("<rect width='0' height='4'/><path d=''/><text> </text>", "");
}

static void test_svg_inheritance(void **state)
{
	(void)state;
	assert_shapes("<g fill='red' stroke='blue' stroke-width='2' transform='translate(10, 4)'>"
				  "<line x2='1'/><g transform='translate(-10)' fill='none'><line y2='1'/></g></g>"
				  "<rect width='1' height='1'/>",
		"M 7500,3000L 8250,3000 fill FF0000 stroke 0000FF 1500\n"
		"M 0,3000L 0,3750 stroke 0000FF 1500\n"
		"M 0,0L 750,0L 750,750L 0,750Z fill 000000\n");
	assert_shapes(
		"<g font-size='8' font-weight='bold' text-anchor='middle'>"
		"<text x='4' y='8'>\n a \t b&amp;\xE6\x97\xA5 </text><text font-weight='400'>c</text></g>",
		"|'a b&\xE6\x97\xA5' 6000 bold 3000,6000 fill 000000\n|'c' 6000 0,0 fill 000000\n");
	assert_shapes("<title>t</title><desc>d</desc><!-- c -->", "");
}

static void test_svg_view(void **state)
{
	static const char svg[] =
		"\xEF\xBB\xBF<?xml version='1.0'?>\n"
		"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd'>\n"
		"<svg viewBox='10,10 20 20' width='80' height='40'><line x1='10' y1='10' x2='30' y2='30'"
		" stroke='black'/></svg>";
	struct reading reading = start(svg, strlen(svg));
	struct buf got = {0};

	(void)state;
	assert_non_null(reading.picture);
	describe(&got, &reading.picture->shape[0]);
	assert_string_equal(got.data, "M 15000,0L 45000,30000 fill 000000 stroke 000000 1500\n");
	finish(&reading);
	buf_free(&got);
}

/* Expects the one message TEXT about the third line. */
static void assert_svg_fault(const char *inside, const char *code, const char *text)
{
	struct buf svg = {0};
	struct reading reading;

	buf_printf(&svg, "<svg width='9' height='9'>\n\n%s</svg>", inside);
	reading = start(svg.data, svg.len);
	assert_int_equal(diags_count(reading.diags), 1);
	assert_string_equal(diags_get(reading.diags, 0)->text, text);
	assert_string_equal(diags_get(reading.diags, 0)->code, code);
	assert_string_equal(diags_get(reading.diags, 0)->place.path, "a.pic");
	assert_int_equal(diags_get(reading.diags, 0)->place.line, 3);
	finish(&reading);
	buf_free(&svg);
}

static void test_svg_unsupported(void **state)
{
	(void)state;
	assert_svg_fault("<image href='x'/>", "svg-unsupported", "<image> is not supported");
	assert_svg_fault("<text><tspan>a</tspan></text>", "svg-unsupported",
		"<tspan> is not supported inside <text>");
	assert_svg_fault("<rect opacity='.5'/>", "svg-unsupported",
		"<rect> has the attribute opacity, which is not supported");
	assert_svg_fault("<rect d='M0 0'/>", "svg-unsupported",
		"<rect> has the attribute d, which is not supported");
	assert_svg_fault("<g fill='url(#a)'/>", "svg-unsupported",
		"<g> has fill=\"url(#a)\", expected none, #rrggbb, #rgb or one of the 16 basic names");
	assert_svg_fault("<g transform='rotate(3)'/>", "svg-unsupported",
		"<g> has transform=\"rotate(3)\", expected translate(x, y)");
	assert_svg_fault("<rect width='50%'/>", "svg-unsupported",
		"<rect> has width=\"50%\", expected a number of pixels");
	assert_svg_fault("<path d='M0 0 a1 1'/>", "svg-unsupported",
		"<path> cannot be read from 'a1 1' on, expected numbers and absolute M, L, H, V, C, Z");
	assert_svg_fault("<path d='M0 0 L1'/>", "svg-unsupported",
		"<path> cannot be read from 'L1' on, expected numbers and absolute M, L, H, V, C, Z");
	assert_svg_fault("<polygon points='1 2 x'/>", "svg-unsupported",
		"<polygon> cannot be read from 'x' on, expected numbers and absolute M, L, H, V, C, Z");
	assert_svg_fault("<text stroke='red'>a</text>", "svg-unsupported",
		"<text> is stroked, expected text that is filled only");
	assert_svg_fault("<g transform='translate(999999)'><line x1='999999' stroke='red'/></g>",
		"picture-too-large", "<line> reaches too far beyond the picture");
}

/* Nothing that a browser runs or fetches is in what can be read. */
static void test_svg_has_no_script(void **state)
{
	static const struct {
		const char *inside, *text;
	} active[] = {
		{"<script>x</script>", "<script> is not supported"},
		{"<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "<s:script> is not supported"},
		{"<title><script>x</script></title>",
			"<script> is not supported inside a title or description"},
		{"<desc><a href='/u'/></desc>", "<a> is not supported inside a title or description"},
		{"<text><script/></text>", "<script> is not supported inside <text>"},
		{"<foreignObject/>", "<foreignObject> is not supported"},
		{"<a href='javascript:x'/>", "<a> is not supported"},
		{"<use href='//host/a#b'/>", "<use> is not supported"},
		{"<style>@import '//host/a'</style>", "<style> is not supported"},
		{"<animate attributeName='href'/>", "<animate> is not supported"},
		{"<rect onclick='x'/>", "<rect> has the attribute onclick, which is not supported"},
		{"<g href='//host'/>", "<g> has the attribute href, which is not supported"},
		{"<g style='fill:url(//host)'/>", "<g> has the attribute style, which is not supported"},
		{"<g fill='url(//host/a#b)'/>",
			"<g> has fill=\"url(//host/a#b)\", expected none, #rrggbb, #rgb or one of the 16 basic "
			"names"},
		{"<?xml-stylesheet href='//host/a'?>", "<?xml-stylesheet ...?> is not supported"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof active / sizeof *active; i++)
		assert_svg_fault(active[i].inside, "svg-unsupported", active[i].text);
}

static void test_svg_refused(void **state)
{
	static const char laughs[] = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
								 "<svg width='1' height='1'><text>&b;</text></svg>";
	static const char external[] = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
								   "<svg width='1' height='1'><text>&a;</text></svg>";
	static const char large[] = "<svg width='40000' height='1'/>";
	static const char broken[] = "<svg width='4' height='1'>\n<g></svg>";

	(void)state;
	assert_refused(laughs, strlen(laughs), "svg-unsupported", 1);
	assert_refused(external, strlen(external), "svg-unsupported", 1);
	assert_refused(large, strlen(large), "picture-too-large", 1);
	assert_refused(broken, strlen(broken), "svg-syntax", 2);
}

/* Writes an SVG that has BEFORE, then COUNT times PIECE, then AFTER. */
static void assert_many(const char *before, const char *piece, size_t count, const char *after,
	const char *code)
{
	struct buf svg = {0};

	buf_printf(&svg, "<svg width='9' height='9'>%s", before);
	for (size_t i = 0; i < count; i++)
		buf_puts(&svg, piece);
	buf_printf(&svg, "%s</svg>", after);
	if (code)
		assert_refused(svg.data, svg.len, code, 1);
	else
		assert_true(is_read(svg.data, svg.len));
	buf_free(&svg);
}

static void test_svg_limits(void **state)
{
	(void)state;
	assert_many("", "<line x2='1' stroke='red'/>", PICTURE_MAX_SHAPES, "", NULL);
	assert_many("", "<line x2='1' stroke='red'/>", PICTURE_MAX_SHAPES + 1, "", "picture-too-large");
	assert_many("<path d='M0 0", " 1 1", PICTURE_MAX_SEGMENTS, "'/>", "picture-too-large");
	assert_many("<text>", "a", PICTURE_MAX_TEXT, "</text>", NULL);
	assert_many("<text>", "a", PICTURE_MAX_TEXT + 1, "</text>", "picture-too-large");
	assert_many("", "<g>", 5000, "", "svg-unsupported");
	assert_many("", "<image/>", 5000, "", "svg-unsupported");
	assert_many("<line x2='", "9", 5000, "'/>", "svg-unsupported");
}

static void test_svg_mutations(void **state)
{
	static const char svg[] =
		"<svg width='40' height='20' viewBox='0 0 40 20'><title>T</title>"
		"<g fill='#123456' transform='translate(1,2)'><path d='M1,1 2,2H4V.5C1 2 3 4 5e0 6ZL8 8'/>"
		"<rect x='1' y='2' width='3' height='4' rx='1'/><polygon points='1,1 2,2 3,1'/>"
		"<text x='1' y='2' font-size='8' text-anchor='end'>Ab&amp;c</text></g></svg>";
	struct buf file = {0};

	(void)state;
	assert_true(is_read(svg, strlen(svg)));
	for (size_t len = 0; len < strlen(svg); len++)
		assert_false(is_read(svg, len));
	buf_put(&file, svg, strlen(svg));
	mutate(file, 3000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_png_colours),
		cmocka_unit_test(test_png_alpha),
		cmocka_unit_test(test_png_16_bit),
		cmocka_unit_test(test_png_resolution),
		cmocka_unit_test(test_jpeg),
		cmocka_unit_test(test_jpeg_kinds),
		cmocka_unit_test(test_jpeg_is_kept_bare),
		cmocka_unit_test(test_jpeg_scans),
		cmocka_unit_test(test_png_truncated),
		cmocka_unit_test(test_jpeg_truncated),
		cmocka_unit_test(test_mutations),
		cmocka_unit_test(test_huge),
		cmocka_unit_test(test_png_swells),
		cmocka_unit_test(test_png_swelling_chunks),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_svg_shapes),
		cmocka_unit_test(test_svg_inheritance),
		cmocka_unit_test(test_svg_view),
		cmocka_unit_test(test_svg_unsupported),
		cmocka_unit_test(test_svg_has_no_script),
		cmocka_unit_test(test_svg_refused),
		cmocka_unit_test(test_svg_limits),
		cmocka_unit_test(test_svg_mutations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
