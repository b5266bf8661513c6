#include "input/scalar.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool is_one_of(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strcmp(text, *words) == 0)
			return true;
	return false;
}

static bool resolve_word(struct value *value)
{
	static const char *const nulls[] = {"", "~", "null", "Null", "NULL", NULL};
	static const char *const trues[] = {"true", "True", "TRUE", NULL};
	static const char *const falses[] = {"false", "False", "FALSE", NULL};

	if (is_one_of(value->text, nulls)) {
		value->kind = VALUE_NULL;
		return true;
	}
	value->is.boolean = is_one_of(value->text, trues);
	if (!value->is.boolean && !is_one_of(value->text, falses))
		return false;
	value->kind = VALUE_BOOLEAN;
	return true;
}

static size_t count_digits(const char *text)
{
	return strspn(text, "0123456789");
}

/* [-+]? ( [0-9]+ | 0o [0-7]+ | 0x [0-9a-fA-F]+ ), decimals alone with a sign. */
static bool is_integer(const char *text, const char **digits, unsigned *base)
{
	static const char *const digit_sets[] = {"01234567", "0123456789abcdefABCDEF"};
	bool hex = text[0] == '0' && text[1] == 'x';

	if (hex || (text[0] == '0' && text[1] == 'o')) {
		*digits = text + 2;
		*base = hex ? 16 : 8;
		return text[2] && text[2 + strspn(text + 2, digit_sets[hex])] == '\0';
	}
	*digits = text + (text[0] == '-' || text[0] == '+');
	*base = 10;
	return **digits && (*digits)[count_digits(*digits)] == '\0';
}

static unsigned digit_value(char c)
{
	if (c <= '9')
		return (unsigned)(c - '0');
	return (unsigned)((c | 0x20) - 'a') + 10;
}

static const char *resolve_integer(struct value *value, const char *digits, unsigned base)
{
	bool negative = value->text[0] == '-';
	uint64_t limit = (uint64_t)INT64_MAX + negative, sum = 0;

	for (; *digits; digits++) {
		unsigned digit = digit_value(*digits);

		if (sum > (limit - digit) / base)
			return "the number does not fit into 64 bits; "
				   "put it in quotes if it is a name and not a quantity";
		sum = sum * base + digit;
	}
	value->kind = VALUE_INTEGER;
	value->is.integer = negative ? (int64_t)(0 - sum) : (int64_t)sum;
	return NULL;
}

/* [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )? */
static bool is_number(const char *text)
{
	size_t before, after = 0;

	text += *text == '-' || *text == '+';
	text += before = count_digits(text);
	if (*text == '.')
		text += 1 + (after = count_digits(text + 1));
	if (before + after == 0)
		return false;
	if (*text == 'e' || *text == 'E') {
		text++;
		text += *text == '-' || *text == '+';
		if (count_digits(text) == 0)
			return false;
		text += count_digits(text);
	}
	return *text == '\0';
}

/* A library may have set a locale whose decimal point is a comma. */
static double parse_number(const char *text)
{
	locale_t plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
	locale_t before = plain ? uselocale(plain) : (locale_t)0;
	double number = strtod(text, NULL);

	if (plain) {
		uselocale(before);
		freelocale(plain);
	}
	return number;
}

static bool is_no_quantity(const char *text)
{
	static const char *const words[] = {".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN", NULL};

	return is_one_of(text + (*text == '-' || *text == '+'), words);
}

const char *scalar_resolve(struct value *value)
{
	const char *digits;
	unsigned base;
	double number;

	value->kind = VALUE_STRING;
	if (resolve_word(value))
		return NULL;
	if (is_integer(value->text, &digits, &base))
		return resolve_integer(value, digits, base);
	if (is_no_quantity(value->text))
		return "infinity and 'not a number' are no facts; put a text in quotes";
	if (!is_number(value->text))
		return NULL;
	number = parse_number(value->text);
	if (!isfinite(number))
		return "the number is too large";
	value->kind = VALUE_NUMBER;
	value->is.number = number;
	return NULL;
}
