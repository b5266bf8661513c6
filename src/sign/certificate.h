/* A certificate with its private key and the certificates of those who vouch for it. */
#ifndef ISMSDOC_SIGN_CERTIFICATE_H
#define ISMSDOC_SIGN_CERTIFICATE_H

#include <stdbool.h>
#include <time.h>

#include "sign/library.h"

struct certificate {
	const struct crypto_library *crypto;
	X509 *own;
	EVP_PKEY *key;          /* RSA or ECDSA */
	STACK_OF(X509) * chain; /* may be NULL */
};

/* Where a certificate is read from: files, and NULL for what is not given. */
struct certificate_source {
	const char *file;     /* PEM, the own certificate first, or PKCS#12; or pkcs11:... */
	const char *key;      /* PEM, or pkcs11:...; NULL: in FILE */
	const char *password; /* whose first line opens the key or the PKCS#12; NULL: the terminal is
							 asked where one is needed */
};

/* Reads CERTIFICATE, which must be good for signatures at the time NOW; false after an error. What
   was read is to be released either way. */
bool certificate_read(const struct certificate_source *source, time_t now,
	struct certificate *certificate, struct diags *diags);
void certificate_free(struct certificate *certificate);

/* Appends who OWN belongs to (its common name, else its organisation) to OUT, as
   diag_put_clean does. */
void certificate_put_name(const struct crypto_library *crypto, const X509 *own, struct buf *out);

/* Appends the SHA-256 of OWN as hexadecimal digits to OUT; false when OpenSSL refuses. */
bool certificate_put_digest(const struct crypto_library *crypto, const X509 *own, struct buf *out);

#endif
