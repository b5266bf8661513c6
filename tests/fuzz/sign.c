/* Keys and signatures of SSH, as `release --sign` and `verify --key` read them: the same bytes as each of them. */
#define _XOPEN_SOURCE 700
#include "sign/ssh.h"

#include "fuzz.h"
#include "scratch.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf path = {0}, by = {0};
	struct diags *diags = diags_new();
	struct key key;
	struct signers *signers;

	buf_printf(&path, "%s/key", scratch_write("key", data, size));
	HOLD(key_read(path.data, &key, diags) == !diags_failed(diags));
	signers = signers_read(path.data, diags);
	HOLD(signers || diags_failed(diags));
	if (signers)
		HOLD(!ssh_verify(signers, "", 0, (struct bytes){(const char *)data, size}, &by, DIAG_ERROR,
			(struct place){0}, diags));
	HOLD(by.len == 0);
	signers_free(signers);
	buf_free(&by);
	buf_free(&path);
	diags_free(diags);
	return 0;
}
