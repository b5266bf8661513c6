#include "text/collate.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "base/mem.h"

/* The sort key of CHARS characters at TEXT, without the zero at its end; false: ICU made none. */
static bool sort_key(const UCollator *order, const UChar *text, int32_t chars, struct buf *key)
{
	int32_t size = ucol_getSortKey(order, text, chars, NULL, 0);
	uint8_t *bytes;

	if (size <= 0)
		return false;
	bytes = mem_alloc((size_t)size);
	(void)ucol_getSortKey(order, text, chars, bytes, size);
	buf_put(key, (const char *)bytes, (size_t)size - 1);
	free(bytes);
	return true;
}

static bool make_key(struct buf *key, const char *text, size_t len, const char *language)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar *wide;
	UCollator *order;
	int32_t chars = 0;
	bool made = false;

	if (len > INT32_MAX / sizeof *wide)
		return false;
	order = ucol_open(language, &error);
	if (U_FAILURE(error))
		return false;
	wide = mem_alloc((len + 1) * sizeof *wide);
	u_strFromUTF8(wide, (int32_t)len + 1, &chars, text, (int32_t)len, &error);
	if (U_SUCCESS(error))
		made = sort_key(order, wide, chars, key);
	free(wide);
	ucol_close(order);
	return made;
}

void collate_key(struct buf *key, const char *text, size_t len, const char *language)
{
	if (!make_key(key, text, len, language))
		buf_put(key, text, len);
}
