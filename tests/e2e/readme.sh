#!/bin/sh
# The README's worked example, run as it is written: what it promises must be what happens.
. "$(dirname "$0")/lib.sh"
mkdir "$tmp/bin" "$tmp/try"
ln -s "$ismsdoc" "$tmp/bin/ismsdoc"
PATH=$tmp/bin:$PATH
cp README.md "$tmp/try/"
cp -R "$top/examples" "$tmp/try/" && rm -rf "$tmp"/try/examples/*/out "$tmp"/try/examples/*/releases
ln -s "$top/docs" "$tmp/try/docs"
cd "$tmp/try" || exit 2

# The smallest project and what `ismsdoc build .` says of it stand in the README as a yaml block and a console block.
sed -n '/^```yaml$/,/^```$/p' README.md | sed '1d;$d' >isms.yaml
sed -n '/^\$ ismsdoc build \.$/,/^```$/p' README.md | sed '1d;$d' >wanted
says_what_is_missing() {
	[ -s wanted ] && exits 1 ismsdoc build . >said 2>&1 && diff wanted said
}
check "the smallest project says what is missing, as the README shows" says_what_is_missing

sed -n 's/^\$ \(ismsdoc .*\)/\1/p' README.md | grep -v '^ismsdoc build \.$' >commands
while read -r command; do
	check "$command" sh -c "$command"
done <commands
check "the README's PDF is there" test -s readme.pdf
check "the picture of a page is there" test -s "$top/docs/page.png"
