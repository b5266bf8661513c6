/* Exchanges two names, ONE and OTHER, without a pause for as long as the file FLAG is there, which must come within a second.
   Succeeds when some exchange did. */
#define _GNU_SOURCE

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	unsigned long exchanges = 0;

	if (argc != 4)
		return 2;
	for (int tries = 0; access(argv[3], F_OK) != 0; tries++) {
		if (tries == 100)
			return 2;
		usleep(10000);
	}
	while (access(argv[3], F_OK) == 0)
		exchanges += renameat2(AT_FDCWD, argv[1], AT_FDCWD, argv[2], RENAME_EXCHANGE) == 0;
	printf("%lu exchanges\n", exchanges);
	return exchanges > 0 ? 0 : 1;
}
