#!/bin/sh
# What `ismsdoc init` writes with every combination of standards and languages that begins otherwise builds without an edit, and is
# ready in no point that needs a fact. What holds for each of them is held of one by tests/e2e/init.sh.
. "$(dirname "$0")/../e2e/lib.sh"
cd "$tmp" || exit 2
SOURCE_DATE_EPOCH=1767225600
export SOURCE_DATE_EPOCH

begins() { # begins DIR WORDS-OF-INIT...: at once, and without a word
	dir=$1
	shift
	"$ismsdoc" init "$dir" "$@" >said && "$ismsdoc" build "$dir" -q --format md >err 2>&1
	status=$?
	cat err
	[ $status = 0 ] && [ ! -s err ]
}
check "in Japanese and English" begins both --lang ja,en --name "Acme 株式会社"
check "with SOC 2" begins soc --standards iso27001-2022,soc2-tsc-2017 --lang ja
check "with SOC 2 alone, which needs the controls of Annex A" begins soc2 --standards soc2-tsc-2017
check "in Japanese alone, with controls for cloud services" begins cloud27017 --standards iso27001-2022,iso27017-2015 --lang ja
check "with the new edition on privacy, and any name" begins privacy --name 'A "B" \ #1: {x} | yes' --standards iso27001-2022,iso27701-2025
check "with the standards that others need" begins cloud --standards jip-isms517-1.0,iso27701-2019
check "with the stars of SCS" begins stars --standards iso27001-2022,meti-scs-2026 --lang ja,en
check "as PDF in Japanese, too" "$ismsdoc" build both -q --format pdf --lang ja --only statement-of-applicability,risk-treatment-plan,public-summary

# Points 25, 26 and 40 are about texts of the library and need no fact of the user's.
untouched() {
	"$ismsdoc" check "$1" --format json | tr -d ' \n' >said &&
		grep -oE '"documents":\{"internal_audit":\{"state":"none"\},"management_review":\{"state":"none"\},"open":\[[0-9,]*\],"ready":3,"total":35\}' said &&
		grep -oE '"operation":\{"controls":\{"applicable":[0-9]+,"implemented":0,"open":[0-9]+,"scheduled":0\},"open":\[[0-9,]*\],"ready":0,"records":\{[^}]*"there":0,"total":[1-9][0-9]*\},"total":5\}' said &&
		! grep -oE '"number":[0-9]+,"part":"[a-z]+","ready":true' said | grep -vE ':(25|26|40),'
}
agrees() { ! grep -E 'action-in-two-places|control-ahead-of-treatment' said; }
for project in both soc soc2 cloud27017 privacy cloud stars; do
	check "an untouched project is ready in no point that needs a fact: $project" untouched $project
	check "nor has it one action with two days or owners: $project" agrees
done
