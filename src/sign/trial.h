/* Work that a file can make long, tried before it is done. */
#ifndef ISMSDOC_SIGN_TRIAL_H
#define ISMSDOC_SIGN_TRIAL_H

enum trial {
	TRIAL_ENDS, /* the work may be done */
	TRIAL_LONG, /* it takes more time than it may, or crashes */
	TRIAL_NONE, /* no process could be made; errno tells why */
};

/* Does WORK with CONTEXT in a process of its own that may take SECONDS of a processor; what the
   work changes is gone with it. */
enum trial trial(void (*work)(void *context), void *context, unsigned seconds);

#endif
