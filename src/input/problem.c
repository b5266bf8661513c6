#include "input/problem.h"

#include <stddef.h>
#include <string.h>

enum anchor {
	AT_PROBLEM,
	AT_CONTEXT, /* what was opened is the mistake, not the place where its end was missed */
	WITH_START,
};

struct rule {
	const char *context; /* NULL: any */
	const char *problem;
	enum anchor anchor;
	const char *text;
};

static const struct rule rules[] = {
	{"while scanning a quoted scalar", "found unexpected end of stream", AT_CONTEXT,
		"the quote that opens here is never closed"},
	{"while scanning a quoted scalar", "found unexpected document indicator", AT_CONTEXT,
		"the quote that opens here is not closed before the next document"},
	{"while parsing a quoted scalar", "found unknown escape character", AT_PROBLEM,
		"unknown escape in double quotes; write '\\\\' for a backslash, or use single quotes"},
	{NULL, "did not find expected hexdecimal number", AT_PROBLEM,
		"an escape needs hexadecimal digits: \\xNN, \\uNNNN or \\UNNNNNNNN"},
	{NULL, "found invalid Unicode character escape code", AT_PROBLEM,
		"the escape names no Unicode character"},
	{NULL, "mapping values are not allowed in this context", AT_PROBLEM,
		"': ' cannot stand here; put a text that contains ': ' in quotes, "
		"or correct the indentation"},
	{NULL, "block sequence entries are not allowed in this context", AT_PROBLEM,
		"a list item '- ' cannot stand here; start the list on a line of its own"},
	{NULL, "mapping keys are not allowed in this context", AT_PROBLEM,
		"a key cannot stand here; start it on a line of its own"},
	{"while scanning a simple key", "could not find expected ':'", AT_CONTEXT,
		"expected ':' after this key"},
	{"while parsing a block mapping", "did not find expected key", WITH_START,
		"expected a key or the end of the map; the indentation or a quote is wrong here"},
	{"while parsing a block collection", "did not find expected '-' indicator", WITH_START,
		"expected '- ' or the end of the list; the indentation is wrong here"},
	{NULL, "did not find expected ',' or ']'", WITH_START, "expected ',' or ']'"},
	{NULL, "did not find expected ',' or '}'", WITH_START, "expected ',' or '}'"},
	{NULL, "did not find expected node content", AT_PROBLEM, "expected a value here"},
	{NULL, "did not find expected <document start>", AT_PROBLEM,
		"nothing may follow the end of the document; the indentation or a quote is wrong here"},
	{"while scanning an alias", "did not find expected alphabetic or numeric character", AT_CONTEXT,
		"'*' cannot start a value; put the text in quotes"},
	{"while scanning an anchor", "did not find expected alphabetic or numeric character",
		AT_CONTEXT, "'&' cannot start a value; put the text in quotes"},
	{"while scanning a block scalar", NULL, AT_PROBLEM,
		"'|' and '>' start a text on the lines below; put a text that starts with them in quotes"},
	{"while scanning a plain scalar", NULL, AT_PROBLEM,
		"a tab cannot stand in the indentation of a text; use spaces"},
	{"while scanning a directive", NULL, AT_CONTEXT,
		"'%' cannot start a line; put the text in quotes"},
	{NULL, "found unexpected end of stream", AT_PROBLEM, "the file ends too early"},
};

/* A tag that cannot be read is refused in the same words as one that can. */
static const char *const tag_contexts[] = {
	"while scanning a tag",
	"while parsing a tag",
	"while parsing a node",
	NULL,
};

static bool is_tag(const yaml_parser_t *parser)
{
	for (size_t i = 0; parser->context && tag_contexts[i]; i++)
		if (strcmp(parser->context, tag_contexts[i]) == 0)
			return true;
	return false;
}

static const struct rule *find_rule(const yaml_parser_t *parser)
{
	const char *context = parser->context ? parser->context : "";

	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		const struct rule *rule = &rules[i];

		if (rule->context && strcmp(rule->context, context) != 0)
			continue;
		if (!rule->problem || strcmp(rule->problem, parser->problem) == 0)
			return rule;
	}
	return NULL;
}

static const char *describe_character(char at)
{
	switch (at) {
	case '\t':
		return "a tab cannot indent; use spaces";
	case '@':
	case '`':
	case '%':
		return "'@', '`' and '%' cannot start a value; put the text in quotes";
	default:
		return "this character cannot start a value; put the text in quotes";
	}
}

struct problem problem_describe(const yaml_parser_t *parser, char at)
{
	const char *name = parser->problem ? parser->problem : "";
	struct problem problem = {
		"yaml-syntax",
		name,
		parser->problem_mark,
		false,
		parser->context_mark,
	};
	const struct rule *rule;

	if (strcmp(name, "found character that cannot start any token") == 0) {
		problem.text = describe_character(at);
		return problem;
	}
	if (is_tag(parser)) {
		problem.code = "yaml-tag";
		problem.text = "tags are not supported; put a text that starts with '!' in quotes";
		problem.mark = parser->context_mark;
		return problem;
	}
	rule = parser->problem ? find_rule(parser) : NULL;
	if (!rule)
		return problem;
	problem.text = rule->text;
	problem.has_start = rule->anchor == WITH_START;
	if (rule->anchor == AT_CONTEXT)
		problem.mark = parser->context_mark;
	return problem;
}
