#include "output/pdf/save.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "output/pdf/syntax.h"

enum {
	PER_STREAM = 200, /* objects in an object stream */
	ENTRY = 7,        /* bytes of a cross-reference entry: type, offset or stream, index */
	PREDICT_UP = 2,   /* PNG's filter: each entry as its difference from the one above */
	ID_DIGITS = 32,
};

/* Where an object is: at an offset in the file, or the INDEX-th of an object stream. */
struct where {
	unsigned char type;
	uint32_t at;
	uint32_t index;
};

/* The file being written. */
struct saving {
	struct pdf *pdf;
	uint32_t objects; /* libharu's, 0 included */
	uint32_t count;   /* with the object streams */
	size_t start;     /* of the file in out */
	uint32_t held;    /* objects in the object stream being filled */
};

/* Appends DATA, deflated, as the value of the object that has begun; ENTRIES go
   into its dictionary. */
static void put_deflated(struct pdf *pdf, const char *entries, const struct buf *data)
{
	pdf->packed.len = 0;
	flate_put(pdf->flate, data->data, data->len, &pdf->packed);
	buf_printf(pdf->out, "<<%s/Filter/FlateDecode/Length %zu>>stream\n", entries, pdf->packed.len);
	buf_put(pdf->out, pdf->packed.data, pdf->packed.len);
	buf_puts(pdf->out, "\nendstream");
}

static void begin_object(struct saving *saving, uint32_t id)
{
	struct pdf *pdf = saving->pdf;

	pdf->where[id] = (struct where){.type = 1, .at = (uint32_t)(pdf->out->len - saving->start)};
	syntax_integer(pdf->out, id);
	buf_puts(pdf->out, " 0 obj\n");
}

static void end_object(struct saving *saving)
{
	buf_puts(saving->pdf->out, "\nendobj\n");
}

/* What is signed is found by its place: see hole_put. */
static void put_signature(struct saving *saving)
{
	if (!saving->pdf->signature)
		return;
	begin_object(saving, saving->pdf->signature);
	haru_write(saving->pdf->haru, saving->pdf->signature, saving->pdf->out);
	end_object(saving);
}

static void put_streams(struct saving *saving)
{
	for (uint32_t id = 1; id < saving->objects; id++) {
		if (!haru_is_stream(saving->pdf->haru, id))
			continue;
		begin_object(saving, id);
		haru_write(saving->pdf->haru, id, saving->pdf->out);
		end_object(saving);
	}
}

/* Writes the objects gathered in scratch, whose places are in index, as one object stream. */
static void flush_objects(struct saving *saving)
{
	struct pdf *pdf = saving->pdf;
	char entries[80];

	if (saving->held == 0)
		return;
	snprintf(entries, sizeof entries, "/Type/ObjStm/N %u/First %zu", saving->held, pdf->text.len);
	buf_put(&pdf->text, pdf->scratch.data, pdf->scratch.len);
	begin_object(saving, saving->count++);
	put_deflated(pdf, entries, &pdf->text);
	end_object(saving);
	pdf->text.len = pdf->scratch.len = 0;
	saving->held = 0;
}

static void put_objects(struct saving *saving)
{
	struct pdf *pdf = saving->pdf;

	pdf->text.len = pdf->scratch.len = 0;
	for (uint32_t id = 1; id < saving->objects; id++) {
		if (haru_is_stream(pdf->haru, id) || id == pdf->signature)
			continue;
		pdf->where[id] = (struct where){.type = 2, .at = saving->count, .index = saving->held++};
		buf_printf(&pdf->text, "%u %zu ", id, pdf->scratch.len);
		haru_write(pdf->haru, id, &pdf->scratch);
		buf_putc(&pdf->scratch, '\n');
		if (saving->held == PER_STREAM)
			flush_objects(saving);
	}
	flush_objects(saving);
}

static void pack(const struct where *where, unsigned char entry[ENTRY])
{
	entry[0] = where->type;
	for (int i = 0; i < 4; i++)
		entry[1 + i] = (unsigned char)(where->at >> (24 - 8 * i));
	entry[5] = (unsigned char)(where->index >> 8);
	entry[6] = (unsigned char)where->index;
}

static void pack_all(struct saving *saving, struct buf *out)
{
	unsigned char above[ENTRY] = {0}, entry[ENTRY];

	out->len = 0;
	for (uint32_t id = 0; id < saving->count; id++) {
		pack(&saving->pdf->where[id], entry);
		buf_putc(out, PREDICT_UP);
		for (int i = 0; i < ENTRY; i++)
			buf_putc(out, (char)(entry[i] - above[i]));
		memcpy(above, entry, ENTRY);
	}
}

static void put_cross_reference(struct saving *saving)
{
	struct pdf *pdf = saving->pdf;
	uint32_t id = saving->count++;
	char hash[65], entries[256];
	size_t start = pdf->out->len - saving->start;

	file_sha256(pdf->out->data + saving->start, start, hash);
	begin_object(saving, id);
	pdf->where[0].index = 65535;
	pack_all(saving, &pdf->scratch);
	snprintf(entries, sizeof entries,
		"/Type/XRef/Size %u/W[1 4 2]/DecodeParms<</Predictor 12/Columns %d>>"
		"/Root %u 0 R/Info %u 0 R/ID[<%.*s><%.*s>]",
		saving->count, ENTRY, haru_catalog(pdf->haru), haru_info(pdf->haru), ID_DIGITS, hash,
		ID_DIGITS, hash);
	put_deflated(pdf, entries, &pdf->scratch);
	end_object(saving);
	buf_printf(pdf->out, "startxref\n%zu\n%%%%EOF\n", start);
}

void save_write(struct pdf *pdf)
{
	uint32_t objects = haru_count(pdf->haru);
	struct saving saving = {.pdf = pdf,
		.objects = objects,
		.count = objects,
		.start = pdf->out->len};

	pdf->where = mem_alloc((objects + objects / PER_STREAM + 3) * sizeof *pdf->where);
	buf_puts(pdf->out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
	put_signature(&saving);
	put_streams(&saving);
	put_objects(&saving);
	put_cross_reference(&saving);
}
