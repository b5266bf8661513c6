/* Markdown → pages → PDF. */
#include "pages.h"

extern const struct output output_pdf;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	pages_write(data, size, &output_pdf);
	return 0;
}
