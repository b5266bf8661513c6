/* YAML facts: what is read has its place inside the text, and NULL comes with an error. */
#include "input/yaml.h"

#include "fuzz.h"
#include "nodes.h"

static void walk(const struct value *value)
{
	HOLD(value->line >= 1 && value->col >= 1);
	if (value->kind == VALUE_LIST)
		for (size_t i = 0; i < value->is.list.count; i++)
			walk(value->is.list.item[i]);
	if (value->kind == VALUE_MAP)
		for (size_t i = 0; i < value->is.map.count; i++) {
			HOLD(value_get(value, value->is.map.entry[i].key) == value->is.map.entry[i].value);
			walk(value->is.map.entry[i].value);
		}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct diags *diags = diags_new();
	const struct value *root = yaml_read(arena, "facts.yaml", 1, (const char *)data, size, diags);

	HOLD((root == NULL) == diags_failed(diags));
	if (root)
		walk(root);
	diags_free(diags);
	arena_free(arena);
	return 0;
}
