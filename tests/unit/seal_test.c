/* The arithmetic of what is signed in a PDF, and servers of time stamps that never come to an end. */
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>

#include "fixture.h"
#include "sign/hole.h"
#include "sign/stamp.h"

static const char before[] = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n7 0 obj\n<<";

/* A PDF with a hole and AFTER bytes behind it, as far as that matters. */
static struct buf make_pdf(size_t after)
{
	struct buf pdf = {0};

	buf_puts(&pdf, before);
	hole_put(&pdf);
	for (size_t i = 0; i < after; i++)
		buf_putc(&pdf, (char)i);
	return pdf;
}

static void test_all_but_the_hole_is_signed(void **state)
{
	static const size_t after[] = {0, 1, 99, 1234567};

	(void)state;
	for (size_t i = 0; i < sizeof after / sizeof *after; i++) {
		struct buf pdf = make_pdf(after[i]), data = {0}, empty = make_pdf(after[i]);
		size_t from, first, second, last;
		struct hole hole;

		assert_true(hole_find(&pdf, &hole));
		assert_false(hole_is_filled(&pdf, &hole));
		assert_true(hole_fill(&pdf, &hole, 1796025600));
		assert_true(hole_is_filled(&pdf, &hole));
		assert_int_equal(sscanf(strstr(pdf.data, "/ByteRange"), "/ByteRange[%zu %zu %zu %zu ]",
							 &from, &first, &second, &last),
			4);
		assert_int_equal(from, 0);
		assert_int_equal(first, hole.start);
		assert_int_equal(second, hole.end);
		assert_int_equal(second - first, 2 * HOLE_BYTES + 2);
		assert_int_equal(second + last, pdf.len);
		assert_int_equal(last, after[i]);
		assert_int_equal(pdf.data[first], '<');
		assert_int_equal(pdf.data[second - 1], '>');
		hole_put_signed(&pdf, &hole, &data);
		assert_int_equal(data.len, pdf.len - HOLE);
		assert_memory_equal(data.data, pdf.data, first);
		assert_memory_equal(data.data + first, pdf.data + second, last);
		hole_clear(&pdf, &hole);
		assert_int_equal(pdf.len, empty.len);
		assert_memory_equal(pdf.data, empty.data, empty.len);
		buf_free(&data);
		buf_free(&empty);
		buf_free(&pdf);
	}
}

static void test_the_time_is_written_and_read(void **state)
{
	struct buf pdf = make_pdf(10), said = {0};
	struct hole hole;

	(void)state;
	assert_true(hole_find(&pdf, &hole));
	assert_true(hole_fill(&pdf, &hole, 1796025600));
	assert_non_null(strstr(pdf.data, "/M(D:20261130080000Z)"));
	hole_put_time(&pdf, &hole, &said);
	assert_string_equal(said.data, "2026-11-30T08:00:00Z");
	assert_false(hole_fill(&pdf, &hole, (time_t)1 << 50));
	memcpy(strstr(pdf.data, "/M(D:") + 5, "20261\x1b", 6);
	assert_false(hole_is_filled(&pdf, &hole));
	buf_free(&said);
	buf_free(&pdf);
}

static void test_what_was_added_behind_the_end_is_not_signed(void **state)
{
	struct buf pdf = make_pdf(10);
	struct hole hole;

	(void)state;
	assert_true(hole_find(&pdf, &hole));
	assert_true(hole_fill(&pdf, &hole, 0));
	buf_putc(&pdf, 'x');
	assert_true(hole_find(&pdf, &hole));
	assert_false(hole_is_filled(&pdf, &hole));
	buf_free(&pdf);
}

static void test_what_has_no_hole_is_told(void **state)
{
	struct buf pdf = make_pdf(0), late = {0};
	struct hole hole;

	(void)state;
	for (size_t len = 0; len < pdf.len; len += len + 100 < pdf.len ? 97 : 1) {
		struct buf cut = {0};

		buf_put(&cut, pdf.data, len);
		assert_false(hole_find(&cut, &hole));
		buf_free(&cut);
	}
	assert_true(hole_find(&pdf, &hole));
	buf_printf(&late, "%*s", 50, "");
	buf_put(&late, pdf.data, pdf.len);
	assert_false(hole_find(&late, &hole));
	pdf.data[hole.start] = '(';
	assert_false(hole_find(&pdf, &hole));
	buf_free(&late);
	buf_free(&pdf);
}

/* Takes one call, says HEAD at once and MORE over and over, with PAUSE nanoseconds in between, until
   it is killed. */
static _Noreturn void serve(int server, const char *head, const char *more, long pause)
{
	struct timespec rest = {.tv_nsec = pause};
	int client = accept(server, NULL, NULL);
	bool open = client >= 0 && write(client, head, strlen(head)) >= 0;

	while (open && write(client, more, strlen(more)) >= 0)
		if (pause > 0)
			nanosleep(&rest, NULL);
	_exit(0);
}

static void ask_a_server_of(const char *head, const char *more, long pause)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(0x7F000001)};
	int server = socket(AF_INET, SOCK_STREAM, 0);
	socklen_t len = sizeof address;
	struct diags *diags = diags_new();
	const struct crypto_library *crypto = crypto_library(diags);
	struct buf url = {0}, token = {0};
	time_t start;
	pid_t child;

	assert_int_equal(bind(server, (struct sockaddr *)&address, sizeof address), 0);
	assert_int_equal(listen(server, 1), 0);
	assert_int_equal(getsockname(server, (struct sockaddr *)&address, &len), 0);
	child = fork();
	if (child == 0)
		serve(server, head, more, pause);
	buf_printf(&url, "http://127.0.0.1:%d/", ntohs(address.sin_port));
	start = time(NULL);
	assert_false(stamp_get(crypto, &(struct stamp_server){url.data, 1}, "bytes", 5, &token, diags));
	assert_in_range(time(NULL) - start, 0, 5);
	assert_int_equal(token.len, 0);
	assert_int_equal(diags_count(diags), 1);
	assert_int_equal(diags_status(diags), 2);
	assert_string_equal(diags_get(diags, 0)->code, "timestamp-failed");
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	close(server);
	buf_free(&url);
	diags_free(diags);
}

static void test_a_server_without_an_end_is_left(void **state)
{
	static const char status[] = "HTTP/1.0 200 OK\r\n";
	static const char head[] =
		"HTTP/1.0 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n\x30\x82\x10\x00";
	enum { TENTH = 100000000 };

	(void)state;
	ask_a_server_of("", "", TENTH);
	ask_a_server_of(status, "X-More: 1\r\n", TENTH);
	ask_a_server_of(head, "x", TENTH);
	ask_a_server_of("", "X", 0);
	ask_a_server_of(status, "X-More: 1\r\n", 0);
	ask_a_server_of(status, "X", 0);
	ask_a_server_of(head, "x", 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_but_the_hole_is_signed),
		cmocka_unit_test(test_the_time_is_written_and_read),
		cmocka_unit_test(test_what_was_added_behind_the_end_is_not_signed),
		cmocka_unit_test(test_what_has_no_hole_is_told),
		cmocka_unit_test(test_a_server_without_an_end_is_left),
	};

	return cmocka_run_group_tests_name("seal", tests, NULL, NULL);
}
