#!/bin/sh
# Nothing internal is anywhere in the bytes of the examples' public sites: they are published with a canary in every internal text.
. "$(dirname "$0")/../e2e/lib.sh"
japanese=$top/examples/akebono
site=$tmp/en/public
both=$tmp/both/public
check "the examples are published as they are" exits 0 "$ismsdoc" publish "$example" -o "$tmp/en" -q
check "the Japanese one, too" exits 0 "$ismsdoc" publish "$japanese" -o "$tmp/both" -q

# A library whose facts are read with a canary in every internal text.
mkdir "$tmp/library" && cp -R lua templates policies "$tmp/library" && mv "$tmp/library/lua/facts/read.lua" "$tmp/library/lua/facts/as_written.lua"
cp tests/lua/canary.lua "$tmp/library/lua"
cat >"$tmp/library/lua/facts/read.lua" <<'LUA'
local canary, facts = require "canary", require "facts.as_written"
local load = facts.load
function facts.load(draft)
  require "audit.run".on_model = function() return {} end
  local nodes = {}
  for _, entry in ipairs(host.read_facts("isms.yaml")) do nodes[entry.key] = entry.value end
  for _, file in ipairs(host.list_facts("facts")) do nodes[file:match("^[^.]+")] = host.read_facts("facts/" .. file) end
  canary.serve((canary.plant(facts.fields(), nodes, canary.numbers((canary.fields(facts.fields(), nodes))))))
  return load(draft)
end
return facts
LUA
with_canaries() {
	ISMSDOC_LIBRARY=$tmp/library exits 0 "$ismsdoc" publish "$1" -o "$2" -q &&
		ISMSDOC_LIBRARY=$tmp/library exits 0 "$ismsdoc" build "$1" -o "$2/built" --only public-summary -q
}
check "the examples are published with a canary in every internal text" with_canaries "$example" "$tmp/c1"
# A canary changes the option of the treatment that keeps its risk, which then needs a status.
cp -R "$japanese" "$tmp/acted" && sed -i '/^T-12,/s/people-lead,,,/people-lead,,planned,/' "$tmp/acted/facts/treatments.csv"
check "the Japanese one too" with_canaries "$tmp/acted" "$tmp/c2"
there_are_canaries() { ISMSDOC_LIBRARY=$tmp/library "$ismsdoc" build "$example" -o "$tmp/c3" --only risk-treatment-plan --format md -q && grep -q 'canary[0-9]*x' "$tmp/c3/en/risk-treatment-plan.md"; }
check "an internal document shows them" there_are_canaries
# Everything that a PDF says: streams decompressed, text, metadata, attachments and bookmarks; and every other file as it is.
searched=0
bytes_of() {
	find "$1" -type f | sort >"$tmp/list"
	find "$1" >"$tmp/bytes"
	while read -r file; do
		searched=$((searched + 1))
		case $file in
		*.pdf)
			qpdf --qdf --object-streams=disable "$file" "$tmp/qdf.pdf" && pdftotext "$file" "$tmp/text" && pdfinfo -meta "$file" >"$tmp/meta" &&
				pdfinfo "$file" >"$tmp/info" && pdfdetach -list "$file" >"$tmp/attached" && qpdf --json --json-key=outlines "$file" >"$tmp/outlines" &&
				grep -q . "$tmp/text" && cat "$tmp/qdf.pdf" "$tmp/text" "$tmp/meta" "$tmp/info" "$tmp/attached" "$tmp/outlines" >>"$tmp/bytes" || return 1
			;;
		*) cat "$file" >>"$tmp/bytes" ;;
		esac
	done <"$tmp/list"
}
# UTF-16 and hexadecimal are how PDF keeps what is no plain text.
no_canary() {
	rm -f "$1/built/manifest.json" # names what was read, for the organisation itself
	bytes_of "$1" || return 1
	! grep -aoiE 'canary|c.a.n.a.r.y|(00)?63(00)?61(00)?6e(00)?61(00)?72(00)?79' "$tmp/bytes"
}
check "no byte of the site, the PDF or the pages has a canary" no_canary "$tmp/c1"
check "nor in Japanese" no_canary "$tmp/c2"
check "$searched files were searched" test "$searched" -gt 20
identical() { diff -r "$both" "$tmp/c2/public" && diff -r "$site" "$tmp/c1/public"; }
check "with and without canaries the same bytes are published" identical
