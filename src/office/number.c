#include "office/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
	SECONDS = 24 * 60 * 60,
	LAST_DAY = 2958465, /* 9999-12-31 */
	UNREAL_DAY = 60,    /* 29 February 1900, which Excel counts and which never was */
};

/* What the first section of a format asks for. */
struct shape {
	bool has_day, has_time;
	bool odd;            /* it is one that is not followed: all figures are written */
	int whole, decimals; /* figures before and behind the point that are always shown */
	bool has_point, has_figures, is_done;
	bool is_percent;
	struct buf before, behind; /* the words around the number */
};

static const char *const formats[] = {
	[1] = "0",
	[2] = "0.00",
	[3] = "#,##0",
	[4] = "#,##0.00",
	[9] = "0%",
	[10] = "0.00%",
	[14] = "yyyy-mm-dd",
	[15] = "d mmm yy",
	[16] = "d mmm",
	[17] = "mmm yy",
	[18] = "h:mm AM/PM",
	[19] = "h:mm:ss AM/PM",
	[20] = "h:mm",
	[21] = "h:mm:ss",
	[22] = "yyyy-mm-dd h:mm",
	[45] = "mm:ss",
	[46] = "[h]:mm:ss",
	[47] = "mm:ss",
};

/* From 27 to 36 and from 50 to 58 are the days of East Asian programs; the ones of a time have no
   whole days, and so are told by the number. */
const char *number_format(long id)
{
	if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))
		return "yyyy-mm-dd h:mm";
	return id >= 0 && id < (long)(sizeof formats / sizeof *formats) ? formats[id] : NULL;
}

static struct buf *words_of(struct shape *shape)
{
	if (shape->has_figures)
		shape->is_done = true;
	return shape->has_figures ? &shape->behind : &shape->before;
}

/* Moves over what stands in brackets at AT: a colour, a condition, a currency, hours that go on. */
static const char *skip_bracket(struct shape *shape, const char *at)
{
	const char *end = strchr(at, ']');
	size_t currency;

	if (!end) {
		shape->odd = true;
		return at + strlen(at);
	}
	if (strchr("hHmMsS", at[1]) && strspn(at + 1, "hHmMsS") == (size_t)(end - at - 1))
		shape->has_time = true;
	if (strchr("<>=", at[1]))
		shape->odd = true;
	if (at[1] == '$') {
		currency = strcspn(at + 2, "-]");
		if (currency > 0)
			buf_put(words_of(shape), at + 2, currency);
	}
	return end + 1;
}

static const char *take_quoted(struct shape *shape, const char *at)
{
	size_t len = strcspn(at + 1, "\"");

	if (len > 0)
		buf_put(words_of(shape), at + 1, len);
	return at[1 + len] ? at + len + 2 : at + len + 1;
}

static void take_figure(struct shape *shape, char figure)
{
	shape->odd |= shape->is_done;
	shape->has_figures = true;
	if (figure == '.')
		shape->has_point = true;
	if (figure != '0')
		return;
	if (shape->has_point)
		shape->decimals++;
	else
		shape->whole++;
}

static const char *take_one(struct shape *shape, const char *at)
{
	if (*at == '[')
		return skip_bracket(shape, at);
	if (*at == '"')
		return take_quoted(shape, at);
	if (*at == '\\' && at[1]) {
		buf_putc(words_of(shape), at[1]);
		return at + 2;
	}
	if ((*at == '_' || *at == '*') && at[1])
		return at + 2;
	if (strchr("yYdDeg", *at))
		shape->has_day = true;
	else if (strchr("hHsS", *at))
		shape->has_time = true;
	else if (strchr("0#?.", *at))
		take_figure(shape, *at);
	else if (*at == '%')
		shape->is_percent = true;
	else if (strchr("E@GAP", *at))
		shape->odd = true;
	else if (*at != ',' && *at != 'm' && *at != 'M')
		buf_putc(words_of(shape), *at);
	return at + 1;
}

static bool starts(const char *at, const char *word)
{
	return strncmp(at, word, strlen(word)) == 0;
}

/* M is a month where there is no time, and where there are days; else minutes. */
static void read_shape(struct shape *shape, const char *format)
{
	const char *at = format;
	bool has_m = false;

	if (starts(format, "General") || starts(format, "GENERAL")) {
		shape->odd = true;
		return;
	}
	while (*at && *at != ';') {
		has_m |= *at == 'm' || *at == 'M';
		if (*at == ',' && at > format && strchr("0#?", at[-1]) && !strchr("0#?", at[1]))
			shape->odd = true; /* it shows thousands */
		at = take_one(shape, at);
	}
	if (has_m && !shape->has_time)
		shape->has_day = true;
}

/* The day DAYS after 1970-01-01 in the Gregorian calendar (the algorithm of Howard Hinnant). */
static void put_day(struct buf *out, long days)
{
	long shifted = days + 719468, era = shifted / 146097, of_era = shifted % 146097;
	long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * year + year / 4 - year / 100);
	long month = (5 * of_year + 2) / 153, day = of_year - (153 * month + 2) / 5 + 1;

	month += month < 10 ? 3 : -9;
	buf_printf(out, "%04ld-%02ld-%02ld", year + era * 400 + (month <= 2), month, day);
}

static void put_serial(struct buf *out, long serial, bool from_1904)
{
	if (from_1904)
		put_day(out, serial - 24107);
	else if (serial == 0)
		buf_puts(out, "1900-01-00");
	else if (serial == UNREAL_DAY)
		buf_puts(out, "1900-02-29");
	else
		put_day(out, serial - (serial < UNREAL_DAY ? 25568 : 25569));
}

static void put_moment(struct buf *out, double number, const struct shape *shape, bool from_1904)
{
	double seconds = floor(number * SECONDS + 0.5);
	long day = (long)floor(seconds / SECONDS), rest = (long)(seconds - (double)day * SECONDS);
	bool shows_day = shape->has_day && (day > 0 || rest == 0 || from_1904);

	if (!shape->has_day && day > 0) {
		buf_printf(out, "%ld:%02ld", day * 24 + rest / 3600, rest / 60 % 60);
		return;
	}
	if (shows_day)
		put_serial(out, day, from_1904);
	if (shows_day && rest == 0)
		return;
	buf_printf(out, "%s%02ld:%02ld", shows_day ? " " : "", rest / 3600, rest / 60 % 60);
	if (rest % 60)
		buf_printf(out, ":%02ld", rest % 60);
}

/* A number has 15 figures in a spreadsheet; what binary fractions add is nobody's. */
static void put_plain(struct buf *out, double number)
{
	char text[40];

	snprintf(text, sizeof text, "%.15g", number == 0 ? 0 : number);
	buf_puts(out, text);
}

static void put_shaped(struct buf *out, double number, const struct shape *shape)
{
	char text[40];
	size_t len, whole;

	snprintf(text, sizeof text, "%.15g", fabs(shape->is_percent ? number * 100 : number));
	if (strchr(text, 'e')) {
		put_plain(out, number);
		return;
	}
	len = strlen(text);
	whole = strcspn(text, ".");
	if (number < 0)
		buf_putc(out, '-');
	if (shape->before.len)
		buf_put(out, shape->before.data, shape->before.len);
	for (size_t i = whole; i < (size_t)shape->whole; i++)
		buf_putc(out, '0');
	buf_puts(out, text);
	if (whole == len && shape->decimals > 0)
		buf_putc(out, '.');
	for (size_t i = whole == len ? 0 : len - whole - 1; i < (size_t)shape->decimals; i++)
		buf_putc(out, '0');
	if (shape->is_percent)
		buf_putc(out, '%');
	if (shape->behind.len)
		buf_put(out, shape->behind.data, shape->behind.len);
}

void number_put(struct buf *out, double number, const char *format, bool from_1904)
{
	struct shape shape = {0};

	if (format)
		read_shape(&shape, format);
	if ((shape.has_day || shape.has_time) && number >= 0 && number < LAST_DAY + 1)
		put_moment(out, number, &shape, from_1904);
	else if (!format || shape.odd || !shape.has_figures || shape.has_day || shape.has_time)
		put_plain(out, number);
	else
		put_shaped(out, number, &shape);
	buf_free(&shape.before);
	buf_free(&shape.behind);
}
