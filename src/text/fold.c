#include "text/fold.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/character.h"
#include "text/unicode.h"

enum {
	EXPANSION = 64,  /* UTF-16 units of one character at most, in any form */
	SHORT_WORD = 2,  /* letters before a full stop that are taken for a short form */
	KEPT = 1024,     /* characters whose forms are kept */
	MOST_KEPT = 8,   /* bytes of such a form */
	NAUGHT = 0x3007, /* the 0 of numbers in kanji, which is no letter to Unicode */
};

struct pair {
	uint32_t from, to;
};

/* Kanji that names are written with and the usual ones, sorted. */
static const struct pair kanji[] = {{0x3402, 0x559C}, {0x4E55, 0x864E}, {0x4E58, 0x4E57},
	{0x4E99, 0x4E98}, {0x4E9E, 0x4E9C}, {0x4ECE, 0x5F93}, {0x4EED, 0x4EDE}, {0x4F5B, 0x4ECF},
	{0x4F86, 0x6765}, {0x4FAD, 0x5118}, {0x4FE0, 0x4FA0}, {0x5047, 0x4EEE}, {0x50B3, 0x4F1D},
	{0x50DE, 0x507D}, {0x50F9, 0x4FA1}, {0x5109, 0x5039}, {0x514E, 0x5154}, {0x5152, 0x5150},
	{0x5167, 0x5185}, {0x5169, 0x4E21}, {0x518C, 0x518A}, {0x51A8, 0x5BCC}, {0x51B0, 0x6C37},
	{0x51B2, 0x6C96}, {0x51C9, 0x6DBC}, {0x51DC, 0x51DB}, {0x51EC, 0x98A8}, {0x528D, 0x5263},
	{0x52DE, 0x52B4}, {0x52F3, 0x52F2}, {0x52F5, 0x52B1}, {0x5340, 0x533A}, {0x5377, 0x5DFB},
	{0x53C3, 0x53C2}, {0x5433, 0x5449}, {0x555F, 0x5553}, {0x55AE, 0x5358}, {0x56B4, 0x53B3},
	{0x56EF, 0x56FD}, {0x5700, 0x56FD}, {0x570B, 0x56FD}, {0x570D, 0x56F2}, {0x5713, 0x5186},
	{0x5718, 0x56E3}, {0x57C0, 0x5782}, {0x57D3, 0x57D2}, {0x57DC, 0x91CE}, {0x582F, 0x5C2D},
	{0x5872, 0x5834}, {0x589E, 0x5897}, {0x58BB, 0x7246}, {0x58C4, 0x91CE}, {0x58EF, 0x58EE},
	{0x58F7, 0x58FA}, {0x58F9, 0x58F1}, {0x58FD, 0x5BFF}, {0x5967, 0x5965}, {0x59EC, 0x59EB},
	{0x5B43, 0x5B22}, {0x5B78, 0x5B66}, {0x5BE6, 0x5B9F}, {0x5BEC, 0x5BDB}, {0x5BF6, 0x5B9D},
	{0x5C07, 0x5C06}, {0x5C08, 0x5C02}, {0x5C0D, 0x5BFE}, {0x5C19, 0x5C1A}, {0x5C5B, 0x5C4F},
	{0x5CE9, 0x5CE8}, {0x5CEF, 0x5CF0}, {0x5D17, 0x5CA1}, {0x5D5C, 0x5D0E}, {0x5D8B, 0x5CF6},
	{0x5D8C, 0x5CF6}, {0x5DBD, 0x5CB3}, {0x5DCC, 0x5CA9}, {0x5DD6, 0x5CA9}, {0x5DE2, 0x5DE3},
	{0x5E36, 0x5E2F}, {0x5E77, 0x5E76}, {0x5EE2, 0x5EC3}, {0x5EE3, 0x5E83}, {0x5EF3, 0x5E81},
	{0x5F0C, 0x4E00}, {0x5F48, 0x5F3E}, {0x5F4C, 0x5F25}, {0x5F65, 0x5F66}, {0x5F9E, 0x5F93},
	{0x5FB5, 0x5FB4}, {0x5FB7, 0x5FB3}, {0x6046, 0x6052}, {0x604A, 0x5354}, {0x6085, 0x60A6},
	{0x60B3, 0x5FB3}, {0x60E0, 0x6075}, {0x613C, 0x614E}, {0x61C9, 0x5FDC}, {0x6200, 0x604B},
	{0x6232, 0x622F}, {0x6236, 0x6238}, {0x62D4, 0x629C}, {0x62DC, 0x62DD}, {0x63ED, 0x63B2},
	{0x64C7, 0x629E}, {0x64E7, 0x6319}, {0x64F4, 0x62E1}, {0x651C, 0x643A}, {0x651D, 0x6442},
	{0x6536, 0x53CE}, {0x654E, 0x6559}, {0x6578, 0x6570}, {0x6588, 0x5B66}, {0x658E, 0x6589},
	{0x65F9, 0x6642}, {0x6649, 0x664B}, {0x665D, 0x663C}, {0x66C9, 0x6681}, {0x66FA, 0x66F9},
	{0x66FB, 0x6607}, {0x66FE, 0x66FD}, {0x6703, 0x4F1A}, {0x6801, 0x67F3}, {0x6822, 0x67CF},
	{0x6852, 0x6851}, {0x685D, 0x67A1}, {0x687A, 0x67F3}, {0x689D, 0x6761}, {0x6919, 0x6749},
	{0x69AE, 0x6804}, {0x69C7, 0x69D9}, {0x69EA, 0x6982}, {0x6A02, 0x697D}, {0x6A23, 0x69D8},
	{0x6A6B, 0x6A2A}, {0x6A9C, 0x6867}, {0x6AA2, 0x691C}, {0x6AFB, 0x685C}, {0x6B0A, 0x6A29},
	{0x6B50, 0x6B27}, {0x6B65, 0x6B69}, {0x6B77, 0x6B74}, {0x6B98, 0x6B8B}, {0x6BCF, 0x6BCE},
	{0x6C23, 0x6C17}, {0x6D89, 0x6E09}, {0x6DDA, 0x6D99}, {0x6DF8, 0x6E05}, {0x6DFA, 0x6D45},
	{0x6E0A, 0x6DF5}, {0x6E15, 0x6DF5}, {0x6E34, 0x6E07}, {0x6EAB, 0x6E29}, {0x6EFF, 0x6E80},
	{0x6F5B, 0x6F5C}, {0x6F80, 0x6E0B}, {0x6F81, 0x6E0B}, {0x6FA4, 0x6CA2}, {0x6FD5, 0x6E7F},
	{0x6FDF, 0x6E08}, {0x6FF1, 0x6D5C}, {0x6FF5, 0x6D5C}, {0x7027, 0x6EDD}, {0x7028, 0x702C},
	{0x7063, 0x6E7E}, {0x70DF, 0x7159}, {0x71C8, 0x706F}, {0x71D2, 0x713C}, {0x71DF, 0x55B6},
	{0x7232, 0x70BA}, {0x7368, 0x72EC}, {0x7375, 0x731F}, {0x7378, 0x7363}, {0x7439, 0x681E},
	{0x7464, 0x7476}, {0x7501, 0x74F6}, {0x7522, 0x7523}, {0x7544, 0x7559}, {0x7546, 0x755D},
	{0x7567, 0x7565}, {0x756B, 0x753B}, {0x7576, 0x5F53}, {0x758A, 0x7573}, {0x767C, 0x767A},
	{0x76DC, 0x76D7}, {0x76E1, 0x5C3D}, {0x771E, 0x771F}, {0x784F, 0x7814}, {0x788E, 0x7815},
	{0x7895, 0x5D0E}, {0x7912, 0x78EF}, {0x792A, 0x783A}, {0x7962, 0x79B0}, {0x7977, 0x79B1},
	{0x797F, 0x7984}, {0x79AE, 0x793C}, {0x7A05, 0x7A0E}, {0x7A31, 0x79F0}, {0x7A3B, 0x7A32},
	{0x7A4E, 0x9834}, {0x7A50, 0x79CB}, {0x7A57, 0x7A42}, {0x7A70, 0x7A63}, {0x7AC8, 0x7AC3},
	{0x7ACA, 0x7A83}, {0x7BED, 0x7C60}, {0x7C17, 0x6881}, {0x7C54, 0x85AE}, {0x7CB9, 0x7C8B},
	{0x7CD3, 0x7A40}, {0x7D4B, 0x7D18}, {0x7D55, 0x7D76}, {0x7D72, 0x7CF8}, {0x7D93, 0x7D4C},
	{0x7DA0, 0x7DD1}, {0x7DD6, 0x7DD2}, {0x7E23, 0x770C}, {0x7E31, 0x7E26}, {0x7E3D, 0x7DCF},
	{0x7E69, 0x7E04}, {0x7E6A, 0x7D75}, {0x7E8C, 0x7D9A}, {0x7E96, 0x7E4A}, {0x8068, 0x806F},
	{0x8070, 0x8061}, {0x8072, 0x58F0}, {0x807D, 0x8074}, {0x8085, 0x7C9B}, {0x812B, 0x8131},
	{0x81BD, 0x80C6}, {0x81FA, 0x53F0}, {0x8207, 0x4E0E}, {0x820A, 0x65E7}, {0x8216, 0x8217},
	{0x8218, 0x9928}, {0x8229, 0x8239}, {0x8277, 0x8276}, {0x82C5, 0x5208}, {0x838A, 0x8358},
	{0x8420, 0x840C}, {0x842C, 0x4E07}, {0x8523, 0x848B}, {0x854B, 0x854A}, {0x8597, 0x5712},
	{0x85B0, 0x85AB}, {0x85CF, 0x8535}, {0x85DD, 0x82B8}, {0x85E5, 0x85AC}, {0x85EA, 0x85AE},
	{0x8602, 0x854A}, {0x865B, 0x865A}, {0x865F, 0x53F7}, {0x874B, 0x881F}, {0x87A2, 0x86CD},
	{0x87EC, 0x8749}, {0x8836, 0x8695}, {0x885E, 0x885B}, {0x88AE, 0x79B0}, {0x88DD, 0x88C5},
	{0x8943, 0x8912}, {0x89BA, 0x899A}, {0x89BD, 0x89A7}, {0x89C0, 0x89B3}, {0x89F8, 0x89E6},
	{0x8ACC, 0x8AEB}, {0x8B49, 0x8A3C}, {0x8B6F, 0x8A33}, {0x8B7D, 0x8A89}, {0x8B80, 0x8AAD},
	{0x8B8A, 0x5909}, {0x8B93, 0x8B72}, {0x8C50, 0x8C4A}, {0x8C6B, 0x4E88}, {0x8CE3, 0x58F2},
	{0x8CF4, 0x983C}, {0x8D0A, 0x8CDB}, {0x8E10, 0x8DF5}, {0x8EB0, 0x4F53}, {0x8EC6, 0x4F53},
	{0x8F15, 0x8EFD}, {0x8F49, 0x8EE2}, {0x8FAD, 0x8F9E}, {0x9059, 0x9065}, {0x905E, 0x9013},
	{0x9072, 0x9045}, {0x9089, 0x8FBA}, {0x908A, 0x8FBA}, {0x90A8, 0x6751}, {0x90DE, 0x90CE},
	{0x9115, 0x90F7}, {0x9130, 0x96A3}, {0x91AB, 0x533B}, {0x91C0, 0x91B8}, {0x91CB, 0x91C8},
	{0x920E, 0x9264}, {0x922C, 0x9438}, {0x9243, 0x9244}, {0x9322, 0x92AD}, {0x934A, 0x932C},
	{0x93AD, 0x93AE}, {0x942E, 0x938C}, {0x9435, 0x9244}, {0x9444, 0x92F3}, {0x945A, 0x947D},
	{0x945B, 0x9271}, {0x9592, 0x9593}, {0x9599, 0x9B27}, {0x95B1, 0x95B2}, {0x95DC, 0x95A2},
	{0x9677, 0x9665}, {0x969D, 0x5CF6}, {0x96A8, 0x968F}, {0x96AA, 0x967A}, {0x96AF, 0x5CF6},
	{0x96B1, 0x96A0}, {0x96D9, 0x53CC}, {0x96DC, 0x96D1}, {0x9738, 0x8987}, {0x9748, 0x970A},
	{0x974F, 0x9DB4}, {0x9751, 0x9752}, {0x975C, 0x9759}, {0x9830, 0x982C}, {0x984F, 0x9854},
	{0x986F, 0x9855}, {0x98C3, 0x98C4}, {0x98DC, 0x7FFB}, {0x98EE, 0x98F2}, {0x9918, 0x4F59},
	{0x9920, 0x9905}, {0x9A45, 0x99C6}, {0x9A52, 0x9A28}, {0x9A57, 0x9A13}, {0x9A5B, 0x99C5},
	{0x9AD4, 0x4F53}, {0x9AD9, 0x9AD8}, {0x9AEE, 0x9AEA}, {0x9B2A, 0x95D8}, {0x9C3A, 0x9BF5},
	{0x9D5E, 0x9D5D}, {0x9DC4, 0x9D8F}, {0x9DD7, 0x9D0E}, {0x9E0E, 0x9DAF}, {0x9E78, 0x9E7C},
	{0x9E7D, 0x5869}, {0x9EA5, 0x9EA6}, {0x9EB4, 0x9EB9}, {0x9EB5, 0x9EBA}, {0x9EC3, 0x9EC4},
	{0x9ED1, 0x9ED2}, {0x9EDE, 0x70B9}, {0x9EE8, 0x515A}, {0x9F4A, 0x6589}, {0x9F4B, 0x6589},
	{0x9F52, 0x6B6F}, {0x9F61, 0x9F62}, {0x9F8D, 0x7ADC}, {0x9F9C, 0x4E80}, {0x9F9D, 0x79CB},
	{0xFA11, 0x5D0E}, {0xFA14, 0x6B05}, {0xFA1F, 0x81C8}, {0x20BB7, 0x5409}};

/* Letters that look like Latin ones, and those whose name does not tell which they are, sorted. */
static const struct pair letters[] = {{0x00F0, 0x0064}, {0x0131, 0x0069}, {0x0251, 0x0061},
	{0x0261, 0x0067}, {0x0269, 0x0069}, {0x03B1, 0x0061}, {0x03B2, 0x0062}, {0x03B3, 0x0079},
	{0x03B5, 0x0065}, {0x03B6, 0x007A}, {0x03B7, 0x006E}, {0x03B9, 0x0069}, {0x03BA, 0x006B},
	{0x03BC, 0x0075}, {0x03BD, 0x0076}, {0x03BF, 0x006F}, {0x03C1, 0x0070}, {0x03C4, 0x0074},
	{0x03C5, 0x0075}, {0x03C7, 0x0078}, {0x0430, 0x0061}, {0x0432, 0x0062}, {0x0435, 0x0065},
	{0x043A, 0x006B}, {0x043C, 0x006D}, {0x043D, 0x0068}, {0x043E, 0x006F}, {0x0440, 0x0070},
	{0x0441, 0x0063}, {0x0442, 0x0074}, {0x0443, 0x0079}, {0x0445, 0x0078}, {0x0454, 0x0065},
	{0x0455, 0x0073}, {0x0456, 0x0069}, {0x0458, 0x006A}, {0x04BB, 0x0068}, {0x04CF, 0x006C},
	{0x0501, 0x0064}, {0x050D, 0x0067}, {0x051B, 0x0071}, {0x051D, 0x0077}, {0x0566, 0x0071},
	{0x056C, 0x006C}, {0x0570, 0x0068}, {0x0578, 0x006E}, {0x057D, 0x0075}, {0x0581, 0x0067},
	{0x0585, 0x006F}};

/* Signs that are kept, each in one form. */
static const struct pair signs[] = {{'%', '%'}, {0x2605, 0x2605}, {0x2606, 0x2605},
	{0x2611, 0x2713}, {0x2705, 0x2713}, {0x2713, 0x2713}, {0x2714, 0x2713}, {0x2B50, 0x2605}};

static int compare(const void *a, const void *b)
{
	uint32_t left = ((const struct pair *)a)->from, right = ((const struct pair *)b)->from;

	return left < right ? -1 : left > right;
}

/* What CHARACTER is in the COUNT sorted PAIRS, or 0. */
static uint32_t find(uint32_t character, const struct pair *pairs, size_t count)
{
	struct pair key = {.from = character};
	const struct pair *found = bsearch(&key, pairs, count, sizeof *pairs, compare);

	return found ? found->to : 0;
}

#define FIND(character, pairs) find(character, pairs, sizeof(pairs) / sizeof *(pairs))

static bool is_unseen(uint32_t character)
{
	return character_is_ignorable(character) || u_charType((UChar32)character) == U_FORMAT_CHAR;
}

/* Kana lose no mark: か and が are different letters. */
static bool is_accent(uint32_t character)
{
	return character != 0x3099 && character != 0x309A &&
		(U_GET_GC_MASK((UChar32)character) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

/* Says whether CHARACTER ends a part of a sentence wherever it stands. */
static bool is_stop(uint32_t character)
{
	return character == '\f' || character == '!' || character == '?' || character == ';' ||
		character == ':' || character == 0x3001 || character == 0x3002;
}

/* The single letter, in lower case, that NAME of a character tells behind the word BEFORE: "LATIN
   SMALL LETTER L WITH MIDDLE TILDE"; 0 when it tells none. */
static uint32_t letter_behind(const char *name, const char *before)
{
	const char *word = strstr(name, before);
	const char *at = word ? word + strlen(before) : "";

	if (at[0] < 'A' || at[0] > 'Z' || (at[1] != '\0' && strncmp(at + 1, " WITH ", 6) != 0))
		return 0;
	return (uint32_t)(at[0] - 'A' + 'a');
}

static bool is_latin(uint32_t character)
{
	UErrorCode error = U_ZERO_ERROR;

	return uscript_getScript((UChar32)character, &error) == USCRIPT_LATIN;
}

/* The letter of the alphabet, in lower case, that CHARACTER is with a stroke, hook or tail, as a
   small capital, or as a sign: white in a circle or square, or half a flag; 0 when it is none. */
static uint32_t dressed_letter(uint32_t character)
{
	UErrorCode error = U_ZERO_ERROR;
	char name[128];
	uint32_t letter;

	if (!is_latin(character) && u_charType((UChar32)character) != U_OTHER_SYMBOL)
		return 0;
	u_charName((UChar32)character, U_UNICODE_CHAR_NAME, name, sizeof name, &error);
	if (U_FAILURE(error) || (!strstr(name, "LATIN ") && !strstr(name, "REGIONAL INDICATOR ")))
		return 0;
	letter = letter_behind(name, " LETTER ");
	return letter ? letter : letter_behind(name, " SMALL CAPITAL ");
}

/* The digit that CHARACTER shows in a circle, white or doubled, or 0. */
static uint32_t dressed_digit(uint32_t character)
{
	double value = u_getNumericValue((UChar32)character);

	if (u_charType((UChar32)character) != U_OTHER_NUMBER)
		return 0;
	for (uint32_t digit = 0; digit < 10; digit++)
		if (value == digit)
			return '0' + digit;
	return 0;
}

/* The usual form of CHARACTER, or 0 when it is one itself. Variants are written in lower case. */
static uint32_t usual_form(uint32_t character)
{
	uint32_t lower = (uint32_t)u_tolower((UChar32)character), usual;

	if ((usual = FIND(character, kanji)) != 0 || (usual = dressed_digit(character)) != 0)
		return usual;
	usual = FIND(lower, letters);
	if (usual == 0)
		usual = dressed_letter(lower);
	return lower == character ? usual : (uint32_t)u_toupper((UChar32)usual);
}

/* What stands for CHARACTER where its case and the signs count, or 0. */
static uint32_t spelling_of(uint32_t character)
{
	uint32_t usual;

	if (character < 0x80)
		return character > ' ' && character < 0x7F ? character : 0;
	if (u_isUWhiteSpace((UChar32)character) || is_accent(character))
		return 0;
	usual = usual_form(character);
	return usual ? usual : character;
}

/* The letter, digit or sign that stands for CHARACTER, or 0. */
static uint32_t letter_of(uint32_t character)
{
	uint32_t usual;

	if (character < 0x80 && u_isalnum((UChar32)character))
		return character;
	if ((usual = FIND(character, signs)) != 0)
		return usual;
	if (character == 0x30FC || is_accent(character))
		return 0;
	if (character >= 0x30A1 && character <= 0x30F6)
		return character - 0x60;
	if (character == 0x3099 || character == 0x309A)
		return character;
	if ((usual = usual_form(character)) != 0)
		return usual;
	return character == NAUGHT || u_isalnum((UChar32)character) ? character : 0;
}

static void put_bytes(struct fold *fold, const char *bytes, size_t len, struct fold_place place)
{
	size_t need = fold->text.len + len;

	if (need > fold->places_cap)
		mem_grow(&fold->place, &fold->places_cap, need, sizeof *fold->place);
	for (size_t i = 0; i < len; i++)
		fold->place[fold->text.len + i] = place;
	buf_put(&fold->text, bytes, len);
}

static void put(struct fold *fold, uint32_t character, struct fold_place place)
{
	char bytes[4];

	put_bytes(fold, bytes, utf8_put(character, bytes), place);
}

static void put_stop(struct fold *fold, struct fold_place place)
{
	if (fold->text.len && fold->text.data[fold->text.len - 1] != FOLD_STOP)
		put(fold, FOLD_STOP, place);
}

/* Writes CHARACTER as FORM has it into OUT, which has room for EXPANSION units; returns how many it
   took. Most are in their form as they are. */
static int32_t expand(uint32_t character, const UNormalizer2 *form, UChar *out)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar units[2];
	UBool failed = false;
	int32_t len = 0, count;

	U16_APPEND(units, len, 2, (UChar32)character, failed);
	if (failed)
		return 0;
	if (unorm2_getDecomposition(form, (UChar32)character, out, EXPANSION, &error) < 0) {
		u_memcpy(out, units, len);
		return len;
	}
	count = unorm2_normalize(form, units, len, out, EXPANSION, &error);
	return U_SUCCESS(error) && count <= EXPANSION ? count : 0;
}

/* Writes CHARACTER in compatibility form, taken apart and, where KIND wants letters, in lower case
   into OUT; returns how many units it took. */
static int32_t take_apart(uint32_t character, enum fold_kind kind, UChar *out)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *lower = unorm2_getNFKCCasefoldInstance(&error);
	const UNormalizer2 *apart = unorm2_getNFKDInstance(&error);
	UChar folded[EXPANSION];
	int32_t len, count;

	if (U_FAILURE(error))
		return 0;
	if (kind == FOLD_SPELLING)
		return expand(character, apart, out);
	len = expand(character, lower, folded);
	if (len == 1)
		return expand(folded[0], apart, out);
	count = unorm2_normalize(apart, folded, len, out, EXPANSION, &error);
	return U_SUCCESS(error) && count <= EXPANSION ? count : 0;
}

/* The character of UNITS at *AT, which moves past it. */
static uint32_t next_of(const UChar *units, int32_t len, int32_t *at)
{
	uint32_t unit = units[(*at)++];

	if (!U16_IS_LEAD(unit) || *at == len || !U16_IS_TRAIL(units[*at]))
		return unit;
	return ((unit - 0xD800) << 10) + units[(*at)++] - 0xDC00u + 0x10000;
}

/* Says whether the full stop at FROM in TEXT stands behind the last of letters with points between,
   such as e.g. */
static bool is_dotted(const char *text, size_t from)
{
	return from >= 2 && u_isalpha((UChar32)(unsigned char)text[from - 1]) && text[from - 2] == '.';
}

/* Says whether the full stop at FROM in TEXT, after which the text goes on with NEXT, ends a
   sentence: not so in a number, an address, or behind an initial, dotted letters or a short word
   such as St. */
static bool ends_sentence(const char *text, size_t from, uint32_t next)
{
	bool apart = next == 0 || unicode_is_space(next) || next == '"' || next == '\'' ||
		next == ')' || character_is_japanese(next);

	for (size_t back = 1; apart && back <= SHORT_WORD + 1; back++)
		if (from < back || u_isspace((UChar32)(unsigned char)text[from - back]))
			return false;
	return apart && !is_dotted(text, from);
}

/* What a character is folded to wherever it stands: kept, for a text has the same ones again and
   again. */
struct folded {
	uint32_t character;   /* 0 where nothing is kept yet */
	bool unseen, depends; /* on what stands around it */
	unsigned char len;
	char bytes[MOST_KEPT];
};

static _Thread_local struct folded kept[FOLD_SPELLING + 1][KEPT];

/* Folds CHARACTER as far as that does not depend on what stands around it. */
static struct folded fold_alone(uint32_t character, enum fold_kind kind)
{
	struct folded folded = {.character = character, .unseen = is_unseen(character)};
	UChar units[EXPANSION];
	int32_t count = folded.unseen ? 0 : take_apart(character, kind, units), at = 0;

	while (at < count && !folded.depends) {
		uint32_t part = next_of(units, count, &at);
		uint32_t letter = kind == FOLD_SPELLING ? spelling_of(part) : letter_of(part);

		if (letter && folded.len + 4 <= MOST_KEPT)
			folded.len += (unsigned char)utf8_put(letter, folded.bytes + folded.len);
		else if (letter || (kind == FOLD_LETTERS && (part == '.' || is_stop(part))))
			folded.depends = true;
	}
	return folded;
}

static const struct folded *known_form(uint32_t character, enum fold_kind kind)
{
	struct folded *known = &kept[kind][character % KEPT];

	if (known->character != character)
		*known = fold_alone(character, kind);
	return known;
}

/* Folds the character at PLACE of the LEN bytes of TEXT, with what stands behind it. */
static void fold_in_place(struct fold *fold, const char *text, size_t len, struct fold_place place)
{
	UChar units[EXPANSION];
	uint32_t character = character_at(text, len, place.from);
	int32_t count = take_apart(character, fold->kind, units), at = 0;
	uint32_t next = character_at(text, len, place.to);
	bool spelled = fold->kind == FOLD_SPELLING;

	while (at < count) {
		uint32_t part = next_of(units, count, &at);
		uint32_t letter = spelled ? spelling_of(part) : letter_of(part);

		if (letter)
			put(fold, letter, place);
		else if (!spelled &&
			(is_stop(part) || (part == '.' && ends_sentence(text, place.from, next))))
			put_stop(fold, place);
	}
}

/* Counts what is not seen, up to the byte TO of the text, to what stands before it. */
static void stretch(struct fold *fold, size_t to)
{
	size_t len = fold->text.len, from = len ? fold->place[len - 1].from : 0;

	while (len > 0 && fold->place[len - 1].from == from)
		fold->place[--len].to = to;
}

void fold_text(struct fold *fold, const char *text, size_t len)
{
	size_t at = 0;

	fold->text.len = 0;
	while (at < len) {
		struct fold_place place = {.from = at};
		const struct folded *form;
		uint32_t character = utf8_next(text, len, &at);

		place.to = at;
		form = known_form(character, fold->kind);
		if (form->unseen)
			stretch(fold, place.to);
		else if (form->depends)
			fold_in_place(fold, text, len, place);
		else if (form->len)
			put_bytes(fold, form->bytes, form->len, place);
	}
}

void fold_free(struct fold *fold)
{
	buf_free(&fold->text);
	free(fold->place);
	*fold = (struct fold){.kind = fold->kind};
}

/* The one form of the kinds of dash, quote, blank and digit, else CHARACTER itself. */
static uint32_t plain_form(uint32_t character)
{
	uint32_t digit;

	switch (u_charType((UChar32)character)) {
	case U_DASH_PUNCTUATION:
		return '-';
	case U_SPACE_SEPARATOR:
	case U_LINE_SEPARATOR:
	case U_PARAGRAPH_SEPARATOR:
		return ' ';
	case U_INITIAL_PUNCTUATION:
	case U_FINAL_PUNCTUATION:
		return '\'';
	case U_OTHER_NUMBER:
		digit = dressed_digit(character);
		return digit ? digit : character;
	default:
		return character == 0x2212 ? '-' : character;
	}
}

/* CHARACTER in compatibility form, without what is not seen, in plain forms. */
static void put_plain(struct buf *out, uint32_t character, const UNormalizer2 *form)
{
	UChar units[EXPANSION];
	int32_t count = is_unseen(character) ? 0 : expand(character, form, units), at = 0;

	while (at < count) {
		uint32_t part = plain_form(next_of(units, count, &at));
		char bytes[4];

		buf_put(out, bytes, utf8_put(part, bytes));
	}
}

void fold_plain(struct buf *out, const char *text, size_t len)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *form = unorm2_getNFKCInstance(&error);
	size_t pos = 0;

	while (U_SUCCESS(error) && pos < len) {
		uint32_t character = utf8_next(text, len, &pos);

		if (character < 0x80) /* is as it is */
			buf_putc(out, (char)character);
		else
			put_plain(out, character, form);
	}
}
