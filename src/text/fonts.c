#include "text/fonts.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/character.h"
#include "text/hyphens.h"
#include "text/ownfonts.h"

enum {
	VARIANTS = 4, /* regular, bold, italic, bold italic: the first four of enum font_style */
	MAX_FAMILIES = 16,
	MAX_FALLBACKS = 64, /* faces that no list names */
	MAX_FACES = MAX_FAMILIES * VARIANTS + MAX_FALLBACKS,
	FS_RESTRICTED = 0x0002, /* OS/2 fsType: least restrictive of the low four bits wins */
	FS_USAGE = 0x000F,
	FS_NO_SUBSETTING = 0x0100,
	FS_BITMAPS_ONLY = 0x0200,
	INSTANCE_BITS = 0xFFFF, /* fontconfig counts named instances of variable fonts above them */
};

struct family {
	const char *name;
	const struct face *variant[VARIANTS];
};

struct chain {
	const struct face *face[MAX_FACES];
	size_t count;
};

struct fonts {
	struct arena *arena;
	const struct font_choice *choice; /* only while opening */
	struct diags *diags;              /* only while opening */
	FcConfig *config;                 /* likewise */
	bool trying;                      /* likewise: a face that cannot be used is none, no error */
	struct hyphens *hyphens;
	FcFontSet *others; /* all fonts of the system, once somebody asked what they have */
	struct family family[MAX_FAMILIES];
	size_t families;
	struct face *face[MAX_FACES];
	size_t count;
	struct chain chain[FONT_STYLES];
};

static const char *const default_sans[] = {"Noto Sans", "Noto Sans CJK JP", NULL};
static const char *const default_mono[] = {"Noto Sans Mono", "Noto Sans CJK JP", NULL};

static void report(struct fonts *fonts, const char *code, const char *text, const char *path,
	const char *cure)
{
	if (fonts->trying)
		return;
	diag_add(fonts->diags, DIAG_ERROR,
		fonts->choice->where.path ? fonts->choice->where : (struct place){path, 0, 0}, code, "%s%s",
		text, cure);
}

/* The OpenType tables below are big-endian; what lies past a table's end reads as 0. */
static unsigned read_u16(hb_blob_t *table, unsigned at)
{
	unsigned len;
	const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(table, &len);

	return at + 2 <= len ? (unsigned)bytes[at] << 8 | bytes[at + 1] : 0;
}

static int read_i16(hb_blob_t *table, unsigned at)
{
	unsigned value = read_u16(table, at);

	return value < 0x8000 ? (int)value : (int)value - 0x10000;
}

static void read_head(struct face *face, hb_face_t *source)
{
	hb_blob_t *head = hb_face_reference_table(source, HB_TAG('h', 'e', 'a', 'd'));

	for (unsigned i = 0; i < 4; i++)
		face->bbox[i] = read_i16(head, 36 + 2 * i);
	hb_blob_destroy(head);
}

static void read_post(struct face *face, hb_face_t *source)
{
	hb_blob_t *post = hb_face_reference_table(source, HB_TAG('p', 'o', 's', 't'));
	int whole = read_i16(post, 4);

	face->italic_angle = read_u16(post, 6) < 0x8000 ? whole : whole + 1;
	face->fixed_pitch = read_u16(post, 12) || read_u16(post, 14);
	hb_blob_destroy(post);
}

/* Reads what the OS/2 table says and returns its embedding bits. */
static unsigned read_os2(struct face *face, hb_face_t *source)
{
	hb_blob_t *os2 = hb_face_reference_table(source, HB_TAG('O', 'S', '/', '2'));
	unsigned licence = read_u16(os2, 8);

	face->weight = read_i16(os2, 4);
	face->x_height = read_i16(os2, 86);
	face->cap_height = read_i16(os2, 88);
	if (!face->x_height)
		face->x_height = face->units_per_em / 2;
	if (!face->cap_height)
		face->cap_height = face->units_per_em * 7 / 10;
	hb_blob_destroy(os2);
	return licence;
}

static bool may_embed(unsigned licence)
{
	return (licence & FS_USAGE) != FS_RESTRICTED &&
		!(licence & (FS_NO_SUBSETTING | FS_BITMAPS_ONLY));
}

static bool has_table(hb_face_t *source, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(source, tag);
	bool found = hb_blob_get_length(table) > 0;

	hb_blob_destroy(table);
	return found;
}

static bool has_character(hb_font_t *font, hb_codepoint_t character)
{
	hb_codepoint_t glyph;

	return hb_font_get_nominal_glyph(font, character, &glyph);
}

static const char *postscript_name(struct arena *arena, hb_face_t *source)
{
	char name[128];
	unsigned size = sizeof name;

	hb_ot_name_get_utf8(source, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
	return arena_copy(arena, name, size);
}

/* Fills FACE from SOURCE; returns the code of what is wrong with it, or NULL. */
static const char *face_read(struct fonts *fonts, struct face *face, hb_face_t *source)
{
	hb_font_t *font = hb_font_create(source);
	hb_font_extents_t extents;

	hb_font_make_immutable(font);
	face->shaper = font;
	face->name = postscript_name(fonts->arena, source);
	face->units_per_em = (int)hb_face_get_upem(source);
	hb_font_get_h_extents(font, &extents);
	face->ascent = extents.ascender;
	face->descent = extents.descender;
	face->japanese = has_character(font, 0x3042) && has_character(font, 0x8A9E);
	face->outlines = has_table(source, HB_TAG('C', 'F', 'F', ' ')) ? FONT_CFF : FONT_TRUETYPE;
	read_head(face, source);
	read_post(face, source);
	if (!may_embed(read_os2(face, source)))
		return "font-licence";
	if (face->outlines == FONT_TRUETYPE && !has_table(source, HB_TAG('g', 'l', 'y', 'f')))
		return "font-unreadable";
	return NULL;
}

/* The bytes of the font file PATH, which is the project's OWN, or the system's. */
static hb_blob_t *load(const struct fonts *fonts, const char *path, bool own)
{
	const struct font_choice *choice = fonts->choice;

	if (!own)
		return hb_blob_create_from_file(path);
	return ownfonts_read(choice->root, path, choice->where, fonts->diags);
}

/* Opens face INDEX of the file PATH, the project's OWN or the system's; NULL after an error. */
static const struct face *face_open(struct fonts *fonts, const char *family, const char *path,
	int index, bool own)
{
	struct face *face = arena_alloc(fonts->arena, sizeof *face);
	hb_blob_t *blob = load(fonts, path, own);
	hb_face_t *source = hb_face_create(blob, (unsigned)index);
	const char *code;

	hb_blob_destroy(blob);
	hb_face_make_immutable(source);
	face->number = (unsigned)fonts->count;
	face->path = arena_string(fonts->arena, path);
	face->index = index;
	face->family = family;
	fonts->face[fonts->count++] = face;
	code = face_read(fonts, face, source);
	hb_face_destroy(source);
	if (!code)
		return face;
	if (strcmp(code, "font-licence") == 0)
		report(fonts, code,
			"the font's licence bits forbid embedding it; choose another family for ", path,
			family);
	else
		report(fonts, code, "not a font file with TrueType or CFF outlines; reinstall the family ",
			path, family);
	return NULL;
}

/* Says whether PATTERN is a static font of normal width with VARIANT's weight and slant, and where
   it is. */
static bool pattern_fits(const FcPattern *pattern, int variant, const char **path, int *index)
{
	bool bold = variant == FONT_BOLD || variant == FONT_BOLD_ITALIC;
	bool italic = variant == FONT_ITALIC || variant == FONT_BOLD_ITALIC;
	double weight, width;
	int slant;
	FcChar8 *file;

	if (FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) != FcResultMatch ||
		FcPatternGetDouble(pattern, FC_WIDTH, 0, &width) != FcResultMatch ||
		FcPatternGetInteger(pattern, FC_SLANT, 0, &slant) != FcResultMatch ||
		FcPatternGetInteger(pattern, FC_INDEX, 0, index) != FcResultMatch ||
		FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
		return false;
	*path = (const char *)file;
	return weight == (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR) && width == FC_WIDTH_NORMAL &&
		(slant != FC_SLANT_ROMAN) == italic && *index <= INSTANCE_BITS;
}

/* Finds the file of VARIANT: of several, the first by path and index, whatever order fontconfig
   lists them in. */
static bool find_variant(const FcFontSet *set, int variant, const char **path, int *index)
{
	const char *candidate;
	int at, order;

	*path = NULL;
	*index = 0;
	for (int i = 0; i < set->nfont; i++) {
		if (!pattern_fits(set->fonts[i], variant, &candidate, &at))
			continue;
		order = *path ? strcmp(candidate, *path) : -1;
		if (order < 0 || (order == 0 && at < *index)) {
			*path = candidate;
			*index = at;
		}
	}
	return *path != NULL;
}

static FcFontSet *list_family(FcConfig *config, const char *name)
{
	FcPattern *wanted = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, name, FC_VARIABLE, FcTypeBool,
		FcFalse, FC_SCALABLE, FcTypeBool, FcTrue, (char *)NULL);
	FcObjectSet *objects =
		FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, (char *)NULL);
	FcFontSet *set = FcFontList(config, wanted, objects);

	FcObjectSetDestroy(objects);
	FcPatternDestroy(wanted);
	return set;
}

static const char *cure_for(const char *family)
{
	static const struct {
		const char *prefix, *cure;
	} known[] = {
		{"Noto Sans Mono CJK", "install the Debian package fonts-noto-cjk"},
		{"Noto Sans CJK", "install the Debian package fonts-noto-cjk"},
		{"Noto Serif CJK", "install the Debian package fonts-noto-cjk"},
		{"Noto Sans Mono", "install the Debian package fonts-noto-mono"},
		{"Noto ", "install the Debian package fonts-noto-core"},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strncmp(family, known[i].prefix, strlen(known[i].prefix)) == 0)
			return known[i].cure;
	return "install it, or name a family that `fc-list : family` shows";
}

static bool missing(struct fonts *fonts, const char *family)
{
	diag_add(fonts->diags, DIAG_ERROR, fonts->choice->where, "font-missing",
		"the font family '%s' is not installed (as a regular, static font); %s", family,
		cure_for(family));
	diag_about(fonts->diags, family);
	return false;
}

static bool open_variants(struct fonts *fonts, struct family *family, const FcFontSet *set,
	bool own)
{
	const char *path;
	int index;

	for (int i = 0; i < VARIANTS; i++) {
		if (!find_variant(set, i, &path, &index))
			continue;
		family->variant[i] = face_open(fonts, family->name, path, index, own);
		if (!family->variant[i])
			return false;
	}
	return family->variant[FONT_REGULAR] || missing(fonts, family->name);
}

static struct family *find_family(struct fonts *fonts, const char *name)
{
	for (size_t i = 0; i < fonts->families; i++)
		if (strcmp(fonts->family[i].name, name) == 0)
			return &fonts->family[i];
	return NULL;
}

static bool open_family(struct fonts *fonts, const char *name)
{
	struct family *family;
	bool own = ownfonts_is_file(name), done;
	FcFontSet *set;

	if (find_family(fonts, name))
		return true;
	if (fonts->families == MAX_FAMILIES) {
		report(fonts, "font-missing",
			"more font families are asked for than can be used; leave out ", NULL, name);
		return false;
	}
	family = &fonts->family[fonts->families++];
	family->name = arena_string(fonts->arena, name);
	if (own)
		set = ownfonts_list(fonts->choice->root, name, fonts->choice->where, fonts->diags);
	else if (!(set = list_family(fonts->config, name)))
		missing(fonts, name);
	if (!set)
		return false;
	done = open_variants(fonts, family, set, own);
	FcFontSetDestroy(set);
	return done;
}

/* Every family is looked at, so that one run names all that are missing. */
static bool open_families(struct fonts *fonts, const char *const *names)
{
	bool done = true;

	for (; *names; names++)
		done = open_family(fonts, *names) && done;
	return done;
}

static void chain_add(struct chain *chain, const struct face *face)
{
	for (size_t i = 0; i < chain->count; i++)
		if (chain->face[i] == face)
			return;
	chain->face[chain->count++] = face;
}

/* The face nearest to VARIANT: weight counts for more than slant, since Japanese has no italics. */
static const struct face *nearest(const struct family *family, int variant)
{
	bool bold = variant == FONT_BOLD || variant == FONT_BOLD_ITALIC;

	if (family->variant[variant])
		return family->variant[variant];
	if (bold && family->variant[FONT_BOLD])
		return family->variant[FONT_BOLD];
	return family->variant[FONT_REGULAR];
}

static void chain_extend(struct fonts *fonts, enum font_style style, const char *const *names,
	int variant)
{
	for (; *names; names++)
		chain_add(&fonts->chain[style], nearest(find_family(fonts, *names), variant));
}

/* The style's own list in its weight and slant, then the other list, then whatever a
   regular face has. */
static void make_chain(struct fonts *fonts, enum font_style style, const struct font_choice *choice)
{
	bool mono = style == FONT_MONO || style == FONT_MONO_BOLD;
	int variant = (int)style;

	if (mono)
		variant = style == FONT_MONO ? FONT_REGULAR : FONT_BOLD;
	chain_extend(fonts, style, mono ? choice->mono : choice->sans, variant);
	chain_extend(fonts, style, mono ? choice->sans : choice->mono, variant);
	chain_extend(fonts, style, choice->sans, FONT_REGULAR);
	chain_extend(fonts, style, choice->mono, FONT_REGULAR);
}

static void make_chains(struct fonts *fonts, const struct font_choice *choice)
{
	for (int style = 0; style < FONT_STYLES; style++)
		make_chain(fonts, (enum font_style)style, choice);
}

void characters_add(struct characters *characters, const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		uint32_t character =
			(unsigned char)text[at] < 0x80 ? (unsigned char)text[at++] : utf8_next(text, len, &at);

		characters->bit[character / 8] |= (unsigned char)(1 << character % 8);
	}
}

/* What is chosen from of all fonts of the system, and the file of the family in bold. */
struct candidate {
	const char *family, *path;
	int index, rank;
};

/* Families that go with the usual ones come first, then those that have most, then any. */
static int rank_of(const char *family)
{
	static const char *const special[] = {"Display", "Mono", "Looped", "UI", "Rashi", "Unjoined"};
	int rank = strncmp(family, "Noto Sans", 9) == 0 ? 0
		: strncmp(family, "Noto ", 5) == 0          ? 2
		: strncmp(family, "DejaVu Sans", 11) == 0   ? 4
													: 6;

	for (size_t i = 0; i < sizeof special / sizeof *special; i++)
		if (strstr(family, special[i]))
			return rank + 1;
	return rank;
}

static bool is_before(const struct candidate *a, const struct candidate *b)
{
	int order;

	if (!b->path || a->rank != b->rank)
		return !b->path || a->rank < b->rank;
	order = strcmp(a->family, b->family);
	if (order == 0)
		order = strcmp(a->path, b->path);
	return order < 0 || (order == 0 && a->index < b->index);
}

static bool pattern_has(const FcPattern *pattern, uint32_t character)
{
	FcCharSet *set;

	return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch &&
		FcCharSetHasChar(set, character);
}

/* The best of SET that has CHARACTER (0: any) in VARIANT and is of FAMILY (NULL: any) and comes
   behind LAST; its path is NULL where there is none. */
static struct candidate best_of(const FcFontSet *set, int variant, uint32_t character,
	const char *family, const struct candidate *last)
{
	struct candidate best = {0};

	for (int i = 0; i < set->nfont; i++) {
		struct candidate found = {0};
		FcChar8 *name;

		if (FcPatternGetString(set->fonts[i], FC_FAMILY, 0, &name) != FcResultMatch ||
			!pattern_fits(set->fonts[i], variant, &found.path, &found.index))
			continue;
		found.family = (const char *)name;
		found.rank = rank_of(found.family);
		if ((family && strcmp(found.family, family) != 0) ||
			(character && !pattern_has(set->fonts[i], character)))
			continue;
		if ((!last->path || is_before(last, &found)) && is_before(&found, &best))
			best = found;
	}
	return best;
}

static FcFontSet *list_all(FcConfig *config)
{
	FcPattern *wanted = FcPatternBuild(NULL, FC_VARIABLE, FcTypeBool, FcFalse, FC_SCALABLE,
		FcTypeBool, FcTrue, FC_COLOR, FcTypeBool, FcFalse, (char *)NULL);
	FcObjectSet *objects = FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT,
		FC_WIDTH, FC_CHARSET, (char *)NULL);
	FcFontSet *set = FcFontList(config, wanted, objects);

	FcObjectSetDestroy(objects);
	FcPatternDestroy(wanted);
	return set;
}

static bool chain_has(const struct chain *chain, uint32_t character)
{
	for (size_t i = 0; i < chain->count; i++)
		if (has_character(chain->face[i]->shaper, character))
			return true;
	return false;
}

static void open_fallback(struct fonts *fonts, const FcFontSet *set, uint32_t character)
{
	static const struct candidate none;
	struct candidate found = none, bold;
	const struct face *regular = NULL, *heavy = NULL;

	while (!regular && fonts->count + 2 < MAX_FACES) {
		found = best_of(set, FONT_REGULAR, character, NULL, &found);
		if (!found.path)
			return;
		regular = face_open(fonts, arena_string(fonts->arena, found.family), found.path,
			found.index, false);
	}
	if (!regular)
		return;
	bold = best_of(set, FONT_BOLD, character, found.family, &none);
	if (bold.path)
		heavy = face_open(fonts, regular->family, bold.path, bold.index, false);
	for (int style = 0; style < FONT_STYLES; style++) {
		if (heavy && (style == FONT_BOLD || style == FONT_BOLD_ITALIC || style == FONT_MONO_BOLD))
			chain_add(&fonts->chain[style], heavy);
		chain_add(&fonts->chain[style], regular);
	}
}

/* A character that the chosen families lack is looked for in all fonts there are. */
static void open_fallbacks(struct fonts *fonts, const struct characters *needed)
{
	FcFontSet *set = NULL;

	fonts->trying = true;
	for (uint32_t byte = 0x80 / 8; byte < sizeof needed->bit; byte++) {
		for (uint32_t c = byte * 8; needed->bit[byte] && c < byte * 8 + 8; c++) {
			if (!(needed->bit[byte] >> c % 8 & 1) || character_is_blank(c) ||
				chain_has(&fonts->chain[FONT_REGULAR], c))
				continue;
			set = set ? set : list_all(fonts->config);
			open_fallback(fonts, set, c);
		}
	}
	fonts->trying = false;
	if (set)
		FcFontSetDestroy(set);
}

bool fonts_elsewhere(struct fonts *fonts, uint32_t character)
{
	static const struct candidate none;

	if (!fonts->others) {
		FcConfig *config = FcInitLoadConfigAndFonts();

		if (!config)
			return false;
		fonts->others = list_all(config);
		FcConfigDestroy(config);
	}
	return best_of(fonts->others, FONT_REGULAR, character, NULL, &none).path != NULL;
}

/* A configuration of our own: fontconfig's global one would stay behind until FcFini. */
static bool find_all(struct fonts *fonts, const struct font_choice *choice)
{
	bool done;

	fonts->config = FcInitLoadConfigAndFonts();
	if (!fonts->config) {
		report(fonts, "font-missing", "fontconfig finds no configuration; ", NULL,
			"install the package fontconfig");
		return false;
	}
	done = open_families(fonts, choice->sans);
	done = open_families(fonts, choice->mono) && done;
	if (done)
		make_chains(fonts, choice);
	if (done && choice->needed)
		open_fallbacks(fonts, choice->needed);
	FcConfigDestroy(fonts->config);
	FcFini();
	return done;
}

struct fonts *fonts_open(const struct font_choice *choice, struct diags *diags)
{
	struct arena *arena = arena_new();
	struct fonts *fonts = arena_alloc(arena, sizeof *fonts);
	struct font_choice wanted = {.sans = default_sans, .mono = default_mono, .root = "."};

	if (choice) {
		wanted.root = choice->root ? choice->root : wanted.root;
		wanted.where = choice->where;
		wanted.needed = choice->needed;
	}
	if (choice && choice->sans && *choice->sans)
		wanted.sans = choice->sans;
	if (choice && choice->mono && *choice->mono)
		wanted.mono = choice->mono;
	fonts->arena = arena;
	fonts->diags = diags;
	fonts->choice = &wanted;
	fonts->hyphens = hyphens_open(diags);
	if (fonts->hyphens && choice && choice->sets)
		hyphens_prepare(fonts->hyphens);
	if (!find_all(fonts, &wanted) || !fonts->hyphens) {
		fonts_close(fonts);
		return NULL;
	}
	return fonts;
}

void fonts_close(struct fonts *fonts)
{
	if (!fonts)
		return;
	for (size_t i = 0; i < fonts->count; i++)
		hb_font_destroy(fonts->face[i]->shaper);
	hyphens_close(fonts->hyphens);
	if (fonts->others) {
		FcFontSetDestroy(fonts->others);
		FcFini();
	}
	arena_free(fonts->arena);
}

size_t fonts_count(const struct fonts *fonts)
{
	return fonts->count;
}

const struct face *fonts_face(const struct fonts *fonts, size_t number)
{
	return fonts->face[number];
}

struct hyphens *fonts_hyphens(const struct fonts *fonts)
{
	return fonts->hyphens;
}

const struct face *fonts_first(const struct fonts *fonts, enum font_style style)
{
	return fonts->chain[style].face[0];
}

const struct face *const *fonts_chain(const struct fonts *fonts, enum font_style style,
	size_t *count)
{
	*count = fonts->chain[style].count;
	return fonts->chain[style].face;
}
