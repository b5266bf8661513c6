#include "output/pdf/flate.h"

#include <libdeflate.h>
#include <stdlib.h>

#include "base/mem.h"

/* On page contents a level more takes a sixth longer and makes them 2 % smaller. */
enum { LEVEL = 6 };

struct flate {
	struct libdeflate_compressor *compressor;
};

struct flate *flate_new(void)
{
	struct flate *flate = mem_alloc(sizeof *flate);

	flate->compressor = libdeflate_alloc_compressor(LEVEL);
	if (flate->compressor)
		return flate;
	flate_free(flate);
	return NULL;
}

void flate_free(struct flate *flate)
{
	if (!flate)
		return;
	libdeflate_free_compressor(flate->compressor);
	free(flate);
}

void flate_put(struct flate *flate, const void *data, size_t len, struct buf *out)
{
	size_t bound = libdeflate_zlib_compress_bound(flate->compressor, len);

	mem_grow(&out->data, &out->cap, out->len + bound + 1, 1);
	out->len += libdeflate_zlib_compress(flate->compressor, data, len, out->data + out->len, bound);
	out->data[out->len] = '\0';
}
