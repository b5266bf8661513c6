/* A Lua state that serves many inputs: opening it is nearly all the work of one. The target that
   includes this defines _XOPEN_SOURCE 700 first. */
#ifndef ISMSDOC_FUZZ_WARM_H
#define ISMSDOC_FUZZ_WARM_H

#include <lauxlib.h>

#include "scratch.h"
#include "script/state.h"

/* What the state keeps of each input must not fill it. */
#define WARM_RUNS 256

/* Bytes that the project is said to give: less than none, so that a template may do a hundredth of
   what it may elsewhere, and loops without end do not take the time of all others. */
#define WARM_GIVEN (-(254 << 10))

static struct {
	struct diags *diags;
	struct library *library;
	struct script *script;
	unsigned runs;
} warm;

static void warm_close(void)
{
	if (!warm.script)
		return;
	script_free(warm.script);
	library_close(warm.library);
	diags_free(warm.diags);
	warm.script = NULL;
}

/* A state for the project in ROOT whose only value on the stack is what the Lua text SETUP returned. */
static lua_State *warm_open(const char *root, const char *setup)
{
	if (warm.script && warm.runs++ < WARM_RUNS) {
		warm.script->limits.done = (struct work){0};
		warm.script->limits.texts = 0;
		warm.script->limits.given = WARM_GIVEN;
		return warm.script->lua;
	}
	if (!warm.library)
		HOLD(atexit(warm_close) == 0);
	warm_close();
	warm.diags = diags_new();
	warm.library = library_open(root);
	warm.script = script_new(warm.library, warm.diags);
	warm.runs = 0;
	HOLD(warm.script->lua != NULL);
	warm.script->project = root;
	warm.script->limits.given = WARM_GIVEN;
	HOLD(luaL_loadstring(warm.script->lua, setup) == LUA_OK);
	HOLD(lua_pcall(warm.script->lua, 0, 1, 0) == LUA_OK);
	return warm.script->lua;
}

#endif
