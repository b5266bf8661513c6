/* manifest.json: what was written, from what, by which version, with which fonts. */
#ifndef ISMSDOC_COMMAND_MANIFEST_H
#define ISMSDOC_COMMAND_MANIFEST_H

#include "base/buf.h"
#include "base/mem.h"
#include "script/script.h"
#include "text/fonts.h"

enum { MANIFEST_MAX_FILE = 1 << 30 };

/* What it is called below the directory that it is about. */
#define MANIFEST_NAME "manifest.json"

/* Its signature, as `ssh-keygen -Y sign` calls it. */
#define MANIFEST_SIGNATURE MANIFEST_NAME ".sig"

/* One output file. */
struct manifest_output {
	const char *path; /* below the directory that the manifest is in */
	char sha256[65];
	char unsigned_sha256[65]; /* before it was sealed; "": it was not */
	size_t bytes;
	size_t pages; /* 0: no pages */
};

struct manifest {
	const char *release; /* NULL: it is none */
	const struct manifest_output *output;
	size_t outputs;
	const struct manifest_output **by_path; /* the outputs in the order of their paths, as read */
	const struct input *input;              /* NULL: they are not told */
	size_t inputs;
	const char *text; /* that it was read from, of LEN bytes; NULL where it is to be written */
	size_t len;
};

/* Appends MANIFEST as JSON to OUT: outputs and inputs in the order given, with the digest of the
   facts (see manifest_digest) where inputs are told, and those FONTS whose FACES entry is true. */
void manifest_write(struct buf *out, const struct manifest *manifest, const struct fonts *fonts,
	const bool *faces);

/* The SHA-256 over one line `SHA-256  path` for each of the COUNT inputs, as sha256sum(1) prints
   them, as 64 hexadecimal digits. */
void manifest_digest(const struct input *inputs, size_t count, char out[65]);

/* Reads ROOT/manifest.json, without inputs and fonts; all of MANIFEST is owned by ARENA. False
   after an error: there is none, or it is not as manifest_write writes it. */
bool manifest_read(struct arena *arena, const char *root, struct manifest *manifest,
	struct diags *diags);

/* Says whether MANIFEST, which was read, lists an output of PATH. */
bool manifest_lists(const struct manifest *manifest, const char *path);

enum manifest_file { MANIFEST_UNREAD, MANIFEST_CHANGED, MANIFEST_SAME };

/* Says whether the file that OUTPUT names below ROOT is still the one that was written; why one
   cannot be read is reported. */
enum manifest_file manifest_compare(const char *root, const struct manifest_output *output,
	struct diags *diags);

#endif
