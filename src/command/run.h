/* One run from a project to its documents as files below one directory: all of them, or none. */
#ifndef ISMSDOC_COMMAND_RUN_H
#define ISMSDOC_COMMAND_RUN_H

#include "command/command.h"
#include "command/manifest.h"

struct run;

/* Starts a run of COMMAND's module with ARGUMENTS, both of which outlive it, in those FORMATS (see
   formats_read). NULL when one is unknown, which was printed. */
struct run *run_open(const struct command *command, const struct arguments *arguments,
	const char *formats);

/* Reads the project and renders its documents as Markdown; false after an error. */
bool run_render(struct run *run);

/* The name of the release that they are, see script_result. */
const char *run_release_name(const struct run *run);

/* What run_close will print; a command adds what it has to say itself. */
struct diags *run_diags(struct run *run);

/* Composes what was rendered and puts it, pictures and the rest of a site and manifest.json below
   the directory ROOT; false after an error, and then nothing there has changed. */
bool run_write(struct run *run, const char *root);

/* What was written, without the manifest. */
struct run_made {
	const struct manifest_output *output;
	size_t count;     /* first the forms of the documents, then what stands beside, then exports */
	size_t documents; /* each has as many forms as the run has */
	size_t forms;
	size_t exports; /* the last so many */
};

struct run_made run_made(const struct run *run);

/* OUT/BELOW, or OUT where BELOW is NULL: OUT is what the option "output" says, else ABSENT in the
   project. The caller frees it. */
char *run_root(const struct arguments *arguments, const char *absent, const char *below);

/* Prints every message on standard error, releases all and returns the exit status. */
int run_close(struct run *run);

#endif
