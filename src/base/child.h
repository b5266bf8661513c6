/* Processes of the program's own. */
#ifndef ISMSDOC_BASE_CHILD_H
#define ISMSDOC_BASE_CHILD_H

#include <stdbool.h>
#include <sys/types.h>

/* Starts a process that ends when this one does, however that ends: 0 in the new one, its id in
   this one, -1 with errno when there is none. Where the system cannot promise that (other ones than
   Linux), the new one ends by its own limits. */
pid_t child_start(void);

/* Waits until CHILD ends and sets STATUS as waitpid does; false with errno when it cannot. */
bool child_wait(pid_t child, int *status);

#endif
