#!/bin/sh
# Both examples use the whole library: every kind of document and every policy, in each of their languages.
. "$(dirname "$0")/lib.sh"

# The output of each kind of document and each policy that the example $1 can have, as a path below a language; the basic policy stands
# among the documents, and one of a standard goes with that standard.
kinds() {
	for spec in templates/*/document.yaml; do
		standard=$(sed -n 's/^standard: //p' "$spec")
		[ -z "$standard" ] || grep -q "id: $standard" "examples/$1/isms.yaml" || continue
		basename "$(dirname "$spec")"
	done
	for spec in policies/*/policy.yaml; do
		id=$(basename "$(dirname "$spec")")
		[ -e "templates/$id" ] || echo "policies/$id"
	done
}
# The golden Markdown of an example is all that it builds, not a file more or less (tests/golden/run).
made=tests/golden/examples
every_kind() {
	kinds "$1" >"$tmp/kinds"
	for language in "$made/$1"/??; do
		while read -r kind; do [ -s "$language/$kind.md" ] || echo "$language lacks $kind"; done <"$tmp/kinds"
	done >"$tmp/lacking"
	[ -d "$made/$1/en" ] && [ ! -s "$tmp/lacking" ] || { cat "$tmp/lacking"; return 1; }
}

for id in akebono larkfield; do
	check "$id has every kind of document and every policy" every_kind $id
	check "which are many" test "$(wc -l <"$tmp/kinds")" -gt 60
done
check "the Japanese example has Japanese documents" test -s "$made/akebono/ja/system-description.md"
