/* Signatures in PDFs and their time stamps, as `verify` reads them: the same bytes as each of them. */
#include "sign/seal.h"

#include <string.h>

#include "fuzz.h"

static const char digits[] = "0123456789ABCDEF";

/* A PDF whose hole the bytes fill, as far as they do. */
static struct buf make_pdf(const uint8_t *data, size_t size, struct hole *hole)
{
	struct buf pdf = {0};

	buf_puts(&pdf, "%PDF-1.7\n1 0 obj\n<<");
	hole_put(&pdf);
	buf_puts(&pdf, ">>\nendobj\n");
	HOLD(hole_find(&pdf, hole));
	HOLD(hole_fill(&pdf, hole, 0));
	for (size_t i = 0; i < size && i < HOLE_BYTES; i++) {
		pdf.data[hole->start + 1 + 2 * i] = digits[data[i] >> 4];
		pdf.data[hole->start + 2 + 2 * i] = digits[data[i] & 15];
	}
	return pdf;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags *diags = diags_new();
	const struct crypto_library *crypto = crypto_library(diags);
	struct buf said = {0}, pdf;
	char time[STAMP_TIME];
	struct hole hole;

	HOLD(crypto != NULL);
	pdf = make_pdf(data, size, &hole);
	HOLD(!seal_holds(crypto, &pdf, &hole, &said));
	if (stamp_read(crypto, data, size, "", 0, time))
		HOLD(strlen(time) == STAMP_TIME - 1);
	buf_free(&said);
	buf_free(&pdf);
	diags_free(diags);
	return 0;
}
