#include "command/call.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.h"
#include "base/outputs.h"

/* The directory that files are written below: that of the output that is named, else the project.
   The caller frees it. */
static char *base_of(const struct arguments *arguments)
{
	const char *output = arguments_get(arguments, "output");
	const char *slash = output ? strrchr(output, '/') : NULL;
	const char *project = arguments_get(arguments, "project");
	struct buf base = {0};

	buf_puts(&base, output || !project ? "" : project);
	if (slash)
		buf_put(&base, output, (size_t)(slash - output) + 1);
	return base.data;
}

/* The path of RELATIVE as the user knows it. */
static void full_path(struct buf *out, const char *project, const char *relative)
{
	out->len = 0;
	buf_puts(out, project);
	if (out->len > 0 && out->data[out->len - 1] != '/')
		buf_putc(out, '/');
	buf_puts(out, relative);
}

/* Whether a project that RESULT would begin is there already: one line says so. */
static bool refuse_project(const char *project, const struct script_result *result,
	struct diags *diags)
{
	struct buf path = {0};
	struct stat status;
	bool is_there = false;

	for (size_t i = 0; i < result->files && !is_there; i++) {
		full_path(&path, project, result->file[i].path);
		is_there = strcmp(result->file[i].path, "isms.yaml") == 0 && lstat(path.data, &status) == 0;
	}
	buf_free(&path);
	if (is_there)
		diag_add(diags, DIAG_ERROR, (struct place){0}, "file-exists",
			"%s has a project already: `ismsdoc check %s`, or name another directory", project,
			project);
	return is_there;
}

static void refuse_existing(const char *project, const struct script_result *result,
	struct diags *diags)
{
	struct buf path = {0};
	struct stat status;

	if (refuse_project(project, result, diags))
		return;
	for (size_t i = 0; i < result->files; i++) {
		full_path(&path, project, result->file[i].path);
		if (lstat(path.data, &status) == 0)
			diag_add(diags, DIAG_ERROR, (struct place){.path = path.data}, "file-exists",
				"the file is there already and is not overwritten: move it away, "
				"or name another directory");
	}
	buf_free(&path);
}

static void put_files(const char *project, const struct script_result *result, struct diags *diags)
{
	struct outputs *outputs = outputs_new(project, NULL, OUTPUTS_AMONG, diags);

	for (size_t i = 0; i < result->files; i++)
		outputs_add(outputs, result->file[i].path, result->file[i].text, result->file[i].len);
	outputs_commit(outputs);
	outputs_free(outputs);
}

/* Puts the files in place whatever DIAGS has, and adds what fails then. */
static void put_regardless(const char *project, const struct script_result *result,
	struct diags *diags)
{
	struct diags *own = diags_new();

	put_files(project, result, own);
	for (size_t i = 0; i < diags_count(own); i++) {
		const struct diag *diag = diags_get(own, i);

		diag_add(diags, diag->level, diag->place, diag->code, "%s", diag->text);
	}
	diags_free(own);
}

static void write_files(const char *project, const struct script_result *result,
	struct diags *diags)
{
	if (!result->replaces)
		refuse_existing(project, result, diags);
	if (result->regardless)
		put_regardless(project, result, diags);
	else if (!diags_failed(diags))
		put_files(project, result, diags);
}

/* Whether all of it is written main says. */
static void print(const char *project, const struct script_result *result)
{
	struct buf path = {0};

	for (size_t i = 0; i < result->files; i++) {
		full_path(&path, project, result->file[i].path);
		printf("%s\n", path.data);
	}
	buf_free(&path);
	if (result->len)
		fwrite(result->said, 1, result->len, stdout);
}

/* Returns the exit status of a call that gave RESULT, if it MADE one. */
static int finish(const struct command *command, const struct arguments *arguments, bool made,
	const struct script_result *result, struct diags *diags)
{
	char *base = base_of(arguments);
	int status;

	if (made && result->files > 0)
		write_files(base, result, diags);
	if (!result->told)
		diags_print(diags, stderr);
	status = diags_status(diags);
	if ((status == 0 && made) || result->told || result->regardless)
		print(base, result);
	free(base);
	if (status == 0 && !made)
		return command_refuse(command, "there is no such thing", arguments->operand[0]);
	return status;
}

int call_module(const struct command *command, const struct arguments *arguments)
{
	struct diags *diags = diags_new();
	struct library *library = library_open(arguments_get(arguments, "project"));
	struct script *script = script_new(library, diags);
	struct script_result result;
	bool made = script_call(script, command->module, arguments->item, arguments->count, &result);
	int status = finish(command, arguments, made, &result, diags);

	script_free(script);
	library_close(library);
	diags_free(diags);
	return status;
}

/* Locks PROJECT, and ends what a run that was stopped has begun. Sets *LOCK to a handle to close,
   or -1 where there is no project. Returns 0, or the exit status when the project cannot be
   used. */
static int lock_project(const char *project, int *lock)
{
	struct diags *diags = diags_new();
	struct buf path = {0};
	int status;

	buf_printf(&path, "%s/isms.yaml", project[0] ? project : ".");
	*lock = open(path.data, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	buf_free(&path);
	if (*lock >= 0 && !directory_lock(*lock))
		diag_add(diags, DIAG_FAILURE, (struct place){.path = project}, "write-failed",
			"an approval or a confirmation is recorded here: wait for its end");
	else if (*lock >= 0)
		outputs_finish(project, diags);
	diags_print(diags, stderr);
	status = diags_status(diags);
	diags_free(diags);
	return status;
}

int call_locked(const struct command *command, const struct arguments *arguments)
{
	int lock, status = lock_project(arguments_get(arguments, "project"), &lock);

	if (status == 0)
		status = call_module(command, arguments);
	if (lock >= 0)
		close(lock);
	return status;
}
