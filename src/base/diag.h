/* Diagnostics: collected, not stopped at; printed once each, sorted by
   place, as `path:line:col: error: text [code]`. */
#ifndef ISMSDOC_BASE_DIAG_H
#define ISMSDOC_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/buf.h"

enum diag_level {
	DIAG_NOTE,
	DIAG_WARNING,
	DIAG_ERROR,   /* the inputs are wrong: exit status 1 */
	DIAG_FAILURE, /* the system failed (disk full, ...): printed as "error", exit status 2 */
};

/* Where something stands: lines and columns count from 1, columns in characters; 0 is "not known"
   and is not printed. A path that ends with `!` is a sheet of a workbook: line and column name one
   of its cells and are printed as `book.xlsx:Risks!E3`. */
struct place {
	const char *path;
	int line;
	int col;
};

struct diag {
	enum diag_level level;
	struct place place;
	const char *code; /* kebab-case */
	const char *text;
	const char *subject; /* the offending text, by which a later stage can find its cell; or NULL */
	size_t more; /* how many different ones of its level and code followed and are not kept */
};

struct diags;

struct diags *diags_new(void);
void diags_free(struct diags *diags);

/* Of each level and code so many messages are kept, and the rest is counted. */
enum { DIAGS_OF_A_KIND = 50 };

/* Bytes of the longest text of a message that is told whole. */
enum { DIAG_LONGEST_TEXT = 4096 };

/* Adds a message; PLACE.path, CODE and the formatted text are copied; control characters in the
   text are shown as \xNN. */
void diag_add(struct diags *diags, enum diag_level level, struct place place, const char *code,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Names the offending text (a character no font has) of the message added last;
   SUBJECT is copied. */
void diag_about(struct diags *diags, const char *subject);

/* Adds MORE to the count of those of the kind of the message added last that are not kept. */
void diag_more(struct diags *diags, size_t more);

/* How many messages are kept, and the I-th of them in the order they were added. */
size_t diags_count(const struct diags *diags);
const struct diag *diags_get(const struct diags *diags, size_t i);

/* Appends the text of DIAG to OUT, and how many like it are not kept. */
void diag_put_text(struct buf *out, const struct diag *diag);

/* Says whether there is any error or failure. */
bool diags_failed(const struct diags *diags);

/* The exit status that the messages ask for: 0, 1 for an error, 2 for a failure of the system. */
int diags_status(const struct diags *diags);

/* Appends the LEN bytes of TEXT to OUT, with every byte of a character that must not reach a
   terminal as \xNN. */
void diag_put_clean(struct buf *out, const char *text, size_t len);

/* Prints a line that is no message of diagnostics on OUT, formatted as by printf and as clean as
   diag_put_clean makes it: what it names was typed, or a file says it. */
void diag_print_line(FILE *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Every message once, sorted by path, line and column, stable otherwise: an array of *COUNT that
   the caller frees; the messages stay DIAGS'. */
const struct diag **diags_sorted(const struct diags *diags, size_t *count);

/* Keeps notes from being printed. */
void diags_hide_notes(struct diags *diags);

/* Prints every message once, sorted by path, line and column, stable otherwise. */
void diags_print(const struct diags *diags, FILE *out);

#endif
