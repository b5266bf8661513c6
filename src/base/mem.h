/* Memory that is never NULL: when the system has none left the process says so and exits with
   status 2. */
#ifndef ISMSDOC_BASE_MEM_H
#define ISMSDOC_BASE_MEM_H

#include <stddef.h>

/* Returns SIZE zeroed bytes, owned by the caller until free(). */
void *mem_alloc(size_t size);

/* Grows the array *ITEMS of *CAP elements of SIZE bytes so that it holds at least NEED; new
   elements are zero. */
void mem_grow(void *items, size_t *cap, size_t need, size_t size);

/* Makes LEN BYTES zero, also where nobody reads them again: they were a secret. */
void mem_wipe(void *bytes, size_t len);

/* Memory that dies in one place: everything taken from an arena is released by arena_free. */
struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Returns SIZE zeroed bytes aligned for any type, owned by ARENA. */
void *arena_alloc(struct arena *arena, size_t size);

/* Returns a NUL-terminated copy of the LEN bytes at TEXT, owned by ARENA. */
char *arena_copy(struct arena *arena, const char *text, size_t len);

/* Returns a copy of the string TEXT, owned by ARENA. */
char *arena_string(struct arena *arena, const char *text);

#endif
