#include "command/formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"

static void add(struct formats *formats, const struct output *output)
{
	for (size_t i = 0; i < formats->count; i++)
		if (formats->output[i] == output)
			return;
	formats->output[formats->count++] = output;
}

/* The length of the name of the export that the library's file FILE is, 0 where it is none. */
static size_t export_len(const char *file)
{
	size_t len = strcspn(file, ".");

	return strcmp(file + len, ".lua") == 0 ? len : 0;
}

static const char *const *export_files(struct library *library, size_t *count, struct diags *diags)
{
	*count = 0;
	return library ? library_list(library, "lua/export", count, diags) : NULL;
}

static bool has_export(struct library *library, const char *name, size_t len, struct diags *diags)
{
	size_t count;
	const char *const *files = export_files(library, &count, diags);

	for (size_t i = 0; files && i < count; i++)
		if (export_len(files[i]) == len && strncmp(files[i], name, len) == 0)
			return true;
	return false;
}

static void complain(const char *name, size_t len, struct library *library, struct diags *diags)
{
	struct buf known = {0};
	size_t count;
	const char *const *files = export_files(library, &count, diags);

	for (size_t i = 0; output_table[i]; i++)
		buf_printf(&known, "%s%s", i > 0 ? ", " : "", output_table[i]->name);
	for (size_t i = 0; files && i < count; i++)
		if (export_len(files[i]) > 0)
			buf_printf(&known, ", %.*s", (int)export_len(files[i]), files[i]);
	diag_print_line(stderr, "ismsdoc: no such format: %.*s (%s)", (int)len, name, known.data);
	buf_free(&known);
}

bool formats_read(struct formats *formats, const char *names, struct library *library,
	struct diags *diags)
{
	size_t most = 0;

	while (output_table[most])
		most++;
	*formats = (struct formats){.output = mem_alloc(most * sizeof *formats->output)};
	for (const char *at = names; *at; at += *at == ',') {
		size_t len = strcspn(at, ",");
		const struct output *output = output_find(at, len);

		if (output)
			add(formats, output);
		else if (len == 0 || !has_export(library, at, len, diags)) {
			complain(at, len, library, diags);
			return false;
		}
		at += len;
	}
	return true;
}

void formats_free(struct formats *formats)
{
	free(formats->output);
}

bool formats_need_pages(const struct formats *formats)
{
	for (size_t i = 0; i < formats->count; i++)
		if (formats->output[i]->needs == OUTPUT_PAGES)
			return true;
	return false;
}

bool formats_show_pictures(const struct formats *formats)
{
	for (size_t i = 0; i < formats->count; i++)
		if (formats->output[i]->pictures_beside)
			return true;
	return false;
}
