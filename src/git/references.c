#include "git/references.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.h"
#include "base/file.h"
#include "git/plain.h"
#include "git/scratch.h"

/* References are small files; a repository that has many packs them. */
enum { MOST_FILES = 50000, MOST_BYTES = 256 << 20 };

/* What is taken over into the directory TO. */
struct taking {
	int to;
	size_t files, bytes;
	const char *root; /* of what is read */
	struct buf path;  /* below ROOT: of the directory that is walked, with a slash behind it */
	unsigned depth;
	struct diags *diags;
};

static bool write_text(int to, const char *path, const struct buf *text, struct diags *diags)
{
	return plain_done(scratch_write(to, path, text->data, text->len), diags, path);
}

static bool take_file(struct taking *taking, const char *path)
{
	struct buf text = {0};
	bool done = file_read_inside(taking->root, path, MOST_BYTES - taking->bytes, &text,
		(struct place){0}, taking->diags);

	taking->bytes += text.len;
	if (done && ++taking->files > MOST_FILES)
		done = plain_refuse(taking->diags, taking->root, "file-too-large",
			"the repository has more than 50,000 references outside of packed-refs");
	done = done && write_text(taking->to, path, &text, taking->diags);
	buf_free(&text);
	return done;
}

static bool take_one(int dir, const char *name, const struct stat *status, void *context);

static bool take_directory(struct taking *taking, int dir, const char *name)
{
	size_t len = taking->path.len;
	bool done;
	int inner;

	if (taking->depth == DIRECTORY_MAX_DEPTH)
		return plain_refuse(taking->diags, taking->root, "file-unreadable",
			"the repository has references in too many directories within each other");
	inner = directory_open(dir, name);
	if (inner < 0)
		return false;
	buf_printf(&taking->path, "%s/", name);
	taking->depth++;
	done = directory_each(inner, take_one, taking);
	taking->depth--;
	taking->path.len = len;
	taking->path.data[len] = '\0';
	close(inner);
	return done;
}

static bool take_one(int dir, const char *name, const struct stat *status, void *context)
{
	struct taking *taking = context;
	struct buf path = {0};
	bool done;

	if (S_ISDIR(status->st_mode))
		return take_directory(taking, dir, name);
	buf_printf(&path, "%s%s", taking->path.data, name);
	done = take_file(taking, path.data);
	buf_free(&path);
	return done;
}

/* Takes what is below the directory NAME of the repository, where there is one. */
static bool take_below(struct taking *taking, const char *name)
{
	int root;
	bool done;

	if (!plain_exists(taking->root, name))
		return true;
	root = open(taking->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	buf_puts(&taking->path, "");
	done = root >= 0 && take_directory(taking, root, name);
	plain_done(done, taking->diags, taking->root);
	if (root >= 0)
		close(root);
	return done;
}

/* HEAD and its like (ORIG_HEAD, FETCH_HEAD) stand at the top of a git directory. */
static bool take_head(int dir, const char *name, const struct stat *status, void *context)
{
	size_t len = strlen(name);

	(void)dir, (void)status;
	if (len < 4 || strcmp(name + len - 4, "HEAD") != 0)
		return true;
	return take_file(context, name);
}

static bool take_heads(struct taking *taking)
{
	int dir = open(taking->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = dir >= 0 && directory_each(dir, take_head, taking);

	plain_done(done, taking->diags, taking->root);
	if (dir >= 0)
		close(dir);
	return done && (!plain_exists(taking->root, "logs/HEAD") || take_file(taking, "logs/HEAD"));
}

/* Whether the LEN bytes at LINE open a section on remotes or branches, and nothing else. */
static bool opens_names(const char *line, size_t len)
{
	static const char *const heads[] = {"[branch \"", "[remote \""};

	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
		size_t start = strlen(heads[i]);

		if (len > start + 2 && strncmp(line, heads[i], start) == 0 &&
			memchr(line + start, '"', len - start) == line + len - 2 && line[len - 1] == ']')
			return true;
	}
	return false;
}

/* Whether the LEN bytes at LINE give a name a value, for git as for us: git takes more bytes than
   blanks and tabs for white space, behind which another section would open. */
static bool gives_value(const char *line, size_t len)
{
	size_t blank = strspn(line, " \t");

	for (size_t i = blank; i < len; i++)
		if ((unsigned char)line[i] < ' ' && line[i] != '\t')
			return false;
	return blank < len && ((line[blank] | 0x20) >= 'a' && (line[blank] | 0x20) <= 'z');
}

/* Appends the sections of TEXT that say what a branch follows: what `@{upstream}` needs. */
static void put_names(struct buf *out, const char *text)
{
	bool wanted = false;

	for (size_t len; *text; text += len) {
		bool opens = text[strspn(text, " \t")] == '[';

		len = strcspn(text, "\n");
		if (opens)
			wanted = opens_names(text, len);
		if (wanted && (opens || gives_value(text, len)))
			buf_printf(out, "%.*s\n", (int)len, text);
		len += text[len] == '\n';
	}
}

static bool take_config(struct taking *taking)
{
	struct buf text = {0}, own = {0};
	bool done = !plain_exists(taking->root, "config") ||
		file_read_inside(taking->root, "config", MOST_BYTES, &text, (struct place){0},
			taking->diags);

	buf_puts(&own, "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
	if (done && text.len > 0)
		put_names(&own, text.data);
	done = done && write_text(taking->to, "config", &own, taking->diags);
	buf_free(&own);
	buf_free(&text);
	return done;
}

bool references_take(int to, const char *own, const char *common, struct diags *diags)
{
	struct taking taking = {.to = to, .root = own, .diags = diags};
	bool done = take_heads(&taking);

	taking.root = common;
	done = done && take_config(&taking) && take_below(&taking, "refs") &&
		take_below(&taking, "logs/refs") &&
		(!plain_exists(common, "packed-refs") || take_file(&taking, "packed-refs"));
	if (done && mkdirat(to, "refs", 0700) != 0 && errno != EEXIST)
		done = plain_done(false, diags, common);
	buf_free(&taking.path);
	return done;
}
