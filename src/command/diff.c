#include <stdio.h>
#include <sys/stat.h>

#include "command/command.h"
#include "command/options.h"
#include "git/revision.h"
#include "command/today.h"
#include "script/script.h"

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

	buf_printf(&path, "%s/isms.yaml", name);
	bool found = stat(path.data, &status) == 0;
	buf_free(&path);
	return found;
}

static bool read_facts(struct side *side, const char *directory, const struct options *options,
	struct diags *diags)
{
	struct script_options given = {0};
	struct today today;
	const struct produced *files;
	size_t count;

	today_set(&given, &today);
	const struct script_argument arguments[] = {
		{"project", directory},
		{"only", options->only},
		{"public", options->only_public ? "yes" : NULL},
		{"source_date_epoch", given.source_date_epoch},
		{"today", given.today},
	};
	struct library *library = library_open(directory);
	struct script *script = script_new(library, diags);
	bool done = script_produce(script, "diff.snapshot", directory, NULL, arguments,
		sizeof arguments / sizeof arguments[0], &files, &count, &side->facts);
	script_free(script);
	library_close(library);
	return done;
}

/* False when the revision could not be had at all, which was printed. */
static bool read_revision(struct side *side, const char *directory, const struct options *options,
	struct diags *diags)
{
	struct diags *own = diags_new();
	struct revision revision;
	bool found = revision_open(&revision, directory, side->name);

	if (found && !read_facts(side, revision.project.data, options, own))
		revision_report(&revision, side->name, own, diags);
	revision_close(&revision);
	diags_free(own);
	return found;
}

/* Reads both; false when a revision could not be had at all. */
static bool read_sides(struct side *sides, const struct options *options, struct diags *diags)
{
	const char *directory = ".";

	for (size_t i = 0; i < SIDES; i++)
		if ((sides[i].is_directory = is_project(sides[i].name)))
			directory = sides[i].name;
	for (size_t i = 0; i < SIDES; i++)
		if (sides[i].is_directory)
			read_facts(&sides[i], sides[i].name, options, diags);
		else if (!read_revision(&sides[i], directory, options, diags))
			return false;
	return true;
}

/* False without a message when the format is not known. */
static bool compare(const struct side *sides, const struct options *options, struct diags *diags,
	struct buf *out)
{
	const struct script_argument arguments[] = {
		{"old", sides[0].facts.data},
		{"new", sides[1].facts.data},
		{"old_name", sides[0].name},
		{"new_name", sides[1].name},
		{"format", options->formats != NULL ? options->formats : "text"},
		{"language", options->languages},
		{"only", options->only},
	};
	struct library *library = library_open(NULL);
	struct script *script = script_new(library, diags);
	const struct produced *files;
	size_t count;
	bool done = script_produce(script, "command.diff", ".", NULL, arguments,
		sizeof arguments / sizeof arguments[0], &files, &count, out);
	script_free(script);
	library_close(library);
	return done;
}

static int diff(const struct command *command, struct side *sides, const struct options *options)
{
	struct diags *diags = diags_new();
	struct buf out = {0};
	int status = 2;

	if (read_sides(sides, options, diags)) {
		bool done = !diags_failed(diags) && compare(sides, options, diags, &out);
		diags_print(diags, stderr);
		status = diags_status(diags);
		if (!done && status == 0) {
			fprintf(stderr, "usage: %s\n", command->usage);
			status = 2;
		}
		if (done && (fwrite(out.data, 1, out.len, stdout) != out.len || fflush(stdout) != 0))
			status = 2;
	}
	buf_free(&out);
	diags_free(diags);
	return status;
}

static int run_diff(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "flOP", command->usage))
		return 2;
	if (options.operands > SIDES) {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	struct side sides[SIDES] = {
		{.name = options.operands > 0 ? options.operand[0] : "HEAD"},
		{.name = options.operands > 1 ? options.operand[1] : "."},
	};
	int status = diff(command, sides, &options);
	for (size_t i = 0; i < SIDES; i++)
		buf_free(&sides[i].facts);
	return status;
}

const struct command command_diff = {
	"diff",
	"ismsdoc diff [OLD [NEW]] [--format text|md|json|yaml] [--lang LANG] [--only ID] [--public]",
	"say what changed between two projects, or two git revisions of one",
	run_diff,
};
