#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "picture/source.h"

static size_t big_endian(const unsigned char *bytes)
{
	return (size_t)bytes[0] << 24 | (size_t)bytes[1] << 16 | (size_t)bytes[2] << 8 | bytes[3];
}

/* Finds the nine bytes of the chunk pHYs, which the simplified API does not tell; NULL when there
   is none before the pixels. */
static const unsigned char *find_resolution(const struct source *source)
{
	size_t at = 8;

	while (source->len - at >= 12) {
		const unsigned char *chunk = source->bytes + at;
		size_t len = big_endian(chunk);

		if (len > source->len - at - 12 || memcmp(chunk + 4, "IDAT", 4) == 0)
			return NULL;
		if (memcmp(chunk + 4, "pHYs", 4) == 0)
			return len == 9 ? chunk + 8 : NULL;
		at += len + 12;
	}
	return NULL;
}

static void set_size(struct picture *picture, const struct source *source)
{
	const double metre = 72000 / 0.0254;
	const unsigned char *resolution = find_resolution(source);
	bool known = resolution && resolution[8] == 1;

	picture->width =
		source_length((size_t)picture->columns, known ? big_endian(resolution) : 0, metre);
	picture->height =
		source_length((size_t)picture->rows, known ? big_endian(resolution + 4) : 0, metre);
}

/* Parts PIXELS, whose last component is alpha, into the picture's two planes. */
static void part_alpha(struct picture *picture, struct arena *arena, const unsigned char *pixels)
{
	size_t count = (size_t)picture->columns * (size_t)picture->rows;
	size_t components = (size_t)picture->components;
	unsigned char *colours = arena_alloc(arena, count * components);
	unsigned char *alpha = arena_alloc(arena, count);
	bool opaque = true;

	for (size_t i = 0; i < count; i++) {
		memcpy(colours + i * components, pixels + i * (components + 1), components);
		alpha[i] = pixels[i * (components + 1) + components];
		opaque = opaque && alpha[i] == 255;
	}
	picture->bytes = colours;
	picture->alpha = opaque ? NULL : alpha;
}

static bool decode(png_image *image, struct picture *picture, struct arena *arena)
{
	bool has_alpha = image->format & PNG_FORMAT_FLAG_ALPHA;
	unsigned char *pixels;
	bool done;

	image->format &= PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA; /* 8 bits, no palette */
	if (!has_alpha) {
		pixels = arena_alloc(arena, picture->len);
		picture->bytes = pixels;
		return png_image_finish_read(image, NULL, pixels, 0, NULL);
	}
	pixels = mem_alloc(PNG_IMAGE_SIZE(*image));
	done = png_image_finish_read(image, NULL, pixels, 0, NULL);
	if (done)
		part_alpha(picture, arena, pixels);
	free(pixels);
	return done;
}

static struct picture *read_image(png_image *image, const struct source *source)
{
	struct picture *picture = arena_alloc(source->arena, sizeof *picture);
	bool colour = image->format & PNG_FORMAT_FLAG_COLOR;

	if (!source_admits(source, image->width, image->height))
		return NULL;
	picture->kind = colour ? PICTURE_RGB : PICTURE_GREY;
	picture->components = colour ? 3 : 1;
	picture->columns = (int)image->width;
	picture->rows = (int)image->height;
	picture->len = (size_t)image->width * image->height * (size_t)picture->components;
	set_size(picture, source);
	if (!decode(image, picture, source->arena))
		return source_refuse(source, "picture-corrupt", "is a damaged PNG: %s", image->message);
	return picture;
}

struct picture *png_picture(const struct source *source)
{
	png_image image = {.version = PNG_IMAGE_VERSION};
	struct picture *picture;

	if (!png_image_begin_read_from_memory(&image, source->bytes, source->len))
		return source_refuse(source, "picture-corrupt", "is a damaged PNG: %s", image.message);
	picture = read_image(&image, source);
	png_image_free(&image);
	return picture;
}
