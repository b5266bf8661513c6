#include "output/output.h"

static bool write_md(const struct document *document, const struct pages *pages, struct buf *out,
	struct diags *diags)
{
	(void)pages;
	(void)diags;
	buf_put(out, document->canonical.data, document->canonical.len);
	return true;
}

const struct output output_md = {
	.name = "md",
	.summary = "canonical Markdown",
	.extension = "md",
	.pictures_beside = true,
	.write = write_md,
};
