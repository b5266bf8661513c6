#include "output/pdf/pdf.h"

void pdf_fill(struct pdf *pdf, uint32_t id)
{
	pdf->packed.len = 0;
	flate_put(pdf->flate, pdf->scratch.data, pdf->scratch.len, &pdf->packed);
	buf_puts(haru_body(pdf->haru, id), "/Filter/FlateDecode");
	haru_fill(pdf->haru, id, pdf->packed.data, pdf->packed.len);
}
