#include "command/produce.h"

#include <stdio.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/file.h"

/* The path of RELATIVE as the user knows it. */
static void full_path(struct buf *out, const char *project, const char *relative)
{
	out->len = 0;
	buf_puts(out, project);
	if (out->len > 0 && out->data[out->len - 1] != '/')
		buf_putc(out, '/');
	buf_puts(out, relative);
}

static void refuse_existing(const char *project, const struct produced *files, size_t count,
	struct diags *diags)
{
	struct buf path = {0};
	struct stat status;
	for (size_t i = 0; i < count; i++) {
		full_path(&path, project, files[i].path);
		if (lstat(path.data, &status) == 0)
			diag_add(diags, DIAG_ERROR, (struct place){.path = path.data}, "file-exists",
				"the file is there already and is not overwritten: move it away, "
				"or name another directory");
	}
	buf_free(&path);
}

static void write_files(const char *project, const struct produced *files, size_t count,
	struct diags *diags)
{
	struct outputs *outputs;
	refuse_existing(project, files, count, diags);
	if (diags_failed(diags))
		return;
	outputs = outputs_new(project, diags);
	for (size_t i = 0; i < count; i++)
		outputs_add(outputs, files[i].path, files[i].text, files[i].len);
	outputs_commit(outputs);
	outputs_free(outputs);
}

static bool print(const char *project, const struct produced *files, size_t count,
	const struct buf *said)
{
	struct buf path = {0};
	for (size_t i = 0; i < count; i++) {
		full_path(&path, project, files[i].path);
		printf("%s\n", path.data);
	}
	buf_free(&path);
	return fwrite(said->data, 1, said->len, stdout) == said->len && fflush(stdout) == 0;
}

int produce(const char *module, const char *project, const char *given,
	const struct script_argument *arguments, size_t count)
{
	struct diags *diags = diags_new();
	struct library *library = library_open(NULL);
	struct script *script = script_new(library, diags);
	struct buf said = {0};
	const struct produced *files;
	size_t files_count;
	bool made = script_produce(script, module, project, given, arguments, count, &files,
		&files_count, &said);
	if (made)
		write_files(project, files, files_count, diags);
	diags_print(diags, stderr);
	int status = diags_status(diags);
	if (status == 0 && !(made && print(project, files, files_count, &said)))
		status = 2;
	buf_free(&said);
	script_free(script);
	library_close(library);
	diags_free(diags);
	return status;
}
