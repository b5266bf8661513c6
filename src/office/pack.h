/* Zip archives as they are written: the same parts make the same bytes on every day. */
#ifndef ISMSDOC_OFFICE_PACK_H
#define ISMSDOC_OFFICE_PACK_H

#include <stdbool.h>

#include "base/buf.h"

struct pack;

/* Begins an archive that is appended to OUT, which is empty. */
struct pack *pack_new(struct buf *out);

/* Adds the LEN BYTES as the part NAME, deflated where that makes them smaller. */
void pack_add(struct pack *pack, const char *name, const void *bytes, size_t len);

/* Likewise as they are: bytes that are compressed already. */
void pack_store(struct pack *pack, const char *name, const void *bytes, size_t len);

/* Ends the archive and releases PACK. False: it has more parts or bytes than an archive holds. */
bool pack_finish(struct pack *pack);

#endif
