/* Ed25519 keys as SSH keeps them: a private one, and the public ones of those who may sign. */
#ifndef ISMSDOC_SIGN_KEY_H
#define ISMSDOC_SIGN_KEY_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "sign/wire.h"

/* What a signature of ours is for: one of another namespace does not count. */
#define SSH_NAMESPACE "ismsdoc"

#define KEY_TYPE "ssh-ed25519"

enum {
	KEY_BYTES = 32,
	KEY_MAX_FILE = 64 << 10,
};

/* A private key with its public one. */
struct key {
	unsigned char secret[KEY_BYTES];
	unsigned char public[KEY_BYTES];
};

/* Reads the private key in the file PATH, as ssh-keygen writes it without a passphrase; what it is
   instead is an error. */
bool key_read(const char *path, struct key *key, struct diags *diags);

/* Overwrites the key. */
void key_forget(struct key *key);

/* Appends how SSH writes the PUBLIC key to OUT. */
void key_put_public(struct buf *out, const unsigned char *public);

/* The public key in BLOB, or NULL when it is none of Ed25519. */
const unsigned char *key_public_in(struct bytes blob);

/* Public keys whose signatures are taken, from a file. */
struct signers;

/* Reads PATH: a line `ssh-ed25519 BASE64 ...` for each key, before which may stand who it belongs
   to, as in an allowed_signers file. Owned by the caller, PATH stays the caller's; NULL after an
   error. */
struct signers *signers_read(const char *path, struct diags *diags);
void signers_free(struct signers *signers);

const char *signers_path(const struct signers *signers);

/* Whether PUBLIC is one of them. */
bool signers_have(const struct signers *signers, const unsigned char *public);

#endif
