#include "command/manifest.h"

#include <string.h>

#include "command/version.h"

static void json_string(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (const unsigned char *at = (const unsigned char *)text; *at != '\0'; at++) {
		if (*at == '"' || *at == '\\')
			buf_printf(out, "\\%c", *at);
		else if (*at < 0x20)
			buf_printf(out, "\\u%04x", *at);
		else
			buf_putc(out, (char)*at);
	}
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
		buf_printf(out, ", \"bytes\": %zu", outputs[i].bytes);
		if (outputs[i].pages > 0)
			buf_printf(out, ", \"pages\": %zu", outputs[i].pages);
		buf_putc(out, '}');
	}
	buf_puts(out, "\n  ],\n");
}

static void write_inputs(struct buf *out, const struct input *inputs, size_t count)
{
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
	return slash == NULL ? path : slash + 1;
}

static void write_fonts(struct buf *out, const struct fonts *fonts, const bool *faces)
{
	const char *separator = "\n    {";
	buf_puts(out, "  \"fonts\": [");
	for (size_t i = 0; fonts != NULL && i < fonts_count(fonts); i++) {
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

void manifest_write(struct buf *out, const struct manifest_output *outputs, size_t output_count,
	const struct input *inputs, size_t input_count, const struct fonts *fonts, const bool *faces)
{
	buf_puts(out, "{\n  \"generator\": \"ismsdoc " ISMSDOC_VERSION "\",\n");
	write_outputs(out, outputs, output_count);
	write_inputs(out, inputs, input_count);
	write_fonts(out, fonts, faces);
	buf_puts(out, "}\n");
}
