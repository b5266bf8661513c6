/* Directories by handle: what stands below one is reached without following a symbolic link. Every
   function that fails leaves errno. */
#ifndef ISMSDOC_BASE_DIRECTORY_H
#define ISMSDOC_BASE_DIRECTORY_H

#include <stdbool.h>
#include <sys/stat.h>

/* How deep a tree may be. */
enum { DIRECTORY_MAX_DEPTH = 64 };

/* Opens the directory NAME of DIR; -1 when it is none, or a symbolic link (ENOTDIR). */
int directory_open(int dir, const char *name);

/* Opens the directory of ROOT/PATH (PATH has no step `..`) and sets *NAME, inside PATH, to its last
   step. What is missing in between is made if MAKE; otherwise -1 with ENOENT. */
int directory_open_parent(int root, const char *path, bool make, const char **name);

/* Calls VISIT with each name in DIR, in no order, until it returns false, and returns what the last
   one did; false, too, when DIR cannot be read. */
typedef bool directory_visit(int dir, const char *name, const struct stat *status, void *context);
bool directory_each(int dir, directory_visit *visit, void *context);

/* Removes NAME of DIR and what is below; true when it is gone. */
bool directory_remove(int dir, const char *name);

/* Makes sure that DIR and the directories below it reached the disk. */
bool directory_sync(int dir);

/* Whether PATH, as directory_links is called with, is to be left out. */
typedef bool directory_leaves(const char *path, void *context);

/* Gives TO a second link to every file below FROM that TO has not by the same path, except those
   that LEAVES says; directories are made with the mode that they have. */
bool directory_link(int from, int to, directory_leaves *leaves, void *context);

/* Moves what is below FROM to the same paths below TO, where a file takes the place of one that is
   there if OVER, and is removed otherwise, or when LEAVES (NULL: nothing) says so; then FROM has no
   files. With OVER only plain files are moved. */
bool directory_move(int from, int to, bool over, directory_leaves *leaves, void *context);

/* Waits up to ten seconds to be the only one that has locked DIR, until it is closed; false with
   EWOULDBLOCK when somebody else has it still. True where the system cannot lock directories. */
bool directory_lock(int dir);

/* Locks DIR if nobody else has; false when somebody has, or the system cannot say. */
bool directory_try_lock(int dir);

/* Whether the working directory is the one that ROOT is, or below it. */
bool directory_is_worked_in(int root);

#endif
