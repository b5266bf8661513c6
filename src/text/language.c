#include "text/language.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/utf8.h"

enum {
	SHARE = 25,      /* hundredths of the letters: a language has at least so many of its own */
	ENOUGH_HAN = 40, /* a text of so many without kana is Chinese */
	LEAST_WORDS = 3, /* that tell one language written in Latin letters from others … */
	WORDS_SHARE = 8, /* … and hundredths of all */
	LONGEST_WORD = 12,
	SLOTS =
		512, /* of the table of common words: a power of two, twice as many as there are words */
};

/* Languages that have a script of their own, or nearly so. */
static const struct {
	UScriptCode script;
	const char *tag;
} scripts[] = {{USCRIPT_HANGUL, "ko"}, {USCRIPT_THAI, "th"}, {USCRIPT_LAO, "lo"},
	{USCRIPT_KHMER, "km"}, {USCRIPT_ARABIC, "ar"}, {USCRIPT_HEBREW, "he"}, {USCRIPT_CYRILLIC, "ru"},
	{USCRIPT_GREEK, "el"}, {USCRIPT_DEVANAGARI, "hi"}, {USCRIPT_GEORGIAN, "ka"},
	{USCRIPT_ARMENIAN, "hy"}, {USCRIPT_TAMIL, "ta"}, {USCRIPT_BENGALI, "bn"}};

enum { SCRIPTS = sizeof scripts / sizeof *scripts };

/* Common words, of eight bytes at most, of languages in Latin letters. */
static const struct {
	const char *tag, *words;
} latin[] = {
	{"en", " the of and to is that with this are be by from have not which was an "},
	{"de",
		" der die und das ist nicht mit den dem werden eine wird von auf für sind durch oder im "},
	{"fr", " le la les des est dans une pour sur avec sont qui aux par cette doit être et du "},
	{"es", " el los las del para una por con que debe como esta se "},
	{"it", " il gli della che per una sono con nel dei alla deve è di "},
	{"nl", " het een van voor wordt niet met zijn aan ook moet dat worden en "},
	{"pt", " os da do para uma não com em são deve ao pela "},
	{"sv", " och att det som för är inte ska med på av ett "},
	{"da", " og det som til er ikke skal med på af der et "},
	{"pl", " na do nie się jest są oraz przez dla "},
	{"cs", " je na se že jsou pro být nebo podle "},
	{"fi", " ja on ei se että ovat tai voi kun mukaan "},
	{"tr", " ve bir bu için ile olarak olan da "},
	{"vi", " và của các có là cho được không trong một "},
	{"id", " yang dan di untuk dengan pada dari harus ini adalah "},
};

enum { LATIN = sizeof latin / sizeof *latin };

/* The common words, each as a number of its bytes, beside the languages that have it, as bits. */
struct common {
	uint64_t word[SLOTS];
	unsigned languages[SLOTS];
};

/* What a text holds. */
struct tally {
	size_t letters, kana, han, words, script[SCRIPTS], word[LATIN];
};

static bool is_letter(uint32_t character)
{
	if (character < 0x80)
		return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
	return u_isalpha((UChar32)character);
}

static uint64_t bytes_of(const char *word, size_t len)
{
	uint64_t bytes = 0;

	memcpy(&bytes, word, len < sizeof bytes ? len : sizeof bytes);
	return bytes;
}

/* Where a word stands among the common ones, or the empty slot where it would. */
static size_t slot_of(const struct common *common, uint64_t word)
{
	size_t at = (word * UINT64_C(0x9E3779B97F4A7C15)) >> 32 & (SLOTS - 1);

	while (common->word[at] && common->word[at] != word)
		at = (at + 1) & (SLOTS - 1);
	return at;
}

static void fill(struct common *common)
{
	for (size_t i = 0; i < LATIN; i++) {
		const char *word = latin[i].words + 1;

		for (size_t len; *word; word += len + 1) {
			size_t at;

			len = strcspn(word, " ");
			at = slot_of(common, bytes_of(word, len));
			common->word[at] = bytes_of(word, len);
			common->languages[at] |= 1u << i;
		}
	}
}

static void count_letter(struct tally *tally, uint32_t character)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script;

	tally->letters++;
	if (character < 0x250)
		return;
	script = uscript_getScript((UChar32)character, &status);
	tally->kana += script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
	tally->han += script == USCRIPT_HAN;
	for (size_t i = 0; i < SCRIPTS; i++)
		tally->script[i] += script == scripts[i].script;
}

static void count_word(struct tally *tally, const struct common *common, const char *word,
	size_t len)
{
	if (len == 0 || len > LONGEST_WORD)
		return;
	tally->words++;
	if (len > sizeof *common->word)
		return;
	for (unsigned i = 0, languages = common->languages[slot_of(common, bytes_of(word, len))];
		 languages >> i; i++)
		tally->word[i] += languages >> i & 1;
}

static void count(struct tally *tally, const struct common *common, const char *text, size_t len)
{
	size_t start = 0;

	for (size_t at = 0, next = 0; at < len; at = next) {
		uint32_t character = utf8_next(text, len, &next);

		if (is_letter(character)) {
			count_letter(tally, character);
			continue;
		}
		count_word(tally, common, text + start, at - start);
		start = next;
	}
	count_word(tally, common, text + start, len - start);
}

static const char *of_words(const struct tally *tally)
{
	size_t best = 0;

	for (size_t i = 1; i < LATIN; i++)
		if (tally->word[i] > tally->word[best])
			best = i;
	return tally->word[best] >= LEAST_WORDS && tally->word[best] > 2 * tally->word[0] &&
			tally->word[best] * 100 >= tally->words * WORDS_SHARE
		? latin[best].tag
		: "en";
}

const char *language_guess(const char *text, size_t len)
{
	struct common common = {0};
	struct tally tally = {0};

	fill(&common);
	count(&tally, &common, text, len);
	if ((tally.kana > 0 || (tally.han > 0 && tally.han < ENOUGH_HAN)) &&
		(tally.kana + tally.han) * 100 >= tally.letters * SHARE)
		return "ja";
	if (tally.han * 100 > tally.letters * SHARE)
		return "zh";
	for (size_t i = 0; i < SCRIPTS; i++)
		if (tally.script[i] * 2 > tally.letters)
			return scripts[i].tag;
	return of_words(&tally);
}
