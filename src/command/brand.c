#include "command/brand.h"

#include <string.h>

#include "markdown/document.h"

static bool same(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* The fonts asked for by the first of WORKS, all of which must ask for the same. */
static bool read_wish(const struct work *works, size_t count, struct front_fonts *wish,
	size_t *from, struct diags *diags)
{
	const struct work *first = NULL;

	for (size_t i = 0; i < count; i++) {
		struct front_fonts asked;

		if (!works[i].document)
			continue;
		asked = works[i].document->front.fonts;
		if (!first) {
			first = &works[i];
			*wish = asked;
		}
		if (same(asked.sans, wish->sans) && same(asked.mono, wish->mono))
			continue;
		*from = i;
		if (!asked.place.path)
			asked.place = (struct place){.path = works[i].path};
		diag_add(diags, DIAG_ERROR, asked.place, "fonts-differ",
			"this document asks for other fonts than %s; render it in a run of its own",
			first->path);
		return false;
	}
	return true;
}

struct fonts *brand_fonts(const struct work *works, size_t count, const char *root, size_t *from,
	struct diags *diags)
{
	const char *sans[] = {NULL, "Noto Sans", "Noto Sans CJK JP", NULL};
	const char *mono[] = {NULL, "Noto Sans Mono", "Noto Sans CJK JP", NULL};
	struct font_choice choice = {.root = root, .sets = true};
	struct front_fonts wish = {0};

	*from = 0;
	if (count == 0 || !read_wish(works, count, &wish, from, diags))
		return NULL;
	sans[0] = wish.sans;
	mono[0] = wish.mono;
	choice.sans = sans + !wish.sans;
	choice.mono = mono + !wish.mono;
	choice.where = wish.place;
	return fonts_open(&choice, diags);
}
