#include "git/library.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static const struct {
	const char *name;
	size_t at;
} functions[] = {
#define GIT_ENTRY(name) {#name, offsetof(struct git_library, name)},
	GIT_FUNCTIONS(GIT_ENTRY)
#undef GIT_ENTRY
};

const struct git_library *git_library(const char **problem)
{
	static struct git_library library;
	void *handle = dlopen(GIT_LIBRARY, RTLD_NOW | RTLD_LOCAL);

	for (size_t i = 0; handle && i < sizeof functions / sizeof functions[0]; i++) {
		void *function = dlsym(handle, functions[i].name);

		if (!function)
			handle = NULL;
		/* ISO C has no conversion between the two kinds of pointers. */
		memcpy((char *)&library + functions[i].at, &function, sizeof function);
	}
	*problem = handle ? NULL : dlerror();
	return handle ? &library : NULL;
}
