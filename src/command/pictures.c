#include "command/pictures.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/url.h"
#include "picture/picture.h"

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
static bool is_elsewhere(const char *url)
{
	return url[0] == '/' || memchr(url, ':', strcspn(url, "/?#"));
}

static const struct picture *read_picture(struct document *document, const struct pictures *from,
	const char *relative, struct place where, struct diags *diags)
{
	const struct attachment *drawn = find_drawn(from, document->path, relative);
	const struct picture *picture = NULL;
	struct buf bytes = {0};

	if (drawn)
		return picture_read(document->arena, drawn->name, drawn->bytes, drawn->len, where, diags);
	if (!from->root)
		diag_add(diags, DIAG_ERROR, where, "picture-missing", "there is no picture %s", relative);
	else if (file_read_inside(from->root, relative, PICTURE_MAX_BYTES, &bytes, where, diags))
		picture = picture_read(document->arena, relative, bytes.data, bytes.len, where, diags);
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

static void find_one(struct document *document, const struct pictures *from, struct node *image,
	struct diags *diags)
{
	struct place where = {document->path, image->line, 0};
	struct diags *found = diags_new();
	struct buf path = {0};

	url_decode(image->url, "?#", &path);
	if (!image->url[0] || is_elsewhere(image->url))
		diag_add(found, DIAG_ERROR, where, "picture-elsewhere",
			"pictures are taken from the document's own files only, not from %s", image->url);
	else
		image->picture = read_picture(document, from, path.data, where, found);
	take_warnings(found, diags);
	diags_free(found);
	buf_free(&path);
}

static void find_logo(struct document *document, const struct pictures *from, struct diags *diags)
{
	const struct value *value = value_get(document->matter, "logo");
	const char *path = document->front.logo;
	struct place where = {document->path, value ? value->line : 0, 0};
	struct buf bytes = {0};

	if (!path || !from->logo_root)
		return;
	if (file_read_inside(from->logo_root, path, PICTURE_MAX_BYTES, &bytes, where, diags))
		document->logo = picture_read(document->arena, path, bytes.data, bytes.len, where, diags);
	if (!document->logo)
		diag_about(diags, path);
	buf_free(&bytes);
}

/* The first of the images that shows what URL names, so that each picture is read once; or NULL. */
static const struct node *find_earlier(struct node *const *image, size_t count, const char *url)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(image[i]->url, url) == 0)
			return image[i];
	return NULL;
}

void pictures_find(struct document *document, const struct pictures *from, struct diags *diags)
{
	const struct node *root = document->root, *earlier;
	struct node **image = NULL;
	size_t count = 0, cap = 0;

	find_logo(document, from, diags);
	for (struct node *node = document->root; node; node = node_next(node, root)) {
		if (node->kind != NODE_IMAGE)
			continue;
		earlier = find_earlier(image, count, node->url);
		if (earlier) {
			node->picture = earlier->picture;
			continue;
		}
		find_one(document, from, node, diags);
		mem_grow(&image, &cap, count + 1, sizeof *image);
		image[count++] = node;
	}
	free(image);
}
