#include "base/root.h"

int64_t root_of(int64_t square)
{
	int64_t low = 0, high = INT64_C(3037000499);

	while (low < high) {
		int64_t middle = (low + high + 1) / 2;

		if (middle * middle <= square)
			low = middle;
		else
			high = middle - 1;
	}
	return low;
}
