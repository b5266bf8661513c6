/* Signatures inside PDFs: PAdES B-B, with a time stamp B-T (ETSI EN 319 142-1). */
#ifndef ISMSDOC_SIGN_SEAL_H
#define ISMSDOC_SIGN_SEAL_H

#include <time.h>

#include "sign/certificate.h"
#include "sign/hole.h"
#include "sign/stamp.h"

/* What PDFs are sealed with. */
struct seal {
	const struct certificate *certificate;
	struct stamp_server server; /* without a URL: no time stamp is asked for */
	time_t at;                  /* when, by the signer's own clock */
};

/* Signs PDF, which has a hole, with SEAL; false after an error. */
bool seal_pdf(const struct seal *seal, struct buf *pdf, struct diags *diags);

/* Whether the signature in PDF, in HOLE, holds for all other bytes, and its time stamp
   for the signature; appends whose certificate it was made with, and when, to OUT. Who can be
   trusted, and since when, is not judged. */
bool seal_holds(const struct crypto_library *crypto, const struct buf *pdf, const struct hole *hole,
	struct buf *out);

#endif
