#include "picture/path.h"

#include <string.h>

#include "picture/number.h"

struct pen {
	struct drawing *drawing;
	double x, y;             /* current point */
	double start_x, start_y; /* of the current part of the path */
	bool closed; /* a part ended: the next begins where it began, unless it says where */
};

/* Reads COUNT numbers, parted by white space or commas. */
static bool read_numbers(const char **at, double *value, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		number_skip(at, i > 0);
		if (!number_read(at, &value[i]))
			return false;
	}
	return true;
}

static void go_to(struct pen *pen, double x, double y)
{
	pen->x = x;
	pen->y = y;
}

static void begin(struct pen *pen, double x, double y)
{
	go_to(pen, x, y);
	pen->start_x = x;
	pen->start_y = y;
	pen->closed = false;
	drawing_move(pen->drawing, x, y);
}

static void end(struct pen *pen)
{
	if (!pen->closed)
		drawing_close(pen->drawing);
	go_to(pen, pen->start_x, pen->start_y);
	pen->closed = true;
}

static void draw(struct pen *pen, char command, const double *value)
{
	if (command == 'M') {
		begin(pen, value[0], value[1]);
		return;
	}
	if (pen->closed)
		begin(pen, pen->start_x, pen->start_y);
	if (command == 'C') {
		drawing_curve(pen->drawing, value);
		go_to(pen, value[4], value[5]);
		return;
	}
	if (command == 'V')
		go_to(pen, pen->x, value[0]);
	else
		go_to(pen, value[0], command == 'H' ? pen->y : value[1]);
	drawing_line(pen->drawing, pen->x, pen->y);
}

/* Reads what follows COMMAND once or more; further pairs behind M are lines. */
static bool read_command(struct pen *pen, char command, const char **at)
{
	size_t count = command == 'C' ? 6 : command == 'H' || command == 'V' ? 1 : 2;
	double value[6];

	do {
		if (!read_numbers(at, value, count))
			return false;
		draw(pen, command, value);
		command = command == 'M' ? 'L' : command;
		number_skip(at, true);
	} while (**at && !((**at >= 'A' && **at <= 'Z') || (**at >= 'a' && **at <= 'z')));
	return true;
}

const char *path_read(struct drawing *drawing, const char *data)
{
	struct pen pen = {.drawing = drawing};
	const char *at = data;

	number_skip(&at, false);
	if (*at && *at != 'M')
		return at;
	while (*at && !drawing->fault) {
		const char *start = at++;

		if (!strchr("MLHVCZ", *start))
			return start;
		if (*start == 'Z')
			end(&pen);
		else if (!read_command(&pen, *start, &at))
			return *at ? at : start;
		number_skip(&at, false);
	}
	return NULL;
}

const char *path_read_points(struct drawing *drawing, const char *points, bool closed)
{
	struct pen pen = {.drawing = drawing};
	const char *at = points;
	double value[2];
	bool first = true;

	number_skip(&at, false);
	while (*at && !drawing->fault) {
		const char *start = at;

		if (!read_numbers(&at, value, 2))
			return *at ? at : start;
		draw(&pen, first ? 'M' : 'L', value);
		first = false;
		number_skip(&at, true);
	}
	if (closed && !first)
		end(&pen);
	return NULL;
}
