/* Markdown → pages → trace. */
#include "pages.h"

extern const struct output output_trace;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	pages_write(data, size, &output_trace);
	return 0;
}
