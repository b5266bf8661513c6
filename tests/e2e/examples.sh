#!/bin/sh
# Both examples use the whole library: every kind of document and every policy, in each of their languages.
. "$(dirname "$0")/lib.sh"

# The output of each kind of document and each policy, as a path below a language; the basic policy stands among the documents.
kinds() {
	for spec in templates/*/document.yaml; do basename "$(dirname "$spec")"; done
	for spec in policies/*/policy.yaml; do
		id=$(basename "$(dirname "$spec")")
		[ -e "templates/$id" ] || echo "policies/$id"
	done
}
kinds >"$tmp/kinds"

nothing_left_out() {
	"$ismsdoc" build "examples/$1" -o "$tmp/$1" --format md >"$tmp/log" 2>&1 || { cat "$tmp/log"; return 1; }
	! grep -F '[left-out]' "$tmp/log"
}

every_kind() {
	for language in "$tmp/$1"/??; do
		while read -r kind; do [ -s "$language/$kind.md" ] || echo "$language lacks $kind"; done <"$tmp/kinds"
	done >"$tmp/lacking"
	[ -d "$tmp/$1/en" ] && [ ! -s "$tmp/lacking" ] || { cat "$tmp/lacking"; return 1; }
}

check "the library has documents and policies" test "$(wc -l <"$tmp/kinds")" -gt 50
for id in akebono larkfield; do
	check "$id builds without leaving a document out" nothing_left_out $id
	check "$id has every kind of document and every policy" every_kind $id
done
check "the Japanese example has Japanese documents" test -s "$tmp/akebono/ja/system-description.md"
