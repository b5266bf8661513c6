/* What lua/command/publish.lua says about a page of the site. */
#include "script/state.h"

/* A copy of the string in field NAME of the table on top, or NULL. */
static const char *copy_string(lua_State *state, const char *name)
{
	const char *text = NULL;

	if (lua_getfield(state, -1, name) == LUA_TSTRING)
		text = arena_string(state_script(state)->arena, lua_tostring(state, -1));
	lua_pop(state, 1);
	return text;
}

static void take_link(lua_State *state, struct site_link *link)
{
	link->rel = copy_string(state, "rel");
	link->href = copy_string(state, "href");
	link->label = copy_string(state, "label");
	link->language = copy_string(state, "language");
	link->media_type = copy_string(state, "media_type");
	lua_getfield(state, -1, "current");
	link->current = lua_toboolean(state, -1);
	lua_pop(state, 1);
}

static void take_links(lua_State *state, struct site *site)
{
	struct site_link *links;

	lua_getfield(state, -1, "links");
	site->links = lua_rawlen(state, -1);
	links = arena_alloc(state_script(state)->arena, site->links * sizeof *links);
	for (size_t i = 0; i < site->links; i++) {
		lua_rawgeti(state, -1, (lua_Integer)i + 1);
		take_link(state, &links[i]);
		lua_pop(state, 1);
	}
	site->link = links;
	lua_pop(state, 1);
}

const struct site *site_take(lua_State *state)
{
	struct site *site = NULL;

	if (lua_getfield(state, -1, "site") == LUA_TTABLE) {
		site = arena_alloc(state_script(state)->arena, sizeof *site);
		site->page = copy_string(state, "page");
		site->stylesheet = copy_string(state, "stylesheet");
		site->languages = copy_string(state, "languages");
		site->downloads = copy_string(state, "downloads");
		lua_getfield(state, -1, "switches");
		site->switches = (size_t)lua_tointeger(state, -1);
		lua_pop(state, 1);
		take_links(state, site);
	}
	lua_pop(state, 1);
	return site;
}
