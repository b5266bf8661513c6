#include "output/pdf/metadata.h"

#include <string.h>

#include "base/utf8.h"
#include "output/pdf/attach.h"
#include "output/pdf/icc.h"
#include "output/pdf/syntax.h"

static const char producer[] = "ismsdoc";

static const char xmp_head[] =
	"<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
	"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
	"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
	"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
	" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
	" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";

/* PDF/A knows no pdfuaid of itself: the schema must be described in the file. */
static const char xmp_tail[] =
	"</rdf:Description>\n"
	"<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
	" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
	" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
	"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
	"<pdfaProperty:name>part</pdfaProperty:name>\n"
	"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
	"<pdfaProperty:category>internal</pdfaProperty:category>\n"
	"<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
	"</rdf:li></rdf:Seq></pdfaSchema:property>\n"
	"</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
	"</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

static void put_escaped(struct buf *out, const char *text)
{
	size_t len = strlen(text);

	for (size_t pos = 0; pos < len;) {
		size_t start = pos;
		uint32_t character = utf8_next(text, len, &pos);

		if (character == '&')
			buf_puts(out, "&amp;");
		else if (character == '<')
			buf_puts(out, "&lt;");
		else if (character == '>')
			buf_puts(out, "&gt;");
		else if (character < 0x20 || character == 0xFFFE || character == 0xFFFF)
			buf_putc(out, ' '); /* XML has no way to write it */
		else
			buf_put(out, text + start, pos - start);
	}
}

static void put_property(struct buf *out, const char *name, const char *open, const char *value,
	const char *close)
{
	if (!value || !*value)
		return;
	buf_printf(out, "<%s>%s", name, open);
	put_escaped(out, value);
	buf_printf(out, "%s</%s>\n", close, name);
}

static uint32_t write_xmp(struct pdf *pdf)
{
	static const char open_alt[] = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";
	static const char close_alt[] = "</rdf:li></rdf:Alt>";
	const struct front *front = &pdf->document->front;
	struct buf *out = &pdf->scratch;
	uint32_t stream = haru_stream(pdf->haru);

	out->len = 0;
	buf_puts(out, xmp_head);
	buf_printf(out,
		"<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
		"<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n",
		pdf->attaches ? 3 : 2);
	put_property(out, "dc:title", open_alt, front->title, close_alt);
	put_property(out, "dc:creator", "<rdf:Seq><rdf:li>", front->author, "</rdf:li></rdf:Seq>");
	put_property(out, "dc:description", open_alt, front->subject, close_alt);
	put_property(out, "dc:language", "<rdf:Bag><rdf:li>", front->language, "</rdf:li></rdf:Bag>");
	put_property(out, "pdf:Producer", "", producer, "");
	buf_puts(out, xmp_tail);
	buf_puts(haru_body(pdf->haru, stream), "/Type/Metadata/Subtype/XML");
	haru_fill(pdf->haru, stream, out->data, out->len);
	return stream;
}

static uint32_t write_intent(struct pdf *pdf)
{
	uint32_t profile = haru_stream(pdf->haru), intent = haru_dictionary(pdf->haru);
	struct buf *body = haru_body(pdf->haru, intent);

	pdf->scratch.len = 0;
	icc_srgb(&pdf->scratch);
	pdf_fill(pdf, profile);
	buf_puts(haru_body(pdf->haru, profile), "/N 3");
	buf_puts(body, "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)");
	buf_puts(body, "/DestOutputProfile ");
	syntax_reference(body, profile);
	return intent;
}

static void put_text_entry(struct buf *out, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	buf_puts(out, key);
	syntax_text(out, value, strlen(value));
}

static void write_info(struct pdf *pdf)
{
	const struct front *front = &pdf->document->front;
	struct buf *body = haru_body(pdf->haru, haru_info(pdf->haru));

	put_text_entry(body, "/Title", front->title);
	put_text_entry(body, "/Author", front->author);
	put_text_entry(body, "/Subject", front->subject);
	put_text_entry(body, "/Producer", producer);
}

void metadata_write(struct pdf *pdf, uint32_t structure, uint32_t outline)
{
	uint32_t xmp = write_xmp(pdf), intent = write_intent(pdf);
	struct buf *body = haru_body(pdf->haru, haru_catalog(pdf->haru));

	write_info(pdf);
	buf_printf(body, "/Metadata %u 0 R/OutputIntents[%u 0 R]/StructTreeRoot %u 0 R", xmp, intent,
		structure);
	buf_puts(body, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>");
	put_text_entry(body, "/Lang", pdf->document->front.language);
	attach_write(pdf, body);
	if (outline)
		buf_printf(body, "/Outlines %u 0 R/PageMode/UseOutlines", outline);
}
