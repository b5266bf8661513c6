/* Signatures as `ssh-keygen -Y sign` makes them (OpenSSH's PROTOCOL.sshsig), with Ed25519 keys. */
#ifndef ISMSDOC_SIGN_SSH_H
#define ISMSDOC_SIGN_SSH_H

#include "sign/key.h"

/* Appends the signature of LEN BYTES to OUT, as the text of a file; false after a DIAG_FAILURE. The
   same key and bytes have the same signature. */
bool ssh_sign(const struct key *key, const void *bytes, size_t len, struct buf *out,
	struct diags *diags);

/* Whether SIGNATURE, the text of a file, was made over LEN BYTES for SSH_NAMESPACE with a key of
   SIGNERS, whose fingerprint is appended to BY then; why not is told as LEVEL at WHERE. */
bool ssh_verify(const struct signers *signers, const void *bytes, size_t len,
	struct bytes signature, struct buf *by, enum diag_level level, struct place where,
	struct diags *diags);

#endif
