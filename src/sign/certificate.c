#include "sign/certificate.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <openssl/pkcs12err.h>
#include <openssl/x509v3.h>

#include "base/file.h"
#include "sign/token.h"
#include "sign/trial.h"

enum {
	MAX_FILE = 1 << 20,
	MAX_PASSWORD = 1 << 10,
	MIN_SECURITY = 112, /* bits: RSA of 2048 */
	MAX_OPENING = 3,    /* seconds of a processor; usual files take some hundredths */
};

/* A certificate being read. */
struct reading {
	const struct certificate_source *source;
	struct certificate *to;
	struct buf text;     /* of the file of the certificate */
	struct buf password; /* that was read; without data: none was */
	const char *opens;   /* the file that a password is asked for */
	bool asked;          /* one was needed */
	struct diags *diags;
};

static bool refuse(const struct reading *reading, const char *path, const char *code,
	const char *why)
{
	diag_add(reading->diags, DIAG_FAILURE, (struct place){.path = path}, code, "%s", why);
	return false;
}

/* Whether WORK, which opens what is at reading->opens by its password, ends soon: the file says how
   often the password is mixed, and two thousand million times are as easily written as two
   thousand. */
static bool ends(const struct reading *reading, void (*work)(void *context), void *context)
{
	switch (trial(work, context, MAX_OPENING)) {
	case TRIAL_ENDS:
		return true;
	case TRIAL_LONG:
		return refuse(reading, reading->opens, "seal-key",
			"to open this with a password takes more than three seconds of a processor: write it "
			"anew with fewer iterations, `openssl pkcs12` and `openssl pkcs8` have `-iter`");
	default:
		return refuse(reading, reading->opens, "seal-key", strerror(errno));
	}
}

static bool has_terminal(void)
{
	int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);

	if (terminal >= 0)
		close(terminal);
	return terminal >= 0;
}

/* Asks the terminal, unless the password is there already; false when there is none. */
static bool get_password(struct reading *reading)
{
	char typed[MAX_PASSWORD] = "";
	struct buf prompt = {0};
	bool ok;

	reading->asked = true;
	if (reading->password.data)
		return true;
	if (!has_terminal())
		return false;
	buf_printf(&prompt, "Password of %s: ", reading->opens);
	ok = reading->to->crypto->EVP_read_pw_string(typed, sizeof typed, prompt.data, 0) == 0;
	if (ok)
		buf_put(&reading->password, typed, strlen(typed));
	reading->to->crypto->OPENSSL_cleanse(typed, sizeof typed);
	buf_free(&prompt);
	return ok;
}

static bool refuse_password(const struct reading *reading)
{
	return refuse(reading, reading->opens, "seal-password",
		reading->password.data ? "the password that was given does not open this"
							   : "this has a password: a file that holds it was expected, by "
								 "--seal-password, or a terminal to ask for it");
}

static int give_password(char *out, int size, int writing, void *context)
{
	struct reading *reading = context;

	(void)writing;
	if (!get_password(reading) || reading->password.len > (size_t)size)
		return -1;
	memcpy(out, reading->password.data, reading->password.len);
	return (int)reading->password.len;
}

/* A certificate has no password. */
static int give_nothing(char *out, int size, int writing, void *context)
{
	(void)out, (void)size, (void)writing, (void)context;
	return -1;
}

/* Notes that there is a password. */
static int note_question(char *out, int size, int writing, void *context)
{
	struct reading *reading = context;

	(void)out, (void)size, (void)writing;
	reading->asked = true;
	return -1;
}

/* A private key in PEM. */
struct key_file {
	struct reading *reading;
	const struct buf *text;
};

static EVP_PKEY *parse_key(const struct key_file *file, pem_password_cb *give)
{
	const struct crypto_library *crypto = file->reading->to->crypto;
	BIO *bio = crypto->BIO_new_mem_buf(file->text->data, (int)file->text->len);
	EVP_PKEY *key = bio ? crypto->PEM_read_bio_PrivateKey(bio, NULL, give, file->reading) : NULL;

	crypto->BIO_free(bio);
	return key;
}

static void try_key(void *context)
{
	parse_key(context, give_password);
}

static bool read_key(struct reading *reading, const char *path, const struct buf *text)
{
	struct key_file file = {reading, text};

	reading->opens = path;
	reading->to->key = parse_key(&file, note_question);
	if (reading->to->key)
		return true;
	if (!reading->asked)
		return refuse(reading, path, "seal-key",
			"there is no private key here: one in PEM was expected");
	if (!get_password(reading))
		return refuse_password(reading);
	if (!ends(reading, try_key, &file))
		return false;
	reading->to->key = parse_key(&file, give_password);
	return reading->to->key || refuse_password(reading);
}

/* Puts the certificates behind the first one in BIO into the chain; false when one is damaged. */
static bool read_chain(struct certificate *to, BIO *bio)
{
	const struct crypto_library *crypto = to->crypto;
	unsigned long error;
	X509 *next;

	to->chain = (STACK_OF(X509) *)crypto->OPENSSL_sk_new_null();
	if (!to->chain)
		return false;
	crypto->ERR_clear_error();
	while ((next = crypto->PEM_read_bio_X509(bio, NULL, give_nothing, NULL))) {
		if (crypto->OPENSSL_sk_push((OPENSSL_STACK *)to->chain, next) == 0) {
			crypto->X509_free(next);
			return false;
		}
	}
	error = crypto->ERR_peek_last_error();
	return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}

static bool read_certificates(struct reading *reading)
{
	struct certificate *to = reading->to;
	BIO *bio = to->crypto->BIO_new_mem_buf(reading->text.data, (int)reading->text.len);
	bool chained;

	if (bio)
		to->own = to->crypto->PEM_read_bio_X509(bio, NULL, give_nothing, NULL);
	chained = to->own && read_chain(to, bio);
	to->crypto->BIO_free(bio);
	if (!to->own)
		return refuse(reading, reading->source->file, "seal-certificate",
			"there is no certificate here: PEM or PKCS#12 was expected");
	return chained ||
		refuse(reading, reading->source->file, "seal-certificate",
			"a certificate behind the first one is damaged");
}

/* A PKCS#12 and what may open it. */
struct key_box {
	struct certificate *to;
	PKCS12 *file;
	const char *password;
};

/* Takes all out of BOX; why not is what OpenSSL says. */
static bool parse(const struct key_box *box)
{
	struct certificate *to = box->to;

	to->crypto->ERR_clear_error();
	return to->crypto->PKCS12_parse(box->file, box->password, &to->key, &to->own, &to->chain) == 1;
}

static void try_box(void *context)
{
	parse(context);
}

static bool is_wrong_password(const struct crypto_library *crypto)
{
	unsigned long error = crypto->ERR_peek_last_error();

	return ERR_GET_LIB(error) == ERR_LIB_PKCS12 &&
		ERR_GET_REASON(error) == PKCS12_R_MAC_VERIFY_FAILURE;
}

static bool read_pkcs12(struct reading *reading, PKCS12 *file)
{
	struct certificate *to = reading->to;
	const char *path = reading->opens = reading->source->file;
	bool given = reading->password.data;
	struct key_box box = {to, file, given ? reading->password.data : ""};
	bool ok;

	if (!ends(reading, try_box, &box))
		return false;
	ok = parse(&box);
	if (!ok && is_wrong_password(to->crypto) && !given && get_password(reading)) {
		box.password = reading->password.data;
		if (!ends(reading, try_box, &box))
			return false;
		ok = parse(&box);
	}
	if (!ok && is_wrong_password(to->crypto))
		return refuse_password(reading);
	if (!ok)
		return refuse(reading, path, "seal-certificate",
			"this PKCS#12 is damaged, or encrypted in a way that OpenSSL has given up: "
			"`openssl pkcs12 -legacy` reads such a file, and writes it anew");
	return (to->key && to->own) ||
		refuse(reading, path, "seal-certificate",
			"this PKCS#12 has no certificate with its private key");
}

/* Finds what is at ADDRESS; false after an error. */
static bool open_token(struct reading *reading, const char *address, struct token *token)
{
	const char *why;

	if (token_has_pin(address))
		return refuse(reading, "pkcs11:", "seal-password",
			"a PIN does not belong on the command line: "
			"give a file that holds it by --seal-password");
	reading->opens = address;
	why = token_read(reading->to->crypto, address, give_password, reading, token);
	return !why || refuse(reading, address, "seal-key", why);
}

/* Takes the key out of the token at ADDRESS. */
static bool read_token_key(struct reading *reading, const char *address)
{
	struct token token;

	if (!open_token(reading, address, &token))
		return false;
	reading->to->crypto->X509_free(token.own);
	reading->to->key = token.key;
	return token.key ||
		refuse(reading, address, "seal-key",
			"there is no private key here that the PIN opens: --seal-password has the PIN, and the "
			"address names the key");
}

/* Takes the certificate out of the token that FILE names, and the key where no other is named. */
static bool read_token(struct reading *reading)
{
	const struct certificate_source *source = reading->source;
	struct token token;

	if (!open_token(reading, source->file, &token))
		return false;
	reading->to->own = token.own;
	if (!source->key)
		reading->to->key = token.key;
	else
		reading->to->crypto->EVP_PKEY_free(token.key);
	if (!token.own)
		return refuse(reading, source->file, "seal-certificate",
			"there is no certificate here that the PIN opens: where the token has the key only, "
			"give the certificate in PEM, and this address by --seal-key");
	if (source->key && !token_is(source->key))
		return refuse(reading, source->key, "seal-key",
			"the certificate is in a token, and so must its key be: pkcs11:... was expected");
	if (source->key)
		return read_token_key(reading, source->key);
	return token.key ||
		refuse(reading, source->file, "seal-key",
			"there is no private key here that the PIN opens: --seal-password has the PIN");
}

static bool read_pem(struct reading *reading)
{
	const struct certificate_source *source = reading->source;
	struct buf apart = {0};
	bool ok;

	if (!read_certificates(reading))
		return false;
	if (token_is(source->key))
		return read_token_key(reading, source->key);
	if (!source->key)
		return read_key(reading, source->file, &reading->text);
	ok = file_read(source->key, MAX_FILE, &apart, (struct place){0}, reading->diags) &&
		read_key(reading, source->key, &apart);
	crypto_forget(reading->to->crypto, &apart);
	return ok;
}

static bool read_all(struct reading *reading)
{
	const struct crypto_library *crypto = reading->to->crypto;
	const unsigned char *at = (const unsigned char *)reading->text.data;
	PKCS12 *file = crypto->d2i_PKCS12(NULL, &at, (long)reading->text.len);
	bool ok;

	if (!file)
		return read_pem(reading);
	ok = !reading->source->key
		? read_pkcs12(reading, file)
		: refuse(reading, reading->source->key, "seal-key",
			  "a PKCS#12 has its key with it: no file of a key was expected beside one");
	crypto->PKCS12_free(file);
	return ok;
}

/* Takes certificates out of the chain that are there before: OpenSSL takes each once only. */
static void drop_twins(const struct certificate *to)
{
	const struct crypto_library *crypto = to->crypto;
	OPENSSL_STACK *chain = (OPENSSL_STACK *)to->chain;

	for (int i = crypto->OPENSSL_sk_num(chain) - 1; i >= 0; i--) {
		X509 *last = crypto->OPENSSL_sk_value(chain, i);
		bool twin = crypto->X509_cmp(last, to->own) == 0;

		for (int before = 0; !twin && before < i; before++)
			twin = crypto->X509_cmp(last, crypto->OPENSSL_sk_value(chain, before)) == 0;
		if (twin)
			crypto->X509_free(crypto->OPENSSL_sk_delete(chain, i));
	}
}

/* Whether the certificate is good for signatures NOW. */
static bool is_in_force(const struct reading *reading, time_t now)
{
	const struct certificate *to = reading->to;
	const uint32_t signs = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;

	if (to->crypto->X509_cmp_time(to->crypto->X509_get0_notBefore(to->own), &now) >= 0)
		return refuse(reading, reading->source->file, "seal-certificate",
			"this certificate is not in force yet, by the clock of this machine");
	if (to->crypto->X509_cmp_time(to->crypto->X509_get0_notAfter(to->own), &now) <= 0)
		return refuse(reading, reading->source->file, "seal-certificate",
			"this certificate has expired: one in force was expected");
	return (to->crypto->X509_get_key_usage(to->own) & signs) != 0 ||
		refuse(reading, reading->source->file, "seal-certificate",
			"this certificate is for something else than signatures, as its key usage says");
}

/* Whether the key is one that PDFs are signed with, and the certificate's. */
static bool fits(const struct reading *reading)
{
	const struct certificate *to = reading->to;
	const char *path = reading->source->key ? reading->source->key : reading->source->file;
	int type = to->crypto->EVP_PKEY_get_base_id(to->key);

	if (type != EVP_PKEY_RSA && type != EVP_PKEY_EC)
		return refuse(reading, path, "seal-key",
			"readers of PDFs know signatures of RSA and ECDSA: a key of one of them was expected");
	if (to->crypto->EVP_PKEY_get_security_bits(to->key) < MIN_SECURITY)
		return refuse(reading, path, "seal-key",
			"this key is too short: RSA of 2048 bits, or ECDSA of 224, was expected at least");
	return to->crypto->X509_check_private_key(to->own, to->key) == 1 ||
		refuse(reading, path, "seal-key", "this private key is not that of the certificate");
}

/* Reads the first line of the file PATH as the password. */
static bool read_password(struct reading *reading, const char *path)
{
	struct buf *password = &reading->password;

	if (!file_read(path, MAX_PASSWORD - 1, password, (struct place){0}, reading->diags))
		return false;
	buf_putc(password, '\0');
	password->len = strcspn(password->data, "\r\n");
	password->data[password->len] = '\0';
	return true;
}

bool certificate_read(const struct certificate_source *source, time_t now,
	struct certificate *certificate, struct diags *diags)
{
	struct reading reading = {.source = source, .to = certificate, .diags = diags};
	bool ok;

	*certificate = (struct certificate){.crypto = crypto_library(diags)};
	if (!certificate->crypto)
		return false;
	ok = (!source->password || read_password(&reading, source->password)) &&
		(token_is(source->file)
				? read_token(&reading)
				: file_read(source->file, MAX_FILE, &reading.text, (struct place){0}, diags) &&
					read_all(&reading)) &&
		is_in_force(&reading, now) && fits(&reading);
	if (ok)
		drop_twins(certificate);
	crypto_forget(certificate->crypto, &reading.password);
	crypto_forget(certificate->crypto, &reading.text);
	return ok;
}

void certificate_free(struct certificate *certificate)
{
	const struct crypto_library *crypto = certificate->crypto;

	if (!crypto)
		return;
	crypto->X509_free(certificate->own);
	crypto->EVP_PKEY_free(certificate->key);
	crypto->OPENSSL_sk_pop_free((OPENSSL_STACK *)certificate->chain,
		(OPENSSL_sk_freefunc)crypto->X509_free);
	*certificate = (struct certificate){0};
}

void certificate_put_name(const struct crypto_library *crypto, const X509 *own, struct buf *out)
{
	const X509_NAME *subject = crypto->X509_get_subject_name(own);
	int at = crypto->X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
	unsigned char *text = NULL;
	int len = -1;

	if (at < 0)
		at = crypto->X509_NAME_get_index_by_NID(subject, NID_organizationName, -1);
	if (at >= 0)
		len = crypto->ASN1_STRING_to_UTF8(&text,
			crypto->X509_NAME_ENTRY_get_data(crypto->X509_NAME_get_entry(subject, at)));
	if (len > 0)
		diag_put_clean(out, (const char *)text, (size_t)len);
	else
		buf_puts(out, "a nameless one");
	crypto->CRYPTO_free(text, __FILE__, __LINE__);
}

bool certificate_put_digest(const struct crypto_library *crypto, const X509 *own, struct buf *out)
{
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned len;

	if (crypto->X509_digest(own, crypto->EVP_sha256(), digest, &len) != 1)
		return false;
	for (unsigned i = 0; i < len; i++)
		buf_printf(out, "%02x", digest[i]);
	return true;
}
