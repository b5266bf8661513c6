#include "command/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "command/brand.h"
#include "command/compose.h"
#include "command/formats.h"
#include "command/style.h"
#include "markdown/document.h"
#include "sign/ssh.h"

struct run {
	const struct command *command;
	const struct arguments *arguments;
	struct formats formats;
	bool shows_progress;
	struct diags *diags;
	struct library *library;
	struct script *script;
	struct script_result result;
	size_t written; /* the first so many of its documents; the others are set aside */

	struct buf style;
	struct work *works; /* one for each document, in the same order */
	struct fonts *fonts;
	bool *faces; /* true for those that a document uses */
	size_t done;
	struct outputs *outputs;
	const struct seal *seal; /* of its PDFs; NULL: they have none */
	bool signs;
	struct key key; /* to sign with */
	struct manifest_output *made;
	size_t mades, made_cap;
};

struct run *run_open(const struct command *command, const struct arguments *arguments,
	const char *formats)
{
	struct run *run = mem_alloc(sizeof *run);
	bool quiet = arguments_get(arguments, "quiet") != NULL;

	run->command = command;
	run->arguments = arguments;
	run->shows_progress = !quiet && isatty(STDOUT_FILENO);
	run->diags = diags_new();
	if (quiet)
		diags_hide_notes(run->diags);
	run->library = library_open(arguments_get(arguments, "project"));
	run->script = script_new(run->library, run->diags);
	if (formats_read(&run->formats, formats, run->library, run->diags))
		return run;
	run_close(run);
	return NULL;
}

bool run_render(struct run *run)
{
	const struct arguments *arguments = run->arguments;
	bool ok = script_call(run->script, run->command->module, arguments->item, arguments->count,
		&run->result);

	while (run->written < run->result.documents && !run->result.document[run->written].aside)
		run->written++;
	return ok;
}

const char *run_release_name(const struct run *run)
{
	return run->result.release;
}

struct diags *run_diags(struct run *run)
{
	return run->diags;
}

/* With --strict every warning is an error; what is frozen at least prints all of its characters. */
static enum diag_level level_of(const struct run *run, const struct diag *diag)
{
	bool strict = arguments_get(run->arguments, "strict") ||
		(run->result.release && strcmp(diag->code, "missing-glyph") == 0);

	return strict && diag->level == DIAG_WARNING ? DIAG_ERROR : diag->level;
}

/* Takes over the messages about the document INDEX, each with the place that its author can mend: a
   cell of the facts or a template's line. */
static void take_messages(struct run *run, const struct diags *diags, size_t index)
{

	const char *path = run->works[index].path;
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);
		struct place place = diag->place;
		if (place.path && strcmp(place.path, path) == 0)
			place = script_locate(run->script, index, place.line, diag->subject);
		diag_add(run->diags, level_of(run, diag), place, diag->code, "%s", diag->text);
		diag_more(run->diags, diag->more);
	}
}

static void make_works(struct run *run)
{
	const char *project = arguments_get(run->arguments, "project");

	run->works = mem_alloc((run->result.documents + 1) * sizeof *run->works);
	for (size_t i = 0; i < run->result.documents; i++) {
		const struct rendered *document = &run->result.document[i];

		run->works[i] = (struct work){.path = document->path,
			.document = document->document,
			.target = document->path,
			.format = run->formats.output,
			.formats = i < run->written ? run->formats.count : 0,
			.attachment = document->attachment,
			.attachments = document->attachments,
			.site = document->site,
			.style = run->style.data,
			.sealed = run->seal != NULL,
			.listed = true,
			.pictures = {.drawn = document->figure,
				.count = document->figures,
				.logo_root = project}};
	}
}

static bool opens_fonts(struct run *run)
{
	struct diags *diags;
	size_t from;

	if (!formats_need_pages(&run->formats))
		return true;
	diags = diags_new();
	run->fonts = brand_fonts(run->works, run->result.documents,
		arguments_get(run->arguments, "project"), &from, diags);
	take_messages(run, diags, from);
	diags_free(diags);
	if (run->fonts)
		run->faces = mem_alloc(fonts_count(run->fonts));
	return run->fonts != NULL;
}

/* Adds what was made to the outputs, and it to the manifest, whose entry it returns. */
static struct manifest_output *add_output(struct run *run, const char *path,
	const struct made *made, size_t pages)
{
	struct buf name = {0};
	struct manifest_output output;

	buf_puts(&name, path);
	output = (struct manifest_output){.path = name.data, .bytes = made->bytes.len, .pages = pages};
	memcpy(output.sha256, made->sha256, sizeof output.sha256);
	outputs_add(run->outputs, path, made->bytes.data, made->bytes.len);
	mem_grow(&run->made, &run->made_cap, run->mades + 1, sizeof *run->made);
	run->made[run->mades] = output;
	return &run->made[run->mades++];
}

/* Adds a file that is no form of a document. */
static void add_file(struct run *run, const char *path, const void *bytes, size_t len)
{
	struct made made = {0};
	buf_put(&made.bytes, bytes, len);
	file_sha256(bytes, len, made.sha256);
	if (pictures_hold(path, &made.bytes, run->diags))
		add_output(run, path, &made, 0);
	buf_free(&made.bytes);
}

static const char *target_of(const struct work *work, const struct output *format)
{
	return work->site && format->is_site_page ? work->site->page : work->target;
}

/* Adds what was made, sealed. */
static void add_sealed(struct run *run, const char *path, struct made *made, size_t pages)
{
	struct manifest_output *output;
	char before[sizeof made->sha256];

	memcpy(before, made->sha256, sizeof before);
	if (!seal_pdf(run->seal, &made->bytes, run->diags))
		return;
	file_sha256(made->bytes.data, made->bytes.len, made->sha256);
	output = add_output(run, path, made, pages);
	memcpy(output->unsigned_sha256, before, sizeof before);
}

static void take_outputs(struct run *run, struct work *work)
{
	bool shown;

	for (size_t i = 0; i < work->formats; i++) {
		const struct output *format = work->format[i];
		struct buf path = {0};
		buf_printf(&path, "%s.%s", target_of(work, format), format->extension);
		if (run->seal && format->is_sealed)
			add_sealed(run, path.data, &work->made[i], work->pages);
		else
			add_output(run, path.data, &work->made[i], format->paged ? work->pages : 0);
		buf_free(&path);
		buf_free(&work->made[i].bytes);
	}
	shown = run->fonts && work->formats > 0;
	for (size_t i = 0; shown && i < fonts_count(run->fonts); i++)
		run->faces[i] |= work->faces[i];
}

static void work_done(struct work *work, void *context)
{
	struct run *run = context;
	size_t index = run->done++;

	if (run->shows_progress) {
		printf("\r\033[K[%zu/%zu] %s", run->done, run->result.documents, work->target);
		fflush(stdout);
	}
	take_messages(run, work->diags, index);
	if (!diags_failed(run->diags))
		take_outputs(run, work);
}

static void compose_all(struct run *run)
{
	compose(run->works, run->result.documents, run->fonts, arguments_number(run->arguments, "jobs"),
		work_done, run);
	if (run->shows_progress)
		fputs("\r\033[K", stdout);
}

/* The pages of a site look alike, so the first one's style is that of all. */
static void add_style(struct run *run)
{
	const struct rendered *first = run->result.document;
	struct buf style = {0};

	if (run->written == 0 || !first->site)
		return;
	html_style(first->document, &style);
	add_file(run, "style.css", style.data, style.len);
	buf_free(&style);
}

static void add_pictures(struct run *run)
{
	for (size_t i = 0; i < run->written && formats_show_pictures(&run->formats); i++) {
		const struct rendered *document = &run->result.document[i];

		for (size_t f = 0; f < document->figures; f++) {
			const struct attachment *file = &document->figure[f];

			add_file(run, file->name, file->bytes, file->len);
		}
	}
}

static bool is_made(const struct run *run, const char *path)
{
	for (size_t i = 0; i < run->mades; i++)
		if (strcmp(run->made[i].path, path) == 0)
			return true;
	return strcmp(path, MANIFEST_NAME) == 0 || strcmp(path, MANIFEST_SIGNATURE) == 0;
}

/* No export writes over a document or over another export. */
static void add_exports(struct run *run)
{
	for (size_t i = 0; i < run->result.files; i++) {
		const struct produced *file = &run->result.file[i];

		if (is_made(run, file->path))
			diag_add(run->diags, DIAG_ERROR, (struct place){.path = file->path}, "export-path",
				"an export wants to write this file, which another one is called already");
		else
			add_file(run, file->path, file->text, file->len);
	}
}

bool run_compose(struct run *run, const struct target *target, enum outputs_kind kind)
{
	if (!style_read(run->library, &run->style, run->diags))
		return false;
	make_works(run);
	if (!opens_fonts(run))
		return false;
	run->outputs = outputs_new(target->base, target->below, kind, run->diags);
	outputs_whole_with(run->outputs, MANIFEST_NAME);
	compose_all(run);
	if (diags_failed(run->diags))
		return false;
	add_style(run);
	add_pictures(run);
	add_exports(run);
	return !diags_failed(run->diags);
}

void run_drop(struct run *run, const char *relative)
{
	outputs_drop(run->outputs, relative);
}

bool run_sign(struct run *run, const char *path)
{
	run->signs = key_read(path, &run->key, run->diags);
	return run->signs;
}

void run_seal(struct run *run, const struct seal *seal)
{
	run->seal = seal;
}

static bool add_signature(struct run *run, const struct buf *manifest)
{
	struct buf text = {0};
	bool ok = ssh_sign(&run->key, manifest->data, manifest->len, &text, run->diags) &&
		outputs_add(run->outputs, MANIFEST_SIGNATURE, text.data, text.len);

	buf_free(&text);
	return ok;
}

/* The public manifest names no inputs: what the facts are kept in, and what they hash to, is
   internal. */
bool run_commit(struct run *run)
{
	struct buf bytes = {0};
	struct manifest manifest = {.release = run->result.release};
	bool is_site = run->written > 0 && run->result.document->site;
	bool ok;

	if (!is_site)
		manifest.inputs = script_inputs(run->script, &manifest.input);
	manifest.output = run->made;
	manifest.outputs = run->mades;
	manifest_write(&bytes, &manifest, run->fonts, run->faces);
	ok = outputs_add(run->outputs, MANIFEST_NAME, bytes.data, bytes.len) &&
		(!run->signs || add_signature(run, &bytes)) && outputs_commit(run->outputs);
	buf_free(&bytes);
	return ok;
}

struct run_made run_made(const struct run *run)
{
	return (struct run_made){.output = run->made,
		.count = run->mades,
		.documents = run->written,
		.forms = run->formats.count,
		.exports = run->result.files};
}

/* Appends STEP to PATH. */
static void add_step(struct buf *path, const char *step)
{
	if (path->len > 0 && path->data[path->len - 1] != '/')
		buf_putc(path, '/');
	buf_puts(path, step);
}

struct target target_new(const struct arguments *arguments, const char *absent, const char *below)
{
	const char *out = arguments_get(arguments, "output");
	struct target target = {.base = out ? out : arguments_get(arguments, "project")};
	struct buf steps = {0}, shown = {0};

	if (!out)
		add_step(&steps, absent);
	if (below)
		add_step(&steps, below);
	buf_puts(&shown, target.base);
	while (shown.len > 1 && shown.data[shown.len - 1] == '/')
		shown.data[--shown.len] = '\0';
	if (steps.len > 0)
		add_step(&shown, steps.data);
	target.below = steps.data;
	target.shown = shown.data;
	return target;
}

void target_free(struct target *target)
{
	free(target->below);
	free(target->shown);
}

int run_close(struct run *run)
{
	int status;

	diags_print(run->diags, stderr);
	status = diags_status(run->diags);
	if (run->works)
		compose_free(run->works, run->result.documents);
	if (run->outputs)
		outputs_free(run->outputs);
	for (size_t i = 0; i < run->mades; i++)
		free((char *)run->made[i].path);
	free(run->made);
	free(run->works);
	free(run->faces);
	buf_free(&run->style);
	formats_free(&run->formats);
	key_forget(&run->key);
	if (run->fonts)
		fonts_close(run->fonts);
	script_free(run->script);
	library_close(run->library);
	diags_free(run->diags);
	free(run);
	return status;
}
