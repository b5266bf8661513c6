#!/bin/sh
# Any Markdown file comes out, whole; what is wrong with one of a batch stops no other.
. "$(dirname "$0")/lib.sh"

cd "$tmp" || exit 2
mkdir a b
printf '# A\n\ntext of a\n' >a/index.md
printf '# B\n\ntext of b\n' >b/index.md
printf 'bad \377\n' >bad.md

# run STATUS ARGUMENTS...: renders; what is said goes to $tmp/err.
run() { wanted=$1; shift; exits "$wanted" "$ismsdoc" render "$@" -q 2>"$tmp/err"; }

both() { run 0 a/index.md b/index.md -o both --format html && grep -q 'text of a' both/a-index.html && grep -q 'text of b' both/b-index.html; }
check "files of one name do not replace each other" both

batch() { run 1 bad.md a/index.md -o batch --format pdf,md && [ -s batch/index.pdf ] && [ -s batch/index.md ] && [ "$(ls batch | wc -l)" = 2 ] && grep -q 'bad.md:1:5: error: .*\[utf8\]' err; }
check "one bad file does not stop the others" batch

source() { before=$(cat a/index.md) && run 1 a/index.md --format md,html && [ "$before" = "$(cat a/index.md)" ] && grep -q '\[output-is-source\]' err && [ ! -e a/index.html ]; }
check "a source is never written over" source

# A private character that no font has: its box is read as itself.
sign=$(printf '\364\217\277\275')
boxed() {
	printf '# Box %s\n\n| a |\n|---|\n| %s |\n' "$sign" "$sign" >box.md
	run 0 box.md -o box.pdf && [ "$(grep -c 'warning: .*U+10FFFD.*\[missing-glyph\]' err)" = 2 ] &&
		[ "$(pdftotext box.pdf - | grep -o "$sign" | wc -l)" = 2 ] && qpdf --check box.pdf >/dev/null &&
		run 1 box.md -o strict.pdf --strict && grep -q 'error: .*U+10FFFD.*\[missing-glyph\]' err && [ ! -e strict.pdf ]
}
check "a character without a glyph is a box that is read as itself, and an error with --strict" boxed
