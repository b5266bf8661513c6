#include "sign/ssh.h"

#include <string.h>

static const char armour[] = "SSH SIGNATURE";
static const char magic[] = "SSHSIG";
static const char our_hash[] = "sha512";

enum {
	COLUMNS = 70, /* of base64, as ssh-keygen breaks it */
	SIGNATURE_BYTES = 64,
};

static void put_text(struct buf *out, const char *text)
{
	wire_put_string(out, text, strlen(text));
}

/* Appends what is signed in place of LEN BYTES, their digest by HASH and what it is for; false when
   OpenSSL refuses to hash. */
static bool put_signed(const struct crypto_library *crypto, const void *bytes, size_t len,
	const char *hash, struct buf *out)
{
	const EVP_MD *md = strcmp(hash, our_hash) == 0 ? crypto->EVP_sha512() : crypto->EVP_sha256();
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned size;

	if (crypto->EVP_Digest(bytes, len, digest, &size, md, NULL) != 1)
		return false;
	buf_puts(out, magic);
	put_text(out, SSH_NAMESPACE);
	put_text(out, "");
	put_text(out, hash);
	wire_put_string(out, digest, size);
	return true;
}

static bool sign(const struct crypto_library *crypto, const struct key *key, const struct buf *data,
	unsigned char signature[SIGNATURE_BYTES])
{
	EVP_PKEY *secret = crypto->EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, key->secret,
		sizeof key->secret);
	EVP_MD_CTX *context = crypto->EVP_MD_CTX_new();
	size_t size = SIGNATURE_BYTES;
	bool ok = secret && context &&
		crypto->EVP_DigestSignInit(context, NULL, NULL, NULL, secret) == 1 &&
		crypto->EVP_DigestSign(context, signature, &size, (const unsigned char *)data->data,
			data->len) == 1;

	crypto->EVP_MD_CTX_free(context);
	crypto->EVP_PKEY_free(secret);
	return ok && size == SIGNATURE_BYTES;
}

/* Appends SIGNATURE with what is needed to check it, as the text of a file. */
static void put_file(const struct crypto_library *crypto, const struct key *key,
	const unsigned char signature[SIGNATURE_BYTES], struct buf *out)
{
	struct buf blob = {0}, part = {0};

	buf_puts(&blob, magic);
	wire_put_number(&blob, 1);
	key_put_public(&part, key->public);
	wire_put_string(&blob, part.data, part.len);
	put_text(&blob, SSH_NAMESPACE);
	put_text(&blob, "");
	put_text(&blob, our_hash);
	part.len = 0;
	put_text(&part, KEY_TYPE);
	wire_put_string(&part, signature, SIGNATURE_BYTES);
	wire_put_string(&blob, part.data, part.len);
	buf_printf(out, "-----BEGIN %s-----\n", armour);
	base64_write(crypto, (struct bytes){blob.data, blob.len}, COLUMNS, out);
	buf_printf(out, "\n-----END %s-----\n", armour);
	buf_free(&part);
	buf_free(&blob);
}

bool ssh_sign(const struct key *key, const void *bytes, size_t len, struct buf *out,
	struct diags *diags)
{
	const struct crypto_library *crypto = crypto_library(diags);
	unsigned char signature[SIGNATURE_BYTES];
	struct buf data = {0};
	bool ok;

	if (!crypto)
		return false;
	ok = put_signed(crypto, bytes, len, our_hash, &data) && sign(crypto, key, &data, signature);
	buf_free(&data);
	if (ok)
		put_file(crypto, key, signature, out);
	else
		crypto_refused("to sign with an Ed25519 key", diags);
	return ok;
}

/* What a signature says of itself; all of it lies in the blob that it was read from. */
struct sealed {
	const unsigned char *public; /* NULL: the key is none of Ed25519 */
	struct bytes key, name, hash, signature;
};

/* Reads BLOB; false when it is no signature. */
static bool read_blob(struct bytes blob, struct sealed *sealed)
{
	struct wire wire = {.left = blob}, inner;
	bool ours = bytes_are(wire_take(&wire, strlen(magic)), magic) && wire_number(&wire) == 1;

	sealed->key = wire_string(&wire);
	sealed->name = wire_string(&wire);
	wire_string(&wire); /* reserved */
	sealed->hash = wire_string(&wire);
	inner = (struct wire){.left = wire_string(&wire)};
	if (!ours || wire.broken || wire.left.len > 0)
		return false;
	sealed->public = key_public_in(sealed->key);
	if (!sealed->public)
		return true;
	ours = bytes_are(wire_string(&inner), KEY_TYPE);
	sealed->signature = wire_string(&inner);
	return ours && !inner.broken && inner.left.len == 0 &&
		sealed->signature.len == SIGNATURE_BYTES &&
		(bytes_are(sealed->hash, our_hash) || bytes_are(sealed->hash, "sha256"));
}

/* Appends the fingerprint of KEY, as `ssh-keygen -l` shows it. */
static void put_fingerprint(const struct crypto_library *crypto, struct bytes key, struct buf *out)
{
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned size = 0;

	crypto->EVP_Digest(key.at, key.len, digest, &size, crypto->EVP_sha256(), NULL);
	buf_puts(out, "SHA256:");
	base64_write(crypto, (struct bytes){(const char *)digest, size}, 0, out);
	while (out->data[out->len - 1] == '=')
		out->data[--out->len] = '\0';
}

/* Whether the signature in SEALED is one of LEN BYTES. */
static bool holds(const struct crypto_library *crypto, const struct sealed *sealed,
	const void *bytes, size_t len)
{
	EVP_PKEY *public =
		crypto->EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, sealed->public, KEY_BYTES);
	EVP_MD_CTX *context = crypto->EVP_MD_CTX_new();
	const char *hash = bytes_are(sealed->hash, our_hash) ? our_hash : "sha256";
	struct buf data = {0};
	bool ok = public && context && put_signed(crypto, bytes, len, hash, &data) &&
		crypto->EVP_DigestVerifyInit(context, NULL, NULL, NULL, public) == 1 &&
		crypto->EVP_DigestVerify(context, (const unsigned char *)sealed->signature.at,
			sealed->signature.len, (const unsigned char *)data.data, data.len) == 1;

	buf_free(&data);
	crypto->EVP_MD_CTX_free(context);
	crypto->EVP_PKEY_free(public);
	return ok;
}

/* Where a message goes. */
struct teller {
	struct diags *diags;
	enum diag_level level;
	struct place place;
};

static bool tell(const struct teller *teller, const char *code, const char *why)
{
	diag_add(teller->diags, teller->level, teller->place, code, "%s", why);
	return false;
}

static bool is_allowed(const struct signers *signers, const struct sealed *sealed,
	const char *fingerprint, const struct teller *teller)
{
	if (!sealed->public)
		return tell(teller, "key-type",
			"this signature is not of an Ed25519 key, and no other is checked here: "
			"`ssh-keygen -Y verify` knows the others");
	if (!bytes_are(sealed->name, SSH_NAMESPACE))
		return tell(teller, "signature-namespace",
			"this signature was made for another purpose: the namespace '" SSH_NAMESPACE
			"' was expected");
	if (signers_have(signers, sealed->public))
		return true;
	diag_add(teller->diags, teller->level, teller->place, "signature-key",
		"this signature was made with %s, which is no key in %s", fingerprint,
		signers_path(signers));
	return false;
}

bool ssh_verify(const struct signers *signers, const void *bytes, size_t len,
	struct bytes signature, struct buf *by, enum diag_level level, struct place where,
	struct diags *diags)
{
	const struct teller teller = {diags, level, where};
	const struct crypto_library *crypto = crypto_library(diags);
	struct bytes inside = armour_find(signature, armour);
	struct buf blob = {0}, fingerprint = {0};
	struct sealed sealed;
	bool ok = crypto && inside.at && base64_read(crypto, inside, &blob) &&
		read_blob((struct bytes){blob.data, blob.len}, &sealed);

	if (!ok) {
		tell(&teller, "signature-broken", "this is no signature as `ssh-keygen -Y sign` writes it");
	} else {
		put_fingerprint(crypto, sealed.key, &fingerprint);
		ok = is_allowed(signers, &sealed, fingerprint.data, &teller) &&
			(holds(crypto, &sealed, bytes, len) ||
				tell(&teller, "signature-wrong",
					"this is the signature of something else: what it stands beside was changed"));
	}
	if (ok)
		buf_puts(by, fingerprint.data);
	buf_free(&fingerprint);
	buf_free(&blob);
	return ok;
}
