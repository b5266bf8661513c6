#include "office/zip.h"

#include <libdeflate.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

enum {
	END_SIZE = 22,
	ENTRY_SIZE = 46,
	LOCAL_SIZE = 30,
	MAX_COMMENT = 0xFFFF,
	ENCRYPTED = 1,
	STORED = 0,
	DEFLATED = 8,
};

struct entry {
	const char *name; /* LEN bytes, no NUL behind them */
	size_t len;
	unsigned flags, method;
	uint32_t crc;
	size_t packed, size, at; /* AT is where its local header begins */
};

struct zip {
	const char *path, *bytes;
	size_t len;
	struct diags *diags;
	struct entry *entry; /* sorted by name */
	size_t entries;
	size_t total; /* bytes that were read so far */
};

static unsigned number2(const char *at)
{
	const unsigned char *byte = (const unsigned char *)at;

	return byte[0] | (unsigned)byte[1] << 8;
}

static uint32_t number4(const char *at)
{
	return number2(at) | (uint32_t)number2(at + 2) << 16;
}

static bool refuse(const struct zip *zip, const char *code, const char *what)
{
	diag_add(zip->diags, DIAG_ERROR, (struct place){.path = zip->path}, code, "%s", what);
	return false;
}

static bool refuse_damaged(const struct zip *zip)
{
	return refuse(zip, "office-damaged",
		"the file is damaged: it is no whole archive such as .xlsx files are");
}

static bool refuse_part(const struct zip *zip, const char *code, const struct entry *entry,
	const char *what)
{
	diag_add(zip->diags, DIAG_ERROR, (struct place){.path = zip->path}, code, "the part %.*s %s",
		(int)(entry->len < 200 ? entry->len : 200), entry->name, what);
	return false;
}

/* Where the record at the end of the archive begins; a comment may follow it. NULL: nowhere. */
static const char *find_end(const struct zip *zip)
{
	size_t first = zip->len > END_SIZE + MAX_COMMENT ? zip->len - END_SIZE - MAX_COMMENT : 0;

	if (zip->len < END_SIZE)
		return NULL;
	for (size_t at = zip->len - END_SIZE + 1; at-- > first;)
		if (memcmp(zip->bytes + at, "PK\5\6", 4) == 0 &&
			number2(zip->bytes + at + 20) == zip->len - at - END_SIZE)
			return zip->bytes + at;
	return NULL;
}

/* Reads the entry of the directory at AT, which ends before END; returns where the next one begins,
   or NULL where it is none. */
static const char *read_entry(struct entry *entry, const char *at, const char *end)
{
	size_t rest;

	if (end - at < ENTRY_SIZE || memcmp(at, "PK\1\2", 4) != 0)
		return NULL;
	*entry = (struct entry){.name = at + ENTRY_SIZE,
		.len = number2(at + 28),
		.flags = number2(at + 8),
		.method = number2(at + 10),
		.crc = number4(at + 16),
		.packed = number4(at + 20),
		.size = number4(at + 24),
		.at = number4(at + 42)};
	rest = entry->len + number2(at + 30) + number2(at + 32);
	return (size_t)(end - at) - ENTRY_SIZE < rest ? NULL : at + ENTRY_SIZE + rest;
}

static int compare_names(const char *a, size_t a_len, const char *b, size_t b_len)
{
	int order = strncasecmp(a, b, a_len < b_len ? a_len : b_len);

	return order ? order : (a_len > b_len) - (a_len < b_len);
}

static int by_name(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	return compare_names(x->name, x->len, y->name, y->len);
}

static bool read_entries(struct zip *zip, const char *at, const char *end)
{
	zip->entry = mem_alloc((zip->entries + 1) * sizeof *zip->entry);
	for (size_t i = 0; i < zip->entries; i++) {
		at = read_entry(&zip->entry[i], at, end);
		if (!at || memchr(zip->entry[i].name, '\0', zip->entry[i].len))
			return refuse_damaged(zip);
	}
	qsort(zip->entry, zip->entries, sizeof *zip->entry, by_name);
	for (size_t i = 1; i < zip->entries; i++)
		if (by_name(&zip->entry[i - 1], &zip->entry[i]) == 0)
			return refuse_part(zip, "office-damaged", &zip->entry[i],
				"is there twice: programs read different ones");
	return true;
}

static bool read_directory(struct zip *zip)
{
	const char *end = find_end(zip);
	size_t at, size;

	if (!end)
		return refuse_damaged(zip);
	zip->entries = number2(end + 10);
	size = number4(end + 12);
	at = number4(end + 16);
	if (number2(end + 4) != 0 || number2(end + 8) != zip->entries || zip->entries == 0xFFFF)
		return refuse(zip, "office-size",
			"the archive is one of several volumes or of 65535 parts");
	if (zip->entries > ZIP_MAX_ENTRIES)
		return refuse(zip, "office-size", "the archive has more than 4096 parts");
	if (at > zip->len || size > (size_t)(end - zip->bytes) - at || at + size > zip->len)
		return refuse_damaged(zip);
	return read_entries(zip, zip->bytes + at, zip->bytes + at + size);
}

struct zip *zip_open(const char *path, const char *bytes, size_t len, struct diags *diags)
{
	struct zip *zip = mem_alloc(sizeof *zip);

	*zip = (struct zip){.path = path, .bytes = bytes, .len = len, .diags = diags};
	if (read_directory(zip))
		return zip;
	zip_close(zip);
	return NULL;
}

void zip_close(struct zip *zip)
{
	free(zip->entry);
	free(zip);
}

static const struct entry *find_entry(const struct zip *zip, const char *name)
{
	struct entry key = {.name = name, .len = strlen(name)};

	return zip->entries ? bsearch(&key, zip->entry, zip->entries, sizeof key, by_name) : NULL;
}

bool zip_has(const struct zip *zip, const char *name)
{
	return find_entry(zip, name) != NULL;
}

static bool is_admitted(const struct zip *zip, const struct entry *entry)
{
	if (entry->flags & ENCRYPTED)
		return refuse_part(zip, "office-encrypted", entry,
			"is encrypted: save the file without a password");
	if (entry->method != STORED && entry->method != DEFLATED)
		return refuse_part(zip, "office-damaged", entry, "is packed in an unknown way");
	if (entry->size > ZIP_MAX_PART || entry->size > ZIP_MAX_TOTAL - zip->total)
		return refuse_part(zip, "office-size", entry,
			"is too large: 64 MiB are read of a part, and 256 MiB of a file");
	if (entry->size > 1 << 20 && entry->size / ZIP_MAX_RATIO > entry->packed)
		return refuse_part(zip, "office-size", entry,
			"grows more than 256 times as it is unpacked");
	return true;
}

/* Where the bytes of ENTRY begin, or NULL where they are not all there. */
static const char *find_bytes(const struct zip *zip, const struct entry *entry)
{
	const char *local = zip->bytes + entry->at;
	size_t rest, skip;

	if (entry->at > zip->len || zip->len - entry->at < LOCAL_SIZE ||
		memcmp(local, "PK\3\4", 4) != 0)
		return NULL;
	rest = zip->len - entry->at - LOCAL_SIZE;
	skip = number2(local + 26) + number2(local + 28);
	return rest < skip || rest - skip < entry->packed ? NULL : local + LOCAL_SIZE + skip;
}

static bool inflate(const struct entry *entry, const char *bytes, char *out)
{
	struct libdeflate_decompressor *machine;
	enum libdeflate_result result;

	if (entry->method == STORED) {
		if (entry->packed != entry->size)
			return false;
		memcpy(out, bytes, entry->size);
		return true;
	}
	machine = libdeflate_alloc_decompressor();
	if (!machine)
		return false;
	result = libdeflate_deflate_decompress(machine, bytes, entry->packed, out, entry->size, NULL);
	libdeflate_free_decompressor(machine);
	return result == LIBDEFLATE_SUCCESS;
}

static bool read_part(struct zip *zip, const struct entry *entry, struct buf *out)
{
	const char *bytes = find_bytes(zip, entry);
	char *text;
	bool ok;

	if (!bytes)
		return refuse_part(zip, "office-damaged", entry, "is not all there");
	text = mem_alloc(entry->size + 1);
	ok = inflate(entry, bytes, text) && libdeflate_crc32(0, text, entry->size) == entry->crc;
	if (ok)
		*out = (struct buf){text, entry->size, entry->size + 1};
	else
		free(text);
	zip->total += entry->size;
	return ok || refuse_part(zip, "office-damaged", entry, "is damaged");
}

bool zip_read(struct zip *zip, const char *name, struct buf *out)
{
	const struct entry *entry = find_entry(zip, name);

	buf_free(out);
	if (entry)
		return is_admitted(zip, entry) && read_part(zip, entry, out);
	diag_add(zip->diags, DIAG_ERROR, (struct place){.path = zip->path}, "office-part",
		"there is no part %s in the file: it is no whole workbook", name);
	return false;
}
