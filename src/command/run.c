#include "command/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "command/brand.h"
#include "command/today.h"
#include "markdown/document.h"

struct run {
	struct run_wish wish;
	struct today today;
	struct diags *diags;
	struct library *library;
	struct script *script;
	const struct rendered *rendered;
	size_t count;
	size_t written; /* the first so many of them; the others are set aside */

	struct work *works; /* one for each rendered document, in the same order */
	struct fonts *fonts;
	bool *faces; /* true for those that a document uses */
	size_t done;
	struct outputs *outputs;
	struct manifest_output *made;
	size_t mades, made_cap;
};

struct run *run_open(const struct run_wish *wish)
{
	struct run *run = mem_alloc(sizeof *run);
	run->wish = *wish;
	run->wish.progress = wish->progress && isatty(STDOUT_FILENO);
	today_set(&run->wish.script, &run->today);
	run->diags = diags_new();
	if (wish->quiet)
		diags_hide_notes(run->diags);
	run->library = library_open(wish->script.project);
	run->script = script_new(run->library, run->diags);
	return run;
}

bool run_render(struct run *run)
{
	bool ok = script_build(run->script, &run->wish.script, &run->rendered, &run->count);
	while (run->written < run->count && !run->rendered[run->written].aside)
		run->written++;
	return ok;
}

const char *run_release_name(const struct run *run)
{
	return script_release(run->script);
}

struct diags *run_diags(struct run *run)
{
	return run->diags;
}

/* Takes over the messages about the document INDEX, each with the place that its author can mend: a
   cell of the facts or a template's line. */
static void take_messages(struct run *run, const struct diags *diags, size_t index)
{
	const char *path = run->works[index].path;
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);
		struct place place = diag->place;
		if (place.path != NULL && strcmp(place.path, path) == 0)
			place = script_locate(run->script, index, place.line, diag->subject);
		diag_add(run->diags, diag->level, place, diag->code, "%s", diag->text);
	}
}

static void make_works(struct run *run)
{
	run->works = mem_alloc((run->count + 1) * sizeof *run->works);
	for (size_t i = 0; i < run->count; i++) {
		const struct rendered *rendered = &run->rendered[i];
		struct work *work = &run->works[i];
		*work = (struct work){.path = rendered->path,
			.document = rendered->document,
			.target = rendered->path,
			.formats = i < run->written ? run->wish.formats : 0,
			.attachment = rendered->attachment,
			.attachments = rendered->attachments,
			.site = rendered->site,
			.pictures = {rendered->figure, rendered->figures, NULL, run->wish.script.project}};
		memcpy(work->format, run->wish.format, sizeof work->format);
	}
}

/* Whether any format is paged, or else (PAGED false) whether any is not. */
static bool has_format(const struct run *run, bool paged)
{
	for (size_t i = 0; i < run->wish.formats; i++)
		if (run->wish.format[i]->paged == paged)
			return true;
	return false;
}

static bool opens_fonts(struct run *run)
{
	struct diags *diags;
	size_t from;
	if (!has_format(run, true))
		return true;
	diags = diags_new();
	run->fonts = brand_fonts(run->works, run->count, run->wish.script.project, &from, diags);
	take_messages(run, diags, from);
	diags_free(diags);
	if (run->fonts != NULL)
		run->faces = mem_alloc(fonts_count(run->fonts));
	return run->fonts != NULL;
}

static void add_output(struct run *run, const char *path, const struct made *made, size_t pages)
{
	struct buf name = {0};
	buf_puts(&name, path);
	struct manifest_output output = {.path = name.data, .bytes = made->bytes.len, .pages = pages};
	memcpy(output.sha256, made->sha256, sizeof output.sha256);
	outputs_add(run->outputs, path, made->bytes.data, made->bytes.len);
	mem_grow(&run->made, &run->made_cap, run->mades + 1, sizeof *run->made);
	run->made[run->mades++] = output;
}

/* Adds a file that is no form of a document. */
static void add_file(struct run *run, const char *path, const void *bytes, size_t len)
{
	struct made made = {0};
	buf_put(&made.bytes, bytes, len);
	file_sha256(bytes, len, made.sha256);
	add_output(run, path, &made, 0);
	buf_free(&made.bytes);
}

/* A page of a site has an address of its own. */
static const char *target_of(const struct work *work, const struct output *format)
{
	return work->site != NULL && format == &output_html ? work->site->page : work->target;
}

static void take_outputs(struct run *run, struct work *work)
{
	for (size_t i = 0; i < work->formats; i++) {
		const struct output *format = work->format[i];
		struct buf path = {0};
		buf_printf(&path, "%s.%s", target_of(work, format), format->extension);
		add_output(run, path.data, &work->made[i], format->paged ? work->pages : 0);
		buf_free(&path);
		buf_free(&work->made[i].bytes);
	}
	bool shown = run->fonts != NULL && work->formats > 0;
	for (size_t i = 0; shown && i < fonts_count(run->fonts); i++)
		run->faces[i] |= work->faces[i];
}

static void work_done(struct work *work, void *context)
{
	struct run *run = context;
	size_t index = run->done++;
	if (run->wish.progress) {
		printf("\r\033[K[%zu/%zu] %s", run->done, run->count, work->target);
		fflush(stdout);
	}
	take_messages(run, work->diags, index);
	if (!diags_failed(run->diags))
		take_outputs(run, work);
}

static void compose_all(struct run *run)
{
	compose(run->works, run->count, run->fonts, run->wish.jobs, work_done, run);
	if (run->wish.progress)
		fputs("\r\033[K", stdout);
}

/* The pages of a site look alike, so the first one's style is that of all. */
static void add_style(struct run *run)
{
	const struct rendered *first = run->rendered;
	if (run->written == 0 || first->site == NULL)
		return;
	struct buf style = {0};
	html_style(first->document, &style);
	add_file(run, "style.css", style.data, style.len);
	buf_free(&style);
}

/* Markdown and HTML show the pictures that stand beside them; pages hold theirs. */
static void add_files(struct run *run)
{
	for (size_t i = 0; i < run->written && has_format(run, false); i++) {
		const struct rendered *rendered = &run->rendered[i];
		for (size_t f = 0; f < rendered->figures; f++) {
			const struct attachment *file = &rendered->figure[f];
			add_file(run, file->name, file->bytes, file->len);
		}
	}
}

/* The public manifest names no inputs: what the facts are kept in, and what they hash to, is
   internal. */
static bool commit(struct run *run)
{
	struct buf bytes = {0};
	struct manifest manifest = {.release = script_release(run->script)};
	if (!run->wish.script.publish)
		manifest.inputs = script_inputs(run->script, &manifest.input);
	add_style(run);
	add_files(run);
	manifest.output = run->made;
	manifest.outputs = run->mades;
	manifest_write(&bytes, &manifest, run->fonts, run->faces);
	bool ok = outputs_add(run->outputs, "manifest.json", bytes.data, bytes.len) &&
		outputs_commit(run->outputs);
	buf_free(&bytes);
	return ok;
}

bool run_write(struct run *run, const char *root)
{
	make_works(run);
	if (!opens_fonts(run))
		return false;
	run->outputs = outputs_new(root, run->diags);
	compose_all(run);
	return !diags_failed(run->diags) && commit(run);
}

size_t run_made(const struct run *run, const struct manifest_output **made, size_t *documents)
{
	*made = run->made;
	*documents = run->written;
	return run->mades;
}

int run_close(struct run *run)
{
	diags_print(run->diags, stderr);
	int status = diags_status(run->diags);
	if (run->works != NULL)
		compose_free(run->works, run->count);
	if (run->outputs != NULL)
		outputs_free(run->outputs);
	for (size_t i = 0; i < run->mades; i++)
		free((char *)run->made[i].path);
	free(run->made);
	free(run->works);
	free(run->faces);
	if (run->fonts != NULL)
		fonts_close(run->fonts);
	script_free(run->script);
	library_close(run->library);
	diags_free(run->diags);
	free(run);
	return status;
}
