/* What Markdown is made of. */
#ifndef ISMSDOC_FUZZ_BLOCKS_H
#define ISMSDOC_FUZZ_BLOCKS_H

static const char *const fragments[] = {
	"# ",
	"## Heading {#anchor}\n\n",
	"- ",
	"1. ",
	"> ",
	"- [ ] ",
	"| A | B |\n|---|--:|\n| a | b |\n",
	"| ",
	"|---|\n",
	"```\ncode\n```\n",
	"[^1]",
	"[^1]: note\n",
	"[text](#anchor)",
	"<https://example.example/a-long-path/of-many-parts>",
	"**strong**",
	"*emphasis*",
	"`code`",
	"  \n",
	"---\n",
	"\n\n",
	"---\ntitle: T\nlanguage: ja\ncover: true\ncontents: true\n---\n",
	"\xe6\x83\x85\xe5\xa0\xb1\xe3\x82\xbb\xe3\x82\xad\xe3\x83\xa5\xe3\x83\xaa\xe3\x83\x86\xe3\x82\xa3",
	"\xe3\x80\x8c\xe3\x80\x82\xe3\x80\x8d",
	"\xe2\x80\x8b",
	"\xc2\xad",
	"\xf0\x9f\x98\x80",
	"e\xcc\x81",
	"Informationssicherheitsmanagementsystem",
	"&nbsp;",
	"<br>",
	"<!-- comment -->",
};

#include "mutate.h"

#endif
