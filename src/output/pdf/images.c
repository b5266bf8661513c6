#include "output/pdf/images.h"

#include "base/mem.h"
#include "output/pdf/syntax.h"

/* Starts an image of PICTURE's size, 8 bits to a component; returns its object. */
static uint32_t new_image(struct pdf *pdf, const struct picture *picture, int components)
{
	uint32_t id = haru_stream(pdf->haru);

	buf_printf(haru_body(pdf->haru, id),
		"/Type/XObject/Subtype/Image/Width %d/Height %d"
		"/BitsPerComponent 8/ColorSpace/%s",
		picture->columns, picture->rows, components == 1 ? "DeviceGray" : "DeviceRGB");
	return id;
}

static void fill(struct pdf *pdf, uint32_t id, const void *bytes, size_t len)
{
	pdf->scratch.len = 0;
	buf_put(&pdf->scratch, bytes, len);
	pdf_fill(pdf, id);
}

static uint32_t write_image(struct pdf *pdf, const struct picture *picture)
{
	uint32_t id = new_image(pdf, picture, picture->components), mask;

	if (picture->kind == PICTURE_JPEG) {
		buf_puts(haru_body(pdf->haru, id), "/Filter/DCTDecode");
		haru_fill(pdf->haru, id, picture->bytes, picture->len);
	} else {
		fill(pdf, id, picture->bytes, picture->len);
	}
	if (picture->alpha) {
		mask = new_image(pdf, picture, 1);
		fill(pdf, mask, picture->alpha, (size_t)picture->columns * (size_t)picture->rows);
		buf_printf(haru_body(pdf->haru, id), "/SMask %u 0 R", mask);
	}
	return id;
}

size_t images_find(const struct pdf *pdf, const struct picture *picture)
{
	size_t i = 0;

	while (i < pdf->images && pdf->image[i] != picture)
		i++;
	return i;
}

static void take_picture(struct pdf *pdf, const struct picture *picture)
{
	struct buf *body = haru_body(pdf->haru, pdf->resources);

	if (picture->kind == PICTURE_VECTOR || images_find(pdf, picture) < pdf->images)
		return;
	mem_grow(&pdf->image, &pdf->images_cap, pdf->images + 1, sizeof *pdf->image);
	buf_printf(body, "%s/I%zu %u 0 R", pdf->images ? "" : "/XObject<<", pdf->images,
		write_image(pdf, picture));
	pdf->image[pdf->images++] = picture;
}

void images_write(struct pdf *pdf)
{
	for (size_t p = 0; p < pdf->pages->count; p++) {
		const struct page *page = &pdf->pages->page[p];

		for (size_t i = 0; i < page->marks; i++)
			if (page->mark[i].kind == MARK_PICTURE)
				take_picture(pdf, page->mark[i].is.picture.picture);
	}
	if (pdf->images)
		buf_puts(haru_body(pdf->haru, pdf->resources), ">>");
}
