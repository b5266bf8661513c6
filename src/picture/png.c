#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "picture/chunks.h"
#include "picture/source.h"

static void set_size(struct picture *picture, const struct source *source)
{
	const double metre = 72000 / 0.0254;
	size_t size = 0;
	const unsigned char *resolution = chunks_find(source->bytes, source->len, "pHYs", &size);
	bool known = size == 9 && resolution[8] == 1;

	picture->width =
		source_length((size_t)picture->columns, known ? chunks_number(resolution) : 0, metre);
	picture->height =
		source_length((size_t)picture->rows, known ? chunks_number(resolution + 4) : 0, metre);
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
	if (chunks_swell(source->bytes, source->len))
		return source_refuse(source, "picture-corrupt",
			"is a damaged PNG: it holds more than the %u × %u pixels that its head announces",
			(unsigned)image->width, (unsigned)image->height);
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
	struct buf bare = {0};

	chunks_put_bare(source->bytes, source->len, &bare);
	picture = png_image_begin_read_from_memory(&image, bare.data, bare.len)
		? read_image(&image, source)
		: source_refuse(source, "picture-corrupt", "is a damaged PNG: %s", image.message);
	png_image_free(&image);
	buf_free(&bare);
	return picture;
}
