/* Gives a target the inputs that once failed: tests/fuzz/corpus/TARGET/. TAP, one case an input. */
#include <string.h>

#include "base/file.h"
#include "fuzz.h"

static void replay(const char *path, const char *name)
{
	struct diags *diags = diags_new();
	struct buf text = {0};
	uint8_t *exact;

	HOLD(file_read(path, 1 << 20, &text, (struct place){0}, diags));
	exact = malloc(text.len + 1); /* of its own, so that a byte past the end is noticed */
	HOLD(exact != NULL);
	memcpy(exact, text.data, text.len);
	LLVMFuzzerTestOneInput(exact, text.len);
	printf("ok - %s\n", name);
	free(exact);
	buf_free(&text);
	diags_free(diags);
}

int main(void)
{
	static const char corpus[] = "tests/fuzz/corpus/" TARGET;
	size_t count;
	struct diags *diags = diags_new();
	char **names = file_list(corpus, &count, diags);
	struct buf path = {0};

	setvbuf(stdout, NULL, _IOLBF, 0); /* so that the cases before a crash are seen */
	for (size_t i = 0; i < count; i++) {
		path.len = 0;
		buf_printf(&path, "%s/%s", corpus, names[i]);
		replay(path.data, names[i]);
		free(names[i]);
	}
	free(names);
	buf_free(&path);
	diags_free(diags);
	return count > 0 ? 0 : 1;
}
