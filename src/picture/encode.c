#include "picture/encode.h"

#include <png.h>
#include <stdlib.h>

#include "base/mem.h"

/* The pixels of PICTURE with their opacity behind each, in memory of their own. */
static unsigned char *with_alpha(const struct picture *picture)
{
	size_t count = (size_t)picture->columns * (size_t)picture->rows;
	size_t components = (size_t)picture->components;
	unsigned char *pixels = mem_alloc(count * (components + 1) + 1), *to = pixels;

	for (size_t i = 0; i < count; i++) {
		for (size_t c = 0; c < components; c++)
			*to++ = picture->bytes[i * components + c];
		*to++ = picture->alpha[i];
	}
	return pixels;
}

bool picture_encode(const struct picture *picture, struct buf *out)
{
	png_image image = {.version = PNG_IMAGE_VERSION,
		.width = (png_uint_32)picture->columns,
		.height = (png_uint_32)picture->rows};
	unsigned char *pixels = picture->alpha ? with_alpha(picture) : NULL;
	png_alloc_size_t size;
	char *bytes;
	bool made;

	image.format = picture->components == 3 ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
	if (pixels)
		image.format |= PNG_FORMAT_FLAG_ALPHA;
	size = PNG_IMAGE_PNG_SIZE_MAX(image);
	bytes = mem_alloc(size);
	made = png_image_write_to_memory(&image, bytes, &size, 0, pixels ? pixels : picture->bytes, 0,
			   NULL) != 0;
	if (made)
		buf_put(out, bytes, size);
	png_image_free(&image);
	free(bytes);
	free(pixels);
	return made;
}
