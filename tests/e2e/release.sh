#!/bin/sh
# Releases: an approved set is frozen once, whatever is not approved is refused, and any file can be held against it.
. "$(dirname "$0")/lib.sh"
project=$tmp/p

fresh() { rm -rf "$project" && cp -R "$top/$1" "$project" && rm -rf "$project/out" "$project/releases"; }
releases() { ls -A "$project/releases" 2>/dev/null; }
fresh tests/minimal
release=$project/releases/2026-11-22-1.1
check "an approved set is released under its day and version" exits 0 "$ismsdoc" release "$project" -q
same_as_build() {
	"$ismsdoc" build "$project" -o "$tmp/build" -q && sed '2a\  "release": "2026-11-22-1.1",' "$tmp/build/manifest.json" >"$tmp/manifest" &&
		sed -z 's/\n[^\n]*"approvals\/[^\n]*//g; s/,\n[^\n]*"contents.json"[^\n]*//' "$release/manifest.json" | cmp - "$tmp/manifest" &&
		diff -r -x manifest.json -x contents.json -x approvals "$tmp/build" "$release"
}
check "a release is what build writes, and its manifest says which" same_as_build
boxed() {
	rm -rf "$tmp/boxed" && cp -R tests/minimal "$tmp/boxed" && rm -rf "$tmp/boxed/out" "$tmp/boxed/releases" &&
		sed -i 's/title: Laptops are stolen/title: Laptops are stolen 🦄/' "$tmp/boxed/isms.yaml" &&
		exits 1 "$ismsdoc" release "$tmp/boxed" -q 2>"$tmp/err" && grep -q 'isms.yaml:45:.* error: .*U+1F984.*\[missing-glyph\]' "$tmp/err" && [ ! -e "$tmp/boxed/releases" ]
}
check "a release prints all of its characters" boxed
other_content() (
	cp -R "$project" "$tmp/other" && project=$tmp/other && sed -i 's/statement: All of it/& and more/' "$project/isms.yaml"
	cmp "$top/tests/minimal/isms.yaml" "$project/isms.yaml" && exit 1
	exits 1 "$ismsdoc" release "$project" -q --name again 2>"$tmp/said"
	grep "'public-summary' is not what release 2026-11-22-1.1 has as version 1.1: approve a new version \[approval-outdated\]" "$tmp/said" &&
		[ "$(releases)" = 2026-11-22-1.1 ]
)
check "its version is not released again with other content" other_content
other_approval() (
	rm -rf "$tmp/approver" && cp -R "$project" "$tmp/approver" && project=$tmp/approver && sed -i "/^public-summary:/,/$2/s/$2/$3/" "$project/facts/documents.yaml"
	cmp "$top/tests/minimal/facts/documents.yaml" "$project/facts/documents.yaml" && exit 1
	exits 1 "$ismsdoc" release "$project" -q --name again 2>"$tmp/said"
	grep "facts/documents.yaml:.*error: 'public-summary' has version 1.1 with the $1, and release 2026-11-22-1.1 with .*\[approval-differs\]" "$tmp/said" &&
		[ "$(releases)" = 2026-11-22-1.1 ] || { cat "$tmp/said"; exit 1; }
)
in_whole "nor with another reviewer" other_approval "reviewer 'ann'" 'reviewer: cyd' 'reviewer: ann'
in_whole "nor with another approver" other_approval "approver 'cyd'" 'approver: bob' 'approver: cyd'
in_whole "nor with another day" other_approval "day of approval '2026-09-30'" 'approved: 2026-10-01' 'approved: 2026-09-30'
in_whole "nor with another text on what changed" other_approval "text on what changed 'Renewal.'" 'changes: Review.' 'changes: Renewal.'
digest() {
	(cd "$project" && sed -n '/"inputs"/,/\]/s/.*"path": "\([^"]*\)".*/\1/p' "$release/manifest.json" | xargs -d '\n' sha256sum | sha256sum | cut -d' ' -f1) >"$tmp/digest"
	grep -q "\"facts\": \"$(cat "$tmp/digest")\"" "$release/manifest.json"
}
check "the digest of the facts is what sha256sum says of them" digest
check "a release is as released" exits 0 "$ismsdoc" verify "$release"

compared() (
	cp -R "$project" "$tmp/next" && sed -i 's/^as_of: .*/as_of: 2026-12-02/; s/assessed: 2026-09-01/assessed: 2026-12-01/; s/likelihood: 2, impact: 2, res/likelihood: 1, impact: 2, res/' "$tmp/next/isms.yaml"
	"$ismsdoc" check "$tmp/next" >"$tmp/said" 2>&1
	grep 'risk_assessment.yaml:1.*R-1 is not as in release 2026-11-22-1.1: write `{risk: R-1, kind: lowered, reason: ...}` into changes \[change-without-reason\]' "$tmp/said" && ! grep 'R-2 is not' "$tmp/said"
)
check "a later assessment is compared with what was released" compared

find "$project/releases" -type f -exec sha256sum {} + | sort >"$tmp/before"
check "the same release again is refused" sh -c "'$ismsdoc' release '$project' -q 2>&1 | grep -q '2026-11-22-1.1: error: .*\[release-exists\]'"
untouched() { find "$project/releases" -type f -exec sha256sum {} + | sort | cmp - "$tmp/before"; }
check "and leaves the one that is there as it was" untouched
check "another name is another release" sh -c "'$ismsdoc' release '$project' -q --name rc.2 && [ -f '$project/releases/2026-11-22-rc.2/manifest.json' ]"
for name in ../up a/b '' '-x' 'a b'; do
	check "no release is called '$name'" sh -c "! '$ismsdoc' release '$project' -q --name '$name' 2>/dev/null"
done
check "a refused name leaves nothing" test "$(releases | wc -l)" = 2

pdf=$release/ja/statement-of-applicability.pdf
cp "$pdf" "$tmp/sent to us.pdf"
belongs() { "$ismsdoc" verify "$tmp/sent to us.pdf" "$project" | grep -q 'release 2026-11-22-1.1, ja/statement-of-applicability.pdf, not signed$'; }
check "a PDF from anywhere is known by its bytes" belongs
changed_pdf() { printf ' ' >>"$tmp/sent to us.pdf" && exits 1 "$ismsdoc" verify "$tmp/sent to us.pdf" "$project" 2>&1 | grep -q 'error: no release .*\[file-unknown\]'; }
check "one more byte and it is none of ours" changed_pdf
check "a PDF of no project at all is said to be unknown" exits 1 "$ismsdoc" verify "$pdf" "$tmp"
check "a file that is not there is an error" exits 1 "$ismsdoc" verify "$tmp/nowhere.pdf" "$project"

damaged() { # damaged CODE FILE COMMAND...: verify names FILE with CODE after COMMAND
	code=$1 file=$2
	shift 2
	rm -rf "$tmp/damaged" && cp -R "$release" "$tmp/damaged" && (cd "$tmp/damaged" && "$@")
	exits 1 "$ismsdoc" verify "$tmp/damaged" >"$tmp/said" 2>&1
	status=$?
	cat "$tmp/said"
	[ $status = 0 ] && [ "$(grep -c error "$tmp/said")" = 1 ] && grep -q "$file.*: error: .*\[$code\]" "$tmp/said"
}
check "a changed file is named" damaged file-changed ja/risk-treatment-plan.pdf sh -c 'printf x >>ja/risk-treatment-plan.pdf'
check "a missing file is named" damaged file-missing en/risk-treatment-plan.md rm en/risk-treatment-plan.md
check "an added file is named" damaged file-unknown en/policies/extra.pdf cp en/risk-treatment-plan.pdf en/policies/extra.pdf
check "links in circles are named and not followed" damaged file-unknown '/again' sh -c 'mkdir -p en && cd en && ln -s . again'
check "a release without its manifest is none" damaged file-missing manifest.json rm manifest.json
check "a manifest that is cut off is named" damaged yaml-syntax manifest.json truncate -s 3000 manifest.json
check "a manifest without hashes is none" damaged manifest-broken manifest.json:5:5 sed -i '5s/"sha256"/"sha255"/' manifest.json
check "a file is listed once, or it would be read as often as it is listed" damaged manifest-broken manifest.json:6:5 sed -i '5{p;p}' manifest.json
lies() {
	rm -rf "$tmp/damaged" && cp -R "$release" "$tmp/damaged" && sed -i 's/"release": "/&\\u202e/' "$tmp/damaged/manifest.json"
	exits 0 "$ismsdoc" verify "$tmp/damaged" >"$tmp/said" && cat "$tmp/said" && grep -q 'release \\xE2\\x80\\xAE2026' "$tmp/said"
}
check "a manifest writes no controls to the terminal" lies
check "files of more than 4 GiB in all are not read" damaged manifest-broken manifest.json:6:5 sed -i '5s/"bytes": [0-9]*/"bytes": 4294967000/' manifest.json
sparse() { # a file that pretends to be huge is read no further than it was written
	rm -rf "$tmp/damaged" && cp -R "$release" "$tmp/damaged" && for file in "$tmp"/damaged/en/*.md "$tmp"/damaged/en/*.html; do truncate -s 1000G "$file" || return 1; done
	timeout 10 "$ismsdoc" verify "$tmp/damaged" >"$tmp/said" 2>&1
	[ $? = 1 ] && grep -F '[file-changed]' "$tmp/said" && ! grep -F '[file-too-large]' "$tmp/said"
}
check "a file that has become huge is changed, and not read" sparse
outside() { damaged file-outside damaged sed -i '5s|"path": "[^"]*"|"path": "../p/isms.yaml"|' manifest.json || grep -q 'file-outside' "$tmp/said"; }
check "a manifest leads to no file outside its directory" outside

refused() { # refused CODE SED-EXPRESSION FILE
	fresh tests/minimal && sed -i "$2" "$project/$3"
	exits 1 "$ismsdoc" release "$project" >"$tmp/said" 2>&1
	status=$?
	head -n 5 "$tmp/said"
	[ $status = 0 ] && grep -q "$3:.*: error: .*\[$1\]" "$tmp/said" && [ ! -e "$project/releases" ]
}
check "a draft is not released" refused not-approved '/^risk-treatment-plan:/,/status:/s/approved/draft/' facts/documents.yaml
check "a document that is approved later is not released" refused date-impossible '/^risk-treatment-plan:/,/approved:/s/approved: .*/approved: 2026-11-23/' facts/documents.yaml
check "an error of check stops a release" refused document-control '0,/next_review: .*/s///' facts/documents.yaml
file_in_the_way() { fresh tests/minimal && : >"$project/releases" && exits 1 "$ismsdoc" release "$project" -q 2>"$tmp/said" && grep -F "releases: error: it is a file" "$tmp/said" && [ ! -s "$project/releases" ]; }
check "a file in the place of the directory stops a release" file_in_the_way
