/* Zip archives as office programs write them, read from memory: parts by their name, stored or
   deflated. Nothing is ever written to where a name in the archive says. */
#ifndef ISMSDOC_OFFICE_ZIP_H
#define ISMSDOC_OFFICE_ZIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

enum {
	ZIP_MAX_ENTRIES = 4096,
	ZIP_MAX_PART = 64 << 20,   /* bytes of one part */
	ZIP_MAX_TOTAL = 256 << 20, /* bytes of all parts that are read */
	ZIP_MAX_RATIO = 256, /* how much larger a part over a MiB may be than what it is made of */
};

struct zip;

/* Opens the LEN BYTES of the file PATH, which outlive what is returned. NULL after an error, told
   at the file: no archive, a damaged one, one of several volumes or of more than ZIP_MAX_ENTRIES, a
   name that is there twice. */
struct zip *zip_open(const char *path, const char *bytes, size_t len, struct diags *diags);
void zip_close(struct zip *zip);

/* Whether there is a part NAME, without regard to the case of ASCII letters, as OPC says. */
bool zip_has(const struct zip *zip, const char *name);

/* Puts the bytes of the part NAME in the place of what OUT holds. False after an error: there is no
   such part, it is encrypted, over a limit, damaged. */
bool zip_read(struct zip *zip, const char *name, struct buf *out);

#endif
