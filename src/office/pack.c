#include "office/pack.h"

#include <libdeflate.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	STORED = 0,
	DEFLATED = 8,
	LEVEL = 6,
	VERSION = 20, /* of the format: 2.0 */
	UTF8_NAME = 1 << 11,
	FIRST_DAY = 0x0021, /* 1980-01-01, the first that the format has: no clock is asked */
	MOST_PARTS = 0xFFFE,
};

struct pack {
	struct buf *out;
	struct buf directory;
	struct libdeflate_compressor *machine; /* NULL: all is stored */
	size_t parts;
};

static void put2(struct buf *out, unsigned number)
{
	buf_putc(out, (char)(number & 0xFF));
	buf_putc(out, (char)(number >> 8 & 0xFF));
}

static void put4(struct buf *out, size_t number)
{
	put2(out, number & 0xFFFF);
	put2(out, number >> 16 & 0xFFFF);
}

struct pack *pack_new(struct buf *out)
{
	struct pack *pack = mem_alloc(sizeof *pack);

	pack->out = out;
	pack->machine = libdeflate_alloc_compressor(LEVEL);
	return pack;
}

/* What both headers of a part say of it. */
struct part {
	const char *name;
	unsigned method;
	uint32_t crc;
	size_t packed, len;
};

static void put_facts(struct buf *out, const struct part *part)
{
	put2(out, VERSION);
	put2(out, UTF8_NAME);
	put2(out, part->method);
	put2(out, 0);
	put2(out, FIRST_DAY);
	put4(out, part->crc);
	put4(out, part->packed);
	put4(out, part->len);
	put2(out, (unsigned)strlen(part->name));
	put2(out, 0);
}

static void add(struct pack *pack, const struct part *part, const void *bytes)
{
	size_t at = pack->out->len;

	buf_put(pack->out, "PK\3\4", 4);
	put_facts(pack->out, part);
	buf_puts(pack->out, part->name);
	buf_put(pack->out, bytes, part->packed);
	buf_put(&pack->directory, "PK\1\2", 4);
	put2(&pack->directory, VERSION);
	put_facts(&pack->directory, part);
	put2(&pack->directory, 0);
	put2(&pack->directory, 0);
	put2(&pack->directory, 0);
	put4(&pack->directory, 0);
	put4(&pack->directory, at);
	buf_puts(&pack->directory, part->name);
	pack->parts++;
}

void pack_store(struct pack *pack, const char *name, const void *bytes, size_t len)
{
	const struct part part = {name, STORED, libdeflate_crc32(0, bytes, len), len, len};

	add(pack, &part, bytes);
}

void pack_add(struct pack *pack, const char *name, const void *bytes, size_t len)
{
	char *packed = mem_alloc(len + 1);
	size_t size =
		pack->machine ? libdeflate_deflate_compress(pack->machine, bytes, len, packed, len) : 0;
	const struct part part = {name, DEFLATED, libdeflate_crc32(0, bytes, len), size, len};

	if (size > 0 && size < len)
		add(pack, &part, packed);
	else
		pack_store(pack, name, bytes, len);
	free(packed);
}

bool pack_finish(struct pack *pack)
{
	size_t at = pack->out->len, size = pack->directory.len, parts = pack->parts;
	bool fits = parts <= MOST_PARTS && at + size < UINT32_MAX;

	buf_put(pack->out, pack->directory.data ? pack->directory.data : "", size);
	buf_put(pack->out, "PK\5\6", 4);
	put4(pack->out, 0);
	put2(pack->out, (unsigned)parts);
	put2(pack->out, (unsigned)parts);
	put4(pack->out, size);
	put4(pack->out, at);
	put2(pack->out, 0);
	buf_free(&pack->directory);
	if (pack->machine)
		libdeflate_free_compressor(pack->machine);
	free(pack);
	return fits;
}
