#include "output/output.h"

#include <string.h>

const struct output *output_find(const char *name, size_t len)
{
	static const struct output *const formats[] = {
		&output_md,
		&output_html,
		&output_pdf,
		&output_trace,
	};

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (strlen(formats[i]->name) == len && !memcmp(formats[i]->name, name, len))
			return formats[i];
	return NULL;
}
