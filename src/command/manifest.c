#include "command/manifest.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "command/version.h"
#include "input/yaml.h"

/* Of all outputs together, which are read to be verified. */
static const int64_t MOST_BYTES = (int64_t)4 << 30;

static void json_string(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (const unsigned char *at = (const unsigned char *)text; *at != '\0'; at++)
		if (*at == '"' || *at == '\\')
			buf_printf(out, "\\%c", *at);
		else if (*at < 0x20)
			buf_printf(out, "\\u%04x", *at);
		else
			buf_putc(out, (char)*at);
	buf_putc(out, '"');
}

static void json_member(struct buf *out, const char *name, const char *text)
{
	buf_printf(out, "\"%s\": ", name);
	json_string(out, text);
}

static void write_outputs(struct buf *out, const struct manifest_output *outputs, size_t count)
{
	buf_puts(out, "  \"outputs\": [");
	for (size_t i = 0; i < count; i++) {
		buf_puts(out, i == 0 ? "\n    {" : ",\n    {");
		json_member(out, "path", outputs[i].path);
		buf_puts(out, ", ");
		json_member(out, "sha256", outputs[i].sha256);
		if (outputs[i].unsigned_sha256[0]) {
			buf_puts(out, ", ");
			json_member(out, "unsigned", outputs[i].unsigned_sha256);
		}
		buf_printf(out, ", \"bytes\": %zu", outputs[i].bytes);
		if (outputs[i].pages > 0)
			buf_printf(out, ", \"pages\": %zu", outputs[i].pages);
		buf_putc(out, '}');
	}
	buf_puts(out, "\n  ],\n");
}

void manifest_digest(const struct input *inputs, size_t count, char out[65])
{
	struct buf lines = {0};
	for (size_t i = 0; i < count; i++)
		buf_printf(&lines, "%s  %s\n", inputs[i].sha256, inputs[i].path);
	file_sha256(lines.data, lines.len, out);
	buf_free(&lines);
}

static void write_inputs(struct buf *out, const struct input *inputs, size_t count)
{
	char digest[65];
	if (!inputs) {
		buf_puts(out, "  \"inputs\": [\n  ],\n");
		return;
	}
	manifest_digest(inputs, count, digest);
	buf_printf(out, "  \"facts\": \"%s\",\n", digest);
	buf_puts(out, "  \"inputs\": [");
	for (size_t i = 0; i < count; i++) {
		buf_puts(out, i == 0 ? "\n    {" : ",\n    {");
		json_member(out, "path", inputs[i].path);
		buf_puts(out, ", ");
		json_member(out, "sha256", inputs[i].sha256);
		buf_putc(out, '}');
	}
	buf_puts(out, "\n  ],\n");
}

/* Directories differ between machines that have the same fonts, so only the file's name is told. */
static const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

static void write_fonts(struct buf *out, const struct fonts *fonts, const bool *faces)
{
	const char *separator = "\n    {";
	buf_puts(out, "  \"fonts\": [");
	for (size_t i = 0; fonts && i < fonts_count(fonts); i++) {
		if (!faces[i])
			continue;
		buf_puts(out, separator);
		separator = ",\n    {";
		json_member(out, "name", fonts_face(fonts, i)->name);
		buf_puts(out, ", ");
		json_member(out, "file", file_name(fonts_face(fonts, i)->path));
		buf_putc(out, '}');
	}
	buf_puts(out, "\n  ]\n");
}

void manifest_write(struct buf *out, const struct manifest *manifest, const struct fonts *fonts,
	const bool *faces)
{
	buf_puts(out, "{\n  \"generator\": \"ismsdoc " ISMSDOC_VERSION "\",\n");
	if (manifest->release) {
		buf_puts(out, "  ");
		json_member(out, "release", manifest->release);
		buf_puts(out, ",\n");
	}
	write_outputs(out, manifest->output, manifest->outputs);
	write_inputs(out, manifest->input, manifest->inputs);
	write_fonts(out, fonts, faces);
	buf_puts(out, "}\n");
}

/* The text of KEY in MAP, or NULL when it has none. */
static const char *text_of(const struct value *map, const char *key)
{
	const struct value *value = value_get(map, key);
	return value && value->kind == VALUE_STRING ? value->text : NULL;
}

static bool is_sha256(const char *text)
{
	return text && strlen(text) == 64 && strspn(text, "0123456789abcdef") == 64;
}

static bool refuse(const char *path, const struct value *value, struct diags *diags)
{
	struct place place = {.path = path, .line = value->line, .col = value->col};
	diag_add(diags, DIAG_ERROR, place, "manifest-broken",
		"this is no manifest: outputs were expected, each once, with its path, SHA-256 and bytes, "
		"not more than 4 GiB in all");
	return false;
}

/* Sets what OUTPUT says of its bytes from ITEM; false where that is no number, or the outputs, LEFT
   bytes at most, have more. */
static bool take_bytes(struct manifest_output *output, const struct value *item, int64_t *left)
{
	const struct value *bytes = value_get(item, "bytes");

	if (!bytes || bytes->kind != VALUE_INTEGER || bytes->is.integer < 0 ||
		bytes->is.integer > *left)
		return false;
	*left -= bytes->is.integer;
	output->bytes = (size_t)bytes->is.integer;
	return true;
}

/* By path, and those of one path as they are listed. */
static int compare_outputs(const void *a, const void *b)
{
	const struct manifest_output *const *x = a, *const *y = b;
	int order = strcmp((*x)->path, (*y)->path);

	return order != 0 ? order : (*x > *y) - (*x < *y);
}

/* Orders the outputs of MANIFEST by their paths. */
static void sort_outputs(struct arena *arena, struct manifest *manifest)
{
	size_t count = manifest->outputs;

	manifest->by_path = arena_alloc(arena, (count + 1) * sizeof *manifest->by_path);
	for (size_t i = 0; i < count; i++)
		manifest->by_path[i] = &manifest->output[i];
	qsort(manifest->by_path, count, sizeof *manifest->by_path, compare_outputs);
}

/* The number in the list of an output of MANIFEST whose path stands before it too; the length of
   the list where there is none. */
static size_t find_twin(const struct manifest *manifest)
{
	const struct manifest_output *const *sorted = manifest->by_path;

	for (size_t i = 1; i < manifest->outputs; i++)
		if (strcmp(sorted[i - 1]->path, sorted[i]->path) == 0)
			return (size_t)(sorted[i] - manifest->output);
	return manifest->outputs;
}

static int compare_path(const void *path, const void *output)
{
	const struct manifest_output *const *listed = output;

	return strcmp(path, (*listed)->path);
}

bool manifest_lists(const struct manifest *manifest, const char *path)
{
	return manifest->outputs > 0 &&
		bsearch(path, manifest->by_path, manifest->outputs, sizeof *manifest->by_path,
			compare_path);
}

static bool read_outputs(struct arena *arena, const char *path, const struct value *root,
	struct manifest *manifest, struct diags *diags)
{
	const struct value *list = value_get(root, "outputs");
	int64_t left = MOST_BYTES;
	struct manifest_output *output;
	size_t twin;

	if (!list || list->kind != VALUE_LIST)
		return refuse(path, root, diags);
	manifest->outputs = list->is.list.count;
	manifest->output = output = arena_alloc(arena, (manifest->outputs + 1) * sizeof *output);
	for (size_t i = 0; i < manifest->outputs; i++) {
		const struct value *item = list->is.list.item[i];
		const char *sha256 = text_of(item, "sha256"), *before = text_of(item, "unsigned");

		output[i].path = text_of(item, "path");
		if (!output[i].path || !is_sha256(sha256) || (before && !is_sha256(before)) ||
			!take_bytes(&output[i], item, &left))
			return refuse(path, item, diags);
		memcpy(output[i].sha256, sha256, sizeof output[i].sha256);
		if (before)
			memcpy(output[i].unsigned_sha256, before, sizeof output[i].unsigned_sha256);
	}
	sort_outputs(arena, manifest);
	twin = find_twin(manifest);
	return twin == manifest->outputs || refuse(path, list->is.list.item[twin], diags);
}

bool manifest_read(struct arena *arena, const char *root, struct manifest *manifest,
	struct diags *diags)
{
	struct buf path = {0}, text = {0};
	const struct value *value = NULL;
	const char *name;
	bool ok;

	buf_printf(&path, "%s/" MANIFEST_NAME, root);
	name = arena_string(arena, path.data);
	*manifest = (struct manifest){0};
	if (file_read_inside(root, MANIFEST_NAME, YAML_MAX_BYTES, &text, (struct place){0}, diags))
		value = yaml_read(arena, name, 1, text.data, text.len, diags);
	ok = value && read_outputs(arena, name, value, manifest, diags);
	if (ok) {
		manifest->release = text_of(value, "release");
		manifest->text = arena_copy(arena, text.data, text.len);
		manifest->len = text.len;
	}
	buf_free(&text);
	buf_free(&path);
	return ok;
}

/* Reads what OUTPUT names, at most as much as was written; MANIFEST_CHANGED where it is longer. */
static enum manifest_file read_output(const char *root, const struct manifest_output *output,
	struct buf *bytes, struct diags *diags)
{
	size_t most = output->bytes < MANIFEST_MAX_FILE ? output->bytes : MANIFEST_MAX_FILE;
	struct diags *refusals = diags_new();
	enum manifest_file found = MANIFEST_SAME;

	if (!file_read_inside(root, output->path, most, bytes, (struct place){0}, refusals)) {
		const struct diag *why = diags_get(refusals, 0);

		found = strcmp(why->code, "file-too-large") == 0 ? MANIFEST_CHANGED : MANIFEST_UNREAD;
		if (found == MANIFEST_UNREAD)
			diag_add(diags, why->level, why->place, why->code, "%s", why->text);
	}
	diags_free(refusals);
	return found;
}

enum manifest_file manifest_compare(const char *root, const struct manifest_output *output,
	struct diags *diags)
{
	struct buf bytes = {0};
	enum manifest_file found = read_output(root, output, &bytes, diags);
	char sha256[65];

	if (found == MANIFEST_SAME) {
		file_sha256(bytes.data, bytes.len, sha256);
		found = strcmp(sha256, output->sha256) == 0 ? MANIFEST_SAME : MANIFEST_CHANGED;
	}
	buf_free(&bytes);
	return found;
}
