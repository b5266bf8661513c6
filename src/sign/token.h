/* Keys and certificates that never leave their device: a card or an HSM (PKCS#11), by OpenSSL's
   provider of that name. */
#ifndef ISMSDOC_SIGN_TOKEN_H
#define ISMSDOC_SIGN_TOKEN_H

#include <stdbool.h>

#include "sign/library.h"

/* Whether NAME, what is given for a file, is the address of a token: "pkcs11:..." (RFC 7512). */
bool token_is(const char *name);

/* Whether ADDRESS has the PIN in it. */
bool token_has_pin(const char *address);

/* What is found at one address; each NULL when it is not there. The finder's, who frees them. */
struct token {
	X509 *own; /* the first certificate */
	EVP_PKEY *key;
};

/* Opens ADDRESS, with the PIN that GIVE, which may ask for it, puts out for CONTEXT. Returns NULL,
   or why the token cannot be read: a constant text. */
const char *token_read(const struct crypto_library *crypto, const char *address,
	pem_password_cb *give, void *context, struct token *token);

#endif
