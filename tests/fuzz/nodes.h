/* What YAML is made of, and facts in it. */
#ifndef ISMSDOC_FUZZ_NODES_H
#define ISMSDOC_FUZZ_NODES_H

static const char *const fragments[] = {
	"organization:\n  name: Larkfield\n",
	"languages: [en, ja]\n",
	"standards: [iso27001-2022]\n",
	"risks:\n  - id: R-1\n    title: { en: Loss, ja: \xe6\x90\x8d\xe5\xa4\xb1 }\n",
	"documents:\n  public-summary:\n    version: '1.0'\n",
	"controls:\n  A.5.1:\n    status: implemented\n",
	"- id: X-1\n",
	"  ",
	": ",
	"- ",
	"{ en: a, ja: b }",
	"[a, b]",
	"{",
	"[",
	"&a ",
	"*a",
	"<<: *a\n",
	"!!str ",
	"| \n  text\n",
	">-\n  text\n",
	"'",
	"\"\\u202e\"",
	"none",
	"~",
	"yes",
	"2026-11-29",
	"2026-02-30",
	"\xe4\xbb\xa4\xe5\x92\x8c"
	"8\xe5\xb9\xb4"
	"4\xe6\x9c\x88"
	"1\xe6\x97\xa5",
	"99999999999999999999",
	"-1",
	"1e400",
	"50 %",
	"\xf0\xa0\xae\xb7",
	"\xef\xbb\xbf",
	"# comment\n",
	"---\n",
};

#include "mutate.h"

#endif
