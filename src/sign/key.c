#include "sign/key.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"

static const char key_type[] = KEY_TYPE;

struct signers {
	const char *path;
	unsigned char (*key)[KEY_BYTES];
	size_t keys, cap;
	bool others; /* there are keys of another type */
};

/* A file being read. */
struct reading {
	const struct crypto_library *crypto;
	struct place place;
	struct diags *diags;
};

static bool refuse(const struct reading *reading, const char *code, const char *why)
{
	diag_add(reading->diags, DIAG_ERROR, reading->place, code, "%s", why);
	return false;
}

void key_put_public(struct buf *out, const unsigned char *public)
{
	wire_put_string(out, key_type, strlen(key_type));
	wire_put_string(out, public, KEY_BYTES);
}

const unsigned char *key_public_in(struct bytes blob)
{
	struct wire wire = {.left = blob};
	bool ours = bytes_are(wire_string(&wire), key_type);
	struct bytes key = wire_string(&wire);

	if (!ours || wire.broken || key.len != KEY_BYTES || wire.left.len > 0)
		return NULL;
	return (const unsigned char *)key.at;
}

/* Takes KEY out of the part of a private key that a passphrase would have encrypted. */
static bool take_secret(const struct reading *reading, struct bytes part, struct key *key)
{
	struct wire wire = {.left = part};
	uint32_t check = wire_number(&wire);
	bool same = wire_number(&wire) == check, ours = bytes_are(wire_string(&wire), key_type);
	struct bytes public, both;

	if (!wire.broken && same && !ours)
		return refuse(reading, "key-type",
			"this is no Ed25519 key, and no other signs: `ssh-keygen -t ed25519` makes one");
	public = wire_string(&wire);
	both = wire_string(&wire);
	if (wire.broken || !same || public.len != KEY_BYTES || both.len != 2 * KEY_BYTES)
		return refuse(reading, "key-broken", "this private key is damaged");
	memcpy(key->secret, both.at, KEY_BYTES);
	memcpy(key->public, public.at, KEY_BYTES);
	return true;
}

/* Takes KEY out of BLOB, written as OpenSSH's PROTOCOL.key says. */
static bool take_key(const struct reading *reading, struct bytes blob, struct key *key)
{
	static const char magic[] = "openssh-key-v1";
	struct wire wire = {.left = blob};
	bool ours = bytes_are(wire_take(&wire, strlen(magic)), magic);
	struct bytes cipher, part;

	wire_take(&wire, 1); /* its NUL */
	cipher = wire_string(&wire);
	wire_string(&wire); /* how a passphrase becomes a key, and with what */
	wire_string(&wire);
	ours = wire_number(&wire) == 1 && ours;
	wire_string(&wire); /* the public key, again */
	part = wire_string(&wire);
	if (!ours || wire.broken)
		return refuse(reading, "key-broken", "this private key is damaged");
	if (!bytes_are(cipher, "none"))
		return refuse(reading, "key-passphrase",
			"this key has a passphrase, and nobody is asked for it: release without --sign, then "
			"`ssh-keygen -Y sign -n " SSH_NAMESPACE " -f KEY RELEASE/manifest.json`");
	return take_secret(reading, part, key);
}

/* Whether the two halves of KEY belong together. */
static bool is_pair(const struct crypto_library *crypto, const struct key *key)
{
	EVP_PKEY *secret = crypto->EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, key->secret,
		sizeof key->secret);
	unsigned char public[KEY_BYTES];
	size_t len = sizeof public;
	bool ok = secret && crypto->EVP_PKEY_get_raw_public_key(secret, public, &len) == 1 &&
		len == sizeof public && memcmp(public, key->public, len) == 0;

	crypto->EVP_PKEY_free(secret);
	return ok;
}

/* Takes KEY out of TEXT. */
static bool take_text(const struct reading *reading, struct bytes text, struct key *key)
{
	struct bytes inside = armour_find(text, "OPENSSH PRIVATE KEY");
	struct buf blob = {0};
	bool ok;

	if (text.len > 4 && memcmp(text.at, "ssh-", 4) == 0)
		return refuse(reading, "key-broken",
			"this is a public key: the private one was expected, the file without .pub");
	if (!inside.at)
		return refuse(reading, "key-broken",
			"this is no private key as OpenSSH writes it: `ssh-keygen -t ed25519` makes one");
	if (!base64_read(reading->crypto, inside, &blob))
		ok = refuse(reading, "key-broken", "this private key is damaged");
	else
		ok = take_key(reading, (struct bytes){blob.data, blob.len}, key);
	crypto_forget(reading->crypto, &blob);
	if (ok && !is_pair(reading->crypto, key))
		ok = refuse(reading, "key-broken",
			"this private key is damaged: its public half belongs to another one");
	return ok;
}

bool key_read(const char *path, struct key *key, struct diags *diags)
{
	const struct reading reading = {crypto_library(diags), {.path = path}, diags};
	struct buf text = {0};
	bool ok;

	if (!reading.crypto)
		return false;
	ok = file_read(path, KEY_MAX_FILE, &text, (struct place){0}, diags) &&
		take_text(&reading, (struct bytes){text.data, text.len}, key);
	crypto_forget(reading.crypto, &text);
	return ok;
}

void key_forget(struct key *key)
{
	mem_wipe(key->secret, sizeof key->secret);
}

/* The next word of LINE, which moves behind it; empty at its end. */
static struct bytes next_word(struct bytes *line)
{
	struct bytes word = *line;

	while (word.len > 0 && memchr(" \t\r", *word.at, 3)) {
		word.at++;
		word.len--;
	}
	*line = word;
	while (line->len > 0 && !memchr(" \t\r", *line->at, 3)) {
		line->at++;
		line->len--;
	}
	word.len -= line->len;
	return word;
}

/* Whether WORD names a type of keys, such as ssh-rsa, ecdsa-sha2-nistp256 or
   sk-ssh-ed25519@openssh.com. */
static bool is_type(struct bytes word)
{
	static const char *const begin[] = {"ssh-", "ecdsa-", "sk-"};

	for (size_t i = 0; i < sizeof begin / sizeof *begin; i++)
		if (word.len > strlen(begin[i]) && memcmp(word.at, begin[i], strlen(begin[i])) == 0)
			return true;
	return false;
}

static void add(struct signers *signers, const unsigned char *public)
{
	mem_grow(&signers->key, &signers->cap, signers->keys + 1, sizeof *signers->key);
	memcpy(signers->key[signers->keys++], public, KEY_BYTES);
}

static bool take_line(const struct reading *reading, struct bytes line, struct signers *signers)
{
	struct bytes word = next_word(&line);
	const unsigned char *found = NULL;
	struct buf blob = {0};

	if (word.len == 0 || *word.at == '#')
		return true;
	if (!is_type(word))
		word = next_word(&line);
	if (!is_type(word))
		return refuse(reading, "key-broken",
			"this line has no public key, or has options, which are not looked at here: "
			"'ssh-ed25519 AAAA...' was expected, alone or behind who it belongs to");
	if (!bytes_are(word, key_type)) {
		signers->others = true;
		return true;
	}
	if (base64_read(reading->crypto, next_word(&line), &blob))
		found = key_public_in((struct bytes){blob.data, blob.len});
	if (found)
		add(signers, found);
	buf_free(&blob);
	return found || refuse(reading, "key-broken", "this public key is damaged");
}

static bool take_lines(struct reading *reading, struct bytes text, struct signers *signers)
{
	bool ok = true;

	while (text.len > 0) {
		const char *end = memchr(text.at, '\n', text.len);
		size_t len = end ? (size_t)(end - text.at) : text.len;

		reading->place.line++;
		ok = take_line(reading, (struct bytes){text.at, len}, signers) && ok;
		len += end != NULL;
		text = (struct bytes){text.at + len, text.len - len};
	}
	reading->place.line = 0;
	if (!ok || signers->keys > 0)
		return ok;
	if (signers->others)
		return refuse(reading, "key-type",
			"no key here is of Ed25519, and no other is checked with: `ssh-keygen -Y verify` is");
	return refuse(reading, "key-broken",
		"there is no public key here: 'ssh-ed25519 AAAA...' was expected");
}

struct signers *signers_read(const char *path, struct diags *diags)
{
	struct reading reading = {crypto_library(diags), {.path = path}, diags};
	struct signers *signers;
	struct buf text = {0};
	bool ok;

	if (!reading.crypto)
		return NULL;
	signers = mem_alloc(sizeof *signers);
	signers->path = path;
	ok = file_read(path, KEY_MAX_FILE, &text, (struct place){0}, diags) &&
		take_lines(&reading, (struct bytes){text.data, text.len}, signers);
	buf_free(&text);
	if (ok)
		return signers;
	signers_free(signers);
	return NULL;
}

void signers_free(struct signers *signers)
{
	if (signers)
		free(signers->key);
	free(signers);
}

const char *signers_path(const struct signers *signers)
{
	return signers->path;
}

bool signers_have(const struct signers *signers, const unsigned char *public)
{
	for (size_t i = 0; i < signers->keys; i++)
		if (memcmp(signers->key[i], public, KEY_BYTES) == 0)
			return true;
	return false;
}
