#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include "picture/source.h"

/* No encoder writes more; each scan of a progressive picture costs as much as all of it. */
enum { MAX_SCANS = 100 };

struct job {
	struct jpeg_decompress_struct jpeg; /* first, so that its address is the job's */
	struct jpeg_error_mgr errors;
	struct jpeg_progress_mgr progress;
	jmp_buf escape;
	char message[JMSG_LENGTH_MAX];
	const struct source *source;
	struct picture *picture;
};

/* The library's callbacks are given the decompressor, which is the start of its job. */
static struct job *job_of(j_common_ptr jpeg)
{
	return (struct job *)(void *)jpeg;
}

static void stop(j_common_ptr jpeg)
{
	struct job *job = job_of(jpeg);

	jpeg->err->format_message(jpeg, job->message);
	longjmp(job->escape, 1);
}

/* What the library would mend with grey areas, we call damaged; traces (level 0 and
   up) are nothing. */
static void take_message(j_common_ptr jpeg, int level)
{
	if (level < 0)
		stop(jpeg);
}

static void count_scans(j_common_ptr jpeg)
{
	struct job *job = job_of(jpeg);

	if (job->jpeg.input_scan_number <= MAX_SCANS)
		return;
	snprintf(job->message, sizeof job->message, "It has more than %d scans", MAX_SCANS);
	longjmp(job->escape, 1);
}

static void set_size(struct picture *picture, const struct jpeg_decompress_struct *jpeg)
{
	double unit = jpeg->density_unit == 1 ? 72000 : 72000 / 2.54;
	bool known = jpeg->saw_JFIF_marker && (jpeg->density_unit == 1 || jpeg->density_unit == 2);

	picture->columns = (int)jpeg->image_width;
	picture->rows = (int)jpeg->image_height;
	picture->width = source_length(jpeg->image_width, known ? jpeg->X_density : 0, unit);
	picture->height = source_length(jpeg->image_height, known ? jpeg->Y_density : 0, unit);
}

/* Readers of PDF take three components for YCbCr and know Huffman coding only; anything else is
   kept as pixels. */
static bool keeps_file(const struct jpeg_decompress_struct *jpeg)
{
	return !jpeg->arith_code &&
		(jpeg->jpeg_color_space == JCS_YCbCr || jpeg->jpeg_color_space == JCS_GRAYSCALE);
}

/* Where the segment that begins AT in BYTES ends, with the entropy-coded data that follow the head
   of a scan: ISO/IEC 10918-1, B.1.1. */
static size_t segment_end(const unsigned char *bytes, size_t len, size_t at)
{
	size_t end = at + 2;

	if (at + 4 <= len)
		end += (size_t)bytes[at + 2] << 8 | bytes[at + 3];
	if (bytes[at + 1] == 0xDA)
		while (end + 1 < len &&
			(bytes[end] != 0xFF || bytes[end + 1] == 0 || (bytes[end + 1] & 0xF8) == 0xD0))
			end++;
	return end < len ? end : len;
}

/* Keeps the file as PICTURE's bytes, without what is no part of the picture: who made it where,
   with a thumbnail (segments of applications), comments, and what stands behind its end. A JFIF
   head of our own says what the colours are. */
static void keep_bare(struct picture *picture, const struct source *source)
{
	static const unsigned char head[] = {0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1,
		0, 0, 1, 0, 1, 0, 0};
	static const unsigned char tail[] = {0xFF, 0xD9};
	const unsigned char *bytes = source->bytes;
	unsigned char *kept = arena_alloc(source->arena, sizeof head + source->len + sizeof tail);
	size_t put = sizeof head;

	memcpy(kept, head, sizeof head);
	for (size_t at = 2, end; at + 1 < source->len && bytes[at + 1] != 0xD9; at = end) {
		unsigned char marker = bytes[at + 1];

		end = at + 1;
		if (bytes[at] != 0xFF || marker == 0xFF)
			continue;
		end = segment_end(bytes, source->len, at);
		if ((marker & 0xF0) == 0xE0 || marker == 0xFE)
			continue;
		memcpy(kept + put, bytes + at, end - at);
		put += end - at;
	}
	memcpy(kept + put, tail, sizeof tail);
	picture->bytes = kept;
	picture->len = put + sizeof tail;
}

static void decode(struct job *job)
{
	struct picture *picture = job->picture;
	bool keeps = keeps_file(&job->jpeg);
	unsigned char *pixels = NULL;
	size_t stride;

	job->jpeg.out_color_space =
		job->jpeg.jpeg_color_space == JCS_GRAYSCALE ? JCS_GRAYSCALE : JCS_RGB;
	jpeg_start_decompress(&job->jpeg);
	picture->components = job->jpeg.output_components;
	stride = (size_t)picture->columns * (size_t)picture->components;
	picture->kind = keeps ? PICTURE_JPEG : picture->components == 1 ? PICTURE_GREY : PICTURE_RGB;
	picture->len = stride * (size_t)picture->rows;
	pixels = arena_alloc(job->source->arena, keeps ? stride : picture->len);
	while (job->jpeg.output_scanline < job->jpeg.output_height) {
		unsigned char *row = keeps ? pixels : pixels + stride * job->jpeg.output_scanline;

		jpeg_read_scanlines(&job->jpeg, &row, 1);
	}
	jpeg_finish_decompress(&job->jpeg);
	picture->bytes = pixels;
	if (keeps)
		keep_bare(picture, job->source);
}

static struct picture *read_checked(struct job *job)
{
	struct jpeg_decompress_struct *jpeg = &job->jpeg;

	jpeg_create_decompress(jpeg);
	jpeg->progress = &job->progress;
	jpeg_mem_src(jpeg, job->source->bytes, (unsigned long)job->source->len);
	jpeg_read_header(jpeg, TRUE);
	if (!source_admits(job->source, jpeg->image_width, jpeg->image_height))
		return NULL;
	if (jpeg->num_components != 1 && jpeg->num_components != 3)
		return source_refuse(job->source, "picture-format",
			"is a JPEG in CMYK or another space of %d colours, expected RGB or grey",
			jpeg->num_components);
	set_size(job->picture, jpeg);
	decode(job);
	return job->picture;
}

/* The only frame that longjmp returns to; it keeps nothing in local variables. */
static struct picture *read_guarded(struct job *job)
{
	if (setjmp(job->escape) == 0)
		return read_checked(job);
	return source_refuse(job->source, "picture-corrupt", "is a damaged JPEG: %s", job->message);
}

struct picture *jpeg_picture(const struct source *source)
{
	struct job *job = mem_alloc(sizeof *job);
	struct picture *picture;

	job->source = source;
	job->picture = arena_alloc(source->arena, sizeof *job->picture);
	job->jpeg.err = jpeg_std_error(&job->errors);
	job->errors.error_exit = stop;
	job->errors.emit_message = take_message;
	job->progress.progress_monitor = count_scans;
	picture = read_guarded(job);
	jpeg_destroy_decompress(&job->jpeg);
	free(job);
	return picture;
}
