#include "output/docx/package.h"

#include <string.h>

#include "office/markup.h"

#define TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define OPC "http://schemas.openxmlformats.org/package/2006/"

#define PACKAGE "application/vnd.openxmlformats-package."
#define PROPERTIES "application/vnd.openxmlformats-officedocument.extended-properties+xml"

static const char default_types[] =
	"<Default Extension=\"rels\" ContentType=\"" PACKAGE "relationships+xml\"/>"
	"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	"<Default Extension=\"png\" ContentType=\"image/png\"/>"
	"<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>";

static const struct {
	const char *part, *type;
} part_types[] = {
	{"word/document.xml", TYPE "document.main+xml"},
	{"word/styles.xml", TYPE "styles+xml"},
	{"word/numbering.xml", TYPE "numbering+xml"},
	{"word/settings.xml", TYPE "settings+xml"},
	{"word/footnotes.xml", TYPE "footnotes+xml"},
	{"word/header1.xml", TYPE "header+xml"},
	{"word/header2.xml", TYPE "header+xml"},
	{"word/footer1.xml", TYPE "footer+xml"},
	{"word/footer2.xml", TYPE "footer+xml"},
	{"docProps/core.xml", PACKAGE "core-properties+xml"},
	{"docProps/app.xml", PROPERTIES},
};

static const char relations[] =
	MARKUP_HEAD "<Relationships xmlns=\"" OPC "relationships\">"
				"<Relationship Id=\"rId1\" Type=\"" PACKAGE_RELATIONS "/officeDocument\" "
				"Target=\"word/document.xml\"/>"
				"<Relationship Id=\"rId2\" Type=\"" OPC "relationships/metadata/core-properties\" "
				"Target=\"docProps/core.xml\"/>"
				"<Relationship Id=\"rId3\" Type=\"" PACKAGE_RELATIONS "/extended-properties\" "
				"Target=\"docProps/app.xml\"/>"
				"</Relationships>";

static void add(struct docx *docx, const char *name, struct buf *part)
{
	pack_add(docx->pack, name, part->data, part->len);
	buf_free(part);
}

static void add_types(struct docx *docx)
{
	struct buf out = {0};

	buf_puts(&out, MARKUP_HEAD "<Types xmlns=\"" OPC "content-types\">");
	buf_puts(&out, default_types);
	for (size_t i = 0; i < sizeof part_types / sizeof *part_types; i++)
		buf_printf(&out, "<Override PartName=\"/%s\" ContentType=\"%s\"/>", part_types[i].part,
			part_types[i].type);
	buf_puts(&out, "</Types>");
	add(docx, "[Content_Types].xml", &out);
}

static void put_property(struct buf *out, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	buf_printf(out, "<%s>", name);
	markup_puts(out, value);
	buf_printf(out, "</%s>", name);
}

/* Days come from the document, never from a clock; a document without one has none. */
static void put_day(struct buf *out, const char *name, const char *day)
{
	if (day && strlen(day) == 10)
		buf_printf(out, "<dcterms:%s xsi:type=\"dcterms:W3CDTF\">%sT00:00:00Z</dcterms:%s>", name,
			day, name);
}

static void add_core(struct docx *docx)
{
	const struct front *front = &docx->document->front;
	struct buf out = {0};

	buf_puts(&out,
		MARKUP_HEAD
		"<cp:coreProperties xmlns:cp=\"" OPC "metadata/core-properties\" "
		"xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
		"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
	put_property(&out, "dc:title", front->title);
	put_property(&out, "dc:subject", front->subject);
	put_property(&out, "dc:creator", front->author);
	put_property(&out, "cp:lastModifiedBy", front->author);
	put_day(&out, "created", front->date);
	put_day(&out, "modified", front->date);
	put_property(&out, "dc:language", front->language);
	buf_puts(&out, "</cp:coreProperties>");
	add(docx, "docProps/core.xml", &out);
}

static void add_app(struct docx *docx)
{
	struct buf out = {0};

	buf_puts(&out,
		MARKUP_HEAD
		"<Properties "
		"xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
		"<Application>ismsdoc</Application>");
	put_property(&out, "Company", docx->document->front.author);
	buf_puts(&out, "</Properties>");
	add(docx, "docProps/app.xml", &out);
}

/* Files of today's Word, whose tables begin at the margin. */
static void add_settings(struct docx *docx)
{
	struct buf out = {0};

	buf_puts(&out,
		MARKUP_HEAD "<w:settings xmlns:w=\"" PACKAGE_MAIN "\"><w:defaultTabStop w:val=\"720\"/>");
	if (!docx->style.dense)
		buf_puts(&out, "<w:autoHyphenation/>");
	buf_puts(&out,
		"<w:characterSpacingControl "
		"w:val=\"doNotCompress\"/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/>"
		"</w:footnotePr><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
		"w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
	buf_printf(&out, "<w:themeFontLang w:val=\"%s\" w:eastAsia=\"%s\"/></w:settings>",
		docx->language, docx->eastern_language);
	add(docx, "word/settings.xml", &out);
}

void package_relations(struct docx *docx, const struct story *story, const char *name)
{
	struct buf out = {0}, path = {0};

	buf_puts(&out, MARKUP_HEAD "<Relationships xmlns=\"" OPC "relationships\">");
	buf_puts(&out, story->relations.len ? story->relations.data : "");
	buf_puts(&out, "</Relationships>");
	buf_printf(&path, "word/_rels/%s.rels", name);
	add(docx, path.data, &out);
	buf_free(&path);
}

void package_write(struct docx *docx)
{
	add_types(docx);
	pack_add(docx->pack, "_rels/.rels", relations, sizeof relations - 1);
	add_core(docx);
	add_app(docx);
	add_settings(docx);
}
