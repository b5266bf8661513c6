/* The parts of the package that hold no text of the document. Private to src/output/docx. */
#ifndef ISMSDOC_OUTPUT_DOCX_PACKAGE_H
#define ISMSDOC_OUTPUT_DOCX_PACKAGE_H

#include "output/docx/docx.h"

#define PACKAGE_MAIN "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define PACKAGE_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/* What parts with text declare. */
#define PACKAGE_NAMESPACES \
	"xmlns:w=\"" PACKAGE_MAIN "\" xmlns:r=\"" PACKAGE_RELATIONS "\" " \
	"xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" " \
	"xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " \
	"xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" " \
	"xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""

/* Adds what says of which types the parts are, settings, and the properties of the document. */
void package_write(struct docx *docx);

/* Adds STORY's relations as those of the part NAME of the folder word. */
void package_relations(struct docx *docx, const struct story *story, const char *name);

#endif
