#!/bin/sh
# `ismsdoc check`, `explain` and `schema` as people and programs call them.
. "$(dirname "$0")/lib.sh"
small=$tmp/small # the small project, in one language
cp -R tests/minimal "$small" && sed -i 's/^languages: .*/languages: [en]/' "$small/isms.yaml" || exit 2

clean() { exits 0 "$ismsdoc" check "$example" >"$tmp/out" 2>"$tmp/err" && grep -qE '^Documents: [0-9]+ of 35 points ready; internal audit held on ' "$tmp/out" &&
	grep -qE '^Operation: [0-9]+ of 5 points ready; [0-9]+ of [0-9]+ controls implemented.*; records since ' "$tmp/out" && ! [ -s "$tmp/err" ]; }
check "the example has no error" clean

found() {
	cp -R "$small" "$tmp/p" && sed -i 's/, top_management: true//' "$tmp/p/isms.yaml"
	(cd "$tmp" && exits 1 "$ismsdoc" check p >"$tmp/out") &&
		grep -qE '^p/facts/documents.yaml:[0-9]+:[0-9]+: error: .* \[policy-not-by-top-management\]$' "$tmp/out"
}
check "an error has place and code, and exit status 1" found
# The figures as one line, whatever stands around them.
summary() { tr -d ' \n' | grep -o '"summary":{.*' | sed 's/\("warnings":[0-9]*}\).*/\1/'; }
json() { exits 1 "$ismsdoc" check "$tmp/p" --format json >"$tmp/json" && grep -q '"ready": ' "$tmp/json" && grep -q '"implemented": ' "$tmp/json"; }
check "as JSON" json
sarif() { exits 1 "$ismsdoc" check "$tmp/p" --format sarif >"$tmp/sarif" && grep -q '"version": "2.1.0"' "$tmp/sarif" && grep -q '"startLine": ' "$tmp/sarif" &&
	[ "$(summary <"$tmp/sarif")" = "$(summary <"$tmp/json")" ]; }
check "as SARIF" sarif
check "an unknown format: status 2" exits 2 "$ismsdoc" check "$example" --format xml

# A warning fails where it is asked to: here that of an acceptance of nothing.
strict() {
	cp -R tests/minimal "$tmp/w" && echo 'accepted_findings: [{code: policy-review, what: nothing, reason: None., accepted_by: isms-manager, until: 2026-12-31}]' >>"$tmp/w/isms.yaml" &&
		"$ismsdoc" check "$tmp/w" --as-of 2026-11-20 >"$tmp/out" && grep -qE '^0 errors, 1 warning, ' "$tmp/out" || { cat "$tmp/out"; return 1; }
	exits 1 "$ismsdoc" check "$tmp/w" --as-of 2026-11-20 --strict >"$tmp/strict" && cmp "$tmp/out" "$tmp/strict" && exits 0 "$ismsdoc" check tests/minimal --strict
}
in_whole "with --strict warnings fail, too" strict

# What a document lacks is the same to both, and no points are counted then.
lacking() {
	rm -rf "$tmp/l" && cp -R "$small" "$tmp/l" && sed -i '/^  assessor:/d' "$tmp/l/isms.yaml"
	(cd "$tmp" && exits 1 "$ismsdoc" check l >out 2>err && exits 1 "$ismsdoc" build l 2>err) &&
		grep -F '[missing-fact]' "$tmp/out" | sort >"$tmp/want" && grep -F '[missing-fact]' "$tmp/err" | sort | diff - "$tmp/want" &&
		grep -qE "^l/isms.yaml:[0-9]+:[0-9]+: error: risk-treatment-plan needs .*'risk_method.assessor'" "$tmp/want" &&
		grep -qx 'Documents and operation cannot be judged yet' "$tmp/out" && ! grep -q 'points ready' "$tmp/out"
}
check "check and build agree on what a document lacks" lacking

# next_of SCRIPT...: what a small project that was changed by these edits is told to do next, and whether a build does.
next_of() {
	rm -rf "$tmp/n" && cp -R "$small" "$tmp/n" && rm -rf "$tmp/n/out" && sed -i "$1" "$tmp/n/isms.yaml"
	"$ismsdoc" check "$tmp/n" >"$tmp/out"
	"$ismsdoc" build "$tmp/n" -q --format md >"$tmp/err" 2>&1
	[ $? = "$2" ] && grep -qx "Next: mend the errors; a build $3" "$tmp/out" || { cat "$tmp/out" "$tmp/err"; return 1; }
}
check "an error that stops a release only is told as such" next_of '/^objectives:/,+1d' 0 "goes through, a release stops at them."
in_whole "one that stops a build, too" next_of 's/, top_management: true//' 1 "stops at them."
in_whole "and both" next_of '/^objectives:/,+1d; s/, top_management: true//' 1 "stops at [0-9]* of them, a release at all."

# codes: those of the findings in $tmp/out, as they are said.
codes() { grep -E '^([^ ]+: (warning|error): |[0-9]+ warnings: )' "$tmp/out" | grep -oE '\[[a-z-]+\]$' | uniq | tr -d '[]' | xargs; }

# Errors come first, then examples, then other warnings, then what waits for approval; it is the error that is explained.
in_order() {
	rm -rf "$tmp/n" && cp -R "$small" "$tmp/n" && sed -i '/^objectives:/,+1d' "$tmp/n/isms.yaml" && sed -i '0,/status: approved/s//status: draft/' "$tmp/n/facts/documents.yaml"
	printf '%s\n' 'unconfirmed: [contact]' 'accepted_findings: [{code: policy-review, what: nothing, reason: None., accepted_by: isms-manager, until: 2026-12-31}]' >>"$tmp/n/isms.yaml"
	exits 1 "$ismsdoc" check "$tmp/n" --as-of 2026-11-20 >"$tmp/out"
	cat "$tmp/out"
	[ "$(codes)" = "document-missing unconfirmed-fact accepted-finding-unused objectives-unmeasured document-draft" ] && tail -n 1 "$tmp/out" | grep 'explain document-missing says'
}
check "findings are said in the order of work" in_order

# Of many drafts one line names the number, and one all places.
drafts() {
	rm -rf "$tmp/n" && cp -R "$small" "$tmp/n" && sed -i 's/status: approved/status: draft/' "$tmp/n/facts/documents.yaml"
	(cd "$tmp" && "$ismsdoc" check n >out; "$ismsdoc" check n --format json >json)
	cat "$tmp/out"
	places=$(grep -A 1 '^[0-9]* warnings: .*, and [0-9]* more like it \[document-draft\]$' "$tmp/out" | sed -n 's/^  n.facts.documents.yaml://p' | tr ', ' '\n' | grep -c .)
	[ "$places" -gt 5 ] && [ "$places" = "$(grep -c '^  *status: draft' "$tmp/n/facts/documents.yaml")" ] && [ "$(grep -c 'document-draft' "$tmp/out")" -le 2 ] &&
		[ "$(tr ',' '\n' <"$tmp/json" | grep -c '"code": "document-draft"')" = "$places" ]
}
check "many drafts are one line with their places" drafts

# One who has nothing but drafts is told how they are approved.
waiting() {
	rm -rf "$tmp/n" && cp -R "$small" "$tmp/n" && sed -i '0,/status: approved/s//status: draft/' "$tmp/n/facts/documents.yaml"
	(cd "$tmp" && "$ismsdoc" check n >out) && tail -n 2 "$tmp/out" >"$tmp/said" && diff - "$tmp/said" <<'END'
Next: have the documents approved: `ismsdoc approve --by ROLE --on DATE --in n`.
      ismsdoc explain document-draft says why it matters and what to do.
END
}
check "the command that approves is named" waiting

# Facts that are examples come first, and then approval.
examples_first() {
	rm -rf "$tmp/n" && cp -R "$small" "$tmp/n" && echo 'unconfirmed: [organization.name, contact]' >>"$tmp/n/isms.yaml"
	(cd "$tmp" && exits 0 "$ismsdoc" check n >out) && tail -n 2 "$tmp/out" >"$tmp/said" && diff - "$tmp/said" <<'END'
Next: 2 facts are examples: change them, or `ismsdoc confirm FACT --in n`; then `ismsdoc approve`.
      ismsdoc explain unconfirmed-fact says why it matters and what to do.
END
}
check "facts that are examples are to be changed or confirmed next" examples_first

# A file that was read in another encoding is told by check as by build, and is nothing to mend.
other_encoding() {
	rm -rf "$tmp/n" && cp -R "$small" "$tmp/n" && "$ismsdoc" check "$tmp/n" | tail -n 4 >"$tmp/before" &&
		(cd "$tmp/n/facts" && sed '1s/$/,x-memo/; 2s/$/,当社に必要である。/; 3,$s/$/,/' controls.csv | iconv -f UTF-8 -t CP932 >as && mv as controls.csv) || return 1
	for format in text json sarif; do
		exits 0 "$ismsdoc" check "$tmp/n" --format $format >"$tmp/out" && grep -F 'the file is not UTF-8 and was read as CP932' "$tmp/out" || return 1
	done
	exits 0 "$ismsdoc" check "$tmp/n" >"$tmp/out" && tail -n 4 "$tmp/out" | diff "$tmp/before" -
}
in_whole "a file in another encoding is told, and is nothing to mend" other_encoding

# own RULE PATTERN: the rule of a project's own is explained and told so, and nothing of Lua is.
own() {
	rm -rf "$tmp/o" && cp -R "$small" "$tmp/o" && mkdir -p "$tmp/o/lua/audit/rules" && sed "$1" lua/audit/rules/acceptance-owner.lua >"$tmp/o/lua/audit/rules/our-own.lua"
	{ "$ismsdoc" explain our-own --in "$tmp/o" && "$ismsdoc" check "$tmp/o" --format sarif && "$ismsdoc" check "$tmp/o"; } >"$tmp/out" 2>&1
	grep -qE "$2" "$tmp/out" && ! grep -q traceback "$tmp/out" || { cat "$tmp/out"; return 1; }
}
check "a rule of a project's own is explained" own '' '^For example, a sound project breaks it with$'
in_whole "also without an example" own 's/  violates = {/  other = {/' '^The risk owner accepts the residual risk'
in_whole "and with an empty one" own 's/  violates = {/  violates = {}, other = {/' '^The risk owner accepts the residual risk'
check "what is no rule is told what it lacks" own 's/severity = "error"/severity = "bad"/' 'our-own.lua: error: this rule lacks severity, which is error or warning \[rule-broken\]'
check "nothing is no rule" own 's/  title = {/  name = {/' 'our-own.lua: error: this rule lacks title, in en and ja \[rule-broken\]'
unknown() { exits 2 "$ismsdoc" explain our-own >"$tmp/out" 2>&1; }
check "without the project it is unknown" unknown

many() { # of sixty mistakes of a kind fifty are shown and all are counted
	rm -rf "$tmp/m" && cp -R "$small" "$tmp/m" && sed -i "s/interfaces: \[/&$(yes '{with: L, activity: G., responsibility: S., colour: red}, ' | head -n 60 | tr -d '\n')/" "$tmp/m/isms.yaml"
	exits 1 "$ismsdoc" check "$tmp/m" >"$tmp/out" && [ "$(grep -c '\[unknown-key\]' "$tmp/out")" = 50 ] &&
		grep -q '(and 10 more like this) \[unknown-key\]' "$tmp/out" && grep -q '^60 errors,' "$tmp/out"
}
check "what is not shown is counted" many

explained() {
	for code in policy-review missing-fact risks.residual.impact documents organization.name; do
		"$ismsdoc" explain "$code" | grep -q . || { echo "$code"; return 1; }
	done
	exits 2 "$ismsdoc" explain no-such-code
}
check "codes and facts are explained" explained

schema() { "$ismsdoc" schema | grep -q '"\$schema": "https://json-schema.org/draft/2020-12/schema"'; }
check "the JSON Schema is printed" schema

for page in facts checks; do
	check "docs/$page.md is up to date" sh -c "'$ismsdoc' schema $page | diff docs/$page.md -"
done
