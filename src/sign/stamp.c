#include "sign/stamp.h"

#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

enum { DIGEST_BYTES = 32 };

/* The parts of an address, owned by OpenSSL, and what is asked for there. */
struct address {
	char *host, *port, *path, *query;
	struct buf target;
};

static bool fail(const struct crypto_library *crypto, const char *url, const char *why,
	struct diags *diags)
{
	struct buf text = {0};

	buf_puts(&text, why);
	crypto_put_reason(crypto, &text);
	diag_add(diags, DIAG_FAILURE, (struct place){.path = url}, "timestamp-failed", "%s", text.data);
	buf_free(&text);
	return false;
}

bool stamp_takes(const char *url)
{
	return strncmp(url, "http://", strlen("http://")) == 0 && !strchr(url, '@');
}

static bool digest(const struct crypto_library *crypto, const void *bytes, size_t len,
	unsigned char out[EVP_MAX_MD_SIZE])
{
	return crypto->EVP_Digest(bytes, len, out, NULL, crypto->EVP_sha256(), NULL) == 1;
}

/* Makes REQUEST ask for a stamp on a DIGEST of SHA-256. */
static bool fill_request(const struct crypto_library *crypto, TS_REQ *request,
	unsigned char digest[DIGEST_BYTES])
{
	TS_MSG_IMPRINT *imprint = crypto->TS_MSG_IMPRINT_new();
	X509_ALGOR *algorithm = crypto->X509_ALGOR_new();
	ASN1_INTEGER *nonce = crypto->ASN1_INTEGER_new();
	uint64_t number = 0;
	bool ok = request && imprint && algorithm && nonce;

	ok = ok && crypto->RAND_bytes((unsigned char *)&number, sizeof number) == 1 &&
		crypto->ASN1_INTEGER_set_uint64(nonce, number) == 1;
	if (ok)
		crypto->X509_ALGOR_set_md(algorithm, crypto->EVP_sha256());
	ok = ok && crypto->TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1 &&
		crypto->TS_MSG_IMPRINT_set_msg(imprint, digest, DIGEST_BYTES) == 1 &&
		crypto->TS_REQ_set_version(request, 1) == 1 &&
		crypto->TS_REQ_set_msg_imprint(request, imprint) == 1 &&
		crypto->TS_REQ_set_nonce(request, nonce) == 1 &&
		crypto->TS_REQ_set_cert_req(request, 1) == 1;
	crypto->ASN1_INTEGER_free(nonce);
	crypto->X509_ALGOR_free(algorithm);
	crypto->TS_MSG_IMPRINT_free(imprint);
	return ok;
}

/* False: URL is none. */
static bool parse_address(const struct crypto_library *crypto, const char *url,
	struct address *address)
{
	if (crypto->OSSL_HTTP_parse_url(url, NULL, NULL, &address->host, &address->port, NULL,
			&address->path, &address->query, NULL) != 1)
		return false;
	buf_puts(&address->target, address->path);
	if (address->query && address->query[0] != '\0')
		buf_printf(&address->target, "?%s", address->query);
	return true;
}

static void free_address(const struct crypto_library *crypto, struct address *address)
{
	char *part[] = {address->host, address->port, address->path, address->query};

	for (size_t i = 0; i < sizeof part / sizeof *part; i++)
		crypto->CRYPTO_free(part[i], __FILE__, __LINE__);
	buf_free(&address->target);
}

/* Sends QUESTION; the answer is the caller's, or NULL. A server that hangs up must not end the
   program. */
static BIO *transfer(const struct crypto_library *crypto, const struct address *address,
	int seconds, BIO *question)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	BIO *answer;

	sigemptyset(&ignore.sa_mask);
	sigaction(SIGPIPE, &ignore, &before);
	answer = crypto->OSSL_HTTP_transfer(NULL, address->host, address->port, address->target.data, 0,
		NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, "application/timestamp-query", question,
		"application/timestamp-reply", 1, STAMP_MAX_ANSWER, seconds, 0);
	sigaction(SIGPIPE, &before, NULL);
	return answer;
}

/* What SERVER answers to REQUEST; NULL when it does not. */
static TS_RESP *ask(const struct crypto_library *crypto, const struct stamp_server *server,
	TS_REQ *request)
{
	struct address address = {0};
	unsigned char *der = NULL;
	int len = crypto->i2d_TS_REQ(request, &der);
	BIO *question = len > 0 ? crypto->BIO_new_mem_buf(der, len) : NULL, *answer = NULL;
	TS_RESP *response = NULL;

	crypto->ERR_clear_error();
	if (question && parse_address(crypto, server->url, &address))
		answer = transfer(crypto, &address, server->seconds, question);
	if (answer)
		response = crypto->d2i_TS_RESP_bio(answer, NULL);
	crypto->BIO_free(answer);
	crypto->BIO_free(question);
	free_address(crypto, &address);
	crypto->CRYPTO_free(der, __FILE__, __LINE__);
	return response;
}

/* Whether RESPONSE grants what REQUEST asked for: its digest, its nonce. */
static bool is_answer(const struct crypto_library *crypto, TS_REQ *request, TS_RESP *response)
{
	TS_VERIFY_CTX *context = crypto->TS_REQ_to_TS_VERIFY_CTX(request, NULL);
	bool ok = context && crypto->TS_RESP_verify_response(context, response) == 1;

	if (context)
		crypto->TS_VERIFY_CTX_free(context);
	return ok;
}

/* Appends the token of RESPONSE, which stamps the LEN BYTES, to OUT. */
static bool put_token(const struct crypto_library *crypto, TS_RESP *response, const void *bytes,
	size_t len, struct buf *out)
{
	unsigned char *der = NULL;
	int size = crypto->i2d_PKCS7(crypto->TS_RESP_get_token(response), &der);
	char time[STAMP_TIME];
	bool ok = size > 0 && stamp_read(crypto, der, (size_t)size, bytes, len, time);

	if (ok)
		buf_put(out, der, (size_t)size);
	crypto->CRYPTO_free(der, __FILE__, __LINE__);
	return ok;
}

bool stamp_get(const struct crypto_library *crypto, const struct stamp_server *server,
	const void *bytes, size_t len, struct buf *out, struct diags *diags)
{
	TS_REQ *request = crypto->TS_REQ_new();
	TS_RESP *response = NULL;
	unsigned char hash[EVP_MAX_MD_SIZE];
	bool ok = digest(crypto, bytes, len, hash) && fill_request(crypto, request, hash);

	if (!ok)
		crypto_refused("to ask for a time stamp", diags);
	else if (!(response = ask(crypto, server, request)))
		ok = fail(crypto, server->url, "no time stamp came from there", diags);
	else if (!is_answer(crypto, request, response))
		ok = fail(crypto, server->url,
			"the server refused, or stamped something else than it was asked to", diags);
	else if (!put_token(crypto, response, bytes, len, out))
		ok = fail(crypto, server->url, "the time stamp from there does not hold", diags);
	crypto->TS_RESP_free(response);
	crypto->TS_REQ_free(request);
	return ok;
}

static bool is_stamped(const struct crypto_library *crypto, TS_TST_INFO *info, const void *bytes,
	size_t len)
{
	const ASN1_OCTET_STRING *stamped =
		crypto->TS_MSG_IMPRINT_get_msg(crypto->TS_TST_INFO_get_msg_imprint(info));
	unsigned char hash[EVP_MAX_MD_SIZE];

	return crypto->ASN1_STRING_length(stamped) == DIGEST_BYTES &&
		digest(crypto, bytes, len, hash) &&
		memcmp(crypto->ASN1_STRING_get0_data(stamped), hash, DIGEST_BYTES) == 0;
}

static bool take_time(const struct crypto_library *crypto, const TS_TST_INFO *info,
	char time[STAMP_TIME])
{
	struct tm when;

	return crypto->ASN1_TIME_to_tm(crypto->TS_TST_INFO_get_time(info), &when) == 1 &&
		strftime(time, STAMP_TIME, "%Y-%m-%dT%H:%M:%SZ", &when) == STAMP_TIME - 1;
}

bool stamp_read(const struct crypto_library *crypto, const unsigned char *der, size_t size,
	const void *bytes, size_t len, char time[STAMP_TIME])
{
	PKCS7 *token = crypto->d2i_PKCS7(NULL, &der, (long)size);
	TS_TST_INFO *info = token ? crypto->PKCS7_to_TS_TST_INFO(token) : NULL;
	bool ok = info && is_stamped(crypto, info, bytes, len) && take_time(crypto, info, time) &&
		crypto->PKCS7_verify(token, NULL, NULL, NULL, NULL, PKCS7_NOVERIFY) == 1;

	crypto->TS_TST_INFO_free(info);
	crypto->PKCS7_free(token);
	return ok;
}
