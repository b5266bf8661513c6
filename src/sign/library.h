/* OpenSSL's libcrypto, loaded when something is to be signed or a signature is to be checked. */
#ifndef ISMSDOC_SIGN_LIBRARY_H
#define ISMSDOC_SIGN_LIBRARY_H

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "base/buf.h"
#include "base/diag.h"

/* What is used of it. */
#define CRYPTO_FUNCTIONS(each) \
	each(EVP_DecodeBlock) each(EVP_Digest) each(EVP_DigestSign) each(EVP_DigestSignInit) \
		each(EVP_DigestVerify) each(EVP_DigestVerifyInit) each(EVP_EncodeBlock) \
			each(EVP_MD_CTX_free) each(EVP_MD_CTX_new) each(EVP_PKEY_free) \
				each(EVP_PKEY_get_raw_public_key) each(EVP_PKEY_new_raw_private_key) \
					each(EVP_PKEY_new_raw_public_key) each(EVP_sha256) each(EVP_sha512) \
						each(OPENSSL_cleanse)

/* The functions under their own names. */
struct crypto_library {
#define CRYPTO_FIELD(name) __typeof__(name) *name;
	CRYPTO_FUNCTIONS(CRYPTO_FIELD)
#undef CRYPTO_FIELD
};

/* The library, loaded once; NULL after a DIAG_FAILURE when the system has none of the release that
   this program was built with. To be called from one thread. */
const struct crypto_library *crypto_library(struct diags *diags);

/* Reports as a DIAG_FAILURE that OpenSSL refused WHAT, "to ...". */
void crypto_refused(const char *what, struct diags *diags);

/* Overwrites and releases what BUF holds. */
void crypto_forget(const struct crypto_library *crypto, struct buf *buf);

#endif
