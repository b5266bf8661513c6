#include "sign/library.h"

#include <stddef.h>

#include "base/shared.h"

static const struct shared_function functions[] = {
#define CRYPTO_ENTRY(name) {#name, offsetof(struct crypto_library, name)},
	CRYPTO_FUNCTIONS(CRYPTO_ENTRY)
#undef CRYPTO_ENTRY
};

const struct crypto_library *crypto_library(struct diags *diags)
{
	static struct crypto_library library;
	const char *problem =
		shared_load(CRYPTO_LIBRARY, functions, sizeof functions / sizeof functions[0], &library);

	if (!problem)
		return &library;
	diag_add(diags, DIAG_FAILURE, (struct place){.path = CRYPTO_LIBRARY}, "crypto-library",
		"OpenSSL cannot be loaded, and nothing is signed or checked without it: %s", problem);
	return NULL;
}

void crypto_refused(const char *what, struct diags *diags)
{
	diag_add(diags, DIAG_FAILURE, (struct place){.path = CRYPTO_LIBRARY}, "crypto-library",
		"OpenSSL refused %s", what);
}

void crypto_forget(const struct crypto_library *crypto, struct buf *buf)
{
	if (buf->data)
		crypto->OPENSSL_cleanse(buf->data, buf->cap);
	buf_free(buf);
}
