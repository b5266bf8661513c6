/* Whole files in; outputs.h has the way out. */
#ifndef ISMSDOC_BASE_FILE_H
#define ISMSDOC_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

/* Reads PATH, as somebody typed it, whole into OUT; a missing or unreadable file, a directory, or
   more than MAX bytes is an error at WHERE (WHERE.path NULL: at PATH itself). Links are followed; a
   pipe or device is an error too, and not waited for, unless PATH names it in /dev or /proc. */
bool file_read(const char *path, size_t max, struct buf *out, struct place where,
	struct diags *diags);

/* Reads ROOT/RELATIVE like file_read, but refuses a path that leaves ROOT by `..`, by being
   absolute or by a symlink. */
bool file_read_inside(const char *root, const char *relative, size_t max, struct buf *out,
	struct place where, struct diags *diags);

/* Whether the canonical PATH is the canonical directory ROOT, or stands below it. */
bool file_is_within(const char *root, const char *path);

/* Whether something and then ENDING, as `.ttf`, make the name PATH, in any case of letters. */
bool file_has_ending(const char *path, const char *ending);

/* Lists the names in the directory PATH, sorted by bytes, without those that start with a dot;
   what is missing or no directory is an empty list. Returns an array of *COUNT strings; both array
   and strings are owned by the caller (free). NULL (with *COUNT 0), after a DIAG_FAILURE, when a
   directory cannot be listed. */
char **file_list(const char *path, size_t *count, struct diags *diags);

/* Like file_list for PATH, the path of a directory below ROOT; one that leads out of ROOT by a
   symbolic link is an error (NULL, with *COUNT 0), and one of which a step becomes a link while it
   is opened a DIAG_FAILURE. */
char **file_list_inside(const char *root, const char *path, size_t *count, struct diags *diags);

/* The SHA-256 of the plain file ROOT/RELATIVE as 64 hexadecimal digits, read in pieces. What
   file_read_inside refuses is an error at WHERE here, too, and so is a symbolic link on the way. */
bool file_digest_inside(const char *root, const char *relative, size_t max, char out[65],
	struct place where, struct diags *diags);

/* The SHA-256 of LEN bytes as 64 hexadecimal digits. */
void file_sha256(const void *bytes, size_t len, char out[65]);

#endif
