/* Workbooks: as bytes, and as the XML of its parts, which an archive is made of first. */
#include "office/xlsx.h"

#include <string.h>

#include "../unit/archive.h"
#include "base/utf8.h"
#include "fuzz.h"

static const char *const fragments[] = {
	"<row r='2'>",
	"</row>",
	"<c r='B2' t='s'><v>0</v></c>",
	"<c s='1'><v>46113.5</v></c>",
	"<c t='inlineStr'><is><t>in</t></is></c>",
	"<c r='XFD1048576'/>",
	"<f>A1</f>",
	"<mergeCell ref='A1:XFD1048576'/>",
	"<col min='1' max='16384' hidden='1'/>",
	"<si><t>t</t></si>",
	"<numFmt numFmtId='164' formatCode='[$-411]ggge;@'/>",
	"<xf numFmtId='164'/>",
	"formatCode='yyyy-mm-dd hh:mm:ss.000'",
	"formatCode='[Red]#,##0.00_);(0%)'",
	"r='A0'",
	"r='ZZZZ9'",
	"t='d'",
	"hidden='1'",
	"4294967295",
	"-1",
	"1e308",
	"_x0041_",
	"&#1;",
	"&lt;",
	"<![CDATA[",
	"]]>",
	"<!DOCTYPE a [<!ENTITY b 'c'>]>",
	"<?xml version='1.0' encoding='UTF-16'?>",
	"xmlns:x='y' ",
};

#include "mutate.h"

static void walk(const struct value *value)
{
	HOLD(value->kind == VALUE_MAP || (value->line >= 1 && value->col >= 1));
	if (value->kind == VALUE_STRING)
		HOLD(utf8_valid(value->text, value->len, NULL));
	if (value->kind == VALUE_LIST)
		for (size_t i = 0; i < value->is.list.count; i++)
			walk(value->is.list.item[i]);
	if (value->kind == VALUE_MAP)
		for (size_t i = 0; i < value->is.map.count; i++)
			walk(value->is.map.entry[i].value);
}

static void try(const char *bytes, size_t len)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct value *sheets = xlsx_read(arena, "b.xlsx", bytes, len, diags);

	HOLD((sheets == NULL) == diags_failed(diags));
	HOLD(sheets || diags_count(diags) == 1);
	if (sheets)
		walk(sheets);
	diags_free(diags);
	arena_free(arena);
}

/* What is fuzzed are sheet, strings and formats, one after the other with a zero between them. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char relation[] = "<R><Relationship Id='1' Type='officeDocument' Target='w'/>"
								   "<Relationship Id='2' Type='worksheet' Target='s'/>"
								   "<Relationship Id='3' Type='sharedStrings' Target='t'/>"
								   "<Relationship Id='4' Type='styles' Target='f'/></R>";
	struct archive_part part[] = {
		{.name = "_rels/.rels", .text = relation},
		{.name = "_rels/w.rels", .text = relation},
		{.name = "w", .text = "<w><sheet name='S' id='2'/></w>"},
		{.name = "s"},
		{.name = "t"},
		{.name = "f"},
	};
	const char *at = (const char *)data, *end = at + size;
	struct buf bytes = {0};

	try((const char *)data, size);
	for (int i = 3; i < 6; i++) {
		const char *zero = at < end ? memchr(at, '\0', (size_t)(end - at)) : NULL;

		part[i].text = at;
		part[i].len = (size_t)((zero ? zero : end) - at);
		if (part[i].len == 0)
			part[i] = (struct archive_part){.name = part[i].name, .text = "<n/>"};
		at = zero ? zero + 1 : end;
	}
	archive_make(&bytes, part, 6);
	try(bytes.data, bytes.len);
	buf_free(&bytes);
	return 0;
}
