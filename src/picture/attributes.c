#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "picture/number.h"
#include "picture/svg.h"

struct name {
	const char *name;
	int32_t value;
};

/* The sixteen colour names of HTML 4 and their other spellings. */
static const struct name colours[] = {
	{"none", PICTURE_NO_COLOUR},
	{"transparent", PICTURE_NO_COLOUR},
	{"black", 0x000000},
	{"silver", 0xC0C0C0},
	{"gray", 0x808080},
	{"grey", 0x808080},
	{"white", 0xFFFFFF},
	{"maroon", 0x800000},
	{"red", 0xFF0000},
	{"purple", 0x800080},
	{"fuchsia", 0xFF00FF},
	{"magenta", 0xFF00FF},
	{"green", 0x008000},
	{"lime", 0x00FF00},
	{"olive", 0x808000},
	{"yellow", 0xFFFF00},
	{"navy", 0x000080},
	{"blue", 0x0000FF},
	{"teal", 0x008080},
	{"aqua", 0x00FFFF},
	{"cyan", 0x00FFFF},
	{NULL, 0},
};

static const struct name weights[] = {
	{"normal", false},
	{"100", false},
	{"200", false},
	{"300", false},
	{"400", false},
	{"500", false},
	{"bold", true},
	{"600", true},
	{"700", true},
	{"800", true},
	{"900", true},
	{NULL, 0},
};

static const struct name anchors[] = {
	{"start", ANCHOR_START},
	{"middle", ANCHOR_MIDDLE},
	{"end", ANCHOR_END},
	{NULL, 0},
};

/* Names of attributes that do not change what is seen. */
static const char *const harmless[] = {
	"id",
	"class",
	"lang",
	"role",
	"version",
	"xmlns",
	"font-family",
	"focusable",
	"tabindex",
	NULL,
};
static const char *const harmless_beginnings[] = {"xmlns:", "xml:", "aria-", "data-", NULL};

const char *svg_attribute(const char **attributes, const char *name)
{
	for (size_t i = 0; attributes[i]; i += 2)
		if (strcmp(attributes[i], name) == 0)
			return attributes[i + 1];
	return NULL;
}

static void refuse_value(struct svg *svg, const char *element, const char *name, const char *value,
	const char *expected)
{
	svg_fault(svg, "svg-unsupported", "<%s> has %s=\"%.60s\", expected %s", element, name, value,
		expected);
}

double svg_length(struct svg *svg, const char *element, const char **attributes, const char *name,
	double default_value)
{
	const char *text = svg_attribute(attributes, name);
	double value;

	if (!text)
		return default_value;
	if (number_length(text, &value))
		return value;
	refuse_value(svg, element, name, text, "a number of pixels");
	return default_value;
}

static bool find_name(const struct name *list, const char *text, int32_t *value)
{
	for (; list->name; list++)
		if (strcmp(list->name, text) == 0)
			break;
	if (list->name)
		*value = list->value;
	return list->name;
}

/* Reads `#rgb` and `#rrggbb`. */
static bool read_hexadecimal(const char *text, int32_t *colour)
{
	size_t len = strlen(text);
	unsigned long value;

	if (text[0] != '#' || strspn(text + 1, "0123456789abcdefABCDEF") != len - 1)
		return false;
	value = strtoul(text + 1, NULL, 16);
	if (len == 4)
		value = ((value & 0xF00) << 8 | (value & 0xF0) << 4 | (value & 0xF)) * 0x11;
	*colour = (int32_t)value;
	return len == 4 || len == 7;
}

static void read_colour(struct svg *svg, const char *element, const char **attributes,
	const char *name, int32_t *colour)
{
	const char *text = svg_attribute(attributes, name);
	int32_t value;

	if (!text)
		return;
	if (find_name(colours, text, &value) || read_hexadecimal(text, &value))
		*colour = value;
	else
		refuse_value(svg, element, name, text, "none, #rrggbb, #rgb or one of the 16 basic names");
}

static int32_t read_choice(struct svg *svg, const char *element, const char **attributes,
	const char *name, const struct name *choices, int32_t value)
{
	const char *text = svg_attribute(attributes, name);

	if (text && !find_name(choices, text, &value))
		refuse_value(svg, element, name, text, "another of its values");
	return value;
}

/* Reads `translate(x)` and `translate(x, y)`. */
static bool read_translation(const char *text, struct paint *paint)
{
	double x, y = 0;

	number_skip(&text, false);
	if (strncmp(text, "translate", 9) != 0)
		return false;
	text += 9;
	number_skip(&text, false);
	if (*text++ != '(')
		return false;
	number_skip(&text, false);
	if (!number_read(&text, &x))
		return false;
	number_skip(&text, true);
	if (*text != ')' && !number_read(&text, &y))
		return false;
	number_skip(&text, false);
	if (*text++ != ')')
		return false;
	number_skip(&text, false);
	paint->dx += x;
	paint->dy += y;
	return !*text;
}

static bool is_listed(const char *const *list, const char *name, bool beginning)
{
	for (; *list; list++)
		if (beginning ? strncmp(*list, name, strlen(*list)) == 0 : strcmp(*list, name) == 0)
			return true;
	return false;
}

/* Says whether NAME is one of the words of WORDS, which are parted by one space. */
static bool is_word(const char *words, const char *name)
{
	size_t len = strlen(name);

	for (const char *at = words; at; at = strchr(at, ' ')) {
		at += *at == ' ';
		if (strncmp(at, name, len) == 0 && (at[len] == ' ' || !at[len]))
			return true;
	}
	return false;
}

static void check_names(struct svg *svg, const char *element, const char **attributes,
	const char *own)
{
	static const char painting[] =
		"fill stroke stroke-width font-size font-weight text-anchor transform";

	for (size_t i = 0; attributes[i]; i += 2) {
		const char *name = attributes[i];

		if (!is_listed(harmless, name, false) && !is_listed(harmless_beginnings, name, true) &&
			!is_word(painting, name) && !is_word(own, name))
			svg_fault(svg, "svg-unsupported",
				"<%s> has the attribute %.60s, which is not supported", element, name);
	}
}

void svg_read_paint(struct svg *svg, const char *element, const char **attributes, const char *own,
	struct paint *paint)
{
	const char *transform = svg_attribute(attributes, "transform");

	check_names(svg, element, attributes, own);
	read_colour(svg, element, attributes, "fill", &paint->fill);
	read_colour(svg, element, attributes, "stroke", &paint->stroke);
	paint->stroke_width = svg_length(svg, element, attributes, "stroke-width", paint->stroke_width);
	paint->font_size = svg_length(svg, element, attributes, "font-size", paint->font_size);
	paint->bold = read_choice(svg, element, attributes, "font-weight", weights, paint->bold);
	paint->anchor = (enum text_anchor)read_choice(svg, element, attributes, "text-anchor", anchors,
		(int32_t)paint->anchor);
	if (transform && !read_translation(transform, paint))
		refuse_value(svg, element, "transform", transform, "translate(x, y)");
}
