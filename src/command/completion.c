#include "command/completion.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* A part of a usage line; it points into that line. */
struct word {
	const char *text;
	size_t len;
};

/* An option with what follows it, or (OPTION empty) an operand. */
struct item {
	struct word option, value;
};

static struct word read_word(const char **at)
{
	struct word word = {*at + strspn(*at, " []"), 0};
	word.len = strcspn(word.text, " ]");
	*at = word.text + word.len;
	return word;
}

/* Reads the next part of a usage line, the command itself left out; false at its end. */
static bool next_item(const char **at, struct item *item)
{
	*item = (struct item){.value = read_word(at)};
	if (item->value.len == 0)
		return false;
	if (item->value.text[0] != '-')
		return true;
	item->option = item->value;
	item->value = (struct word){"", 0};
	if (**at == ' ' && (*at)[1] != '[' && (*at)[1] != '-')
		item->value = read_word(at);
	return true;
}

/* Where the parts of COMMAND's usage line start, behind the names of program and command. */
static const char *parts_of(const struct command *command)
{
	const char *at = command->usage;
	read_word(&at);
	read_word(&at);
	return at;
}

/* Says whether WORD lists what can be typed, such as md,html,pdf, and does not describe it. */
static bool is_list(struct word word)
{
	if (word.len == 0 || memchr(word.text, '.', word.len) != NULL)
		return false;
	for (size_t i = 0; i < word.len; i++)
		if (word.text[i] >= 'A' && word.text[i] <= 'Z')
			return false;
	return true;
}

static void print_list(struct word word)
{
	for (size_t i = 0; i < word.len; i++)
		putchar(word.text[i] == ',' || word.text[i] == '|' ? ' ' : word.text[i]);
}

/* Prints TEXT with a backslash before each of SPECIAL; the text stands in single quotes. */
static void print_escaped(const char *text, const char *special)
{
	for (; *text; text++) {
		if (strchr(special, *text) != NULL)
			putchar('\\');
		if (*text == '\'')
			fputs("'\\'", stdout);
		putchar(*text);
	}
}

static void print_word(struct word word)
{
	printf("%.*s", (int)word.len, word.text);
}

static void bash_command(const struct command *command)
{
	struct item item;
	printf("\t%s)\n\t\tcase $prev in\n", command->name);
	for (const char *at = parts_of(command); next_item(&at, &item);)
		if (item.option.len > 0 && item.value.len > 0) {
			putchar('\t'), putchar('\t');
			print_word(item.option);
			fputs(") choices='", stdout);
			print_list(is_list(item.value) ? item.value : (struct word){"", 0});
			puts("' ;;");
		}
	fputs("\t\t-*) ;;\n\t\tesac\n\t\toptions='", stdout);
	for (const char *at = parts_of(command); next_item(&at, &item);) {
		print_word(item.option);
		putchar(' ');
	}
	fputs("' operands='", stdout);
	for (const char *at = parts_of(command); next_item(&at, &item);)
		if (item.option.len == 0 && is_list(item.value))
			print_list(item.value);
	puts("' ;;");
}

static void bash_print(const struct command *const *commands, size_t count)
{
	puts("# Completion of ismsdoc for bash.\n"
		"_ismsdoc() {\n"
		"\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
		"\tlocal options='' operands='' choices=none words\n"
		"\tcase ${COMP_WORDS[1]} in");
	for (size_t i = 0; i < count; i++)
		bash_command(commands[i]);
	puts("\tesac");
	fputs("\tif [ \"$COMP_CWORD\" = 1 ]; then words='", stdout);
	for (size_t i = 0; i < count; i++)
		printf("%s ", commands[i]->name);
	puts("completion --help --version'\n"
		"\telif [ \"$choices\" != none ]; then words=$choices\n"
		"\telif [[ $cur == -* ]]; then words=$options\n"
		"\telse words=$operands\n"
		"\tfi\n"
		"\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		"}\n"
		"complete -o bashdefault -o default -F _ismsdoc ismsdoc");
}

/* The part of a specification of _arguments that says what may stand here. */
static void zsh_value(struct word value)
{
	putchar(':');
	if (!is_list(value)) {
		print_word(value);
		fputs(":_files' ", stdout);
		return;
	}
	fputs("value:(", stdout);
	print_list(value);
	fputs(")' ", stdout);
}

static void zsh_command(const struct command *command)
{
	struct item item;
	printf("\t%s) _arguments ", command->name);
	for (const char *at = parts_of(command); next_item(&at, &item);) {
		if (item.option.len == 0 && !is_list(item.value))
			continue;
		putchar('\'');
		print_word(item.option.len > 0 ? item.option : (struct word){"1", 1});
		if (item.value.len > 0)
			zsh_value(item.value);
		else
			fputs("' ", stdout);
	}
	puts("'*:file:_files' ;;");
}

static void zsh_print(const struct command *const *commands, size_t count)
{
	puts("#compdef ismsdoc\n"
		"_ismsdoc() {\n"
		"\tlocal -a commands=(");
	for (size_t i = 0; i < count; i++) {
		printf("\t\t'%s:", commands[i]->name);
		print_escaped(commands[i]->summary, ":\\");
		puts("'");
	}
	puts("\t)\n"
		"\tif (( CURRENT == 2 )); then _describe command commands; return; fi\n"
		"\tlocal command=$words[2]\n"
		"\tshift words; (( CURRENT-- ))\n"
		"\tcase $command in");
	for (size_t i = 0; i < count; i++)
		zsh_command(commands[i]);
	puts("\tesac\n"
		"}\n"
		"_ismsdoc \"$@\"");
}

static void fish_option(const struct command *command, const struct item *item)
{
	printf("complete -c ismsdoc -n '__fish_seen_subcommand_from %s' ", command->name);
	if (item->option.len == 0) {
		fputs("-f -a '", stdout);
		print_list(item->value);
		puts("'");
		return;
	}
	bool is_long = item->option.text[1] == '-';
	fputs(is_long ? "-l " : "-s ", stdout);
	print_word((struct word){item->option.text + 1 + is_long, item->option.len - 1 - is_long});
	if (is_list(item->value)) {
		fputs(" -x -a '", stdout);
		print_list(item->value);
		putchar('\'');
	} else if (item->value.len > 0) {
		fputs(" -r", stdout);
	}
	putchar('\n');
}

static void fish_print(const struct command *const *commands, size_t count)
{
	struct item item;
	puts("# Completion of ismsdoc for fish.");
	for (size_t i = 0; i < count; i++) {
		printf("complete -c ismsdoc -n __fish_use_subcommand -f -a %s -d '", commands[i]->name);
		print_escaped(commands[i]->summary, "\\");
		puts("'");
		for (const char *at = parts_of(commands[i]); next_item(&at, &item);)
			if (item.option.len > 0 || is_list(item.value))
				fish_option(commands[i], &item);
	}
}

int completion_print(const struct command *const *commands, size_t count, const char *shell)
{
	static const struct {
		const char *name;
		void (*print)(const struct command *const *commands, size_t count);
	} shells[] = {{"bash", bash_print}, {"fish", fish_print}, {"zsh", zsh_print}};
	for (size_t i = 0; shell != NULL && i < sizeof shells / sizeof shells[0]; i++)
		if (strcmp(shell, shells[i].name) == 0) {
			shells[i].print(commands, count);
			return fflush(stdout) == 0 ? 0 : 2;
		}
	fputs("usage: ismsdoc completion bash|zsh|fish\n", stderr);
	return 2;
}
