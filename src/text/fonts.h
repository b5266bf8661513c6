/* The faces of a run: found by fontconfig, mapped once, read-only afterwards and
   shared by threads. */
#ifndef ISMSDOC_TEXT_FONTS_H
#define ISMSDOC_TEXT_FONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/diag.h"

enum font_style {
	FONT_REGULAR,
	FONT_BOLD,
	FONT_ITALIC,
	FONT_BOLD_ITALIC,
	FONT_MONO,
	FONT_MONO_BOLD,
	FONT_STYLES,
};

enum font_outlines {
	FONT_TRUETYPE, /* glyf: FontFile2 */
	FONT_CFF,      /* CFF: FontFile3 /CIDFontType0C */
};

/* One face of one file. Lengths are in font units, `units_per_em` to the em; heights count upwards
   from the baseline. */
struct face {
	unsigned number;  /* place in the run's list of faces, from 0 */
	const char *path; /* the font file */
	int index;        /* the face's place in a collection, 0 elsewhere */
	const char *name; /* PostScript name */
	const char *family;
	enum font_outlines outlines;
	bool japanese; /* has kana and kanji: goes first for full-width characters of a Japanese text */
	int units_per_em;
	int ascent, descent; /* descent is negative */
	int cap_height, x_height;
	int italic_angle; /* degrees, as in the post table, rounded */
	int bbox[4];      /* xMin yMin xMax yMax */
	bool fixed_pitch;
	int weight;   /* 400, 700 */
	void *shaper; /* src/text's own: the HarfBuzz font, immutable */
};

struct fonts;
struct hyphens;

/* A set of characters. */
struct characters {
	unsigned char bit[0x110000 / 8];
};

/* Adds every character of LEN bytes of TEXT to CHARACTERS. */
void characters_add(struct characters *characters, const char *text, size_t len);

/* Families wanted, first choice first; a NULL list means the defaults (Noto Sans, Noto Sans Mono,
   Noto Sans CJK JP). What has a slash or ends like a font file is one, below ROOT: its family is
   taken from the files beside it. */
struct font_choice {
	const char *const *sans; /* NULL-terminated */
	const char *const *mono;
	const char *root;
	struct place where; /* of messages */
	bool sets;          /* lines will be set: the patterns for hyphenation are loaded meanwhile */
	const struct characters *needed; /* what will be printed: what the families above lack is taken
	                                    from any installed font that has it; or NULL */
};

/* Finds and maps the faces; a family that is not installed is an error with the Debian package that
   has it, and so is a face that may not be embedded. A family without bold or italics gives its
   nearest face. Finds the patterns for hyphenation too. Returns NULL after an error. */
struct fonts *fonts_open(const struct font_choice *choice, struct diags *diags);
void fonts_close(struct fonts *fonts);

/* The faces that were opened, in a fixed order: `number` is the index. */
size_t fonts_count(const struct fonts *fonts);
const struct face *fonts_face(const struct fonts *fonts, size_t number);

/* The first face of STYLE's fallback chain. */
const struct face *fonts_first(const struct fonts *fonts, enum font_style style);

/* STYLE's fallback chain, never empty: the faces in the order they are tried, *COUNT of them. */
const struct face *const *fonts_chain(const struct fonts *fonts, enum font_style style,
	size_t *count);

/* Says whether any font of the system, the chains aside, has CHARACTER and may be taken for it. One
   thread at a time may ask. */
bool fonts_elsewhere(struct fonts *fonts, uint32_t character);

/* The patterns for hyphenation. */
struct hyphens *fonts_hyphens(const struct fonts *fonts);

#endif
