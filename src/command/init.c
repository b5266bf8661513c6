#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command/command.h"
#include "command/options.h"
#include "command/produce.h"
#include "command/today.h"

struct answer {
	char text[256];
};

/* Asks QUESTION on the terminal; an empty answer, or one that is too long to be one, is NULL. */
static const char *ask(const char *question, struct answer *answer)
{
	printf("%s", question);
	fflush(stdout);
	if (fgets(answer->text, sizeof answer->text, stdin) == NULL)
		return NULL;
	char *end = strchr(answer->text, '\n');
	if (end == NULL)
		return NULL;
	*end = '\0';
	return answer->text[0] != '\0' ? answer->text : NULL;
}

static int run_init(const struct command *command, int argc, char **argv)
{
	struct options options;
	if (!options_read(&options, argc, argv, "nlsa", command->usage))
		return 2;
	if (options.operands != 1 || options.operand[0][0] == '\0') {
		fprintf(stderr, "usage: %s\n", command->usage);
		return 2;
	}
	struct answer name, languages;
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
		if (options.name == NULL)
			options.name = ask("Name of the organisation: ", &name);
		if (options.languages == NULL)
			options.languages = ask("Languages of the documents (en, ja or ja,en) [en]: ",
				&languages);
	}
	struct script_options wanted = {0};
	struct today today;
	today_set(&wanted, &today);
	const char *project = options.operand[0];
	const struct script_argument arguments[] = {
		{"project", project}, {"name", options.name}, {"languages", options.languages},
		{"standards", options.standards}, {"as_of", options.as_of}, {"today", wanted.today},
		{"source_date_epoch", wanted.source_date_epoch},
	};
	return produce("init", project, NULL, arguments, sizeof arguments / sizeof arguments[0]);
}

const struct command command_init = {
	"init",
	"ismsdoc init DIR [--name NAME] [--lang ja,en] [--standards ID,...] [--as-of DATE]",
	"write a project of example facts, each to be confirmed, that builds at once",
	run_init,
};
