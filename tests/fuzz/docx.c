/* Markdown → pages → a Word document. */
#include "pages.h"

extern const struct output output_docx;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	pages_write(data, size, &output_docx);
	return 0;
}
