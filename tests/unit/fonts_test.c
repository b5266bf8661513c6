#define _GNU_SOURCE /* renameat2 */

#include "text/fonts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"

#include "exchange.h"

/* A directory of its own with a font configuration that knows nothing else. */
struct place_of_fonts {
	char dir[64];
	char file[2][96];
	char *before; /* the environment's own configuration, or NULL */
};

static struct fonts *open_named(const char *sans, const char *mono, struct diags *diags)
{
	const char *const sans_list[] = {sans, NULL}, *const mono_list[] = {mono, NULL};
	struct font_choice choice = {.sans = sans_list, .mono = mono_list};

	return fonts_open(&choice, diags);
}

static void assert_chain(const struct fonts *fonts, enum font_style style, const char *first,
	const char *second)
{
	size_t count;
	const struct face *const *chain = fonts_chain(fonts, style, &count);

	assert_true(count >= 3);
	assert_string_equal(chain[0]->name, first);
	assert_string_equal(chain[1]->name, second);
	assert_ptr_equal(chain[0], fonts_first(fonts, style));
}

static void test_default_chains(void **state)
{
	struct diags *diags = diags_new();
	struct fonts *fonts = fonts_open(NULL, diags);

	(void)state;
	assert_non_null(fonts);
	assert_int_equal(diags_count(diags), 0);
	assert_chain(fonts, FONT_REGULAR, "NotoSans-Regular", "NotoSansCJKjp-Regular");
	assert_chain(fonts, FONT_BOLD, "NotoSans-Bold", "NotoSansCJKjp-Bold");
	assert_chain(fonts, FONT_ITALIC, "NotoSans-Italic", "NotoSansCJKjp-Regular");
	assert_chain(fonts, FONT_BOLD_ITALIC, "NotoSans-BoldItalic", "NotoSansCJKjp-Bold");
	assert_chain(fonts, FONT_MONO, "NotoSansMono-Regular", "NotoSansCJKjp-Regular");
	assert_chain(fonts, FONT_MONO_BOLD, "NotoSansMono-Bold", "NotoSansCJKjp-Bold");
	fonts_close(fonts);
	diags_free(diags);
}

static void test_faces_are_numbered_and_described(void **state)
{
	struct diags *diags = diags_new();
	struct fonts *fonts = fonts_open(NULL, diags);

	(void)state;
	assert_non_null(fonts);
	assert_int_equal(fonts_count(fonts), 8);
	for (size_t i = 0; i < fonts_count(fonts); i++) {
		const struct face *face = fonts_face(fonts, i);
		bool japanese = strcmp(face->family, "Noto Sans CJK JP") == 0;

		assert_int_equal(face->number, i);
		assert_int_equal(face->units_per_em, 1000);
		assert_true(face->ascent > 0 && face->descent < 0);
		assert_true(face->x_height > 0 && face->cap_height > face->x_height);
		assert_true(face->bbox[0] < face->bbox[2] && face->bbox[1] < face->bbox[3]);
		assert_int_equal(face->outlines, japanese ? FONT_CFF : FONT_TRUETYPE);
		assert_int_equal(face->japanese, japanese);
		assert_int_equal(face->fixed_pitch, strcmp(face->family, "Noto Sans Mono") == 0);
		assert_int_equal(face->italic_angle, strstr(face->name, "Italic") ? -12 : 0);
		assert_int_equal(face->weight, strstr(face->name, "Bold") ? 700 : 400);
	}
	fonts_close(fonts);
	diags_free(diags);
}

/* fontconfig would rather give any font than none: a near name must not pass for the one asked
   for. */
static void test_missing_families_are_all_named(void **state)
{
	struct diags *diags = diags_new();

	(void)state;
	assert_null(open_named("Noto Sans CJK XX", "No Such Mono", diags));
	assert_int_equal(diags_count(diags), 2);
	assert_string_equal(diags_get(diags, 0)->code, "font-missing");
	assert_non_null(strstr(diags_get(diags, 0)->text, "'Noto Sans CJK XX'"));
	assert_non_null(strstr(diags_get(diags, 0)->text, "fonts-noto-cjk"));
	assert_non_null(strstr(diags_get(diags, 1)->text, "'No Such Mono'"));
	assert_int_equal(diags_status(diags), 1);
	diags_free(diags);
}

static void test_family_without_italics_gives_its_nearest_face(void **state)
{
	struct diags *diags = diags_new();
	struct fonts *fonts = open_named("Noto Sans Mono", "Noto Sans Mono", diags);

	(void)state;
	assert_non_null(fonts);
	assert_int_equal(fonts_count(fonts), 2);
	assert_string_equal(fonts_first(fonts, FONT_ITALIC)->name, "NotoSansMono-Regular");
	assert_string_equal(fonts_first(fonts, FONT_BOLD_ITALIC)->name, "NotoSansMono-Bold");
	fonts_close(fonts);
	diags_free(diags);
}

static void write_file(const char *path, const void *bytes, size_t len)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

static unsigned number_at(const char *bytes, size_t at, size_t size)
{
	unsigned number = 0;

	for (size_t i = 0; i < size; i++)
		number = number << 8 | (unsigned char)bytes[at + i];
	return number;
}

/* Sets the embedding bits of the font file in FONT. */
static void set_licence(struct buf *font, char bits)
{
	unsigned tables = number_at(font->data, 4, 2);

	for (unsigned i = 0; i < tables; i++)
		if (memcmp(font->data + 12 + 16 * i, "OS/2", 4) == 0)
			font->data[number_at(font->data, 12 + 16 * i + 8, 4) + 9] = bits;
}

static void make_place(struct place_of_fonts *place)
{
	char path[96], text[512];
	int len;

	snprintf(place->dir, sizeof place->dir, "/tmp/fonts_test.%ld", (long)getpid());
	snprintf(place->file[0], sizeof place->file[0], "%s/a.ttf", place->dir);
	snprintf(place->file[1], sizeof place->file[1], "%s/b.ttf", place->dir);
	snprintf(path, sizeof path, "%s/fonts.conf", place->dir);
	len = snprintf(text, sizeof text,
		"<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir>"
		"</fontconfig>\n",
		place->dir, place->dir);
	place->before = getenv("FONTCONFIG_FILE") ? strdup(getenv("FONTCONFIG_FILE")) : NULL;
	assert_int_equal(mkdir(place->dir, 0700), 0);
	write_file(path, text, (size_t)len);
	assert_int_equal(setenv("FONTCONFIG_FILE", path, 1), 0);
}

static void remove_place(struct place_of_fonts *place)
{
	char command[128];

	if (place->before)
		assert_int_equal(setenv("FONTCONFIG_FILE", place->before, 1), 0);
	else
		assert_int_equal(unsetenv("FONTCONFIG_FILE"), 0);
	free(place->before);
	snprintf(command, sizeof command, "rm -r '%s'", place->dir);
	assert_int_equal(system(command), 0);
}

/* Reads the installed font of STYLE, one of Noto Sans, into FONT. */
static void read_installed(enum font_style style, struct buf *font)
{
	struct diags *diags = diags_new();
	struct fonts *fonts = fonts_open(NULL, diags);

	assert_non_null(fonts);
	assert_true(file_read(fonts_first(fonts, style)->path, 64 << 20, font,
		(struct place){NULL, 0, 0}, diags));
	fonts_close(fonts);
	diags_free(diags);
}

static void test_first_of_equal_files_is_taken(void **state)
{
	struct place_of_fonts place;
	struct diags *diags = diags_new();
	struct buf font = {0};
	struct fonts *fonts;

	(void)state;
	read_installed(FONT_REGULAR, &font);
	make_place(&place);
	write_file(place.file[1], font.data, font.len);
	write_file(place.file[0], font.data, font.len);
	fonts = open_named("Noto Sans", "Noto Sans", diags);
	assert_non_null(fonts);
	assert_string_equal(fonts_first(fonts, FONT_MONO)->path, place.file[0]);
	fonts_close(fonts);
	remove_place(&place);
	buf_free(&font);
	diags_free(diags);
}

static void test_licence_bits_are_obeyed(void **state)
{
	struct place_of_fonts place;
	struct diags *diags = diags_new();
	struct buf font = {0};

	(void)state;
	read_installed(FONT_REGULAR, &font);
	set_licence(&font, 2);
	make_place(&place);
	write_file(place.file[0], font.data, font.len);
	assert_null(open_named("Noto Sans", "Noto Sans", diags));
	assert_int_equal(diags_count(diags), 1);
	assert_string_equal(diags_get(diags, 0)->code, "font-licence");
	assert_string_equal(diags_get(diags, 0)->place.path, place.file[0]);
	remove_place(&place);
	buf_free(&font);
	diags_free(diags);
}

/* A file stands for its family: those beside it give the other styles. */
static void test_fonts_of_the_project(void **state)
{
	static const char *const sans[] = {"a.ttf", "Noto Sans CJK JP", NULL};
	struct font_choice choice = {.sans = sans, .where = {"isms.md", 3, 1}};
	struct place_of_fonts place;
	struct diags *diags = diags_new();
	struct buf font = {0}, bold = {0};
	struct fonts *fonts = fonts_open(NULL, diags);

	(void)state;
	assert_true(file_read(fonts_first(fonts, FONT_BOLD)->path, 64 << 20, &bold,
		(struct place){NULL, 0, 0}, diags));
	fonts_close(fonts);
	read_installed(FONT_REGULAR, &font);
	make_place(&place);
	write_file(place.file[0], font.data, font.len);
	write_file(place.file[1], bold.data, bold.len);
	assert_int_equal(unsetenv("FONTCONFIG_FILE"), 0);
	choice.root = place.dir;
	fonts = fonts_open(&choice, diags);
	assert_int_equal(diags_count(diags), 0);
	assert_string_equal(fonts_first(fonts, FONT_REGULAR)->path, place.file[0]);
	assert_string_equal(fonts_first(fonts, FONT_BOLD)->path, place.file[1]);
	assert_string_equal(fonts_first(fonts, FONT_ITALIC)->path, place.file[0]);
	fonts_close(fonts);
	write_file(place.file[0], "no font", 7);
	assert_null(fonts_open(&choice, diags));
	assert_string_equal(diags_get(diags, 0)->code, "font-unreadable");
	assert_int_equal(diags_get(diags, 0)->place.line, 3);
	remove_place(&place);
	buf_free(&font);
	buf_free(&bold);
	diags_free(diags);
}

/* Makes root/brand/a.ttf of FONT in PLACE, and other/a.ttf, outside, of STRANGER. */
static void make_exchanged(struct place_of_fonts *place, const struct buf *font,
	const struct buf *stranger)
{
	make_place(place);
	assert_int_equal(chdir(place->dir), 0);
	write_file("fonts.conf", "<fontconfig><dir>/none</dir></fontconfig>", 41);
	assert_int_equal(mkdir("root", 0777) || mkdir("root/brand", 0777) || mkdir("other", 0777) ||
			symlink("../other", "root/link"),
		0);
	write_file("root/brand/a.ttf", font->data, font->len);
	write_file("other/a.ttf", stranger->data, stranger->len);
	assert_true(exchange("root/brand") && exchange("root/brand"));
}

/* Opens the font root/brand/a.ttf and says in *OWN and *OUTSIDE what it was. */
static void look(unsigned *own, unsigned *outside)
{
	static const char *const sans[] = {"brand/a.ttf", NULL};
	struct font_choice choice = {.sans = sans, .mono = sans, .root = "root"};
	struct diags *diags = diags_new();
	struct fonts *fonts = fonts_open(&choice, diags);

	if (fonts)
		*(strcmp(fonts_first(fonts, FONT_REGULAR)->name, "NotoSans-Regular") == 0 ? own
																				  : outside) += 1;
	if (fonts)
		fonts_close(fonts);
	diags_free(diags);
}

static void test_no_font_outside_is_opened_while_its_directory_is_exchanged(void **state)
{
	enum { LOOKS = 200 };
	struct place_of_fonts place;
	struct buf font = {0}, stranger = {0};
	unsigned own = 0, outside = 0;
	char *here = getcwd(NULL, 0);
	pid_t child;

	(void)state;
	read_installed(FONT_REGULAR, &font);
	read_installed(FONT_MONO, &stranger);
	make_exchanged(&place, &font, &stranger);
	child = exchange_start("root/brand");
	assert_true(child > 0);
	for (int i = 0; i < LOOKS; i++)
		look(&own, &outside);
	exchange_stop(child);
	assert_int_equal(chdir(here), 0);
	remove_place(&place);
	buf_free(&font);
	buf_free(&stranger);
	free(here);
	assert_int_equal(outside, 0);
	assert_true(own > 0);
}

static void test_nothing_installed(void **state)
{
	struct place_of_fonts place;
	struct diags *diags = diags_new();

	(void)state;
	make_place(&place);
	assert_null(fonts_open(NULL, diags));
	assert_int_equal(diags_count(diags), 3);
	remove_place(&place);
	diags_free(diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_default_chains),
		cmocka_unit_test(test_faces_are_numbered_and_described),
		cmocka_unit_test(test_missing_families_are_all_named),
		cmocka_unit_test(test_family_without_italics_gives_its_nearest_face),
		cmocka_unit_test(test_first_of_equal_files_is_taken),
		cmocka_unit_test(test_licence_bits_are_obeyed),
		cmocka_unit_test(test_fonts_of_the_project),
		cmocka_unit_test(test_no_font_outside_is_opened_while_its_directory_is_exchanged),
		cmocka_unit_test(test_nothing_installed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
