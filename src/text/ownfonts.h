/* The fonts of a project: read as all of its files are, so that none leads out of it or is waited
   for, and what was looked at is what is set. */
#ifndef ISMSDOC_TEXT_OWNFONTS_H
#define ISMSDOC_TEXT_OWNFONTS_H

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <stdbool.h>

#include "base/diag.h"

/* Whether NAME, that of a family or a file, is one of a file. */
bool ownfonts_is_file(const char *name);

/* The fonts of the family of the file ROOT/NAME in that file and those beside it, each with its
   path below ROOT (ROOT/...) as FC_FILE. What is called as a font beside it and is no plain file is
   an error. The caller destroys the set; NULL after an error, at WHERE where it is NAME's own. */
FcFontSet *ownfonts_list(const char *root, const char *name, struct place where,
	struct diags *diags);

/* The bytes of the file PATH that ownfonts_list found below ROOT, empty after an error at WHERE. */
hb_blob_t *ownfonts_read(const char *root, const char *path, struct place where,
	struct diags *diags);

#endif
