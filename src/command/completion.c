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

/* Words that the program itself lists: for which option, or operand by its name in the usage line,
   the shell function that prints them and its body, which reads alike in all shells. */
static const struct source {
	const char *word, *name, *body;
} sources[] = {
	{"--only", "ids",
		"ismsdoc list documents | cut -d' ' -f1;"
		" ismsdoc list policies | tr -s ' ' | cut -d' ' -f2"},
	{"--standards", "standards", "ismsdoc list standards | cut -d' ' -f1"},
	{"--as", "registers", "ismsdoc list registers | cut -d' ' -f1"},
	{"CODE|FACT.PATH", "names",
		"ismsdoc list codes | cut -d' ' -f1;"
		" ismsdoc list facts | cut -d' ' -f1"},
};

/* `ismsdoc completion` is no part of the table of commands that it completes. */
static const struct command self = {
	.name = "completion",
	.usage = "ismsdoc completion bash|zsh|fish",
	.summary = "print what a shell completes words by",
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

static bool is_word(struct word word, const char *text)
{
	return word.len == strlen(text) && memcmp(word.text, text, word.len) == 0;
}

/* What lists the words that ITEM stands for, or NULL. */
static const struct source *source_of(const struct item *item)
{
	struct word word = item->option.len > 0 ? item->option : item->value;
	for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++)
		if (is_word(word, sources[i].word))
			return &sources[i];
	return NULL;
}

/* Says whether several of what WORD names may be given, separated by commas. */
static bool is_many(struct word word)
{
	return memchr(word.text, ',', word.len) != NULL;
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

/* The words of ITEM as a word of bash, empty where it only describes them. */
static void bash_words(const struct item *item)
{
	const struct source *source = source_of(item);
	if (source != NULL) {
		printf("$(_ismsdoc_%s)", source->name);
		return;
	}
	putchar('\'');
	print_list(is_list(item->value) ? item->value : (struct word){"", 0});
	putchar('\'');
}

static void bash_command(const struct command *command)
{
	struct item item;
	printf("\t%s)\n\t\tcase $prev in\n", command->name);
	for (const char *at = parts_of(command); next_item(&at, &item);)
		if (item.option.len > 0 && item.value.len > 0) {
			putchar('\t'), putchar('\t');
			print_word(item.option);
			fputs(") choices=", stdout);
			bash_words(&item);
			puts(" ;;");
		}
	fputs("\t\t-*) ;;\n\t\tesac\n\t\toptions='", stdout);
	for (const char *at = parts_of(command); next_item(&at, &item);) {
		print_word(item.option);
		putchar(' ');
	}
	fputs("' operands=''", stdout);
	for (const char *at = parts_of(command); next_item(&at, &item);)
		if (item.option.len == 0 && (is_list(item.value) || source_of(&item) != NULL))
			bash_words(&item);
	puts(" ;;");
}

static void print_functions(const char *format)
{
	for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++)
		printf(format, sources[i].name, sources[i].body);
}

static void bash_print(const struct command *const *commands, size_t count)
{
	puts("# Completion of ismsdoc for bash.");
	print_functions("_ismsdoc_%s() { %s; } 2>/dev/null\n");
	puts("_ismsdoc() {\n"
		 "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
		 "\tlocal options='' operands='' choices=none before='' words\n"
		 "\tcase ${COMP_WORDS[1]} in");
	for (size_t i = 0; i <= count; i++)
		bash_command(i < count ? commands[i] : &self);
	puts("\tesac");
	fputs("\tif [ \"$COMP_CWORD\" = 1 ]; then words='", stdout);
	for (size_t i = 0; i < count; i++)
		printf("%s ", commands[i]->name);
	puts("completion --help --version'\n"
		 "\telif [ \"$choices\" != none ]; then words=$choices\n"
		 "\telif [[ $cur == -* ]]; then words=$options\n"
		 "\telse words=$operands\n"
		 "\tfi\n"
		 "\t[[ $choices != none && $cur == *,* ]] && before=${cur%,*},\n"
		 "\tCOMPREPLY=($(compgen -P \"$before\" -W \"$words\" -- \"${cur#\"$before\"}\"))\n"
		 "}\n"
		 "complete -o bashdefault -o default -F _ismsdoc ismsdoc");
}

/* The part of a specification of _arguments that says what may stand here. */
static void zsh_value(const struct item *item)
{
	const struct source *source = source_of(item);
	if (source == NULL && !is_list(item->value)) {
		putchar(':');
		print_word(item->value);
		fputs(":_files' ", stdout);
		return;
	}
	fputs(is_many(item->value) ? ":value:{_values -s , value " : ":value:{compadd -- ", stdout);
	if (source != NULL)
		printf("$(_ismsdoc_%s)", source->name);
	else
		print_list(item->value);
	fputs("}' ", stdout);
}

static void zsh_command(const struct command *command)
{
	struct item item;
	printf("\t%s) _arguments ", command->name);
	for (const char *at = parts_of(command); next_item(&at, &item);) {
		if (item.option.len == 0 && !is_list(item.value) && source_of(&item) == NULL)
			continue;
		putchar('\'');
		print_word(item.option.len > 0 ? item.option : (struct word){"1", 1});
		if (item.value.len > 0)
			zsh_value(&item);
		else
			fputs("' ", stdout);
	}
	puts("'*:file:_files' ;;");
}

static void zsh_print(const struct command *const *commands, size_t count)
{
	puts("#compdef ismsdoc");
	print_functions("_ismsdoc_%s() { %s; } 2>/dev/null\n");
	puts("_ismsdoc() {\n"
		 "\tlocal -a commands=(");
	for (size_t i = 0; i <= count; i++) {
		const struct command *command = i < count ? commands[i] : &self;
		printf("\t\t'%s:", command->name);
		print_escaped(command->summary, ":\\");
		puts("'");
	}
	puts("\t)\n"
		 "\tif (( CURRENT == 2 )); then _describe command commands; return; fi\n"
		 "\tlocal command=$words[2]\n"
		 "\tshift words; (( CURRENT-- ))\n"
		 "\tcase $command in");
	for (size_t i = 0; i <= count; i++)
		zsh_command(i < count ? commands[i] : &self);
	puts("\tesac\n"
		 "}\n"
		 "_ismsdoc \"$@\"");
}

/* The argument of fish's -a for ITEM, which has a list or a source. */
static void fish_words(const struct item *item)
{
	const struct source *source = source_of(item);
	fputs(" -a '", stdout);
	if (is_many(item->value)) {
		fputs("(__fish_complete_list , \"", stdout);
		if (source != NULL) {
			printf("__ismsdoc_%s", source->name);
		} else {
			fputs("string split \\\" \\\" -- \\\"", stdout);
			print_list(item->value);
			fputs("\\\"", stdout);
		}
		fputs("\")", stdout);
	} else if (source != NULL) {
		printf("(__ismsdoc_%s)", source->name);
	} else {
		print_list(item->value);
	}
	putchar('\'');
}

static void fish_option(const struct command *command, const struct item *item)
{
	bool listed = is_list(item->value) || source_of(item) != NULL;
	printf("complete -c ismsdoc -n '__fish_seen_subcommand_from %s'", command->name);
	if (item->option.len > 0) {
		bool is_long = item->option.text[1] == '-';
		fputs(is_long ? " -l " : " -s ", stdout);
		print_word((struct word){item->option.text + 1 + is_long, item->option.len - 1 - is_long});
		if (item->value.len > 0)
			fputs(listed ? " -x" : " -r", stdout);
	} else {
		fputs(" -f", stdout);
	}
	if (listed)
		fish_words(item);
	putchar('\n');
}

static void fish_command(const struct command *command)
{
	struct item item;
	printf("complete -c ismsdoc -n __fish_use_subcommand -f -a %s -d '", command->name);
	print_escaped(command->summary, "\\");
	puts("'");
	for (const char *at = parts_of(command); next_item(&at, &item);)
		if (item.option.len > 0 || is_list(item.value) || source_of(&item) != NULL)
			fish_option(command, &item);
}

static void fish_print(const struct command *const *commands, size_t count)
{
	puts("# Completion of ismsdoc for fish.");
	print_functions("function __ismsdoc_%s\n\tbegin; %s; end 2>/dev/null\nend\n");
	for (size_t i = 0; i <= count; i++)
		fish_command(i < count ? commands[i] : &self);
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
