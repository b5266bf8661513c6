#!/bin/sh
# The README's worked example, run as it is written: what it promises must be what happens.
. "$(dirname "$0")/../e2e/lib.sh"
mkdir "$tmp/bin" "$tmp/try"
ln -s "$ismsdoc" "$tmp/bin/ismsdoc"
PATH=$tmp/bin:$PATH
cp README.md "$tmp/try/"
cp -R "$top/examples" "$tmp/try/" && rm -rf "$tmp"/try/examples/*/out "$tmp"/try/examples/*/releases
ln -s "$top/docs" "$tmp/try/docs"
cd "$tmp/try" || exit 2

# says WORDS: the README has them, however its lines are broken.
says() { tr '\n' ' ' <README.md | grep -F "$1" >/dev/null || { echo "the README does not say: $1"; return 1; }; }
library() { says "a library of $(ismsdoc list policies | wc -l) policies and $(ismsdoc list documents | wc -l) templates"; }
check "the library has as many policies and templates as the README says" library
first_set() {
	ismsdoc init first --name Acme && ismsdoc build first --format md -q &&
		says "its first set: $(ls first/out/en/*.md | wc -l) documents," && says "and $(ls first/out/en/policies/*.md | wc -l) policies,"
}
check "the first set has as many documents and policies as the README says" first_set

# The smallest project and what `ismsdoc build .` says of it stand in the README as a yaml block and a console block.
sed -n '/^```yaml$/,/^```$/p' README.md | sed '1d;$d' >isms.yaml
sed -n '/^\$ ismsdoc build \.$/,/^```$/p' README.md | sed '1d;$d' >wanted
says_what_is_missing() {
	[ -s wanted ] && exits 1 ismsdoc build . >said 2>&1 && diff wanted said
}
check "the smallest project says what is missing, as the README shows" says_what_is_missing

# A year before, the example was not yet what it is.
commit() { git add -A examples && git -c user.name=a -c user.email=a@b.example commit -q -m "$1"; }
make_history() {
	git init -q . && cp -R examples/larkfield now && sed -i 's/^A.8.13,yes,implemented/A.8.13,yes,planned/' examples/larkfield/facts/controls.csv &&
		sed -i '/^  - {risk: R-03, accepted_by/d; s/inactive_account_disable_days: 45/inactive_account_disable_days: 60/' examples/larkfield/isms.yaml &&
		sed -i '/^access-control:/,/^[a-z]/s/^  version: "2.1"/  version: "2.0"/' examples/larkfield/facts/documents.yaml &&
		commit before && cp -R now/. examples/larkfield && commit now
}
difference=$(sed -n 's/^\$ \(ismsdoc diff .*\)/\1/p' README.md)
sed -n '/^\$ ismsdoc diff /,/^```$/p' README.md | sed '1d;$d' >wanted
tells_difference() { [ -s wanted ] && make_history && sh -c "$difference" >said && diff wanted said; }
check "what changed is told as the README shows" tells_difference

# The register that somebody has.
perl "$top/tests/whole/sheet.pl" risks.xlsx <<'END'
Risk ID	Risk	Consequence	Risk Owner	Probability	Impact	Risk treatment	Controls	Treatment owner	Due date	Status
R-1	Fire	The office cannot be used	Head of Office	1	4	Alarm in each room	A.7.5	Head of Office	2027-03-31	Planned
R-2	Theft	A laptop is gone	Head of Office	2	2	Lock the rooms	A.7.2	Head of Office	2027-04-30	Planned
END
sed -n 's/^\$ \(ismsdoc .*\)/\1/p' README.md | grep -v '^ismsdoc build \.$' >commands
while read -r command; do
	check "$command" sh -c "$command"
done <commands
check "the README's PDF is there" test -s readme.pdf
check "the picture of a page is there" test -s "$top/docs/page.png"
