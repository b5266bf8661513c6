#include "output/docx/docx.h"

#include <stdlib.h>

#include "office/markup.h"
#include "output/docx/package.h"

long docx_twips(mpt length)
{
	return (length + (length < 0 ? -25 : 25)) / 50;
}

long docx_half_points(mpt length)
{
	return length / 500;
}

long docx_eighths(mpt length)
{
	return length * 8L / 1000;
}

long long docx_emu(mpt length)
{
	return (long long)length * 127 / 10;
}

unsigned docx_relate(struct docx *docx, const char *type, const char *target, bool abroad)
{
	struct buf *out = &docx->in->relations;

	docx->in->related++;
	buf_printf(out, "<Relationship Id=\"rId%u\" Type=\"" PACKAGE_RELATIONS "/%s\"",
		docx->in->related, type);
	markup_attribute(out, "Target", target);
	buf_puts(out, abroad ? " TargetMode=\"External\"/>" : "/>");
	return docx->in->related;
}

mpt docx_room(const struct docx *docx)
{
	return docx->style.width - docx->style.left - docx->style.right;
}

int docx_level(const struct docx *docx, const struct node *heading)
{
	int level = heading->level - docx->titles;

	return level > 6 ? 6 : level;
}

void docx_bookmark(struct buf *out, const char *anchor)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (; *anchor; anchor++)
		hash = (hash ^ (unsigned char)*anchor) * UINT64_C(1099511628211);
	buf_printf(out, "_s%08lx%08lx", (unsigned long)(hash >> 32),
		(unsigned long)(hash & 0xFFFFFFFF));
}
