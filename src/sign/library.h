/* OpenSSL's libcrypto, loaded when something is to be signed or a signature is to be checked. */
#ifndef ISMSDOC_SIGN_LIBRARY_H
#define ISMSDOC_SIGN_LIBRARY_H

#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/store.h>
#include <openssl/ts.h>
#include <openssl/ui.h>

#include "base/buf.h"
#include "base/diag.h"

/* clang-format off */

/* What is used of it. */
#define CRYPTO_FUNCTIONS(each) \
	each(ASN1_INTEGER_free) each(ASN1_INTEGER_new) each(ASN1_INTEGER_set_uint64) \
	each(ASN1_STRING_get0_data) each(ASN1_STRING_length) each(ASN1_STRING_set) \
	each(ASN1_STRING_to_UTF8) each(ASN1_TIME_to_tm) \
	each(BIO_f_buffer) each(BIO_free) each(BIO_free_all) each(BIO_new) each(BIO_new_mem_buf) \
	each(BIO_push) \
	each(CMS_ContentInfo_free) each(CMS_SignerInfo_get0_signature) each(CMS_add1_signer) \
	each(CMS_final) each(CMS_get0_SignerInfos) each(CMS_get0_signers) each(CMS_sign) \
	each(CMS_signed_delete_attr) each(CMS_signed_get_attr) each(CMS_signed_get_attr_by_NID) \
	each(CMS_signed_get_attr_count) each(CMS_unsigned_add1_attr_by_NID) \
	each(CMS_unsigned_get_attr) each(CMS_unsigned_get_attr_by_NID) each(CMS_verify) \
	each(CRYPTO_free) \
	each(ERR_clear_error) each(ERR_peek_error_all) each(ERR_peek_last_error) \
	each(ERR_reason_error_string) \
	each(EVP_DecodeBlock) each(EVP_Digest) each(EVP_DigestSign) each(EVP_DigestSignInit) \
	each(EVP_DigestVerify) each(EVP_DigestVerifyInit) each(EVP_EncodeBlock) \
	each(EVP_MD_CTX_free) each(EVP_MD_CTX_new) each(EVP_PKEY_free) each(EVP_PKEY_get_base_id) \
	each(EVP_PKEY_get_raw_public_key) each(EVP_PKEY_get_security_bits) \
	each(EVP_PKEY_new_raw_private_key) each(EVP_PKEY_new_raw_public_key) \
	each(EVP_read_pw_string) each(EVP_sha256) each(EVP_sha512) \
	each(OPENSSL_cleanse) each(OPENSSL_sk_delete) each(OPENSSL_sk_free) each(OPENSSL_sk_new_null) \
	each(OPENSSL_sk_num) each(OPENSSL_sk_pop_free) each(OPENSSL_sk_push) \
	each(OPENSSL_sk_value) \
	each(OSSL_HTTP_parse_url) each(OSSL_HTTP_transfer) each(OSSL_PROVIDER_load) \
	each(OSSL_PROVIDER_unload) \
	each(OSSL_STORE_INFO_free) each(OSSL_STORE_INFO_get1_CERT) each(OSSL_STORE_INFO_get1_PKEY) \
	each(OSSL_STORE_INFO_get_type) each(OSSL_STORE_close) each(OSSL_STORE_eof) \
	each(OSSL_STORE_error) each(OSSL_STORE_load) each(OSSL_STORE_open) \
	each(PEM_read_bio_PrivateKey) each(PEM_read_bio_X509) \
	each(PKCS12_free) each(PKCS12_parse) \
	each(PKCS7_free) each(PKCS7_to_TS_TST_INFO) each(PKCS7_verify) \
	each(RAND_bytes) \
	each(TS_MSG_IMPRINT_free) each(TS_MSG_IMPRINT_get_msg) each(TS_MSG_IMPRINT_new) \
	each(TS_MSG_IMPRINT_set_algo) each(TS_MSG_IMPRINT_set_msg) \
	each(TS_REQ_free) each(TS_REQ_new) each(TS_REQ_set_cert_req) \
	each(TS_REQ_set_msg_imprint) each(TS_REQ_set_nonce) each(TS_REQ_set_version) \
	each(TS_REQ_to_TS_VERIFY_CTX) \
	each(TS_RESP_free) each(TS_RESP_get_token) each(TS_RESP_verify_response) \
	each(TS_TST_INFO_free) each(TS_TST_INFO_get_msg_imprint) each(TS_TST_INFO_get_time) \
	each(TS_VERIFY_CTX_free) \
	each(UI_UTIL_wrap_read_pem_callback) each(UI_destroy_method) \
	each(X509_ALGOR_free) each(X509_ALGOR_new) each(X509_ALGOR_set_md) \
	each(X509_ATTRIBUTE_free) each(X509_ATTRIBUTE_get0_data) \
	each(X509_NAME_ENTRY_get_data) each(X509_NAME_get_entry) \
	each(X509_NAME_get_index_by_NID) \
	each(X509_check_private_key) each(X509_cmp) each(X509_cmp_time) \
	each(X509_digest) each(X509_free) \
	each(X509_get0_notAfter) each(X509_get0_notBefore) each(X509_get_key_usage) \
	each(X509_get_subject_name) \
	each(d2i_CMS_ContentInfo) each(d2i_PKCS12) each(d2i_PKCS7) each(d2i_TS_RESP_bio) \
	each(i2d_CMS_ContentInfo) each(i2d_PKCS7) each(i2d_TS_REQ) each(i2d_X509_ATTRIBUTE)

/* clang-format on */

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

/* Appends ": " and what failed first since ERR_clear_error to OUT, in OpenSSL's own words; nothing
   where it has none. */
void crypto_put_reason(const struct crypto_library *crypto, struct buf *out);

/* Overwrites and releases what BUF holds. */
void crypto_forget(const struct crypto_library *crypto, struct buf *buf);

#endif
