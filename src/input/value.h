/* What a YAML or CSV file says, as a tree of values that remember their line and column. */
#ifndef ISMSDOC_INPUT_VALUE_H
#define ISMSDOC_INPUT_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum value_kind {
	VALUE_NULL,
	VALUE_BOOLEAN,
	VALUE_INTEGER,
	VALUE_NUMBER,
	VALUE_STRING,
	VALUE_LIST,
	VALUE_MAP,
};

struct value;

/* One key of a map, in the order of the file; keys are strings as written. */
struct entry {
	const char *key;
	int line, col;
	struct value *value;
};

/* A value and the strings below it are owned by the arena they were read into. */
struct value {
	enum value_kind kind;
	int line, col;
	const char *text; /* scalars: as written, without quotes and escapes; UTF-8, no NUL inside */
	size_t len;
	bool quoted; /* scalars: written in quotes or as a block */
	union {
		bool boolean;
		int64_t integer;
		double number;
		struct {
			struct value **item;
			size_t count;
		} list;
		struct {
			struct entry *entry;
			size_t count;
		} map;
	} is;
};

/* Returns the value of KEY in MAP, or NULL when MAP is no map or has no such key. */
const struct value *value_get(const struct value *map, const char *key);

#endif
