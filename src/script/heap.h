/* Lua's memory. Small pieces are cut from blocks and kept for the next of their size, because facts
   become hundreds of thousands of small tables; all of it dies at once. */
#ifndef ISMSDOC_SCRIPT_HEAP_H
#define ISMSDOC_SCRIPT_HEAP_H

#include <stddef.h>

struct heap;

struct heap *heap_new(void);

/* Frees every piece, given back or not. HEAP may be NULL. */
void heap_free(struct heap *heap);

/* Makes PIECE (NULL: a new one) of OLD_SIZE bytes one of NEW_SIZE, which may have moved and keeps
   what it held; NEW_SIZE 0 gives it back and is NULL. NULL, with PIECE as it was, when the system
   has no memory. */
void *heap_resize(struct heap *heap, void *piece, size_t old_size, size_t new_size);

#endif
