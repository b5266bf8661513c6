#include "sign/library.h"

#include <stddef.h>
#include <string.h>

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

void crypto_put_reason(const struct crypto_library *crypto, struct buf *out)
{
	const char *more = NULL, *reason;
	int flags = 0;
	unsigned long error = crypto->ERR_peek_error_all(NULL, NULL, NULL, &more, &flags);

	reason = ERR_SYSTEM_ERROR(error) ? strerror(ERR_GET_REASON(error))
									 : crypto->ERR_reason_error_string(error);
	if (reason)
		buf_printf(out, ": %s", reason);
	if (more && more[0] != '\0' && (flags & ERR_TXT_STRING))
		buf_printf(out, " (%s)", more);
}

void crypto_forget(const struct crypto_library *crypto, struct buf *buf)
{
	if (buf->data)
		crypto->OPENSSL_cleanse(buf->data, buf->cap);
	buf_free(buf);
}
