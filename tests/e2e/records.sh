#!/bin/sh
# Documents made from records: whole when their facts are there, left out with a note when they are not, never half-empty.
# Of `make whole` alone.
. "$(dirname "$0")/lib.sh"

out=$built/larkfield
check "the example builds with its records" builds larkfield

# drop KEY FILE: the text of FILE without the key KEY and what is indented below it.
drop() {
	awk -v key="$1" '
		{ depth = match($0, /[^ ]/) }
		skip && depth > 0 && depth <= skip { skip = 0 }
		!skip && $1 == key ":" { skip = depth }
		!skip' "$2" >"$2.less"
	mv "$2.less" "$2"
}

# without FACT...: a build of the example that lacks these facts: a file in facts/ or a key of isms.yaml.
without() {
	rm -rf "$tmp/copy" "$tmp/less"
	cp -r "$example" "$tmp/copy"
	for fact in "$@"; do
		[ "$fact" = records ] && sed -i '/^  record: /d' "$tmp/copy/facts/evidence.yaml"
		[ "$fact" = risk_assessment ] && sed -i 's/,RA-2026\b/,/' "$tmp/copy/facts/risks.csv"
		[ "$fact" = internal_audits ] && sed -i '/^  findings: /d' "$tmp/copy/facts/opportunities.yaml"
		[ "$fact" = management_reviews ] && sed -i '/^  decisions: /d' "$tmp/copy/facts/opportunities.yaml"
		if [ -e "$tmp/copy/facts/$fact.yaml" ]; then rm "$tmp/copy/facts/$fact.yaml"; else drop "$fact" "$tmp/copy/isms.yaml"; fi
	done
	"$ismsdoc" build "$tmp/copy" -o "$tmp/less" --format md >"$tmp/log" 2>&1
}

# sound_without FACT...: that build has no error, and the list of its documents stands in $tmp/list.
sound_without() { exits 0 without "$@" && "$ismsdoc" list documents "$tmp/copy" >"$tmp/list"; }

# left_out DOCUMENT FACT: the example has DOCUMENT, the build without FACT has a note instead, and the list names the fact.
left_out() {
	[ -s "$out/en/$1.md" ] || { echo "$1 is not built with its facts"; return 1; }
	[ ! -e "$tmp/less/en/$1.md" ] || { echo "$1 is built without $2"; return 1; }
	grep '\[left-out\]$' "$tmp/log" || { echo "nothing says that documents are left out"; return 1; }
	grep "^$1 .* needs .*$2" "$tmp/list" || { cat "$tmp/list"; return 1; }
}

check "the example builds without its records" sound_without \
	communications competences document_store risk_assessment measurements objectives
check "no plan of nothing" left_out communication-plan communications
check "no competence without judgements" left_out competence-record competences
check "no register without a place" left_out document-register document_store
check "no report without an assessment" left_out risk-assessment-report risk_assessment
check "no record without measurements" left_out monitoring-record measurements
check "no plan without objectives" left_out objectives-plan objectives

in_whole "the example builds with half of its records" sound_without trainings records
in_whole "no competence record without trainings" left_out competence-record trainings
in_whole "no register without records" left_out document-register records

# What the clauses on scope and context ask for is no record: without it nothing is built.
refuses() {
	without "$1"
	grep -E "error: .*\[$2\]\$" "$tmp/log" && [ ! -e "$tmp/less" ]
}
check "no build without issues" refuses issues context-incomplete
check "no build without interfaces" refuses interfaces scope-incomplete

# Every cell of the tables below the cover says something; a line of nothing but bars is a table without headings.
no_empty_cells() {
	for document in scope-statement context-and-interested-parties organisation-and-roles risk-assessment-procedure \
		risk-assessment-report residual-risk-acceptance objectives-plan competence-record communication-plan \
		document-register monitoring-record; do
		[ -s "$out/en/$document.md" ] || echo "$document is missing"
		sed '1,/^## /d' "$out/en/$document.md" | grep -E '\|  *\|' | grep -vE '^[| ]*$' | sed "s/^/$document: /"
	done >"$tmp/empty"
	cat "$tmp/empty"
	[ ! -s "$tmp/empty" ]
}
check "no table has an empty cell" no_empty_cells
