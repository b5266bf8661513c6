/* Markdown → document: front matter, tree, canonical text. The only module that
   sets cmark-gfm up. */
#ifndef ISMSDOC_MARKDOWN_DOCUMENT_H
#define ISMSDOC_MARKDOWN_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "input/value.h"
#include "markdown/attachment.h"
#include "markdown/tree.h"

struct site;

/* Typefaces by family name or by font file; NULL: the usual ones. */
struct front_fonts {
	const char *sans, *mono;
	struct place place; /* where that is said */
};

/* What the front matter says about the page. Words come from there and from nowhere else: C
   has no vocabulary. */
struct front {
	const char *title;     /* never NULL: else the first heading, else the file's name */
	const char *language;  /* BCP 47, "en" when not given */
	const char *author;    /* organisation, for the PDF's metadata; may be NULL */
	const char *subject;   /* may be NULL */
	const char *header[2]; /* left and right of the running header, may be NULL */
	const char *footer[2]; /* likewise below; {page} and {pages} are replaced */
	const char *contents;  /* heading of the list of contents, NULL: no list */
	const char *watermark; /* NULL: none */
	bool cover;            /* the blocks before the first thematic break are one page */
	bool landscape;
	bool sheets;                 /* each section of the second level begins a page */
	const char *paper;           /* "A4" or "Letter" */
	int32_t accent;              /* colour of headings and rules, 0xRRGGBB; -1: the usual one */
	const char *logo;            /* picture file for the cover, relative to the document; or NULL */
	struct front_fonts fonts;    /* for the whole run */
	const char *page_references; /* " (p. {page})": on pages this follows a link to a section of
	                                another document of the run; NULL: nothing does */
	const char *date;            /* of issue, "2026-11-22"; may be NULL */
	bool attach;                 /* the PDF carries its Markdown and data; has a date then */
};

struct document {
	const char *path; /* as given; for messages */
	struct front front;
	struct value *matter;       /* the front matter as written, or NULL */
	const struct picture *logo; /* what front.logo names, set after parsing; NULL: none */
	struct node *root;          /* NODE_DOCUMENT */
	unsigned nodes;             /* how many nodes the tree has, numbers run below it */
	struct arena *arena;        /* owns all of the above */
	struct buf canonical;       /* the same document as canonical Markdown, front matter included */
	const struct attachment *attachment; /* its data, the caller's, set after parsing; by name */
	size_t attachments;
	const struct site *site; /* the caller's, set after parsing; NULL: a page on its own */
	const char *style;       /* the style sheet of its HTML, likewise; NULL: none */
	bool sealed;             /* its PDF has a place for a signature, likewise */
};

/* Parses LEN bytes of Markdown (UTF-8, GFM tables, strikethrough, task lists, footnotes, addresses,
   alerts; what stands between the lines `<div align="right">` and `</div>` of the document itself
   is at the right, raw HTML is what raw.h says, comments vanish). Heading anchors follow GitHub's
   rules unless `{#name}` gives one. Returns NULL after an error: bad UTF-8, a known front matter
   key of the wrong type, nodes nested too deep. Threads may parse at the same time. */
struct document *document_parse(const char *path, const char *text, size_t len,
	struct diags *diags);
void document_free(struct document *document);

/* The steps of document_parse for a text that is completed after it was read, in this order:
   read, number and fill, settle, aim, write; only the first of them can fail. */

/* As document_parse up to the tree as it is written. A heading may end in `{#name .unnumbered}`,
   which is taken off its text. */
struct document *document_read(const char *path, const char *text, size_t len, struct diags *diags);

/* Puts NUMBER, which has its blank, before the text of HEADING, and sets its LEVEL. */
void document_number(struct document *document, struct node *heading, const char *number,
	int level);

/* What stands for a mark; see document_fill. */
struct filling;

/* Adds LEN bytes of plain TEXT to FILLING, as a link to URL unless that is NULL or the mark stands
   where no link can be: in code, another link or a picture. */
void filling_add(struct filling *filling, const char *text, size_t len, const char *url);

/* Replaces each mark in the texts of DOCUMENT, `\1NUMBER\3`, by what FILL adds to FILLING. */
typedef void document_filler(void *context, long number, struct filling *filling);
void document_fill(struct document *document, document_filler *fill, void *context);

/* Brings the tree into its final form and gives headings and footnotes their anchors. */
void document_settle(struct document *document);

/* Gives links inside the document their targets; one that leads nowhere has none. */
void document_aim(struct document *document);

/* Writes the canonical text, unless it is written. */
void document_write(struct document *document);

/* Appends the plain text below NODE to OUT: breaks are blanks, a picture is the text that stands
   for it. */
void document_text(const struct node *node, struct buf *out);

/* Adds a node of KIND that the text does not have below PARENT, after AFTER (NULL: first); DOCUMENT
   owns it. */
struct node *document_add(struct document *document, struct node *parent, struct node *after,
	enum node_kind kind);

/* Appends GitHub's anchor for a heading's TEXT to OUT, without the suffix that makes
   repeated ones unique. */
void document_slug(const char *text, size_t len, struct buf *out);

#endif
