/* Archives for tests: parts, stored or deflated, with what a hostile one may lie about. */
#ifndef ISMSDOC_TESTS_ARCHIVE_H
#define ISMSDOC_TESTS_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include "base/buf.h"

struct archive_part {
	const char *name, *text;
	size_t len; /* 0: that of TEXT as a string */
	bool deflated;
	unsigned flags;
	uint32_t size; /* what it says of its size; 0: the truth */
	uint32_t crc;  /* added to its checksum */
};

static void archive_number(struct buf *out, uint32_t number, int bytes)
{
	for (int i = 0; i < bytes; i++)
		buf_putc(out, (char)(number >> (8 * i) & 0xFF));
}

/* Appends TEXT in raw deflate. */
static void archive_deflate(struct buf *out, const char *text, size_t len)
{
	char chunk[4096];
	z_stream stream = {0};
	int status = Z_OK;

	deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
	stream.next_in = (Bytef *)(uintptr_t)text;
	stream.avail_in = (uInt)len;
	while (status == Z_OK) {
		stream.next_out = (Bytef *)chunk;
		stream.avail_out = sizeof chunk;
		status = deflate(&stream, Z_FINISH);
		buf_put(out, chunk, sizeof chunk - stream.avail_out);
	}
	deflateEnd(&stream);
}

/* What the header of PART in the archive and its entry in the directory share. */
static void archive_header(struct buf *out, const struct archive_part *part, size_t packed)
{
	size_t len = part->len ? part->len : strlen(part->text);
	uLong crc = crc32(0, (const Bytef *)part->text, (uInt)len);

	archive_number(out, 20, 2);
	archive_number(out, part->flags, 2);
	archive_number(out, part->deflated ? 8 : 0, 2);
	archive_number(out, 0, 4);
	archive_number(out, (uint32_t)crc + part->crc, 4);
	archive_number(out, (uint32_t)packed, 4);
	archive_number(out, part->size ? part->size : (uint32_t)len, 4);
	archive_number(out, (uint32_t)strlen(part->name), 2);
	archive_number(out, 0, 2);
}

static void archive_put(struct buf *out, struct buf *directory, const struct archive_part *part)
{
	size_t len = part->len ? part->len : strlen(part->text), at = out->len;
	struct buf bytes = {0};

	if (part->deflated)
		archive_deflate(&bytes, part->text, len);
	else
		buf_put(&bytes, part->text, len);
	buf_put(out, "PK\3\4", 4);
	archive_header(out, part, bytes.len);
	buf_puts(out, part->name);
	if (bytes.len)
		buf_put(out, bytes.data, bytes.len);
	buf_put(directory, "PK\1\2\24\0", 6);
	archive_header(directory, part, bytes.len);
	archive_number(directory, 0, 2);
	archive_number(directory, 0, 4);
	archive_number(directory, 0, 4);
	archive_number(directory, (uint32_t)at, 4);
	buf_puts(directory, part->name);
	buf_free(&bytes);
}

/* Appends an archive of COUNT PARTS to OUT, which is empty. */
static void archive_make(struct buf *out, const struct archive_part *part, size_t count)
{
	struct buf directory = {0};
	size_t at;

	for (size_t i = 0; i < count; i++)
		archive_put(out, &directory, &part[i]);
	at = out->len;
	if (directory.len)
		buf_put(out, directory.data, directory.len);
	buf_put(out, "PK\5\6\0\0\0\0", 8);
	archive_number(out, (uint32_t)count, 2);
	archive_number(out, (uint32_t)count, 2);
	archive_number(out, (uint32_t)directory.len, 4);
	archive_number(out, (uint32_t)at, 4);
	archive_number(out, 0, 2);
	buf_free(&directory);
}

#endif
