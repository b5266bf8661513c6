#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "command/brand.h"
#include "command/command.h"
#include "command/compose.h"
#include "command/manifest.h"
#include "command/options.h"
#include "command/today.h"
#include "markdown/document.h"
#include "script/script.h"

/* The forms of one page, in the order that struct work has them. */
static const struct output *const forms[] = {&output_html, &output_md, &output_pdf};

enum { FORMS = sizeof forms / sizeof forms[0] };

/* One run of `ismsdoc publish`. */
struct publish {
	const char *project;
	const char *root; /* OUT/public */
	struct diags *diags;
	struct script *script;
	struct fonts *fonts;
	struct outputs *outputs;
	const struct rendered *rendered;
	struct work *works;
	size_t count, done;
	bool *faces;
	struct manifest_output *made;
	size_t mades, made_cap;
};

static void add_output(struct publish *publish, const char *path, const struct buf *bytes,
	size_t pages)
{
	struct buf name = {0};
	buf_puts(&name, path);
	struct manifest_output made = {.path = name.data, .bytes = bytes->len, .pages = pages};
	file_sha256(bytes->data, bytes->len, made.sha256);
	outputs_add(publish->outputs, path, bytes->data, bytes->len);
	mem_grow(&publish->made, &publish->made_cap, publish->mades + 1, sizeof *publish->made);
	publish->made[publish->mades++] = made;
}

static void take_messages(struct publish *publish, const struct diags *diags, size_t index)
{
	const char *path = publish->works[index].path;
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);
		struct place place = diag->place;
		if (place.path != NULL && strcmp(place.path, path) == 0)
			place = script_locate(publish->script, index, place.line, diag->subject);
		diag_add(publish->diags, diag->level, place, diag->code, "%s", diag->text);
	}
}

static void publish_done(struct work *work, void *context)
{
	struct publish *publish = context;
	const struct rendered *rendered = &publish->rendered[publish->done];
	take_messages(publish, work->diags, publish->done++);
	for (size_t i = 0; i < FORMS && !diags_failed(publish->diags); i++) {
		const struct output *form = work->format[i];
		struct buf path = {0};
		buf_puts(&path, form == &output_html ? rendered->site->page : rendered->path);
		buf_printf(&path, ".%s", form->extension);
		add_output(publish, path.data, &work->made[i].bytes, form->paged ? work->pages : 0);
		buf_free(&path);
	}
	for (size_t i = 0; i < fonts_count(publish->fonts); i++)
		publish->faces[i] |= work->faces[i];
}

static void make_works(struct publish *publish)
{
	publish->works = mem_alloc((publish->count + 1) * sizeof *publish->works);
	for (size_t i = 0; i < publish->count; i++) {
		const struct rendered *rendered = &publish->rendered[i];
		struct work *work = &publish->works[i];
		*work = (struct work){.path = rendered->path, .text = rendered->markdown,
			.len = rendered->len, .target = rendered->path, .formats = FORMS,
			.site = rendered->site, .pictures = {NULL, 0, NULL, publish->project}};
		memcpy(work->format, forms, sizeof forms);
	}
}

static bool opens_fonts(struct publish *publish)
{
	struct diags *diags = diags_new();
	size_t from;
	publish->fonts =
		brand_fonts(publish->works, publish->count, publish->project, &from, diags);
	take_messages(publish, diags, from);
	diags_free(diags);
	if (publish->fonts != NULL)
		publish->faces = mem_alloc(fonts_count(publish->fonts));
	return publish->fonts != NULL;
}

/* The pages look alike, so the first one's style is that of all. */
static void add_style(struct publish *publish)
{
	const struct rendered *first = &publish->rendered[0];
	struct document *document =
		document_parse(first->path, first->markdown, first->len, publish->diags);
	struct buf style = {0};
	if (document != NULL) {
		html_style(document, &style);
		add_output(publish, "style.css", &style, 0);
	}
	document_free(document);
	buf_free(&style);
}

static void add_files(struct publish *publish)
{
	for (size_t i = 0; i < publish->count; i++) {
		for (size_t f = 0; f < publish->rendered[i].figures; f++) {
			const struct attachment *file = &publish->rendered[i].figure[f];
			struct buf bytes = {0};
			buf_put(&bytes, file->bytes, file->len);
			add_output(publish, file->name, &bytes, 0);
			buf_free(&bytes);
		}
	}
}

/* The public manifest names no inputs: what the facts are kept in, and what they hash to, is
   internal. */
static bool commit(struct publish *publish)
{
	struct buf manifest = {0};
	add_style(publish);
	add_files(publish);
	manifest_write(&manifest, publish->made, publish->mades, NULL, 0, publish->fonts,
		publish->faces);
	bool ok = outputs_add(publish->outputs, "manifest.json", manifest.data, manifest.len)
		&& outputs_commit(publish->outputs);
	buf_free(&manifest);
	return ok;
}

static void publish_run(struct publish *publish, const struct options *options)
{
	struct script_options wanted = {.project = publish->project, .as_of = options->as_of,
		.publish = true};
	struct today today;
	today_set(&wanted, &today);
	if (!script_build(publish->script, &wanted, &publish->rendered, &publish->count))
		return;
	make_works(publish);
	if (!opens_fonts(publish))
		return;
	publish->outputs = outputs_new(publish->root, publish->diags);
	compose(publish->works, publish->count, publish->fonts, options->jobs, publish_done, publish);
	if (diags_failed(publish->diags) || !commit(publish) || options->quiet)
		return;
	for (size_t i = 0; i < publish->mades; i++)
		printf("%s/%s\n", publish->root, publish->made[i].path);
}

static void publish_free(struct publish *publish)
{
	if (publish->works != NULL)
		compose_free(publish->works, publish->count);
	if (publish->outputs != NULL)
		outputs_free(publish->outputs);
	for (size_t i = 0; i < publish->mades; i++)
		free((char *)publish->made[i].path);
	free(publish->made);
	free(publish->works);
	free(publish->faces);
	if (publish->fonts != NULL)
		fonts_close(publish->fonts);
}

/* OUT/public, or public below the project's out. */
static char *site_root(const char *project, const char *out)
{
	struct buf root = {0};
	buf_puts(&root, out != NULL ? out : project);
	while (root.len > 1 && root.data[root.len - 1] == '/')
		root.data[--root.len] = '\0';
	buf_puts(&root, out != NULL ? "/public" : "/out/public");
	return root.data;
}

static int run_publish(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "oajq", command->usage))
		return 2;
	if (options.operands > 1) {
		fprintf(stderr, "ismsdoc: one project at a time\nusage: %s\n", command->usage);
		return 2;
	}
	struct publish publish = {.project = options.operands > 0 ? options.operand[0] : "."};
	char *root = site_root(publish.project, options.out);
	publish.root = root;
	publish.diags = diags_new();
	struct library *library = library_open(publish.project);
	publish.script = script_new(library, publish.diags);
	publish_run(&publish, &options);
	diags_print(publish.diags, stderr);
	int status = diags_status(publish.diags);
	publish_free(&publish);
	script_free(publish.script);
	library_close(library);
	diags_free(publish.diags);
	free(root);
	return status;
}

const struct command command_publish = {
	"publish",
	"ismsdoc publish [DIR] [-o OUT] [--as-of DATE] [-j N] [-q]",
	"write the public security summary of the project in DIR as a web site",
	run_publish,
};
