/* What libyaml complains about, in the words of the person who wrote the file. */
#ifndef ISMSDOC_INPUT_PROBLEM_H
#define ISMSDOC_INPUT_PROBLEM_H

#include <stdbool.h>
#include <yaml.h>

struct problem {
	const char *code;
	const char *text;
	yaml_mark_t mark; /* where the mistake is, which need not be where libyaml noticed it */
	bool has_start;   /* the mistake is in the block or bracket that starts at START */
	yaml_mark_t start;
};

/* Describes the error that PARSER stopped at; AT is the byte at its problem mark, or NUL. */
struct problem problem_describe(const yaml_parser_t *parser, char at);

#endif
