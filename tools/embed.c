/* embed OUT.c DIR...: writes a C file that holds every file below the directories, sorted by name,
   for src/library. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct names {
	char **name;
	size_t count, cap;
};

static void fail(const char *what)
{
	perror(what);
	exit(2);
}

static char *join(const char *directory, const char *name)
{
	size_t size = strlen(directory) + strlen(name) + 2;
	char *path = malloc(size);

	if (!path)
		fail("malloc");
	snprintf(path, size, "%s/%s", directory, name);
	return path;
}

static void add(struct names *names, char *name)
{
	if (names->count == names->cap) {
		names->cap = names->cap ? 2 * names->cap : 64;
		names->name = realloc(names->name, names->cap * sizeof *names->name);
		if (!names->name)
			fail("realloc");
	}
	names->name[names->count++] = name;
}

/* Adds every file below PATH, which it takes over; names that start with a dot are left out. */
static void collect(struct names *names, char *path)
{
	struct stat info;
	struct dirent *entry;
	DIR *directory;

	if (stat(path, &info) != 0)
		fail(path);
	if (!S_ISDIR(info.st_mode)) {
		add(names, path);
		return;
	}
	directory = opendir(path);
	if (!directory)
		fail(path);
	while ((entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			collect(names, join(path, entry->d_name));
	closedir(directory);
	free(path);
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Writes the bytes of PATH as the initialiser of an array. */
static void put_bytes(FILE *out, size_t number, const char *path)
{
	FILE *in = fopen(path, "rb");
	unsigned long count = 0;
	int byte;

	if (!in)
		fail(path);
	fprintf(out, "static const unsigned char file%zu[] = {", number);
	while ((byte = getc(in)) != EOF)
		fprintf(out, "%s%d,", count++ % 24 ? "" : "\n", byte);
	fprintf(out, "0};\n");
	if (ferror(in))
		fail(path);
	fclose(in);
}

int main(int argc, char **argv)
{
	struct names names = {0};
	FILE *out;

	if (argc < 2) {
		fprintf(stderr, "usage: embed OUT.c DIR...\n");
		return 2;
	}
	for (int i = 2; i < argc; i++)
		collect(&names, join(".", argv[i]));
	if (names.count)
		qsort(names.name, names.count, sizeof *names.name, compare);
	out = fopen(argv[1], "wb");
	if (!out)
		fail(argv[1]);
	fprintf(out, "#include \"library/embedded.h\"\n\n");
	for (size_t i = 0; i < names.count; i++)
		put_bytes(out, i, names.name[i]);
	fprintf(out, "\nconst struct embedded embedded_files[] = {\n");
	for (size_t i = 0; i < names.count; i++)
		fprintf(out, "\t{\"%s\", file%zu, sizeof file%zu - 1},\n", names.name[i] + 2, i, i);
	fprintf(out, "\t{0}\n};\nconst size_t embedded_count = %zu;\n", names.count);
	if (ferror(out) || fclose(out) != 0)
		fail(argv[1]);
	for (size_t i = 0; i < names.count; i++)
		free(names.name[i]);
	free(names.name);
	return 0;
}
