#include "output/output.h"

#include <string.h>

const struct output *output_find(const char *name, size_t len)
{
	for (size_t i = 0; output_table[i]; i++)
		if (strlen(output_table[i]->name) == len && !memcmp(output_table[i]->name, name, len))
			return output_table[i];
	return NULL;
}
