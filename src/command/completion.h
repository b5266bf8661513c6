/* What shells need to complete the words of a command line. */
#ifndef ISMSDOC_COMMAND_COMPLETION_H
#define ISMSDOC_COMMAND_COMPLETION_H

#include <stddef.h>

#include "command/command.h"

/* Prints the completion of the COUNT COMMANDS for SHELL: "bash", "zsh" or "fish". All is read out
   of their usage lines, so that nothing is listed twice. Returns the exit status; another SHELL, or
   NULL, is wrong usage. */
int completion_print(const struct command *const *commands, size_t count, const char *shell);

#endif
