/* The words of a document as codes of its fonts, and as the pieces of content streams that
   show them. A code stands for one glyph with one text, so that the text can be got back
   from the page. */
#ifndef ISMSDOC_OUTPUT_PDF_CODES_H
#define ISMSDOC_OUTPUT_PDF_CODES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/shape.h"

struct code {
	uint16_t glyph;
	uint16_t next;      /* another code of the same glyph, or 0 */
	uint16_t cid;       /* how the content names it */
	uint16_t glyph_cid; /* how the embedded program names the glyph */
	uint16_t len;
	const char *text; /* what it stands for */
	int width;        /* thousandths of an em */
};

/* A face as the document uses it. */
struct font {
	const struct face *face;
	uint16_t *first;   /* by glyph: its first code, or 0 */
	struct code *code; /* code 0 is .notdef */
	size_t codes, cap;
	uint32_t object; /* its number in the file */
};

/* A word that the document shows, once however often it does. */
struct shown {
	const struct word *word;
	size_t font;    /* index */
	size_t code;    /* place of its first code among all words' codes */
	size_t at, len; /* its content: what stands inside the caller's parentheses */
	int64_t width;  /* how far that moves the pen, thousandths of an em */
	bool japanese;  /* has kana or kanji */
	bool english;   /* is of Latin letters, not all of them capitals: no id, no acronym */
	bool replaced;  /* its codes do not tell its text: needs /ActualText */
	bool raised;    /* has glyphs off the baseline: to be shown glyph by glyph */
};

struct codes;

struct codes *codes_new(void);
void codes_free(struct codes *codes);

/* Takes WORD in, unless it is there; returns true when it is new. */
bool codes_add(struct codes *codes, const struct word *word);

/* The fonts so far, in the order of their first use. */
size_t codes_fonts(const struct codes *codes);
struct font *codes_font(struct codes *codes, size_t i);

/* Writes the content of every word; to be called when all words are in and all codes
   have their CID. */
void codes_encode(struct codes *codes);

/* The word as it was taken in; never NULL for a word that was. */
const struct shown *codes_find(const struct codes *codes, const struct word *word);

/* SHOWN's content, and the code of its I-th glyph. */
const char *codes_content(const struct codes *codes, const struct shown *shown);
const struct code *codes_code(const struct codes *codes, const struct shown *shown, size_t i);

#endif
