/* The one Lua state: it runs the library's Lua (model, template language) and, in a sandbox,
   templates. */
#ifndef ISMSDOC_SCRIPT_SCRIPT_H
#define ISMSDOC_SCRIPT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"
#include "library/library.h"
#include "markdown/attachment.h"
#include "output/site.h"

/* What the command line says to the model; NULL and 0 mean "not given". Lists are as typed,
   comma-separated. */
struct script_options {
	const char *project; /* directory that holds isms.yaml */
	const char *only;    /* document ids */
	const char *languages;
	const char *as_of;             /* ISO 8601 date */
	const char *source_date_epoch; /* seconds since 1970, as in the environment */
	const char *today;             /* ISO 8601 date of the system, when nothing else says it */
	bool publish;                  /* the documents of the public site and nothing else */
	bool release;                  /* an approved set that no rule of `check` objects to */
	const char *name;              /* of the release; NULL: the version of its first policy */
	bool draft; /* a missing fact prints a visible marker instead of being an error */
};

struct document;

/* One document, owned by the script. */
struct rendered {
	const char *id;            /* "statement-of-applicability" */
	const char *language;      /* "en" */
	const char *path;          /* below OUT, without extension: "en/policies/access-control" */
	struct document *document; /* settled and not written; one thread may complete it */
	bool public_audience;
	bool aside; /* not to be written: others refer to its pages; stands behind those that are */
	const struct attachment *attachment; /* its data, sorted by name */
	size_t attachments;
	const struct attachment *figure; /* its pictures; their names are paths below OUT */
	size_t figures;
	const struct site *site; /* NULL: it is no page of a site */
};

/* A file that a module of the library wants written, owned by the script. */
struct produced {
	const char *path; /* below the project */
	const char *text;
	size_t len;
};

/* What a command says to its module; VALUE NULL means "not given". */
struct script_argument {
	const char *name, *value;
};

/* A file the model read, for the manifest; path as in the project. */
struct input {
	const char *path;
	const char *sha256;
};

struct script;

/* Opens the state with its memory cap; LIBRARY and DIAGS outlive it. */
struct script *script_new(struct library *library, struct diags *diags);
void script_free(struct script *script);

/* Reads the project, builds and checks the model, renders its documents. Returns false when there
   was an error; every error is in the diagnostics. *DOCUMENTS lives as long as the script. */
bool script_build(struct script *script, const struct script_options *options,
	const struct rendered **documents, size_t *count);

/* The name of what was built as a release, such as "2026-11-22-2.1", fit for a directory; NULL when
   it is none. Lives as long as SCRIPT. */
const char *script_release(const struct script *script);

/* Calls the library's MODULE (list, check, explain) with ARGUMENT and OPTIONS and appends the text
   that it returns to OUT; OPTIONS->project may be NULL. False when it returned none, because it
   does not know ARGUMENT or after an error. */
bool script_print(struct script *script, const char *module, const char *argument,
	const struct script_options *options, struct buf *out);

/* Calls the library's MODULE, a function of a table with the COUNT ARGUMENTS, and appends to SAID
   what it has to say. PROJECT may not exist yet; GIVEN, which may be NULL, is the one file outside
   of it that may be read. Returns false when there was an error, all of which are reported; else
   *FILES holds what it made. */
bool script_produce(struct script *script, const char *module, const char *project,
	const char *given, const struct script_argument *arguments, size_t count,
	const struct produced **files, size_t *file_count, struct buf *said);

/* Every file of the project that was read so far, sorted by path. */
size_t script_inputs(struct script *script, const struct input **inputs);

/* Where line LINE of the I-th document came from: the cell of the fact that holds TEXT (an
   offending character; may be NULL), else the line of the template. */
struct place script_locate(struct script *script, size_t i, int line, const char *text);

#endif
