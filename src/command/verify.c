#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/outputs.h"
#include "command/command.h"
#include "command/manifest.h"
#include "sign/seal.h"
#include "sign/ssh.h"

struct verify {
	struct arena *arena;
	struct diags *diags;
	bool quiet;
	const struct signers *signers; /* who must have signed; NULL: signatures are not checked */
};

static bool is_directory(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* PARENT/NAME, owned by the arena; NAME alone below the directory "". */
static const char *join(struct verify *verify, const char *parent, const char *name)
{
	struct buf path = {0};
	const char *joined;

	buf_printf(&path, "%s%s%s", parent, parent[0] == '\0' ? "" : "/", name);
	joined = arena_copy(verify->arena, path.data, path.len);
	buf_free(&path);
	return joined;
}

/* Whether the PDF at PLACE with these BYTES has a seal that holds, and was what OUTPUT says before;
   appends what the seal says to OUT. */
static bool check_seal(struct verify *verify, struct place place, const struct buf *bytes,
	const struct manifest_output *output, struct buf *out)
{
	const struct crypto_library *crypto = crypto_library(verify->diags);
	struct hole hole;
	struct buf before = {0};
	char sha256[65];
	bool ok;

	if (!crypto)
		return false;
	ok = hole_find(bytes, &hole) && seal_holds(crypto, bytes, &hole, out);
	if (ok) {
		buf_put(&before, bytes->data, bytes->len);
		hole_clear(&before, &hole);
		file_sha256(before.data, before.len, sha256);
		ok = strcmp(sha256, output->unsigned_sha256) == 0;
		buf_free(&before);
	}
	if (!ok)
		diag_add(verify->diags, DIAG_ERROR, place, "seal-wrong",
			"the signature in this PDF is not one on what was written: the SHA-256 %s without it "
			"was expected",
			output->unsigned_sha256);
	return ok;
}

/* Appends a line on the seal of OUTPUT below ROOT to OUT, where it was sealed. */
static void report_seal(struct verify *verify, const char *root,
	const struct manifest_output *output, struct buf *out)
{
	struct place place = {.path = join(verify, root, output->path)};
	struct buf bytes = {0};

	if (output->unsigned_sha256[0] != '\0' &&
		file_read_inside(root, output->path, MANIFEST_MAX_FILE, &bytes, (struct place){0},
			verify->diags)) {
		diag_put_clean(out, place.path, strlen(place.path));
		buf_puts(out, "  ");
		check_seal(verify, place, &bytes, output, out);
		buf_putc(out, '\n');
	}
	buf_free(&bytes);
}

/* Checks OUTPUT below ROOT; appends what its seal says, a line, to SEALS. */
static void check_output(struct verify *verify, const char *root,
	const struct manifest_output *output, struct buf *seals)
{
	struct place place = {.path = join(verify, root, output->path)};
	enum manifest_file found = manifest_compare(root, output, verify->diags);

	if (found == MANIFEST_CHANGED)
		diag_add(verify->diags, DIAG_ERROR, place, "file-changed",
			"this is not the file that was written: the SHA-256 %s was expected", output->sha256);
	if (found == MANIFEST_SAME)
		report_seal(verify, root, output, seals);
}

static bool is_listed(const struct manifest *manifest, const char *relative)
{
	if (strcmp(relative, MANIFEST_NAME) == 0 || strcmp(relative, MANIFEST_SIGNATURE) == 0)
		return true;
	return manifest_lists(manifest, relative);
}

/* Reports what stands in ROOT/RELATIVE and below and is not in MANIFEST; no symbolic link is
   followed. */
static void check_unknown(struct verify *verify, const char *root, const char *relative,
	const struct manifest *manifest)
{
	size_t count;
	char **names = file_list_inside(root, join(verify, root, relative), &count, verify->diags);
	for (size_t i = 0; i < count; i++) {
		const char *inner = join(verify, relative, names[i]);
		const char *path = join(verify, root, inner);
		struct stat status;
		if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode))
			check_unknown(verify, root, inner, manifest);
		else if (!is_listed(manifest, inner))
			diag_add(verify->diags, DIAG_ERROR, (struct place){.path = path}, "file-unknown",
				"this file was not written with the others: the manifest does not list it");
		free(names[i]);
	}
	free(names);
}

static void tell_left(const char *path, void *context)
{
	struct verify *verify = context;

	diag_add(verify->diags, DIAG_WARNING, (struct place){.path = path}, "run-stopped",
		"a run that was stopped has left this directory: the next one takes it away");
}

static bool is_signed(struct verify *verify, const char *root)
{
	struct stat status;

	return lstat(join(verify, root, MANIFEST_SIGNATURE), &status) == 0;
}

/* Whether MANIFEST, that of ROOT, was signed as it must have been; appends what is known of its
   signature to OUT. Why not is told as LEVEL. */
static bool check_signature(struct verify *verify, const char *root,
	const struct manifest *manifest, enum diag_level level, struct buf *out)
{
	struct place place = {.path = join(verify, root, MANIFEST_SIGNATURE)};
	bool there = is_signed(verify, root), ok;
	struct buf text = {0};

	if (!verify->signers) {
		buf_puts(out, there ? "signed, by whom was not checked (no --key)" : "not signed");
		return true;
	}
	if (!there) {
		diag_add(verify->diags, level, place, "signature-missing",
			"this is not signed: a signature with a key in %s was expected",
			signers_path(verify->signers));
		return false;
	}
	buf_puts(out, "signed with ");
	ok = file_read_inside(root, MANIFEST_SIGNATURE, KEY_MAX_FILE, &text, (struct place){0},
			 verify->diags) &&
		ssh_verify(verify->signers, manifest->text, manifest->len,
			(struct bytes){text.data, text.len}, out, level, place, verify->diags);
	buf_free(&text);
	return ok;
}

static void verify_directory(struct verify *verify, const char *root)
{
	struct manifest manifest;
	struct buf signature = {0}, seals = {0}, line = {0};
	bool whole = manifest_read(verify->arena, root, &manifest, verify->diags);

	outputs_left(root, whole && manifest.release ? OUTPUTS_NEW : OUTPUTS_SET, tell_left, verify);
	if (!whole)
		return;
	check_signature(verify, root, &manifest, DIAG_ERROR, &signature);
	for (size_t i = 0; i < manifest.outputs; i++)
		check_output(verify, root, &manifest.output[i], &seals);
	check_unknown(verify, root, "", &manifest);
	if (!diags_failed(verify->diags) && !verify->quiet) {
		if (manifest.release)
			buf_printf(&line, "%s  release %s, %zu file%s as released, %s", root, manifest.release,
				manifest.outputs, manifest.outputs == 1 ? "" : "s", signature.data);
		else
			buf_printf(&line, "%s  no release, %zu file%s as written", root, manifest.outputs,
				manifest.outputs == 1 ? "" : "s");
		diag_print_line(stdout, "%s", line.data);
		if (seals.len > 0)
			fwrite(seals.data, 1, seals.len, stdout);
	}
	buf_free(&line);
	buf_free(&seals);
	buf_free(&signature);
}

/* Whether ROOT, which stands among the releases, is one; tells what is none. */
static bool is_release(struct verify *verify, const char *root)
{
	struct stat status;

	if (lstat(root, &status) == 0 && S_ISDIR(status.st_mode) &&
		lstat(join(verify, root, MANIFEST_NAME), &status) == 0)
		return true;
	diag_add(verify->diags, DIAG_WARNING, (struct place){.path = root}, "no-release",
		"this is no release: a directory with " MANIFEST_NAME " was expected");
	return false;
}

/* A file that is looked for among the releases. */
struct sought {
	const char *path;
	struct buf bytes;
	char sha256[65];
};

/* How often MANIFEST has a file of SHA256. */
static size_t count_in(const struct manifest *manifest, const char sha256[65])
{
	size_t found = 0;

	for (size_t i = 0; i < manifest->outputs; i++)
		found += strcmp(manifest->output[i].sha256, sha256) == 0;
	return found;
}

/* Prints that SOUGHT is OUTPUT of a RELEASE, whose SIGNATURE is told behind it. */
static void tell_found(struct verify *verify, const struct sought *sought, const char *release,
	const struct manifest_output *output, const char *signature)
{
	struct buf seal = {0}, line = {0};

	if (output->unsigned_sha256[0] != '\0') {
		buf_puts(&seal, ", ");
		check_seal(verify, (struct place){.path = sought->path}, &sought->bytes, output, &seal);
	}
	buf_printf(&line, "%s  release %s, %s, %s%s", sought->path, release, output->path, signature,
		seal.len > 0 ? seal.data : "");
	if (!verify->quiet)
		diag_print_line(stdout, "%s", line.data);
	buf_free(&line);
	buf_free(&seal);
}

/* How often the release in ROOT has what is SOUGHT; tells each. A release that is not signed as it
   must be has none. */
static size_t find_in(struct verify *verify, const struct sought *sought, const char *root)
{
	struct manifest manifest;
	struct buf signature = {0};
	size_t found;

	if (!is_release(verify, root) || !manifest_read(verify->arena, root, &manifest, verify->diags))
		return 0;
	found = count_in(&manifest, sought->sha256);
	if (found > 0 && !check_signature(verify, root, &manifest, DIAG_WARNING, &signature))
		found = 0;
	for (size_t i = 0; found > 0 && i < manifest.outputs; i++)
		if (strcmp(manifest.output[i].sha256, sought->sha256) == 0)
			tell_found(verify, sought, manifest.release ? manifest.release : root,
				&manifest.output[i], signature.data);
	buf_free(&signature);
	return found;
}

/* Says which of the COUNT releases NAMES in RELEASES have SOUGHT. */
static void verify_among(struct verify *verify, const struct sought *sought, const char *releases,
	char *const *names, size_t count)
{
	size_t found = 0;

	outputs_left(releases, OUTPUTS_AMONG, tell_left, verify);
	for (size_t i = 0; i < count; i++)
		found += find_in(verify, sought, join(verify, releases, names[i]));
	if (found == 0)
		diag_add(verify->diags, DIAG_ERROR, (struct place){.path = sought->path}, "file-unknown",
			"no release in %s has this file (%zu looked at): it is not as released, "
			"or belongs to another project",
			releases, count);
}

/* Says which of the releases in PROJECT have FILE; none is looked for outside of PROJECT. */
static void verify_file(struct verify *verify, const char *file, const char *project)
{
	const char *releases = join(verify, project, "releases");
	struct sought sought = {.path = file};
	char **names = NULL;
	size_t count = 0;

	outputs_left(project, OUTPUTS_AMONG, tell_left, verify);
	if (file_read(file, MANIFEST_MAX_FILE, &sought.bytes, (struct place){0}, verify->diags)) {
		file_sha256(sought.bytes.data, sought.bytes.len, sought.sha256);
		names = file_list_inside(project, releases, &count, verify->diags);
	}
	if (names)
		verify_among(verify, &sought, releases, names, count);
	while (count > 0)
		free(names[--count]);
	free(names);
	buf_free(&sought.bytes);
}

/* Looks at WHAT was typed, with the keys of those who must have signed. */
static void verify_what(struct verify *verify, const struct arguments *arguments, bool directory)
{
	const char *key = arguments_get(arguments, "key"), *what = arguments->operand[0];
	struct signers *signers = key ? signers_read(key, verify->diags) : NULL;

	verify->signers = signers;
	if (key && !signers)
		return;
	if (directory)
		verify_directory(verify, what);
	else
		verify_file(verify, what, arguments_get(arguments, "project"));
	signers_free(signers);
}

static int run_verify(const struct command *command, struct arguments *arguments)
{
	bool directory = is_directory(arguments->operand[0]);
	struct verify verify = {.quiet = arguments_get(arguments, "quiet") != NULL};
	int status;

	if (directory && arguments->operands > 1)
		return command_refuse(command, "a word too many", arguments->operand[1]);
	verify.arena = arena_new();
	verify.diags = diags_new();
	verify_what(&verify, arguments, directory);
	diags_print(verify.diags, stderr);
	status = diags_status(verify.diags);
	diags_free(verify.diags);
	arena_free(verify.arena);
	return status;
}

const struct command command_verify = {
	.name = "verify",
	.summary = "say whether the files in DIR are as released, "
			   "or which release of PROJECT a FILE belongs to",
	.operand = {{.name = "released", .shown = "DIR|FILE"},
		{.name = "project", .shown = "PROJECT", .absent = "."}},
	.option = {{.name = "key", .value = "PUB"}, OPTION_QUIET},
	.run = run_verify,
};
