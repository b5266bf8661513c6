#include "sign/hole.h"

#include <stdio.h>
#include <string.h>

/* The entries are these texts with digits behind each. */
static const char head[] =
	"/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 ";
static const char before_time[] = "]/M(D:";
static const char before_hole[] = "Z)/Contents";

enum {
	RANGE_DIGITS = 10,
	RANGE = 3 * RANGE_DIGITS + 2,
	TIME_DIGITS = 14,
	FIRST_OBJECT = 64, /* where the first object of a PDF has begun at the latest */
	TIME_TO_HOLE = TIME_DIGITS + sizeof before_hole - 1,
	RANGE_TO_HOLE = RANGE + sizeof before_time - 1 + TIME_TO_HOLE,
	ENTRIES = sizeof head - 1 + RANGE_TO_HOLE + HOLE,
};

static void put_zeros(struct buf *out, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buf_putc(out, '0');
}

void hole_put(struct buf *out)
{
	buf_printf(out, "%s%.10d %.10d %.10d%s", head, 0, 0, 0, before_time);
	put_zeros(out, TIME_DIGITS);
	buf_printf(out, "%s<", before_hole);
	put_zeros(out, 2 * HOLE_BYTES);
	buf_putc(out, '>');
}

bool hole_find(const struct buf *pdf, struct hole *hole)
{
	const char *at = pdf->len > 0 ? strstr(pdf->data, head) : NULL;
	size_t start = at ? (size_t)(at - pdf->data) : 0;

	if (!at || start > FIRST_OBJECT || pdf->len - start < ENTRIES)
		return false;
	hole->end = start + ENTRIES;
	hole->start = hole->end - HOLE;
	at = pdf->data + hole->start;
	return at[0] == '<' && at[HOLE - 1] == '>' &&
		memcmp(at - sizeof before_hole + 1, before_hole, sizeof before_hole - 1) == 0;
}

/* Writes what of PDF is signed as the entries have it. */
static void write_range(const struct buf *pdf, const struct hole *hole, char out[RANGE + 1])
{
	snprintf(out, RANGE + 1, "%-*zu %-*zu %-*zu", RANGE_DIGITS, hole->start, RANGE_DIGITS,
		hole->end, RANGE_DIGITS, pdf->len - hole->end);
}

bool hole_fill(struct buf *pdf, const struct hole *hole, time_t at)
{
	char range[RANGE + 1], when[TIME_DIGITS + 1];
	struct tm day;

	if (!gmtime_r(&at, &day) || strftime(when, sizeof when, "%Y%m%d%H%M%S", &day) != TIME_DIGITS)
		return false;
	write_range(pdf, hole, range);
	memcpy(pdf->data + hole->start - RANGE_TO_HOLE, range, RANGE);
	memcpy(pdf->data + hole->start - TIME_TO_HOLE, when, TIME_DIGITS);
	return true;
}

bool hole_is_filled(const struct buf *pdf, const struct hole *hole)
{
	const char *end = pdf->data + hole->start;
	char range[RANGE + 1];

	write_range(pdf, hole, range);
	return memcmp(end - RANGE_TO_HOLE, range, RANGE) == 0 &&
		strspn(end - TIME_TO_HOLE, "0123456789") == TIME_DIGITS;
}

void hole_put_time(const struct buf *pdf, const struct hole *hole, struct buf *out)
{
	const char *at = pdf->data + hole->start - TIME_TO_HOLE;

	buf_printf(out, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", at, at + 4, at + 6, at + 8, at + 10, at + 12);
}

void hole_put_signed(const struct buf *pdf, const struct hole *hole, struct buf *out)
{
	buf_put(out, pdf->data, hole->start);
	buf_put(out, pdf->data + hole->end, pdf->len - hole->end);
}

void hole_clear(struct buf *pdf, const struct hole *hole)
{
	struct buf entries = {0};

	hole_put(&entries);
	memcpy(pdf->data + hole->end - ENTRIES, entries.data, ENTRIES);
	buf_free(&entries);
}
