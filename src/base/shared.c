#include "base/shared.h"

#include <dlfcn.h>
#include <string.h>

const char *shared_load(const char *library, const struct shared_function *function,
	size_t functions, void *table)
{
	void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);

	if (!handle)
		return dlerror();
	for (size_t i = 0; i < functions; i++) {
		void *found = dlsym(handle, function[i].name);

		if (!found)
			return dlerror();
		/* ISO C has no conversion between the two kinds of pointers. */
		memcpy((char *)table + function[i].at, &found, sizeof found);
	}
	return NULL;
}
