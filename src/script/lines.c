/* What a reader sees of a tree, line by line: what the rules of the audit read. */
#include <string.h>

#include "base/url.h"
#include "script/state.h"

/* One line on its way into the list on top of the stack. */
struct reading {
	lua_State *state;
	const char *kind;
	int line; /* of the Markdown text */
	struct buf text, targets;
	struct buf pictures; /* each behind a line feed */
	bool broken;         /* a break stands behind the text */
	lua_Integer count;
	int block, table;
};

static void set_string(lua_State *state, const char *name, const struct buf *text)
{
	lua_pushlstring(state, text->len ? text->data : "", text->len);
	lua_setfield(state, -2, name);
}

static void set_integer(lua_State *state, const char *name, lua_Integer number)
{
	lua_pushinteger(state, number);
	lua_setfield(state, -2, name);
}

static void set_flag(lua_State *state, const char *name, bool flag)
{
	lua_pushboolean(state, flag);
	lua_setfield(state, -2, name);
}

/* Sets `pictures` of the table on top: a list. */
static void push_pictures(struct reading *r)
{
	const char *text = r->pictures.data;
	lua_Integer count = 0;

	lua_newtable(r->state);
	while (*text) {
		size_t len = strcspn(++text, "\n");

		lua_pushlstring(r->state, text, len);
		lua_rawseti(r->state, -2, ++count);
		text += len;
	}
	lua_setfield(r->state, -2, "pictures");
}

/* Pushes the line as a table, and begins the next one. */
static void push_line(struct reading *r)
{
	lua_createtable(r->state, 0, 6);
	lua_pushstring(r->state, r->kind);
	lua_setfield(r->state, -2, "kind");
	set_integer(r->state, "line", r->line);
	set_integer(r->state, "block", r->block);
	set_string(r->state, "text", &r->text);
	if (r->targets.len)
		set_string(r->state, "targets", &r->targets);
	if (r->pictures.len)
		push_pictures(r);
	r->text.len = r->targets.len = r->pictures.len = 0;
	r->broken = false;
}

static void add_line(struct reading *r)
{
	push_line(r);
	lua_rawseti(r->state, -2, ++r->count);
}

/* Goes on at LINE: a line before it is done. */
static void reach(struct reading *r, int line)
{
	if (line != r->line && (r->text.len || r->targets.len))
		add_line(r);
	r->line = line;
	if (r->broken && r->text.len)
		buf_putc(&r->text, '\n');
	r->broken = false;
}

/* Notes where LINK leads as it is written and, where bytes are written as %XX, as it is read. */
static void add_target(struct reading *r, const struct node *link)
{
	buf_printf(&r->targets, " %s", link->url);
	if (strchr(link->url, '%')) {
		buf_putc(&r->targets, ' ');
		url_decode(link->url, "", &r->targets);
	}
	if (link->title)
		buf_printf(&r->targets, " %s", link->title);
}

/* Notes the text that stands for IMAGE, and its file. */
static void add_picture(struct reading *r, const struct node *image)
{
	buf_putc(&r->pictures, '\n');
	document_text(image, &r->pictures);
	buf_printf(&r->pictures, " %s", image->url);
}

/* Notes what NODE calls the place where it stands: no text on the page, but in the files. */
static void add_id(struct reading *r, const struct node *node)
{
	if (node->id)
		buf_printf(&r->targets, " %s", node->id);
}

static void read_inline(struct reading *r, const struct node *node)
{
	switch (node->kind) {
	case NODE_TEXT:
	case NODE_CODE:
		reach(r, node->line);
		buf_put(&r->text, node->text, node->len);
		break;
	case NODE_IMAGE:
		reach(r, node->line);
		add_picture(r, node);
		add_target(r, node);
		break;
	case NODE_LINK:
		reach(r, node->line);
		add_target(r, node);
		break;
	case NODE_ANCHOR:
		reach(r, node->line);
		add_id(r, node);
		break;
	case NODE_SOFT_BREAK:
	case NODE_HARD_BREAK:
		r->broken = true;
		break;
	default:
		break;
	}
}

/* Reads all below BLOCK into the line at hand. */
static void read_inlines(struct reading *r, const struct node *block)
{
	for (const struct node *node = block->first; node; node = node_next(node, block))
		read_inline(r, node);
	r->broken = false;
}

static void begin(struct reading *r, const char *kind, const struct node *block)
{
	r->kind = kind;
	r->line = block->line;
	r->block++;
}

/* The number of an item is read too. */
static void read_paragraph(struct reading *r, const struct node *paragraph)
{
	const struct node *item = paragraph->parent;

	begin(r, "text", paragraph);
	if (item->kind == NODE_ITEM && item->parent->ordered && !paragraph->prev)
		buf_printf(&r->text, "%d. ", item->start);
	read_inlines(r, paragraph);
	if (r->text.len || r->targets.len)
		add_line(r);
}

static void read_heading(struct reading *r, const struct node *heading)
{
	begin(r, "heading", heading);
	add_id(r, heading);
	for (const struct node *node = heading->first; node; node = node_next(node, heading)) {
		r->line = node->line; /* a heading is one line, however it is written */
		read_inline(r, node);
	}
	r->line = heading->line;
	push_line(r);
	set_integer(r->state, "level", heading->level);
	if (heading->name) {
		lua_pushstring(r->state, heading->name);
		lua_setfield(r->state, -2, "name");
	}
	lua_rawseti(r->state, -2, ++r->count);
}

/* The info string is no text on the page, but stands in the files. */
static void read_code(struct reading *r, const struct node *code)
{
	begin(r, "code", code);
	if (code->title && code->title[0]) {
		buf_puts(&r->targets, code->title);
		add_line(r);
	}
	r->line += code->start;
	for (size_t at = 0, len; at < code->len; at += len + 1) {
		for (len = 0; at + len < code->len && code->text[at + len] != '\n';)
			len++;
		buf_put(&r->text, code->text + at, len);
		add_line(r);
		r->line++;
	}
}

/* Pushes the list of the plain texts of ROW's cells, which become the text of its line as well. */
static void push_cells(struct reading *r, const struct node *row)
{
	lua_Integer column = 0;

	lua_newtable(r->state);
	buf_putc(&r->text, '|');
	for (const struct node *cell = row->first; cell; cell = cell->next) {
		size_t start;

		buf_putc(&r->text, ' ');
		start = r->text.len;
		for (const struct node *node = cell->first; node; node = node_next(node, cell)) {
			r->line = node->line;
			read_inline(r, node);
		}
		r->broken = false;
		lua_pushlstring(r->state, r->text.data + start, r->text.len - start);
		lua_rawseti(r->state, -2, ++column);
		buf_puts(&r->text, " |");
	}
	r->line = row->line;
}

static bool is_strong(const struct node *row)
{
	return row->first && row->first->first && row->first->first->kind == NODE_STRONG;
}

static void read_row(struct reading *r, const struct node *row)
{
	begin(r, "row", row);
	push_cells(r, row);
	push_line(r);
	lua_insert(r->state, -2);
	lua_setfield(r->state, -2, "cells");
	set_integer(r->state, "table", r->table);
	set_flag(r->state, "header", row->header);
	set_flag(r->state, "strong", is_strong(row));
	lua_rawseti(r->state, -2, ++r->count);
}

static void read_block(struct reading *r, const struct node *node)
{
	switch (node->kind) {
	case NODE_PARAGRAPH:
		read_paragraph(r, node);
		break;
	case NODE_HEADING:
		read_heading(r, node);
		break;
	case NODE_CODE_BLOCK:
		read_code(r, node);
		break;
	case NODE_RULE:
		begin(r, "rule", node);
		add_line(r);
		break;
	case NODE_TABLE:
		r->table++;
		break;
	case NODE_ROW:
		read_row(r, node);
		break;
	default:
		break;
	}
}

void lines_push(lua_State *state, const struct document *document)
{
	struct reading r = {.state = state};

	lua_newtable(state);
	for (const struct node *node = document->root; node; node = node_next(node, document->root))
		read_block(&r, node);
	buf_free(&r.text);
	buf_free(&r.targets);
	buf_free(&r.pictures);
}
