#include "command/arguments.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command/command.h"
#include "command/near.h"
#include "command/today.h"

enum { MOST_NUMBER = 256 };

static const char NOT_A_VALUE[] = "not a value that this option takes";

const char *arguments_get(const struct arguments *arguments, const char *name)
{
	for (size_t i = 0; i < arguments->count; i++)
		if (strcmp(arguments->item[i].name, name) == 0)
			return arguments->item[i].value;
	return NULL;
}

void arguments_set(struct arguments *arguments, const char *name, const char *value)
{
	size_t i = 0;

	while (i < arguments->count && strcmp(arguments->item[i].name, name) != 0)
		i++;
	assert(i < MOST_ARGUMENTS);
	arguments->item[i] = (struct script_argument){name, value};
	if (i == arguments->count)
		arguments->count++;
}

long arguments_number(const struct arguments *arguments, const char *name)
{
	const char *value = arguments_get(arguments, name);

	return value ? strtol(value, NULL, 10) : 0;
}

/* The option of COMMAND that WORD starts; *VALUE is what follows in the same word, or NULL. */
static const struct option *find_option(const struct command *command, const char *word,
	const char **value)
{
	*value = NULL;
	for (const struct option *option = command->option; option->name; option++) {
		size_t len = strlen(option->name);

		if (word[1] == '-' && strncmp(word + 2, option->name, len) == 0 &&
			(word[2 + len] == '\0' || word[2 + len] == '=')) {
			*value = word[2 + len] == '=' ? word + 2 + len + 1 : NULL;
			return option;
		}
		if (option->letter && word[1] == option->letter) {
			*value = word[2] ? word + 2 : NULL;
			return option;
		}
	}
	return NULL;
}

/* Whether WORD is one of those in LIST, between which | stands. */
static bool is_one_of(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (; *list; list += strcspn(list, "|"), list += *list == '|')
		if (strcspn(list, "|") == len && strncmp(list, word, len) == 0)
			return true;
	return false;
}

static bool is_number(const char *text)
{
	char *end;
	long number;

	errno = 0;
	number = strtol(text, &end, 10);
	return errno == 0 && *end == '\0' && number >= 1 && number <= MOST_NUMBER;
}

/* Whether VALUE can stand where usage shows SHOWN. */
static bool fits(const char *shown, const char *value)
{
	if (command_lists(shown) && strchr(shown, '|'))
		return is_one_of(shown, value);
	if (strcmp(shown, "N") == 0)
		return is_number(value);
	return value[0] != '\0';
}

static bool refuse(const struct command *command, const char *what, const char *word)
{
	command_refuse(command, what, word);
	return false;
}

/* Refuses WORD, and names the word near it that could have been meant, behind PREFIX. */
static bool refuse_near(const struct command *command, const char *what, const char *word,
	const char *prefix, const struct near *near)
{
	struct buf said = {0};

	buf_puts(&said, word);
	if (near->word)
		buf_printf(&said, "; did you mean '%s%.*s'?", prefix, (int)near->word_len, near->word);
	refuse(command, what, said.data);
	buf_free(&said);
	return false;
}

static bool refuse_option(const struct command *command, const char *word)
{
	struct near near = {0};

	if (word[1] == '-') {
		near.typed = word + 2;
		near.len = strcspn(near.typed, "=");
		near_offer(&near, "help", strlen("help"));
		for (const struct option *option = command->option; option->name; option++)
			near_offer(&near, option->name, strlen(option->name));
	}
	return refuse_near(command, "no such option", word, "--", &near);
}

/* Refuses WORD, which does not fit what usage shows as SHOWN. */
static bool refuse_word(const struct command *command, const char *what, const char *word,
	const char *shown)
{
	struct near near = {.typed = word, .len = strlen(word)};

	if (command_lists(shown) && strchr(shown, '|'))
		for (size_t len; *shown; shown += len, shown += *shown == '|') {
			len = strcspn(shown, "|");
			near_offer(&near, shown, len);
		}
	return refuse_near(command, what, word, "", &near);
}

/* Reads the option in WORD, whose value may be *NEXT; sets *NEXT to NULL when it took that. */
static bool read_option(struct arguments *arguments, const struct command *command,
	const char *word, const char **next)
{
	const char *value;
	const struct option *option = find_option(command, word, &value);

	if (!option)
		return refuse_option(command, word);
	if (option->value && !value) {
		if (!*next)
			return refuse(command, "a value must follow", word);
		value = *next;
		*next = NULL;
	}
	if (!option->value && value)
		return refuse(command, NOT_A_VALUE, word);
	if (option->value && arguments_get(arguments, option->name))
		return refuse(command, "an option stands twice", word);
	if (option->value && !fits(option->value, value))
		return refuse_word(command, NOT_A_VALUE, value, option->value);
	arguments_set(arguments, option->name, option->value ? value : "yes");
	return true;
}

static bool is_many(const struct operand *operand)
{
	size_t len = strlen(operand->shown);

	return len > 3 && strcmp(operand->shown + len - 3, "...") == 0;
}

/* Whether WORD, which stands for a project, is no file isms.yaml in its place. */
static bool is_directory(const struct command *command, const char *word)
{
	const char *slash = strrchr(word, '/');
	struct buf said = {0};
	struct stat status;

	if (strcmp(slash ? slash + 1 : word, "isms.yaml") != 0 || stat(word, &status) < 0 ||
		!S_ISREG(status.st_mode))
		return true;
	buf_printf(&said, "%s; its directory is ", word);
	buf_put(&said, slash ? word : ".", slash && slash > word ? (size_t)(slash - word) : 1);
	refuse(command, "a directory has to stand here, and this is a file", said.data);
	buf_free(&said);
	return false;
}

static bool name_operands(struct arguments *arguments, const struct command *command)
{
	const struct operand *operand = command->operand;
	size_t i = 0;

	for (; operand->name; operand++) {
		const char *word = i < arguments->operands ? arguments->operand[i++] : operand->absent;

		if (!word && !operand->optional)
			return refuse(command, "what is missing", operand->shown);
		if (word && !fits(operand->shown, word))
			return refuse_word(command, "there is no such thing", word, operand->shown);
		if (word && strcmp(operand->name, "project") == 0 && !is_directory(command, word))
			return false;
		if (word)
			arguments_set(arguments, operand->name, word);
		if (is_many(operand))
			i = arguments->operands;
	}
	if (i < arguments->operands)
		return refuse(command, "a word too many", arguments->operand[i]);
	return true;
}

static bool refuse_missing(const struct command *command, const struct option *option)
{
	struct buf typed = {0};

	buf_printf(&typed, "--%s%s%s", option->name, option->value ? " " : "",
		option->value ? option->value : "");
	refuse(command, "an option is missing", typed.data);
	buf_free(&typed);
	return false;
}

static bool has_required(const struct arguments *arguments, const struct command *command)
{
	for (const struct option *option = command->option; option->name; option++)
		if (option->required && !arguments_get(arguments, option->name))
			return refuse_missing(command, option);
	return true;
}

static void add_today(struct arguments *arguments)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	if (epoch)
		arguments_set(arguments, "source-date-epoch", epoch);
	if (today_write(arguments->today))
		arguments_set(arguments, "today", arguments->today);
}

bool arguments_read(struct arguments *arguments, const struct command *command, int argc,
	char **argv)
{
	bool only_operands = false;

	*arguments = (struct arguments){.operand = (const char *const *)argv};
	for (int i = 0; i < argc; i++) {
		const char *next = i + 1 < argc ? argv[i + 1] : NULL;
		bool follows = next != NULL;

		if (only_operands || argv[i][0] != '-' || argv[i][1] == '\0') {
			argv[arguments->operands++] = argv[i];
			continue;
		}
		if (strcmp(argv[i], "--") == 0) {
			only_operands = true;
			continue;
		}
		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
			arguments->help = true;
			return true;
		}
		if (!read_option(arguments, command, argv[i], &next))
			return false;
		i += follows && !next;
	}
	argv[arguments->operands] = NULL;
	add_today(arguments);
	return name_operands(arguments, command) && has_required(arguments, command);
}
