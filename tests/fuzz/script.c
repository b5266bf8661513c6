/* The sandbox: the bytes are a module of the project's own. It ends by itself or at a limit, and
   what it did wrong is its own mistake, never a failure of the program. */
#define _XOPEN_SOURCE 700
#include "script/script.h"

#include "fuzz.h"
#include "scratch.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *root = scratch_write("lua/fuzzed.lua", data, size);
	const struct script_argument arguments[] = {{"project", root}, {"kind", "argument"}};
	struct diags *diags = diags_new();
	struct library *library = library_open(root);
	struct script *script = script_new(library, diags);
	struct script_result result;

	script_call(script, "fuzzed", arguments, sizeof arguments / sizeof *arguments, &result);
	script_free(script);
	library_close(library);
	diags_free(diags);
	return 0;
}
