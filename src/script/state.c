#include "script/state.h"

/* The error value of what was reported already: its address. */
static const char REPORTED = 'r';

struct script *state_script(lua_State *state)
{
	return *(struct script **)lua_getextraspace(state);
}

int state_raise_reported(lua_State *state)
{
	lua_pushlightuserdata(state, (void *)(uintptr_t)&REPORTED);
	return lua_error(state);
}
