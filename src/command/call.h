/* The commands that are a module of the library: it is called, what it said is printed, and its
   files are written. */
#ifndef ISMSDOC_COMMAND_CALL_H
#define ISMSDOC_COMMAND_CALL_H

#include "command/command.h"

/* Calls the module of COMMAND with ARGUMENTS. Its files are written below the directory that the
   argument "project" names, or that of the file that "output" names, all or none, and over a file
   that is there only when it replaces them.
   What it says goes to standard output, messages to standard error unless it tells them itself.
   Returns the exit status: as the messages ask for, and 2 with the usage when the module does not
   know what was asked for. */
int call_module(const struct command *command, const struct arguments *arguments);

/* The same for a module that reads a register of the project, extends it and writes it again: the
   project is locked for the one who does. */
int call_locked(const struct command *command, const struct arguments *arguments);

#endif
