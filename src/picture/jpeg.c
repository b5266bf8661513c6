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
	picture->len = keeps ? job->source->len : stride * (size_t)picture->rows;
	pixels = arena_alloc(job->source->arena, keeps ? stride : picture->len);
	while (job->jpeg.output_scanline < job->jpeg.output_height) {
		unsigned char *row = keeps ? pixels : pixels + stride * job->jpeg.output_scanline;

		jpeg_read_scanlines(&job->jpeg, &row, 1);
	}
	jpeg_finish_decompress(&job->jpeg);
	picture->bytes = pixels;
	if (keeps)
		picture->bytes = (const unsigned char *)arena_copy(job->source->arena,
			(const char *)job->source->bytes, job->source->len);
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
