/* manifest.json of a release, as `verify` reads it. */
#define _XOPEN_SOURCE 700
#include "command/manifest.h"

#include "fuzz.h"
#include "scratch.h"

static const char *const fragments[] = {
	"{\"path\": \"en/b.md\", \"sha256\": "
	"\"0000000000000000000000000000000000000000000000000000000000000000\", \"bytes\": 1}",
	"\"unsigned\": "
	"\"0000000000000000000000000000000000000000000000000000000000000000\", ",
	"\"path\": ",
	"\"outputs\": ",
	"\"release\": ",
	"\"bytes\": ",
	"4294967296",
	"9223372036854775807",
	"-1",
	"1.5",
	"null",
	"\"\"",
	"\"../a\"",
	"\"\\u0000\"",
	"\"\\u001b\"",
	"&a ",
	"*a",
	"[",
	"]",
	"{",
	"}",
	", ",
	"\n",
};

#include "mutate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *root = scratch_write("manifest.json", data, size);
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	struct manifest manifest;
	bool read = manifest_read(arena, root, &manifest, diags);

	HOLD(read == !diags_failed(diags));
	for (size_t i = 0; read && i < manifest.outputs; i++) {
		HOLD(manifest.output[i].path != NULL);
		HOLD(strlen(manifest.output[i].sha256) == 64);
	}
	diags_free(diags);
	arena_free(arena);
	return 0;
}
