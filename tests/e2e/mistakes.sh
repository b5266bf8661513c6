#!/bin/sh
# A copy of the example with twenty mistakes: `check` finds these twenty and nothing else, but for what follows from them: five
# texts that name a treatment which is gone, two controls whose reason is its risk, a control whose action was the one that a
# treatment lacks, a treatment that was done and two risks that were accepted before the later day of the assessment, four texts that state the
# interval between backups, and what a risk without treatment leaves.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"

# Messages without the lines, which the mistakes themselves move.
findings() { (cd "$tmp" && "$ismsdoc" check "$1") | sed -nE "s|^$1/([^:]*)(:[0-9]+)*: [a-z]+: (.*) \[([a-z-]+)\]$|\4 \1: \3|p" | sort; }

cp -R "$example" "$tmp/sound"
cp -R "$example" "$tmp/broken"
cd "$tmp/broken/facts" || exit 2

sed -i -E 's/^A\.8\.30,.*/A.8.30,no,,,,,,,,,N\/A/
	s/^(A\.5\.6,yes,implemented),[^,]*,/\1,,/
	s/^A\.5\.8,yes,implemented,/A.5.8,yes,,/
	s/^(A\.8\.11,yes,planned,[^,]*,[^,]*,[^,]*),[0-9-]*,/\1,,/' controls.csv
sed -i -E '/^T-12,/d
	s/^(T-17,.*,)A\.5\.3,/\1A.5.3 A.8.30,/
	s/^(T-06,[^,]*,[^,]*,[^,]*),[^,]*,/\1,,/
	s/^(T-08,R-06,modify),[^,]*,/\1,,/' treatments.csv
sed -i -E 's/^(R-08,.*,support-lead,4,2),[0-9]+,[0-9]+,/\1,3,3,/
	s/^(R-10,.*,operations-lead),2,3,/\1,4,3,/' risks.csv
sed -i '0,/  method: carve-out/{/  method: carve-out/d}' suppliers.yaml
sed -i '/^information-security-policy:/,/^[a-z]/s/^  approver: .*/  approver: tomas-lindqvist/
	/^access-control:/,/^[a-z]/s/^  next_review: .*/  next_review: 2031-01-01/
	/^risk-management:/,/^[a-z]/s/^  version: .*/  version: "99.9"/' documents.yaml
cd .. || exit 2
sed -i '/^  - {risk: R-12, accepted_by/d
	s/expires: 2027-06-30/expires: 2028-06-30/
	/id: corrowby-archive/s/, reason: .*}/}/
	/^  climate_change:/,/^  interested_parties:/{/^  interested_parties:/!d}
	s/^  assessed: .*/  assessed: 2026-10-30/
	/id: internal-auditor/s/holder: [a-z-]*/holder: ines-barbosa/
	s/backup_frequency_hours: 4/backup_frequency_hours: 12/' isms.yaml
cd "$top" || exit 2

cat >"$tmp/want" <<'END'
acceptance-before-assessment
acceptance-before-assessment
acceptance-period
approval-outdated
approval-outdated
approval-outdated
approval-outdated
approval-outdated
competence-holder
context-incomplete
document-control
effect-counted-twice
evidence-names-nothing
exclusion-reason
fact-after-approval
id-names-nothing
id-names-nothing
id-names-nothing
id-names-nothing
implementation-status
inclusion-reason
key-roles
modify-without-control
open-control
open-control
open-control
parameter-order
policy-not-by-top-management
policy-review
reason-without-ground
reason-without-ground
residual-not-accepted
residual-not-accepted
residual-risk
risk-without-treatment
scope-reason
soa-older-than-assessment
stated-figure
stated-figure
stated-figure
stated-figure
subservice-method
treatment-cites-excluded
treatment-incomplete
END

findings sound >"$tmp/before"
exactly() {
	findings broken >"$tmp/after"
	comm -23 "$tmp/before" "$tmp/after" | grep . && return 1
	comm -13 "$tmp/before" "$tmp/after" >"$tmp/new"
	cut -d ' ' -f 1 "$tmp/new" | diff "$tmp/want" - || { cat "$tmp/new"; return 1; }
}
check "twenty mistakes are found, and the documents that they change, and nothing else" exactly

cp -R "$example" "$tmp/wrong"
sed -i 's/^  review_months: 12/  review_months: 18/' "$tmp/wrong/isms.yaml"
alone() {
	findings wrong | comm -13 "$tmp/before" - | cut -d ' ' -f 1 >"$tmp/new"
	echo out-of-range | diff - "$tmp/new"
}
in_whole "a policy whose fact is wrong is not said to be missing" alone
