/* Changes of texts that keep to their structure: lines are moved, doubled, indented and taken away,
   and what the language of the target is made of is put in their place, so that most texts get past
   the first door of a reader. The target that includes this gives its FRAGMENTS before. */
#ifndef ISMSDOC_FUZZ_MUTATE_H
#define ISMSDOC_FUZZ_MUTATE_H

#include <string.h>

#include "fuzz.h"

#ifndef TARGET /* which replay.c has; it changes nothing */

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed);

struct mutation {
	uint8_t *data;
	size_t size, max;
	uint64_t state; /* of the numbers drawn, never 0 */
};

/* A number below COUNT, which is not 0 (xorshift64*). */
static size_t mutate_draw(struct mutation *mutation, size_t count)
{
	mutation->state ^= mutation->state >> 12;
	mutation->state ^= mutation->state << 25;
	mutation->state ^= mutation->state >> 27;
	return (size_t)((mutation->state * 2685821657736338717u) >> 33) % count;
}

/* Puts the LEN bytes of TEXT in the place of the CUT bytes at AT, unless it gets too long. */
static void mutate_replace(struct mutation *mutation, size_t at, size_t cut, const char *text,
	size_t len)
{
	size_t rest = mutation->size - at - cut;

	if (mutation->size - cut + len > mutation->max)
		return;
	memmove(mutation->data + at + len, mutation->data + at + cut, rest);
	memcpy(mutation->data + at, text, len);
	mutation->size += len - cut;
}

/* Where a line starts: that of a byte drawn, or the end. */
static size_t mutate_line(struct mutation *mutation)
{
	size_t at = mutate_draw(mutation, mutation->size + 1);

	if (at == mutation->size)
		return at;
	while (at > 0 && mutation->data[at - 1] != '\n')
		at--;
	return at;
}

/* Just past COUNT lines from AT. */
static size_t mutate_lines(const struct mutation *mutation, size_t at, size_t count)
{
	for (; count > 0 && at < mutation->size; count--) {
		const uint8_t *end = memchr(mutation->data + at, '\n', mutation->size - at);

		at = end ? (size_t)(end - mutation->data) + 1 : mutation->size;
	}
	return at;
}

static const char *mutate_fragment(struct mutation *mutation)
{
	return fragments[mutate_draw(mutation, sizeof fragments / sizeof *fragments)];
}

static bool mutate_is_word(uint8_t byte)
{
	return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
		(byte >= 'a' && byte <= 'z') || byte == '_';
}

/* A fragment in the place of a word, or where there is none. */
static void mutate_word(struct mutation *mutation)
{
	size_t at = mutate_draw(mutation, mutation->size + 1), end;
	const char *text = mutate_fragment(mutation);

	while (at > 0 && mutate_is_word(mutation->data[at - 1]))
		at--;
	for (end = at; end < mutation->size && mutate_is_word(mutation->data[end]);)
		end++;
	mutate_replace(mutation, at, end - at, text, strlen(text));
}

/* Some lines, taken away or doubled elsewhere. */
static void mutate_move(struct mutation *mutation, bool keep)
{
	char lines[1024];
	size_t at = mutate_line(mutation);
	size_t len = mutate_lines(mutation, at, 1 + mutate_draw(mutation, 4)) - at;

	if (len > sizeof lines)
		len = sizeof lines;
	memcpy(lines, mutation->data + at, len);
	if (!keep)
		mutate_replace(mutation, at, len, "", 0);
	if (keep || mutate_draw(mutation, 2) == 0)
		mutate_replace(mutation, mutate_line(mutation), 0, lines, len);
}

/* Some lines, deeper or less deep by what a block starts with. */
static void mutate_indent(struct mutation *mutation)
{
	static const char *const marks[] = {"  ", "    ", "\t", "> ", "- ", "1. "};
	const char *mark = marks[mutate_draw(mutation, sizeof marks / sizeof *marks)];
	size_t at = mutate_line(mutation), len = strlen(mark);

	for (size_t count = 1 + mutate_draw(mutation, 4); count > 0 && at < mutation->size; count--) {
		if (mutation->size - at >= len && memcmp(mutation->data + at, mark, len) == 0)
			mutate_replace(mutation, at, len, "", 0);
		else
			mutate_replace(mutation, at, 0, mark, len);
		at = mutate_lines(mutation, at, 1);
	}
}

/* One fragment many times in a row: depth and length. */
static void mutate_repeat(struct mutation *mutation)
{
	size_t at = mutate_draw(mutation, mutation->size + 1);
	const char *text = mutate_fragment(mutation);

	for (size_t count = (size_t)2 << mutate_draw(mutation, 6); count > 0; count--)
		mutate_replace(mutation, at, 0, text, strlen(text));
}

static void mutate_once(struct mutation *mutation)
{
	const char *text;

	switch (mutate_draw(mutation, 7)) {
	case 0:
		mutate_move(mutation, false);
		break;
	case 1:
		mutate_move(mutation, true);
		break;
	case 2:
		mutate_indent(mutation);
		break;
	case 3:
		mutate_repeat(mutation);
		break;
	case 4:
		text = mutate_fragment(mutation);
		mutate_replace(mutation, mutate_line(mutation), 0, text, strlen(text));
		break;
	default:
		mutate_word(mutation);
	}
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	struct mutation mutation = {data, size, max, seed + 1};

	if (mutate_draw(&mutation, 4) == 0)
		return LLVMFuzzerMutate(data, size, max);
	for (size_t count = 1 + mutate_draw(&mutation, 3); count > 0; count--)
		mutate_once(&mutation);
	return mutation.size;
}

#else

static inline const char *const *mutate_fragments(void)
{
	return fragments;
}

#endif

#endif
