/* Facts from a stranger: they are read and judged by the schema, or refused at their places. */
#define _XOPEN_SOURCE 700
#include "fuzz.h"
#include "nodes.h"
#include "warm.h"

static const char setup[] = "local load = require('facts.read').load\n"
							"return function() load(true) end\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	lua_State *state = warm_open(scratch_write("isms.yaml", data, size), setup);

	lua_pushvalue(state, 1);
	HOLD(lua_pcall(state, 0, 0, 0) == LUA_OK); /* mistakes are reported, not raised */
	return 0;
}
