#include "command/options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option_kind { OPTION_TEXT, OPTION_FLAG, OPTION_NUMBER };

/* The letter names an option in a command's ALLOWED; only those with SHORT can also be typed as
   one. */
static const struct option {
	char letter;
	bool has_short;
	const char *name;
	enum option_kind kind;
	size_t at;
} option_table[] = {
	{'o', true, "output", OPTION_TEXT, offsetof(struct options, out)},
	{'j', true, "jobs", OPTION_NUMBER, offsetof(struct options, jobs)},
	{'q', true, "quiet", OPTION_FLAG, offsetof(struct options, quiet)},
	{'O', false, "only", OPTION_TEXT, offsetof(struct options, only)},
	{'l', false, "lang", OPTION_TEXT, offsetof(struct options, languages)},
	{'f', false, "format", OPTION_TEXT, offsetof(struct options, formats)},
	{'a', false, "as-of", OPTION_TEXT, offsetof(struct options, as_of)},
	{'d', false, "draft", OPTION_FLAG, offsetof(struct options, draft)},
	{'n', false, "name", OPTION_TEXT, offsetof(struct options, name)},
	{'r', false, "as", OPTION_TEXT, offsetof(struct options, as)},
	{'p', false, "partial", OPTION_FLAG, offsetof(struct options, partial)},
	{'P', false, "public", OPTION_FLAG, offsetof(struct options, only_public)},
	{'s', false, "standards", OPTION_TEXT, offsetof(struct options, standards)},
};

enum { OPTION_COUNT = sizeof option_table / sizeof option_table[0] };

/* Finds the option that WORD starts and sets *VALUE to what follows in the same word, or NULL. */
static const struct option *option_find(const char *word, const char **value)
{
	*value = NULL;
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option *option = &option_table[i];
		size_t len = strlen(option->name);
		if (word[1] == '-' && strncmp(word + 2, option->name, len) == 0) {
			if (word[2 + len] == '\0')
				return option;
			if (word[2 + len] == '=') {
				*value = word + 2 + len + 1;
				return option;
			}
		}
		if (option->has_short && word[1] == option->letter) {
			if (word[2] != '\0')
				*value = word + 2;
			return option;
		}
	}
	return NULL;
}

static bool option_set(struct options *options, const struct option *option, const char *value)
{
	char *field = (char *)options + option->at;
	if (option->kind == OPTION_FLAG) {
		*(bool *)field = true;
		return value == NULL;
	}
	if (option->kind == OPTION_TEXT) {
		*(const char **)field = value;
		return value[0] != '\0';
	}
	char *end;
	errno = 0;
	long number = strtol(value, &end, 10);
	*(long *)field = number;
	return errno == 0 && *end == '\0' && end != value && number >= 1 && number <= 256;
}

static bool complain(const char *what, const char *word, const char *usage)
{
	fprintf(stderr, "ismsdoc: %s: %s\nusage: %s\n", what, word, usage);
	return false;
}

bool options_read(struct options *options, int argc, char **argv, const char *allowed,
	const char *usage)
{
	*options = (struct options){.operand = (const char *const *)argv};
	bool only_operands = false;
	for (int i = 0; i < argc; i++) {
		char *word = argv[i];
		if (only_operands || word[0] != '-' || word[1] == '\0') {
			argv[options->operands++] = word;
			continue;
		}
		if (strcmp(word, "--") == 0) {
			only_operands = true;
			continue;
		}
		const char *value;
		const struct option *option = option_find(word, &value);
		if (option == NULL || strchr(allowed, option->letter) == NULL)
			return complain("no such option", word, usage);
		if (option->kind != OPTION_FLAG && value == NULL) {
			if (i + 1 == argc)
				return complain("a value must follow", word, usage);
			value = argv[++i];
		}
		if (!option_set(options, option, value))
			return complain("not a value that this option takes", word, usage);
	}
	argv[options->operands] = NULL;
	return true;
}
