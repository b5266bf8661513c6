/* How SSH writes keys and signatures: strings behind their lengths, and base64 between two lines.
 */
#ifndef ISMSDOC_SIGN_WIRE_H
#define ISMSDOC_SIGN_WIRE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "sign/library.h"

/* Bytes of somebody else's. */
struct bytes {
	const char *at;
	size_t len;
};

/* What is left to be read; once BROKEN it stays so, and all that is read is empty. */
struct wire {
	struct bytes left;
	bool broken;
};

/* The next LEN bytes. */
struct bytes wire_take(struct wire *wire, size_t len);

/* The next number of 32 bits, or 0. */
uint32_t wire_number(struct wire *wire);

/* The next string. */
struct bytes wire_string(struct wire *wire);

void wire_put_number(struct buf *out, uint32_t number);
void wire_put_string(struct buf *out, const void *bytes, size_t len);

/* Whether BYTES are TEXT. */
bool bytes_are(struct bytes bytes, const char *text);

/* Appends what the base64 in TEXT, between whose digits there may be white space, says to OUT;
   false when it is none. */
bool base64_read(const struct crypto_library *crypto, struct bytes text, struct buf *out);

/* Appends BYTES as base64 to OUT, with a line break behind each COLUMNS of digits but the last; 0:
   with none. */
void base64_write(const struct crypto_library *crypto, struct bytes bytes, size_t columns,
	struct buf *out);

/* What stands in TEXT between `-----BEGIN NAME-----` and `-----END NAME-----`; NULL bytes when
   these are not there. */
struct bytes armour_find(struct bytes text, const char *name);

#endif
