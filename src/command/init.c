#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command/command.h"
#include "command/options.h"
#include "command/produce.h"
#include "command/today.h"

/* Asks QUESTION on the terminal unless *OPTION is given, and sets it to the answer, which *LINE
   holds until the caller frees it; an empty one leaves it. False when the terminal was closed. */
static bool ask(const char *question, const char **option, char **line)
{
	size_t size = 0;
	if (*option != NULL)
		return true;
	printf("%s", question);
	fflush(stdout);
	ssize_t len = getline(line, &size, stdin);
	if (len <= 0) {
		putchar('\n');
		return false;
	}
	if ((*line)[len - 1] == '\n')
		(*line)[--len] = '\0';
	if (len > 0)
		*option = *line;
	return true;
}

static bool ask_all(struct options *options, char *line[2])
{
	return ask("Name of the organisation: ", &options->name, &line[0]) &&
		ask("Languages of the documents (en, ja or ja,en) [en]: ", &options->languages, &line[1]);
}

static int write_project(const struct options *options)
{
	struct script_options wanted = {0};
	struct today today;
	today_set(&wanted, &today);
	const char *project = options->operand[0];
	const struct script_argument arguments[] = {
		{"project", project},
		{"name", options->name},
		{"languages", options->languages},
		{"standards", options->standards},
		{"as_of", options->as_of},
		{"today", wanted.today},
		{"source_date_epoch", wanted.source_date_epoch},
	};
	return produce("command.init", project, NULL, arguments,
		sizeof arguments / sizeof arguments[0]);
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
	char *line[2] = {NULL, NULL};
	bool terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	int status = !terminal || ask_all(&options, line) ? write_project(&options) : 2;
	free(line[0]);
	free(line[1]);
	return status;
}

const struct command command_init = {
	"init",
	"ismsdoc init DIR [--name NAME] [--lang ja,en] [--standards ID,...] [--as-of DATE]",
	"write a project of example facts, each to be confirmed, that builds at once",
	run_init,
};
