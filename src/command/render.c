#define _XOPEN_SOURCE 700 /* realpath */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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
	struct diags *written; /* what goes wrong where files are written */
	struct library *library;
	struct buf style;
	struct work *works;
	char **targets;
	char **roots;        /* the directories of the texts */
	char **bases;        /* where they are below --root, or NULL */
	struct diags **read; /* what is said of each when it is read */
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

/* The path of FILE below the directory ROOT, in memory of its own, or NULL. */
static char *path_below(const char *root, const char *file)
{
	char *top = realpath(root, NULL), *path = realpath(file, NULL);
	size_t len = top ? strlen(top) : 0;
	struct buf below = {0};

	if (len == 1)
		len = 0; /* all is below the root of the system */
	if (top && path && strncmp(top, path, len) == 0 && path[len] == '/')
		buf_puts(&below, path + len + 1);
	free(top);
	free(path);
	return below.data;
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
	beside->outputs = outputs_new(files.data, NULL, OUTPUTS_AMONG, render->written);
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
	diag_add(render->written, DIAG_FAILURE, (struct place){.path = "-"}, "write-failed",
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

/* Says whether the text of WORK could be read and set: one that could not keeps no other from being
   written. */
static bool is_made(const struct work *work)
{
	return work->document && !diags_failed(work->diags);
}

/* Calls for every output of every work: adds it to the outputs, or tells that it was written. */
static bool each_output(struct render *render, bool tell)
{
	bool ok = true;
	for (size_t i = 0; i < render->count; i++) {
		const struct work *work = &render->works[i];
		for (size_t f = 0; is_made(work) && f < work->formats; f++) {
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

/* Adds the messages of FROM to TO; with --strict each warning is an error. */
static void pass_on(const struct render *render, const struct diags *from, struct diags *to)
{
	bool strict = arguments_get(render->arguments, "strict");

	for (size_t d = 0; d < diags_count(from); d++) {
		const struct diag *diag = diags_get(from, d);
		bool raised = strict && diag->level == DIAG_WARNING;

		diag_add(to, raised ? DIAG_ERROR : diag->level, diag->place, diag->code, "%s", diag->text);
		diag_more(to, diag->more);
	}
}

/* What was said of a text, when it was read and when it was set, decides whether it is written. */
static void take_messages(struct render *render)
{
	for (size_t i = 0; i < render->count; i++) {
		struct diags *own = diags_new(), *set = render->works[i].diags;

		pass_on(render, render->read[i], own);
		pass_on(render, set, own);
		diags_free(set);
		render->works[i].diags = own;
		pass_on(render, own, render->diags);
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
	pass_on(render, render->written, render->diags);
	for (size_t i = 0; i < render->beside_count; i++) {
		outputs_free(render->besides[i].outputs);
		free(render->besides[i].files);
	}
	free(render->besides);
}

/* Parses FILE; NULL after an error, which keeps no other from being written. */
static struct document *read_document(const char *file, struct diags *diags)
{
	struct buf text = {0};
	struct document *document = NULL;

	if (file_read(file, MARKDOWN_MAX_BYTES, &text, (struct place){0}, diags))
		document = document_parse(file, text.data, text.len, diags);
	buf_free(&text);
	return document;
}

/* Where several texts of one name go into one directory, that of each stands before its name. */
static char *target_apart(const struct render *render, size_t i, const char *directory)
{
	const char *file = render->arguments->operand[i];
	struct buf target = {0};
	const char *name = strrchr(file, '/'), *from = name;

	while (from && from > file && from[-1] != '/')
		from--;
	buf_puts(&target, directory);
	if (target.data[target.len - 1] != '/')
		buf_putc(&target, '/');
	if (name && name > from)
		buf_printf(&target, "%.*s-", (int)(name - from), from);
	name = name ? name + 1 : file;
	buf_put(&target, name, url_stem(name));
	return target.data;
}

static bool is_shared(char *const *targets, size_t count, size_t i)
{
	for (size_t j = 0; j < count; j++)
		if (j != i && strcmp(targets[j], targets[i]) == 0)
			return true;
	return false;
}

static void part_targets(struct render *render, const char *directory)
{
	char **apart = mem_alloc(render->count * sizeof *apart);

	for (size_t i = 0; i < render->count; i++)
		if (directory && is_shared(render->targets, render->count, i))
			apart[i] = target_apart(render, i, directory);
	for (size_t i = 0; i < render->count; i++) {
		if (!apart[i])
			continue;
		free(render->targets[i]);
		render->targets[i] = apart[i];
	}
	free(apart);
}

/* Whether the format of PATH is written over FILE itself. */
static bool is_source(const char *path, const char *file)
{
	struct stat a, b;

	return stat(path, &a) == 0 && stat(file, &b) == 0 && a.st_dev == b.st_dev &&
		a.st_ino == b.st_ino;
}

/* No text is written over, and none over what another one becomes. */
static void check_target(struct render *render, size_t i)
{
	const char *file = render->arguments->operand[i];
	struct diags *diags = render->read[i];

	for (size_t f = 0; !to_stdout(render) && f < render->formats.count; f++) {
		struct buf path = {0};

		buf_puts(&path, render->exact ? render->out : render->targets[i]);
		if (!render->exact)
			buf_printf(&path, ".%s", render->formats.output[f]->extension);
		for (size_t j = 0; j < render->count; j++)
			if (is_source(path.data, render->arguments->operand[j])) {
				diag_add(diags, DIAG_ERROR, (struct place){.path = file}, "output-is-source",
					"%s would be written over; give another place with -o", path.data);
				break;
			}
		buf_free(&path);
	}
	for (size_t j = 0; j < i; j++)
		if (strcmp(render->targets[j], render->targets[i]) == 0) {
			diag_add(diags, DIAG_ERROR, (struct place){.path = file}, "output-twice",
				"it would become the same file as %s; render them into different directories",
				render->arguments->operand[j]);
			break;
		}
}

static void make_works(struct render *render)
{
	const char *directory = render->exact ? NULL : render->out;
	const char *root = arguments_get(render->arguments, "root");

	for (size_t i = 0; i < render->count; i++) {
		const char *file = render->arguments->operand[i];

		render->targets[i] = target_of(file, directory);
		render->roots[i] = directory_of(file);
		if (root && !(render->bases[i] = path_below(root, file)))
			diag_add(render->read[i] = diags_new(), DIAG_ERROR, (struct place){.path = file},
				"file-outside", "it is not below the directory of --root, %s", root);
		render->read[i] = render->read[i] ? render->read[i] : diags_new();
	}
	part_targets(render, directory);
	for (size_t i = 0; i < render->count; i++) {
		const char *file = render->arguments->operand[i];

		check_target(render, i);
		render->works[i] = (struct work){.path = file,
			.document = diags_failed(render->read[i]) ? NULL : read_document(file, render->read[i]),
			.target = render->targets[i],
			.format = render->formats.output,
			.formats = render->formats.count,
			.style = render->style.data,
			.pictures = {.root = root ? root : render->roots[i],
				.base = render->bases[i],
				.logo_root = render->roots[i]}};
	}
}

/* The fonts of all; a text that asks for other ones than the first is left out. */
static struct fonts *open_fonts(struct render *render)
{
	for (;;) {
		struct diags *diags = diags_new();
		size_t from = 0;
		struct fonts *fonts =
			brand_fonts(render->works, render->count, render->roots[0], &from, diags);
		bool retry = !fonts && from > 0;

		pass_on(render, diags, retry ? render->read[from] : render->diags);
		diags_free(diags);
		if (!retry)
			return fonts;
		document_free(render->works[from].document);
		render->works[from].document = NULL;
	}
}

static void render_run(struct render *render)
{
	struct fonts *fonts;

	if (!style_read(render->library, &render->style, render->diags))
		return;
	make_works(render);
	fonts = open_fonts(render);
	if (!fonts)
		return;
	compose(render->works, render->count, fonts, arguments_number(render->arguments, "jobs"), NULL,
		NULL);
	take_messages(render);
	render_write(render);
	compose_free(render->works, render->count);
	fonts_close(fonts);
}

static void render_open(struct render *render)
{
	render->diags = diags_new();
	render->written = diags_new();
	render->library = library_open(NULL);
	render->targets = mem_alloc(render->count * sizeof *render->targets);
	render->roots = mem_alloc(render->count * sizeof *render->roots);
	render->bases = mem_alloc(render->count * sizeof *render->bases);
	render->read = mem_alloc(render->count * sizeof *render->read);
	render->works = mem_alloc(render->count * sizeof *render->works);
}

static void render_free(struct render *render)
{
	for (size_t i = 0; i < render->count; i++) {
		document_free(render->works[i].document);
		free(render->targets[i]);
		free(render->roots[i]);
		free(render->bases[i]);
		diags_free(render->read[i]);
	}
	free(render->read);
	free(render->bases);
	free(render->targets);
	free(render->roots);
	free(render->works);
	buf_free(&render->style);
	library_close(render->library);
	diags_free(render->written);
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

static bool several(const struct render *render)
{
	return render->count > 1 || render->formats.count > 1;
}

/* Says whether -o names a file: one that is there, or by its extension. */
static bool names_file(const struct render *render)
{
	const char *dot = strrchr(render->out, '.');
	bool known = dot && !strchr(dot, '/') && output_find(dot + 1, strlen(dot + 1));

	return known || to_stdout(render) || access(render->out, F_OK) == 0;
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
		if (render.exact && several(&render) && names_file(&render)) {
			command_refuse(command, "several outputs need a directory", render.out);
		} else {
			render.exact = render.exact && !several(&render);
			status = render_all(&render);
		}
	}
	formats_free(&render.formats);
	return status;
}

const struct command command_render = {
	.name = "render",
	.summary = "set any Markdown file, no facts needed",
	.operand = {{.name = "texts", .shown = "FILE.md..."}},
	.option = {{.name = "output", .letter = 'o', .value = "FILE|DIR"},
		{.name = "format", .value = "FORMAT,..."}, {.name = "root", .value = "DIR"},
		{.name = "strict"}, OPTION_JOBS, OPTION_QUIET},
	.run = run_render,
};
