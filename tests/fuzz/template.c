/* A template from a stranger: it is rendered to Markdown that can be read, or refused at its place. */
#define _XOPEN_SOURCE 700
#include <lauxlib.h>

#include "fuzz.h"
#include "markdown/document.h"
#include "scratch.h"
#include "script/state.h"

static const char render[] =
	"local view = { organization = { name = 'Larkfield | *Ltd* <b>', sites = { 'a', 'b' } }, n = 3 }\n"
	"local settings = { document = 'case', language = 'en', words = {} }\n"
	"local page = require('document.template').render('templates/case/en.md', view, settings)\n"
	"return page and page.markdown\n";

static void check_page(const char *text, size_t len)
{
	struct diags *diags = diags_new();
	struct document *document = document_read("page.md", text, len, diags);

	HOLD((document == NULL) == diags_failed(diags));
	if (document) {
		document_settle(document);
		document_aim(document);
		document_write(document);
	}
	document_free(document);
	diags_free(diags);
}

static void run(lua_State *state)
{
	const char *text;
	size_t len;

	HOLD(luaL_loadstring(state, render) == LUA_OK);
	HOLD(lua_pcall(state, 0, 1, 0) == LUA_OK); /* mistakes are reported, not raised */
	text = lua_tolstring(state, -1, &len);
	if (text)
		check_page(text, len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *root = scratch_write("templates/case/en.md", data, size);
	struct diags *diags = diags_new();
	struct library *library = library_open(root);
	struct script *script = script_new(library, diags);

	HOLD(script->lua != NULL);
	script->project = root;
	run(script->lua);
	script_free(script);
	library_close(library);
	diags_free(diags);
	return 0;
}
