/* A template from a stranger: it is rendered to Markdown that can be read, or refused at its place. */
#define _XOPEN_SOURCE 700
#include "fuzz.h"
#include "markdown/document.h"
#include "warm.h"

static const char *const fragments[] = {
	"{{ n }}",
	"{{ organization.name }}",
	"{{= organization.name }}",
	"{{= grid { columns = { \"A\", \"B\" }, rows = organization.sites } }}\n",
	"{{ missing.fact }}",
	"{{",
	"}}",
	"% for i, site in ipairs(organization.sites) do\n",
	"% if n > 2 then\n",
	"% else\n",
	"% end\n",
	"% local x = 1\n",
	"% while true do\n",
	"%% ",
	"| A | B |\n|---|---|\n| {{ n }} | {{ organization.name }} |\n",
	"# {{ organization.name }}\n",
	"[{{ n }}](#{{ n }})",
	"`{{ organization.name }}`",
	"**{{ organization.name }}**",
	"- ",
	"organization",
	"sites",
	"ipairs",
	"string.rep('a', 1000)",
	"('x'):gsub('.', '%0%0')",
	"setmetatable({}, {})",
	"error {}",
	"function",
	"return",
	"nil",
	"..",
	"[[",
	"]]",
	"\xe7\x9b\xae\xe7\x9a\x84",
};

#include "mutate.h"

static const char setup[] =
	"local view = { organization = { name = 'Larkfield | *Ltd* <b>', sites = { 'a', 'b' } }, n = 3 }\n"
	"local settings = { document = 'case', language = 'en', words = {} }\n"
	"local render = require('document.template').render\n"
	"return function()\n"
	"	local page = render('templates/case/en.md', view, settings)\n"
	"	return page and page.markdown\n"
	"end\n";

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	lua_State *state = warm_open(scratch_write("templates/case/en.md", data, size), setup);
	const char *text;
	size_t len;

	lua_pushvalue(state, 1);
	HOLD(lua_pcall(state, 0, 1, 0) == LUA_OK); /* mistakes are reported, not raised */
	text = lua_tolstring(state, -1, &len);
	if (text)
		check_page(text, len);
	lua_settop(state, 1);
	return 0;
}
