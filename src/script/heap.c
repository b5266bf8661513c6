#include "script/heap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	UNIT = 16,
	SMALL = 512, /* bytes of the largest small piece */
};

/* A small piece that was given back. */
struct spare {
	struct spare *next;
};

/* Stands before every large piece; pieces are aligned for anything. */
struct large {
	_Alignas(max_align_t) struct large *next;
	struct large *previous;
};

struct heap {
	struct arena *small;
	struct spare *spare[SMALL / UNIT + 1]; /* by size in units */
	struct large large;                    /* head of the ring of large pieces */
};

struct heap *heap_new(void)
{
	struct heap *heap = mem_alloc(sizeof *heap);

	heap->small = arena_new();
	heap->large.next = heap->large.previous = &heap->large;
	return heap;
}

void heap_free(struct heap *heap)
{
	struct large *next;

	if (!heap)
		return;
	for (struct large *large = heap->large.next; large != &heap->large; large = next) {
		next = large->next;
		free(large);
	}
	arena_free(heap->small);
	free(heap);
}

static size_t units(size_t size)
{
	return (size + UNIT - 1) / UNIT;
}

static void *take_small(struct heap *heap, size_t size)
{
	struct spare **spare = &heap->spare[units(size)];
	void *piece = *spare;

	if (!piece)
		return arena_alloc(heap->small, units(size) * UNIT);
	*spare = (*spare)->next;
	return piece;
}

static void give_small(struct heap *heap, void *piece, size_t size)
{
	struct spare *spare = piece;

	spare->next = heap->spare[units(size)];
	heap->spare[units(size)] = spare;
}

/* Moves or makes the piece behind LARGE, which is NULL for a new one. */
static void *resize_large(struct heap *heap, struct large *large, size_t size)
{
	struct large *moved;

	if (size > PTRDIFF_MAX - sizeof *large)
		return NULL;
	moved = realloc(large, sizeof *large + size);
	if (!moved)
		return NULL;
	if (!large) {
		moved->next = heap->large.next;
		moved->previous = &heap->large;
	}
	moved->next->previous = moved->previous->next = moved;
	return moved + 1;
}

static void give_large(struct large *large)
{
	large->next->previous = large->previous;
	large->previous->next = large->next;
	free(large);
}

static void *take(struct heap *heap, size_t size)
{
	return size <= SMALL ? take_small(heap, size) : resize_large(heap, NULL, size);
}

static void give(struct heap *heap, void *piece, size_t size)
{
	if (piece && size <= SMALL)
		give_small(heap, piece, size);
	else if (piece)
		give_large((struct large *)piece - 1);
}

void *heap_resize(struct heap *heap, void *piece, size_t old_size, size_t new_size)
{
	void *moved;

	if (new_size == 0) {
		give(heap, piece, old_size);
		return NULL;
	}
	if (piece && old_size > SMALL && new_size > SMALL)
		return resize_large(heap, (struct large *)piece - 1, new_size);
	if (piece && units(old_size) == units(new_size))
		return piece;
	moved = take(heap, new_size);
	if (!moved || !piece)
		return moved;
	memcpy(moved, piece, old_size < new_size ? old_size : new_size);
	give(heap, piece, old_size);
	return moved;
}
