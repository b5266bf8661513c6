#include "text/hyphens.h"

#include <errno.h>
#include <hyphen.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct hyphens {
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

size_t hyphens_find(struct hyphens *hyphens, const char *word, size_t len,
	uint8_t at[HYPHENS_LONGEST])
{
	char marks[HYPHENS_LONGEST + 5] = "";
	char **replacement = NULL;
	int *position = NULL, *cut = NULL;
	size_t start = 0, count = 0, letters = letters_of(word, len, &start);
	HyphenDict *patterns;

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
