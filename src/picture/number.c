#include "picture/number.h"

#include <string.h>

static const double MAX_NUMBER = 1e6;

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void number_skip(const char **text, bool comma)
{
	for (; is_space(**text) || (comma && **text == ','); (*text)++)
		comma = comma && **text != ',';
}

/* Adds the digits at *TEXT to *VALUE; returns how many there were. */
static int read_digits(const char **text, double *value)
{
	int count = 0;

	for (; is_digit(**text); (*text)++, count += count < 400)
		*value = *value * 10 + (**text - '0');
	return count;
}

/* Reads `e-3` at *TEXT; what is no exponent (`em`) stays unread. */
static int read_exponent(const char **text)
{
	const char *at = *text;
	double value = 0;
	bool negative;

	if (*at != 'e' && *at != 'E')
		return 0;
	at++;
	negative = *at == '-';
	at += *at == '-' || *at == '+';
	if (!read_digits(&at, &value))
		return 0;
	*text = at;
	value = value < 400 ? value : 400;
	return negative ? -(int)value : (int)value;
}

static double shift(double value, int places)
{
	double power = 1;

	for (int i = places < 0 ? -places : places; i > 0; i--)
		power *= 10;
	return places < 0 ? value / power : value * power;
}

bool number_read(const char **text, double *value)
{
	const char *at = *text;
	bool negative = *at == '-';
	int whole, fraction = 0;

	*value = 0;
	at += *at == '-' || *at == '+';
	whole = read_digits(&at, value);
	if (*at == '.' && is_digit(at[1])) {
		at++;
		fraction = read_digits(&at, value);
	}
	if (whole + fraction == 0 || whole + fraction > 40)
		return false;
	*value = shift(*value, read_exponent(&at) - fraction);
	if (!(*value <= MAX_NUMBER))
		return false;
	*value = negative ? -*value : *value;
	*text = at;
	return true;
}

bool number_length(const char *text, double *value)
{
	number_skip(&text, false);
	if (!number_read(&text, value))
		return false;
	if (strncmp(text, "px", 2) == 0)
		text += 2;
	number_skip(&text, false);
	return !*text;
}
