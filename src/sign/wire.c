#include "sign/wire.h"

#include <limits.h>
#include <string.h>

#include "base/mem.h"

struct bytes wire_take(struct wire *wire, size_t len)
{
	struct bytes taken = {wire->left.at, len};

	if (wire->broken || len > wire->left.len) {
		wire->broken = true;
		return (struct bytes){"", 0};
	}
	wire->left.at += len;
	wire->left.len -= len;
	return taken;
}

uint32_t wire_number(struct wire *wire)
{
	struct bytes four = wire_take(wire, 4);
	uint32_t number = 0;

	for (size_t i = 0; i < four.len; i++)
		number = number << 8 | (unsigned char)four.at[i];
	return number;
}

struct bytes wire_string(struct wire *wire)
{
	return wire_take(wire, wire_number(wire));
}

void wire_put_number(struct buf *out, uint32_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_putc(out, (char)(number >> shift));
}

void wire_put_string(struct buf *out, const void *bytes, size_t len)
{
	wire_put_number(out, (uint32_t)len);
	buf_put(out, bytes, len);
}

bool bytes_are(struct bytes bytes, const char *text)
{
	return bytes.len == strlen(text) && memcmp(bytes.at, text, bytes.len) == 0;
}

/* Appends the digits of TEXT to OUT, without the white space; false where anything else stands or
   padding is amid digits. */
static bool gather(struct bytes text, struct buf *out, size_t *padding)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	*padding = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (memchr(" \t\r\n", text.at[i], 4))
			continue;
		if (text.at[i] == '=')
			++*padding;
		else if (*padding > 0 || !memchr(digits, text.at[i], sizeof digits - 1))
			return false;
		buf_putc(out, text.at[i]);
	}
	return *padding <= 2 && out->len % 4 == 0 && out->len > *padding && out->len <= INT_MAX;
}

bool base64_read(const struct crypto_library *crypto, struct bytes text, struct buf *out)
{
	struct buf packed = {0};
	size_t padding;
	bool ok = gather(text, &packed, &padding);
	int len = 0;

	if (ok) {
		mem_grow(&out->data, &out->cap, out->len + packed.len / 4 * 3 + 1, 1);
		len = crypto->EVP_DecodeBlock((unsigned char *)out->data + out->len,
			(const unsigned char *)packed.data, (int)packed.len);
		ok = len >= (int)padding;
	}
	if (ok)
		out->len += (size_t)len - padding;
	crypto_forget(crypto, &packed);
	return ok;
}

void base64_write(const struct crypto_library *crypto, struct bytes bytes, size_t columns,
	struct buf *out)
{
	size_t step = columns ? columns : SIZE_MAX, written = 0;
	struct buf digits = {0};

	mem_grow(&digits.data, &digits.cap, (bytes.len + 2) / 3 * 4 + 1, 1);
	digits.len = (size_t)crypto->EVP_EncodeBlock((unsigned char *)digits.data,
		(const unsigned char *)bytes.at, (int)bytes.len);
	while (written < digits.len) {
		size_t len = digits.len - written < step ? digits.len - written : step;

		buf_puts(out, written > 0 ? "\n" : "");
		buf_put(out, digits.data + written, len);
		written += len;
	}
	buf_free(&digits);
}

/* Where NEEDLE begins in TEXT, or NULL. */
static const char *find(struct bytes text, const struct buf *needle)
{
	for (size_t i = 0; i + needle->len <= text.len; i++)
		if (memcmp(text.at + i, needle->data, needle->len) == 0)
			return text.at + i;
	return NULL;
}

struct bytes armour_find(struct bytes text, const char *name)
{
	struct buf line = {0};
	struct bytes inside = {0};
	const char *end;

	buf_printf(&line, "-----BEGIN %s-----", name);
	inside.at = find(text, &line);
	if (inside.at) {
		inside.at += line.len;
		line.len = 0;
		buf_printf(&line, "-----END %s-----", name);
		inside.len = text.len - (size_t)(inside.at - text.at);
		end = find(inside, &line);
		inside = end ? (struct bytes){inside.at, (size_t)(end - inside.at)} : (struct bytes){0};
	}
	buf_free(&line);
	return inside;
}
