#include "sign/token.h"

#include <string.h>

bool token_is(const char *name)
{
	return name && strncmp(name, "pkcs11:", 7) == 0;
}

bool token_has_pin(const char *address)
{
	return strstr(address, "pin-value=") != NULL;
}

static void take(const struct crypto_library *crypto, const OSSL_STORE_INFO *info,
	struct token *token)
{
	int type = crypto->OSSL_STORE_INFO_get_type(info);

	if (type == OSSL_STORE_INFO_CERT && !token->own)
		token->own = crypto->OSSL_STORE_INFO_get1_CERT(info);
	if (type == OSSL_STORE_INFO_PKEY && !token->key)
		token->key = crypto->OSSL_STORE_INFO_get1_PKEY(info);
}

static const char *read_store(const struct crypto_library *crypto, const char *address,
	const UI_METHOD *ask, void *context, struct token *token)
{
	OSSL_STORE_CTX *store = crypto->OSSL_STORE_open(address, ask, context, NULL, NULL);

	if (!store)
		return "the token cannot be opened: is it there, and does p11-kit know its module?";
	while (!crypto->OSSL_STORE_eof(store)) {
		OSSL_STORE_INFO *info = crypto->OSSL_STORE_load(store);

		if (!info && crypto->OSSL_STORE_error(store))
			break;
		if (info)
			take(crypto, info, token);
		crypto->OSSL_STORE_INFO_free(info);
	}
	crypto->OSSL_STORE_close(store);
	return NULL;
}

/* A provider that is loaded by name keeps the default one from being loaded by itself; both stay
   for as long as the key is used, which is to the end. */
static bool has_provider(const struct crypto_library *crypto)
{
	OSSL_PROVIDER *usual = crypto->OSSL_PROVIDER_load(NULL, "default");

	if (!usual)
		return false;
	if (crypto->OSSL_PROVIDER_load(NULL, "pkcs11"))
		return true;
	crypto->OSSL_PROVIDER_unload(usual);
	return false;
}

const char *token_read(const struct crypto_library *crypto, const char *address,
	pem_password_cb *give, void *context, struct token *token)
{
	UI_METHOD *ask;
	const char *why;

	*token = (struct token){0};
	if (!has_provider(crypto))
		return "OpenSSL has no provider for PKCS#11 here: install pkcs11-provider "
			   "(Debian 13 has it), or "
			   "give the certificate and its key in PEM or PKCS#12";
	ask = crypto->UI_UTIL_wrap_read_pem_callback(give, 0);
	if (!ask)
		return "OpenSSL cannot ask for a PIN";
	why = read_store(crypto, address, ask, context, token);
	crypto->UI_destroy_method(ask);
	return why;
}
