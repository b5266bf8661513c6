#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "command/run.h"

/* What stands in the place of a release. */
enum there { THERE_NOTHING, THERE_UNFINISHED, THERE_RELEASE, THERE_UNREAD };

static enum there look_at(const char *root, struct diags *diags)
{
	size_t count;
	char **names = file_list(root, &count, diags);
	enum there there = !names ? THERE_UNREAD : count > 0 ? THERE_UNFINISHED : THERE_NOTHING;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(names[i], MANIFEST_NAME) == 0)
			there = THERE_RELEASE;
		free(names[i]);
	}
	free(names);
	return there;
}

/* Writes the release to TARGET; what stands there and is no release is replaced by it. */
static bool write_release(struct run *run, const struct target *target)
{
	struct place place = {.path = target->shown};
	struct diags *diags = run_diags(run);
	enum there there = look_at(target->shown, diags);

	if (there == THERE_RELEASE)
		diag_add(diags, DIAG_ERROR, place, "release-exists",
			"this release is there already and is never overwritten: give another --name");
	if (there == THERE_RELEASE || there == THERE_UNREAD || !run_compose(run, target, OUTPUTS_NEW) ||
		!run_commit(run))
		return false;
	if (there == THERE_UNFINISHED)
		diag_add(diags, DIAG_WARNING, place, "release-replaced",
			"the directory that was here had no " MANIFEST_NAME ", so it was no release: it was "
			"replaced");
	return true;
}

static void print_release(const struct run *run, const char *root,
	const struct arguments *arguments)
{
	struct run_made made = run_made(run);

	printf("%s  %zu document%s, %zu file%s%s%s\n", root, made.documents,
		made.documents == 1 ? "" : "s", made.count, made.count == 1 ? "" : "s",
		arguments_get(arguments, "seal") ? ", PDFs sealed" : "",
		arguments_get(arguments, "sign") ? ", signed" : "");
}

/* What the signatures of a release are made with. */
struct signing {
	struct certificate certificate;
	struct seal seal;
};

/* Makes RUN sign the manifest and seal the PDFs as ARGUMENTS ask for; false after an error. */
static bool sign_as_asked(struct run *run, const struct arguments *arguments,
	struct signing *signing)
{
	const char *key = arguments_get(arguments, "sign");
	const struct certificate_source source = {
		.file = arguments_get(arguments, "seal"),
		.key = arguments_get(arguments, "seal-key"),
		.password = arguments_get(arguments, "seal-password"),
	};

	if (key && !run_sign(run, key))
		return false;
	if (!source.file)
		return true;
	signing->seal = (struct seal){.certificate = &signing->certificate,
		.server = {arguments_get(arguments, "timestamp"), STAMP_SECONDS},
		.at = time(NULL)};
	run_seal(run, &signing->seal);
	return certificate_read(&source, signing->seal.at, &signing->certificate, run_diags(run));
}

/* Renders and freezes in the directory of its name below releases/ of the project; of two that try,
   one succeeds. */
static bool freeze(struct run *run, const struct arguments *arguments)
{
	struct buf below = {0};
	struct target target;
	bool done;

	if (!run_render(run))
		return false;
	buf_printf(&below, "releases/%s", run_release_name(run));
	target = target_new(arguments, below.data, NULL);
	done = write_release(run, &target);
	if (done && !arguments_get(arguments, "quiet"))
		print_release(run, target.shown, arguments);
	target_free(&target);
	buf_free(&below);
	return done;
}

/* What ARGUMENTS say of a seal where none is asked for; NULL: nothing. */
static const char *find_lonely(const struct arguments *arguments)
{
	static const char *const of_seal[] = {"seal-key", "seal-password", "timestamp"};

	for (size_t i = 0; i < sizeof of_seal / sizeof *of_seal; i++)
		if (arguments_get(arguments, of_seal[i]) && !arguments_get(arguments, "seal"))
			return of_seal[i];
	return NULL;
}

static int run_release(const struct command *command, struct arguments *arguments)
{
	const char *lonely = find_lonely(arguments), *url = arguments_get(arguments, "timestamp");
	struct signing signing = {0};
	struct run *run;
	int status;

	if (lonely)
		return command_refuse(command, "this goes with --seal only", lonely);
	if (url && !stamp_takes(url))
		return command_refuse(command, "an address in http://, without a password, was expected",
			url);
	run = run_open(command, arguments, "md,html,pdf");
	if (!run)
		return 2;
	if (sign_as_asked(run, arguments, &signing))
		freeze(run, arguments);
	status = run_close(run);
	certificate_free(&signing.certificate);
	return status;
}

const struct command command_release = {
	.name = "release",
	.summary = "freeze the approved documents of the project in DIR below releases/",
	.operand = {OPERAND_PROJECT},
	.option = {{.name = "name", .value = "NAME"}, {.name = "sign", .value = "KEY"},
		{.name = "seal", .value = "CERT"}, {.name = "seal-key", .value = "KEY"},
		{.name = "seal-password", .value = "FILE"}, {.name = "timestamp", .value = "URL"},
		OPTION_AS_OF, OPTION_JOBS, OPTION_QUIET},
	.module = "command.release",
	.run = run_release,
};
