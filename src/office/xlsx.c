/* From the first relation of the file to its sheets. */
#include "office/xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "office/book.h"
#include "office/xml.h"

/* What one part says it belongs with. */
struct relation {
	const char *id, *type, *part; /* TYPE is the last step of its address: "worksheet" */
};

struct relations {
	struct book *book;
	const char *from; /* the part, "" for the file itself */
	struct relation *item;
	size_t count, cap;
};

bool xlsx_is(const char *bytes, size_t len)
{
	static const char *const starts[] = {"PK\3\4", "PK\5\6", "\xD0\xCF\x11\xE0"};

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (len >= 4 && memcmp(bytes, starts[i], 4) == 0)
			return true;
	return false;
}

static const char *last_step(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The name of the part that TARGET leads to from the part FROM. */
static const char *resolve(struct arena *arena, const char *from, const char *target)
{
	struct buf path = {0};
	const char *name;

	if (*target != '/' && last_step(from) > from)
		buf_put(&path, from, (size_t)(last_step(from) - from));
	for (const char *step = target; *step; step += *step == '/') {
		size_t len = strcspn(step, "/");

		if (len == 2 && memcmp(step, "..", 2) == 0) {
			path.len -= path.len > 0;
			while (path.len > 0 && path.data[path.len - 1] != '/')
				path.len--;
		} else if (len > 0 && !(len == 1 && *step == '.')) {
			buf_put(&path, step, len);
			buf_puts(&path, step[len] ? "/" : "");
		}
		step += len;
	}
	name = arena_copy(arena, path.len ? path.data : "", path.len);
	buf_free(&path);
	return name;
}

static bool start_relation(void *context, const char *name, const char **attributes)
{
	struct relations *relations = context;
	struct book *book = relations->book;
	const char *id = xml_attribute(attributes, "Id"), *type = xml_attribute(attributes, "Type");
	const char *target = xml_attribute(attributes, "Target");
	const char *mode = xml_attribute(attributes, "TargetMode");

	if (strcmp(name, "Relationship") != 0 || !id || !type || !target)
		return true;
	if (mode && strcmp(mode, "External") == 0)
		return true;
	if (relations->count >= ZIP_MAX_ENTRIES)
		return book_refuse_size(book, "there are too many relations between parts");
	mem_grow(&relations->item, &relations->cap, relations->count + 1, sizeof *relations->item);
	relations->item[relations->count++] = (struct relation){arena_string(book->arena, id),
		arena_string(book->arena, last_step(type)), resolve(book->arena, relations->from, target)};
	return true;
}

static bool end_relation(void *context, const char *name)
{
	(void)context, (void)name;
	return true;
}

/* Reads the relations of the part FROM; the caller frees the items. */
static bool read_relations(struct book *book, const char *from, struct relations *relations)
{
	static const struct xml_reader reader = {start_relation, end_relation, NULL};
	struct buf name = {0};
	bool ok;

	*relations = (struct relations){.book = book, .from = from};
	if (last_step(from) > from)
		buf_put(&name, from, (size_t)(last_step(from) - from));
	buf_printf(&name, "_rels/%s.rels", last_step(from));
	ok = book_read_part(book, name.data, &reader, relations);
	buf_free(&name);
	return ok;
}

static const struct relation *find(const struct relations *relations, const char *type,
	const char *id)
{
	for (size_t i = 0; i < relations->count; i++)
		if (strcmp(relations->item[i].type, type) == 0 &&
			(!id || strcmp(relations->item[i].id, id) == 0))
			return &relations->item[i];
	return NULL;
}

static const char *sheet_path(struct book *book, const char *name)
{
	struct buf path = {0};
	const char *kept;

	buf_printf(&path, "%s:%s!", book->path, name);
	kept = arena_copy(book->arena, path.data, path.len);
	buf_free(&path);
	return kept;
}

static void set(struct value *map, const char *key, struct value *value)
{
	map->is.map.entry[map->is.map.count++] = (struct entry){key, 1, 1, value};
}

static struct value *text_value(struct book *book, const char *text)
{
	struct value *value = book_value(book, VALUE_STRING, 1, 1);

	value->text = text;
	value->len = strlen(text);
	return value;
}

static struct value *sheet_value(struct book *book, const struct book_sheet *sheet,
	struct book_cells *cells)
{
	enum { KEYS = 6 };
	struct value *map = book_value(book, VALUE_MAP, 1, 1);

	map->is.map.entry = arena_alloc(book->arena, KEYS * sizeof *map->is.map.entry);
	set(map, "name", text_value(book, sheet->name));
	set(map, "rows", book_list(book, &cells->rows));
	set(map, "merged", book_list(book, &cells->merged));
	set(map, "hidden_rows", book_list(book, &cells->hidden_rows));
	set(map, "hidden_columns", book_list(book, &cells->hidden_columns));
	if (sheet->hidden)
		set(map, "hidden", text_value(book, "yes"));
	return map;
}

static bool read_sheet(struct book *book, const struct book_sheet *sheet, const char *part,
	struct book_list *sheets)
{
	struct book_cells cells = {0};
	bool ok = book_read_cells(book, part, sheet_path(book, sheet->name), &cells);

	book_add(sheets, sheet_value(book, sheet, &cells));
	return ok;
}

static bool read_sheets(struct book *book, const struct relations *relations,
	struct book_list *sheets)
{
	for (size_t i = 0; i < book->sheets; i++) {
		const struct relation *relation = find(relations, "worksheet", book->sheet[i].relation);

		if (relation && !read_sheet(book, &book->sheet[i], relation->part, sheets))
			return false;
	}
	if (sheets->count > 0)
		return true;
	diag_add(book->diags, DIAG_ERROR, (struct place){.path = book->path}, "office-part",
		"the file has no sheet with cells");
	return false;
}

static bool read_workbook(struct book *book, const char *part, struct book_list *sheets)
{
	struct relations relations;
	const struct relation *strings, *styles;
	bool ok = read_relations(book, part, &relations);

	strings = ok ? find(&relations, "sharedStrings", NULL) : NULL;
	styles = ok ? find(&relations, "styles", NULL) : NULL;
	ok = ok && book_read_sheets(book, part) &&
		(!strings || book_read_shared(book, strings->part)) &&
		(!styles || book_read_styles(book, styles->part)) && read_sheets(book, &relations, sheets);
	free(relations.item);
	return ok;
}

static bool read_file(struct book *book, struct book_list *sheets)
{
	struct relations relations;
	bool ok = read_relations(book, "", &relations);
	const struct relation *main = ok ? find(&relations, "officeDocument", NULL) : NULL;

	if (ok && !main)
		diag_add(book->diags, DIAG_ERROR, (struct place){.path = book->path}, "office-part",
			"the file has no workbook in it");
	ok = main && read_workbook(book, main->part, sheets);
	free(relations.item);
	return ok;
}

static struct zip *open_zip(const char *path, const char *bytes, size_t len, struct diags *diags)
{
	if (len > 0 && (unsigned char)bytes[0] == 0xD0) {
		diag_add(diags, DIAG_ERROR, (struct place){.path = path}, "office-encrypted",
			"the workbook has a password or the form of an old program: "
			"save it as .xlsx without a password");
		return NULL;
	}
	return zip_open(path, bytes, len, diags);
}

struct value *xlsx_read(struct arena *arena, const char *path, const char *bytes, size_t len,
	struct diags *diags)
{
	struct book book = {.arena = arena, .diags = diags, .path = path};
	struct book_list sheets = {0};
	struct value *list;
	bool ok;

	book.zip = open_zip(path, bytes, len, diags);
	if (!book.zip)
		return NULL;
	ok = read_file(&book, &sheets);
	list = book_list(&book, &sheets);
	zip_close(book.zip);
	free(book.sheet);
	free(book.shared);
	free(book.format);
	free(book.style);
	return ok ? list : NULL;
}
