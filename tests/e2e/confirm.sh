#!/bin/sh
# `confirm`: what stays as init wrote it is an example no longer, by one word and not by deleting lines.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH
"$ismsdoc" init demo >/dev/null
all=$(grep -c '^- ' demo/facts/unconfirmed.yaml)

told() { "$ismsdoc" check demo | grep -x "$1 facts to confirm"; }
one() { "$ismsdoc" confirm organization.industry --in demo >said && grep -x 'organization.industry is confirmed' said && told $((all - 1)); }
check "one fact" one
listed() { ! grep organization.industry demo/facts/unconfirmed.yaml && grep -x -e '- organization.industry' demo/facts/confirmed.yaml; }
check "goes from one list to the other" listed
below() { "$ismsdoc" confirm controls risks.R-01 --in demo >said && [ "$(grep -c '^controls\..* is confirmed$' said)" = 93 ] && told $((all - 95)); }
check "all below a key, and one of a register" below
again() { "$ismsdoc" confirm controls.A.5.1 --in demo >said && grep -x 'controls.A.5.1 needs no word' said && ! "$ismsdoc" confirm controls.A.5.1 --in demo | grep is; }
check "a second time is no error" again
here() { (cd demo && "$ismsdoc" confirm scope.statement) && told $((all - 96)); }
check "in the directory where one is" here
tidied() {
	sed -i 's/1 Example Street, Example Town/4 Quay, Corrowby/' demo/isms.yaml && grep -e '^- organization.address' demo/facts/unconfirmed.yaml &&
		"$ismsdoc" confirm scope.issues --in demo && ! grep -e '^- organization.address' demo/facts/unconfirmed.yaml
}
check "a line whose fact was changed is taken out by the way" tidied
cp -R demo before
nothing() { exits 1 "$ismsdoc" confirm scope.units scope.unit --in demo >said 2>&1 && grep -E "error: there is no fact 'scope.unit' .*did you mean 'scope.units'.*\[unknown-fact\]" said && diff -r before demo; }
check "all or none: an unknown fact is refused and nothing is written" nothing
check "a fact is needed" exits 2 "$ismsdoc" confirm --in demo
nowhere() { exits 1 "$ismsdoc" confirm scope.units --in none >said 2>&1 || exits 2 "$ismsdoc" confirm scope.units --in none >said 2>&1; }
check "so is a project" nowhere
elsewhere() { cp -R demo other && mv other/facts/confirmed.yaml list && { echo 'confirmed:' && grep '^-' list; } >>other/isms.yaml && exits 1 "$ismsdoc" confirm scope.units --in other >said 2>&1 && grep -F '[confirmation-elsewhere]' said; }
check "a list that stands elsewhere is not written twice" elsewhere
without() {
	cp -R demo free && rm free/facts/unconfirmed.yaml && "$ismsdoc" confirm people roles --in free && ! [ -e free/facts/unconfirmed.yaml ] &&
		! "$ismsdoc" check free | grep -E "below '(people|roles)'"
}
check "what is not listed is confirmed, too" without
whole() {
	cp -R demo whole && keys=$(sed -n 's/^- \([a-z_]*\).*/\1/p' whole/facts/unconfirmed.yaml | sort -u) && "$ismsdoc" confirm $keys --in whole >/dev/null &&
		! grep '^-' whole/facts/unconfirmed.yaml && ! "$ismsdoc" check whole | grep -E 'to confirm|unconfirmed-fact'
}
in_whole "until nothing is left" whole
mistakes() { cp -R demo bad && echo 'nonsense: 1' >>bad/isms.yaml && exits 1 "$ismsdoc" confirm scope.units --in bad >said 2>&1 && diff bad/facts/confirmed.yaml demo/facts/confirmed.yaml; }
check "facts with mistakes are mended first" mistakes
