/* Zip archives: their directory, and the parts that it names. */
#include "office/zip.h"

#include <string.h>

#include "fuzz.h"

#ifndef TARGET /* which replay.c has; it changes nothing */

#include "../unit/archive.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

/* Where the fields of each kind of record stand, and how long they are. */
struct record {
	char signature[5];
	struct {
		unsigned char at, len;
	} field[8];
};

static const struct record records[] = {
	{"PK\1\2", {{8, 2}, {10, 2}, {16, 4}, {20, 4}, {24, 4}, {28, 2}, {30, 2}, {42, 4}}},
	{"PK\3\4", {{6, 2}, {8, 2}, {14, 4}, {18, 4}, {22, 4}, {26, 2}, {28, 2}, {28, 2}}},
	{"PK\5\6", {{4, 2}, {8, 2}, {10, 2}, {12, 4}, {16, 4}, {20, 2}, {10, 2}, {16, 4}}},
};

/* Sets a field of the record that begins at byte AT, or of the next one, to what is at a limit. */
static void set_field(uint8_t *data, size_t size, size_t at, unsigned seed)
{
	const struct record *record = &records[seed % 3];
	unsigned char offset = record->field[seed / 3 % 8].at, len = record->field[seed / 3 % 8].len;
	const uint32_t values[] = {0, 1, 8, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFF,
		(uint32_t)size, (uint32_t)at};
	uint32_t value = values[seed / 24 % (sizeof values / sizeof *values)];

	for (; size >= 46 && at <= size - 46; at++)
		if (memcmp(data + at, record->signature, 4) == 0) {
			for (unsigned char i = 0; i < len; i++)
				data[at + offset + i] = (uint8_t)(value >> (8 * i));
			return;
		}
}

/* A sound archive, which seeds cannot be without a program that writes them. */
static size_t make(uint8_t *data, size_t max, unsigned seed)
{
	const struct archive_part part[] = {
		{.name = "a", .text = "stored"},
		{.name = "b.xml", .text = "deflated deflated deflated", .deflated = true},
		{.name = "xl/c.xml", .text = "<n/>", .deflated = seed % 2 == 0},
	};
	struct buf bytes = {0};
	size_t len;

	archive_make(&bytes, part, 1 + seed % 3);
	len = bytes.len < max ? bytes.len : max;
	memcpy(data, bytes.data, len);
	buf_free(&bytes);
	return len;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	if (size < 46)
		return make(data, max, seed);
	if (seed % 4 == 0)
		return LLVMFuzzerMutate(data, size, max);
	set_field(data, size, seed / 7 % size, seed / 4);
	return size;
}

#endif

/* What is read under the NAME is no longer than a part may be, and there if it was said to be. */
static void read_part(struct zip *zip, const char *name, struct diags *diags)
{
	size_t before = diags_count(diags);
	struct buf out = {0};
	bool there = zip_has(zip, name), read = zip_read(zip, name, &out);

	HOLD(there || !read);
	HOLD(read || diags_count(diags) > before);
	HOLD(out.len <= ZIP_MAX_PART);
	buf_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"", "a", "A", "b.xml", "xl/c.xml", "d"};
	struct diags *diags = diags_new();
	struct zip *zip = zip_open("a.zip", (const char *)data, size, diags);

	HOLD((zip == NULL) == diags_failed(diags));
	for (size_t i = 0; zip && i < sizeof names / sizeof *names; i++)
		read_part(zip, names[i], diags);
	if (zip)
		zip_close(zip);
	diags_free(diags);
	return 0;
}
