/* CSV facts, by both readers: records as maps and records as cells. */
#include "input/csv.h"

#include "base/utf8.h"
#include "fuzz.h"

static const char *const fragments[] = {
	",",
	";",
	"\t",
	"\"",
	"\"\"",
	"\"two\nlines\"",
	"\r\n",
	"\n",
	"\r",
	"sep=;\n",
	"id,name,a.b,a.c\n",
	"a.b",
	"a.",
	".a",
	"Next review",
	"'=1+1",
	"=HYPERLINK(\"x\")",
	"\xef\xbb\xbf",
	"\xff\xfe",
	"\x93\xfa\x96\x7b",
	"\xb0\xa1",
	"\xe6\x97\xa5\xe6\x9c\xac",
	"\xef\xbc\x8c",
	"\x1a",
};

#include "mutate.h"

static void walk(const struct value *value)
{
	HOLD(value->line >= 1 && value->col >= 1);
	if (value->kind == VALUE_STRING)
		HOLD(utf8_valid(value->text, value->len, NULL));
	if (value->kind == VALUE_LIST)
		for (size_t i = 0; i < value->is.list.count; i++)
			walk(value->is.list.item[i]);
	if (value->kind == VALUE_MAP)
		for (size_t i = 0; i < value->is.map.count; i++)
			walk(value->is.map.entry[i].value);
}

static void try_reader(struct value *(*read)(struct arena *, const char *, const char *, size_t,
						   struct diags *),
	const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct value *root = read(arena, "facts.csv", (const char *)data, size, diags);

	HOLD((root == NULL) == diags_failed(diags));
	if (root)
		walk(root);
	diags_free(diags);
	arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	try_reader(csv_read, data, size);
	try_reader(csv_read_sheets, data, size);
	return 0;
}
