#include "picture/chunks.h"

#include <stdlib.h>
#include <string.h>

#include <libdeflate.h>

#include "base/mem.h"

/* PNG (ISO/IEC 15948), 5: a signature, then chunks of length, name, data and checksum. */
enum { SIGNATURE = 8, FRAME = 12 };

struct chunk {
	const unsigned char *name, *data;
	size_t len; /* of the data */
};

size_t chunks_number(const unsigned char *bytes)
{
	return (size_t)bytes[0] << 24 | (size_t)bytes[1] << 16 | (size_t)bytes[2] << 8 | bytes[3];
}

/* Reads the chunk *AT and moves *AT behind it; false when no whole one stands there. */
static bool next_chunk(const unsigned char *bytes, size_t len, size_t *at, struct chunk *chunk)
{
	size_t rest = len - *at;

	if (rest < FRAME || chunks_number(bytes + *at) > rest - FRAME)
		return false;
	*chunk = (struct chunk){bytes + *at + 4, bytes + *at + 8, chunks_number(bytes + *at)};
	*at += chunk->len + FRAME;
	return true;
}

static bool is_named(const struct chunk *chunk, const char *name)
{
	return memcmp(chunk->name, name, 4) == 0;
}

const unsigned char *chunks_find(const unsigned char *bytes, size_t len, const char *name,
	size_t *size)
{
	struct chunk chunk;
	size_t at = SIGNATURE;

	while (next_chunk(bytes, len, &at, &chunk) && !is_named(&chunk, "IDAT"))
		if (is_named(&chunk, name)) {
			*size = chunk.len;
			return chunk.data;
		}
	return NULL;
}

/* Whether the chunk is critical (a capital letter first), or says what colours are. */
static bool is_kept(const struct chunk *chunk)
{
	static const char *const colours[] = {"tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT"};

	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		if (is_named(chunk, colours[i]))
			return true;
	return (chunk->name[0] & 0x20) == 0;
}

void chunks_put_bare(const unsigned char *bytes, size_t len, struct buf *out)
{
	struct chunk chunk;
	size_t at = SIGNATURE;

	buf_put(out, bytes, SIGNATURE);
	while (next_chunk(bytes, len, &at, &chunk))
		if (is_kept(&chunk))
			buf_put(out, chunk.data - 8, chunk.len + FRAME);
	buf_put(out, bytes + at, len - at); /* what is damaged: libpng says how */
}

/* Bytes that the pixels which HEAD announces are unpacked to at most: rows with their filters, and
   less than twice as much where they are interlaced (8.2: seven small pictures). */
static size_t most_unpacked(const unsigned char *head)
{
	unsigned type = head[9];
	size_t channels = type & 1 ? 1 : (type & 2 ? 3u : 1u) + (type >> 2 & 1);
	size_t row = 1 + (chunks_number(head) * channels * head[8] + 7) / 8;

	return head[12] == 0 ? chunks_number(head + 4) * row
						 : 2 * chunks_number(head + 4) * (row + 1) + 64;
}

static void join_pixels(const unsigned char *bytes, size_t len, struct buf *out)
{
	struct chunk chunk;
	size_t at = SIGNATURE;

	while (next_chunk(bytes, len, &at, &chunk))
		if (is_named(&chunk, "IDAT"))
			buf_put(out, chunk.data, chunk.len);
}

bool chunks_swell(const unsigned char *bytes, size_t len)
{
	size_t size, most = most_unpacked(chunks_find(bytes, len, "IHDR", &size));
	struct libdeflate_decompressor *unpacker = libdeflate_alloc_decompressor();
	unsigned char *unpacked = mem_alloc(most);
	struct buf packed = {0};
	bool swells = true;

	join_pixels(bytes, len, &packed);
	if (unpacker)
		swells = libdeflate_zlib_decompress(unpacker, packed.data, packed.len, unpacked, most,
					 &size) == LIBDEFLATE_INSUFFICIENT_SPACE;
	libdeflate_free_decompressor(unpacker);
	free(unpacked);
	buf_free(&packed);
	return swells;
}
