/* The part of `host` that speaks with the person who started the program. */
#include <lauxlib.h>
#include <stdio.h>
#include <unistd.h>

#include "script/state.h"

/* Reads the rest of the line and returns its first character; EOF at the end of the input. */
static int read_answer(void)
{
	int first = getchar();

	for (int c = first; c != '\n' && c != EOF;)
		c = getchar();
	return first;
}

int host_ask(lua_State *state)
{
	const char *text = luaL_checkstring(state, 1), *question = luaL_checkstring(state, 2);
	int answer;

	fputs(text, stdout);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return 0;
	fputs(question, stdout);
	fflush(stdout);
	answer = read_answer();
	lua_pushboolean(state, answer == 'y' || answer == 'Y');
	return 1;
}
