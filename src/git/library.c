#include "git/library.h"

#include <stddef.h>

#include "base/shared.h"

static const struct shared_function functions[] = {
#define GIT_ENTRY(name) {#name, offsetof(struct git_library, name)},
	GIT_FUNCTIONS(GIT_ENTRY)
#undef GIT_ENTRY
};

const struct git_library *git_library(const char **problem)
{
	static struct git_library library;

	*problem =
		shared_load(GIT_LIBRARY, functions, sizeof functions / sizeof functions[0], &library);
	return *problem ? NULL : &library;
}
