#include "text/terms.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/character.h"

enum { MOST_AT_A_PLACE = 8, FIRST_SLOTS = 1024 };

/* A state of the automaton of Aho and Corasick: how far into which terms the text goes. */
struct node {
	uint32_t parent, fail, shorter; /* shorter: the next node on the way of fail that ends a term */
	uint32_t depth;                 /* bytes */
	uint32_t term;                  /* the first of those that end here, from 1; 0: none */
	unsigned char byte;
};

struct term {
	uint32_t number, next; /* next: another one of the same form, or 0 */
	bool open;             /* at its end */
};

struct terms {
	struct node *node; /* the first is the start */
	size_t nodes, nodes_cap;
	struct term *term; /* the first is none */
	size_t terms, terms_cap;
	uint32_t *slot; /* nodes by parent and byte; 0: free */
	size_t slots;   /* a power of two, at least twice the nodes */
	bool ready;
	struct fold fold;
};

struct terms *terms_new(enum fold_kind kind)
{
	struct terms *terms = mem_alloc(sizeof *terms);

	terms->fold.kind = kind;
	mem_grow(&terms->node, &terms->nodes_cap, 1, sizeof *terms->node);
	mem_grow(&terms->term, &terms->terms_cap, 1, sizeof *terms->term);
	terms->nodes = terms->terms = 1;
	terms->slots = FIRST_SLOTS;
	terms->slot = mem_alloc(terms->slots * sizeof *terms->slot);
	return terms;
}

void terms_free(struct terms *terms)
{
	if (!terms)
		return;
	fold_free(&terms->fold);
	free(terms->node);
	free(terms->term);
	free(terms->slot);
	free(terms);
}

/* The slot where the child of PARENT by BYTE is, or would be. */
static uint32_t *slot_of(struct terms *terms, uint32_t parent, unsigned char byte)
{
	uint64_t hash = ((uint64_t)parent << 8 | byte) * 0x9E3779B97F4A7C15u;
	size_t at = (size_t)(hash >> 32) & (terms->slots - 1);

	while (terms->slot[at]) {
		const struct node *node = &terms->node[terms->slot[at]];

		if (node->parent == parent && node->byte == byte)
			break;
		at = (at + 1) & (terms->slots - 1);
	}
	return &terms->slot[at];
}

static void grow_slots(struct terms *terms)
{
	free(terms->slot);
	terms->slots *= 2;
	terms->slot = mem_alloc(terms->slots * sizeof *terms->slot);
	for (uint32_t i = 1; i < terms->nodes; i++)
		*slot_of(terms, terms->node[i].parent, terms->node[i].byte) = i;
}

static uint32_t add_child(struct terms *terms, uint32_t parent, unsigned char byte)
{
	uint32_t *slot = slot_of(terms, parent, byte), child = *slot;

	if (child)
		return child;
	mem_grow(&terms->node, &terms->nodes_cap, terms->nodes + 1, sizeof *terms->node);
	child = (uint32_t)terms->nodes++;
	*slot = child;
	terms->node[child] =
		(struct node){.parent = parent, .byte = byte, .depth = terms->node[parent].depth + 1};
	if (2 * terms->nodes > terms->slots)
		grow_slots(terms);
	return child;
}

void terms_add(struct terms *terms, const char *text, size_t len, uint32_t number)
{
	bool open = len > 0 && text[len - 1] == '*';
	uint32_t node = 0;

	fold_text(&terms->fold, text, len);
	for (size_t i = 0; i < terms->fold.text.len; i++)
		if (terms->fold.text.data[i] != FOLD_STOP)
			node = add_child(terms, node, (unsigned char)terms->fold.text.data[i]);
	if (node == 0)
		return;
	mem_grow(&terms->term, &terms->terms_cap, terms->terms + 1, sizeof *terms->term);
	terms->term[terms->terms] =
		(struct term){.number = number, .next = terms->node[node].term, .open = open};
	terms->node[node].term = (uint32_t)terms->terms++;
	terms->ready = false;
}

/* Where NODE goes on BYTE. */
static uint32_t step(struct terms *terms, uint32_t node, unsigned char byte)
{
	uint32_t child;

	while ((child = *slot_of(terms, node, byte)) == 0 && node)
		node = terms->node[node].fail;
	return child;
}

/* The nodes, the less deep ones first: COUNT of them, owned by the caller. */
static uint32_t *by_depth(const struct terms *terms)
{
	uint32_t *start = mem_alloc((terms->nodes + 1) * sizeof *start);
	uint32_t *order = mem_alloc(terms->nodes * sizeof *order);

	for (size_t i = 0; i < terms->nodes; i++)
		start[terms->node[i].depth + 1]++;
	for (size_t i = 1; i <= terms->nodes; i++)
		start[i] += start[i - 1];
	for (size_t i = 0; i < terms->nodes; i++)
		order[start[terms->node[i].depth]++] = (uint32_t)i;
	free(start);
	return order;
}

/* Gives each node the node to go on from where the text does not go on in it. */
static void make_ready(struct terms *terms)
{
	uint32_t *order = by_depth(terms);

	for (size_t i = 1; i < terms->nodes; i++) {
		struct node *node = &terms->node[order[i]];
		const struct node *fail;

		if (node->depth > 1)
			node->fail = step(terms, terms->node[node->parent].fail, node->byte);
		fail = &terms->node[node->fail];
		node->shorter = fail->term ? node->fail : fail->shorter;
	}
	free(order);
	terms->ready = true;
}

enum kind { BLANKLESS, LETTER, DIGIT };

/* What a character is to the ends of words: scripts without blanks have none. */
static enum kind kind_of(uint32_t character)
{
	if (character_is_digit(character))
		return DIGIT;
	return character_is_western(character) ? LETTER : BLANKLESS;
}

/* Says whether a word goes on over the byte AT of the folded text and what stands before it. */
static bool is_joined(const struct fold *fold, size_t at)
{
	const struct buf *text = &fold->text;
	enum kind kind;

	if (at == 0 || at >= text->len || fold->place[at - 1].to != fold->place[at].from)
		return false;
	kind = kind_of(character_at(text->data, text->len, at));
	return kind != BLANKLESS && kind == kind_of(character_before(text->data, at));
}

/* Tells the terms that end with the byte AT of the folded text, where the automaton is at NODE. */
static void tell(const struct terms *terms, uint32_t node, size_t at,
	void (*take)(void *data, uint32_t number, size_t from, size_t to), void *data)
{
	const struct fold_place *place = terms->fold.place;
	bool joined = is_joined(&terms->fold, at + 1);
	int told = 0;

	for (; node && told < MOST_AT_A_PLACE; node = terms->node[node].shorter) {
		size_t start = at + 1 - terms->node[node].depth;
		uint32_t next = terms->node[node].term;

		told++;
		if (is_joined(&terms->fold, start))
			continue;
		for (int same = 0; next && same < MOST_AT_A_PLACE; next = terms->term[next].next, same++)
			if (terms->term[next].open || !joined)
				take(data, terms->term[next].number, place[start].from, place[at].to);
	}
}

void terms_find(struct terms *terms, const char *text, size_t len,
	void (*take)(void *data, uint32_t number, size_t from, size_t to), void *data)
{
	const struct fold *fold = &terms->fold;
	uint32_t node = 0, ends;

	if (!terms->ready)
		make_ready(terms);
	fold_text(&terms->fold, text, len);
	for (size_t i = 0; i < fold->text.len; i++) {
		if (fold->text.data[i] == FOLD_STOP) {
			take(data, 0, fold->place[i].from, fold->place[i].to);
			node = 0;
			continue;
		}
		node = step(terms, node, (unsigned char)fold->text.data[i]);
		ends = terms->node[node].term ? node : terms->node[node].shorter;
		if (ends)
			tell(terms, ends, i, take, data);
	}
}
