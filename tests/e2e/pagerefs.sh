#!/bin/sh
# The pages that documents name beside their references: what names them, and that they are the same however a document is built.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"

# What is referred to is set even where it is not written, and however many threads there are.
same_alone() { # same_alone THREADS
	builds larkfield && "$ismsdoc" build "$example" -o "$tmp/$1" -q --only statement-of-applicability,coverage-matrix -j "$1" &&
		[ "$(find "$tmp/$1" -name '*.pdf' | wc -l)" = 2 ] &&
		(cd "$tmp/$1" && find . -name 's*.*' -o -name 'c*.*') | while read -r file; do
			cmp "$tmp/$1/$file" "$built/larkfield/$file" || echo "$file"
		done >"$tmp/bad"
	cat "$tmp/bad"
	[ ! -s "$tmp/bad" ]
}
check "documents that are built alone name the same pages" same_alone 1
check "and with several threads" same_alone 3
check "the manifest of such a build lists nothing else" \
	sh -c "! grep '\"path\": \"en/policies' '$tmp/1/manifest.json'"

# Without a project: files of one run find each other; pages that ask for pages are not named.
printf '# A\n\n<br>\n\n## Deep down\n\nText.\n' >"$tmp/a b.md"
printf -- '---\npage_references: " [{page}]"\n---\n# B\n\n[A](a%%20b.md#deep-down) [C](c.md#c) [no](a%%20b.md#none) [all](a%%20b.md)\n' >"$tmp/b.md"
printf -- '---\npage_references: " [{page}]"\n---\n# C\n\n[B](b.md#b)\n' >"$tmp/c.md"
in_one_run() {
	(cd "$tmp" && "$ismsdoc" render b.md "a b.md" c.md -o "$tmp/rendered/" -q --format trace,html) &&
		[ "$(grep -c '\[[0-9]' "$tmp/rendered/b.trace")" = 1 ] && grep -F '[1]' "$tmp/rendered/b.trace" &&
		! grep -F '[1]' "$tmp/rendered/c.trace" "$tmp/rendered/b.html"
}
mkdir "$tmp/rendered"
check "files rendered in one run name each other's pages" in_one_run
nothing_alone() {
	"$ismsdoc" render "$tmp/b.md" -o - --format trace >"$tmp/alone" && ! grep -F '[1]' "$tmp/alone"
}
check "a file rendered alone names none" nothing_alone
