#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/outputs.h"
#include "base/url.h"
#include "command/brand.h"
#include "command/command.h"
#include "command/compose.h"
#include "command/formats.h"
#include "command/style.h"
#include "markdown/document.h"

enum { MARKDOWN_MAX_BYTES = 256 << 20 };

/* The outputs that go into one directory: FILES is its path with the slash behind it, or "". */
struct beside {
	char *files;
	struct outputs *outputs;
};

/* One run of `ismsdoc render`. */
struct render {
	const struct arguments *arguments;
	const char *out; /* what -o says, or NULL */
	struct diags *diags;
	struct library *library;
	struct buf style;
	struct work *works;
	char **targets;
	char **roots; /* the directories of the texts */
	size_t count;
	struct beside *besides;
	size_t beside_count, beside_cap;
	struct formats formats;
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
	if (directory) {
		const char *slash;

		buf_puts(&target, directory);
		if (target.data[target.len - 1] != '/')
			buf_putc(&target, '/');
		slash = strrchr(file, '/');
		file = slash ? slash + 1 : file;
	}
	buf_put(&target, file, url_stem(file));
	return target.data;
}

static char *directory_of(const char *file)
{
	const char *slash = strrchr(file, '/');
	struct buf directory = {0};
	if (!slash)
		buf_putc(&directory, '.');
	else
		buf_put(&directory, file, (size_t)(slash - file) + 1);
	return directory.data;
}

/* The extension of -o FILE chooses the format when --format does not. */
static const char *format_names(const struct render *render)
{
	const char *names = arguments_get(render->arguments, "format");
	const char *dot = render->exact ? strrchr(render->out, '.') : NULL;

	if (names)
		return names;
	if (dot && !strchr(dot, '/') && output_find(dot + 1, strlen(dot + 1)))
		return dot + 1;
	return "pdf";
}

static bool to_stdout(const struct render *render)
{
	return render->out && strcmp(render->out, "-") == 0;
}

/* The outputs that go into the directory of PATH, whose last step is NAME. */
static struct outputs *outputs_beside(struct render *render, const char *path, const char *name)
{
	struct buf files = {0};
	struct beside *beside;

	buf_put(&files, path, (size_t)(name - path));
	for (size_t i = 0; i < render->beside_count; i++) {
		beside = &render->besides[i];
		if (strcmp(beside->files, files.data) != 0)
			continue;
		buf_free(&files);
		return beside->outputs;
	}
	mem_grow(&render->besides, &render->beside_cap, render->beside_count + 1,
		sizeof *render->besides);
	beside = &render->besides[render->beside_count++];
	beside->files = files.data;
	beside->outputs = outputs_new(files.data, NULL, OUTPUTS_AMONG, render->diags);
	return beside->outputs;
}

static bool write_one(struct render *render, const char *path, const struct made *made)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;

	if (!to_stdout(render))
		return outputs_add(outputs_beside(render, path, name), name, made->bytes.data,
			made->bytes.len);
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

/* Calls for every output of every work: adds it to the outputs, or tells that it was written. */
static bool each_output(struct render *render, bool tell)
{
	bool ok = true;
	for (size_t i = 0; i < render->count; i++) {
		const struct work *work = &render->works[i];
		for (size_t f = 0; f < work->formats; f++) {
			struct buf path = {0};
			buf_puts(&path, render->exact ? render->out : work->target);
			if (!render->exact)
				buf_printf(&path, ".%s", work->format[f]->extension);
			if (tell)
				print_written(path.data, work, f);
			else
				ok = write_one(render, path.data, &work->made[f]) && ok;
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
			diag_more(render->diags, diag->more);
		}
	}
}

static bool commit_all(struct render *render)
{
	for (size_t i = 0; i < render->beside_count; i++)
		if (!outputs_commit(render->besides[i].outputs))
			return false;
	return true;
}

static void render_write(struct render *render)
{
	if (each_output(render, false) && commit_all(render) && !render->quiet)
		each_output(render, true);
	for (size_t i = 0; i < render->beside_count; i++) {
		outputs_free(render->besides[i].outputs);
		free(render->besides[i].files);
	}
	free(render->besides);
}

/* Parses FILE; NULL after an error, which does not keep the others from saying what is wrong. */
static struct document *read_document(struct render *render, const char *file)
{
	struct buf text = {0};
	struct document *document = NULL;

	if (file_read(file, MARKDOWN_MAX_BYTES, &text, (struct place){0}, render->diags))
		document = document_parse(file, text.data, text.len, render->diags);
	buf_free(&text);
	return document;
}

static void make_works(struct render *render)
{
	const char *directory = render->exact ? NULL : render->out;

	for (size_t i = 0; i < render->count; i++) {
		const char *file = render->arguments->operand[i];

		render->targets[i] = target_of(file, directory);
		render->roots[i] = directory_of(file);
		render->works[i] = (struct work){.path = file,
			.document = read_document(render, file),
			.target = render->targets[i],
			.format = render->formats.output,
			.formats = render->formats.count,
			.style = render->style.data,
			.pictures = {.root = render->roots[i], .logo_root = render->roots[i]}};
	}
}

static void render_run(struct render *render)
{
	struct fonts *fonts;
	size_t from;

	if (!style_read(render->library, &render->style, render->diags))
		return;
	make_works(render);
	fonts = brand_fonts(render->works, render->count, render->roots[0], &from, render->diags);
	if (!fonts)
		return;
	compose(render->works, render->count, fonts, arguments_number(render->arguments, "jobs"), NULL,
		NULL);
	take_messages(render);
	if (!diags_failed(render->diags))
		render_write(render);
	compose_free(render->works, render->count);
	fonts_close(fonts);
}

static void render_open(struct render *render)
{
	render->diags = diags_new();
	render->library = library_open(NULL);
	render->targets = mem_alloc(render->count * sizeof *render->targets);
	render->roots = mem_alloc(render->count * sizeof *render->roots);
	render->works = mem_alloc(render->count * sizeof *render->works);
}

static void render_free(struct render *render)
{
	for (size_t i = 0; i < render->count; i++) {
		document_free(render->works[i].document);
		free(render->targets[i]);
		free(render->roots[i]);
	}
	free(render->targets);
	free(render->roots);
	free(render->works);
	buf_free(&render->style);
	library_close(render->library);
	diags_free(render->diags);
}

static int render_all(struct render *render)
{
	int status;

	render_open(render);
	render_run(render);
	diags_print(render->diags, stderr);
	status = diags_status(render->diags);
	render_free(render);
	return status;
}

static int run_render(const struct command *command, struct arguments *arguments)
{
	struct render render = {.arguments = arguments,
		.out = arguments_get(arguments, "output"),
		.count = arguments->operands};
	int status = 2;

	render.exact = render.out && !is_directory(render.out);
	render.quiet = arguments_get(arguments, "quiet") || to_stdout(&render);
	if (formats_read(&render.formats, format_names(&render), NULL, NULL)) {
		if (render.exact && (render.count > 1 || render.formats.count > 1))
			command_refuse(command, "several outputs need a directory", render.out);
		else
			status = render_all(&render);
	}
	formats_free(&render.formats);
	return status;
}

const struct command command_render = {
	.name = "render",
	.summary = "set any Markdown file, no facts needed",
	.operand = {{.name = "texts", .shown = "FILE.md..."}},
	.option = {{.name = "output", .letter = 'o', .value = "FILE|DIR"},
		{.name = "format", .value = "FORMAT,..."}, OPTION_JOBS, OPTION_QUIET},
	.run = run_render,
};
