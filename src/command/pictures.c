#include "command/pictures.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/url.h"
#include "picture/picture.h"

enum {
	MOST_PICTURES = 1000,   /* different ones in a document */
	MOST_BYTES = 512 << 20, /* of their pixels and shapes, shapes for each time that they show */
};

/* Of those of all documents. */
static const size_t MOST_OF_ALL = (size_t)4 << 30;

/* The images of a document while their pictures are found. */
struct search {
	struct document *document;
	const struct pictures *from;
	struct arena *arena; /* owns the pictures */
	struct diags *diags;
	struct node *image[MOST_PICTURES]; /* the first that shows each picture */
	size_t images;
	size_t bytes; /* so far; above MOST_BYTES no more pictures are read */
};

static const struct attachment *find_drawn(const struct pictures *from, const char *document,
	const char *relative)
{
	const struct attachment *found = NULL;
	struct buf path = {0};

	url_join(document, relative, &path);
	for (size_t i = 0; i < from->count && !found; i++)
		if (strcmp(from->drawn[i].name, path.data) == 0)
			found = &from->drawn[i];
	buf_free(&path);
	return found;
}

/* Nothing is fetched, and a scheme is no path. */
static bool is_elsewhere(const struct pictures *from, const char *url)
{
	return (url[0] == '/' && (!from->base || url[1] == '/')) ||
		memchr(url, ':', strcspn(url, "/?#"));
}

/* The path below the root of the picture that a document calls RELATIVE. */
static void path_below_root(const struct pictures *from, const char *relative, struct buf *path)
{
	if (from->base && relative[0] != '/')
		url_join(from->base, relative, path);
	else
		buf_puts(path, relative + (from->base && relative[0] == '/'));
}

static const struct picture *read_picture(struct search *search, const char *relative,
	struct place where, struct diags *diags)
{
	const struct pictures *from = search->from;
	const struct attachment *drawn = find_drawn(from, search->document->path, relative);
	const struct picture *picture = NULL;
	struct buf bytes = {0}, path = {0};

	if (drawn)
		return picture_read(search->arena, drawn->name, drawn->bytes, drawn->len, where, diags);
	path_below_root(from, relative, &path);
	if (!from->root)
		diag_add(diags, DIAG_ERROR, where, "picture-missing", "there is no picture %s", relative);
	else if (file_read_inside(from->root, path.data, PICTURE_MAX_BYTES, &bytes, where, diags))
		picture = picture_read(search->arena, path.data, bytes.data, bytes.len, where, diags);
	buf_free(&path);
	buf_free(&bytes);
	return picture;
}

/* A document without a picture is still that document: what is wrong with one is a warning. */
static void take_warnings(const struct diags *from, struct diags *diags)
{
	for (size_t i = 0; i < diags_count(from); i++) {
		const struct diag *diag = diags_get(from, i);

		diag_add(diags, DIAG_WARNING, diag->place, diag->code, "%s; its text is shown instead",
			diag->text);
		diag_more(diags, diag->more);
	}
}

static bool has_room(const struct search *search, struct place where, struct diags *diags)
{
	if (search->bytes <= MOST_BYTES)
		return true;
	diag_add(diags, DIAG_ERROR, where, "picture-too-large",
		"the pictures up to this one have more than %d MiB of pixels and shapes, the most for a "
		"document",
		MOST_BYTES >> 20);
	return false;
}

static const struct picture *read_new(struct search *search, const struct node *image,
	struct place where, struct diags *diags)
{
	const struct picture *picture = NULL;
	struct buf path = {0};

	url_decode(image->url, "?#", &path);
	if (!image->url[0] || is_elsewhere(search->from, image->url))
		diag_add(diags, DIAG_ERROR, where, "picture-elsewhere",
			"pictures are taken from the document's own files only, not from %s", image->url);
	else if (search->images == MOST_PICTURES)
		diag_add(diags, DIAG_ERROR, where, "picture-too-large",
			"%s is one more than the %d different pictures that a document may show", image->url,
			MOST_PICTURES);
	else if (has_room(search, where, diags))
		picture = read_picture(search, path.data, where, diags);
	buf_free(&path);
	return picture;
}

/* The first of the images that shows what URL names, so that each picture is read once; or NULL. */
static const struct node *find_earlier(const struct search *search, const char *url)
{
	for (size_t i = 0; i < search->images; i++)
		if (strcmp(search->image[i]->url, url) == 0)
			return search->image[i];
	return NULL;
}

/* Says whether all documents may still show more. Which of them showed too much depends on the
   threads, so the message names none and is the same for each. */
static bool all_have_room(const struct search *search)
{
	if (!search->from->of_all || atomic_load(search->from->of_all) <= MOST_OF_ALL)
		return true;
	diag_add(search->diags, DIAG_ERROR, (struct place){0}, "picture-too-large",
		"the pictures of all documents together have more than %zu MiB of pixels and shapes",
		MOST_OF_ALL >> 20);
	return false;
}

/* Counts the picture that IMAGE shows, and takes it away where the document may not show it. */
static void count(struct search *search, struct node *image, struct place where,
	struct diags *diags)
{
	size_t bytes = picture_bytes(image->picture);

	search->bytes += bytes;
	if (search->from->of_all)
		atomic_fetch_add(search->from->of_all, bytes);
	image->picture = has_room(search, where, diags) ? image->picture : NULL;
}

static void find_one(struct search *search, struct node *image)
{
	const struct node *earlier = find_earlier(search, image->url);
	struct place where = {search->document->path, image->line, 0};
	struct diags *found = diags_new();

	image->picture = earlier ? earlier->picture : read_new(search, image, where, found);
	if (image->picture && (!earlier || image->picture->kind == PICTURE_VECTOR))
		count(search, image, where, found);
	if (!earlier && search->images < MOST_PICTURES)
		search->image[search->images++] = image;
	take_warnings(found, search->diags);
	diags_free(found);
}

static void find_logo(struct search *search)
{
	struct document *document = search->document;
	const struct value *value = value_get(document->matter, "logo");
	const char *path = document->front.logo, *root = search->from->logo_root;
	struct place where = {document->path, value ? value->line : 0, 0};
	struct buf bytes = {0};

	if (!path || !root)
		return;
	if (file_read_inside(root, path, PICTURE_MAX_BYTES, &bytes, where, search->diags))
		document->logo =
			picture_read(search->arena, path, bytes.data, bytes.len, where, search->diags);
	if (!document->logo)
		diag_about(search->diags, path);
	buf_free(&bytes);
}

void pictures_find(struct document *document, const struct pictures *from, struct arena *arena,
	struct diags *diags)
{
	struct search search = {.document = document, .from = from, .arena = arena, .diags = diags};
	bool room = all_have_room(&search);

	find_logo(&search);
	for (struct node *node = document->root; node && room; node = node_next(node, document->root)) {
		if (node->kind != NODE_IMAGE)
			continue;
		find_one(&search, node);
		room = all_have_room(&search);
	}
}

void pictures_forget(struct document *document)
{
	document->logo = NULL;
	for (struct node *node = document->root; node; node = node_next(node, document->root))
		node->picture = NULL;
}

static bool is_svg(const char *path, const char *text)
{
	return file_has_ending(path, ".svg") || file_has_ending(path, ".svgz") ||
		strstr(text, "<svg") || strstr(text, "http://www.w3.org/2000/svg");
}

bool pictures_hold(const char *path, const struct buf *file, struct diags *diags)
{
	struct arena *arena;
	bool held;

	if (!is_svg(path, file->data ? file->data : ""))
		return true;
	arena = arena_new();
	held = picture_read(arena, path, file->data ? file->data : "", file->len,
		(struct place){.path = path}, diags);
	arena_free(arena);
	return held;
}
