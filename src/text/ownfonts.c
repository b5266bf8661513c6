#include "text/ownfonts.h"

#include <fontconfig/fcfreetype.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/file.h"

enum { MAX_FONT_BYTES = 64 << 20 };

bool ownfonts_is_file(const char *name)
{
	return strchr(name, '/') || file_has_ending(name, ".ttf") || file_has_ending(name, ".otf") ||
		file_has_ending(name, ".ttc");
}

/* The face ID of BYTES, those of the file PATH; sets *COUNT to how many there are. */
static FcPattern *query_with(FT_Library library, const struct buf *bytes, const char *path, int id,
	int *count)
{
	FcPattern *pattern;
	FT_Face face;

	if (FT_New_Memory_Face(library, (const FT_Byte *)bytes->data, (FT_Long)bytes->len, id, &face))
		return NULL;
	*count = (int)face->num_faces;
	pattern = FcFreeTypeQueryFace(face, (const FcChar8 *)path, (unsigned)id, NULL);
	(void)FT_Done_Face(face);
	return pattern;
}

static FcPattern *query(const struct buf *bytes, const char *path, int id, int *count)
{
	FT_Library library;
	FcPattern *pattern;

	if (FT_Init_FreeType(&library))
		return NULL;
	pattern = query_with(library, bytes, path, id, count);
	(void)FT_Done_FreeType(library);
	return pattern;
}

static bool same_family(const FcPattern *a, const FcPattern *b)
{
	FcChar8 *left, *right;

	return FcPatternGetString(a, FC_FAMILY, 0, &left) == FcResultMatch &&
		FcPatternGetString(b, FC_FAMILY, 0, &right) == FcResultMatch &&
		strcmp((const char *)left, (const char *)right) == 0;
}

/* Whether PATH is a plain file; what else is called as a font is an error. */
static bool is_plain(const char *path, struct diags *diags)
{
	struct stat status;

	if (lstat(path, &status) == 0 && S_ISREG(status.st_mode))
		return true;
	diag_add(diags, DIAG_ERROR, (struct place){.path = path}, "file-not-regular",
		"a plain file was expected beside the font of the documents");
	return false;
}

/* Adds the faces of the file PATH below ROOT that are of WANTED's family to SET. */
static void add_file(FcFontSet *set, const char *root, const char *path, const FcPattern *wanted,
	struct diags *diags)
{
	struct buf bytes = {0};
	int count = is_plain(path, diags) &&
		file_read_inside(root, path + strlen(root) + 1, MAX_FONT_BYTES, &bytes, (struct place){0},
			diags);

	for (int id = 0; id < count; id++) {
		FcPattern *pattern = query(&bytes, path, id, &count);

		if (pattern && same_family(pattern, wanted))
			(void)FcFontSetAdd(set, pattern);
		else if (pattern)
			FcPatternDestroy(pattern);
	}
	buf_free(&bytes);
}

/* The faces of the files in ROOT/DIRECTORY that are of WANTED's family. */
static FcFontSet *list_beside(const char *root, const struct buf *directory,
	const FcPattern *wanted, struct diags *diags)
{
	FcFontSet *set = FcFontSetCreate();
	size_t files;
	char **file = file_list_inside(root, directory->data, &files, diags);
	struct buf path = {0};

	for (size_t i = 0; i < files; i++) {
		path.len = 0;
		buf_printf(&path, "%s/%s", directory->data, file[i]);
		if (ownfonts_is_file(file[i]))
			add_file(set, root, path.data, wanted, diags);
		free(file[i]);
	}
	free(file);
	buf_free(&path);
	return set;
}

static FcFontSet *list_family(const char *root, const char *name, const FcPattern *wanted,
	struct diags *diags)
{
	const char *slash = strrchr(name, '/');
	struct buf directory = {0};
	FcFontSet *set;

	buf_puts(&directory, root);
	if (slash)
		buf_printf(&directory, "/%.*s", (int)(slash - name), name);
	set = list_beside(root, &directory, wanted, diags);
	buf_free(&directory);
	return set;
}

FcFontSet *ownfonts_list(const char *root, const char *name, struct place where,
	struct diags *diags)
{
	struct buf bytes = {0};
	FcPattern *pattern = NULL;
	FcFontSet *set = NULL;
	int count;

	if (!file_read_inside(root, name, MAX_FONT_BYTES, &bytes, where, diags))
		diag_about(diags, name);
	else if (!(pattern = query(&bytes, name, 0, &count)))
		diag_add(diags, DIAG_ERROR, where.path ? where : (struct place){0}, "font-unreadable",
			"not a font file that can be read: %s", name);
	buf_free(&bytes);
	if (!pattern)
		return NULL;
	set = list_family(root, name, pattern, diags);
	FcPatternDestroy(pattern);
	return set;
}

static void free_bytes(void *bytes)
{
	free(bytes);
}

hb_blob_t *ownfonts_read(const char *root, const char *path, struct place where,
	struct diags *diags)
{
	struct buf bytes = {0};

	if (file_read_inside(root, path + strlen(root) + 1, MAX_FONT_BYTES, &bytes, where, diags))
		return hb_blob_create(bytes.data, (unsigned)bytes.len, HB_MEMORY_MODE_READONLY, bytes.data,
			free_bytes);
	buf_free(&bytes);
	return hb_blob_get_empty();
}
