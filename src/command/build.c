#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "command/brand.h"
#include "command/command.h"
#include "command/compose.h"
#include "command/manifest.h"
#include "command/options.h"
#include "command/today.h"
#include "script/script.h"

/* One run of `ismsdoc build`. */
struct build {
	const struct options *options;
	const char *project;
	const char *root; /* OUT */
	struct diags *diags;
	struct script *script;
	struct fonts *fonts;
	struct outputs *outputs;
	const struct rendered *rendered;
	struct work *works;
	size_t count;
	size_t done;
	bool *faces;
	const struct output *format[COMPOSE_FORMATS];
	size_t formats;
	struct manifest_output *made;
	size_t mades, made_cap;
};

/* Takes over the messages about the document INDEX, each with the place that its author can mend: a
   cell of the facts or a template's line. */
static void take_messages(
	struct build *build, const struct diags *diags, const struct work *work, size_t index)
{
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);
		struct place place = diag->place;
		if (place.path != NULL && strcmp(place.path, work->path) == 0)
			place = script_locate(build->script, index, place.line, diag->subject);
		diag_add(build->diags, diag->level, place, diag->code, "%s", diag->text);
	}
}

static char *output_path(const char *target, const char *extension)
{
	struct buf path = {0};
	buf_puts(&path, target);
	buf_putc(&path, '.');
	buf_puts(&path, extension);
	return path.data;
}

/* Adds an output and its BYTES; MADE's path is taken over. */
static void add_output(struct build *build, const struct manifest_output *made, const void *bytes)
{
	outputs_add(build->outputs, made->path, bytes, made->bytes);
	mem_grow(&build->made, &build->made_cap, build->mades + 1, sizeof *build->made);
	build->made[build->mades++] = *made;
}

static void take_outputs(struct build *build, struct work *work)
{
	for (size_t i = 0; i < work->formats; i++) {
		struct made *made = &work->made[i];
		struct manifest_output output = {.bytes = made->bytes.len,
			.path = output_path(work->target, work->format[i]->extension),
			.pages = work->format[i]->paged ? work->pages : 0};
		memcpy(output.sha256, made->sha256, sizeof output.sha256);
		add_output(build, &output, made->bytes.data);
		buf_free(&made->bytes);
	}
	for (size_t i = 0; build->fonts != NULL && i < fonts_count(build->fonts); i++)
		build->faces[i] |= work->faces[i];
}

static void show_progress(const struct build *build, const struct work *work)
{
	if (build->options->quiet || !isatty(STDOUT_FILENO))
		return;
	printf("\r\033[K[%zu/%zu] %s", build->done, build->count, work->target);
	fflush(stdout);
}

static void build_done(struct work *work, void *context)
{
	struct build *build = context;
	size_t index = build->done++;
	show_progress(build, work);
	take_messages(build, work->diags, work, index);
	if (!diags_failed(build->diags))
		take_outputs(build, work);
}

static void clear_progress(const struct build *build)
{
	if (!build->options->quiet && isatty(STDOUT_FILENO))
		fputs("\r\033[K", stdout);
}

static bool opens_fonts(struct build *build)
{
	struct diags *diags;
	size_t from;
	bool paged = false;
	for (size_t i = 0; i < build->formats; i++)
		paged |= build->format[i]->paged;
	if (!paged)
		return true;
	diags = diags_new();
	build->fonts = brand_fonts(build->works, build->count, build->project, &from, diags);
	take_messages(build, diags, &build->works[from], from);
	diags_free(diags);
	if (build->fonts != NULL)
		build->faces = mem_alloc(fonts_count(build->fonts));
	return build->fonts != NULL;
}

static void make_works(struct build *build)
{
	build->works = mem_alloc((build->count + 1) * sizeof *build->works);
	for (size_t i = 0; i < build->count; i++) {
		const struct rendered *rendered = &build->rendered[i];
		struct work *work = &build->works[i];
		*work = (struct work){.path = rendered->path, .text = rendered->markdown,
			.len = rendered->len, .target = rendered->path, .formats = build->formats,
			.attachment = rendered->attachment, .attachments = rendered->attachments,
			.pictures = {rendered->figure, rendered->figures, NULL, build->project}};
		memcpy(work->format, build->format, sizeof work->format);
	}
}

static void build_compose(struct build *build)
{
	build->outputs = outputs_new(build->root, build->diags);
	compose(build->works, build->count, build->fonts, build->options->jobs, build_done, build);
	clear_progress(build);
}

/* Markdown and HTML show the pictures that stand beside them; pages hold theirs. */
static void add_figures(struct build *build)
{
	bool paged = true;
	for (size_t i = 0; i < build->formats; i++)
		paged &= build->format[i]->paged;
	for (size_t i = 0; i < build->count && !paged; i++) {
		const struct rendered *rendered = &build->rendered[i];
		for (size_t f = 0; f < rendered->figures; f++) {
			const struct attachment *figure = &rendered->figure[f];
			struct buf path = {0};
			buf_puts(&path, figure->name);
			struct manifest_output output = {.path = path.data, .bytes = figure->len};
			file_sha256(figure->bytes, figure->len, output.sha256);
			add_output(build, &output, figure->bytes);
		}
	}
}

static bool build_commit(struct build *build)
{
	struct buf manifest = {0};
	const struct input *inputs;
	size_t count = script_inputs(build->script, &inputs);
	add_figures(build);
	manifest_write(&manifest, build->made, build->mades, inputs, count, build->fonts, build->faces);
	bool ok = outputs_add(build->outputs, "manifest.json", manifest.data, manifest.len)
		&& outputs_commit(build->outputs);
	buf_free(&manifest);
	return ok;
}

/* One line per document: its paged form where there is one, else the first form that was made. */
static void print_documents(const struct build *build)
{
	for (size_t i = 0; i < build->count * build->formats; i += build->formats) {
		const struct manifest_output *made = &build->made[i];
		for (size_t f = 1; f < build->formats && made->pages == 0; f++)
			if (build->made[i + f].pages > 0)
				made = &build->made[i + f];
		printf("%s/%s  ", build->root, made->path);
		if (made->pages > 0)
			printf("%zu page%s, ", made->pages, made->pages == 1 ? "" : "s");
		printf("%zu KB\n", (made->bytes + 999) / 1000);
	}
}

static void build_run(struct build *build)
{
	const struct options *options = build->options;
	struct script_options wanted = {.project = build->project, .only = options->only,
		.languages = options->languages, .as_of = options->as_of, .draft = options->draft};
	struct today today;
	today_set(&wanted, &today);
	if (!script_build(build->script, &wanted, &build->rendered, &build->count))
		return;
	make_works(build);
	if (!opens_fonts(build))
		return;
	build_compose(build);
	if (!diags_failed(build->diags) && build_commit(build) && !options->quiet)
		print_documents(build);
}

static void build_free(struct build *build)
{
	if (build->works != NULL)
		compose_free(build->works, build->count);
	if (build->outputs != NULL)
		outputs_free(build->outputs);
	for (size_t i = 0; i < build->mades; i++)
		free((char *)build->made[i].path);
	free(build->made);
	free(build->works);
	free(build->faces);
	if (build->fonts != NULL)
		fonts_close(build->fonts);
}

static char *default_root(const char *project)
{
	struct buf root = {0};
	buf_puts(&root, project);
	if (root.len > 1 && root.data[root.len - 1] == '/')
		root.data[--root.len] = '\0';
	buf_puts(&root, "/out");
	return root.data;
}

static int run_build(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "oOlfadjq", command->usage))
		return 2;
	struct build build = {.options = &options, .project = "."};
	if (options.operands > 0)
		build.project = options.operand[0];
	if (options.operands > 1) {
		fprintf(stderr, "ismsdoc: one project at a time\nusage: %s\n", command->usage);
		return 2;
	}
	const char *formats = options.formats != NULL ? options.formats : "md,html,pdf";
	if (!compose_formats(formats, build.format, &build.formats))
		return 2;
	char *root = default_root(build.project);
	build.root = options.out != NULL ? options.out : root;
	build.diags = diags_new();
	struct library *library = library_open(build.project);
	build.script = script_new(library, build.diags);
	build_run(&build);
	diags_print(build.diags, stderr);
	int status = diags_status(build.diags);
	build_free(&build);
	script_free(build.script);
	library_close(library);
	diags_free(build.diags);
	free(root);
	return status;
}

const struct command command_build = {
	"build",
	"ismsdoc build [DIR] [-o OUT] [--only ID,...] [--lang LANG,...] [--format md,html,pdf]"
	" [--as-of DATE] [--draft] [-j N] [-q]",
	"write the documents of the project in DIR",
	run_build,
};
