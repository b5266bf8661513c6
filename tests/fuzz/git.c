/* A repository's configuration, as `diff` takes it over: whatever is in it, libgit2 sees what it needs to know which
   branch follows which, and no other section. */
#define _XOPEN_SOURCE 700
#include "git/references.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <git2.h>

#include "fuzz.h"
#include "scratch.h"

static const char *const fragments[] = {
	"[remote \"origin\"]\n",
	"[branch \"main\"]\n",
	"[include]\n",
	"[includeIf \"gitdir:/\"]\n",
	"[core]\n",
	"\tpath = /dev/null\n",
	"\tfetch = +refs/heads/*:refs/remotes/origin/*\n",
	"\tmerge = refs/heads/main\n",
	"\tremote = origin\n",
	"[remote.a]\n",
	"[remote \"a\\\"]\n",
	"[remote \"a\"] # [include]\n",
	"[include] path = /dev/null\n",
	"\\\n",
	"\"",
	"\f",
	"\v",
	"\r",
	"\t",
	" ",
	"\xef\xbb\xbf",
	"]",
	"[",
	"=",
	"#",
	";",
};

#include "mutate.h"

/* What libgit2 reads a file with; the program itself has no use for that. */
static struct {
	__typeof__(git_config_open_ondisk) *open;
	__typeof__(git_config_foreach) *each;
	__typeof__(git_config_free) *free;
} git;

static void load(void)
{
	void *library = dlopen(GIT_LIBRARY, RTLD_NOW);
	__typeof__(git_libgit2_init) *init;

	HOLD(library != NULL);
	*(void **)&init = dlsym(library, "git_libgit2_init");
	*(void **)&git.open = dlsym(library, "git_config_open_ondisk");
	*(void **)&git.each = dlsym(library, "git_config_foreach");
	*(void **)&git.free = dlsym(library, "git_config_free");
	HOLD(init && git.open && git.each && git.free && init() > 0);
}

static int check_entry(const git_config_entry *entry, void *context)
{
	(void)context;
	HOLD(strncmp(entry->name, "core.", 5) == 0 || strncmp(entry->name, "branch.", 7) == 0 ||
		strncmp(entry->name, "remote.", 7) == 0);
	return 0;
}

static void check_config(const char *path)
{
	git_config *config;

	if (git.open(&config, path) != 0)
		return; /* libgit2 says so to whoever asked for the revision, too */
	HOLD(git.each(config, check_entry, NULL) == 0);
	git.free(config);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diags *diags = diags_new();
	struct buf from = {0}, to = {0};
	int directory;

	if (!git.open)
		load();
	buf_printf(&from, "%s/from", scratch_write("from/config", data, size));
	buf_printf(&to, "%s/to", scratch_root);
	mkdir(to.data, 0700); /* if it fails, so does the opening */
	directory = open(to.data, O_RDONLY | O_DIRECTORY);
	HOLD(directory >= 0);
	unlinkat(directory, "config", 0);
	HOLD(references_take(directory, from.data, from.data, diags) == !diags_failed(diags));
	close(directory);
	buf_puts(&to, "/config");
	check_config(to.data);
	buf_free(&from);
	buf_free(&to);
	diags_free(diags);
	return 0;
}
