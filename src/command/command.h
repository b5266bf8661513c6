/* The commands. Each file of this folder that defines `const struct command command_NAME` adds one:
   make collects them, and usage, completion and the checks of what was typed are made from them. */
#ifndef ISMSDOC_COMMAND_COMMAND_H
#define ISMSDOC_COMMAND_COMMAND_H

#include "command/arguments.h"

/* An option, typed as --NAME. */
struct option {
	const char *name;  /* "as-of" */
	const char *value; /* what follows, as usage shows it; "N" is a number; NULL: nothing does */
	char letter;       /* 'o': typed as -o, too; 0: as its name only */
	bool required;
};

/* A word that is no option. */
struct operand {
	const char *name; /* what ARGUMENTS call it: "project" is a directory of facts, "file" a file */
	const char *shown;  /* in usage: "DIR"; "..." at its end: one or more */
	const char *absent; /* stands for it when it is not typed; NULL: nothing does */
	bool optional;
};

/* Of a value or an operand that is shown in small letters with | between them, such as
   "json|facts|checks", one of these words has to be typed. */
struct command {
	const char *name;
	const char *summary;       /* one line for --help */
	struct operand operand[4]; /* in their order; one without a name ends them */
	struct option option[16];  /* likewise */
	const char *module;        /* of the library, called with ARGUMENTS; see call_module */
	/* What it does; NULL: call_module. Returns 0, 1 (inputs wrong) or 2 (usage, system). */
	int (*run)(const struct command *command, struct arguments *arguments);
};

/* Every command, by name; NULL ends them. */
extern const struct command *const command_table[];

/* Options that several commands have. */
#define OPTION_AS_OF {.name = "as-of", .value = "DATE"}
#define OPTION_JOBS {.name = "jobs", .letter = 'j', .value = "N"}
#define OPTION_QUIET {.name = "quiet", .letter = 'q'}
#define OPTION_OUT {.name = "output", .letter = 'o', .value = "OUT"}

/* The project that most commands are about. */
#define OPERAND_PROJECT {.name = "project", .shown = "DIR", .absent = "."}

/* Whether SHOWN lists the words that can be typed, such as json|facts|checks or md,html, and does
   not describe them. */
bool command_lists(const char *shown);

/* Whether an operand may be left out. */
bool command_may_lack(const struct operand *operand);

/* Appends how COMMAND is typed to OUT: "ismsdoc check [DIR] [--format text|json|sarif]". */
void command_usage(const struct command *command, struct buf *out);

/* Prints on standard error WHAT was wrong with WORD (both may be NULL) and how COMMAND is typed;
   returns 2. */
int command_refuse(const struct command *command, const char *what, const char *word);

#endif
