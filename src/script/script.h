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
	const char *path; /* below the directory that the command writes to */
	const char *text;
	size_t len;
};

/* What a command says to its module, which knows "as-of" as `as_of`. */
struct script_argument {
	const char *name, *value;
};

/* What a module returned; all of it lives until the script's next call. */
struct script_result {
	const char *said; /* for standard output, LEN bytes */
	size_t len;
	bool told; /* SAID tells the messages, too: nobody needs to print them */
	const struct produced *file;
	size_t files;
	bool replaces;   /* a FILE may be there already */
	bool regardless; /* FILES are written and SAID is said, whatever was reported */
	const struct rendered *document;
	size_t documents;
	const char *release; /* name of the release that the documents are, such as "2026-11-22-2.1",
	                        fit for a directory; NULL: they are none */
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

/* The one way into the library: calls its MODULE, a function of a table, with the COUNT
   ARGUMENTS. The argument "project" is the directory whose facts may be read (it may not exist
   yet), "file" the one file outside of it. Returns false, and *RESULT is empty, when the module
   returned nothing because it does not know what was asked for, or when there was an error that
   it does not tell itself; every error is in the diagnostics. */
bool script_call(struct script *script, const char *module, const struct script_argument *arguments,
	size_t count, struct script_result *result);

/* Every file of the project that was read so far, sorted by path. */
size_t script_inputs(struct script *script, const struct input **inputs);

/* Where line LINE of the I-th document of the last call came from: the cell of the fact that holds
   TEXT (an offending character; may be NULL), else the line of the template. */
struct place script_locate(struct script *script, size_t i, int line, const char *text);

#endif
