/* One run from a project to its documents as files below one directory: all of them, or none. */
#ifndef ISMSDOC_COMMAND_RUN_H
#define ISMSDOC_COMMAND_RUN_H

#include "base/outputs.h"
#include "command/command.h"
#include "command/manifest.h"
#include "sign/seal.h"

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

/* Where a run writes: below the directory BASE/BELOW, which the user knows as SHOWN. */
struct target {
	const char *base; /* the user's own word */
	char *below;      /* steps below that; NULL: none */
	char *shown;
};

/* OUT/BELOW, or OUT where BELOW is NULL: OUT is what the option "output" says, else ABSENT in the
   project. ARGUMENTS outlive it. */
struct target target_new(const struct arguments *arguments, const char *absent, const char *below);
void target_free(struct target *target);

/* Composes what was rendered, with its pictures and the rest of a site, to be written to TARGET as
   KIND (see outputs.h); false after an error. */
bool run_compose(struct run *run, const struct target *target, enum outputs_kind kind);

/* Takes the file RELATIVE of an earlier run away with the commit. */
void run_drop(struct run *run, const char *relative);

/* The commit signs the manifest with the key in the file PATH; false after an error: it is none. */
bool run_sign(struct run *run, const char *path);

/* PDFs are composed with SEAL, which outlives RUN, before the manifest is. */
void run_seal(struct run *run, const struct seal *seal);

/* Puts what was composed in place, and manifest.json with it, and its signature; false after an
   error, and then nothing there has changed. */
bool run_commit(struct run *run);

/* What was composed, without the manifest. */
struct run_made {
	const struct manifest_output *output;
	size_t count;     /* first the forms of the documents, then what stands beside, then exports */
	size_t documents; /* each has as many forms as the run has */
	size_t forms;
	size_t exports; /* the last so many */
};

struct run_made run_made(const struct run *run);

/* Prints every message on standard error, releases all and returns the exit status. */
int run_close(struct run *run);

#endif
