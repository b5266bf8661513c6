#include "command/style.h"

#include <string.h>
#include <strings.h>

static const char name[] = "templates/partials/style.css";

/* What ends the sheet inside of a page, fetches something, or writes one of these otherwise. */
static const char *const refused[] = {"<", "url(", "@import", "image-set(", "src(", "\\"};

static int line_of(const struct buf *text, size_t at)
{
	int line = 1;

	for (size_t i = 0; i < at; i++)
		line += text->data[i] == '\n';
	return line;
}

static bool is_harmless(const struct buf *text, const char *path, struct diags *diags)
{
	for (size_t at = 0; at < text->len; at++)
		for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
			if (strncasecmp(text->data + at, refused[i], strlen(refused[i])) == 0) {
				diag_add(diags, DIAG_ERROR, (struct place){.path = path, .line = line_of(text, at)},
					"style-not-plain",
					"'%s' cannot stand in a style sheet: pages fetch nothing and hold no script",
					refused[i]);
				return false;
			}
	return true;
}

bool style_read(struct library *library, struct buf *out, struct diags *diags)
{
	const char *path;
	bool trusted;

	if (!library_read(library, name, out, &path, &trusted, diags)) {
		if (!diags_failed(diags))
			diag_add(diags, DIAG_FAILURE, (struct place){.path = name}, "file-missing",
				"the library has no style sheet");
		return false;
	}
	return is_harmless(out, path, diags);
}
