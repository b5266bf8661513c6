#include "sign/seal.h"

#include <stdlib.h>
#include <string.h>

/* DER of one attribute. */
struct attribute {
	unsigned char *der;
	int len;
};

enum { MOST_ATTRIBUTES = 16, MOST_ATTRIBUTE_BYTES = 0xFFFF };

static int compare(const void *left, const void *right)
{
	const struct attribute *a = left, *b = right;
	int len = a->len < b->len ? a->len : b->len, order = memcmp(a->der, b->der, (size_t)len);

	return order != 0 ? order : a->len - b->len;
}

static void put_length(struct buf *out, size_t len)
{
	if (len < 128) {
		buf_putc(out, (char)len);
	} else if (len < 256) {
		buf_putc(out, (char)0x81);
		buf_putc(out, (char)len);
	} else {
		buf_putc(out, (char)0x82);
		buf_putc(out, (char)(len >> 8));
		buf_putc(out, (char)len);
	}
}

/* Appends the signed attributes of SIGNER as they are signed: a SET OF in the order of DER. */
static bool put_attributes(const struct crypto_library *crypto, CMS_SignerInfo *signer,
	struct buf *out)
{
	struct attribute all[MOST_ATTRIBUTES] = {0};
	int count = crypto->CMS_signed_get_attr_count(signer);
	size_t total = 0;
	bool ok = count > 0 && count <= MOST_ATTRIBUTES;

	for (int i = 0; ok && i < count; i++) {
		all[i].len =
			crypto->i2d_X509_ATTRIBUTE(crypto->CMS_signed_get_attr(signer, i), &all[i].der);
		ok = all[i].len > 0;
		total += ok ? (size_t)all[i].len : 0;
	}
	ok = ok && total <= MOST_ATTRIBUTE_BYTES;
	if (ok) {
		qsort(all, (size_t)count, sizeof *all, compare);
		buf_putc(out, 0x31);
		put_length(out, total);
	}
	for (int i = 0; ok && i < count; i++)
		buf_put(out, all[i].der, (size_t)all[i].len);
	for (int i = 0; i < MOST_ATTRIBUTES; i++)
		crypto->CRYPTO_free(all[i].der, __FILE__, __LINE__);
	return ok;
}

static bool sign_bytes(const struct crypto_library *crypto, EVP_PKEY *key, const struct buf *data,
	struct buf *out)
{
	EVP_MD_CTX *context = crypto->EVP_MD_CTX_new();
	unsigned char signature[2048];
	size_t len = sizeof signature;
	bool ok = context &&
		crypto->EVP_DigestSignInit(context, NULL, crypto->EVP_sha256(), NULL, key) == 1 &&
		crypto->EVP_DigestSign(context, signature, &len, (const unsigned char *)data->data,
			data->len) == 1;

	crypto->EVP_MD_CTX_free(context);
	if (ok)
		buf_put(out, signature, len);
	return ok;
}

/* Takes the signing time, which OpenSSL adds and PAdES forbids beside /M, out of what SIGNER has
   signed, and signs the rest anew. */
static bool sign_without_time(const struct certificate *certificate, CMS_SignerInfo *signer)
{
	const struct crypto_library *crypto = certificate->crypto;
	int at = crypto->CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
	struct buf attributes = {0}, signature = {0};
	bool ok;

	if (at >= 0)
		crypto->X509_ATTRIBUTE_free(crypto->CMS_signed_delete_attr(signer, at));
	ok = put_attributes(crypto, signer, &attributes) &&
		sign_bytes(crypto, certificate->key, &attributes, &signature) &&
		crypto->ASN1_STRING_set(crypto->CMS_SignerInfo_get0_signature(signer), signature.data,
			(int)signature.len) == 1;
	buf_free(&signature);
	buf_free(&attributes);
	return ok;
}

static bool add_stamp(const struct seal *seal, CMS_SignerInfo *signer, struct diags *diags)
{
	const struct crypto_library *crypto = seal->certificate->crypto;
	const ASN1_OCTET_STRING *signature = crypto->CMS_SignerInfo_get0_signature(signer);
	struct buf token = {0};
	bool ok = stamp_get(crypto, &seal->server, crypto->ASN1_STRING_get0_data(signature),
		(size_t)crypto->ASN1_STRING_length(signature), &token, diags);

	if (ok &&
		crypto->CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken,
			V_ASN1_SEQUENCE, token.data, (int)token.len) != 1) {
		crypto_refused("to add a time stamp", diags);
		ok = false;
	}
	buf_free(&token);
	return ok;
}

/* A CMS signature of DATA, which is not in it; NULL when OpenSSL refuses. */
static CMS_ContentInfo *sign(const struct certificate *certificate, const struct buf *data,
	CMS_SignerInfo **signer)
{
	const unsigned flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES;
	const struct crypto_library *crypto = certificate->crypto;
	BIO *bio = crypto->BIO_new_mem_buf(data->data, (int)data->len);
	CMS_ContentInfo *cms = crypto->CMS_sign(NULL, NULL, certificate->chain, NULL, flags);

	*signer = cms ? crypto->CMS_add1_signer(cms, certificate->own, certificate->key,
						crypto->EVP_sha256(), flags)
				  : NULL;
	if (!bio || !*signer || crypto->CMS_final(cms, bio, NULL, flags) != 1 ||
		!sign_without_time(certificate, *signer)) {
		crypto->CMS_ContentInfo_free(cms);
		cms = NULL;
	}
	crypto->BIO_free(bio);
	return cms;
}

/* Writes CMS as hexadecimal digits into the hole, CONTENTS. */
static bool write_signature(const struct crypto_library *crypto, CMS_ContentInfo *cms,
	char *contents, struct diags *diags)
{
	static const char digits[] = "0123456789ABCDEF";
	unsigned char *der = NULL;
	int len = crypto->i2d_CMS_ContentInfo(cms, &der);
	bool fits = len > 0 && len <= HOLE_BYTES;

	for (int i = 0; fits && i < len; i++) {
		contents[1 + 2 * i] = digits[der[i] >> 4];
		contents[2 + 2 * i] = digits[der[i] & 15];
	}
	crypto->CRYPTO_free(der, __FILE__, __LINE__);
	if (!fits)
		diag_add(diags, DIAG_FAILURE, (struct place){0}, "seal-certificate",
			"the certificates and the time stamp take %d bytes, a PDF keeps %d for them: "
			"fewer certificates in the chain were expected",
			len, HOLE_BYTES);
	return fits;
}

bool seal_pdf(const struct seal *seal, struct buf *pdf, struct diags *diags)
{
	const struct crypto_library *crypto = seal->certificate->crypto;
	CMS_ContentInfo *cms = NULL;
	CMS_SignerInfo *signer = NULL;
	struct buf data = {0};
	struct hole hole;
	bool ok;

	crypto->ERR_clear_error();
	if (hole_find(pdf, &hole) && hole_fill(pdf, &hole, seal->at)) {
		hole_put_signed(pdf, &hole, &data);
		cms = sign(seal->certificate, &data, &signer);
		buf_free(&data);
	}
	if (!cms)
		crypto_refused("to sign a PDF", diags);
	ok = cms && (!seal->server.url || add_stamp(seal, signer, diags)) &&
		write_signature(crypto, cms, pdf->data + hole.start, diags);
	crypto->CMS_ContentInfo_free(cms);
	return ok;
}

static int digit_of(char digit)
{
	static const char digits[] = "0123456789ABCDEF";
	const char *at = digit != '\0' ? strchr(digits, digit) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* The signature in the hole; NULL: there is none. */
static CMS_ContentInfo *read_signature(const struct crypto_library *crypto, const struct buf *pdf,
	const struct hole *hole)
{
	const char *contents = pdf->data + hole->start + 1;
	unsigned char der[HOLE_BYTES];
	const unsigned char *at = der;

	for (int i = 0; i < HOLE_BYTES; i++) {
		int high = digit_of(contents[2 * i]), low = digit_of(contents[2 * i + 1]);

		if (high < 0 || low < 0)
			return NULL;
		der[i] = (unsigned char)(high << 4 | low);
	}
	return crypto->d2i_CMS_ContentInfo(NULL, &at, HOLE_BYTES);
}

/* A reader of DATA, or NULL. It is no plain one of memory, of which CMS_verify makes a copy that it
   forgets where it refuses what is signed early. */
static BIO *open_data(const struct crypto_library *crypto, const struct buf *data)
{
	BIO *memory = crypto->BIO_new_mem_buf(data->data, (int)data->len);
	BIO *reader = memory ? crypto->BIO_new(crypto->BIO_f_buffer()) : NULL;

	if (reader)
		return crypto->BIO_push(reader, memory);
	crypto->BIO_free(memory);
	return NULL;
}

static bool verify(const struct crypto_library *crypto, CMS_ContentInfo *cms, const struct buf *pdf,
	const struct hole *hole)
{
	const unsigned flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
	struct buf data = {0};
	BIO *bio;
	bool ok;

	if (!hole_is_filled(pdf, hole))
		return false;
	hole_put_signed(pdf, hole, &data);
	bio = open_data(crypto, &data);
	ok = bio && crypto->CMS_verify(cms, NULL, NULL, bio, NULL, flags) == 1;
	crypto->BIO_free_all(bio);
	buf_free(&data);
	return ok;
}

/* Appends the certificate of the one signer of CMS, which was verified, to OUT. */
static bool put_signer(const struct crypto_library *crypto, CMS_ContentInfo *cms, struct buf *out)
{
	STACK_OF(X509) *signers = crypto->CMS_get0_signers(cms);
	const OPENSSL_STACK *list = (const OPENSSL_STACK *)signers;
	bool ok = signers && crypto->OPENSSL_sk_num(list) == 1;
	const X509 *own = ok ? crypto->OPENSSL_sk_value(list, 0) : NULL;

	if (own) {
		buf_puts(out, "sealed with certificate SHA-256 ");
		ok = certificate_put_digest(crypto, own, out);
		buf_puts(out, " (");
		certificate_put_name(crypto, own, out);
		buf_putc(out, ')');
	}
	crypto->OPENSSL_sk_free((OPENSSL_STACK *)signers);
	return ok;
}

/* Appends the time of the stamp on the signature, where there is one; false: it does not hold. */
static bool put_stamp(const struct crypto_library *crypto, CMS_ContentInfo *cms, struct buf *out)
{
	const OPENSSL_STACK *signers = (const OPENSSL_STACK *)crypto->CMS_get0_SignerInfos(cms);
	CMS_SignerInfo *signer = crypto->OPENSSL_sk_value(signers, 0);
	int at = crypto->CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
	const ASN1_OCTET_STRING *signature = crypto->CMS_SignerInfo_get0_signature(signer);
	const ASN1_STRING *token;
	char time[STAMP_TIME];

	if (at < 0) {
		buf_puts(out, ", no time stamp");
		return true;
	}
	token = crypto->X509_ATTRIBUTE_get0_data(crypto->CMS_unsigned_get_attr(signer, at), 0,
		V_ASN1_SEQUENCE, NULL);
	if (!token ||
		!stamp_read(crypto, crypto->ASN1_STRING_get0_data(token),
			(size_t)crypto->ASN1_STRING_length(token), crypto->ASN1_STRING_get0_data(signature),
			(size_t)crypto->ASN1_STRING_length(signature), time))
		return false;
	buf_printf(out, ", time stamp %s", time);
	return true;
}

bool seal_holds(const struct crypto_library *crypto, const struct buf *pdf, const struct hole *hole,
	struct buf *out)
{
	CMS_ContentInfo *cms = read_signature(crypto, pdf, hole);
	bool ok = cms && verify(crypto, cms, pdf, hole) && put_signer(crypto, cms, out);

	if (ok) {
		buf_puts(out, " at ");
		hole_put_time(pdf, hole, out);
		ok = put_stamp(crypto, cms, out);
	}
	crypto->CMS_ContentInfo_free(cms);
	return ok;
}
