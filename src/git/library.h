/* libgit2, loaded when a revision is asked for: every other run starts without it and the fourteen
   libraries that it brings along. */
#ifndef ISMSDOC_GIT_LIBRARY_H
#define ISMSDOC_GIT_LIBRARY_H

#include <git2.h>

/* What is used of it. */
#define GIT_FUNCTIONS(each) \
	each(git_blob_free) each(git_blob_lookup) each(git_blob_rawcontent) each(git_blob_rawsize) \
		each(git_commit_free) each(git_commit_tree) each(git_libgit2_init) each(git_libgit2_opts) \
			each(git_libgit2_shutdown) each(git_object_free) each(git_object_peel) \
				each(git_odb_free) each(git_odb_read_header) each(git_repository_free) \
					each(git_repository_odb) each(git_repository_open_ext) \
						each(git_revparse_single) each(git_tree_entry_byindex) \
							each(git_tree_entry_bypath) each(git_tree_entry_filemode) \
								each(git_tree_entry_free) each(git_tree_entry_id) \
									each(git_tree_entry_name) each(git_tree_entry_type) \
										each(git_tree_entrycount) each(git_tree_free) \
											each(git_tree_id) each(git_tree_lookup)

/* The functions under their own names. */
struct git_library {
#define GIT_FIELD(name) __typeof__(name) *name;
	GIT_FUNCTIONS(GIT_FIELD)
#undef GIT_FIELD
};

/* The library, loaded once and never given back; NULL, with the reason in *PROBLEM, when the system
   has none of the release that this program was built with. */
const struct git_library *git_library(const char **problem);

#endif
