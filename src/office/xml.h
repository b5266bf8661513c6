/* The XML of a part of an office file, element by element. Document types, and so entities, are
   refused, and elements nested too deeply. */
#ifndef ISMSDOC_OFFICE_XML_H
#define ISMSDOC_OFFICE_XML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/diag.h"

enum { XML_MAX_DEPTH = 100 };

/* Names are those without the prefix of their namespace. START and END return false to stop, after
   they told why; TEXT may be NULL. */
struct xml_reader {
	bool (*start)(void *context, const char *name, const char **attributes);
	bool (*end)(void *context, const char *name);
	void (*text)(void *context, const char *text, int len);
};

/* Gives TEXT, that of PART of the file PATH, to READER; false after an error. */
bool xml_read(const char *path, const char *part, const struct buf *text,
	const struct xml_reader *reader, void *context, struct diags *diags);

/* The value of the attribute NAME, whatever its prefix is, or NULL. */
const char *xml_attribute(const char **attributes, const char *name);

/* Whether the attribute NAME says yes. */
bool xml_is_set(const char **attributes, const char *name);

#endif
