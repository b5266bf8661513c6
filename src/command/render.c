#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/url.h"
#include "command/brand.h"
#include "command/command.h"
#include "command/compose.h"
#include "command/options.h"

enum { MARKDOWN_MAX_BYTES = 256 << 20 };

/* One run of `ismsdoc render`. */
struct render {
	const struct options *options;
	struct diags *diags;
	struct buf *texts;
	struct work *works;
	char **targets;
	char **roots; /* the directories of the texts */
	size_t count;
	const struct output *format[COMPOSE_FORMATS];
	size_t formats;
	bool exact; /* -o names the one output file itself */
	bool quiet;
};

static bool is_directory(const char *path)
{
	struct stat status;
	return path[strlen(path) - 1] == '/' || (stat(path, &status) == 0 && S_ISDIR(status.st_mode));
}

/* Where FILE's output goes, without extension: beside it, or into the directory of -o. */
static char *target_of(const char *file, const char *directory)
{
	struct buf target = {0};
	if (directory != NULL) {
		buf_puts(&target, directory);
		if (target.data[target.len - 1] != '/')
			buf_putc(&target, '/');
		const char *slash = strrchr(file, '/');
		file = slash == NULL ? file : slash + 1;
	}
	buf_put(&target, file, url_stem(file));
	return target.data;
}

static char *directory_of(const char *file)
{
	const char *slash = strrchr(file, '/');
	struct buf directory = {0};
	if (slash == NULL)
		buf_putc(&directory, '.');
	else
		buf_put(&directory, file, (size_t)(slash - file) + 1);
	return directory.data;
}

/* The extension of -o FILE chooses the format when --format does not. */
static const char *format_names(const struct options *options, bool exact)
{
	if (options->formats != NULL)
		return options->formats;
	const char *dot = exact ? strrchr(options->out, '.') : NULL;
	if (dot != NULL && strchr(dot, '/') == NULL && output_find(dot + 1, strlen(dot + 1)) != NULL)
		return dot + 1;
	return "pdf";
}

static bool to_stdout(const struct options *options)
{
	return options->out != NULL && strcmp(options->out, "-") == 0;
}

static bool write_one(struct render *render, struct outputs *outputs, const char *path,
	const struct made *made)
{
	if (!to_stdout(render->options))
		return outputs_add(outputs, path, made->bytes.data, made->bytes.len);
	if (fwrite(made->bytes.data, 1, made->bytes.len, stdout) == made->bytes.len &&
		fflush(stdout) == 0)
		return true;
	diag_add(render->diags, DIAG_FAILURE, (struct place){.path = "-"}, "write-failed",
		"standard output could not be written");
	return false;
}

static void print_written(const char *path, const struct work *work, size_t format)
{
	size_t kilobytes = (work->made[format].bytes.len + 999) / 1000;
	if (work->format[format]->paged)
		printf("%s  %zu page%s, %zu KB\n", path, work->pages, work->pages == 1 ? "" : "s",
			kilobytes);
	else
		printf("%s  %zu KB\n", path, kilobytes);
}

/* Calls for every output of every work: adds it to OUTPUTS, or tells that it was written. */
static bool each_output(struct render *render, struct outputs *outputs, bool tell)
{
	bool ok = true;
	for (size_t i = 0; i < render->count; i++) {
		const struct work *work = &render->works[i];
		for (size_t f = 0; f < work->formats; f++) {
			struct buf path = {0};
			buf_puts(&path, render->exact ? render->options->out : work->target);
			if (!render->exact)
				buf_printf(&path, ".%s", work->format[f]->extension);
			if (tell)
				print_written(path.data, work, f);
			else
				ok = write_one(render, outputs, path.data, &work->made[f]) && ok;
			buf_free(&path);
		}
	}
	return ok;
}

static void take_messages(struct render *render)
{
	for (size_t i = 0; i < render->count; i++) {
		const struct diags *from = render->works[i].diags;
		for (size_t d = 0; d < diags_count(from); d++) {
			const struct diag *diag = diags_get(from, d);
			diag_add(render->diags, diag->level, diag->place, diag->code, "%s", diag->text);
		}
	}
}

static void render_write(struct render *render)
{
	struct outputs *outputs = outputs_new(NULL, render->diags);
	if (each_output(render, outputs, false) && outputs_commit(outputs) && !render->quiet)
		each_output(render, outputs, true);
	outputs_free(outputs);
}

static void render_run(struct render *render)
{
	const char *directory = render->exact ? NULL : render->options->out;
	for (size_t i = 0; i < render->count; i++) {
		const char *file = render->options->operand[i];
		file_read(file, MARKDOWN_MAX_BYTES, &render->texts[i], (struct place){0}, render->diags);
		render->targets[i] = target_of(file, directory);
		render->roots[i] = directory_of(file);
		render->works[i] = (struct work){.path = file,
			.text = render->texts[i].data,
			.len = render->texts[i].len,
			.target = render->targets[i],
			.formats = render->formats,
			.pictures = {.root = render->roots[i], .logo_root = render->roots[i]}};
		memcpy(render->works[i].format, render->format, sizeof render->format);
	}
	size_t from;
	struct fonts *fonts = diags_failed(render->diags)
		? NULL
		: brand_fonts(render->works, render->count, render->roots[0], &from, render->diags);
	if (fonts == NULL)
		return;
	compose(render->works, render->count, fonts, render->options->jobs, NULL, NULL);
	take_messages(render);
	if (!diags_failed(render->diags))
		render_write(render);
	compose_free(render->works, render->count);
	fonts_close(fonts);
}

static void render_free(struct render *render)
{
	for (size_t i = 0; i < render->count; i++) {
		buf_free(&render->texts[i]);
		free(render->targets[i]);
		free(render->roots[i]);
	}
	free(render->texts);
	free(render->targets);
	free(render->roots);
	free(render->works);
}

static int run_render(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "ofjq", command->usage))
		return 2;
	struct render render = {.options = &options, .count = options.operands};
	if (render.count == 0) {
		fprintf(stderr, "ismsdoc: which Markdown file?\nusage: %s\n", command->usage);
		return 2;
	}
	render.exact = options.out != NULL && !is_directory(options.out);
	render.quiet = options.quiet || to_stdout(&options);
	if (!compose_formats(format_names(&options, render.exact), render.format, &render.formats))
		return 2;
	if (render.exact && (render.count > 1 || render.formats > 1)) {
		fprintf(stderr, "ismsdoc: several outputs need a directory: %s\nusage: %s\n", options.out,
			command->usage);
		return 2;
	}
	render.diags = diags_new();
	render.texts = mem_alloc(render.count * sizeof *render.texts);
	render.targets = mem_alloc(render.count * sizeof *render.targets);
	render.roots = mem_alloc(render.count * sizeof *render.roots);
	render.works = mem_alloc(render.count * sizeof *render.works);
	render_run(&render);
	diags_print(render.diags, stderr);
	int status = diags_status(render.diags);
	render_free(&render);
	diags_free(render.diags);
	return status;
}

const struct command command_render = {
	"render",
	"ismsdoc render FILE.md... [-o FILE|DIR] [--format pdf,html,md,trace] [-j N] [-q]",
	"set any Markdown file, no facts needed",
	run_render,
};
