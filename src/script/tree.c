/* Markdown for Lua: host.tree(path, text) → the tree that the parser makes of a rendered text,
   which is completed, asked by the rules, and then set and written as it is. */
#include <lauxlib.h>
#include <string.h>

#include "base/url.h"
#include "markdown/document.h"
#include "script/state.h"

static const char TREE[] = "tree";

struct tree {
	struct document *document;
	struct node **heading; /* in the order of the text */
	size_t headings;
};

static struct tree *check_tree(lua_State *state)
{
	return luaL_checkudata(state, 1, TREE);
}

static void set_text(lua_State *state, const char *name, const char *text)
{
	if (!text)
		return;
	lua_pushstring(state, text);
	lua_setfield(state, -2, name);
}

static void set_integer(lua_State *state, const char *name, lua_Integer number)
{
	lua_pushinteger(state, number);
	lua_setfield(state, -2, name);
}

static void set_flag(lua_State *state, const char *name, bool flag)
{
	if (!flag)
		return;
	lua_pushboolean(state, true);
	lua_setfield(state, -2, name);
}

/* Sets field `text` of the table on top to the plain text below NODE. */
static void set_plain(lua_State *state, const struct node *node)
{
	struct buf *text = &state_script(state)->scratch;

	text->len = 0;
	document_text(node, text);
	lua_pushlstring(state, text->len ? text->data : "", text->len);
	lua_setfield(state, -2, "text");
}

static void find_headings(struct tree *tree)
{
	struct document *document = tree->document;
	size_t count = 0;

	for (struct node *node = document->root; node; node = node_next(node, document->root))
		count += node->kind == NODE_HEADING;
	tree->heading = arena_alloc(document->arena, (count + 1) * sizeof(struct node *));
	for (struct node *node = document->root; node; node = node_next(node, document->root))
		if (node->kind == NODE_HEADING)
			tree->heading[tree->headings++] = node;
}

/* Pushes what DIAGS hold: a list of tables of line, col, code, text and perhaps subject. */
static void push_mistakes(lua_State *state, const struct diags *diags)
{
	lua_createtable(state, (int)diags_count(diags), 0);
	for (size_t i = 0; i < diags_count(diags); i++) {
		const struct diag *diag = diags_get(diags, i);

		lua_createtable(state, 0, 5);
		set_integer(state, "line", diag->place.line);
		set_integer(state, "col", diag->place.col);
		set_text(state, "code", diag->code);
		set_text(state, "text", diag->text);
		set_text(state, "subject", diag->subject);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
}

/* Reads TEXT; NULL after a mistake, or where the documents have become too long. */
static struct document *read_document(struct script *script, const char *path, const char *text,
	size_t len, struct diags *diags)
{
	struct place place = {.path = path, .line = 1};
	size_t most, within = limits_admit_text(&script->limits, len, &most);

	if (within == len)
		return document_read(path, text, len, diags);
	for (size_t i = 0; i < within; i++)
		place.line += text[i] == '\n';
	diag_add(diags, DIAG_ERROR, place, "template-limit",
		"here the texts of all documents together have more than %zu bytes, which is as long as "
		"they may be with the facts and texts of this project",
		most);
	return NULL;
}

int host_tree(lua_State *state)
{
	struct script *script = state_script(state);
	size_t len;
	const char *path = luaL_checkstring(state, 1), *text = luaL_checklstring(state, 2, &len);
	struct tree *tree = lua_newuserdatauv(state, sizeof *tree, 0);
	struct diags *diags = diags_new();

	*tree = (struct tree){.document = read_document(script, path, text, len, diags)};
	if (!tree->document) {
		lua_pushnil(state);
		push_mistakes(state, diags);
		diags_free(diags);
		return 2;
	}
	diags_free(diags);
	mem_grow(&script->trees, &script->tree_cap, script->tree_count + 1, sizeof *script->trees);
	script->trees[script->tree_count++] = tree->document;
	find_headings(tree);
	luaL_setmetatable(state, TREE);
	return 1;
}

struct document *tree_document(lua_State *state, int index)
{
	struct tree *tree = luaL_testudata(state, index, TREE);

	return tree ? tree->document : NULL;
}

/* tree:headings() → list of { line, level, text, name, unnumbered, inner (in a quote or list) }. */
static int headings(lua_State *state)
{
	struct tree *tree = check_tree(state);

	lua_createtable(state, (int)tree->headings, 0);
	for (size_t i = 0; i < tree->headings; i++) {
		const struct node *heading = tree->heading[i];

		lua_createtable(state, 0, 6);
		set_integer(state, "line", heading->line);
		set_integer(state, "level", heading->level);
		set_text(state, "name", heading->name);
		set_flag(state, "unnumbered", heading->unnumbered);
		set_flag(state, "inner", heading->parent->parent != NULL);
		set_plain(state, heading);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/* tree:number(i, text, level) puts TEXT before that of the I-th heading and sets its level. */
static int number(lua_State *state)
{
	struct tree *tree = check_tree(state);
	lua_Integer i = luaL_checkinteger(state, 2);

	luaL_argcheck(state, i >= 1 && (size_t)i <= tree->headings, 2, "there is no such heading");
	document_number(tree->document, tree->heading[i - 1], luaL_checkstring(state, 3),
		(int)luaL_checkinteger(state, 4));
	return 0;
}

/* Adds the pieces of mark NUMBER in the table at 2. */
static void add_pieces(void *context, long number, struct filling *filling)
{
	lua_State *state = context;

	if (lua_rawgeti(state, 2, number) == LUA_TTABLE) {
		lua_Integer count = (lua_Integer)lua_rawlen(state, -1);

		for (lua_Integer i = 1; i <= count; i++) {
			size_t len = 0;
			const char *text;

			lua_rawgeti(state, -1, i);
			lua_getfield(state, -1, "text");
			lua_getfield(state, -2, "url");
			text = lua_tolstring(state, -2, &len);
			filling_add(filling, text ? text : "", len, lua_tostring(state, -1));
			lua_pop(state, 3);
		}
	}
	lua_pop(state, 1);
}

/* tree:fill(marks) replaces each mark \1NUMBER\3 in its texts by marks[NUMBER], a list of { text,
   url }. */
static int fill(lua_State *state)
{
	struct tree *tree = check_tree(state);

	luaL_checktype(state, 2, LUA_TTABLE);
	document_fill(tree->document, add_pieces, state);
	return 0;
}

/* tree:settle() → list of the anchors of its headings. Its form is final then. */
static int settle(lua_State *state)
{
	struct tree *tree = check_tree(state);

	document_settle(tree->document);
	lua_createtable(state, (int)tree->headings, 0);
	for (size_t i = 0; i < tree->headings; i++) {
		lua_pushstring(state, tree->heading[i]->anchor);
		lua_rawseti(state, -2, (lua_Integer)i + 1);
	}
	return 1;
}

/* tree:aim(urls) lets each link to a key of URLS lead to its value. */
static int aim(lua_State *state)
{
	struct document *document = check_tree(state)->document;

	luaL_checktype(state, 2, LUA_TTABLE);
	for (struct node *node = document->root; node; node = node_next(node, document->root)) {
		if (node->kind != NODE_LINK)
			continue;
		if (lua_getfield(state, 2, node->url) == LUA_TSTRING)
			node->url = arena_string(document->arena, lua_tostring(state, -1));
		lua_pop(state, 1);
	}
	document_aim(document);
	return 0;
}

static const char *kind_name(const char *url)
{
	switch (url_kind(url)) {
	case URL_REFUSED:
		return "refused";
	case URL_ABROAD:
		return "abroad";
	case URL_HOST:
		return "host";
	default:
		return url[0] == '#' ? "inside" : "local";
	}
}

int host_url_kind(lua_State *state)
{
	const char *kind = kind_name(luaL_checkstring(state, 1));

	lua_pushstring(state, kind);
	lua_pushliteral(state, URL_SCHEMES);
	return 2;
}

/* Sets `file`, below OUT and without the ending of a Markdown file, which `markdown` tells of, and
   `anchor`, where there is one, of a link to another file. */
static void set_file(lua_State *state, const struct document *document, const struct node *link)
{
	const char *hash = strchr(link->url, '#');
	struct buf relative = {0}, path = {0};

	url_decode(link->url, "?#", &relative);
	url_join(document->path, relative.len ? relative.data : "", &path);
	lua_pushlstring(state, path.len ? path.data : "", path.len ? url_stem(path.data) : 0);
	lua_setfield(state, -2, "file");
	set_flag(state, "markdown", path.len && url_stem(path.data) < path.len);
	relative.len = 0;
	if (hash && hash[1]) {
		url_decode(hash + 1, "", &relative);
		set_text(state, "anchor", relative.data);
	}
	buf_free(&relative);
	buf_free(&path);
}

static void push_link(lua_State *state, const struct document *document, const struct node *link)
{
	const char *kind = kind_name(link->url);

	lua_createtable(state, 0, 8);
	set_integer(state, "line", link->line);
	set_text(state, "url", link->url);
	set_text(state, "kind", kind);
	set_flag(state, "image", link->kind == NODE_IMAGE);
	set_flag(state, "found", link->target != NULL);
	if (strcmp(kind, "local") == 0)
		set_file(state, document, link);
}

/* tree:links() → list of its links and pictures: { line, url, kind, image, found (what is inside
   the document), file, markdown, anchor }. */
static int links(lua_State *state)
{
	struct document *document = check_tree(state)->document;
	lua_Integer count = 0;

	lua_newtable(state);
	for (struct node *node = document->root; node; node = node_next(node, document->root)) {
		if (node->kind != NODE_LINK && node->kind != NODE_IMAGE)
			continue;
		push_link(state, document, node);
		lua_rawseti(state, -2, ++count);
	}
	return 1;
}

/* tree:anchors() → set of the anchors of its headings and footnotes. */
static int anchors(lua_State *state)
{
	const struct node *root = check_tree(state)->document->root;

	lua_newtable(state);
	for (const struct node *node = root; node; node = node_next(node, root))
		if (node->anchor)
			set_flag(state, node->anchor, true);
	return 1;
}

/* tree:text() → the settled tree as canonical Markdown. */
static int text(lua_State *state)
{
	struct document *document = check_tree(state)->document;

	document_write(document);
	lua_pushlstring(state, document->canonical.len ? document->canonical.data : "",
		document->canonical.len);
	return 1;
}

static int lines(lua_State *state)
{
	lines_push(state, check_tree(state)->document);
	return 1;
}

void tree_open(lua_State *state)
{
	static const luaL_Reg methods[] = {
		{"aim", aim},
		{"anchors", anchors},
		{"fill", fill},
		{"headings", headings},
		{"lines", lines},
		{"links", links},
		{"number", number},
		{"settle", settle},
		{"text", text},
		{NULL, NULL},
	};

	luaL_newmetatable(state, TREE);
	luaL_newlib(state, methods);
	lua_setfield(state, -2, "__index");
	lua_pop(state, 1);
}
