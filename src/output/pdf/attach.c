#include "output/pdf/attach.h"

#include <string.h>

#include "output/pdf/syntax.h"

static void put_text(struct buf *out, const char *key, const char *text)
{
	buf_puts(out, key);
	syntax_text(out, text, strlen(text));
}

static uint32_t write_bytes(struct pdf *pdf, const struct attachment *file)
{
	const char *date = pdf->document->front.date;
	uint32_t id = haru_stream(pdf->haru);
	struct buf *body = haru_body(pdf->haru, id);

	pdf->scratch.len = 0;
	buf_put(&pdf->scratch, file->bytes, file->len);
	pdf_fill(pdf, id);
	buf_puts(body, "/Type/EmbeddedFile/Subtype");
	syntax_name(body, file->media_type);
	buf_printf(body, "/Params<</Size %zu/ModDate(D:%.4s%.2s%.2s000000Z)>>", file->len, date,
		date + 5, date + 8);
	return id;
}

static uint32_t write_file(struct pdf *pdf, const struct attachment *file, const char *relationship)
{
	uint32_t bytes = write_bytes(pdf, file), id = haru_dictionary(pdf->haru);
	struct buf *body = haru_body(pdf->haru, id);

	buf_puts(body, "/Type/Filespec/AFRelationship");
	syntax_name(body, relationship);
	put_text(body, "/F", file->name);
	put_text(body, "/UF", file->name);
	put_text(body, "/Desc", file->description);
	buf_printf(body, "/EF<</F %u 0 R/UF %u 0 R>>", bytes, bytes);
	return id;
}

/* The document's path may have directories, and may lack the extension. */
static const char *source_name(struct pdf *pdf)
{
	const char *path = pdf->document->path, *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	size_t len = strlen(name);
	bool whole = len > 3 && strcmp(name + len - 3, ".md") == 0;

	pdf->text.len = 0;
	buf_puts(&pdf->text, name);
	buf_puts(&pdf->text, whole ? "" : ".md");
	return pdf->text.data;
}

/* Files of a name tree stand in the order of their names. */
static bool is_before(const struct attachment *file, const struct attachment *other)
{
	return strcmp(file->name, other->name) < 0;
}

static void put_file(struct pdf *pdf, const struct attachment *file, const char *relationship,
	struct buf *catalog, struct buf *names)
{
	uint32_t id = write_file(pdf, file, relationship);

	buf_putc(catalog, ' ');
	syntax_reference(catalog, id);
	syntax_text(names, file->name, strlen(file->name));
	syntax_reference(names, id);
}

void attach_write(struct pdf *pdf, struct buf *catalog)
{
	const struct document *document = pdf->document;
	const struct attachment *data = document->attachment, *end = data + document->attachments;
	struct attachment source = {.media_type = "text/markdown",
		.description = document->front.title,
		.bytes = document->canonical.data,
		.len = document->canonical.len};
	uint32_t tree;
	struct buf *names;

	if (!pdf->attaches)
		return;
	source.name = source_name(pdf);
	tree = haru_dictionary(pdf->haru);
	names = haru_body(pdf->haru, tree);
	buf_puts(names, "/Names[");
	buf_puts(catalog, "/AF[");
	for (; data < end && is_before(data, &source); data++)
		put_file(pdf, data, "Data", catalog, names);
	put_file(pdf, &source, "Source", catalog, names);
	for (; data < end; data++)
		put_file(pdf, data, "Data", catalog, names);
	buf_putc(names, ']');
	buf_printf(catalog, "]/Names<</EmbeddedFiles %u 0 R>>", tree);
}
