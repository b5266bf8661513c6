#!/bin/sh
# The example, built as a user builds it: what is written, whether it is the same each time, and whether its numbers agree.
. "$(dirname "$0")/lib.sh"
out=$built/larkfield
rtp=$out/en/risk-treatment-plan
soa=$out/en/statement-of-applicability

check "the example builds" builds larkfield
for id in information-security-policy statement-of-applicability risk-treatment-plan public-summary policies/access-control; do
	for format in md html pdf; do check "$id.$format is there" test -s "$out/en/$id.$format"; done
done

manifest_is_true() {
	sed -n 's/.*"path": "\(en[^"]*\|manifest[^"]*\)", "sha256": "\([0-9a-f]*\)".*/\2  \1/p' "$out/manifest.json" >"$tmp/sums"
	[ "$(wc -l <"$tmp/sums")" = "$(find "$out/en" -type f | wc -l)" ] && (cd "$out" && sha256sum -c --quiet "$tmp/sums")
}
check "the manifest lists every output with its SHA-256" manifest_is_true
inputs_are_true() {
	sed -n '/"inputs"/,/\]/s/.*"path": "\([^"]*\)", "sha256": "\([0-9a-f]*\)".*/\2  \1/p' "$out/manifest.json" >"$tmp/sums"
	[ -s "$tmp/sums" ] && (cd "$example" && sha256sum -c --quiet "$tmp/sums")
}
check "the manifest lists the inputs with their SHA-256" inputs_are_true

controls_once() {
	sed -n '/^## [0-9. ]*Controls/,/^## [0-9. ]*[^C]/s/^| *\(A\.[5-8]\.[0-9]*\) .*/\1/p' "$soa.md" >"$tmp/ids"
	awk 'BEGIN { n = split("37 8 14 34", c, " "); for (t = 1; t <= n; t++) for (i = 1; i <= c[t]; i++) print "A." t + 4 "." i }' >"$tmp/want"
	diff "$tmp/want" "$tmp/ids"
}
check "the 93 controls stand in the statement once each, in order" controls_once

reading_order() {
	pdftotext "$rtp.pdf" "$tmp/text" &&
		awk '/^[0-9. ]*Risks$/ { rows = "" } # the heading of the table, after that in the contents and after the figure
			/^R-[0-9][0-9]$/ && !index(rows, $1) { rows = rows $1 "\n" }
			END { printf "%s", rows }' "$tmp/text" | head -17 >"$tmp/order" && [ -s "$tmp/order" ] && sort "$tmp/order" | diff - "$tmp/order"
}
check "poppler reads the risks in their order" reading_order

# All of it at once, for what is the same then depends on none: the locale is Turkish, whose small i is another letter.
elsewhere() {
	cp -R "$example" "$tmp/another place" && rm -rf "$tmp/another place/out"
	locale -a 2>/dev/null | grep -qi '^tr_TR' || localedef -i tr_TR -f UTF-8 tr_TR.UTF-8 2>/dev/null || true
	(cd "$tmp" && TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 "$ismsdoc" build "another place" -o "$tmp/out2" -j 1 >"$tmp/printed") || return 1
	diff -r "$out" "$tmp/out2"
}
check "another place, time zone, a Turkish locale and one thread give the same bytes" elsewhere

only_two() {
	"$ismsdoc" build "$example" -o "$tmp/only" --only risk-treatment-plan,access-control --format md -q &&
		[ "$(cd "$tmp/only" && find . -name '*.md' | sort | tr '\n' ' ')" = "./en/policies/access-control.md ./en/risk-treatment-plan.md " ]
}
check "--only and --format choose" only_two
lines_printed() {
	[ "$(grep -cE '\.pdf  [0-9]+ pages?, [0-9]+ KB$' "$tmp/printed")" = "$(find "$tmp/out2" -name '*.pdf' | wc -l)" ]
}
check "build prints one line for each document" lines_printed

# The library in the program is read by the build (tools/prepare.lua), that of a directory by each run.
by_texts() { ISMSDOC_LIBRARY=$top "$ismsdoc" "$@"; }
prepared() {
	"$ismsdoc" init "$tmp/made" >"$tmp/said" && "$ismsdoc" build "$tmp/made" -q --format md -o "$tmp/made1" &&
		by_texts build "$tmp/made" -q --format md -o "$tmp/made2" && diff -r "$tmp/made1" "$tmp/made2"
}
in_whole "the library that was prepared gives the same bytes as its texts" prepared
same_places() {
	copy=$tmp/wrong && cp -R "$top/tests/minimal" "$copy" && rm -r "$copy/policies" && sed -i 's/top-management/board/g; s/name: Acme,/name: "",/' "$copy"/isms.yaml "$copy"/facts/* || return 1
	# Messages stand in the order of their paths, which are not the same; the first is explained.
	"$ismsdoc" check "$copy" 2>&1 | grep -v explain | sort >"$tmp/said1"
	by_texts check "$copy" 2>&1 | grep -v explain | sed "s|$top/policies|policies|; s|$top/templates|templates|" | sort >"$tmp/said2"
	diff "$tmp/said1" "$tmp/said2" && grep -E '^policies/information-security-policy/policy.yaml:39:14: error: there is no role .top-management.' "$tmp/said1"
}
in_whole "and names the same places where something is wrong" same_places
