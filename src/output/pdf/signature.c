#include "output/pdf/signature.h"

#include <string.h>

#include "output/pdf/syntax.h"
#include "sign/hole.h"

/* What the field looks like: nothing. */
static uint32_t write_appearance(struct pdf *pdf)
{
	uint32_t stream = haru_stream(pdf->haru);

	buf_puts(haru_body(pdf->haru, stream), "/Type/XObject/Subtype/Form/BBox[0 0 0 0]");
	return stream;
}

void signature_write(struct pdf *pdf)
{
	const char *title = pdf->document->front.title;
	uint32_t appearance;
	struct buf *body;

	if (!pdf->document->sealed)
		return;
	appearance = write_appearance(pdf);
	pdf->signature = haru_dictionary(pdf->haru);
	hole_put(haru_body(pdf->haru, pdf->signature));
	pdf->field = haru_dictionary(pdf->haru);
	body = haru_body(pdf->haru, pdf->field);
	/* printed and locked */
	buf_puts(body, "/Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/F 132/Rect[0 0 0 0]/TU");
	syntax_text(body, title, strlen(title));
	buf_printf(body, "/V %u 0 R/P %u 0 R/AP<</N %u 0 R>>/StructParent %u", pdf->signature,
		pdf->page[0], appearance, tags_field(pdf->tags, 0, pdf->field));
	buf_printf(haru_body(pdf->haru, haru_catalog(pdf->haru)),
		"/AcroForm<</Fields[%u 0 R]/SigFlags 3>>", pdf->field);
}
