#include "input/value.h"

#include <string.h>

const struct value *value_get(const struct value *map, const char *key)
{
	if (!map || map->kind != VALUE_MAP)
		return NULL;
	for (size_t i = 0; i < map->is.map.count; i++)
		if (strcmp(map->is.map.entry[i].key, key) == 0)
			return map->is.map.entry[i].value;
	return NULL;
}
