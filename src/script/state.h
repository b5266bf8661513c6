/* What the files of src/script share: the state, its limits, and the functions that each file adds
   to it. */
#ifndef ISMSDOC_SCRIPT_STATE_H
#define ISMSDOC_SCRIPT_STATE_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"
#include "markdown/document.h"
#include "script/heap.h"
#include "script/script.h"

/* Where a template was when it failed: the name host.compile gave its chunk, and the line; line 0
   is "not known". */
struct fault {
	char chunk[32];
	int line;
};

/* Work of templates. Counted, so that the same template always ends at the same step. */
struct work {
	int64_t steps; /* instructions, and the work of C functions in the same coin */
	int64_t churn; /* bytes taken, whether given back or not */
	int64_t slow;  /* nanoseconds of slow steps: the net below the counters */
	int64_t time;  /* nanoseconds of all steps */
};

/* What templates may use up. */
struct limits {
	lua_State *state;
	struct heap *heap;
	size_t used;        /* bytes the state holds now */
	size_t cap;         /* bytes it may hold: while a template runs, less */
	int64_t given;      /* bytes of text that the project gave: all limits grow with them */
	int64_t texts;      /* bytes of the texts of documents so far */
	struct work done;   /* by the templates that ran before */
	bool collects;      /* garbage, from here on */
	bool running;       /* a template runs: the members below count */
	struct work most;   /* what it may do */
	struct work left;   /* of that */
	int interval;       /* steps from one look at the counters to the next */
	int64_t clock;      /* thread's time at the last look */
	int64_t looked;     /* churn at the last look */
	struct fault fault; /* where memory was refused last */
};

struct script {
	lua_State *lua;
	struct limits limits;
	struct library *library;
	struct diags *diags;
	struct arena *arena;  /* strings that live as long as the script */
	const char *project;  /* NULL: none */
	const char *given;    /* file outside of the project that may be read, NULL: none */
	struct buf scratch;   /* bytes of the file being read */
	struct arena *values; /* tree of the file being read */
	struct fault fault;   /* where the last template failed */
	lua_Integer beyond;   /* the number of which freeze_beyond tells */
	char fault_code[32];  /* the code of the table it was failed with, or "" */
	struct input *inputs;
	size_t input_count, input_cap;
	struct terms **terms; /* NULL: Lua let go of it */
	size_t term_count, term_cap;
	struct document **trees; /* all that were read; they live as long as the script */
	size_t tree_count, tree_cap;
	struct fonts *fonts; /* opened by the first question about characters */
};

/* The script that STATE belongs to. */
struct script *state_script(lua_State *state);

/* Pushes the path of the project's file RELATIVE as the user knows it, below the project, which
   there must be, as it was given; returns it. */
const char *state_push_path(lua_State *state, const char *relative);

/* Raises an error that no one reports again. */
int state_raise_reported(lua_State *state);

/* Pushes the table that the registry has for KEY, a new one the first time. */
void state_push_table(lua_State *state, const void *key);

/* Gives NAME what Lua shall call a chunk of PATH: "=#7", whatever the path is, so that a place in
   Lua's messages is short, whole and found with certainty. */
void state_name_chunk(lua_State *state, const char *path, char name[32]);

/* Likewise the NAME of the chunk that the build makes of prepared_files[INDEX], "=#-7"; and notes
   that its path is PATH, once it is loaded. */
void state_name_prepared(size_t index, char name[32]);
void state_know_prepared(lua_State *state, size_t index, const char *path);

/* Pushes the path that the chunk CHUNK ("#7") was named for, or nil. */
void state_push_chunk_path(lua_State *state, const char *chunk);

/* The allocator of the state, with the caps. */
void *limits_allocate(void *limits, void *block, size_t old_size, size_t new_size);

/* Takes COST steps from what the running template has left; raises the error when they are used up.
   */
void limits_charge(lua_State *state, uint64_t cost);

/* Notes that the project gave LEN bytes of text, and so what templates may do grows. */
void limits_give(struct limits *limits, size_t len);

/* Counts LEN bytes of the text of a document; returns how many of them are within the limit of all
   documents together, which is *MOST bytes. */
size_t limits_admit_text(struct limits *limits, size_t len, size_t *most);

/* Lua: run(fn, ...) → true, results… or false, message, line, path, code. When all templates
   together have done what they may, that is reported and raised. */
int limits_run(lua_State *state);

/* Finds the innermost frame of a template; false when there is none. */
bool limits_where(lua_State *state, struct fault *fault);

/* Says whether the running C function was called by Lua of the library. */
bool limits_called_by_library(lua_State *state);

/* Opens the safe libraries of the library world. */
void safe_open(lua_State *state);

/* Lua: pairs(table or view) in a fixed order of keys. */
int pairs_sorted(lua_State *state);

/* Takes the text of a project's own module from the top, and pushes what it gives (see guest.c);
   PATH is its own for messages. What is wrong is reported and raised. */
void guest_load(lua_State *state, const char *path);

/* Pushes a new environment for templates. */
void safe_push_sandbox(lua_State *state);

/* Lua: freeze(value, path) → view; unfreeze(view) → value; path(view) → "risks[3]" or nil. */
int freeze_freeze(lua_State *state);
int freeze_unfreeze(lua_State *state);
int freeze_path(lua_State *state);

/* Lua: beyond() → the view that was last asked for a number at which it has nothing, and the
   number; nil when none was. */
int freeze_beyond(lua_State *state);

/* Freezes all values from index FROM to the top and returns how many they are. */
int freeze_all(lua_State *state, int from);

/* Whether the table at INDEX looks after itself: a view, or one of the library's own. */
bool freeze_is_guarded(lua_State *state, int index);

/* Replaces the view at INDEX (absolute), if it is one, by the table it shows. */
void freeze_open_view(lua_State *state, int index);

/* Pushes VALUE as tables of kind, line, col, path and text, a text without blanks at its
   ends. */
struct value;
void nodes_push(lua_State *state, const struct value *value, const char *path);

/* Lua: messages() → every message so far, once, in the order of printing: tables of level, code,
   text and, where known, path, line, col. */
int host_messages(lua_State *state);

/* Lua: clean(text) → text as messages have it. */
int host_clean(lua_State *state);

/* Lua: ask(text, question) → whether a person says yes; nothing where none is at a terminal. TEXT
   goes to standard output in any case, QUESTION where it can be answered; no answer is a no. */
int host_ask(lua_State *state);

/* Lua: unprintable(text) → list of its characters that no font has, as often as they occur. */
int host_unprintable(lua_State *state);

/* Lua: tree(path, text) → the tree of a text, whose methods are in tree.c; or nil and the mistakes
   in it: a list of tables of line, col, code, text and perhaps subject. */
int host_tree(lua_State *state);

/* Lua: url_kind(url) → "refused", "abroad", "host", "inside" the document or "local"; and the
   schemes that may be followed, for a message. */
int host_url_kind(lua_State *state);

/* Lua: workbook(description) → the bytes of a workbook, or nothing after an error. DESCRIPTION is
   { title, sheets }, a sheet { name, hidden, columns, cells, rows, rules, page }:
     columns      list of { width, style, folded }
     cells        list of { row, col, style, text | value (a number) | formula and its text }
     rows         list of { row, lines (how high it is; none: it is hidden) }
     rules        list of { col, first, last (rows), and range and strict (what may be chosen), or
                  guard (why nothing may be typed), or text and colour }
     page         { rows, cols, last, columns, wide } as in office/writer.h
   where a style is text, number, date, moment, heading or computed. */
int workbook_make(lua_State *state);

/* Adds the methods of trees. */
void tree_open(lua_State *state);

/* The document of the tree at INDEX, or NULL. */
struct document *tree_document(lua_State *state, int index);

/* Pushes what is to be read in DOCUMENT before it is settled, line by line: tables of kind, line,
   block (a paragraph, row or code block has one number), text and, where there are links or
   pictures, targets and pictures (the text and file of each). KIND is "heading" (with level and
   perhaps name), "text", "code", "rule" or "row" (with the number of its table, cells, header, and
   strong: its first cell begins in bold). */
void lines_push(lua_State *state, const struct document *document);

/* Lua: encode(value) → text, decode(text) → value. What they say stands in bencode.c. */
int host_encode(lua_State *state);
int host_decode(lua_State *state);

/* Lua: terms(list, kind) → function(text) → list; fold(text, kind), plain(text) → text;
   hidden(text), lookalike(text) → a place, or nothing. What they say stands in terms.c. */
int host_terms(lua_State *state);
int host_fold(lua_State *state);
int host_plain(lua_State *state);
int host_hidden(lua_State *state);
int host_lookalike(lua_State *state);

/* Lua: picture_words(path) → list of the texts that an SVG of the project draws, and its path as
   messages have it. The list is empty for another picture, and for one that cannot be read, as
   whoever shows it tells. */
int host_picture_words(lua_State *state);

/* Lua: formats() → list of { name, one line of what it is } for every form of a document. */
int host_formats(lua_State *state);

/* Copies the site in field `site` of the table on top; NULL when it has none. */
const struct site *site_take(lua_State *state);

/* Takes what a module returned, the table on top, which keeps the strings alive. */
void result_take(lua_State *state, struct script_result *result);

/* Adds `host` and `require`. */
void host_open(lua_State *state);
void require_open(lua_State *state);

/* Notes that RELATIVE with LEN bytes of TEXT was read; false when it was before. Raises an error
   where Lua has no memory left. */
bool inputs_add(struct script *script, const char *relative, const char *text, size_t len);

/* Reads the library file NAME into scratch; *PATH is its name for messages. False when there is
   none. A project's own, which is not *TRUSTED, is noted as input. */
bool inputs_read_library(lua_State *state, const char *name, const char **path, bool *trusted);

/* Likewise, but pushes its text; nothing when there is none. */
bool inputs_push_library_file(lua_State *state, const char *name, const char **path, bool *trusted);

/* Lua: compile(source, path, env) → function, or nil, line, message. */
int host_compile(lua_State *state);

/* Lua: prepared(name, env) → what the build made of the library's file NAME, a function in ENV
   (default: the library's world); nothing where the project has a file of that name, or the library
   is texts. */
int host_prepared(lua_State *state);

/* Lua: check(source) → true when the text is a correct chunk, else false, line, message. */
int host_check(lua_State *state);

#endif
