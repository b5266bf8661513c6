/* The only door to libharu, which is used as an object model: pages and their tree, dictionaries,
   streams, numbering. An object is known by its number. What a dictionary says is written by us, as
   PDF syntax, into its body. */
#ifndef ISMSDOC_OUTPUT_PDF_HARU_H
#define ISMSDOC_OUTPUT_PDF_HARU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "text/measure.h"

struct haru;

typedef void haru_put(const void *data, uint32_t id, struct buf *out);

/* Returns an empty document, owned by the caller, or NULL when the library at run time is not of
   the release it was built for. */
struct haru *haru_new(void);
void haru_free(struct haru *haru);

/* Calls WORK with DATA; every other function below is to be called inside. Returns false when
   libharu refused something, which ends WORK at once: what WORK allocates must be reachable from
   DATA. Memory never runs out (base/mem.h). */
bool haru_run(struct haru *haru, void (*work)(void *data), void *data);

/* libharu's number of what it refused. */
unsigned long haru_error(const struct haru *haru);

/* New objects: an empty dictionary, an empty stream, a page at the end of the document. */
uint32_t haru_dictionary(struct haru *haru);
uint32_t haru_stream(struct haru *haru);
uint32_t haru_page(struct haru *haru, mpt width, mpt height);

/* The stream that holds the content of page PAGE. */
uint32_t haru_content(const struct haru *haru, uint32_t page);

/* The objects that every document has. */
uint32_t haru_catalog(const struct haru *haru);
uint32_t haru_info(const struct haru *haru);

/* Appends LEN bytes to the data of stream ID; a filter that they passed through is for its
   body to name. */
void haru_fill(struct haru *haru, uint32_t id, const void *bytes, size_t len);

/* The entries of dictionary ID (any object above) that libharu does not write by itself; lives as
   long as HARU. */
struct buf *haru_body(struct haru *haru, uint32_t id);

/* Adds COUNT dictionaries that are nowhere until they are written: then PUT appends the entries of
   ID to OUT. For very many; they are the last objects, none can be added after them. Returns the
   number of the first. */
uint32_t haru_ask(struct haru *haru, size_t count, haru_put *put, const void *data);

/* For writing the file: objects are numbered from 1 to below haru_count. */
uint32_t haru_count(const struct haru *haru);
bool haru_is_stream(const struct haru *haru, uint32_t id);

/* Appends the value of object ID to OUT. The length of a stream is an object of its own: to be
   written after the stream. */
void haru_write(struct haru *haru, uint32_t id, struct buf *out);

#endif
