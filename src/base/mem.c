/* RTLD_NEXT is GNU's. */
#define _GNU_SOURCE

#include "base/mem.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	FIRST_BYTES = 4 << 10,
	BLOCK_BYTES = 64 << 10,
};

/* Blocks are never reused, so what calloc gave is still zero when arena_alloc hands it out. */
struct block {
	struct block *next;
	size_t used, cap;
	max_align_t data[];
};

struct arena {
	struct block *block;
};

/* Nothing here may need memory, or a lock that a library holds while it asks for some. */
static _Noreturn void out_of_memory(void)
{
	static const char said[] = "error: the system has no memory left [out-of-memory]\n";
	ssize_t put = write(STDERR_FILENO, said, sizeof said - 1);

	(void)put; /* there is nobody else to tell */
	_exit(2);
}

#ifndef __has_feature
#define __has_feature(name) 0
#endif

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !__has_feature(address_sanitizer)

/* The program's own malloc, calloc and realloc are those of every library, too: some of them abort,
   crash or leave glyphs out when they get NULL. Each asks the one that the system loaded next. */

static void *next_call(const char *name)
{
	void *call = dlsym(RTLD_NEXT, name);

	if (!call)
		out_of_memory();
	return call;
}

/* Looks the call up once; a data pointer becomes that of a function as POSIX has it for dlsym. */
#define NEXT(call, name) \
	if (!(call)) \
	*(void **)&(call) = next_call(name)

void *malloc(size_t size)
{
	static void *(*next)(size_t size);
	void *memory;

	NEXT(next, "malloc");
	memory = next(size);
	if (!memory && size > 0)
		out_of_memory();
	return memory;
}

void *calloc(size_t count, size_t size)
{
	static void *(*next)(size_t count, size_t size);
	void *memory;

	NEXT(next, "calloc");
	memory = next(count, size);
	if (!memory && count > 0 && size > 0)
		out_of_memory();
	return memory;
}

void *realloc(void *old, size_t size)
{
	static void *(*next)(void *old, size_t size);
	void *memory;

	NEXT(next, "realloc");
	memory = next(old, size);
	if (!memory && size > 0)
		out_of_memory();
	return memory;
}

#endif

void *mem_alloc(size_t size)
{
	void *memory = size <= PTRDIFF_MAX ? calloc(1, size ? size : 1) : NULL;

	if (!memory)
		out_of_memory();
	return memory;
}

void mem_grow(void *items, size_t *cap, size_t need, size_t size)
{
	size_t new_cap = *cap < 8 ? 8 : *cap;
	char *memory;

	if (need <= *cap)
		return;
	while (new_cap < need)
		new_cap = new_cap > SIZE_MAX / 2 ? need : new_cap * 2;
	if (new_cap > PTRDIFF_MAX / size)
		out_of_memory();
	/* ITEMS is the address of a pointer to any type: copied, because a cast would alias it. */
	memcpy(&memory, items, sizeof memory);
	memory = realloc(memory, new_cap * size);
	if (!memory)
		out_of_memory();
	memset(memory + *cap * size, 0, (new_cap - *cap) * size);
	memcpy(items, &memory, sizeof memory);
	*cap = new_cap;
}

void mem_wipe(void *bytes, size_t len)
{
	static void *(*const volatile set)(void *, int, size_t) = memset; /* which no compiler knows */

	set(bytes, 0, len);
}

struct arena *arena_new(void)
{
	return mem_alloc(sizeof(struct arena));
}

void arena_free(struct arena *arena)
{
	struct block *next;

	if (!arena)
		return;
	for (struct block *block = arena->block; block; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

static struct block *block_new(size_t cap)
{
	struct block *block;

	if (cap > SIZE_MAX - sizeof *block)
		out_of_memory();
	block = mem_alloc(sizeof *block + cap);
	block->cap = cap;
	return block;
}

/* A big piece gets a block of its own behind the current one, whose free end stays in use. */
static void *alloc_big(struct arena *arena, size_t size)
{
	struct block *block = block_new(size);

	block->used = size;
	if (arena->block) {
		block->next = arena->block->next;
		arena->block->next = block;
	} else {
		arena->block = block;
	}
	return block->data;
}

/* The bytes of the block that follows BLOCK (NULL: the first), for a piece of SIZE: blocks grow,
   for many arenas hold little, and all of a block is set to zero. */
static size_t next_cap(const struct block *block, size_t size)
{
	size_t cap = block ? block->cap : FIRST_BYTES / 2;

	do
		cap *= 2;
	while (cap < size);
	return cap < BLOCK_BYTES ? cap : BLOCK_BYTES;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t unit = sizeof(max_align_t);
	struct block *block = arena->block;
	char *memory;

	if (size > SIZE_MAX - unit)
		out_of_memory();
	size = (size + unit - 1) / unit * unit;
	if (size > BLOCK_BYTES / 4)
		return alloc_big(arena, size);
	if (!block || block->cap - block->used < size) {
		block = block_new(next_cap(block, size));
		block->next = arena->block;
		arena->block = block;
	}
	memory = (char *)block->data + block->used;
	block->used += size;
	return memory;
}

char *arena_copy(struct arena *arena, const char *text, size_t len)
{
	char *copy;

	if (len == SIZE_MAX)
		out_of_memory();
	copy = arena_alloc(arena, len + 1);
	if (len)
		memcpy(copy, text, len);
	return copy;
}

char *arena_string(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strlen(text));
}
