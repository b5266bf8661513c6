#include <stdio.h>
#include <sys/stat.h>

#include "command/command.h"
#include "git/revision.h"

enum { SIDES = 2 };

/* One of the two that are compared. */
struct side {
	const char *name; /* as it was typed */
	bool is_directory;
	struct buf facts; /* what there is to compare, as Lua wrote it */
};

static bool is_project(const char *name)
{
	struct buf path = {0};
	struct stat status;
	bool found;

	buf_printf(&path, "%s/isms.yaml", name);
	found = stat(path.data, &status) == 0;
	buf_free(&path);
	return found;
}

/* Calls MODULE with ARGUMENTS and appends what it says to OUT; false after an error. */
static bool call(const char *module, const struct arguments *arguments, struct buf *out,
	struct diags *diags)
{
	struct library *library = library_open(arguments_get(arguments, "project"));
	struct script *script = script_new(library, diags);
	struct script_result result;
	bool done = script_call(script, module, arguments->item, arguments->count, &result);

	if (done)
		buf_put(out, result.said, result.len);
	script_free(script);
	library_close(library);
	return done;
}

static bool read_facts(struct side *side, const char *directory, const struct arguments *arguments,
	struct diags *diags)
{
	struct arguments given = *arguments;

	arguments_set(&given, "project", directory);
	return call("diff.snapshot", &given, &side->facts, diags);
}

/* False when the revision could not be had at all, which was printed. */
static bool read_revision(struct side *side, const char *directory,
	const struct arguments *arguments, struct diags *diags)
{
	struct diags *own = diags_new();
	struct revision revision;
	bool found = revision_open(&revision, directory, side->name);

	if (found && !read_facts(side, revision.project.data, arguments, own))
		revision_report(&revision, side->name, own, diags);
	revision_close(&revision);
	diags_free(own);
	return found;
}

/* Reads both; false when a revision could not be had at all. */
static bool read_sides(struct side *sides, const struct arguments *arguments, struct diags *diags)
{
	const char *directory = ".";

	for (size_t i = 0; i < SIDES; i++)
		if ((sides[i].is_directory = is_project(sides[i].name)))
			directory = sides[i].name;
	for (size_t i = 0; i < SIDES; i++)
		if (sides[i].is_directory)
			read_facts(&sides[i], sides[i].name, arguments, diags);
		else if (!read_revision(&sides[i], directory, arguments, diags))
			return false;
	return true;
}

static bool compare(const struct command *command, const struct side *sides,
	const struct arguments *arguments, struct buf *out, struct diags *diags)
{
	struct arguments given = *arguments;

	arguments_set(&given, "old", sides[0].facts.data);
	arguments_set(&given, "new", sides[1].facts.data);
	arguments_set(&given, "old-name", sides[0].name);
	arguments_set(&given, "new-name", sides[1].name);
	return call(command->module, &given, out, diags);
}

static int diff(const struct command *command, struct side *sides,
	const struct arguments *arguments)
{
	struct diags *diags = diags_new();
	struct buf out = {0};
	int status = 2;

	if (read_sides(sides, arguments, diags)) {
		bool done = !diags_failed(diags) && compare(command, sides, arguments, &out, diags);

		diags_print(diags, stderr);
		status = diags_status(diags);
		if (done && (fwrite(out.data, 1, out.len, stdout) != out.len || fflush(stdout) != 0))
			status = 2;
	}
	buf_free(&out);
	diags_free(diags);
	return status;
}

static int run_diff(const struct command *command, struct arguments *arguments)
{
	struct side sides[SIDES] = {
		{.name = arguments_get(arguments, "old")},
		{.name = arguments_get(arguments, "new")},
	};
	int status = diff(command, sides, arguments);

	for (size_t i = 0; i < SIDES; i++)
		buf_free(&sides[i].facts);
	return status;
}

const struct command command_diff = {
	.name = "diff",
	.summary = "say what changed between two projects, or two git revisions of one",
	.operand = {{.name = "old", .shown = "OLD", .absent = "HEAD"},
		{.name = "new", .shown = "NEW", .absent = "."}},
	.option = {{.name = "format", .value = "text|md|json|yaml"}, {.name = "lang", .value = "LANG"},
		{.name = "only", .value = "ID"}, {.name = "public"}},
	.module = "command.diff",
	.run = run_diff,
};
