#include "office/xml.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

#include "base/mem.h"

struct parse {
	XML_Parser parser;
	const char *path, *part;
	const struct xml_reader *reader;
	void *context;
	struct diags *diags;
	int depth;
	bool told;
};

static const char *without_prefix(const char *name)
{
	const char *colon = strrchr(name, ':');

	return colon ? colon + 1 : name;
}

static void stop(struct parse *parse)
{
	parse->told = true;
	XML_StopParser(parse->parser, XML_FALSE);
}

static void refuse(struct parse *parse, const char *what)
{
	diag_add(parse->diags, DIAG_ERROR, (struct place){.path = parse->path}, "office-xml",
		"the part %s, line %lu, %s", parse->part, XML_GetCurrentLineNumber(parse->parser), what);
	stop(parse);
}

static void XMLCALL start(void *user, const char *name, const char **attributes)
{
	struct parse *parse = user;

	if (parse->told)
		return;
	if (++parse->depth > XML_MAX_DEPTH)
		refuse(parse, "is nested too deeply");
	else if (!parse->reader->start(parse->context, without_prefix(name), attributes))
		stop(parse);
}

static void XMLCALL end(void *user, const char *name)
{
	struct parse *parse = user;

	parse->depth--;
	if (!parse->told && !parse->reader->end(parse->context, without_prefix(name)))
		stop(parse);
}

static void XMLCALL text(void *user, const char *bytes, int len)
{
	struct parse *parse = user;

	if (!parse->told && parse->reader->text)
		parse->reader->text(parse->context, bytes, len);
}

static void XMLCALL doctype(void *user, const char *name, const char *system, const char *public,
	int has_subset)
{
	(void)name, (void)system, (void)public, (void)has_subset;
	refuse(user, "has a document type, which no office program writes");
}

static bool run(struct parse *parse, const struct buf *bytes)
{
	XML_Parser parser = parse->parser;

	XML_SetUserData(parser, parse);
	XML_SetElementHandler(parser, start, end);
	XML_SetCharacterDataHandler(parser, text);
	XML_SetStartDoctypeDeclHandler(parser, doctype);
	if (XML_Parse(parser, bytes->len ? bytes->data : "", (int)bytes->len, XML_TRUE) ==
		XML_STATUS_OK)
		return true;
	if (!parse->told)
		refuse(parse, XML_ErrorString(XML_GetErrorCode(parser)));
	return false;
}

bool xml_read(const char *path, const char *part, const struct buf *bytes,
	const struct xml_reader *reader, void *context, struct diags *diags)
{
	struct parse parse = {.parser = XML_ParserCreate(NULL),
		.path = path,
		.part = part,
		.reader = reader,
		.context = context,
		.diags = diags};
	bool ok;

	if (!parse.parser) {
		diag_add(diags, DIAG_FAILURE, (struct place){.path = path}, "out-of-memory",
			"there is no memory left to read the part %s", part);
		return false;
	}
	ok = run(&parse, bytes);
	XML_ParserFree(parse.parser);
	return ok;
}

const char *xml_attribute(const char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (strcmp(without_prefix(attributes[0]), name) == 0)
			return attributes[1];
	return NULL;
}

bool xml_is_set(const char **attributes, const char *name)
{
	const char *value = xml_attribute(attributes, name);

	return value &&
		(strcmp(value, "1") == 0 || strcmp(value, "true") == 0 || strcmp(value, "on") == 0);
}
