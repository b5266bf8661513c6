/* The sandbox: the bytes are a module of the project's own. It ends by itself or at a limit, and
   what it did wrong is its own mistake, never a failure of the program. */
#define _XOPEN_SOURCE 700
#include "script/script.h"

#include "fuzz.h"
#include "scratch.h"

static const char *const fragments[] = {
	"local t = {}\n",
	"return ",
	"return function(...) ",
	"return { f = function(x) return x end }\n",
	" end\n",
	"for i = 1, 10 do\n",
	"while true do ",
	"function t.f(...)\n",
	"setmetatable(t, { __index = t, __gc = f })",
	"string.rep('a', 1 << 20)",
	"('a'):gsub('(.-)*', '%1')",
	"('%99.99f'):format(1e308)",
	"table.concat(t, ',', 1, 1 << 40)",
	"table.move(t, 1, 1 << 30, 2)",
	"table.sort(t, function() return true end)",
	"table.unpack(t, 1, 1000000)",
	"utf8.codepoint('\\u{7FFFFFFF}', 1, -1, true)",
	"select(-1, ...)",
	"tostring(t)",
	"error(t)",
	"require 'fuzzed'",
	"pairs(...)",
	"goto a\n",
	"::a::\n",
	"local x <close> = t\n",
	"...",
	"#",
	"..",
	"//",
	"<<",
	"[[",
	"]]",
	"math.mininteger",
	"-nil",
};

#include "mutate.h"

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
