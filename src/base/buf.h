/* A growing byte buffer; data is NUL-terminated whenever len > 0. */
#ifndef ISMSDOC_BASE_BUF_H
#define ISMSDOC_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char *data;
	size_t len;
	size_t cap;
};

/* Releases the bytes and leaves an empty buffer that can be used again. */
void buf_free(struct buf *buf);

void buf_put(struct buf *buf, const void *bytes, size_t len);
void buf_puts(struct buf *buf, const char *text);
void buf_putc(struct buf *buf, char byte);

/* Appends as printf does; never used for numbers with a fraction, whose form depends
   on the locale. */
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *buf, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

#endif
