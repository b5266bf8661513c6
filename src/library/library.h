/* The default library (lua, templates, policies): embedded in the binary, or the directory
   ISMSDOC_LIBRARY names; a file of the project's own templates/ or policies/ stands before the
   library's file of the same name. A project's own Lua stands beside that of the library: it adds
   rules, figures and exports and replaces nothing. */
#ifndef ISMSDOC_LIBRARY_LIBRARY_H
#define ISMSDOC_LIBRARY_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

struct embedded;
struct library;

/* PROJECT is the project's directory, or NULL for none. */
struct library *library_open(const char *project);
void library_close(struct library *library);

/* Reads the library file NAME ("templates/public-summary/en.md") whole into OUT; a project's
   file in the place of a module of the program is an error. *PATH becomes the
   name to use in messages: the file's path where it is on disk, else NAME; it lives as long as the
   library. *TRUSTED is false for a project's own file. A name that is in neither place gives false
   without a message; a file that cannot be read, false with one. */
bool library_read(struct library *library, const char *name, struct buf *out, const char **path,
	bool *trusted, struct diags *diags);

/* Says whether the modules of the program (lua/) are compiled: those that are embedded; all others
   are text. */
bool library_is_compiled(const struct library *library);

/* Says whether library_read takes the file NAME from the library and not from the project. */
bool library_owns(struct library *library, const char *name);

/* What the build made of the file NAME (see tools/prepare.lua), one of prepared_files, where it is
   the library's and embedded; else NULL. */
const struct embedded *library_prepared(struct library *library, const char *name);

/* Reads the library's file NAME as library_read does, but passes the project's own over. */
bool library_read_default(struct library *library, const char *name, struct buf *out,
	const char **path, struct diags *diags);

/* Whether all that a project has of its own can be read; what cannot is reported (see probe). */
bool library_probe(struct library *library, struct diags *diags);

/* The names directly below the directory NAME, of project and library together, sorted, each once.
   A directory that cannot be read is a DIAG_FAILURE. The array and its strings live as long as the
   library. */
const char *const *library_list(struct library *library, const char *name, size_t *count,
	struct diags *diags);

#endif
