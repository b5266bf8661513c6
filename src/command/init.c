#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "command/call.h"

/* Asks QUESTION on the terminal unless the argument NAME is given, and sets it to the answer, which
   *LINE holds until the caller frees it; an empty one leaves it. False when the terminal was
   closed. */
static bool ask(const char *question, struct arguments *arguments, const char *name, char **line)
{
	size_t size = 0;
	ssize_t len;

	if (arguments_get(arguments, name))
		return true;
	printf("%s", question);
	fflush(stdout);
	len = getline(line, &size, stdin);
	if (len <= 0) {
		putchar('\n');
		return false;
	}
	if ((*line)[len - 1] == '\n')
		(*line)[--len] = '\0';
	if (len > 0)
		arguments_set(arguments, name, *line);
	return true;
}

static int run_init(const struct command *command, struct arguments *arguments)
{
	char *name = NULL, *languages = NULL, *profile = NULL;
	bool asks = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	int status = 2;

	if (!asks ||
		(ask("Name of the organisation: ", arguments, "name", &name) &&
			ask("Languages of the documents, such as en or ja,en [en]: ", arguments, "lang",
				&languages) &&
			ask("Size of the policies (small: up to about 50 people, or standard) [standard]: ",
				arguments, "profile", &profile)))
		status = call_module(command, arguments);
	free(name);
	free(languages);
	free(profile);
	return status;
}

const struct command command_init = {
	.name = "init",
	.summary = "write a project of example facts, each to be confirmed, that builds at once",
	.operand = {{.name = "project", .shown = "DIR"}},
	.option = {{.name = "name", .value = "NAME"}, {.name = "lang", .value = "LANG,..."},
		{.name = "standards", .value = "ID,..."}, {.name = "profile", .value = "ID"}, OPTION_AS_OF},
	.module = "command.init",
	.run = run_init,
};
