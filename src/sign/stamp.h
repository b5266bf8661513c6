/* Time stamps of RFC 3161, asked of a time stamping authority over HTTP. */
#ifndef ISMSDOC_SIGN_STAMP_H
#define ISMSDOC_SIGN_STAMP_H

#include <stdbool.h>

#include "sign/library.h"

/* An authority. */
struct stamp_server {
	const char *url; /* http://... */
	int seconds;     /* in which it has to answer */
};

enum {
	STAMP_SECONDS = 20,
	STAMP_MAX_ANSWER = 64 << 10,
	STAMP_TIME = sizeof "2026-11-29T08:00:00Z",
};

/* Whether a stamp can be asked for at URL: by http, without a name and a password. */
bool stamp_takes(const char *url);

/* Asks SERVER when the LEN BYTES were there and appends its token (a ContentInfo, as DER) to OUT.
   No other address is contacted but the proxy that the environment names (http_proxy, no_proxy).
   False after an error: the server did not answer in time, answered with more than
   STAMP_MAX_ANSWER bytes, refused, or stamped something else. */
bool stamp_get(const struct crypto_library *crypto, const struct stamp_server *server,
	const void *bytes, size_t len, struct buf *out, struct diags *diags);

/* Whether the token DER of SIZE bytes stamps the LEN BYTES and its own signature holds; puts its
   time, in UTC, into TIME. Who the authority is, those judge who trust it. */
bool stamp_read(const struct crypto_library *crypto, const unsigned char *der, size_t size,
	const void *bytes, size_t len, char time[STAMP_TIME]);

#endif
