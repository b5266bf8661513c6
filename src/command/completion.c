#include <stdio.h>
#include <string.h>

#include "command/command.h"

/* What can be typed: an option (TYPED is "--only") with what follows it, or an operand (TYPED is
   ""). */
struct item {
	char typed[24];
	const char *value; /* as usage shows it; NULL: nothing follows */
};

/* Prints the ids of documents and policies. */
#define IDS \
	"ismsdoc list documents | cut -d' ' -f1;" \
	" ismsdoc list policies | tr -s ' ' | cut -d' ' -f2"

/* Words that the program itself lists: for which option, or for what usage shows, the shell
   function that prints them and its body, which reads alike in all shells. */
static const struct source {
	const char *word, *name, *body;
} sources[] = {
	{"--only", "ids", IDS},
	{"ID...", "ids", IDS},
	{"--standards", "standards", "ismsdoc list standards | cut -d' ' -f1"},
	{"--profile", "profiles", "ismsdoc list profiles | cut -d' ' -f1"},
	{"--as", "registers", "ismsdoc list registers | cut -d' ' -f1"},
	{"CODE|FACT.PATH", "names",
		"ismsdoc list codes | cut -d' ' -f1;"
		" ismsdoc list facts | cut -d' ' -f1"},
	{"LANG,...", "languages", "ismsdoc list languages"},
	{"REGISTER", "registers", "ismsdoc list registers | cut -d' ' -f1"},
	{"FORMAT,...", "formats", "ismsdoc list formats | cut -d' ' -f1"},
};

/* What lists the words that ITEM stands for, or NULL. */
static const struct source *source_of(const struct item *item)
{
	for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++)
		if (strcmp(item->typed, sources[i].word) == 0 ||
			(item->value && strcmp(item->value, sources[i].word) == 0))
			return &sources[i];
	return NULL;
}

/* Whether the words of ITEM are known. */
static bool is_known(const struct item *item)
{
	return command_lists(item->value) || source_of(item);
}

/* Fills ITEM with the I-th part of COMMAND, its options first; false behind its last. */
static bool get_item(const struct command *command, size_t i, struct item *item)
{
	const struct option *option = command->option;
	const struct operand *operand = command->operand;

	for (; option->name && i > 0; i--)
		option++;
	*item = (struct item){.value = option->value};
	if (option->name) {
		snprintf(item->typed, sizeof item->typed, option->letter ? "-%.1s" : "--%s",
			option->letter ? &option->letter : option->name);
		return true;
	}
	for (; operand->name && i > 0; i--)
		operand++;
	item->value = operand->shown;
	return operand->name != NULL;
}

static void print_list(const char *list)
{
	for (; *list; list++)
		putchar(*list == ',' || *list == '|' ? ' ' : *list);
}

/* Prints TEXT with a backslash before each of SPECIAL; the text stands in single quotes. */
static void print_escaped(const char *text, const char *special)
{
	for (; *text; text++) {
		if (strchr(special, *text))
			putchar('\\');
		if (*text == '\'')
			fputs("'\\'", stdout);
		putchar(*text);
	}
}

/* The words of ITEM as a word of bash, empty where it only describes them. */
static void bash_words(const struct item *item)
{
	const struct source *source = source_of(item);

	if (source) {
		printf("$(_ismsdoc_%s)", source->name);
		return;
	}
	putchar('\'');
	print_list(is_known(item) ? item->value : "");
	putchar('\'');
}

static void bash_command(const struct command *command)
{
	struct item item;

	printf("\t%s)\n\t\tcase $prev in\n", command->name);
	for (size_t i = 0; get_item(command, i, &item); i++)
		if (item.typed[0] && item.value) {
			printf("\t\t%s) choices=", item.typed);
			bash_words(&item);
			puts(" ;;");
		}
	fputs("\t\t-*) ;;\n\t\tesac\n\t\toptions='", stdout);
	for (size_t i = 0; get_item(command, i, &item); i++)
		printf("%s ", item.typed);
	fputs("' operands=''", stdout);
	for (size_t i = 0; get_item(command, i, &item); i++)
		if (!item.typed[0] && is_known(&item))
			bash_words(&item);
	puts(" ;;");
}

static void print_functions(const char *format)
{
	for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++)
		printf(format, sources[i].name, sources[i].body);
}

static void bash_print(void)
{
	puts("# Completion of ismsdoc for bash.");
	print_functions("_ismsdoc_%s() { %s; } 2>/dev/null\n");
	puts("_ismsdoc() {\n"
		 "\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
		 "\tlocal options='' operands='' choices=none before='' words\n"
		 "\tcase ${COMP_WORDS[1]} in");
	for (size_t i = 0; command_table[i]; i++)
		bash_command(command_table[i]);
	puts("\tesac");
	fputs("\tif [ \"$COMP_CWORD\" = 1 ]; then words='", stdout);
	for (size_t i = 0; command_table[i]; i++)
		printf("%s ", command_table[i]->name);
	puts("--help --version'\n"
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

	if (!is_known(item)) {
		printf(":%s:_files' ", item->value);
		return;
	}
	fputs(strchr(item->value, ',') ? ":value:{_values -s , value " : ":value:{compadd -- ", stdout);
	if (source)
		printf("$(_ismsdoc_%s)", source->name);
	else
		print_list(item->value);
	fputs("}' ", stdout);
}

static void zsh_command(const struct command *command)
{
	struct item item;

	printf("\t%s) _arguments ", command->name);
	for (size_t i = 0; get_item(command, i, &item); i++) {
		if (!item.typed[0] && !is_known(&item))
			continue;
		printf("'%s", item.typed[0] ? item.typed : "1");
		if (item.value)
			zsh_value(&item);
		else
			fputs("' ", stdout);
	}
	puts("'*:file:_files' ;;");
}

static void zsh_print(void)
{
	puts("#compdef ismsdoc");
	print_functions("_ismsdoc_%s() { %s; } 2>/dev/null\n");
	puts("_ismsdoc() {\n"
		 "\tlocal -a commands=(");
	for (size_t i = 0; command_table[i]; i++) {
		printf("\t\t'%s:", command_table[i]->name);
		print_escaped(command_table[i]->summary, ":\\");
		puts("'");
	}
	puts("\t)\n"
		 "\tif (( CURRENT == 2 )); then _describe command commands; return; fi\n"
		 "\tlocal command=$words[2]\n"
		 "\tshift words; (( CURRENT-- ))\n"
		 "\tcase $command in");
	for (size_t i = 0; command_table[i]; i++)
		zsh_command(command_table[i]);
	puts("\tesac\n"
		 "}\n"
		 "_ismsdoc \"$@\"");
}

/* The argument of fish's -a for ITEM, whose words are known. */
static void fish_words(const struct item *item)
{
	const struct source *source = source_of(item);

	fputs(" -a '", stdout);
	if (strchr(item->value, ',')) {
		fputs("(__fish_complete_list , \"", stdout);
		if (source) {
			printf("__ismsdoc_%s", source->name);
		} else {
			fputs("string split \\\" \\\" -- \\\"", stdout);
			print_list(item->value);
			fputs("\\\"", stdout);
		}
		fputs("\")", stdout);
	} else if (source) {
		printf("(__ismsdoc_%s)", source->name);
	} else {
		print_list(item->value);
	}
	putchar('\'');
}

static void fish_option(const struct command *command, const struct item *item)
{
	bool is_long = item->typed[1] == '-';

	printf("complete -c ismsdoc -n '__fish_seen_subcommand_from %s'", command->name);
	if (item->typed[0])
		printf(is_long ? " -l %s" : " -s %s", item->typed + 1 + is_long);
	else
		fputs(" -f", stdout);
	if (item->typed[0] && item->value)
		fputs(is_known(item) ? " -x" : " -r", stdout);
	if (is_known(item))
		fish_words(item);
	putchar('\n');
}

static void fish_command(const struct command *command)
{
	struct item item;

	printf("complete -c ismsdoc -n __fish_use_subcommand -f -a %s -d '", command->name);
	print_escaped(command->summary, "\\");
	puts("'");
	for (size_t i = 0; get_item(command, i, &item); i++)
		if (item.typed[0] || is_known(&item))
			fish_option(command, &item);
}

static void fish_print(void)
{
	puts("# Completion of ismsdoc for fish.");
	print_functions("function __ismsdoc_%s\n\tbegin; %s; end 2>/dev/null\nend\n");
	for (size_t i = 0; command_table[i]; i++)
		fish_command(command_table[i]);
}

static int run_completion(const struct command *command, struct arguments *arguments)
{
	static const struct {
		const char *name;
		void (*print)(void);
	} shells[] = {{"bash", bash_print}, {"fish", fish_print}, {"zsh", zsh_print}};

	(void)command;
	for (size_t i = 0; i < sizeof shells / sizeof shells[0]; i++)
		if (strcmp(arguments->operand[0], shells[i].name) == 0)
			shells[i].print();
	return fflush(stdout) == 0 ? 0 : 2;
}

const struct command command_completion = {
	.name = "completion",
	.summary = "print what a shell completes words by",
	.operand = {{.name = "shell", .shown = "bash|zsh|fish"}},
	.run = run_completion,
};
