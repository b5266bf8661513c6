#include "text/hyphens.h"

#include <dirent.h>
#include <errno.h>
#include <hyphen.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/character.h"
#include "text/unicode.h"

enum {
	MOST_LANGUAGES = 16, /* beside English, in a run */
	LONGEST_TAG = 15,
};

/* The patterns of another language, if there are any. */
struct other {
	char tag[LONGEST_TAG + 1];
	HyphenDict *patterns;
};

struct hyphens {
	struct other other[MOST_LANGUAGES];
	size_t others;
	FILE *file;
	HyphenDict *patterns;
	pthread_t loader;
	pthread_mutex_t lock;
	bool loading, loaded;
};

static void *load(void *context)
{
	struct hyphens *hyphens = context;

	hyphens->patterns = hnj_hyphen_load_file(hyphens->file);
	return NULL;
}

static FILE *open_patterns(void)
{
	static const char *const paths[] = {
		"/usr/share/hyphen/hyph_en_US.dic",
		"/usr/local/share/hyphen/hyph_en_US.dic",
		"/opt/homebrew/share/hyphen/hyph_en_US.dic",
		"/usr/share/myspell/dicts/hyph_en_US.dic",
	};
	FILE *file = NULL;

	for (size_t i = 0; i < sizeof paths / sizeof *paths && !file; i++)
		if (!(file = fopen(paths[i], "r")) && errno != ENOENT && errno != ENOTDIR)
			break;
	return file;
}

struct hyphens *hyphens_open(struct diags *diags)
{
	FILE *file = open_patterns();
	struct hyphens *hyphens;

	if (!file && errno != ENOENT && errno != ENOTDIR) {
		diag_add(diags, DIAG_FAILURE, (struct place){NULL, 0, 0}, "file-unreadable",
			"the patterns for English hyphenation, hyph_en_US.dic, cannot be read: %s",
			strerror(errno));
		return NULL;
	}
	if (!file) {
		diag_add(diags, DIAG_ERROR, (struct place){NULL, 0, 0}, "hyphenation-missing",
			"the patterns for English hyphenation, hyph_en_US.dic, are not installed; install the "
			"Debian package hyphen-en-us");
		return NULL;
	}
	hyphens = mem_alloc(sizeof *hyphens);
	hyphens->file = file;
	(void)pthread_mutex_init(&hyphens->lock, NULL);
	return hyphens;
}

/* The patterns take as long to load as fontconfig takes to start, so a thread does it meanwhile. */
void hyphens_prepare(struct hyphens *hyphens)
{
	hyphens->loading = pthread_create(&hyphens->loader, NULL, load, hyphens) == 0;
	hyphens->loaded = hyphens->loading;
}

static HyphenDict *patterns_of(struct hyphens *hyphens)
{
	(void)pthread_mutex_lock(&hyphens->lock);
	if (hyphens->loading)
		(void)pthread_join(hyphens->loader, NULL);
	hyphens->loading = false;
	if (!hyphens->loaded)
		(void)load(hyphens);
	hyphens->loaded = true;
	(void)pthread_mutex_unlock(&hyphens->lock);
	return hyphens->patterns;
}

void hyphens_close(struct hyphens *hyphens)
{
	if (!hyphens)
		return;
	if (hyphens->loaded && patterns_of(hyphens))
		hnj_hyphen_free(hyphens->patterns);
	for (size_t i = 0; i < hyphens->others; i++)
		if (hyphens->other[i].patterns)
			hnj_hyphen_free(hyphens->other[i].patterns);
	(void)fclose(hyphens->file);
	(void)pthread_mutex_destroy(&hyphens->lock);
	free(hyphens);
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Signs that may stand around a word, among them the bytes of curly quotes. */
static bool is_around(unsigned char c)
{
	if (c >= 0x80)
		return c == 0xE2 || c < 0xC0;
	return c > ' ' && !is_small((char)(c | 0x20)) && (c < '0' || c > '9') && !strchr("-/_@\\", c);
}

/* The small letters that are all there is in WORD between signs: their place and number, or 0. */
static size_t letters_of(const char *word, size_t len, size_t *start)
{
	size_t from = 0, end = len;

	while (from < end && is_around((unsigned char)word[from]))
		from++;
	while (end > from && is_around((unsigned char)word[end - 1]))
		end--;
	for (size_t i = from; i < end; i++)
		if (!is_small(word[i]))
			return 0;
	*start = from;
	return end - from;
}

/* Patterns that change the spelling are of other languages; what they allocate is released. */
static void release(char **replacement, int *position, int *cut, size_t len)
{
	for (size_t i = 0; replacement && i < len; i++)
		free(replacement[i]);
	free(replacement);
	free(position);
	free(cut);
}

/* Says whether NAME is a file of patterns for the language of LEN letters at TAG. */
static bool is_for(const char *name, const char *tag, size_t len)
{
	const char *end = name + 5 + len;

	return strncmp(name, "hyph_", 5) == 0 && strncmp(name + 5, tag, len) == 0 &&
		(*end == '_' || *end == '.') && strstr(end, ".dic");
}

/* The file in DIRECTORY for TAG: of its region, else the first by name; "" where there is none. */
static void find_file(const char *directory, const char *tag, char *found, size_t size)
{
	size_t language = strcspn(tag, "-");
	char wanted[LONGEST_TAG + 16];
	struct dirent *entry;
	DIR *listing = opendir(directory);

	found[0] = '\0';
	(void)snprintf(wanted, sizeof wanted, "hyph_%s.dic", tag);
	for (char *c = wanted; *c; c++)
		*c = *c == '-' ? '_' : *c;
	while (listing && (entry = readdir(listing))) {
		if (!is_for(entry->d_name, tag, language) || strlen(entry->d_name) >= size)
			continue;
		if (strcmp(found, wanted) == 0)
			break;
		if (!found[0] || strcmp(entry->d_name, found) < 0 || strcmp(entry->d_name, wanted) == 0)
			(void)snprintf(found, size, "%s", entry->d_name);
	}
	if (listing)
		(void)closedir(listing);
}

static HyphenDict *load_other(const char *tag)
{
	static const char *const directories[] = {"/usr/share/hyphen", "/usr/local/share/hyphen",
		"/opt/homebrew/share/hyphen", "/usr/share/myspell/dicts"};
	char path[512], name[128];

	for (size_t i = 0; i < sizeof directories / sizeof *directories; i++) {
		find_file(directories[i], tag, name, sizeof name);
		if (!name[0])
			continue;
		(void)snprintf(path, sizeof path, "%s/%s", directories[i], name);
		return hnj_hyphen_load(path);
	}
	return NULL;
}

/* The patterns for TAG, or NULL where none are installed: then its words stay whole. */
static HyphenDict *patterns_for(struct hyphens *hyphens, const char *tag)
{
	HyphenDict *patterns = NULL;
	size_t i = 0;

	if (strlen(tag) > LONGEST_TAG)
		return NULL;
	(void)pthread_mutex_lock(&hyphens->lock);
	while (i < hyphens->others && strcmp(hyphens->other[i].tag, tag) != 0)
		i++;
	if (i == hyphens->others && i < MOST_LANGUAGES) {
		(void)snprintf(hyphens->other[i].tag, sizeof hyphens->other[i].tag, "%s", tag);
		hyphens->other[i].patterns = load_other(tag);
		hyphens->others++;
	}
	if (i < hyphens->others)
		patterns = hyphens->other[i].patterns;
	(void)pthread_mutex_unlock(&hyphens->lock);
	return patterns;
}

/* A word as patterns of another language want it: small letters in their encoding, and where each
   begins in the text. */
struct spelling {
	char text[4 * HYPHENS_LONGEST + 1];
	size_t len, letters;
	size_t at[HYPHENS_LONGEST + 1];
};

static bool put_letter(struct spelling *spelling, uint32_t letter, size_t at, bool utf8)
{
	if (spelling->letters == HYPHENS_LONGEST || (!utf8 && letter > 0xFF))
		return false;
	spelling->at[spelling->letters++] = at;
	if (utf8)
		spelling->len += utf8_put(letter, spelling->text + spelling->len);
	else
		spelling->text[spelling->len++] = (char)letter;
	spelling->text[spelling->len] = '\0';
	return true;
}

/* Signs around the word are skipped; what is left must be letters, only the first of them a
   capital. */
static bool spell(struct spelling *spelling, const char *word, size_t len, bool utf8)
{
	size_t at = 0, next = 0;
	bool ended = false;

	*spelling = (struct spelling){0};
	for (; at < len; at = next) {
		uint32_t letter = utf8_next(word, len, &next), small = unicode_lower(letter);

		if (!character_is_western(letter) || character_is_digit(letter)) {
			if (letter == '-' || letter == '/' || letter == '_' || character_is_digit(letter))
				return false;
			ended = ended || spelling->letters > 0;
			continue;
		}
		if (ended || (small != letter && spelling->letters > 0) ||
			!put_letter(spelling, small, at, utf8))
			return false;
	}
	return spelling->letters >= HYPHENS_SHORTEST;
}

/* As hyphens_find for another language than English. */
static size_t find_other(struct hyphens *hyphens, const char *language, const char *word,
	size_t len, uint8_t at[HYPHENS_LONGEST])
{
	HyphenDict *patterns = patterns_for(hyphens, language);
	char marks[4 * HYPHENS_LONGEST + 5] = "";
	char **replacement = NULL;
	int *position = NULL, *cut = NULL;
	struct spelling spelling;
	size_t count = 0;

	if (!patterns || len > UINT8_MAX ||
		(!patterns->utf8 && strncmp(patterns->cset, "ISO8859-1", 9) != 0) ||
		!spell(&spelling, word, len, patterns->utf8) ||
		hnj_hyphen_hyphenate3(patterns, spelling.text, (int)spelling.len, marks, NULL, &replacement,
			&position, &cut, HYPHENS_BEFORE, HYPHENS_AFTER, HYPHENS_BEFORE, HYPHENS_AFTER))
		return 0;
	for (size_t i = HYPHENS_BEFORE; i + HYPHENS_AFTER <= spelling.letters; i++)
		if (marks[i - 1] & 1 && !(replacement && replacement[i - 1]))
			at[count++] = (uint8_t)spelling.at[i];
	release(replacement, position, cut, spelling.len);
	return count;
}

size_t hyphens_find(struct hyphens *hyphens, const char *language, const char *word, size_t len,
	uint8_t at[HYPHENS_LONGEST])
{
	char marks[HYPHENS_LONGEST + 5] = "";
	char **replacement = NULL;
	int *position = NULL, *cut = NULL;
	size_t start = 0, count = 0, letters = letters_of(word, len, &start);
	HyphenDict *patterns;

	if (strncmp(language, "en", 2) != 0)
		return find_other(hyphens, language, word, len, at);
	if (letters < HYPHENS_SHORTEST || letters > HYPHENS_LONGEST || start > HYPHENS_LONGEST)
		return 0;
	patterns = patterns_of(hyphens);
	if (!patterns ||
		hnj_hyphen_hyphenate3(patterns, word + start, (int)letters, marks, NULL, &replacement,
			&position, &cut, HYPHENS_BEFORE, HYPHENS_AFTER, HYPHENS_BEFORE, HYPHENS_AFTER))
		return 0;
	for (size_t i = HYPHENS_BEFORE; i + HYPHENS_AFTER <= letters; i++)
		if (marks[i - 1] & 1)
			at[count++] = (uint8_t)(start + i);
	release(replacement, position, cut, letters);
	return count;
}
