/* One run from a project to its documents as files below one directory: all of them, or none. */
#ifndef ISMSDOC_COMMAND_RUN_H
#define ISMSDOC_COMMAND_RUN_H

#include "command/compose.h"
#include "command/manifest.h"
#include "script/script.h"

/* What a command wants of its run. */
struct run_wish {
	struct script_options script; /* for which project, which documents; today is set by run_open */
	const struct output *format[COMPOSE_FORMATS];
	size_t formats;
	long jobs;     /* see compose */
	bool progress; /* a terminal shows what is being composed */
	bool quiet;    /* warnings and errors only */
};

struct run;

/* Starts a run; the strings of WISH outlive it. */
struct run *run_open(const struct run_wish *wish);

/* Reads the project and renders its documents as Markdown; false after an error. */
bool run_render(struct run *run);

/* The name of the release that they are, see script_release. */
const char *run_release_name(const struct run *run);

/* What run_close will print; a command adds what it has to say itself. */
struct diags *run_diags(struct run *run);

/* Composes what was rendered and puts it, pictures and the rest of a site and manifest.json below
   the directory ROOT; false after an error, and then nothing there has changed. */
bool run_write(struct run *run, const char *root);

/* What was written, in its order: the forms of the *DOCUMENTS first (each has the formats of the
   wish), then the files beside them, without the manifest. */
size_t run_made(const struct run *run, const struct manifest_output **made, size_t *documents);

/* Prints every message on standard error, releases all and returns the exit status. */
int run_close(struct run *run);

#endif
