/* The CFF table of a font: whatever is in it, reading stays inside and ends. */
#include "text/cff.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint16_t cids[600];

	cff_read_cids(data, size, cids, sizeof cids / sizeof *cids);
	return 0;
}
